"""Which claims of a figure go where another goes: those that repeat it."""

from collections.abc import Collection

from claims.models import Claim


def copies_of(claim_ids: Collection[int], *, figure_id: int) -> dict[int, int]:
    """Of a figure's current claims, those given and those that repeat them, each with the given one it follows.

    A repetition has the same origin and prints the same value; what says the same in another unit goes along. One
    report that prints two values speaks of two things.
    """
    columns = ("pk", "origin", "hard", "unit", "conversion_of")
    claims = list(Claim.objects.current().filter(figure=figure_id).order_by("pk").values_list(*columns))
    wanted = set(claim_ids)
    leaders = {(origin, hard, unit): pk for pk, origin, hard, unit, _of in reversed(claims) if pk in wanted and origin}
    found = {pk: pk if pk in wanted else leaders.get((origin, hard, unit)) for pk, origin, hard, unit, _of in claims}
    for pk, _origin, _hard, _unit, converted in claims:
        if found[pk] is None and converted is not None:
            found[pk] = found.get(converted)
    return {pk: leader for pk, leader in found.items() if leader is not None}
