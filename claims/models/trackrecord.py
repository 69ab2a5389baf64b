"""What outlets printed first of the figures that verdicts decide, and what track records come to."""

from typing import Any

from django.db import models
from django.db.models import Count, Q, QuerySet

from claims.models.claim import Claim
from claims.models.figure import Figure
from claims.models.verdict import Verdict
from claims.reconciliation.proposal import Proposal, Side
from claims.reconciliation.records import Record, by_record
from sources.models import Publisher

STOOD = Count("pk", filter=Q(stood=True))


class FirstValue(models.Model):
    """The claim with which an outlet first answered a figure, and whether its value stood by a verdict.

    Derived: written when the verdict is published, and anew by `regroup`. It counts while the verdict is the figure's.
    """

    verdict = models.ForeignKey(Verdict, on_delete=models.CASCADE, related_name="first_values")
    publisher = models.ForeignKey(Publisher, on_delete=models.CASCADE, related_name="first_values")
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="+")
    measure = models.CharField(max_length=200)
    stood = models.BooleanField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("verdict", "publisher"), name="one_first_value_an_outlet"),)
        indexes = (models.Index(fields=("measure", "publisher"), name="first_values_of_a_measure"),)


def counted() -> QuerySet[FirstValue]:
    """The first values of figures whose verdict is published now."""
    return FirstValue.objects.filter(verdict__in=Verdict.objects.current())


def records_by_measure(publisher: Publisher) -> list[tuple[str, Record]]:
    """An outlet's track records by measure, those of the most figures first."""
    rows = counted().filter(publisher=publisher).values("measure").annotate(stood_count=STOOD, total=Count("pk"))
    counts = rows.order_by("-total", "measure").values_list("measure", "stood_count", "total")
    return [(measure, Record(stood, total)) for measure, stood, total in counts]


def proposal_of(figure: Figure) -> Proposal | None:
    """What the evidence favours in a figure, with the track records of today where the evidence is even."""
    if not figure.proposal:
        return None
    proposal = _stored(figure.proposal)
    names = {name for side in proposal.sides for name in side.publishers}
    if len(proposal.sides) < 2 or not figure.measure:
        return proposal
    rows = counted().filter(measure=figure.measure, publisher__name__in=names).exclude(verdict__figure=figure)
    counts = rows.values("publisher__name").annotate(stood_count=STOOD, total=Count("pk")).order_by("publisher__name")
    found = counts.values_list("publisher__name", "stood_count", "total")
    return by_record(proposal, {name: Record(stood, total) for name, stood, total in found})


# Any: JSON as the column holds it.
def _stored(fields: dict[str, Any]) -> Proposal:
    sides = [Side(tuple(each["claims"]), tuple(each["publishers"])) for each in fields.get("sides", ())]
    return Proposal(
        claims=tuple(fields.get("claims", ())),
        rule=fields.get("rule", ""),
        reason=fields.get("reason", ""),
        would_change=fields.get("would_change", ""),
        sides=tuple(sides),
    )
