"""Watch a figure, a company or a saved search, or watch it no longer."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import models

from accounts.models import User
from following.models import SavedSearch, Watch


class NothingToWatch(Exception):
    """There is no such figure, company or search of this person."""


@dataclass(frozen=True)
class Target:
    """What is watched: exactly one of the three ids."""

    figure_id: int | None = None
    company_id: int | None = None
    search_id: int | None = None


def start_watching(*, user: User, target: Target, now: datetime) -> Watch:
    """From now on changes come to the inbox. Raises NothingToWatch for somebody else's search."""
    if target.search_id is not None and not SavedSearch.objects.kept().filter(pk=target.search_id, user=user).exists():
        raise NothingToWatch
    watch, _made = Watch.objects.get_or_create(user=user, **asdict(target), defaults={"created_at": now})
    return watch


def stop_watching(*, user: User, target: Target) -> None:
    """No more news of it; what is in the inbox stays."""
    _watches(user, target).delete()


def is_watching(user: User, target: Target) -> bool:
    return _watches(user, target).exists()


def watched_searches(user: User) -> set[int | None]:
    """The ids of the saved searches that somebody watches."""
    return set(Watch.objects.filter(user=user, search__isnull=False).values_list("search", flat=True))


def _watches(user: User, target: Target) -> "models.QuerySet[Watch]":
    return Watch.objects.filter(user=user, **asdict(target))
