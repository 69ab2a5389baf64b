"""What a whole story tells about the names and nouns that its articles use."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from claims.reconciliation.agreement import Relation, value_relation
from claims.reconciliation.counting import commonest
from claims.reconciliation.dimensions import dimension
from claims.reconciliation.matching import features_of
from claims.reconciliation.measures import UNKNOWN
from claims.reconciliation.subjects import name_parts
from claims.reconciliation.telling import Part, Telling


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the whole story tells about its names and nouns.

    ``names`` are full names by the names used, ``support`` and ``families`` the numbers of articles that speak of a
    full name and of a family of measures, ``rivals`` the names that articles set beside a name. ``main`` is the
    subject of most articles. In ``doubted`` are pairs of article and name where the name turned out to be wrong.
    """

    names: Mapping[str, str]
    support: Mapping[str, int]
    families: Mapping[str, int]
    rivals: Mapping[str, frozenset[str]]
    main: str | None
    name_words: frozenset[str] = frozenset()
    doubted: frozenset[tuple[str, str]] = frozenset()


def circumstances(tellings: Sequence[Telling], names: Mapping[str, str]) -> Circumstances:
    support: dict[str, set[str]] = defaultdict(set)
    families: dict[str, set[str]] = defaultdict(set)
    beside: dict[tuple[object, ...], dict[str, list[Telling]]] = defaultdict(dict)
    for each in tellings:
        said = each.statement
        features = features_of(said)
        families[features.family].add(said.article_id)
        if said.subject is None:
            continue
        support[names[said.subject]].add(said.article_id)
        if Part.SUBJECT not in each.guessed and features.family != UNKNOWN:
            question = (said.article_id, dimension(said.unit), features.family, features.role)
            beside[question].setdefault(names[said.subject], []).append(each)
    rivals: dict[str, set[str]] = defaultdict(set)
    for subjects in beside.values():
        for one, other in combinations(sorted(subjects), 2):
            if all(
                value_relation(mine.statement, theirs.statement) is Relation.CONFLICTS
                for mine in subjects[one]
                for theirs in subjects[other]
            ):
                rivals[one].add(other)
                rivals[other].add(one)
    counted = _sizes(support)
    return Circumstances(
        names=names,
        support=counted,
        families=_sizes(families),
        rivals={name: frozenset(each) for name, each in rivals.items()},
        main=commonest(counted),
        name_words=frozenset(word for name in names for part in name_parts(name) for word in part)
        | frozenset(name.casefold() for name in names),
    )


def _sizes(sets: Mapping[str, set[str]]) -> dict[str, int]:
    return {name: len(each) for name, each in sets.items()}
