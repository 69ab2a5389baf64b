from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import User
from following.actions.issue_token import issue_token
from following.scopes import SCOPES
from tests.factories import NOON, UserFactory

KeyMaker = Callable[..., str]


@pytest.fixture
def api(client: Client) -> Client:
    return client


def key_of(user: User, *scopes: str) -> str:
    """A key of the user's; without scopes, one that opens all that there is."""
    _token, key = issue_token(
        user=user, name="a program", scopes=scopes or tuple(scope.name for scope in SCOPES), now=NOON
    )
    return key


@pytest.fixture
def bearer(db: None) -> dict[str, str]:
    """The headers of an editor's program."""
    return {"Authorization": f"Bearer {key_of(UserFactory(role='editor'))}"}
