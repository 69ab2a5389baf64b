"""Passwords, second factors, and sessions that end from afar."""

import re
from datetime import timedelta

import pyotp
import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accounts.models import TwoFactor
from accounts.roles import ADMINISTRATOR
from accounts.sealing import unseal
from tests.factories import NOON, PASSWORD, UserFactory


@pytest.fixture
def mina(db):
    return UserFactory(username="mina", role="editor")


@pytest.fixture
def clock():
    with time_machine.travel(NOON, tick=False) as travelling:
        yield travelling


def signed_in(user):
    browser = Client(headers={"user-agent": "Test browser"})
    browser.force_login(user)
    return browser


def switch_on(browser):
    """The secret and the recovery codes."""
    secret = re.search(r"<code>([A-Z2-7]{32})</code>", browser.get(reverse("two-factor")).content.decode())[1]
    answer = browser.post(reverse("two-factor"), {"code": code_now(secret)})
    return secret, re.findall(r"<code>(\w{5}-\w{5})</code>", answer.content.decode())


def code_now(secret):
    import time

    return pyotp.TOTP(secret).at(int(time.time()))


def sign_in(browser, **wanted):
    return browser.post("/sign-in/", {"username": "mina", "password": PASSWORD, **wanted})


def test_with_a_second_factor_the_password_alone_opens_nothing(mina, clock):
    secret, _codes = switch_on(signed_in(mina))
    clock.shift(timedelta(minutes=1))
    browser = Client()

    assert sign_in(browser, next="/sources/").headers["Location"] == reverse("sign-in-code")
    assert browser.get("/").status_code == 302
    response = browser.post(reverse("sign-in-code"), {"code": code_now(secret)})

    assert response.headers["Location"] == "/sources/"
    assert browser.get("/").status_code == 200


def test_the_secret_is_sealed_in_the_database_and_in_the_session(mina, clock):
    browser = signed_in(mina)
    shown = re.search(r"<code>([A-Z2-7]{32})</code>", browser.get(reverse("two-factor")).content.decode())[1]
    waiting = dict(browser.session.items())

    browser.post(reverse("two-factor"), {"code": code_now(shown)})

    assert shown not in str(waiting)
    assert shown not in TwoFactor.objects.get().secret
    assert unseal(TwoFactor.objects.get().secret) == shown


def test_a_code_is_right_after_the_key_was_changed_and_seals_the_secret_anew(mina, clock, settings):
    secret, _codes = switch_on(signed_in(mina))
    clock.shift(timedelta(minutes=1))
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another"
    browser = Client()
    sign_in(browser)

    browser.post(reverse("sign-in-code"), {"code": code_now(secret)})

    settings.SECRET_KEY_FALLBACKS = []
    assert unseal(TwoFactor.objects.get().secret) == secret


def test_a_recovery_code_opens_where_the_key_is_lost(mina, clock, settings):
    secret, codes = switch_on(signed_in(mina))
    clock.shift(timedelta(minutes=1))
    settings.SECRET_KEY = "another"
    browser = Client()
    sign_in(browser)

    assert browser.post(reverse("sign-in-code"), {"code": code_now(secret)}).status_code == 422
    assert browser.post(reverse("sign-in-code"), {"code": codes[0]}).status_code == 302


@pytest.mark.parametrize(("name", "field"), [("change-two-factor", "password"), ("password", "old_password")])
def test_guessing_the_password_once_more_is_slowed_down(name, field, mina, clock):
    browser = signed_in(mina)
    switch_on(browser)
    for _guess in range(5):
        browser.post(reverse(name), {field: "x"})

    refused = browser.post(
        reverse(name), {field: PASSWORD, "new_password1": "a b c d e f", "new_password2": "a b c d e f"}
    )

    assert refused.status_code == 422
    assert "Too many tries" in refused.content.decode()
    assert TwoFactor.objects.exists()


def test_a_code_opens_once(mina, clock):
    secret, _codes = switch_on(signed_in(mina))
    clock.shift(timedelta(minutes=1))
    code = code_now(secret)
    for browser, expected in ((Client(), 302), (Client(), 422)):
        sign_in(browser)

        assert browser.post(reverse("sign-in-code"), {"code": code}).status_code == expected


def test_a_recovery_code_opens_once_and_there_are_ten(mina, clock):
    _secret, codes = switch_on(signed_in(mina))
    assert len(set(codes)) == 10
    for browser, expected in ((Client(), 302), (Client(), 422)):
        sign_in(browser)

        assert browser.post(reverse("sign-in-code"), {"code": codes[3].upper()}).status_code == expected


def test_guessing_codes_is_slowed_down(mina, clock):
    secret, _codes = switch_on(signed_in(mina))
    clock.shift(timedelta(minutes=1))
    browser = Client()
    sign_in(browser)
    for _guess in range(5):
        browser.post(reverse("sign-in-code"), {"code": "000000"})

    refused = browser.post(reverse("sign-in-code"), {"code": code_now(secret)})

    assert refused.status_code == 422
    assert "Too many tries" in refused.content.decode()


def test_the_second_step_waits_ten_minutes_and_no_longer(mina, clock):
    switch_on(signed_in(mina))
    browser = Client()
    sign_in(browser)
    clock.shift(timedelta(minutes=11))

    assert browser.get(reverse("sign-in-code")).headers["Location"] == reverse("sign-in")


def test_a_wrong_code_switches_nothing_on(mina, clock):
    browser = signed_in(mina)
    browser.get(reverse("two-factor"))

    assert browser.post(reverse("two-factor"), {"code": "12345"}).status_code == 422
    assert not TwoFactor.objects.exists()


def test_switching_it_off_takes_the_password(mina, clock):
    browser = signed_in(mina)
    switch_on(browser)

    assert browser.post(reverse("change-two-factor"), {"password": "x", "off": "1"}).status_code == 422
    assert TwoFactor.objects.exists()
    browser.post(reverse("change-two-factor"), {"password": PASSWORD, "off": "1"})
    assert not TwoFactor.objects.exists()


def test_new_recovery_codes_replace_the_old(mina, clock):
    browser = signed_in(mina)
    _secret, old = switch_on(browser)

    answer = browser.post(reverse("change-two-factor"), {"password": PASSWORD, "renew": "1"}).content.decode()

    new = re.findall(r"<code>(\w{5}-\w{5})</code>", answer)
    assert len(new) == 10
    assert not set(new) & set(old)


def test_a_role_that_must_have_a_second_factor_opens_nothing_else_until_it_has(mina, clock, settings):
    settings.TWO_FACTOR_ROLES = frozenset({"editor"})
    browser = signed_in(mina)

    assert browser.get("/").headers["Location"] == reverse("two-factor")
    switch_on(browser)
    assert browser.get("/").status_code == 200
    assert signed_in(UserFactory(role="reader")).get("/").status_code == 200


def test_an_administrator_helps_somebody_who_lost_the_telephone(mina, clock):
    switch_on(signed_in(mina))

    signed_in(UserFactory(role=ADMINISTRATOR)).post(reverse("remove-two-factor", args=[mina.pk]))

    assert sign_in(Client()).headers["Location"] == "/"


def test_sessions_are_listed_and_end_from_afar(mina):
    here, there, elsewhere = signed_in(mina), signed_in(mina), signed_in(mina)
    for browser in (here, there, elsewhere):
        browser.get("/")
    others = signed_in(UserFactory())
    others.get("/")

    listed = here.get(reverse("sessions")).content.decode()
    assert listed.count('title="Test browser"') == 3
    here.post(re.search(r"/profile/sessions/\d+/end/", listed)[0])
    assert here.get(reverse("sessions")).content.decode().count('title="Test browser"') == 2

    here.post(reverse("end-sessions"))
    assert [browser.get("/").status_code for browser in (here, there, elsewhere, others)] == [200, 302, 302, 200]


def test_nobody_ends_the_sessions_of_others(mina):
    browser = signed_in(mina)
    browser.get("/")
    stranger = signed_in(UserFactory())

    stranger.post(reverse("end-session", args=[mina.open_sessions.get().pk]))

    assert browser.get("/").status_code == 200


def test_a_new_password_ends_the_other_sessions(mina):
    here, there = signed_in(mina), signed_in(mina)
    new = {"old_password": PASSWORD, "new_password1": "another long one", "new_password2": "another long one"}

    here.post(reverse("password"), new)

    assert here.get("/").status_code == 200
    assert there.get("/").status_code == 302
