"""Filters that are on, as chips: what each asks for in people's words, and the address without it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from claims.models import Company, Figure
from claims.search.filters import Filters
from sources.models import Publisher

# What a filter is called on its chip.
LABELS: dict[str, str | Promise] = {
    "q": gettext_lazy("words"),
    "state": gettext_lazy("state"),
    "measure": gettext_lazy("measure"),
    "unit": gettext_lazy("unit"),
    "company": gettext_lazy("company"),
    "publisher": gettext_lazy("outlet"),
    "owner": gettext_lazy("owner"),
    "reason": gettext_lazy("likely reason"),
    "flag": gettext_lazy("flag"),
    "period": gettext_lazy("period"),
    "from": gettext_lazy("from"),
    "to": gettext_lazy("to"),
    "period_from": gettext_lazy("speaks of times after"),
    "period_to": gettext_lazy("speaks of times before"),
    "spread_from": gettext_lazy("apart by at least"),
    "spread_to": gettext_lazy("apart by at most"),
}
# A list of rows found more than this is not counted to its end.
ENOUGH = 1000


@dataclass(frozen=True)
class Chip:
    """One filter that is on, and the search without it; ``count`` rows are found then, None where nobody counted."""

    name: str
    label: str | Promise
    value: str
    without: str
    count: int | None = None

    @property
    def is_many(self) -> bool:
        return self.count is not None and self.count >= ENOUGH


def pairs_on(filters: Filters) -> list[tuple[str, str]]:
    """Name and value of everything that filters."""
    return [(name, value) for name, value in filters.pairs() if name != "sort"]


def chips_of(filters: Filters, *, address: Callable[[Filters], str]) -> list[Chip]:
    """A chip for each filter that is on, in three queries; ``address`` writes a search as its query string."""
    names = _names(filters)
    return [
        Chip(name, LABELS[name], names.get((name, value), value), address(filters.without(name, value)))
        for name, value in pairs_on(filters)
    ]


def _names(filters: Filters) -> dict[tuple[str, str], str]:
    """What people call the values that are ids, constants or somebody."""
    publishers = Publisher.objects.filter(pk__among=filters.publisher_ids)
    companies = Company.objects.filter(pk__among=filters.company_ids)
    owners = User.objects.filter(pk__among=[int(each) for each in filters.owners if each.isdigit()])
    named = {("publisher", str(each.pk)): each.name for each in publishers}
    named |= {("company", str(each.pk)): each.name for each in companies}
    named |= {("owner", str(each.pk)): each.display_name for each in owners}
    named |= {("owner", "me"): _("me"), ("owner", "none"): _("nobody")}
    return named | {("state", value): str(label) for value, label in Figure.State.choices}
