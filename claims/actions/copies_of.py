"""Which claims of a figure go where another goes: those that repeat it."""

from collections.abc import Collection

from claims.models import Claim


def copies_of(claim_ids: Collection[int], *, figure_id: int) -> dict[int, int]:
    """Of a figure's current claims, those given and those of the same origin, each with the given one it follows."""
    claims = Claim.objects.current().filter(figure=figure_id).order_by("pk").values_list("pk", "origin")
    wanted = set(claim_ids)
    leaders = {origin: pk for pk, origin in reversed(claims) if pk in wanted and origin}
    found = {pk: pk if pk in wanted else leaders.get(origin) for pk, origin in claims}
    return {pk: leader for pk, leader in found.items() if leader is not None}
