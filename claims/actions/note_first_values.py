"""Keep what each outlet printed first of a figure that a verdict decides, and whether it stood."""

from django.db import transaction
from django.db.models import F, Q

from claims.models import Claim, FirstValue, Verdict
from claims.models.members import Member, members_of
from claims.reconciliation.records import stood

# A value that a verdict sets aside for these reasons is no wrong answer, but one to another question.
OTHER_QUESTIONS = (Verdict.Reason.PERIOD, Verdict.Reason.MEASURE, Verdict.Reason.SCOPE, Verdict.Reason.OLDER)


@transaction.atomic
def note_first_values(verdict: Verdict) -> None:
    """Of each outlet whose claims the verdict's author saw, its first value and whether it stood.

    Nothing is kept where the verdict prefers no value, or its figure has no measure.
    """
    FirstValue.objects.filter(verdict=verdict).delete()
    weighed = {each.claim_id: each for each in verdict.weighings.all()}
    preferred = [pk for pk, each in weighed.items() if each.rank == Claim.Rank.PREFERRED]
    if not preferred or not verdict.figure.measure:
        return
    told = {member.pk: member for member in members_of(Claim.objects.filter(pk__in=weighed))}
    elsewhere = [told[pk] for pk, each in weighed.items() if each.reason in OTHER_QUESTIONS and pk not in preferred]
    found = []
    for first in _first_claims(verdict):
        is_right = stood(
            first.statement,
            preferred=[told[pk].statement for pk in preferred],
            elsewhere=[each.statement for each in elsewhere if each.publisher_id == first.publisher_id],
        )
        if is_right is not None:
            found.append(
                FirstValue(
                    verdict=verdict,
                    publisher_id=first.publisher_id,
                    claim_id=first.pk,
                    measure=verdict.figure.measure,
                    stood=is_right,
                )
            )
    FirstValue.objects.bulk_create(found)


def _first_claims(verdict: Verdict) -> list[Member]:
    """Of each outlet its first claim, as the latest extraction read the first text that had one."""
    outlets = verdict.claims.values("revision__article__publisher")
    home = verdict.figure.merged_into_id or verdict.figure_id
    said = Claim.objects.filter(
        Q(figure=home) | Q(figure__merged_into=home),
        revision__article__publisher__in=outlets,
        conversion_of__isnull=True,
        created_at__lte=verdict.issued_at,
    ).exclude(status=Claim.Status.REJECTED)
    first = said.order_by(
        "revision__article__publisher",
        F("revision__article__published_at").asc(nulls_last=True),
        "revision",
        "-run",
        "field",
        "start",
        "pk",
    ).distinct("revision__article__publisher")
    return members_of(Claim.objects.filter(pk__in=first.values("pk")))
