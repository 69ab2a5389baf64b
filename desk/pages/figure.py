"""The page of one figure: the sentence, the plot, and where each number was printed."""

from dataclasses import dataclass

from claims.models import Claim, Evidence, Figure, FigureEvent, Verdict
from desk.drawing import is_drawable, marks_of
from desk.origins import Origin, by_origin
from desk.pages.claims import MOST_CLAIMS, claims_of_figures
from desk.plots.interval import MEDIUM, NARROW, WIDE, IntervalPlot, interval_plot
from desk.quotes import Quote, quote_of

# The plot is drawn for three widths; the stylesheet shows the one that fits.
FORMS = (("wide", WIDE), ("medium", MEDIUM), ("narrow", NARROW))
MOST_EVENTS = 100


@dataclass(frozen=True)
class Printed:
    """A claim with its sentence, the number marked."""

    claim: Claim
    quote: Quote


@dataclass(frozen=True)
class Report:
    """One origin: the report itself, and who repeats it."""

    origin: Origin
    lead: Printed
    repeats: list[Printed]
    is_drawn: bool


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
    def plot(self) -> IntervalPlot | None:
        return self.plots[0][1] if self.plots else None


def figure_page(figure: Figure) -> FigurePage:
    """All that the page shows of a figure whose company and owner are loaded."""
    claims = claims_of_figures([figure.pk]).get(figure.pk, [])
    origins = sorted(by_origin(claims), key=_by_value)
    marks = marks_of(origins, figure)
    is_conflict = figure.state == Figure.State.CONFLICT
    drawn = [(name, interval_plot(marks, form=form, is_conflict=is_conflict)) for name, form in FORMS]
    return FigurePage(
        figure=figure,
        plots=[(name, plot) for name, plot in drawn if plot is not None],
        reports=[_report(origin, figure) for origin in origins],
        hints=[_hint_text(hint) for hint in figure.hints],
        proposal=_proposal(figure, claims),
        events=list(figure.events.select_related("user").order_by("-at", "-pk")[:MOST_EVENTS]),
        evidence=list(figure.evidence.select_related("added_by").order_by("-is_primary", "-added_at", "-pk")),
        verdict=Verdict.objects.current().filter(figure=figure).select_related("reviewer").first(),
        hidden_count=max(figure.claims_count - len(claims), 0) if len(claims) >= MOST_CLAIMS else 0,
    )


def printed(claim: Claim) -> Printed:
    """A claim with the number marked in its sentence."""
    start = claim.start - claim.sentence_start
    return Printed(claim, quote_of(claim.sentence, start=start, end=start + claim.end - claim.start))


def _by_value(origin: Origin) -> tuple[bool, object]:
    place = origin.lead.value if origin.lead.value is not None else origin.lead.typical.lower
    return place is None, place if place is not None else 0


def _report(origin: Origin, figure: Figure) -> Report:
    return Report(
        origin=origin,
        lead=printed(origin.lead),
        repeats=[printed(claim) for claim in origin.repeats],
        is_drawn=is_drawable(origin.lead, figure),
    )


# object: JSON as the judgement stored it
def _hint_text(hint: object) -> str:
    return str(hint.get("text", "")) if isinstance(hint, dict) else str(hint)


def _proposal(figure: Figure, claims: list[Claim]) -> Proposal | None:
    if not figure.proposal:
        return None
    favoured = {str(each) for each in figure.proposal.get("claims", ())}
    return Proposal([claim for claim in claims if str(claim.pk) in favoured], str(figure.proposal.get("reason", "")))
