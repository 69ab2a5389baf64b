"""What people and grouping made of a claim stays with it when its article gets a new text."""

from collections.abc import Sequence

from claims.models import Claim, Ruling


def carry_forward(*, earlier: Sequence[Claim], claims: Sequence[Claim]) -> None:
    """Each claim that repeats one of ``earlier`` knows it, and inherits people's rulings, rank and status.

    The same quotation in the same sentence is the same claim; failing that, the same quotation between the same
    neighbours (Web Annotation's TextQuoteSelector). Both lists are of one article.
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
        if before is None:
            continue
        taken.add(before.pk)
        claim.carried_from = before
        claim.status, claim.rank, claim.rank_reason = before.status, before.rank, before.rank_reason
        claim.touched_at = before.touched_at
        if before.touched_at is not None:
            claim.adopted, claim.key = before.adopted, before.key
        carried.append(claim)
    Claim.objects.bulk_update(
        carried, ("carried_from", "status", "rank", "rank_reason", "touched_at", "adopted", "key")
    )
    _carry_rulings({claim.carried_from_id: claim for claim in carried})


def _carry_rulings(heirs: dict[int | None, Claim]) -> None:
    standing = Ruling.objects.filter(revoked_at__isnull=True)
    for ruling in standing.filter(claim__in=heirs):
        ruling.claim = heirs[ruling.claim_id]
        ruling.save(update_fields=("claim",))
    for ruling in standing.filter(other__in=heirs):
        ruling.other = heirs[ruling.other_id]
        ruling.save(update_fields=("other",))
