"""Do two names of a measure mean the same thing? Families by synonym and head noun, told apart by opposites."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from claims.reconciliation import measure_words as words
from claims.reconciliation.region_words import REGIONS

UNKNOWN = "?"

_TOKEN = re.compile(r"[a-z0-9][a-z0-9.'+&-]*")
_BRACKETS = re.compile(r"\(([^)]*)\)")
_FAMILY_OF = {word: family for family, group in words.FAMILIES.items() for word in group}
_CONTRAST_OF = {
    word: f"{axis}:{value}"
    for axis, values in words.CONTRASTS.items()
    for value, group in values.items()
    for word in group
}
_SYNONYM_OF = {word: group[0] for group in words.SYNONYMS for word in group}
_REGION_OF = {spelling: region for region, spellings in REGIONS.items() for spelling in spellings}
_PHRASES = sorted(words.PHRASES, key=lambda phrase: (-len(phrase.split()), phrase))
_PARTICIPLE = re.compile(r"\w{2,}(ed|en)\Z")


class Likeness(StrEnum):
    """How two measures of one family stand to each other."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure taken apart.

    ``family`` is what an index looks up. ``modifiers`` are the words before its noun, by one spelling.
    ``qualifiers`` are what its words say on a known axis ("frequency:daily"), in the form of a claim's qualifiers.
    ``is_part`` says that it is a share of something, ``is_change`` that it is a change of something.
    """

    family: str
    modifiers: frozenset[str]
    qualifiers: frozenset[str]
    is_part: bool = False
    is_change: bool = False


def measure_key(measure: str | None) -> str:
    """The family that a measure belongs to; two measures of different families never answer one question."""
    return parse_measure(measure).family


def same_measure(one: str | None, other: str | None) -> Likeness:
    """Whether two measures are one, may be one, or cannot be.

    "flight" and "cancelled flight" may be one; "cancelled flight" and "delayed flight" cannot. An unknown measure
    may be any.
    """
    here, there = parse_measure(one), parse_measure(other)
    if UNKNOWN in (here.family, there.family):
        return Likeness.COMPATIBLE
    if here.family != there.family or clashing_axes(here.qualifiers, there.qualifiers):
        return Likeness.DIFFERENT
    same = here.modifiers == there.modifiers and here.qualifiers == there.qualifiers
    return Likeness.SAME if same else Likeness.COMPATIBLE


def clashing_axes(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The axes on which two sets of qualifiers ("axis:value") both say something, and nothing in common."""
    mine, theirs = _by_axis(one), _by_axis(other)
    return frozenset(axis for axis in mine.keys() & theirs.keys() if not mine[axis] & theirs[axis])


@lru_cache(maxsize=8192)
def parse_measure(measure: str | None) -> Measure:
    """A measure's family, modifiers and qualifiers."""
    if not measure or not measure.strip():
        return Measure(UNKNOWN, frozenset(), frozenset())
    text = measure.lower()
    for phrase, word in words.REWRITINGS.items():
        text = text.replace(phrase, word)
    is_change = any(_singular(word) in words.CHANGES for part in _BRACKETS.findall(text) for word in part.split())
    tokens, is_part, changes = _strip_openings(_tokens(_BRACKETS.sub(" ", text)))
    head, scope = _split_scope(tokens)
    qualifiers = set(_scope_qualifiers(scope))
    head, stripped_change = _strip_closings(head)
    family, modifiers, found = _read_head(head)
    return Measure(
        family=family,
        modifiers=modifiers,
        qualifiers=frozenset(qualifiers | found),
        is_part=is_part,
        is_change=is_change or changes or stripped_change,
    )


def region_of(text: str) -> str | None:
    """The known region that some words name, None for any other words."""
    return _REGION_OF.get(" ".join(_singular(word) for word in text.lower().split() if word != "the"))


def _by_axis(qualifiers: frozenset[str]) -> dict[str, set[str]]:
    axes: dict[str, set[str]] = {}
    for qualifier in qualifiers:
        axis, _, value = qualifier.partition(":")
        axes.setdefault(axis, set()).add(value)
    return axes


def _tokens(text: str) -> list[str]:
    singular = (_singular(token) for token in _TOKEN.findall(text))
    return [part for token in singular for part in words.ABBREVIATIONS.get(token, (token,))]


def _strip_openings(tokens: list[str]) -> tuple[list[str], bool, bool]:
    """Without "number of", "share of", "change in"; whether it was a part, and whether a change."""
    is_part = is_change = False
    while len(tokens) > 2:
        at = 1 if tokens[0] in words.EMPTY_WORDS or tokens[0] in words.CONTRASTS["accumulation"]["new"] else 0
        head, link = tokens[at], tokens[at + 1]
        if head in words.PARTS and link in {"of", "in"}:
            is_part = True
        elif head in words.CHANGES and link in {"in", "of"}:
            is_change = True
        elif not (head in words.COUNTERS and link == "of"):
            break
        tokens = tokens[:at] + tokens[at + 2 :]
    return tokens, is_part, is_change


def _split_scope(tokens: list[str]) -> tuple[list[str], list[str]]:
    """The noun phrase, and what limits it: "efficacy", "in older adult"."""
    for at, token in enumerate(tokens):
        if at and token in words.SCOPE_WORDS:
            return tokens[:at], tokens[at:]
    return tokens, []


def _scope_qualifiers(scope: list[str]) -> list[str]:
    rest = [word for word in scope if word not in words.SCOPE_WORDS and word not in words.EMPTY_WORDS]
    if not rest:
        return []
    region = region_of(" ".join(scope[1:])) or region_of(" ".join(rest))
    if region is not None:
        return [f"region:{region}"]
    if scope[0] == "per":
        return [f"per:{_FAMILY_OF.get(rest[-1], rest[-1])}"]
    return ["scope:" + " ".join(sorted(_SYNONYM_OF.get(word, word) for word in rest))]


def _strip_closings(tokens: list[str]) -> tuple[list[str], bool]:
    """Without a last word that only counts or says a change: "churn rate", "share price drop"."""
    is_change = False
    while len(tokens) > 1 and " ".join(tokens[-2:]) not in words.PHRASES:
        if tokens[-1] in words.CHANGES:
            is_change = True
        elif tokens[-1] not in words.COUNTERS | words.DURATIONS:
            break
        tokens = tokens[:-1]
    return tokens, is_change


def _read_head(tokens: list[str]) -> tuple[str, frozenset[str], set[str]]:
    """The family of a noun phrase, its modifiers, and the qualifiers among them; "cost of repair" is a cost."""
    qualifiers: set[str] = set()
    after: list[str] = []
    if "of" in tokens[1:]:
        at = tokens.index("of", 1)
        tokens, after = tokens[:at], tokens[at + 1 :]
    tokens = _take_regions(tokens, qualifiers)
    family, rest = _find_phrase(tokens)
    if family is None:
        family, rest = _find_noun(tokens)
    modifiers = set()
    for word in rest + after:
        if word in _CONTRAST_OF:
            qualifiers.add(_CONTRAST_OF[word])
        elif word not in words.EMPTY_WORDS and _FAMILY_OF.get(word) != family:
            modifiers.add(_SYNONYM_OF.get(word, _FAMILY_OF.get(word, word)))
    return _settle(family, modifiers, qualifiers)


def _settle(family: str, modifiers: set[str], qualifiers: set[str]) -> tuple[str, frozenset[str], set[str]]:
    """With fates read as families of their own, and without what means nothing beside the family."""
    for mark in sorted(qualifiers | modifiers):
        fate = words.FATES.get((family, mark))
        if fate is not None:
            family = fate
            qualifiers.discard(mark)
            modifiers.discard(mark)
            break
    if family in {"death", "injury"}:
        modifiers.discard("person")
        qualifiers -= {"event:killed", "event:injured"}
    kept = {mark for mark in qualifiers if _is_meant(mark, family)}
    return family, frozenset(modifiers), kept


def _is_meant(mark: str, family: str) -> bool:
    axis = mark.partition(":")[0]
    if family not in words.EVENT_FAMILIES.get(mark, {family}):
        return False
    return axis not in words.AXIS_FAMILIES or family in words.AXIS_FAMILIES[axis]


def _take_regions(tokens: list[str], qualifiers: set[str]) -> list[str]:
    for length in (3, 2, 1):
        for at in range(len(tokens) - length):
            region = _REGION_OF.get(" ".join(tokens[at : at + length]))
            if region is not None:
                qualifiers.add(f"region:{region}")
                return tokens[:at] + tokens[at + length :]
    return tokens


def _find_phrase(tokens: list[str]) -> tuple[str | None, list[str]]:
    for phrase in _PHRASES:
        parts = phrase.split()
        at = len(tokens) - len(parts)
        if at >= 0 and tokens[at:] == parts:
            family, marks = words.PHRASES[phrase]
            return family, [*tokens[:at], *marks]
    return None, tokens


def _find_noun(tokens: list[str]) -> tuple[str, list[str]]:
    """The family of the head noun: the last noun, before any trailing participle ("flight cancelled")."""
    at = len(tokens) - 1
    while at > 0 and tokens[at] not in _FAMILY_OF and (_PARTICIPLE.match(tokens[at]) or tokens[at] in _CONTRAST_OF):
        at -= 1
    if at < 0:
        return UNKNOWN, []
    head = tokens[at]
    rest = tokens[:at] + tokens[at + 1 :]
    if (
        head in _CONTRAST_OF and head not in words.CONTRASTS["age"]["younger"]
    ):  # "cancellation" names both the journey and what became of it
        rest = [*rest, head]
    pair = " ".join(tokens[max(0, at - 1) : at + 1])
    return _FAMILY_OF.get(pair, _FAMILY_OF.get(head, head)), rest


def _singular(word: str) -> str:
    word = word.removesuffix("'s").strip("'.") if word not in _REGION_OF else word
    if len(word) <= 3 or word.endswith(("ss", "us", "is")):
        return word
    for end, put in (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("s", "")):
        if word.endswith(end) and len(word) > len(end) + 2:
            return word[: -len(end)] + put
    return word
