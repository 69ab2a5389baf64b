"""What people and grouping made of a claim stays with it when its article gets a new text."""

from collections.abc import Sequence

from claims.annotating.selectors import TextSelector, find
from claims.models import Claim, Ruling
from sources.models import Revision


def carry_forward(*, earlier: Sequence[Claim], claims: Sequence[Claim]) -> None:
    """Each claim that repeats one of ``earlier`` knows it, and inherits people's rulings, rank and status.

    The same quotation in the same sentence is the same claim; failing that, the same quotation between the same
    neighbours (Web Annotation's TextQuoteSelector); and what people touched also where the text selectors find it in
    a sentence that was rewritten. Both lists are of one article.
    """
    by_sentence: dict[tuple[str, str, str], list[Claim]] = {}
    by_quote: dict[tuple[str, str, str, str], list[Claim]] = {}
    for claim in sorted(earlier, key=lambda each: (each.field, each.start)):
        by_sentence.setdefault((claim.field, claim.exact, claim.sentence), []).append(claim)
        by_quote.setdefault((claim.field, claim.exact, claim.prefix, claim.suffix), []).append(claim)
    taken: set[int] = set()
    carried = []
    for claim in claims:
        same = by_sentence.get((claim.field, claim.exact, claim.sentence), [])
        same = same + by_quote.get((claim.field, claim.exact, claim.prefix, claim.suffix), [])
        before = next((each for each in same if each.pk not in taken), None)
        if before is not None:
            taken.add(before.pk)
            carried.append(_inherit(claim, before))
    carried += _found_again(earlier, claims, taken=taken)
    Claim.objects.bulk_update(
        carried, ("carried_from", "status", "rank", "rank_reason", "touched_at", "adopted", "key", "corrected")
    )
    _carry_rulings({claim.carried_from_id: claim for claim in carried})


def _inherit(claim: Claim, before: Claim) -> Claim:
    claim.carried_from = before
    claim.status, claim.rank, claim.rank_reason = before.status, before.rank, before.rank_reason
    claim.touched_at, claim.corrected = before.touched_at, before.corrected
    if before.touched_at is not None:
        claim.adopted, claim.key = before.adopted, before.key
    return claim


def _found_again(earlier: Sequence[Claim], claims: Sequence[Claim], *, taken: set[int]) -> list[Claim]:
    """Claims at the places where the text selectors find what people touched, though its sentence was rewritten."""
    left = [claim for claim in claims if claim.carried_from_id is None]
    touched = [each for each in earlier if each.touched_at is not None and each.pk not in taken]
    if not left or not touched:
        return []
    revision = Revision.objects.only("text", "headline").get(pk=left[0].revision_id)
    found = []
    for before in touched:
        text = revision.headline if before.field == "headline" else revision.text
        place = find(text, TextSelector(before.exact, before.prefix, before.suffix, before.start))
        claim = next(
            (
                each
                for each in left
                if place is not None
                and (each.field, each.start, each.end) == (before.field, place.start, place.end)
                and each.carried_from_id is None
            ),
            None,
        )
        if claim is not None:
            found.append(_inherit(claim, before))
    return found


def _carry_rulings(heirs: dict[int | None, Claim]) -> None:
    standing = Ruling.objects.filter(revoked_at__isnull=True)
    for ruling in standing.filter(claim__in=heirs):
        ruling.claim = heirs[ruling.claim_id]
        ruling.save(update_fields=("claim",))
    for ruling in standing.filter(other__in=heirs):
        ruling.other = heirs[ruling.other_id]
        ruling.save(update_fields=("other",))
