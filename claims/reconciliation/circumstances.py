"""What a whole story tells about the names and nouns that its articles use."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations, permutations

from claims.reconciliation.agreement import Relation, value_relation
from claims.reconciliation.counting import commonest
from claims.reconciliation.dimensions import dimension
from claims.reconciliation.disputes import dispute
from claims.reconciliation.matching import features_of
from claims.reconciliation.measures import UNKNOWN
from claims.reconciliation.positions import Position, crowds, positions
from claims.reconciliation.subjects import name_parts
from claims.reconciliation.telling import Part, Telling
from claims.reconciliation.wordings import Wording, rarities, wordings

# how a text says that one name belongs to another
OWNS = (
    r"{owner}(?:['’]s?) (?:[\w-]+ ){{0,4}}{owned}"
    r"|{owned}(?:['’]s?)? (?:[\w-]+ ){{0,3}}(?:maker|parent|owner|developer|manufacturer|publisher),? {owner}"
    r"|{owned},? (?:[\w-]+ ){{0,8}}(?:from|by|owned by|made by|of) {owner}"
    r"|{owner},? (?:which|that|who) (?:makes|owns|runs|operates|develops|publishes|sells) (?:[\w-]+ ){{0,3}}{owned}"
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the whole story tells about its names and nouns.

    ``names`` are full names by the names used, ``support`` and ``families`` the numbers of articles that speak of a
    full name and of a family of measures, ``rivals`` the names that articles set beside a name, and
    ``kin`` those that belong to it or own it, a product and its maker. ``main`` is the
    subject of most articles. ``doubted`` are names that turned out to be wrong, by article and name: what they mean.
    ``positions`` and ``crowds`` say where its numbers stand, and how many articles print each; ``wordings`` among which
    words they stand, and ``rarity`` how rare a word is.
    """

    names: Mapping[str, str]
    support: Mapping[str, int]
    families: Mapping[str, int]
    rivals: Mapping[str, frozenset[str]]
    kin: Mapping[str, frozenset[str]]
    main: str | None
    name_words: frozenset[str] = frozenset()
    doubted: Mapping[tuple[str, str], str] = field(default_factory=dict)
    positions: Mapping[str, Position] = field(default_factory=dict)
    crowds: Mapping[tuple[str, Decimal], int] = field(default_factory=dict)
    wordings: Mapping[str, Wording] = field(default_factory=dict)
    rarity: Mapping[str, float] = field(default_factory=dict)


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
            question = (said.article_id, dimension(said.unit), features.family, features.role, features.direction)
            beside[question].setdefault(names[said.subject], []).append(each)
    rivals: dict[str, set[str]] = defaultdict(set)
    for subjects in beside.values():
        for one, other in combinations(sorted(subjects), 2):
            if all(
                value_relation(mine.statement, theirs.statement) is Relation.CONFLICTS and not dispute(mine, theirs)
                for mine in subjects[one]
                for theirs in subjects[other]
            ):
                rivals[one].add(other)
                rivals[other].add(one)
    counted = _sizes(support)
    name_words = frozenset(word for name in names for part in name_parts(name) for word in part)
    name_words |= frozenset(name.casefold() for name in names)
    found = wordings(tellings, names=name_words)
    return Circumstances(
        names=names,
        support=counted,
        families=_sizes(families),
        rivals={name: frozenset(each) for name, each in rivals.items()},
        kin=_kin(tellings, set(names.values())),
        main=commonest(counted),
        name_words=name_words,
        positions=positions(tellings),
        crowds=crowds(tellings),
        wordings=found,
        rarity=rarities(tellings, found),
    )


def _sizes(sets: Mapping[str, set[str]]) -> dict[str, int]:
    return {name: len(each) for name, each in sets.items()}


def _kin(tellings: Sequence[Telling], names: Set[str]) -> dict[str, frozenset[str]]:
    """The names that some sentence says belong together: "Brevik's Sola", "the Sola, made by Brevik"."""
    words = {name: re.escape(" ".join(name_parts(name)[0])) for name in names if len(name_parts(name)) == 1}
    found: dict[str, set[str]] = defaultdict(set)
    for sentence in sorted({each.sentence.casefold() for each in tellings}):
        here = sorted(name for name, spelled in words.items() if re.search(rf"(?<!\w){spelled}", sentence))
        for owner, owned in permutations(here, 2):
            pattern = OWNS.format(owner=words[owner], owned=words[owned])
            if re.search(pattern, sentence):
                found[owner].add(owned)
                found[owned].add(owner)
    return {name: frozenset(each) for name, each in found.items()}
