"""What people decided about sameness, honoured by every later grouping."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from claims.reconciliation.qualifiers import axis_of, spelled
from claims.reconciliation.statement import Statement


@dataclass(frozen=True, slots=True)
class Constraints:
    """Decisions of people, by claim ids.

    ``together``: pairs that answer one question. ``apart``: pairs that do not. ``drawing``: of those taken out, claims
    that take along whatever prints the same. ``qualifiers``: those that a person fixed for a claim, which replace what
    was read on the same axis. A pair both together and apart stays together:
    whoever stores decisions keeps only the latest about a pair.
    """

    together: frozenset[tuple[str, str]] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()
    drawing: frozenset[str] = frozenset()
    qualifiers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


NONE = Constraints()


def with_fixed_qualifiers(statements: Iterable[Statement], constraints: Constraints) -> list[Statement]:
    """The statements as people corrected them."""
    return [_corrected(statement, constraints.qualifiers.get(statement.id)) for statement in statements]


def _corrected(statement: Statement, fixed: tuple[str, ...] | None) -> Statement:
    if not fixed:
        return statement
    axes = {axis_of(spelled(qualifier)) for qualifier in fixed}
    kept = [qualifier for qualifier in statement.qualifiers if axis_of(spelled(qualifier)) not in axes]
    return replace(statement, qualifiers=tuple(sorted([*kept, *fixed])))
