"""Two numbers that belong together: a range (70–90%), a change (from 4.9 to 11.5), a score."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from claims.extraction.numbers.amounts import Amount
from claims.extraction.numbers.currencies import iso_codes
from claims.extraction.numbers.dates import Rejected
from claims.extraction.numbers.tokens import DASHES, NUMBER, WORD, Tokens
from claims.extraction.numbers.units import PERCENT
from claims.extraction.quantity import Hedge, Role
from claims.extraction.vocabulary.currency_words import ABBREVIATIONS, DOLLAR_PREFIXES, SIGNS
from claims.extraction.vocabulary.wordlists import word_set

Reader = Callable[[int], Amount | None]

# Verbs and nouns of change, by their stems; "rose 5 to 41" is a change, "rose 5 to 7 percent" a range.
_CHANGE = tuple(
    word_set("""
        rose rise rising fell fall gain lost lose add climb drop slip jump surg plung tumbl slid sank sink grew grow
        increas decreas declin shrank shrink soar advanc rall dip eas edg inch tick cut rais lift lower reduc boost
        hik widen narrow expand contract doubl halv improv worsen strengthen weaken accelerat slow mov went goes
        chang swung shift revis upgrad downgrad trim slash push bump quicken swell swoll balloon shot mount up down
        bounc rebound recover retreat shed surrender firm took bring brought ramp scal step drift creep crept cool
        spike spiking crash collaps halv nudg climb extend shorten switch convert evolv dwindl mushroom multipl
        escalat progress rocket leap leapt vault spurt gone going inflat erod drove driv sent tak turn
    """)
)
_RANGE_CUES = word_set("""
    range ranges ranged ranging vary varies varied varying anywhere somewhere between aged priced spanning
    everything estimates sizes prices sentences differ differs differed differing diameter
""")
_SKIP_TO_NUMBER = (
    frozenset(SIGNS)
    | frozenset(ABBREVIATIONS)
    | frozenset(DOLLAR_PREFIXES)
    | {
        ".",
        "about",
        "around",
        "some",
        "-",
        "−",
        "+",
        "~",
        "roughly",
        "a",
        "an",
        "as",
        "much",
        "many",
        "nearly",
        "almost",
    }
)
# Verbs whose object is a sum: "hopes to raise £14m to £16m"; what it grew by is seldom most of what it grew to.
_GETTING = ("rais", "add", "bring", "brought", "tak", "took", "lose", "lost", "shed")
_NEAR = Decimal("0.6")
_TO = frozenset({"to", "through"})
_LARGEST_STEP = 20  # "10 or 12", "5 to 40": one number of a range is not dwarfed by the other unless a unit binds them


def read_pair(tokens: Tokens, one: Amount, read: Reader) -> tuple[Amount, ...] | Rejected | None:
    """What ``one`` makes with the number right behind it: a range, a from and a to, a score; None for no pair."""
    if one.value is None and one.form != "magnitude":
        return None
    if tokens.words[one.last : one.last + 3] == ["-", "to", "-"] and tokens.kinds[one.last + 3] == NUMBER:
        return _hyphened_to(one, read(one.last + 3))
    connector = _connector(tokens, one)
    if connector is None:
        return None
    word, after = connector
    number = _number_at(tokens, after)
    if number is None:
        return None
    other = read(number)
    if other is None or other.first > number or (other.first < after and word != "-"):
        return None
    if word == "magnitude" or one.form == "magnitude":
        return None
    is_level = (
        word == "to" and one.unit == PERCENT and other.unit is None and is_change(tokens, _before(tokens, one.first))
    )
    one, other, agree = _share(one, other)
    if not agree or is_level or one.value is None or other.value is None:
        return None  # "weakened 0.6% to 31.85": a change and the level it led to
    if word == "-":
        if tokens.capital(other.number) and tokens.kinds[one.number] == NUMBER:
            return Rejected(one.first, other.last, "name")  # "7-Eleven"
        return _hyphen(tokens, one, other)
    if word == "to":
        return _to(tokens, one, other)
    if one.value > other.value:
        return None
    if word == "or" and (other.value > one.value * _LARGEST_STEP or (one.unit is None) != (other.unit is None)):
        return None
    return (_range(one, other),)


def _hyphened_to(one: Amount, other: Amount | None) -> tuple[Amount, ...] | Rejected | None:
    """ "2-to-3 percent" is a range, "1.5-to-1" a ratio."""
    if other is None or other.value is None or one.value is None:
        return None
    one, other, agree = _share(one, other)
    if agree and other.unit is not None and one.low is not None and one.low < (other.low or 0):
        return (_range(one, other),)
    return Rejected(one.first, other.last, "ratio or odds")


def _connector(tokens: Tokens, one: Amount) -> tuple[str, int] | None:
    """The kind of joint behind an amount, and the token after it."""
    words, at = tokens.words, one.last
    word = words[at]
    if word in DASHES or word == "~":
        if tokens.glued(at) and (tokens.glued(at + 1) or word in "–—"):
            return "-", at + 1
        if word == "–" and tokens.kinds[at + 1] == NUMBER:
            return "-", at + 1
        if words[at + 1] in ("to", "and", "or") and tokens.glued(at):
            at, word = at + 1, words[at + 1]  # "two- to three-year"
        else:
            return None
    if word in _TO:
        return "to", at + 1
    if word == "or":
        return "or", at + 1
    before = one.first - 1
    if words[before] in ("about", "around", "roughly", "some"):
        before -= 1
    if words[before] == "between":
        for step in range(3):
            if words[at + step] in ("and", "to", "&"):
                return "between", at + step + 1
            if not tokens.lower(at + step):
                break
    return None


def _number_at(tokens: Tokens, at: int) -> int | None:
    for index in range(at, at + 4):
        if tokens.kinds[index] == NUMBER:
            return index
        word = tokens.words[index]
        if word not in _SKIP_TO_NUMBER and tokens.raw(index) not in iso_codes():
            return index if tokens.kinds[index] == WORD else None
        if word in ("a", "an") and tokens.kinds[index + 1] == WORD:
            return index + 1
    return None


def _share(one: Amount, other: Amount) -> tuple[Amount, Amount, bool]:
    """Both amounts with the unit and scale that one of them leaves to the other; and whether they can be a pair."""
    if one.unit is not None and other.unit is not None and one.unit != other.unit:
        return one, other, False
    if one.unit is not None and other.unit is None:
        if not (one.money_first or one.dimension in ("percent", "money")) or (one.unit == PERCENT and other.scale != 1):
            return one, other, False
        other = replace(other, unit=one.unit, dimension=one.dimension)
    elif other.unit is not None and one.unit is None:
        if other.money_first:
            return one, other, False
        one = replace(one, unit=other.unit, dimension=other.dimension)
    return share_scale(one, other), other, True


def share_scale(one: Amount, other: Amount) -> Amount:
    """ "$10 to $15 billion": the first number takes the scale of the second where it is the smaller of the two."""
    if one.scale != 1 or other.scale == 1 or one.value is None or other.value is None or one.value >= 1000:
        return one
    if one.value * other.scale > other.value:
        return one
    return _times(one, other.scale)


def _times(amount: Amount, factor: Decimal) -> Amount:
    value = None if amount.value is None else amount.value * factor
    return replace(amount, value=value, low=value, high=value, scale=factor, place=amount.place * factor)


def _hyphen(tokens: Tokens, one: Amount, other: Amount) -> tuple[Amount, ...] | None:
    if one.value is None or other.value is None:
        return None
    if other.scale == 1 and one.scale != 1 and other.value < 1000:
        other = _times(other, one.scale)
    if other.sign is not None:
        other = replace(other, sign=None)
    return (
        (_range(one, other),) if one.value is not None and other.value is not None and one.value < other.value else None
    )


def _to(tokens: Tokens, one: Amount, other: Amount) -> tuple[Amount, ...] | None:
    before = _before(tokens, one.first)
    if tokens.words[before] == "from" or (tokens.words[before] in ("at", "of") and tokens.words[before - 1] == "from"):
        if _is_range(tokens, before, one, other):
            return (_range(one, other),)
        return replace(one, role=Role.FROM), replace(other, role=Role.TO)
    if one.value is None or other.value is None or one.value >= other.value:
        return None
    is_complete = tokens.words[one.last] in _TO and (one.last - one.number > 1 or one.money_first or other.unit is None)
    is_sum = one.unit is not None and one.value >= other.value * _NEAR and tokens.words[before].startswith(_GETTING)
    if (
        is_complete
        and not is_sum
        and (tokens.words[before] == "by" or is_change(tokens, before))
        and one.unit != PERCENT
    ):
        return None
    if other.unit is None and one.unit is None and other.value > one.value * _LARGEST_STEP:
        return None
    return (_range(one, other),)


def _before(tokens: Tokens, first: int) -> int:
    at = first - 1
    while tokens.words[at] in (
        "about",
        "around",
        "roughly",
        "some",
        "nearly",
        "almost",
        "a",
        "an",
        "just",
        "approximately",
        "an",
        "estimated",
    ):
        at -= 1
    return at


def is_change(tokens: Tokens, index: int) -> bool:
    """Whether the word at ``index`` tells of a change."""
    return tokens.words[index].startswith(_CHANGE) and tokens.kinds[index] == WORD


def _is_range(tokens: Tokens, before: int, one: Amount, other: Amount) -> bool:
    """Whether "from x to y" spans values: a cue says so, or nothing near says that anything changed."""
    if one.value is not None and other.value is not None and one.value > other.value:
        return False
    if is_change(tokens, before - 1):
        return False
    near = [tokens.words[k] for k in tokens.back(before, 10)]
    if any(word in _RANGE_CUES for word in near[:6]):
        return True
    return not any(is_change(tokens, k) for k in tokens.back(before, 14)) and not any(
        is_change(tokens, k) for k in tokens.ahead(other.last, 8)
    )


def _range(one: Amount, other: Amount) -> Amount:
    return replace(
        one, last=other.last, value=None, low=one.value, high=other.value, place=min(one.place, other.place),
        form="range", unit=other.unit, dimension=other.dimension, scale=other.scale, hedge=Hedge.RANGE,
        per=other.per or one.per, flags=tuple(dict.fromkeys(one.flags + other.flags)),
    )  # fmt: skip
