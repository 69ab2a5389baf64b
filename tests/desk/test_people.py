"""Administrators invite people, give them roles and close accounts; nobody locks everybody out."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.actions.invite_person import invitation_token
from accounts.models import AccountEvent, Invitation, User
from accounts.roles import ADMINISTRATOR, EDITOR, READER
from tests.factories import InvitationFactory, UserFactory

JOINING = {"username": "mina", "full_name": "Mina Okafor", "password": "rather long words"}


@pytest.fixture
def admin(db):
    return UserFactory(role=ADMINISTRATOR)


@pytest.fixture
def admin_client(client, admin):
    client.force_login(admin)
    return client


def test_somebody_invited_by_mail_joins_in_the_role_they_were_given(admin_client, mailoutbox):
    admin_client.post(reverse("invite"), {"email": "mina@paper.example", "full_name": "Mina", "role": EDITOR})
    path = re.search(r"http://localhost:8000(\S+)", mailoutbox[0].body)[1]
    guest = Client()
    assert "mina@paper.example" in guest.get(path).content.decode()

    response = guest.post(path, JOINING)

    mina = User.objects.get(username="mina")
    assert response.headers["Location"] == reverse("desk")
    assert (mina.role, mina.email, mina.display_name) == (EDITOR, "mina@paper.example", "Mina Okafor")
    assert guest.get("/").status_code == 200
    assert Client().get(path).status_code == 410


def test_a_link_ends_after_a_week_and_when_it_is_withdrawn_or_sent_again(admin_client, mailoutbox):
    invitation = InvitationFactory(sent_at=timezone.now())
    first = reverse("join", args=[invitation_token(invitation)])

    admin_client.post(reverse("resend-invitation", args=[invitation.pk]))
    second = re.search(r"http://localhost:8000(\S+)", mailoutbox[0].body)[1]

    assert Client().get(first).status_code == 410
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert Client().get(second).status_code == 410
    assert Client().get(second).status_code == 200
    admin_client.post(reverse("withdraw-invitation", args=[invitation.pk]))
    assert Client().get(second).status_code == 410


def test_a_made_up_link_opens_nothing(client, db):
    assert client.get(reverse("join", args=["W10:not:signed"])).status_code == 410


def test_an_address_is_invited_once_and_not_when_it_has_an_account(admin_client, mailoutbox):
    UserFactory(email="has@paper.example")
    InvitationFactory(email="Waiting@paper.example")

    for email in ("HAS@paper.example", "waiting@paper.example"):
        assert admin_client.post(reverse("invite"), {"email": email, "role": READER}).status_code == 422

    assert Invitation.objects.count() == 1
    assert mailoutbox == []


def test_a_weak_password_is_refused_and_the_invitation_stays_good(client, db):
    path = reverse("join", args=[invitation_token(InvitationFactory(sent_at=timezone.now()))])

    response = client.post(path, JOINING | {"password": "short"})

    assert response.status_code == 422
    assert "too short" in response.content.decode()
    assert client.post(path, JOINING).status_code == 302


def test_a_role_is_changed_and_the_change_is_on_record(admin_client, admin):
    mina = UserFactory(role=READER)

    for _twice in range(2):
        admin_client.post(reverse("change-role", args=[mina.pk]), {"role": EDITOR})

    assert User.objects.get(pk=mina.pk).role == EDITOR
    event = AccountEvent.objects.get()
    assert (event.kind, event.by, event.user, event.detail) == ("ROLE", admin, mina, "reader → editor")


def test_a_closed_account_is_out_at_once_and_comes_back_as_it_was(admin_client):
    mina = UserFactory(role=EDITOR)
    browser = Client()
    browser.force_login(mina)

    admin_client.post(reverse("close-account", args=[mina.pk]))
    assert browser.get("/").status_code == 302
    admin_client.post(reverse("reopen-account", args=[mina.pk]))

    assert browser.get("/").status_code == 200
    assert User.objects.get(pk=mina.pk).role == EDITOR


def test_the_last_administrator_stays(admin_client, admin):
    admin_client.post(reverse("change-role", args=[admin.pk]), {"role": READER})
    response = admin_client.post(reverse("close-account", args=[admin.pk]), follow=True)

    assert "This is the last administrator." in response.content.decode()
    assert User.objects.get(pk=admin.pk).role == ADMINISTRATOR
    assert User.objects.get(pk=admin.pk).is_active


def test_the_list_shows_who_has_which_role(admin_client):
    UserFactory(username="mina", role=EDITOR)

    page = admin_client.get(reverse("people")).content.decode()

    assert "mina" in page
    assert '<option value="editor" selected>' in page
