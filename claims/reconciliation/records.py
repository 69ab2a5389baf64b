"""Track records: in how many decided figures of a measure the value that an outlet printed first stood.

Counts, never a score of the outlet; and weak evidence, which only breaks a tie.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from claims.reconciliation.agreement import Relation
from claims.reconciliation.history import superseded
from claims.reconciliation.matching import relation_in_figure
from claims.reconciliation.phrases import Phrase, gettext_noop
from claims.reconciliation.proposal import FITTING, Proposal, Side
from claims.reconciliation.statement import Statement

FEWEST_RECORDS = 5  # a track record of fewer numbers says nothing
LEAD = 0.25  # by how much one record must be better


@dataclass(frozen=True, slots=True)
class Record:
    """In how many of ``total`` figures the value that was printed first stood."""

    stood: int
    total: int

    @property
    def share(self) -> float:
        return self.stood / self.total


def stood(first: Statement, *, preferred: Collection[Statement], elsewhere: Iterable[Statement] = ()) -> bool | None:
    """Whether the value printed first fits one that a verdict prefers; None where that says nothing about it.

    It says nothing of totals that a later one replaced, of denials, and of values that the verdict counts as answers
    to another question: those in ``elsewhere``.
    """
    if first.is_denied or any(relation_in_figure(first, each) is Relation.SAME for each in elsewhere):
        return None
    if first.id in superseded([first, *(each for each in preferred if each.id != first.id)]):
        return None
    relations = {relation_in_figure(first, each) for each in preferred} - {Relation.INCOMPARABLE}
    return bool(relations & FITTING) if relations else None


def by_record(proposal: Proposal, records: Mapping[str, Record]) -> Proposal:
    """The proposal; where the evidence is even, the one of a side whose outlet's record is clearly better.

    ``records`` are those of the figure's measure, by outlet.
    """
    rated = [(records[name], name, side) for side in proposal.sides for name in side.publishers if name in records]
    rated = [each for each in rated if each[0].total >= FEWEST_RECORDS]
    rated.sort(key=lambda each: (-each[0].share, -each[0].total, each[1]))
    others = [each for each in rated if each[2] is not rated[0][2]]
    if not others or rated[0][0].share - others[0][0].share < LEAD:
        return proposal
    return _favouring(rated[0], others[0])


def _favouring(best: tuple[Record, str, Side], other: tuple[Record, str, Side]) -> Proposal:
    (record, name, side), (lesser, rival, _) = best, other
    return Proposal(
        claims=side.claims,
        rule="record",
        reason=Phrase(
            gettext_noop(
                "Nothing but past numbers of this kind tells the two apart: what %(name)s printed first stood in"
                " %(stood)s of %(total)s, what %(rival)s printed first in %(rival_stood)s of %(rival_total)s."
            ),
            name=name,
            stood=str(record.stood),
            total=str(record.total),
            rival=rival,
            rival_stood=str(lesser.stood),
            rival_total=str(lesser.total),
        ),
        would_change=Phrase(gettext_noop("A primary document or a further independent report: this is weak evidence.")),
    )
