"""From a text to its quantities: finds the numbers, rejects false friends, reads what is left with its hedge."""

import re
from dataclasses import replace
from decimal import Decimal

from claims.extraction.numbers.amounts import Amount, is_money, read_amount
from claims.extraction.numbers.dates import Rejected
from claims.extraction.numbers.elisions import complete
from claims.extraction.numbers.false_friends import read_always, read_false_friend, score_or_odds
from claims.extraction.numbers.fractions import read_fraction
from claims.extraction.numbers.hedges import read_hedges
from claims.extraction.numbers.intervals import reach
from claims.extraction.numbers.lone_spans import SPANS, read_lone_span
from claims.extraction.numbers.magnitudes import BANDS, INDEFINITE, SIZES, read_magnitude, read_or_two
from claims.extraction.numbers.multiples import ADVERBS, BASE_FORMS, FOLDS, VERBS, read_multiple
from claims.extraction.numbers.numerals import (
    DENOMINATOR_PLURALS,
    DENOMINATORS,
    NUMBER_WORDS,
    ORDINALS,
    SCALE_WORDS,
    SIGN_FRACTIONS,
)
from claims.extraction.numbers.pairs import read_pair
from claims.extraction.numbers.repeated_names import read_fold_name, without_names
from claims.extraction.numbers.tokens import NUMBER, WEB, Tokens
from claims.extraction.numbers.units import COUNT, unit_named
from claims.extraction.quantity import Direction, Hedge, Quantity, Reading, Rejection
from claims.extraction.vocabulary.wordlists import word_set

# Words that may begin, or with an article before them be, a number; everything else is passed over.
_NUMERIC = frozenset(NUMBER_WORDS) | frozenset(SIGN_FRACTIONS)
_AFTER_ARTICLE = frozenset(SCALE_WORDS) | frozenset(DENOMINATORS)
_SPECIAL = frozenset(VERBS) | frozenset(BASE_FORMS) | frozenset(FOLDS) | frozenset(ADVERBS)
_SIZE_WORDS = frozenset(SIZES) | INDEFINITE | {word for _, word in BANDS} | {"teens"}
_STARTERS = (
    _NUMERIC | _AFTER_ARTICLE | _SPECIAL | _SIZE_WORDS | ORDINALS | frozenset(DENOMINATOR_PLURALS) | frozenset(SPANS)
)

_CONTINENTAL = re.compile(r"(?<![\d.,])\d{1,3},\d{1,2} ?(?:%|percent|per cent|million|billion|€|euro)")
_SPREADING = frozenset({"age", "section", "page", "numbered thing", "clock time", "phase or stage", "place", "name"})
_KNOWN = frozenset({"the", "those", "these"})
_LISTS = frozenset({"and", "or", ","})
_IN_LIST = word_set(", and or ) – — . ; were was respectively")
_SPREADERS = frozenset({"to", "-", "–", "and", "or", ",", "&", "—"})

Found = Amount | Rejected


def read_quantities(text: str) -> Reading:
    """Every number of the text: as a quantity, or rejected with its reason. Pure; never raises; linear in the text."""
    tokens = Tokens(text)
    found = without_names(tokens, _scan(tokens, is_continental=_CONTINENTAL.search(text) is not None))
    amounts = complete(tokens, [item for item in found if isinstance(item, Amount)])
    quantities = tuple(_quantity(tokens, amount) for amount in amounts)
    return Reading(quantities, tuple(_rejection(tokens, item) for item in found if isinstance(item, Rejected)))


def _scan(tokens: Tokens, *, is_continental: bool) -> list[Found]:
    found: list[Found] = []
    done = 0  # the first token that nothing found so far covers
    kinds, words = tokens.kinds, tokens.words
    for index in range(tokens.count):
        if index < done or not (kinds[index] in (NUMBER, WEB) or words[index] in _STARTERS):
            continue
        for item in _read(tokens, index, found, is_continental=is_continental):
            # a label may reach back to a number that is taken already
            found.append(item if item.first >= done else replace(item, first=done))
            done = max(done, item.last)
    return found


def _read(tokens: Tokens, index: int, found: list[Found], *, is_continental: bool) -> tuple[Found, ...]:
    rejected = read_always(tokens, index)
    if rejected is not None:
        return (rejected,)
    amount = _read_one(tokens, index, is_continental=is_continental)
    if amount is None:
        return _nothing(tokens, index)
    spread = _spread(tokens, amount, found)
    if spread is not None:
        return (spread,)
    if (
        amount.form in ("fraction", "multiple", "magnitude")
        and amount.number == index
        and tokens.kinds[index] != NUMBER
    ):
        rejected = read_fold_name(tokens, amount) if amount.form == "multiple" else None
        if amount.form == "magnitude" and tokens.words[index - 1] in _KNOWN and tokens.words[amount.last] != "of":
            rejected = Rejected(index, amount.last, "idiom")  # "never mind the billions"
        if amount.form == "fraction" and amount.unit is None:
            rejected = read_false_friend(tokens, amount)
        if rejected is not None:
            return (rejected,)
    else:
        pair = read_pair(tokens, amount, lambda at: _read_one(tokens, at, is_continental=is_continental))
        if isinstance(pair, Rejected):
            return (pair,)
        if isinstance(pair, tuple):
            checked = _check_pair(tokens, amount, pair)
            if checked is not None:
                return checked
        elif (score := _score(tokens, amount, is_continental=is_continental)) is not None:
            return (score,)
        rejected = read_false_friend(tokens, amount)
        if rejected is not None:
            return (rejected,)
    return (amount,)


def _read_one(tokens: Tokens, index: int, *, is_continental: bool = False) -> Amount | None:
    """The amount at ``index``, tried as a magnitude, a fraction, a multiple, then as a plain number."""
    word = tokens.words[index]
    if word == "two" and (span := read_or_two(tokens, index)) is not None:
        return span
    if word in SPANS:
        return read_lone_span(tokens, index)
    if word in _SIZE_WORDS and (magnitude := read_magnitude(tokens, index)) is not None:
        return magnitude
    start = index
    if word in _AFTER_ARTICLE:
        if tokens.words[index - 1] in ("a", "an"):
            start = index - 1
        elif word in SCALE_WORDS:
            return None
    if word not in _SPECIAL and (fraction := read_fraction(tokens, start)) is not None:
        return fraction
    if (multiple := read_multiple(tokens, start)) is not None:
        return multiple
    if word in ("half", "quarter") or (word in DENOMINATORS and word not in SCALE_WORDS):
        return None
    return read_amount(tokens, start, is_continental=is_continental)


def _nothing(tokens: Tokens, index: int) -> tuple[Found, ...]:
    """A number or number word that writes no amount."""
    word = tokens.words[index]
    if tokens.kinds[index] == NUMBER:
        plain = Amount(index, index + 1, index, None, None, None)
        return (read_false_friend(tokens, plain) or Rejected(index, index + 1, "not a number"),)
    if word in ORDINALS or word == "quarter":
        return (Rejected(index, index + 1, "ordinal" if word != "quarter" else "period"),)
    if word == "half":
        return (Rejected(index, index + 1, "part or idiom"),)
    return (Rejected(index, index + 1, "idiom"),) if word in ADVERBS or word in NUMBER_WORDS else ()


def _check_pair(tokens: Tokens, amount: Amount, pair: tuple[Amount, ...]) -> tuple[Found, ...] | None:
    if len(pair) == 1 and pair[0].unit is None:
        score = _score(tokens, amount) if tokens.words[amount.last] in ("-", "–") else None
        rejected = score or read_false_friend(tokens, pair[0])
        if rejected is not None:
            return (Rejected(rejected.first, max(rejected.last, pair[0].last), rejected.reason),)
        first = read_false_friend(tokens, amount)
        if first is not None and first.reason != "pronoun":
            return (Rejected(first.first, pair[0].last, first.reason),)
    elif len(pair) == 1:
        rejected = read_false_friend(tokens, pair[0])
        if rejected is not None:
            return (Rejected(rejected.first, max(rejected.last, pair[0].last), rejected.reason),)
    elif any(read_false_friend(tokens, one) for one in pair):
        return None
    return pair


def _score(tokens: Tokens, amount: Amount, *, is_continental: bool = False) -> Rejected | None:
    at = amount.last
    if tokens.words[at] not in ("-", "–") or not tokens.glued(at + 1) or not tokens.glued(at):
        return None
    other = _read_one(tokens, at + 1, is_continental=is_continental)
    return score_or_odds(tokens, amount, other) if other is not None and other.number == at + 1 else None


def _spread(tokens: Tokens, amount: Amount, found: list[Found]) -> Rejected | None:
    """ "Sections 5 and 7", "aged 3 to 5": a bare number takes the reason of the one that it is joined to."""
    if not found or amount.unit is not None:
        return None
    before = found[-1]
    if isinstance(before, Amount) and before.per == tokens.words[amount.number] and amount.first == before.last:
        return Rejected(amount.first, amount.last, "denominator of a rate")  # "12p a dozen"
    if amount.scale != 1:
        return None
    if not isinstance(before, Rejected) or before.reason not in _SPREADING or not 0 < amount.first - before.last <= 1:
        return None
    joint, after = tokens.words[before.last], tokens.words[amount.last]
    if joint not in _SPREADERS or (joint in _LISTS and tokens.lower(amount.last) and after.endswith("s")):
        return None
    is_list = tokens.words[before.first].endswith("s") or (before.reason == "age" and after in _IN_LIST)
    if joint == "," and not is_list:
        return None  # "Phase 3, 40 patients"
    return Rejected(amount.first, amount.last, before.reason)


def _quantity(tokens: Tokens, amount: Amount) -> Quantity:
    hedged = read_hedges(tokens, amount.first, amount.last, unit=amount.unit)
    unit = amount.unit or COUNT
    hedge = amount.hedge if amount.hedge not in (None, Hedge.ABOUT) or hedged.hedge is None else hedged.hedge
    hedge = hedge or Hedge.EXACT
    made = reach(amount, hedge, unit=unit, is_exactly=hedged.is_exactly)
    low, high = amount.low, amount.high
    if hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN):
        high = None
    elif hedge in (Hedge.AT_MOST, Hedge.LESS_THAN):
        low = None
    start, end = tokens.starts[amount.first], tokens.ends[amount.last - 1]
    return Quantity(
        start=start, end=end, text=tokens.text[start:end], value=_plain(amount.value), minimum=_plain(low),
        maximum=_plain(high), unit=unit, unit_code=_unit_code(unit), hedge=hedge, hard=made.hard,
        typical=made.typical, rule=made.rule, flags=tuple(dict.fromkeys(amount.flags)), role=amount.role,
        per=amount.per, direction={"+": Direction.UP, "-": Direction.DOWN}.get(amount.sign or ""),
        conversion_of=amount.conversion_of,
    )  # fmt: skip


def _plain(value: Decimal | None) -> Decimal | None:
    if value is None:
        return None
    return value.quantize(1) if value == value.to_integral_value() and value.adjusted() < 27 else value.normalize()


def _unit_code(unit: str) -> str | None:
    return unit if is_money(unit) else unit_named(unit).code


def _rejection(tokens: Tokens, rejected: Rejected) -> Rejection:
    start, end = tokens.starts[rejected.first], tokens.ends[rejected.last - 1]
    return Rejection(start, end, tokens.text[start:end], rejected.reason)
