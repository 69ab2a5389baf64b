"""The numbers of one company over time, by measure: what the panels of its page draw, and their table."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal

from django.db.models import Max, Min

from claims.models import Claim, Company, Figure
from claims.models.said import number_said
from desk.plots.history import History, Moment, history
from desk.plots.marks import TOO_LARGE

# The latest figures of a company that are drawn.
MOST_FIGURES = 400
MOST_PANELS = 6
FEWEST_MOMENTS = 2


@dataclass(frozen=True)
class Panel:
    """One measure in one unit: its plot, and the moments in it, the latest first."""

    measure: str
    unit: str
    plot: History
    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class Histories:
    """The panels with most figures, and how many further measures have a history that is not drawn."""

    panels: tuple[Panel, ...]
    hidden_count: int


def histories_of(company: Company) -> Histories:
    """What was printed about a company over time, in two queries."""
    figures = list(
        Figure.objects.standing()
        .filter(company=company)
        .exclude(measure="")
        .only("subject_name", "measure", "unit", "direction", "period_dates", "founded_at", "state")
        .order_by("-changed_at", "-pk")[:MOST_FIGURES]
    )
    ends = _ends_of([figure.pk for figure in figures])
    told: dict[tuple[str, str], list[Moment]] = defaultdict(list)
    for figure in figures:
        if figure.pk in ends:
            told[figure.measure, figure.unit].append(_moment(figure, *ends[figure.pk]))
    found = sorted(told.items(), key=lambda item: (-len(item[1]), item[0]))
    panels = [_panel(*key, moments) for key, moments in found if len(moments) >= FEWEST_MOMENTS]
    return Histories(tuple(panels[:MOST_PANELS]), max(len(panels) - MOST_PANELS, 0))


def _ends_of(figure_ids: list[int]) -> dict[int, tuple[Decimal, Decimal]]:
    """The least and greatest value that claims of each figure name."""
    rows = (
        Claim.objects.current()
        .filter(figure__among=figure_ids, conversion_of__isnull=True)
        .exclude(modality="denied")
        .exclude(rank=Claim.Rank.DEPRECATED)
        .values_list("figure")
        .annotate(low=Min(number_said()), high=Max(number_said()))
    )
    return {
        figure_id: (low, high)
        for figure_id, low, high in rows
        if low is not None and abs(low) < TOO_LARGE and abs(high) < TOO_LARGE
    }


def _moment(figure: Figure, low: Decimal, high: Decimal) -> Moment:
    if figure.direction == "down":
        low, high = -high, -low
    at = figure.founded_at
    if figure.period_dates is not None and figure.period_dates.upper is not None:
        at = datetime.combine(figure.period_dates.upper - timedelta(days=1), time(12), UTC)
    return Moment(at, low, high, figure.state, str(figure.get_state_display()), figure.get_absolute_url())


def _panel(measure: str, unit: str, moments: list[Moment]) -> Panel:
    plot = history(moments)
    assert plot is not None  # there are moments
    return Panel(measure, unit, plot, tuple(sorted(moments, key=lambda each: each.at, reverse=True)))
