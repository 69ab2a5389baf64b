"""Delete a saved search, in a way that can be undone."""

from datetime import datetime

from django.db import IntegrityError, transaction

from following.actions.save_search import NameTaken
from following.models import SavedSearch


def delete_search(*, search: SavedSearch, now: datetime) -> None:
    """It is in no list and no feed any more; its watches rest."""
    SavedSearch.objects.kept().filter(pk=search.pk).update(deleted_at=now)


def restore_search(*, search: SavedSearch) -> None:
    """It is back as it was. Raises NameTaken when another search took its name meanwhile."""
    try:
        with transaction.atomic():
            SavedSearch.objects.filter(pk=search.pk).update(deleted_at=None)
    except IntegrityError as error:
        raise NameTaken(search.name) from error
