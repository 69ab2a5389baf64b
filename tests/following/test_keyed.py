"""A key's token, its owner and what they may do, as Django would have read them one after another."""

import pytest

from accounts.models import User
from accounts.roles import EDITOR, READER
from following.actions.issue_token import digest_of, issue_token
from following.keyed import keyed_token
from following.models import Token
from following.scopes import FEEDS
from tests.factories import NOON, UserFactory

pytestmark = pytest.mark.django_db


def key_of(user):
    return issue_token(user=user, name="a reader at home", scopes=(FEEDS,), now=NOON)[1]


def test_everything_is_read_in_one_query(django_assert_num_queries):
    key = key_of(UserFactory(role=EDITOR, first_name="Mina", last_name="Okoro"))

    with django_assert_num_queries(1):
        token = keyed_token(digest_of(key))
        said = (token.name, token.scopes, token.user.display_name, token.user.has_perm("claims.add_signoff"))

    assert said == ("a reader at home", [FEEDS], "Mina Okoro", True)


@pytest.mark.parametrize("role", [READER, EDITOR])
def test_the_rows_are_those_that_django_reads(role):
    user = UserFactory(role=role)
    key = key_of(user)

    token = keyed_token(digest_of(key))

    stored = Token.objects.get()
    assert {name: getattr(token, name) for name in ("pk", "scopes", "created_at", "expires_at", "hint")} == {
        name: getattr(stored, name) for name in ("pk", "scopes", "created_at", "expires_at", "hint")
    }
    assert token.user.get_all_permissions() == User.objects.get(pk=user.pk).get_all_permissions()
    assert token.user.keys == user.keys


def test_a_superuser_may_everything_and_whoever_left_nothing():
    keys = [key_of(UserFactory(is_superuser=True)), key_of(UserFactory(is_active=False, role=EDITOR))]

    superuser, gone = (keyed_token(digest_of(key)).user for key in keys)

    assert superuser.has_perm("claims.delete_story")
    assert gone.get_all_permissions() == set()


def test_an_unknown_digest_has_no_token():
    assert keyed_token(digest_of("never given to anybody")) is None
