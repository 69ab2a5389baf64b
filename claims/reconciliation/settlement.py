"""Whether a verdict still settles a figure: it speaks of the claims that its author saw, and of no others."""

from collections.abc import Iterable

from claims.reconciliation.agreement import Relation
from claims.reconciliation.matching import relation_in_figure
from claims.reconciliation.statement import Statement


def unsettles(statements: Iterable[Statement], *, seen: frozenset[str], preferred: frozenset[str]) -> bool:
    """Whether a claim that came after the verdict contradicts all that stands by it.

    ``statements`` are the claims that count now; ``seen`` are the ids of those that the verdict speaks of,
    ``preferred`` of those that it prefers: where there are none, all that it saw stand. Another copy of a report that
    was seen is nothing new. When none of what was seen is printed any more, the verdict settles nothing.
    """
    given = [each for each in statements if not each.is_denied]
    settled = [each for each in given if each.id in seen]
    known = {(each.origin_key, each.hard) for each in settled}
    newcomers = [each for each in given if each.id not in seen and (each.origin_key, each.hard) not in known]
    ground = [each for each in settled if each.id in preferred] or settled
    return any(_contradicts_all(newcomer, ground) for newcomer in newcomers)


def _contradicts_all(newcomer: Statement, ground: Iterable[Statement]) -> bool:
    return all(relation_in_figure(newcomer, each) is Relation.CONFLICTS for each in ground)
