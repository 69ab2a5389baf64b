"""A claim of a story as it is compared: by the names of the whole story, with what its words speak of."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from claims.reconciliation.circumstances import Circumstances
from claims.reconciliation.matching import Features, features_of
from claims.reconciliation.measure_words import AMOUNTS, FAMILIES, PHRASES
from claims.reconciliation.measures import UNKNOWN
from claims.reconciliation.news_nouns import KINDS, SORTS, SUMS
from claims.reconciliation.statement import Statement
from claims.reconciliation.telling import Part, Telling
from claims.reconciliation.wordings import concepts_of, telling_words

_KINDS_OF: dict[str, frozenset[str]] = {}
for _kind, _nouns in KINDS.items():
    for _noun in _nouns:
        _KINDS_OF[_noun] = _KINDS_OF.get(_noun, frozenset()) | {_kind}
_SUMS_OF: dict[str, frozenset[str]] = {}
for _kind, _nouns in SUMS.items():
    for _noun in _nouns:
        _SUMS_OF[_noun] = _SUMS_OF.get(_noun, frozenset()) | {_kind}
_SORTS_OF: dict[str, frozenset[str]] = {}
for _kind, _nouns in SORTS.items():
    for _noun in _nouns:
        _SORTS_OF[_noun] = _SORTS_OF.get(_noun, frozenset()) | {_kind}
_KNOWN = frozenset(_KINDS_OF) | frozenset(FAMILIES)
CHANGING = frozenset(_KINDS_OF) | AMOUNTS
NET = "earnings:net"
_NET_WORDS = re.compile(r"\b(?:net|bottom line|after[- ]tax|attributable)\b", re.IGNORECASE)
PHRASE_FAMILIES = frozenset(family for family, _marks in PHRASES.values())


@dataclass(frozen=True, slots=True)
class Reading:
    """A telling as scores look at it: by story-wide name, with what is supported by more than one article."""

    telling: Telling
    features: Features
    subject: str | None
    is_vague: bool  # its measure is unknown, guessed, or a noun that no other article uses
    is_unsure: bool  # its subject is unknown or guessed
    is_stray: bool  # no other article of the story speaks of its subject
    rivals: frozenset[str]  # subjects that some article sets beside this one
    kin: frozenset[str]  # what the story says belongs to its subject, or its subject to
    concepts: frozenset[str]  # what the words around its number, and its measure, speak of

    @property
    def said(self) -> Statement:
        return self.telling.statement

    @property
    def binding(self) -> frozenset[str]:
        """The qualifiers without a "net" that only the measure's name has: who "lost" so much may mean before tax."""
        said = self.features.qualifiers
        is_named_so = NET in said and self.telling.sentence and not _NET_WORDS.search(self.telling.sentence)
        return said - {NET} if is_named_so else said


def reading_of(telling: Telling, *, story: Circumstances) -> Reading:
    said = telling.statement
    subject = story.names.get(said.subject, said.subject) if said.subject else None
    meant = story.doubted.get((said.article_id, subject or ""))
    features = features_of(said)
    known = features.family in _KNOWN or features.family in PHRASE_FAMILIES
    alone = not known and (story.families.get(features.family, 0) < 2 or features.family in story.name_words)
    is_stray = subject is not None and story.support.get(subject, 0) < 2
    is_unsure = subject is None or meant is not None or Part.SUBJECT in telling.guessed
    if is_unsure and (subject is None or meant is not None or is_stray):
        subject = meant or story.main
    return Reading(
        telling=telling,
        features=replace(features, subject=subject or ""),
        subject=subject,
        is_vague=features.family == UNKNOWN or Part.MEASURE in telling.guessed or alone,
        is_unsure=is_unsure,
        is_stray=is_stray,
        rivals=frozenset() if is_unsure or subject is None else story.rivals.get(subject, frozenset()),
        kin=story.kin.get(subject or "", frozenset()),
        concepts=_concepts(telling.around, said.measure or ""),
    )


@lru_cache(maxsize=8192)
def kinds_of(family: str) -> frozenset[str]:
    """The kinds of nouns that a family is one of."""
    found = _KINDS_OF.get(family, frozenset())
    return found or _KINDS_OF.get(family.rpartition(" ")[2], frozenset())


def sums_of(features: Features) -> frozenset[str]:
    """The kinds of sums that a measure is one of, by its noun or else by what stands before it; none where unknown."""
    return _SUMS_OF.get(features.family) or frozenset().union(
        *(_SUMS_OF.get(word, frozenset()) for word in features.modifiers)
    )


def sorts_of(features: Features) -> frozenset[str]:
    """As what those are counted that a measure counts; none where unknown."""
    return _SORTS_OF.get(features.family, frozenset())


@lru_cache(maxsize=8192)
def _concepts(around: frozenset[str], measure: str) -> frozenset[str]:
    return frozenset().union(*(concepts_of(word) for word in (*around, *telling_words(measure))))
