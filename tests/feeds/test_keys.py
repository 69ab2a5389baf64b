import re

from django.urls import reverse

from following.models import Token
from tests.factories import TokenFactory, UserFactory

NEW_KEY = {"name": "my reader", "scopes": ["feeds"], "lasts": "never"}


def test_a_new_key_is_shown_once_as_addresses_that_work(desk_client, client):
    made = desk_client.post(reverse("program-keys"), NEW_KEY)

    assert made.status_code == 201
    addresses = re.findall(r'value="http://[^/"]+(/feeds/[^"]+)"', made.content.decode())
    assert len(addresses) == 3
    assert all(client.get(address).status_code == 200 for address in addresses)
    assert "/conflicts.rss" not in desk_client.get(reverse("program-keys")).content.decode()


def test_a_key_without_a_name_is_refused_politely(desk_client):
    response = desk_client.post(reverse("program-keys"), {**NEW_KEY, "name": ""})

    assert response.status_code == 422
    assert not Token.objects.exists()


def test_i_see_and_revoke_my_own_keys_only(desk_client, editor):
    mine = TokenFactory(user=editor, name="mine")
    theirs = TokenFactory(user=UserFactory(), name="theirs")

    assert "theirs" not in desk_client.get(reverse("program-keys")).content.decode()
    desk_client.post(reverse("revoke-key", args=(theirs.pk,)))
    desk_client.post(reverse("revoke-key", args=(mine.pk,)))

    assert [token.name for token in Token.objects.filter(revoked_at__isnull=False)] == ["mine"]


def test_the_page_with_a_key_is_kept_by_no_cache(desk_client):
    response = desk_client.post(reverse("program-keys"), NEW_KEY)

    assert "no-store" in response.headers["Cache-Control"]


def test_a_key_opens_what_was_chosen_for_as_long_as_was_chosen(desk_client):
    desk_client.post(reverse("program-keys"), {**NEW_KEY, "scopes": ["read", "ingest"], "lasts": "90"})

    token = Token.objects.get()
    assert token.scopes == ["read", "ingest"]
    assert (token.expires_at - token.created_at).days == 90


def test_nobody_makes_a_key_for_more_than_they_may(client, db):
    client.force_login(UserFactory(role="reader"))

    response = client.post(reverse("program-keys"), {**NEW_KEY, "scopes": ["ingest"]})

    assert response.status_code == 422
    assert not Token.objects.exists()
