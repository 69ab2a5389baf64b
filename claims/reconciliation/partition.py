"""Which claims of one comparability key belong together. The answer depends on the set of claims, never on the order
in which they came.

"Silent matches any" is not transitive, so that a rule is needed for who goes where: claims that state more found
groups first, and those that state less join the group that fits best: of their story, of the nearest day, the one
that says the usual thing, and only at the very last the one whose value is nearest.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from claims.extraction.quantity import Interval
from claims.reconciliation.constraints import NONE, Constraints, with_fixed_qualifiers
from claims.reconciliation.groups import Group
from claims.reconciliation.matching import Features, features_of
from claims.reconciliation.statement import Statement
from claims.reconciliation.units import NEAR_DAYS, Unit, Wordings


class Signature(NamedTuple):
    """Everything of a claim that grouping looks at; claims of one signature always share a figure."""

    features: Features
    unit: str
    hard: Interval
    typical: Interval
    story: str | None
    day: date | None


def signature(statement: Statement) -> Signature:
    """What two claims must have in common to be interchangeable for grouping (people's decisions apart)."""
    day = statement.published_at.date() if statement.published_at is not None else None
    return Signature(features_of(statement), statement.unit, statement.hard, statement.typical, statement.story, day)


def partition(statements: Iterable[Statement], *, constraints: Constraints = NONE) -> list[tuple[Statement, ...]]:
    """The groups of claims that answer one question each, for claims of one comparability key.

    Groups are sorted by their smallest claim id, claims within one by id. A conversion goes with the claim that it
    converts. Claims of several keys may be given where people tied them together.
    """
    given = sorted(with_fixed_qualifiers(statements, constraints), key=lambda each: each.id)
    by_id = {statement.id: statement for statement in given}
    followers = [each for each in given if each.conversion_of in by_id and each.conversion_of != each.id]
    follower_ids = {each.id for each in followers}
    groups = _assign([each for each in given if each.id not in follower_ids], constraints)
    members = [list(group) for group in groups]
    home = {statement.id: at for at, group in enumerate(members) for statement in group}
    for each in followers:
        at = home.get(_original(each, by_id))
        if at is None:  # conversions of each other: no original among them
            at = len(members)
            members.append([])
        home[each.id] = at
        members[at].append(each)
    joined = _join_tied(members, home, constraints)
    return sorted((tuple(sorted(group, key=lambda each: each.id)) for group in joined), key=lambda group: group[0].id)


def _assign(statements: list[Statement], constraints: Constraints) -> list[list[Statement]]:
    """Groups by the words and values of the claims, with claims that people set apart kept apart."""
    units = _units(statements, _enemies(constraints))
    wordings = Wordings(units)
    groups: list[Group] = []
    bins: dict[str, set[int]] = {}
    for unit in units:
        candidates = sorted(set().union(*(bins.get(name, ()) for name in unit.looks_under)))
        home = _best(unit, [(at, groups[at]) for at in candidates])
        if home is None:
            home = len(groups)
            groups.append(Group(wordings))
        groups[home].add(unit)
        for name in unit.found_under:
            bins.setdefault(name, set()).add(home)
    return [[statement for unit in group.units for statement in unit.statements] for group in groups]


def _best(unit: Unit, candidates: list[tuple[int, Group]]) -> int | None:
    """The place of the group that a unit fits best, None where none admits it."""
    fitting = [(group.rank(unit), at, group) for at, group in candidates if group.admits(unit)]
    if not fitting:
        return None
    best = min(rank for rank, _, _ in fitting)
    tied = [(at, group) for rank, at, group in fitting if rank == best]
    return tied[0][0] if len(tied) == 1 else min((group.value_distance(unit), at) for at, group in tied)[1]


def _units(statements: list[Statement], enemies: Mapping[str, frozenset[str]]) -> list[Unit]:
    """Claims that cannot be told apart, put together; the most specific first, then in an order that is their own."""
    clusters = _time_clusters(statements)
    wordings: dict[Features, int] = {}
    collapsed: dict[tuple[object, ...], tuple[Features, list[Statement]]] = {}
    for statement in statements:
        features = features_of(statement)
        wording = wordings.setdefault(features, len(wordings))
        alone = statement.id if statement.id in enemies else None
        value = (statement.unit, statement.hard, statement.typical)
        key = (wording, *value, _where(statement, features, clusters), alone)
        collapsed.setdefault(key, (features, []))[1].append(statement)
    units = [
        Unit.of(members, features=features, wording=wordings[features], enemies=enemies)
        for features, members in collapsed.values()
    ]
    return sorted(units, key=lambda unit: unit.order)


def _where(statement: Statement, features: Features, clusters: Mapping[date, date]) -> tuple[str, str]:
    """The story or stretch of time that holds together claims that state no period."""
    if statement.story is not None:
        return ("story", statement.story)
    if features.period is not None:
        return ("period", features.period)
    if statement.published_at is not None:
        return ("days", clusters[statement.published_at.date()].isoformat())
    return ("article", statement.article_id)


def _time_clusters(statements: list[Statement]) -> dict[date, date]:
    """For each day of publication the first day of its stretch; a stretch never grows beyond the window."""
    days = sorted({each.published_at.date() for each in statements if each.published_at is not None})
    first: dict[date, date] = {}
    start = None
    for day in days:
        if start is None or (day - start).days > NEAR_DAYS:
            start = day
        first[day] = start
    return first


def _enemies(constraints: Constraints) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in constraints.apart:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {each: frozenset(others) for each, others in found.items()}


def _original(statement: Statement, by_id: Mapping[str, Statement]) -> str:
    """The claim at the end of a chain of conversions; a chain that runs in a circle has none, and gives its start."""
    seen = {statement.id}
    at = statement
    while at.conversion_of is not None and at.conversion_of in by_id and at.conversion_of not in seen:
        seen.add(at.conversion_of)
        at = by_id[at.conversion_of]
    return at.id


def _join_tied(
    members: list[list[Statement]], home: Mapping[str, int], constraints: Constraints
) -> list[list[Statement]]:
    """Whole groups joined where people said that two of their claims are one, unless people set others apart."""
    enemies = _enemies(constraints)
    at_of = dict(home)
    groups: dict[int, list[Statement]] = dict(enumerate(members))
    for one, other in sorted(tuple(sorted(pair)) for pair in constraints.together):
        if one not in at_of or other not in at_of or at_of[one] == at_of[other]:
            continue
        keep, drop = sorted((at_of[one], at_of[other]))
        ids = {each.id for each in groups[drop]}
        if any(enemies.get(each.id, frozenset()) & ids for each in groups[keep]):
            continue
        for each in groups[drop]:
            at_of[each.id] = keep
        groups[keep] = groups[keep] + groups.pop(drop)
    return list(groups.values())
