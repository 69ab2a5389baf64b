"""Coming in: by password, after too many guesses, and by a link when it is forgotten."""

import re
from datetime import timedelta

import time_machine
from django.urls import reverse

from accounts.models import Throttle
from tests.factories import NOON, PASSWORD, UserFactory


def test_somebody_signs_in_and_comes_to_the_page_they_wanted(client, db):
    UserFactory(username="mina")

    response = client.post("/sign-in/?next=/sources/", {"username": "mina", "password": PASSWORD, "next": "/sources/"})

    assert response.headers["Location"] == "/sources/"


def test_a_wrong_password_is_refused_without_saying_whether_the_name_exists(client, db):
    UserFactory(username="mina")

    wrong_password = client.post("/sign-in/", {"username": "mina", "password": "x"}).content.decode()
    wrong_name = client.post("/sign-in/", {"username": "nobody", "password": "x"}).content.decode()

    assert "No account has this name and password." in wrong_password
    assert "No account has this name and password." in wrong_name


def test_signing_in_leads_to_no_other_site(client, db):
    UserFactory(username="mina")

    response = client.post(
        "/sign-in/", {"username": "mina", "password": PASSWORD, "next": "https://elsewhere.example/"}
    )

    assert response.headers["Location"] == reverse("desk")


def test_signing_out_takes_a_press_of_a_button(desk_client):
    assert desk_client.get(reverse("sign-out")).status_code == 405
    desk_client.post(reverse("sign-out"))

    assert desk_client.get("/").status_code == 302


def test_who_guesses_too_often_waits_and_is_told_how_long(client, db):
    UserFactory(username="mina")
    guess = ("/sign-in/", {"username": "mina", "password": "x"})
    for _guess in range(5):
        assert "No account has this name" in client.post(*guess).content.decode()
    refused = client.post("/sign-in/", {"username": "mina", "password": PASSWORD}).content.decode()

    assert "Too many tries. Try again in 15 seconds." in refused


def test_the_wait_ends_and_a_good_sign_in_clears_the_count(client, db):
    UserFactory(username="mina")
    with time_machine.travel(NOON, tick=False) as clock:
        for _guess in range(5):
            client.post("/sign-in/", {"username": "mina", "password": "x"})
        clock.shift(timedelta(seconds=16))

        response = client.post("/sign-in/", {"username": "mina", "password": PASSWORD})

    assert response.status_code == 302
    assert not Throttle.objects.filter(key__startswith="sign-in|").exists()


def test_guesses_from_one_address_lock_nobody_out_elsewhere(client, db):
    UserFactory(username="mina")
    for _guess in range(7):
        client.post("/sign-in/", {"username": "mina", "password": "x"})

    response = client.post("/sign-in/", {"username": "mina", "password": PASSWORD}, REMOTE_ADDR="192.0.2.7")

    assert response.status_code == 302


def test_a_forgotten_password_is_replaced_by_the_link_in_a_letter(client, db, mailoutbox):
    mina = UserFactory(username="mina", email="mina@paper.example")

    client.post(reverse("forgotten"), {"email": "Mina@paper.example"})
    path = re.search(r"http://localhost:8000(\S+)", mailoutbox[0].body)[1]
    form = client.get(path, follow=True)
    new = {"new_password1": "another long one", "new_password2": "another long one"}
    client.post(form.request["PATH_INFO"], new)

    mina.refresh_from_db()
    assert mina.check_password("another long one")
    assert "older than an hour" in client.get(path, follow=True).content.decode()


def test_nobody_learns_by_a_letter_who_has_an_account(client, db, mailoutbox):
    UserFactory(email="mina@paper.example")

    known = client.post(reverse("forgotten"), {"email": "mina@paper.example"}, follow=True).content.decode()
    unknown = client.post(reverse("forgotten"), {"email": "nobody@paper.example"}, follow=True).content.decode()

    assert "a letter with a link is on its way" in known
    assert "a letter with a link is on its way" in unknown
    assert len(mailoutbox) == 1


def test_letters_are_not_sent_without_end(client, db, mailoutbox):
    UserFactory(email="mina@paper.example")

    for _each in range(9):
        client.post(reverse("forgotten"), {"email": "mina@paper.example"})

    assert len(mailoutbox) == 5
