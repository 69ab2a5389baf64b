"""Keep a search under a name, or give it another one."""

from django.db import IntegrityError, transaction

from accounts.models import User
from following.models import SavedSearch


class NameTaken(Exception):
    """Somebody has another search of this name; the message says what to do."""

    def __init__(self, name: str) -> None:
        super().__init__(f"You have a search called “{name}” already. Give this one another name.")


def save_search(*, user: User, name: str, query: str) -> SavedSearch:
    """The search that is kept. Twice is once: the same query under the same name is the same search.

    Raises NameTaken where the name belongs to another query.
    """
    found, _made = SavedSearch.objects.kept().get_or_create(user=user, name=name, defaults={"query": query})
    if found.query != query:
        raise NameTaken(name)
    return found


def rename_search(*, search: SavedSearch, name: str) -> None:
    """The search goes by another name. Raises NameTaken."""
    try:
        with transaction.atomic():
            SavedSearch.objects.filter(pk=search.pk).update(name=name)
    except IntegrityError as error:
        raise NameTaken(name) from error
