import pytest
from django.test import Client

from accounts.models import User
from tests.factories import UserFactory


@pytest.fixture
def editor(db: None) -> User:
    return UserFactory(role="editor")


@pytest.fixture
def desk_client(client: Client, editor: User) -> Client:
    """A browser in which an editor is signed in."""
    client.force_login(editor)
    return client
