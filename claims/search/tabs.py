"""The views of the desk: which figures each lists, and which search finds the same."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from claims.models import Figure, Verdict
from claims.models.figure import FigureQuerySet
from claims.search.filters import MYSELF, Filters

LATELY = timedelta(hours=1)
EVERY_STATE = tuple(Figure.State.values)
SETTLED = (Figure.State.AGREE.value, Figure.State.COMPATIBLE.value, Figure.State.RESOLVED.value)


@dataclass(frozen=True)
class Tab:
    """One view of the desk: its name in the address, its label, which standing figures it shows to whom and when, and
    the column they are sorted by.

    ``states`` are those that its rows can have. ``search`` are the filters by which a search finds the same rows, None
    where no search does.
    """

    name: str
    label: str | Promise
    shows: Callable[[User, datetime], Q]
    by: str = "changed_at"
    states: tuple[str, ...] = EVERY_STATE
    search: Filters | None = None

    def rows(self, figures: FigureQuerySet, user: User, now: datetime) -> FigureQuerySet:
        return figures.standing().filter(self.shows(user, now))

    def kept(self, filters: Filters) -> Filters:
        """The filters without states that no row of this view has."""
        return replace(filters, states=tuple(state for state in filters.states if state in self.states))

    def searched(self, filters: Filters) -> Filters | None:
        """The search that finds what this view shows of ``filters``."""
        if self.search is None:
            return None
        return replace(
            filters,
            states=filters.states or self.search.states,
            owners=filters.owners or self.search.owners,
            sort=self.search.sort,
        )


TABS = (
    Tab(
        "conflicts",
        _("Open conflicts"),
        lambda user, now: Q(state=Figure.State.CONFLICT),
        by="rank",
        states=(Figure.State.CONFLICT.value,),
        search=Filters(states=(Figure.State.CONFLICT.value,), sort="rank"),
    ),
    Tab(
        "mine",
        _("Mine"),
        lambda user, now: Q(owner=user),
        search=Filters(owners=(MYSELF,)),
    ),
    Tab(
        "signoff",
        _("Waiting for sign-off"),
        lambda user, now: Q(pk__in=Verdict.objects.awaiting().values("figure")),
    ),
    Tab(
        "changed",
        _("Changed in the last hour"),
        # Naming every state lets the index of states and changes serve.
        lambda user, now: Q(state__in=EVERY_STATE, changed_at__gte=now - LATELY),
    ),
    Tab(
        "agreeing",
        _("Agreeing"),
        lambda user, now: Q(state__in=SETTLED),
        states=SETTLED,
        search=Filters(states=SETTLED),
    ),
    Tab(
        "single",
        _("One origin"),
        lambda user, now: Q(state=Figure.State.SINGLE),
        states=(Figure.State.SINGLE.value,),
        search=Filters(states=(Figure.State.SINGLE.value,)),
    ),
)


def tab_of(name: str | None) -> Tab:
    """The view of this name; the first of them for any other."""
    return next((tab for tab in TABS if tab.name == name), TABS[0])
