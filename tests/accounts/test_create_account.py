"""Accounts: with a role, a good password and an address of their own."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from accounts.actions.create_account import AccountRefused, create_account
from accounts.models import User
from accounts.roles import ADMINISTRATOR, EDITOR

pytestmark = pytest.mark.django_db

GOOD = "rather long words"


def test_an_account_has_its_roles_group():
    user = create_account(username="edda", role=EDITOR, password=GOOD, full_name="Edda Marlow")

    assert [group.name for group in user.groups.all()] == [EDITOR]
    assert user.display_name == "Edda Marlow"
    assert user.check_password(GOOD)
    assert not user.is_staff


def test_administrators_may_open_djangos_admin():
    assert create_account(username="anton", role=ADMINISTRATOR, password=GOOD).is_staff


@pytest.mark.parametrize("password", ["short", "password123", "1234567890123", "edda.marlow"])
def test_a_weak_password_is_refused_with_the_reason(password):
    with pytest.raises(AccountRefused):
        create_account(username="edda.marlow", role=EDITOR, password=password)

    assert not User.objects.exists()


def test_a_name_is_taken_once():
    create_account(username="edda", role=EDITOR, password=GOOD)

    with pytest.raises(AccountRefused, match="already exists"):
        create_account(username="edda", role=EDITOR, password=GOOD)


def test_an_address_belongs_to_one_account_whatever_its_capitals():
    create_account(username="edda", role=EDITOR, password=GOOD, email="desk@paper.example")

    with pytest.raises(AccountRefused, match="with this address already"):
        create_account(username="other", role=EDITOR, password=GOOD, email="Desk@paper.example")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(username="third", email="DESK@paper.example")


def test_the_first_administrator_is_asked_for_once(monkeypatch):
    monkeypatch.setattr("builtins.input", lambda _prompt: "anton")
    monkeypatch.setattr("getpass.getpass", lambda _prompt: GOOD)

    for _start in range(2):
        call_command("add_account", first=True, stdout=io.StringIO())

    assert User.objects.get().groups.get().name == ADMINISTRATOR


def test_a_refused_account_is_a_clear_error(monkeypatch):
    monkeypatch.setattr("getpass.getpass", lambda _prompt: "short")

    with pytest.raises(CommandError, match="too short"):
        call_command("add_account", "anton", stdout=io.StringIO())
