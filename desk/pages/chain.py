"""The copy chain of a figure, from its reports and those that repeat them."""

from collections.abc import Sequence

from claims.models import Claim
from desk.dates import dated
from desk.pages.reports import Report, printed_at
from desk.plots.chain import NARROW, WIDE, Chain, Node, chain

FORMS = (("wide", WIDE), ("narrow", NARROW))


def chains_of(reports: Sequence[Report]) -> list[tuple[str, Chain]]:
    """The chain in every form. What prints another number than its source is an origin, and hangs there as well."""
    place: dict[int, int] = {}
    for report in reports:
        shown = {each.claim.revision.article_id: each.claim.pk for each in (*report.repeats, report.lead)}
        place |= {
            claim.pk: shown.get(claim.revision.article_id, report.lead.claim.pk) for claim in report.origin.claims
        }
    nodes = [
        Node(
            id=printed.claim.pk,
            source=_source(printed.claim, place, otherwise=None if printed is report.lead else report.lead.claim.pk),
            name=printed.claim.revision.article.publisher.name,
            number=printed.claim.exact,
            note=" · ".join(part for part in (_time(printed.claim), printed.how) if part),
        )
        for report in reports
        for printed in (report.lead, *report.repeats)
    ]
    return [(name, chain(nodes, form=form)) for name, form in FORMS]


def _source(claim: Claim, place: dict[int, int], *, otherwise: int | None) -> int | None:
    if claim.copied_from_id is None:
        return otherwise
    return place.get(claim.copied_from_id, otherwise)


def _time(claim: Claim) -> str:
    return dated(printed_at(claim), "day and time")
