"""Parts of a whole: "two-thirds", "one in five", "nine out of 10", "half a million", "three-quarters of an hour"."""

from dataclasses import replace
from decimal import Decimal

from claims.extraction.numbers.amounts import Amount, is_money, last_place, unit_behind
from claims.extraction.numbers.number_words import read_number_words
from claims.extraction.numbers.numerals import DENOMINATOR_PLURALS, DENOMINATORS, NUMBER_WORDS, SCALE_WORDS
from claims.extraction.numbers.tokens import NUMBER, WORD, Tokens
from claims.extraction.numbers.units import PERCENT, PERCENTAGE_POINT, unit_phrases
from claims.extraction.vocabulary.wordlists import word_set

_HUNDRED = Decimal(100)
_DIGITS = Decimal("0.0001")  # a third is 33.3333 percent
LARGEST_ONE_IN = 10_000_000_000

# "a third party", "in a quarter", "half empty": a fraction needs one of these around it.
_BEFORE = word_set("""
    by in nearly almost about over than roughly around approximately least most up some exactly only just to under
    below above another remaining of cut cuts cutting lost lose gained fell falls rose rises grew dropped down shed
    accounts account accounted hold holds held own owns owned has have had with for represents represent represented
    is was are were per and or reduced reduce increased increase raised equals some precisely virtually fully
""")
_AFTER = word_set("""
    of more less fewer lower higher larger smaller bigger cheaper faster slower longer shorter as the that those
    these its their his her our what full owned a an all said say says were are was is have had did do voted agreed
    believe think . , ; : ) to in by on from since over
""") | {"", "-", "—", "–", '"', "'"}  # fmt: skip
_HALF_AFTER = word_set("""
    of the its their his her our that this those these all a an as what said say were are was have had . , ; : ) to
    on from since over by
""") | {"", "—", "–", '"'}
_PARTS = word_set("""
    first second third latter other better top bottom final opening last next 1st 2nd upper lower northern southern
    eastern western fiscal calendar back front previous past quarter
""")
_PERIODS_OF_ONE_IN = word_set("""
    years days weeks months hours minutes decades games matches starts innings outings seasons year day week month
    hour minute attempts tests appearances fixtures meetings quarters overs rounds
""")
_IDIOMS = word_set("""
    my your battle story fun time chance man woman truth picture hearted baked brother sister world eye mind way
""")
_OF_SCALE = frozenset({"a", "an", "one", "1"})
_SHARES = word_set("third half fifth % percent cent thirds quarters fifths tenth tenths")
_POINTS = frozenset({"point", "points"})


def read_fraction(tokens: Tokens, index: int) -> Amount | None:
    """The fraction whose first word is at ``index``: in percent, or in the unit that it is a part of."""
    return _one_in(tokens, index) or _and_a_half(tokens, index) or _parts(tokens, index)


def _and_a_half(tokens: Tokens, index: int) -> Amount | None:
    """ "A year and a half": the unit stands before the half."""
    words = tokens.words
    if (
        words[index : index + 2] != ["a", "half"]
        or words[index - 1] != "and"
        or words[index - 3] not in ("a", "an", "one")
    ):
        return None
    unit = unit_behind(tokens, index - 2, value=Decimal(1))
    if unit is None or unit[2] != index - 1 or unit[1] not in ("duration", "length", "mass", "volume"):
        return None
    value = Decimal("1.5")
    return Amount(
        index - 3,
        index + 2,
        index - 3,
        value,
        value,
        value,
        Decimal("0.1"),
        unit[0],
        unit[1],
        "fraction",
        flags=unit[3],
    )


def _one_in(tokens: Tokens, index: int) -> Amount | None:
    """ "one in five", "nine out of 10", "1-in-4", "three of every ten"."""
    top = _small_number(tokens, index)
    if top is None:
        return None
    value, at = top
    words, is_counted = tokens.words, False
    if words[at] == "-" and words[at + 1] == "in" and words[at + 2] == "-":
        at += 3
    elif value == 1 and tokens.lower(at) and words[at + 1] == "in" and _is_whole(tokens, at + 2):
        at, is_counted = at + 2, True  # "one hectare in ten"
    elif words[at] == "in" or (words[at] == "on" and tokens.kinds[index] == WORD):
        is_on = words[at] == "on"
        at += 2 if words[at + 1] in ("every", "each") else 1
        if is_on and not (tokens.kinds[at] == WORD and words[at + 1] in (".", ",", "")):
            return None
    elif (words[at], words[at + 1]) == ("out", "of"):
        at += 3 if words[at + 2] == "every" else 2
    elif (words[at], words[at + 1]) == ("of", "every"):
        at += 2
    else:
        return None
    bottom = _small_number(tokens, at)
    if bottom is None:
        return None
    whole, last = bottom
    is_round = whole <= 12 or whole % 5 == 0 or (is_counted and tokens.lower(last))
    if (
        not 0 < value < whole <= LARGEST_ONE_IN
        or not is_round
        or (1900 < whole < 2100 and tokens.kinds[at] == NUMBER and "," not in tokens.raw(at))
    ):
        return None
    following = words[last + 1] if words[last] == "-" else words[last]
    if following in _PERIODS_OF_ONE_IN or (tokens.glued(last) and tokens.kinds[last] == WORD):
        return None
    if tokens.words[at - 1] == "of" and words[at - 2] == "out" and whole > 10 and whole not in (20, 50, 100, 1000):
        return None  # "21 out of 36 members" are two counts
    return _percent(index, last, value / whole * _HUNDRED, Decimal(1))


_BEHIND_ONE_IN = word_set("""
    has have had is was were are will would could can may might must should does did do of now says said and or but who
""")


def _is_whole(tokens: Tokens, index: int) -> bool:
    """Whether a number that stands alone is there: "in ten has gone", not "in ten villages"."""
    whole = _small_number(tokens, index)
    if whole is None:
        return False
    following = tokens.words[whole[1]]
    return not tokens.lower(whole[1]) or following.endswith("ed") or following in _BEHIND_ONE_IN


def _parts(tokens: Tokens, index: int) -> Amount | None:
    words = tokens.words
    numerator, at = Decimal(1), index
    is_bare = True  # no number word before the denominator
    if words[index] in ("a", "an"):
        at += 1
    elif words[index] in NUMBER_WORDS and NUMBER_WORDS[words[index]] > 0:
        numerator, at, is_bare = NUMBER_WORDS[words[index]], index + 1, False
        if words[at] == "-" and tokens.glued(at):
            at += 1
    elif tokens.kinds[index] == NUMBER:
        return _slashed(tokens, index)
    denominator = DENOMINATORS.get(words[at]) if numerator == 1 else DENOMINATOR_PLURALS.get(words[at])
    if denominator is None:
        return None
    part, last = numerator / denominator, at + 1
    of_unit = _of_unit(tokens, index, last, part, word=words[at])
    if of_unit is not None:
        return of_unit
    is_hyphened = tokens.words[at - 1] == "-" and not is_bare and tokens.words[last] != "-"
    if not is_hyphened and not _is_part(tokens, index, at, is_bare=is_bare and index == at):
        return None
    if numerator > denominator or (
        is_bare and words[at] in ("fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth") and index == at
    ):
        return None
    return _percent(index, last, part * _HUNDRED, Decimal(1))


def _of_unit(tokens: Tokens, index: int, last: int, part: Decimal, *, word: str) -> Amount | None:
    """ "half a million", "quarter of an hour", "half a percentage point", "quarter-point", "half-hour"."""
    words, at = tokens.words, last
    is_hyphened = words[at] == "-" and tokens.glued(at)
    at += is_hyphened
    at += words[at] == "of"
    has_article = words[at] in _OF_SCALE
    at += has_article
    if is_hyphened and words[at] == "-":
        at += 1
    if words[at] in SCALE_WORDS and (has_article or is_hyphened or word == "half") and words[at] != "hundred":
        scale = SCALE_WORDS[words[at]]
        value = part * scale
        unit = unit_behind(tokens, at + 1, value=value)
        name, dimension, end, flags = unit if unit is not None else (None, None, at + 1, ())
        is_dozen = words[at] == "dozen"
        return Amount(
            index, end, index, value, value, value, last_place(value), name, dimension,
            "words" if is_dozen else "fraction", scale, flags,
        )  # fmt: skip
    if words[at] in _POINTS and word in ("half", "quarter", "third", "quarters"):
        return Amount(
            index, at + 1, index, part, part, part, last_place(part), PERCENTAGE_POINT, PERCENTAGE_POINT, "fraction"
        )
    if (
        not (has_article or is_hyphened or words[at] in ("percentage", "percent", "basis", "per"))
        or words[at] not in unit_phrases()
    ):
        return None
    unit = unit_behind(tokens, at, value=Decimal(1))
    if unit is None or unit[0] in ("quarter", "century", "year") or (is_money(unit[0]) and not has_article):
        return None
    name, dimension, end, flags = unit
    value = part.quantize(_DIGITS).normalize()
    return Amount(index, end, index, value, value, value, last_place(value), name, dimension, "fraction", flags=flags)


def _is_part(tokens: Tokens, index: int, at: int, *, is_bare: bool) -> bool:
    """Whether the words around say that a share is meant, not a rank, a period or an idiom."""
    before, after = tokens.words[index - 1], tokens.words[at + 1]
    is_half = tokens.words[at] in ("half",)
    if after == "-" and tokens.glued(at + 1) and tokens.glued(at + 2):
        return False  # half-time, third-party, a quarter-final
    if is_half:
        if before in ("the", "this", "that") and after not in ("of", "a", "an", "that", "who"):
            return False  # "profit for the half"
        if before in _PARTS and (before != "back" or tokens.words[index - 2] == "the"):
            return False  # unlike "bring back half"
        if after in _IDIOMS or (after in ("the", "of", "an") and tokens.words[at + 2] in _IDIOMS):
            return False
        if before == "and" and tokens.words[index] == "a":
            return False  # "an age and a half"
        return after in _HALF_AFTER or before in _BEFORE
    if (
        tokens.words[at] in ("quarter", "third", "fifth", "tenth", "fourth", "sixth", "seventh", "eighth", "ninth")
        and is_bare
    ):
        return False  # "the third", "last quarter"
    follows_share = before in ("and", "or") and any(tokens.words[k] in _SHARES for k in tokens.back(index, 10))
    if tokens.words[at] == "quarter" and follows_share:
        return True
    if tokens.words[at] == "quarter" and not (
        after == "of" or before in ("by", "than", "about", "nearly", "almost", "over", "around", "roughly", "up", "to")
    ):
        return False
    if tokens.words[at] == "quarters":
        return after not in ("of",) or tokens.words[at + 2] not in ("growth", "losses", "profit", "decline")
    if (
        before in ("for", "in", "is", "was", "with", "has", "had", "have")
        and tokens.words[index] in ("a", "an")
        and after not in _AFTER
    ):
        return False
    return after in _AFTER or before in _BEFORE or tokens.words[at].endswith("s")


def _slashed(tokens: Tokens, index: int) -> Amount | None:
    """ "2/3 of voters", "1/2 inch": a slash between small numbers, only where a part of something is said."""
    words = tokens.words
    if words[index + 1] != "/" or not tokens.glued(index + 1) or not tokens.glued(index + 2) or words[index + 3] == "/":
        return None
    top, bottom = words[index], words[index + 2]
    if not (top.isdecimal() and bottom.isdecimal() and len(top) < 3 and len(bottom) < 3) or not 0 < int(top) < int(
        bottom
    ):
        return None
    if words[index + 3] in ("of", "majority", "share", "stake"):
        return _percent(index, index + 3, Decimal(int(top)) / int(bottom) * _HUNDRED, Decimal(1))
    unit = unit_behind(tokens, index + 3, value=Decimal(1))
    if unit is None or is_money(unit[0]) or unit[1] == "duration":
        return None
    value = (Decimal(int(top)) / int(bottom)).quantize(_DIGITS).normalize()
    amount = Amount(index, unit[2], index, value, value, value, last_place(value), unit[0], unit[1], "fraction")
    return replace(amount, flags=unit[3])


def _small_number(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    if tokens.kinds[index] == NUMBER:
        digits = tokens.raw(index).replace(",", "")
        scale = SCALE_WORDS.get(tokens.words[index + 1], Decimal(1))
        last = index + 1 + (scale != 1)
        return (Decimal(digits) * scale, last) if digits.isdecimal() and len(digits) < 9 else None
    if tokens.words[index] not in NUMBER_WORDS and tokens.words[index] not in ("a", "an"):
        return None
    number = read_number_words(tokens, index)
    return None if number is None or number.has_fraction else (number.value, number.last)


def _percent(index: int, last: int, value: Decimal, scale: Decimal) -> Amount:
    digits = _DIGITS if value > _DIGITS * 10 else Decimal(1).scaleb(value.adjusted() - 3)  # odds of one in millions
    value = value.quantize(digits).normalize()
    if value == value.to_integral_value():
        value = value.quantize(Decimal(1))
    return Amount(index, last, index, value, value, value, last_place(value), PERCENT, "percent", "fraction", scale)
