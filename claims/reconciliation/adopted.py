"""The words that grouping goes by in place of those that were read."""

from dataclasses import dataclass, replace

from claims.extraction.quantity import Modality, Role
from claims.reconciliation.statement import Statement


@dataclass(frozen=True, slots=True)
class Adopted:
    """What grouping goes by, where it differs from what was read."""

    subject_key: str | None
    subject: str | None
    measure: str | None
    period: str | None
    qualifiers: tuple[str, ...]
    modality: Modality | None = None  # only where a forecast was repeated as if it were a fact
    role: Role | None = None  # only where a count was read as a change of the count, or the other way round
    is_rebuttal: bool = False  # its text sets it against another number for the same question


def with_adopted(statement: Statement, words: Adopted | None) -> Statement:
    """The statement as grouping looks at it."""
    if words is None:
        return statement
    return replace(
        statement,
        subject_key=words.subject_key,
        subject=words.subject,
        measure=words.measure,
        period=words.period,
        qualifiers=words.qualifiers,
        modality=words.modality or statement.modality,
        role=words.role or statement.role,
        is_rebuttal=words.is_rebuttal,
    )
