"""The values among which a person decides: each with the outlets that print it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from claims.models import Claim, Figure
from claims.reconciliation.proposal import Proposal
from desk.drawing import is_drawable, mark_of
from desk.origins import Origin
from desk.quotes import Quote, quote_of


@dataclass(frozen=True)
class Option:
    """One value: the report that stands for it, and all origins that print it. ``is_new``: it came meanwhile."""

    claim: Claim
    origins: tuple[Origin, ...]
    quote: Quote
    is_suggested: bool
    is_new: bool

    @property
    def outlets(self) -> list[str]:
        """Who prints it, "×3" behind a report that others repeat."""
        return [
            f"{origin.lead.revision.article.publisher.name}"
            + (f" ×{origin.articles_count}" if origin.articles_count > 1 else "")
            for origin in self.origins
        ]

    @property
    def has_primary_record(self) -> bool:
        return any(origin.lead.revision.article.publisher.is_primary for origin in self.origins)


def options_of(
    origins: Iterable[Origin], figure: Figure, *, proposal: Proposal | None, seen_at: datetime | None = None
) -> list[Option]:
    """A figure's values in the order of its plot; origins that print one value are one option."""
    by_value: dict[tuple[object, ...], list[Origin]] = {}
    for origin in origins:
        lead = origin.lead
        key = (lead.hard, lead.unit, lead.direction or figure.direction, lead.modality == "denied")
        by_value.setdefault(key, []).append(origin)
    suggested = set(proposal.claims) if proposal is not None else set()
    found = [_option(group, suggested, seen_at) for group in by_value.values()]
    return sorted(found, key=lambda option: _place(option.claim, figure))


def _option(origins: list[Origin], suggested: set[str], seen_at: datetime | None) -> Option:
    claim = next((each.lead for each in origins if each.lead.revision.article.publisher.is_primary), origins[0].lead)
    start = claim.start - claim.sentence_start
    return Option(
        claim=claim,
        origins=tuple(origins),
        quote=quote_of(claim.sentence, start=start, end=start + claim.end - claim.start),
        is_suggested=any(str(each.pk) in suggested for origin in origins for each in origin.claims),
        is_new=seen_at is not None and all(each.created_at > seen_at for origin in origins for each in origin.claims),
    )


def _place(claim: Claim, figure: Figure) -> tuple[bool, float, int]:
    place = mark_of(claim, figure).place if is_drawable(claim, figure) else None
    return place is None, float(place or 0), claim.pk
