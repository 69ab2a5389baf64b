"""Let the claims of some comparability keys find or found their figures."""

from collections.abc import Collection
from datetime import datetime

from claims.actions.group_batch import group_batch


def group_claims(*, keys: Collection[str], now: datetime) -> int:
    """Current claims of the keys have their figures, and every such figure its state. Returns the claims placed.

    The result follows from the set of claims and people's rulings alone, not from the order of their arrival.
    """
    placed = 0
    while batch := group_batch(keys=keys, now=now, may_rest=False):
        placed += batch
    return placed
