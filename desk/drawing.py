"""From origins to marks: what the plots draw of a figure."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from claims.models import Claim, Figure
from claims.reconciliation.dimensions import MONEY, base_factor, dimension
from desk.origins import Origin
from desk.plots.marks import Mark, Span
from desk.readingwords import named

CHANGE = "change"
DOWN = "down"


def marks_of(origins: Iterable[Origin], figure: Figure) -> list[Mark]:
    """One mark for each origin whose unit can stand on the figure's axis."""
    superseded = superseded_ids(figure)
    return [
        _mark(origin, figure, is_superseded=str(origin.lead.pk) in superseded)
        for origin in origins
        if is_drawable(origin.lead, figure)
    ]


def is_drawable(claim: Claim, figure: Figure) -> bool:
    """Whether a claim's values can be put in the figure's unit without a rate that nobody stated."""
    if claim.unit == figure.unit:
        return True
    one, other = dimension(claim.unit), dimension(figure.unit)
    return one == other and one not in (MONEY, "temperature")


def superseded_ids(figure: Figure) -> frozenset[str]:
    """Claims that a later total of a running story replaces."""
    hints = [hint for hint in figure.hints if isinstance(hint, dict) and hint.get("kind") == "superseded"]
    return frozenset(str(each) for hint in hints for each in hint.get("claims", ()))


def is_fall(claim: Claim, figure: Figure) -> bool:
    """Whether the number is the size of a fall, to be drawn below zero."""
    return claim.role == CHANGE and (claim.direction or figure.direction) == DOWN


def mark_of(claim: Claim, figure: Figure) -> Mark:
    """One claim as it is drawn, in the figure's unit, falls below zero."""
    factor = base_factor(claim.unit) / base_factor(figure.unit)
    mark = Mark(
        label=claim.revision.article.publisher.name,
        printed=claim.exact,
        value=None if claim.value is None else claim.value * factor,
        hard=_span(claim.hard.lower, claim.hard.upper, factor),
        typical=_span(claim.typical.lower, claim.typical.upper, factor),
        is_exact=claim.value is not None and claim.hedge == "exact",
    )
    return mark.mirrored() if is_fall(claim, figure) else mark


def _mark(origin: Origin, figure: Figure, *, is_superseded: bool) -> Mark:
    return replace(
        mark_of(origin.lead, figure),
        copies=origin.articles_count,
        is_preferred=origin.is_preferred,
        is_dismissed=origin.is_dismissed or is_superseded,
        note=_note(origin.lead, is_superseded=is_superseded),
    )


def _span(low: Decimal | None, high: Decimal | None, factor: Decimal) -> Span:
    return Span(None if low is None else low * factor, None if high is None else high * factor)


def _note(claim: Claim, *, is_superseded: bool) -> str:
    publisher = claim.revision.article.publisher
    is_quoted = claim.claimant and claim.claimant != publisher.name
    said = _("said by %(claimant)s") % {"claimant": claim.claimant} if is_quoted else ""
    modality = named(claim.modality) if claim.modality != "asserted" else ""
    later = _("superseded by a later total") if is_superseded else ""
    primary = _("primary record") if publisher.is_primary else ""
    return " · ".join(part for part in (later, modality, primary, said) if part)
