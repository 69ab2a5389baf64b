import pytest
from django.test import Client

from accounts.models import User
from following.actions.issue_token import issue_token
from following.scopes import FEEDS
from tests.factories import NOON, UserFactory


@pytest.fixture
def editor(db: None) -> User:
    return UserFactory(role="editor")


@pytest.fixture
def desk_client(client: Client, editor: User) -> Client:
    """A browser in which an editor is signed in."""
    client.force_login(editor)
    return client


@pytest.fixture
def reader(db: None):
    return UserFactory()


@pytest.fixture
def key(reader):
    return issue_token(user=reader, name="my reader", scopes=(FEEDS,), now=NOON)[1]
