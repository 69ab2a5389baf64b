"""The page of one figure: the sentence, the plot, and where each number was printed."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils import timezone

from claims.models import Claim, Evidence, Figure, FigureEvent, Verdict
from desk.drawing import is_drawable, mark_of, marks_of
from desk.origins import Origin, by_origin
from desk.pages.claims import MOST_CLAIMS, claims_of_figures, with_articles
from desk.pages.reports import Report, printed_at, reports_of
from desk.plots import timeline as timelines
from desk.plots.interval import MEDIUM, NARROW, WIDE, IntervalPlot, interval_plot
from desk.plots.timeline import Printing, Timeline, timeline

# The plot is drawn for three widths; the stylesheet shows the one that fits.
FORMS = (("wide", WIDE), ("medium", MEDIUM), ("narrow", NARROW))
TIMELINE_FORMS = (("wide", timelines.WIDE), ("narrow", timelines.NARROW))
MOST_EVENTS = 100
MOST_PAST = 100


@dataclass(frozen=True)
class Proposal:
    """Which claims the evidence favours, and why, in one sentence."""

    claims: list[Claim]
    reason: str


@dataclass(frozen=True)
class FigurePage:
    figure: Figure
    plots: list[tuple[str, IntervalPlot]]
    reports: list[Report]
    timelines: list[tuple[str, Timeline]]
    hints: list[str]
    proposal: Proposal | None
    events: list[FigureEvent]
    evidence: list[Evidence]
    verdict: Verdict | None
    hidden_count: int

    @property
    def is_conflict(self) -> bool:
        return self.figure.state == Figure.State.CONFLICT

    @property
    def timeline(self) -> Timeline | None:
        return self.timelines[0][1] if self.timelines else None

    @property
    def plot(self) -> IntervalPlot | None:
        return self.plots[0][1] if self.plots else None


def figure_page(figure: Figure) -> FigurePage:
    """All that the page shows of a figure whose company and owner are loaded."""
    claims = claims_of_figures([figure.pk]).get(figure.pk, [])
    origins = sorted(by_origin(claims), key=lambda origin: _place(origin, figure))
    marks = marks_of(origins, figure)
    is_conflict = figure.state == Figure.State.CONFLICT
    drawn = [(name, interval_plot(marks, form=form, is_conflict=is_conflict)) for name, form in FORMS]
    return FigurePage(
        figure=figure,
        plots=[(name, plot) for name, plot in drawn if plot is not None],
        reports=reports_of(origins, figure),
        timelines=_timelines(figure, origins),
        hints=[_hint_text(hint) for hint in figure.hints],
        proposal=_proposal(figure, claims),
        events=list(figure.events.select_related("user").order_by("-at", "-pk")[:MOST_EVENTS]),
        evidence=list(figure.evidence.select_related("added_by").order_by("-is_primary", "-added_at", "-pk")),
        verdict=Verdict.objects.current().filter(figure=figure).select_related("reviewer").first(),
        hidden_count=max(figure.claims_count - len(claims), 0) if len(claims) >= MOST_CLAIMS else 0,
    )


def _place(origin: Origin, figure: Figure) -> tuple[bool, Decimal]:
    """A sort key: the order of the plot, then what can't be drawn."""
    place = mark_of(origin.lead, figure).place if is_drawable(origin.lead, figure) else None
    return place is None, place or Decimal(0)


def _timelines(figure: Figure, origins: list[Origin]) -> list[tuple[str, Timeline]]:
    """Every printing of the figure against time, values that were taken back among them."""
    past = with_articles(Claim.objects.filter(figure=figure, is_current=False, conversion_of__isnull=True))
    now_printed = [claim for origin in origins for claim in (origin.lead, *origin.repeats)]
    copies = {claim.pk for origin in origins for claim in origin.claims if claim is not origin.lead}
    printings = [
        Printing(
            at=timezone.localtime(printed_at(claim)),
            mark=mark_of(claim, figure),
            series=claim.revision.article_id,
            is_copy=claim.pk in copies,
            is_past=not claim.is_current,
        )
        for claim in (*now_printed, *past.order_by("pk")[:MOST_PAST])
        if is_drawable(claim, figure)
    ]
    drawn = [(name, timeline(printings, form=form, opened_at=figure.opened_at)) for name, form in TIMELINE_FORMS]
    return [(name, each) for name, each in drawn if each is not None]


# object: JSON as the judgement stored it
def _hint_text(hint: object) -> str:
    return str(hint.get("text", "")) if isinstance(hint, dict) else str(hint)


def _proposal(figure: Figure, claims: list[Claim]) -> Proposal | None:
    if not figure.proposal:
        return None
    favoured = {str(each) for each in figure.proposal.get("claims", ())}
    return Proposal([claim for claim in claims if str(claim.pk) in favoured], str(figure.proposal.get("reason", "")))
