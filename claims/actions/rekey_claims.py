"""Give claims the keys that today's rules make, and have everything compared anew."""

from collections import Counter, defaultdict
from collections.abc import Collection

from django.db import transaction

from claims.actions.lock_keys import lock_keys
from claims.models import Claim, Figure, Ruling
from claims.models.members import Member, members_of
from claims.models.reading import key_of


@transaction.atomic
def rekey_claims(*, figure_ids: Collection[int] = (), claim_ids: Collection[int] = ()) -> int:
    """The current claims of these figures, and these claims, have today's keys; the figures are to be judged.

    A figure takes the key of most of its claims, and lets go of those with another one, unless people put them
    there. Returns the claims whose key is another than before.
    """
    figures = Figure.objects.filter(pk__among=figure_ids, merged_into__isnull=True)
    lock_keys(figures.values_list("key", flat=True))
    locked = {figure.pk: figure for figure in figures.order_by("pk").select_for_update(no_key=True)}
    members = members_of(Claim.objects.current().filter(figure__among=locked.keys()))
    members += members_of(Claim.objects.current().filter(pk__among=claim_ids, figure__isnull=True))
    before = {member.pk: member.key for member in members}
    by_figure: dict[int | None, list[Member]] = defaultdict(list)
    for member in members:
        member.key = key_of(member.statement)
        by_figure[member.figure_id].append(member)
    ruled = _ruled([member.pk for member in members])
    for figure_id, own in by_figure.items():
        if figure_id is not None:
            _keep_most(locked[figure_id], own, ruled)
    changed = [member for member in members if member.key != before[member.pk]]
    _save(members)
    Figure.objects.bulk_update(locked.values(), ("key", "needs_judging"), batch_size=500)
    return len(changed)


def _keep_most(figure: Figure, members: list[Member], ruled: set[int]) -> None:
    keys = Counter(member.key for member in members)
    figure.key = min(keys, key=lambda key: (-keys[key], key))
    figure.needs_judging = True
    for member in members:
        if member.key != figure.key and member.pk not in ruled:
            member.figure_id = None


def _ruled(claim_ids: Collection[int]) -> set[int]:
    standing = Ruling.objects.filter(revoked_at__isnull=True)
    here = standing.filter(claim__among=claim_ids).values_list("claim", flat=True)
    there = standing.filter(other__among=claim_ids).values_list("other", flat=True)
    return {*here, *(pk for pk in there if pk is not None)}


def _save(members: list[Member]) -> None:
    rows = [Claim(pk=member.pk, key=member.key, figure_id=member.figure_id, signature=None) for member in members]
    Claim.objects.bulk_update(rows, ("key", "figure", "signature"), batch_size=500)
