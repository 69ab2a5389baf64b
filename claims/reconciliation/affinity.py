"""How alike the parts of two claims of one story are, when extraction may have named them differently: their numbers,
measures and subjects, each as a score; and what keeps two claims apart whatever their scores.

Numbers speak first: two articles of one story that print the same telling number mean the same thing unless their
words forbid it. How much each score weighs is learned (`weights.py`).
"""

from decimal import Decimal
from functools import lru_cache

from claims.extraction.quantity import Hedge, Role
from claims.reconciliation.agreement import Relation, value_relation
from claims.reconciliation.dimensions import COUNT, MONEY, PHYSICAL, base_factor, dimension
from claims.reconciliation.hints import transposed
from claims.reconciliation.interpretation import Reading, kinds_of
from claims.reconciliation.matching import Features, Match, is_one_run, match_roles, span_of
from claims.reconciliation.measure_words import FATE_CONCEPTS
from claims.reconciliation.measures import UNKNOWN
from claims.reconciliation.periods import overlap
from claims.reconciliation.qualifiers import USUAL, axis_of, one_sided, value_of
from claims.reconciliation.qualifiers import exclude_each_other as qualifiers_differ
from claims.reconciliation.statement import Statement
from claims.reconciliation.subjects import name_parts, same_subject
from claims.reconciliation.telling import Part, stem
from claims.reconciliation.units import TELLING_DIGITS, is_telling
from claims.reconciliation.wordings import concepts_of

SAME_NUMBER = {1: 1.0, 2: 2.0}  # by significant digits; from three on:
SAME_LARGE_NUMBER = {1: 1.5, 2: 2.5}  # of money, and of counts in thousands
LARGE = 1000
SAME_TELLING_NUMBER = 3.0
SAME_SMALL_COUNT = ((12, 0.5), (100, 1.25))  # counts of things up to so many
FITTING_NUMBER = 1.0
ONLY_FITTING_NUMBER = 1.75  # and no other number of the story fits
ROUNDED_NUMBER = ((Decimal("0.001"), 2.5), (Decimal("0.01"), 2.0))  # by how far the two are from each other
SWAPPED_DIGITS = 0.75
STRAINED_NUMBER = 0.5
NEAR_NUMBER, NEAR_FACTOR = 0.0, Decimal("1.5")
FARTHEST = 30  # times
FAR_NUMBER, FAR_FACTOR = -0.75, Decimal(5)
OTHER_NUMBER = -2.0

TIME = "time"  # the dimension of what lasts

SAME_MEASURE = 2.0
LIKE_MEASURE = 1.5
RELATED_MEASURE = 0.75
OTHER_MEASURE = -1.0
NAMED_NEARBY = 0.75

SAME_SUBJECT = 1.0
PERHAPS_SAME_SUBJECT = 0.5
OTHER_SUBJECT = -1.0
STRAY_SUBJECT = -0.25
RIVAL_SUBJECT = -4.0  # some article sets the two side by side

# where the numbers clash, nothing else may differ
CLASHING_PERIOD = -1.0
CLASHING_QUALIFIER = -1.0
CLASHING_MODIFIERS = -0.5
CLASHING_ROLE = -2.0

# "shed 640 jobs" is a change of something and "640 jobs will go" a level
TOLD_AS = frozenset({Role.LEVEL, Role.CHANGE})


def forbids(one: Reading, other: Reading) -> bool:
    """Whether two claims never stand in one figure, whatever speaks for it."""
    here, there = one.features, other.features
    if None not in (here.direction, there.direction) and here.direction != there.direction:
        return True
    if is_slip(one.said, other.said):
        return subject_score(one, other) == RIVAL_SUBJECT
    if match_roles(here.role, there.role) is Match.NO and not _is_told_otherwise(one, other):
        return True
    if qualifiers_differ(one.binding, other.binding) or _are_rivals(one, other):
        return True
    return are_of_two_times(one, other) and not is_same_telling_number(one.said, other.said)


def _are_rivals(one: Reading, other: Reading) -> bool:
    """Whether both say whom they are about, and a text sets the two beside each other."""
    return subject_score(one, other) == RIVAL_SUBJECT and not (one.is_unsure or other.is_unsure)


def are_of_one_size(one: Statement, other: Statement) -> bool:
    """Whether two numbers are no farther from each other than texts differ about one thing, or differ by a slip."""
    if one.value is None or other.value is None or has_same_digits(one.value, other.value):
        return True
    small, large = sorted((middle(one), middle(other)))
    return large <= FARTHEST * small


def _is_told_otherwise(one: Reading, other: Reading) -> bool:
    return {one.features.role, other.features.role} == TOLD_AS


def are_read_alike(one: Reading, other: Reading) -> bool:
    """Whether both measures and both subjects were read, none of them guessed, and are the same."""
    if one.is_vague or other.is_vague or one.is_unsure or other.is_unsure:
        return False
    return one.features.family == other.features.family and subject_score(one, other) > 0


def is_same_telling_number(one: Statement, other: Statement) -> bool:
    """Whether two claims print one number of so many digits that it is seldom the same by chance: then a period that
    differs was misread in one of them."""
    return one.value is not None and one.value == other.value and one.unit == other.unit and is_telling(one.value)


def are_of_two_times(one: Reading, other: Reading) -> bool:
    here, there = span_of(one.features.period), span_of(other.features.period)
    if here is None or there is None or overlap(here, there):
        return False
    guessed = Part.PERIOD in one.telling.guessed or Part.PERIOD in other.telling.guessed
    return not guessed and not is_one_run(one.features, other.features)


def clash_score(one: Reading, other: Reading) -> float:
    """What speaks against a pair whose numbers do not fit: words that are not quite the same either."""
    here, there = one.features, other.features
    off = 0.0
    mine, theirs = span_of(here.period), span_of(there.period)
    if mine is not None and theirs is not None and not is_one_run(here, there):
        guessed = Part.PERIOD in one.telling.guessed or Part.PERIOD in other.telling.guessed
        if not overlap(mine, theirs) or (mine != theirs and not guessed):
            off += CLASHING_PERIOD
    unshared = one_sided(here.qualifiers, there.qualifiers)
    if any(
        each not in USUAL and not _is_told_by(each, one if each in there.qualifiers else other) for each in unshared
    ):
        off += CLASHING_QUALIFIER
    if _is_told_otherwise(one, other):
        off += CLASHING_ROLE
    if here.family == there.family and here.modifiers != there.modifiers:
        off += CLASHING_MODIFIERS
    return off


def _is_told_by(qualifier: str, reading: Reading) -> bool:
    """Whether a text speaks of what happened to what the other counts: of deaths, where that counts the killed."""
    return axis_of(qualifier) == "event" and not concepts_of(value_of(qualifier)).isdisjoint(reading.concepts)


def fits(one: Statement, other: Statement) -> bool:
    """Whether two numbers that are not the same are usually read as one; a mere magnitude fits too much."""
    if Hedge.ORDER_OF_MAGNITUDE in {one.hedge, other.hedge}:
        return False
    return value_relation(one, other) in {Relation.SAME, Relation.CONSISTENT}


def number_score(one: Statement, other: Statement, *, is_only_fit: bool) -> float:
    """``is_only_fit`` says that of all numbers of the story only the other one fits one of them."""
    related = value_relation(one, other)
    if one.value is not None and one.value == other.value and one.unit == other.unit:
        return _same_number(one)
    if Hedge.ORDER_OF_MAGNITUDE in {one.hedge, other.hedge}:
        return 0.0
    if _is_in_two_currencies(one, other):
        return FITTING_NUMBER
    if related is Relation.SAME and one.hedge is Hedge.RANGE:
        return SAME_TELLING_NUMBER
    if related in {Relation.SAME, Relation.CONSISTENT}:
        return max(ONLY_FITTING_NUMBER if is_only_fit else FITTING_NUMBER, _rounded(one, other))
    if related in {Relation.STRAINED, Relation.ADJACENT}:
        return STRAINED_NUMBER
    if related is Relation.INCOMPARABLE or one.value is None or other.value is None:
        return FAR_NUMBER
    mine, theirs = (each * base_factor(said.unit) for each, said in ((one.value, one), (other.value, other)))
    small, large = sorted((abs(mine), abs(theirs)))
    if mine.adjusted() == theirs.adjusted() and transposed(digits(one.value), digits(other.value)):
        return SWAPPED_DIGITS
    if has_same_digits(one.value, other.value):
        return NEAR_NUMBER
    if small == 0 or large > FAR_FACTOR * small:
        return OTHER_NUMBER
    return NEAR_NUMBER if large <= NEAR_FACTOR * small else FAR_NUMBER


def _is_in_two_currencies(one: Statement, other: Statement) -> bool:
    """Whether two print one number of several digits as money, in one of them probably by the wrong sign."""
    if one.value is None or one.value != other.value or one.unit == other.unit:
        return False
    return dimension(one.unit) == dimension(other.unit) == MONEY and len(digits(one.value)) > 1


def _rounded(one: Statement, other: Statement) -> float:
    """What it says that one number is hardly another than the other: 48,300 is how one prints 48,297 in short."""
    if one.value is None or other.value is None or one.unit != other.unit:
        return 0.0
    if max(len(digits(one.value)), len(digits(other.value))) < TELLING_DIGITS:
        return 0.0
    apart = abs(one.value - other.value) / max(abs(one.value), abs(other.value))
    return next((score for most, score in ROUNDED_NUMBER if apart <= most), 0.0)


def _same_number(said: Statement) -> float:
    assert said.value is not None
    if dimension(said.unit) == COUNT:
        small = next((score for most, score in SAME_SMALL_COUNT if abs(said.value) <= most), None)
        if small is not None:
            return small
    is_large = dimension(said.unit) == MONEY or (dimension(said.unit) == COUNT and abs(said.value) >= LARGE)
    scores = SAME_LARGE_NUMBER if is_large else SAME_NUMBER
    return scores.get(len(digits(said.value)), SAME_TELLING_NUMBER)


def has_same_digits(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers of several digits differ only in where the point stands."""
    return len(digits(one)) > 1 and digits(one) == digits(other)


def is_slip(one: Statement, other: Statement) -> bool:
    """Whether of two numbers of several digits one is the other with two digits that changed places, 1,240 and 1,420:
    seldom by chance, and common in copying."""
    if one.value is None or other.value is None or one.unit != other.unit or not is_telling(one.value):
        return False
    return transposed(digits(one.value), digits(other.value)) and one.value.adjusted() == other.value.adjusted()


@lru_cache(maxsize=8192)
def digits(value: Decimal) -> str:
    return "".join(str(digit) for digit in value.normalize().as_tuple().digits)


def measure_score(one: Reading, other: Reading) -> float:
    here, there = one.features, other.features
    if UNKNOWN in (here.family, there.family):
        return _named_nearby(one, other)
    if here.family == there.family:
        return SAME_MEASURE if here.modifiers <= there.modifiers or there.modifiers <= here.modifiers else LIKE_MEASURE
    unit = dimension(one.said.unit)
    if unit in PHYSICAL and unit != TIME:  # litres are litres of something, and the unit says most of it
        return RELATED_MEASURE + _named_nearby(one, other)
    if is_fate_of(one, other) or is_fate_of(other, one):
        return LIKE_MEASURE
    mine, theirs = here.modifiers | {here.family}, there.modifiers | {there.family}
    if mine & theirs or not kinds_of(here.family).isdisjoint(kinds_of(there.family)):
        return RELATED_MEASURE + _named_nearby(one, other)
    if one.is_vague or other.is_vague or _is_payer(one) or _is_payer(other):
        return _named_nearby(one, other)
    return OTHER_MEASURE + _named_nearby(one, other)


def is_fate_of(one: Reading, other: Reading) -> bool:
    """Whether one counts deaths, say, and the other people in a text that speaks of them as dead."""
    fate = FATE_CONCEPTS.get(one.features.family)
    return fate in other.concepts and kinds_of(other.features.family) == {"people"}


def _is_payer(reading: Reading) -> bool:
    """Whether what was read as the measure of a sum is no sum but who pays it or what it pays for."""
    return dimension(reading.said.unit) == MONEY and "money" not in kinds_of(reading.features.family)


def _named_nearby(one: Reading, other: Reading) -> float:
    """Whether the sentence of one names what the other measures."""
    mine, theirs = _stems(one.features), _stems(other.features)
    if mine & other.telling.around or theirs & one.telling.around:
        return NAMED_NEARBY
    return 0.0


@lru_cache(maxsize=8192)
def _stems(features: Features) -> frozenset[str]:
    words = {word for name in (features.family, *features.modifiers) if name != UNKNOWN for word in name.split()}
    words |= {value for mark in features.qualifiers if mark.startswith("event:") for value in (mark[6:],)}
    return frozenset(stem(word) for word in words)


def subject_score(one: Reading, other: Reading) -> float:
    if one.subject is None or other.subject is None:
        return 0.0
    if same_subject(one.subject, other.subject):
        return PERHAPS_SAME_SUBJECT if one.is_unsure and other.is_unsure else SAME_SUBJECT
    if other.subject in one.kin:
        return STRAY_SUBJECT
    if other.subject in one.rivals or one.subject in other.rivals:
        return RIVAL_SUBJECT
    if one.is_unsure or other.is_unsure:
        return 0.0
    if _is_listed(one.subject, other.subject) or _is_listed(other.subject, one.subject):
        return STRAY_SUBJECT
    return STRAY_SUBJECT if one.is_stray or other.is_stray else OTHER_SUBJECT


def _is_listed(one: str, other: str) -> bool:
    """Whether one is a name in a list of names that the other is."""
    mine, theirs = name_parts(one), name_parts(other)
    return len(mine) == 1 < len(theirs) and mine[0] in theirs


def middle(said: Statement) -> Decimal:
    """About what a number is, in the base unit of its dimension."""
    if said.value is not None:
        return abs(said.value) * base_factor(said.unit)
    ends = [abs(end) for end in (said.typical.low, said.typical.high) if end is not None]
    return sum(ends, Decimal(0)) / len(ends) * base_factor(said.unit) if ends else Decimal(0)
