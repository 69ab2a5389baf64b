"""The unit of measurement behind a number, and what the number is per."""

from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.numbers.tokens import NUMBER, WORD, Tokens
from claims.extraction.numbers.units import PERCENTAGE_POINT, Unit, unit_named, unit_phrases
from claims.extraction.vocabulary.unit_words import CASED
from claims.extraction.vocabulary.wordlists import word_set

# One letter is a unit only when glued to its digits.
_LETTERS = {
    "m": "metre", "g": "gram", "l": "litre", "L": "litre", "w": "watt", "W": "watt", "v": "volt", "V": "volt",
    "h": "hour", "C": "degree celsius", "F": "degree fahrenheit", "in": "inch", "t": "tonne", "T": "tonne",
    "J": "joule", "N": "newton",
}  # fmt: skip
_SPACED_LETTERS = {
    "m": "metre", "C": "degree celsius", "F": "degree fahrenheit", "h": "hour", "g": "gram", "t": "tonne",
    "l": "litre", "L": "litre", "W": "watt", "V": "volt", "J": "joule", "A": "ampere", "K": "kelvin", "N": "newton",
    "s": "second",
}  # fmt: skip
_NAMING_LETTERS = frozenset("AKNVWJL")  # in capitals they also name: grades, coordinates, thousands
_COMPASS = frozenset("nsew")
_INCHES = frozenset({"in"})  # a unit with a space before it only where nothing follows: "(4.4 in)"
_OTHER_SIGNS = {"'": "foot", "′": "foot", "″": "inch"}

# Symbols that in capitals are something else: the SEC, a PC, Ms, HP.
_NOT_IN_CAPITALS = word_set("sec pc ms hp min hr db mg gig pp bp pct mil ha nm ma mv ng dl")
# Words that are units only behind digits: "two bits of news", "one gig".
_ONLY_DIGITS = frozenset({"bit", "bits", "gig", "gigs", "min", "pixel"})
# Singular after another number than one, these are not units: "two second-half goals", "three quarter finals".
_NEED_PLURAL = frozenset({"second", "quarter", "minute", "night"})
# What may stand between a number and a unit of time.
_ADJECTIVES = word_set("""
    more full consecutive straight additional extra further whole calendar working business long solid successive
    trading short school short other less lost playing football earth mere odd entire complete separate continuous
    weary tense frantic gruelling fiscal financial metric imperial statute winter summer
""")
_WITH_ADJECTIVES = frozenset({"duration", "mass", "volume", "length"})
_MOST_POINTS = 30  # "up 265.66 points, or 0.94%" is an index
_PERCENT_WORDS = frozenset({"%", "percent", "pct"})
_POLL_WORDS = word_set(
    "poll polls polling pollster survey turnout vote voters election elections approval ballot electorate tories"
    " democrats republicans"
)
_INDEX_WORDS = word_set("""
    index indices indexes dow nasdaq ftse nikkei sensex nifty dax cac stoxx kospi hang shares stocks stock benchmark
    composite average market markets futures trading wall topix csi asx tsx bse nse sse psi ibex mib pmi gauge
    barometer
""")
_PER_NOUNS = word_set("""
    share head person tonne ton barrel ounce gallon litre liter kilo kg pound mile kilometre kilometer day week
    month year hour minute second night quarter game match ticket unit seat household pupil student patient
    passenger bottle pint cup shot dose square foot acre hectare piece pop pair plate worker employee customer user
    kilowatt-hour megawatt-hour mwh kwh mmbtu bushel bag box pack session visit head trip ride meal time dozen
    vehicle car
""")
_MOMENTS = word_set("earlier ago later before on after old")  # "a year ago" is no rate
_NO_MOMENTS = word_set("average tax taxes cost costs deductions expenses fees")  # "$30 an hour on average"
_CLOSING = frozenset(",.;:)]!?") | {""}
_SERIES = frozenset({"per", "a", "an", "every", "/"})


@dataclass(frozen=True, slots=True)
class Measurement:
    unit: Unit
    last: int


def measurement_at(
    tokens: Tokens, index: int, *, value: Decimal, has_digits: bool, is_scaled: bool = False
) -> Measurement | None:
    """The unit that begins at token ``index``, a hyphen or an adjective before it skipped; None where there is none."""
    at = index
    is_hyphened = tokens.words[at] == "-" and tokens.glued(at) and tokens.glued(at + 1)
    if is_hyphened:
        at += 1
    if has_digits and (letter := _letter(tokens, at, is_hyphened=is_hyphened)) is not None:
        return letter
    found = _phrase(tokens, at)
    if found is None:
        found = _behind_adjectives(tokens, at) or _points(tokens, at, value=value)
    if found is None:
        return None
    word = tokens.words[at]
    if word in _ONLY_DIGITS and not has_digits:
        return None
    if word in _NEED_PLURAL and value != 1 and not is_hyphened and value % 1 == 0:
        return None
    return found


def per_at(tokens: Tokens, index: int) -> str | None:
    """What an amount that ends before token ``index`` is counted per: "barrel", "100,000 people", "each"."""
    word, at = tokens.words[index], index
    if word in ("each", "apiece"):
        return "each"
    if word == "-" and tokens.glued(at) and tokens.words[at + 1] in ("a", "an", "per") and tokens.words[at + 2] == "-":
        return tokens.words[at + 3] or None
    if word not in _SERIES:
        return None
    following = tokens.words[at + 1]
    if word == "/":
        return following if tokens.kinds[at + 1] == WORD and tokens.glued(at) else None
    if word == "per":
        if tokens.kinds[at + 1] == NUMBER:
            noun = tokens.raw(at + 2) if tokens.lower(at + 2) else ""
            return f"{tokens.raw(at + 1)} {noun}".strip()
        if following in ("square", "cubic") and tokens.kinds[at + 2] == WORD:
            return f"{following} {tokens.words[at + 2]}"
        return following if tokens.kinds[at + 1] == WORD and following not in ("cent", "se") else None
    is_moment = tokens.words[at + 2] in _MOMENTS and tokens.words[at + 3] not in _NO_MOMENTS
    if following not in _PER_NOUNS or is_moment:
        return None
    return following


def _behind_adjectives(tokens: Tokens, at: int) -> Measurement | None:
    """ "five full working days"."""
    for skipped in (1, 2):
        if tokens.words[at + skipped - 1] not in _ADJECTIVES:
            return None
        found = _phrase(tokens, at + skipped)
        if found is not None:
            return found if found.unit.dimension in _WITH_ADJECTIVES else None
    return None


def _letter(tokens: Tokens, at: int, *, is_hyphened: bool) -> Measurement | None:
    raw = tokens.raw(at)
    if tokens.glued(at) and raw in _LETTERS and tokens.words[at + 1] not in ("²", "³"):
        after = tokens.words[at + 1]
        if after == "/" and tokens.glued(at + 1) and tokens.words[at + 2] == "s":
            return None
        if is_hyphened and raw not in ("m",):
            return None
        return Measurement(unit_named(_LETTERS[raw]), at + 1)
    if not tokens.glued(at) and raw in _SPACED_LETTERS and _stands_alone(tokens, at):
        return Measurement(unit_named(_SPACED_LETTERS[raw]), at + 1)
    if not tokens.glued(at) and raw in _INCHES and tokens.words[at + 1] == ")":
        return Measurement(unit_named("inch"), at + 1)
    if raw in _OTHER_SIGNS and tokens.glued(at) and tokens.kinds[at + 1] == NUMBER and tokens.glued(at + 1):
        return Measurement(unit_named(_OTHER_SIGNS[raw]), at + 1)
    return None


def _stands_alone(tokens: Tokens, at: int) -> bool:
    """Whether a letter with a space before it is a unit: no part of a word, a coordinate, a grade or a name."""
    following = tokens.words[at + 1]
    if tokens.glued(at + 1) and following not in _CLOSING:
        return following in ("/", "·") and tokens.kinds[at + 2] == WORD and tokens.raw(at) != "N"
    if tokens.raw(at) not in _NAMING_LETTERS:
        return True
    near = {tokens.words[k] for k in (at - 4, at - 3, at + 2, at + 3, at + 4) if k >= 0}
    has_pole = tokens.words[at] in _COMPASS and near & _COMPASS
    is_named = tokens.kinds[at + 1] in (NUMBER, WORD) and tokens.glued(at + 1)
    plural = tokens.lower(at + 1) and following.endswith("s") and following not in ("vs", "is", "was", "as")
    return not (has_pole or is_named or plural or tokens.capital(at + 1))


def _phrase(tokens: Tokens, at: int) -> Measurement | None:
    raw = tokens.raw(at)
    if raw in CASED:
        return Measurement(unit_named(CASED[raw]), at + 1)
    if raw.lower() in _NOT_IN_CAPITALS and raw.isupper():
        return None
    for words, unit in unit_phrases().get(tokens.words[at], ()):
        after = at + 1
        for expected in words:
            if tokens.words[after] == "-" and tokens.glued(after):
                after += 1
            if tokens.words[after] != expected:
                break
            after += 1
        else:
            return Measurement(unit, after)
    return None


def _points(tokens: Tokens, at: int, *, value: Decimal) -> Measurement | None:
    """Points of an index; those of a game are counted things."""
    if tokens.words[at] not in ("point", "points", "pts"):
        return None
    near = {tokens.words[k] for k in tokens.back(at, 30)} | {tokens.words[k] for k in tokens.ahead(at, 20)}
    if near & _INDEX_WORDS or {"&", "p"} <= near:
        return Measurement(unit_named("point"), at + 1)
    if value % 1 != 0 and value >= _MOST_POINTS:
        return Measurement(unit_named("point"), at + 1)
    of_percent = near & _POLL_WORDS or (value % 1 != 0 and value < _MOST_POINTS and near & _PERCENT_WORDS)
    return Measurement(unit_named(PERCENTAGE_POINT), at + 1) if of_percent else None
