"""Numbers that people added go along to an article's next text, where they still stand there."""

from collections.abc import Sequence
from datetime import datetime

from claims.actions.add_claim import BODY, new_claim
from claims.annotating.selectors import TextSelector
from claims.annotating.spotting import spot
from claims.models import Annotation, Claim
from claims.models.lineage import line_of
from sources.models import Revision


def carry_added(*, revision: Revision, earlier: Sequence[Claim], claims: Sequence[Claim], now: datetime) -> list[Claim]:
    """Claims in the new text for those of ``earlier`` that a person added and that were not read there by now.

    ``claims`` are the ones that were read. A number whose words are gone is not carried.
    """
    carried = []
    read = {claim.carried_from_id for claim in claims}
    for before in earlier:
        if not before.is_added or before.pk in read or before.revision_id == revision.pk:
            continue
        text = revision.text if before.field == BODY else revision.headline
        spotted = spot(text, TextSelector(before.exact, before.prefix, before.suffix, before.start))
        if spotted is None or any(_stands_at(claim, before.field, spotted.start, spotted.end) for claim in claims):
            continue
        claim = new_claim(revision, spotted, _overlay(before), field=before.field, now=now)
        claim.carried_from, claim.corrected = before, before.corrected
        claim.status, claim.touched_at = before.status, before.touched_at
        claim.rank, claim.rank_reason, claim.key = before.rank, before.rank_reason, before.key
        claim.save(force_insert=True)
        carried.append(claim)
    return carried


def _stands_at(claim: Claim, field: str, start: int, end: int) -> bool:
    return claim.field == field and claim.start < end and start < claim.end


# object: JSON
def _overlay(claim: Claim) -> dict[str, object]:
    """What the person said who added it."""
    said = Annotation.objects.filter(claim__in=line_of(claim.pk), motivation=Annotation.Motivation.IDENTIFYING)
    found: dict[str, object] = said.order_by("pk").values_list("body__reading", flat=True)[0]
    return found
