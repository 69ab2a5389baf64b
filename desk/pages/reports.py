"""Where a figure's numbers were printed: each report in its words, and the chain of those that repeat it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from claims.models import Claim, Figure, Provenance
from desk.drawing import is_drawable
from desk.origins import Origin
from desk.quotes import Quote, quote_of

DEEPEST = 3


@dataclass(frozen=True)
class Printed:
    """A claim with its sentence, the number marked.

    ``how`` says what shows that it repeats another; ``depth`` how many hands lie between it and the report.
    """

    claim: Claim
    quote: Quote
    how: str = ""
    depth: int = 0


@dataclass(frozen=True)
class Report:
    """One origin: the report itself, and who repeats it."""

    origin: Origin
    lead: Printed
    repeats: list[Printed]
    is_drawn: bool


def reports_of(origins: Iterable[Origin], figure: Figure) -> list[Report]:
    """Every origin with its sentences, in one query for how its copies are known."""
    origins = list(origins)
    hows = _hows(claim for origin in origins for claim in origin.claims)
    return [
        Report(
            origin=origin,
            lead=_printed(origin.lead, hows),
            repeats=_chain(origin, hows),
            is_drawn=is_drawable(origin.lead, figure),
        )
        for origin in origins
    ]


def printed_at(claim: Claim) -> datetime:
    """When its readers first saw it: the article's date, or when we found the changed text."""
    revision = claim.revision
    if revision.number == 1:
        return revision.article.published_at or revision.retrieved_at
    return revision.retrieved_at


def _hows(claims: Iterable[Claim]) -> dict[int, str]:
    copied = {claim.revision.article_id for claim in claims if claim.copied_from_id is not None}
    return dict(Provenance.objects.filter(article__in=copied).values_list("article", "wording"))


def _chain(origin: Origin, hows: Mapping[int, str]) -> list[Printed]:
    """The copies, each below the one it was taken from."""
    below: dict[int | None, list[Claim]] = {}
    ids = {claim.pk for claim in origin.claims}
    for claim in origin.repeats:
        source = claim.copied_from_id if claim.copied_from_id in ids else origin.lead.pk
        below.setdefault(source, []).append(claim)
    found: list[Printed] = []
    waiting = [(claim, 1) for claim in reversed(below.pop(origin.lead.pk, []))]
    while waiting:
        claim, depth = waiting.pop()
        found.append(_printed(claim, hows, depth=min(depth, DEEPEST)))
        waiting += [(each, depth + 1) for each in reversed(below.pop(claim.pk, []))]
    # Should copies ever be said to copy each other in a ring, they are listed all the same.
    return found + [_printed(claim, hows, depth=1) for claims in below.values() for claim in claims]


def _printed(claim: Claim, hows: Mapping[int, str], *, depth: int = 0) -> Printed:
    start = claim.start - claim.sentence_start
    quote = quote_of(claim.sentence, start=start, end=start + claim.end - claim.start)
    is_taken = depth > 0 or claim.copied_from_id is not None
    how = hows.get(claim.revision.article_id, "") if is_taken else ""
    return Printed(claim, quote, how=how, depth=depth)
