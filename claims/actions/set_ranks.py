"""Give claims of a figure their ranks, and know what they were."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claims.actions.copies_of import copies_of
from claims.models import Claim, Figure


class Ranked(NamedTuple):
    """The rank of a claim, and a reason's code for it."""

    rank: str
    reason: str = ""


def set_ranks(ranks: Mapping[int, Ranked]) -> list[tuple[int, str, str]]:
    """Claims have these ranks; returns what those that changed were: (claim, rank, reason)."""
    before = []
    changed = []
    for claim in Claim.objects.filter(pk__among=ranks).order_by("pk").select_for_update():
        wanted = ranks[claim.pk]
        if (claim.rank, claim.rank_reason) != wanted:
            before.append((claim.pk, claim.rank, claim.rank_reason))
            claim.rank, claim.rank_reason = wanted
            changed.append(claim)
    Claim.objects.bulk_update(changed, ("rank", "rank_reason"))
    return before


def with_copies(figure: Figure, ranks: Mapping[int, Ranked]) -> dict[int, Ranked]:
    """The ranks of these claims given to all that repeat them."""
    return {pk: ranks[leader] for pk, leader in copies_of(ranks, figure_id=figure.pk).items()}


def restore_ranks(before: Sequence[tuple[int, str, str]]) -> None:
    """Claims have the ranks that set_ranks returned."""
    set_ranks({pk: Ranked(rank, reason) for pk, rank, reason in before})
