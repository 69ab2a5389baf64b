"""What speaks for and against one question in two nodes of a story, as named numbers that weights were learned for."""

import math
from collections.abc import Callable, Mapping
from itertools import product

from claims.reconciliation.affinity import (
    FITTING_NUMBER,
    OTHER_SUBJECT,
    RIVAL_SUBJECT,
    TIME,
    are_of_two_times,
    clash_score,
    has_same_digits,
    is_fate_of,
    is_slip,
    measure_score,
    middle,
    number_score,
    subject_score,
)
from claims.reconciliation.asides import is_dated_before, is_elsewhere, is_expected, is_of_before, is_required
from claims.reconciliation.circumstances import Circumstances
from claims.reconciliation.dimensions import COUNT, MONEY, PERCENT, PHYSICAL, dimension
from claims.reconciliation.disputes import HINTS, PLAIN, dispute, is_set_against_others, ways_of_dispute
from claims.reconciliation.interpretation import CHANGING, Reading, kinds_of, sorts_of, sums_of
from claims.reconciliation.matching import Features
from claims.reconciliation.measure_words import AMOUNTS
from claims.reconciliation.measures import UNKNOWN
from claims.reconciliation.nodes import Node
from claims.reconciliation.positions import Position
from claims.reconciliation.statement import Statement
from claims.reconciliation.wordings import likeness

ANYBODY = "person"  # the family that says nothing but that heads are counted
MOST_CONCEPTS = 2
MOST_WORDS = 3
MOST_NUMBERS = 8  # of one dimension in a text; more say no more
FEW = 12  # so small counts agree by chance
FAR_APART = 3  # so many numbers of one dimension after another, none is set against it
FARTHEST = 5.0  # two numbers, as the logarithm of how many times one is the other

SHARES_AND_VALUE = {"share price", "valuation"}  # what a firm is worth falls as its shares do
LIKE_WORDS = 0.04  # of two wordings less alike, nothing is in common but the story itself

# what may be said of one of two numbers and not of the other
ASIDES: Mapping[str, Callable[[Reading], bool]] = {
    "of before": is_of_before,
    "dated before": is_dated_before,
    "elsewhere": is_elsewhere,
    "expected": is_expected,
    "required": is_required,
}

BIAS = "bias"  # among weights: what is to be overcome where nothing speaks for or against

Indications = Mapping[str, float]


def weighed(found: Indications, weights: Mapping[str, float]) -> float:
    """The logarithm of the odds of one question."""
    return weights[BIAS] + sum(weights[name] * value for name, value in found.items())


def indications(one: Node, other: Node, *, story: Circumstances, is_only_fit: bool) -> Indications:
    here, there = one.reading, other.reading
    found: dict[str, float | bool] = {
        **_of_numbers(one, other, story=story, is_only_fit=is_only_fit),
        **_of_measures(here, there),
        **_of_subjects(here, there),
        **_of_roles(here, there),
        **_of_positions(one, other, story.positions),
        **_of_words(one, other, story),
    }
    for unit in (PERCENT, TIME):
        found[f"only {unit}"] = bool(found["only"] and found[unit])
    return {name: float(value) for name, value in found.items()}


def _of_numbers(one: Node, other: Node, *, story: Circumstances, is_only_fit: bool) -> dict[str, float | bool]:
    here, there = one.reading.said, other.reading.said
    score = number_score(here, there, is_only_fit=is_only_fit)
    is_same = here.value is not None and here.value == there.value and here.unit == there.unit
    crowd = story.crowds.get((here.unit, here.value), 0) if is_same and here.value is not None else 0
    is_swapped = is_slip(here, there)
    unit = dimension(here.unit)
    small, large = sorted((middle(here), middle(there)))
    times = float(large / small) if small > 0 else math.inf
    return {
        "numbers": score,
        "numbers fit": score >= FITTING_NUMBER,
        "same number": is_same,
        "same number in three": crowd > 2,
        "same number in four": crowd > 3,
        "times, log": min(math.log(times), FARTHEST) if times < math.inf else FARTHEST,
        "1.5 times at most": times <= 1.5,
        "3 times at most": times <= 3,
        "12 times at most": times <= 12,
        "same digits": not is_same and _have_same_digits(here, there),
        "slip": is_swapped,
        "same unit": here.unit == there.unit,
        "percent": unit == PERCENT,
        "money": unit == MONEY,
        "count": unit == COUNT,
        "small count": unit == COUNT and small <= FEW,
        "time": unit == TIME,
        "clash": clash_score(one.reading, other.reading) if score < FITTING_NUMBER and not is_swapped else 0.0,
    }


def _of_measures(one: Reading, other: Reading) -> dict[str, float | bool]:
    here, there = one.features, other.features
    is_known = UNKNOWN not in (here.family, there.family)
    is_same = is_known and here.family == there.family
    is_akin = is_known and not is_same and not kinds_of(here.family).isdisjoint(kinds_of(there.family))
    return {
        "measures": measure_score(one, other),
        "same measure": is_same,
        "of anybody": is_same and here.family == ANYBODY,
        "akin": is_akin,
        "other measure": is_known and not is_same and not is_akin,
        "shared word": not is_same and not _words(here).isdisjoint(_words(there)),
        "fate": is_fate_of(one, other) or is_fate_of(other, one),
        "both vague": one.is_vague and other.is_vague,
        "concepts": min(MOST_CONCEPTS, len(one.concepts & other.concepts)),
        "two sums": are_two_sums(one, other),
        "two times": are_of_two_times(one, other),
        "one outlook": here.is_outlook != there.is_outlook,
        **{f"one {name}": said(one) != said(other) for name, said in ASIDES.items()},
        "two sorts": are_two_sorts(here, there),
        "qualifiers": len(here.qualifiers ^ there.qualifiers),
    }


def _of_subjects(one: Reading, other: Reading) -> dict[str, float | bool]:
    score = subject_score(one, other)
    return {
        "same subject": score > 0,
        "other subject": score == OTHER_SUBJECT,
        "rivals": score == RIVAL_SUBJECT,
        "unsure subject": one.is_unsure or other.is_unsure,
        "one read stray": (one.is_stray and not one.is_unsure) != (other.is_stray and not other.is_unsure),
    }


def _of_roles(one: Reading, other: Reading) -> dict[str, float | bool]:
    here, there = one.features, other.features
    known = {direction for direction in (here.direction, there.direction) if direction is not None}
    return {
        "same direction": len(known) == 1 and None not in (here.direction, there.direction),
        "one direction": (here.direction is None) != (there.direction is None),
        "two roles": here.role != there.role,
        "two changes": are_two_changes(here, there),
        "changes": here.role == there.role == "change",
    }


def _of_positions(one: Node, other: Node, places: Mapping[str, Position]) -> dict[str, float | bool]:
    mine, theirs = ([places[each.statement.id] for each in node.tellings] for node in (one, other))
    shared = [
        abs(places[here.statement.id].before - places[there.statement.id].before)
        for here, there in product(one.tellings, other.tellings)
        if here.statement.article_id == there.statement.article_id
    ]
    said = list(product(one.tellings, other.tellings))
    return {
        "first": all(any(each.before == 0 for each in found) for found in (mine, theirs)),
        "only": all(any(each.in_all == 1 for each in found) for found in (mine, theirs)),
        "numbers around": min(MOST_NUMBERS, max(min(each.in_all for each in found) for found in (mine, theirs))),
        "depths apart": min(abs(here.depth - there.depth) for here, there in product(mine, theirs)),
        **_of_disputes(one, other, apart=min(shared, default=FAR_APART)),
        "one claimant": any(here.statement.claimant == there.statement.claimant is not None for here, there in said),
        "voices": any((here.statement.claimant or "") != (there.statement.claimant or "") for here, there in said),
    }


def _of_disputes(one: Node, other: Node, *, apart: int) -> dict[str, float | bool]:
    """How some text may set the two against each other, one right after the other."""
    said = list(product(one.tellings, other.tellings)) if apart < FAR_APART else []
    is_disputed = any(dispute(here, there) for here, there in said)
    return {
        "neighbours": apart == 1 and not is_disputed,
        "dispute": is_disputed,
        "plainly": max((len(ways_of_dispute(here, there) & PLAIN) for here, there in said), default=0),
        "hints": max((len(ways_of_dispute(here, there) & HINTS) for here, there in said), default=0),
        "against others": any(is_set_against_others(each) for each in (*one.tellings, *other.tellings)),
    }


def _of_words(one: Node, other: Node, story: Circumstances) -> dict[str, float | bool]:
    shared = max(len(mine.around & theirs.around) for mine, theirs in product(one.tellings, other.tellings))
    said = [
        (story.wordings[mine.statement.id], story.wordings[theirs.statement.id])
        for mine, theirs in product(one.tellings, other.tellings)
    ]
    clauses = max(likeness(mine.clause, theirs.clause, story.rarity) for mine, theirs in said)
    sentences = max(likeness(mine.sentence, theirs.sentence, story.rarity) for mine, theirs in said)
    apart = max(clauses, sentences) < LIKE_WORDS and not _are_of_one_kind(one.reading, other.reading)
    return {
        "words": min(MOST_WORDS, shared),
        "clauses alike": clauses,
        "sentences alike": sentences,
        "nothing in common": apart,
        "of anything": apart and _are_of_anything(one.reading, other.reading),
    }


def _are_of_anything(one: Reading, other: Reading) -> bool:
    """Whether the two are times that something lasts, or numbers of which one counts nobody knows what."""
    unit = dimension(one.said.unit)
    return unit == TIME or (unit == COUNT and UNKNOWN in (one.features.family, other.features.family))


def _are_of_one_kind(one: Reading, other: Reading) -> bool:
    """Whether two measures are one or akin, or the words around speak of one matter."""
    here, there = one.features.family, other.features.family
    if here == there != UNKNOWN:
        return True
    unit = dimension(one.said.unit)
    if unit != TIME and one.concepts & other.concepts:  # everything that a story speaks of lasts
        return True
    return unit not in PHYSICAL and measure_score(one, other) > 0


def are_two_sums(one: Reading, other: Reading) -> bool:
    """Whether the one is money earned, say, and the other owed."""
    if dimension(one.said.unit) != MONEY:
        return False
    here, there = sums_of(one.features), sums_of(other.features)
    return bool(here and there) and here.isdisjoint(there)


def are_two_sorts(one: Features, other: Features) -> bool:
    """Whether the one counts those who work, say, and the other those who marched."""
    here, there = sorts_of(one), sorts_of(other)
    return bool(here and there) and here.isdisjoint(there)


def are_two_changes(one: Features, other: Features) -> bool:
    """Whether the one is by how much this has changed, and the other that."""
    families = {one.family, other.family}
    if not one.role == other.role == "change" or families == SHARES_AND_VALUE:
        return False
    return len(families) == 2 and families <= CHANGING and not families.isdisjoint(AMOUNTS)


def _words(features: Features) -> frozenset[str]:
    family = features.family.split() if features.family != UNKNOWN else []
    return features.modifiers.union(family)


def _have_same_digits(one: Statement, other: Statement) -> bool:
    return one.value is not None and other.value is not None and has_same_digits(one.value, other.value)
