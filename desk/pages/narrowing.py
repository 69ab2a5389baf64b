"""What the desk offers to narrow its list by: the commonest companies, measures, outlets, periods and states."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from claims.models.figure import FigureQuerySet
from claims.search.facets import FIGURE_FACETS, FacetValue, counted
from claims.search.filters import Filters
from claims.search.found import find_figures
from claims.search.lookup import Found
from claims.search.tabs import Tab
from desk.pages.chips import Chip, pairs_on

MOST_CHOICES = 30
# The filters of the form, and what each is called while it leaves everything.
EVERYTHING: dict[str, str | Promise] = {
    "company": _("every company"),
    "measure": _("every measure"),
    "publisher": _("every outlet"),
    "period": _("every period"),
    "state": _("every state"),
}
FACETS = tuple(facet for name in EVERYTHING for facet in FIGURE_FACETS if facet.parameter == name)


@dataclass(frozen=True)
class Choices:
    """One list to choose from. ``has_counts`` says whether the counts are those of the rows that are listed."""

    parameter: str
    label: str | Promise
    everything: str | Promise
    values: tuple[FacetValue, ...]
    has_counts: bool


def choices_of(
    tab: Tab, filters: Filters, chips: Sequence[Chip], *, found: Found, user: User, now: datetime
) -> list[Choices]:
    """What occurs in the tab among figures with the words asked for, whatever else is chosen: a choice is changed in
    one step. What is chosen is always among the values. ``found`` are the figures that the filters leave.
    """
    asked = Filters(words=filters.words)
    by_words = found if asked == filters else find_figures(asked, user_id=user.pk)
    listed = by_words.narrowed(lambda figures: tab.rows(cast(FigureQuerySet, figures), user, now))
    facets = counted(listed, FACETS, filters=filters, most=MOST_CHOICES)
    values = {facet.parameter: facet.values for facet in facets.facets}
    has_counts = not facets.is_more and not set(filters.names) - {"q"}
    labels = {facet.parameter: facet.label for facet in FACETS}
    choices = []
    for name, everything in EVERYTHING.items():
        missing = _missing(name, values.get(name, ()), filters, chips)
        if missing or (name in values and (name != "state" or len(tab.states) > 1)):
            choices.append(Choices(name, labels[name], everything, (*values.get(name, ()), *missing), has_counts))
    return choices


def _missing(
    name: str, values: Sequence[FacetValue], filters: Filters, chips: Sequence[Chip]
) -> tuple[FacetValue, ...]:
    """What is chosen and was not counted."""
    listed = {value.value for value in values}
    return tuple(
        FacetValue(value, chip.value, 0, is_chosen=True, filters=filters)
        for (parameter, value), chip in zip(pairs_on(filters), chips, strict=True)
        if parameter == name and value not in listed
    )
