"""Let a claim's row, and the figures, say what people made of the claim."""

from datetime import datetime

from accounts.models import User
from claims.actions.group_batch import group_batch
from claims.actions.lock_keys import lock_keys
from claims.annotating.effects import Status, effect_of
from claims.models import Annotation, Claim, Figure, Ruling
from claims.models.lineage import line_of
from claims.models.members import members_of
from claims.models.reading import key_of


def settle_claim(*, claim: Claim, user: User, now: datetime) -> None:
    """The claim's status and correction are those of its standing annotations, and it is grouped by what it says now.

    A claim that people added and took back is no longer current. Call it in a transaction that holds the claim's key.
    """
    said = Annotation.objects.of_claims(line_of(claim.pk)).values_list("motivation", "body")
    effect = effect_of(said)
    claim.status, claim.corrected = effect.status.value, effect.overlay
    is_touched = effect.status is not Status.UNREVIEWED or claim.rank != Claim.Rank.NORMAL or _is_ruled(claim)
    claim.touched_at = now if is_touched else None
    claim.signature = None  # what is known of its likeness to others no longer holds
    if claim.is_added and not effect.is_added:
        claim.is_current = False
    claim.save(update_fields=("status", "corrected", "touched_at", "signature", "is_current"))
    _regroup(claim, user=user, now=now)


def _regroup(claim: Claim, *, user: User, now: datetime) -> None:
    figures = Figure.objects.filter(pk__in=[claim.figure_id] if claim.figure_id is not None else [])
    keys = {claim.key, *figures.values_list("key", flat=True)}
    if claim.is_current:
        key = key_of(members_of(Claim.objects.filter(pk=claim.pk))[0].statement)
        if key != claim.key:
            keys.add(key)
            lock_keys(keys)
            claim.key, claim.figure_id = key, None
            claim.save(update_fields=("key", "figure"))
    figures.update(needs_judging=True)
    group_batch(keys=keys, now=now, may_rest=False, user=user)


def _is_ruled(claim: Claim) -> bool:
    return Ruling.objects.filter(claim=claim, revoked_at__isnull=True).exists()
