"""Somebody's own account: what they are called, how pages look to them, and their keys."""

import json
import re

from django.urls import reverse

from accounts.keys import keys_of
from accounts.models import User
from tests.factories import UserFactory

PROFILE = {
    "full_name": "Edda Marlow",
    "email": "edda@paper.example",
    "language": "en-gb",
    "time_zone": "Asia/Tokyo",
    "theme": "DARK",
    "digest": "DAILY",
}


def script_of(response):
    found = re.search(r'<script id="key-commands" type="application/json">(.*?)</script>', response.content.decode())
    return json.loads(found[1])


def test_a_profile_is_saved_and_shown_again(desk_client, editor):
    desk_client.post(reverse("profile"), PROFILE)

    saved = User.objects.get(pk=editor.pk)
    assert saved.display_name == "Edda Marlow"
    assert (saved.time_zone, saved.theme, saved.digest) == ("Asia/Tokyo", "DARK", "DAILY")
    shown = desk_client.get(reverse("profile")).content.decode()
    assert 'data-theme="dark"' in shown
    assert '<option value="Asia/Tokyo" selected>' in shown


def test_an_address_that_somebody_else_has_is_refused_beside_its_field(desk_client, editor):
    UserFactory(email="Edda@paper.example")

    response = desk_client.post(reverse("profile"), PROFILE)

    assert response.status_code == 422
    assert "There is an account with this address already." in response.content.decode()
    assert User.objects.get(pk=editor.pk).email == editor.email


def test_a_time_zone_that_does_not_exist_is_refused(desk_client):
    assert desk_client.post(reverse("profile"), PROFILE | {"time_zone": "Moon/Tycho"}).status_code == 422


def test_the_help_and_the_script_have_the_persons_own_keys(desk_client):
    desk_client.post(reverse("keys"), keys_of({"watch": "v"}) | {"uses_keys": "on"})

    script = script_of(desk_client.get("/"))

    assert script["on"]
    assert {each["name"]: each["key"] for each in script["commands"]}["watch"] == "v"


def test_numbered_keys_are_one_line_of_the_help_until_somebody_changes_one(desk_client):
    shown = desk_client.get("/").content.decode()
    desk_client.post(reverse("keys"), {**keys_of({}), "uses_keys": "on", "reason-1": "v"})

    changed = desk_client.get("/").content.decode()

    assert "a reason, in the order of the form" in shown
    assert "a reason, in the order of the form" not in changed
    assert "reason 10" in changed[changed.index('id="keys"') : changed.index("key-commands")]


def test_switched_off_keys_are_off_on_every_page(desk_client):
    desk_client.post(reverse("keys"), keys_of({}))

    assert not script_of(desk_client.get("/"))["on"]


def test_a_clash_is_told_beside_the_field_and_nothing_is_saved(desk_client, editor):
    response = desk_client.post(reverse("keys"), keys_of({"watch": "d"}) | {"uses_keys": "on"})

    assert response.status_code == 422
    assert "is the key of" in response.content.decode()
    assert User.objects.get(pk=editor.pk).keys == {}


def test_the_first_keys_come_back(desk_client, editor):
    desk_client.post(reverse("keys"), keys_of({"watch": "v"}) | {"uses_keys": "on"})

    desk_client.post(reverse("keys"), {"reset": "1"})

    assert User.objects.get(pk=editor.pk).keys == {}


def test_somebody_who_is_not_signed_in_gets_no_keys(client, db):
    assert "key-commands" not in client.get(reverse("sign-in")).content.decode()
