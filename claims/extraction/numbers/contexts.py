"""Units that a text leaves out because it has just said them: "was fined about 61 million", "In 2025 it was 17.2"."""

from dataclasses import replace
from decimal import Decimal

from claims.extraction.numbers.amounts import Amount
from claims.extraction.numbers.tokens import Tokens
from claims.extraction.numbers.units import PERCENTAGE_POINT
from claims.extraction.vocabulary.currency_words import AMERICAN
from claims.extraction.vocabulary.wordlists import word_set

ELIDED_UNIT = "elided_unit"

MONEY_CUES = word_set("""
    fined fine fines turnover revenue revenues profit profits loss losses cost costs price prices paid pay sum sums
    worth budget bill debt debts income earnings fee fees salary salaries wage wages money cash takings proceeds
    penalty compensation valued valuation spent spend earned borrowed owed owes takeover bid
""")
CUE_REACH = 9
LARGE = Decimal(1_000_000)
# What may follow a number that counts nothing by name.
BEHIND_MONEY = word_set(". , ; : ) ? ! and but in for last this by after against from on until while as when") | {""}
BEHIND_LEVEL = word_set(". , ; : ) ? ! until in last a when before at on this and but") | {""}
PRONOUNS = frozenset({"it", "that", "this", "they"})
BEING = word_set("was is were are stood stands")
LEVELS = frozenset({"percent", "percentage_point", "basis_point", "inch", "millimetre"})
LEVEL_REACH = 60  # tokens from a number with its unit to the one that leans on it
OF_A_POINT = ["of", "a", "percentage", "point"]
WARMTH = word_set("""
    heat heatwave heatwaves hot hotter hottest warm warmer warmest cold colder coldest temperature temperatures mercury
    thermometer thermometers weather forecaster forecasters freezing celsius fahrenheit
""")
HOTTEST, BOILING = 60, 140  # degrees: of a day in Celsius, of weather and fever in Fahrenheit
GAPS = frozenset({"gap", "swing"})
GAP_REACH = 24
SHARES = frozenset({"%", "percent", "cent", "pc", "percentage"})


def with_units_of_text(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """The same amounts, the bare ones with the unit that the text around them leaves no doubt of."""
    done: list[Amount] = []
    for at, amount in enumerate(amounts):
        is_bare = amount.unit is None and amount.value is not None
        if is_bare and tokens.words[amount.last : amount.last + 4] == OF_A_POINT:
            whole = replace(amount, last=amount.last + len(OF_A_POINT))
            amount = replace(whole, unit=PERCENTAGE_POINT, dimension=PERCENTAGE_POINT)
        elif is_bare and _is_money(tokens, amount):
            amount = _as(amount, _nearest_money(done, amounts[at + 1 :]))
        elif amount.unit == "degree" and (scale := _scale_of(tokens, amount)) is not None:
            amount = replace(amount, unit=scale, dimension="temperature")
        elif is_bare and done and _is_same_level(tokens, done[-1], amount):
            amount = _as(amount, done[-1])
        elif is_bare and _is_gap(tokens, amount):
            points = replace(amount, last=amount.last + 1)
            amount = replace(points, unit=PERCENTAGE_POINT, dimension=PERCENTAGE_POINT)
        done.append(amount)
    return done


def _as(amount: Amount, other: Amount | None) -> Amount:
    if other is None:
        return amount
    flags = (*amount.flags, ELIDED_UNIT)
    return replace(amount, unit=other.unit, dimension=other.dimension, flags=flags)


def _is_money(tokens: Tokens, amount: Amount) -> bool:
    """ "was fined about 61 million and": a large number of nothing, behind a word for money."""
    if amount.scale < LARGE or tokens.words[amount.last] not in BEHIND_MONEY:
        return False
    return any(tokens.words[at] in MONEY_CUES for at in tokens.back(amount.first, CUE_REACH))


def _nearest_money(before: list[Amount], after: list[Amount]) -> Amount | None:
    """The amount of money told last, or else next."""
    found = (amount for amount in (*reversed(before), *after) if amount.dimension == "money")
    return next(found, None)


def _is_same_level(tokens: Tokens, before: Amount, amount: Amount) -> bool:
    """ "The gap was 15.9 percentage points. In 2025 it was 17.2": the decimals of the same measure."""
    words, first = tokens.words, amount.first
    is_near = before.unit in LEVELS and first - before.last < LEVEL_REACH and before.dimension != "money"
    if not is_near or amount.place >= 1 or words[amount.last] not in BEHIND_LEVEL:
        return False
    at = first - 1 - (words[first - 1] == "at")
    return words[at] in BEING and words[at - 1] in PRONOUNS


def _scale_of(tokens: Tokens, amount: Amount) -> str | None:
    """In which degrees a text tells of the weather: as hot as no day was in one of the scales, or American."""
    words = tokens.vocabulary()
    if words.isdisjoint(WARMTH) or amount.high is None:
        return None
    if amount.high > HOTTEST:
        return "degree fahrenheit" if amount.high < BOILING else None
    is_american = not words.isdisjoint(AMERICAN) or "fahrenheit" in words or "°f" in words
    return None if is_american else "degree celsius"


def _is_gap(tokens: Tokens, amount: Amount) -> bool:
    """ "the gap between the two, at 15.9 points": of shares, since the text speaks of those."""
    if tokens.words[amount.last] not in ("points", "point") or amount.scale != 1:
        return False
    near = tokens.words[max(0, amount.first - GAP_REACH) : amount.first]
    return not GAPS.isdisjoint(near) and not SHARES.isdisjoint(tokens.vocabulary())
