"""What a number leaves to its neighbours: shared units in lists, compounds, tolerances, conversions in parentheses."""

from dataclasses import replace
from decimal import Decimal

from claims.extraction.numbers.amounts import Amount
from claims.extraction.numbers.contexts import ELIDED_UNIT, with_units_of_text
from claims.extraction.numbers.pairs import is_change, share_scale
from claims.extraction.numbers.tokens import Tokens
from claims.extraction.numbers.units import PERCENT
from claims.extraction.quantity import Hedge, Role
from claims.extraction.vocabulary.wordlists import word_set

CONVERSION = "conversion"

_SEPARATORS = frozenset({",", "and", "or", "&", "-", "to", "versus", "vs", "then", "/", "±", "×", "x", "by"})
_HEDGE_WORDS = word_set("""
    about around roughly some nearly almost more than over just under at least
""")
_SMALLER = {
    ("hour", "minute"): 60, ("minute", "second"): 60, ("year", "month"): 12, ("day", "hour"): 24, ("week", "day"): 7,
    ("foot", "inch"): 12, ("pound", "ounce"): 16, ("hour", "second"): 3600,
}  # fmt: skip
_TOLERANCES = (["±"], ["+", "/", "-"], ["+", "/", "−"], ["(", "±"])
_BACK_CUES = word_set("from versus vs against than to was were says said with of is v compared")
_AFTER_ELIDED = word_set("""
    . , ; : ) ? ! in a for from previously earlier last before at and expected forecast a prior this on or but by
    the when two one recorded reported measured seen
""") | {"", "—", "–"}  # fmt: skip
_CONVERTIBLE = word_set("money length mass area volume temperature speed energy power")
_MEASURES = word_set(
    "mass volume length area duration energy power speed temperature concentration money percentage_point"
)
_COMPARING = word_set("from versus vs against than")
_REACH_CONVERSION = 5
_REACH_BEHIND = 14  # tokens from a percentage to the number that continues it
_STOPS = frozenset(".?!;") | {""}
_HUNDRED = Decimal(100)
_SAME = word_set("""
    or about around roughly approximately some nearly equivalent to i e ie equal just over under almost more than
    less c ca at the of £ $ € ~ approx . = ≈ exchange rate
""")


def complete(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """The same amounts with elided units filled in, compounds joined, roles of from and to set, conversions marked."""
    joined = _tolerances(tokens, _elided_before(tokens, _compounds(tokens, amounts)))
    whole = with_units_of_text(tokens, _elided_behind(tokens, joined))
    return _conversions(tokens, _roles(tokens, whole))


def _compounds(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """ "13 hours and 50 minutes" is one quantity."""
    joined: list[Amount] = []
    part: Amount | None = None  # the last part of the compound so far
    divisor = 1  # how many of it the compound's own unit has
    for found in amounts:
        amount = _minutes_behind(tokens, part, found)
        ratio = _SMALLER.get((part.unit or "", amount.unit or "")) if part is not None else None
        last = joined[-1] if joined else None
        if last is None or part is None or ratio is None or not _is_compound(tokens, part, amount, ratio):
            joined.append(found)
            part, divisor = found, 1
            continue
        divisor *= ratio
        value = (last.value or Decimal(0)) + (amount.value or Decimal(0)) / divisor
        value = value.quantize(Decimal("0.0001")).normalize() if value != value.to_integral_value() else value
        joined[-1] = replace(last, last=amount.last, value=value, low=value, high=value, place=amount.place / divisor)
        part = amount
    return joined


def _minutes_behind(tokens: Tokens, hours: Amount | None, amount: Amount) -> Amount:
    """ "won in two hours 24": the minutes of a time, without their unit."""
    is_bare = amount.unit is None and amount.scale == 1 and amount.form in ("digits", "words")
    if hours is None or hours.unit != "hour" or not is_bare or amount.first != hours.last:
        return amount
    return replace(amount, unit="minute", dimension="duration") if not tokens.lower(amount.last) else amount


def _is_compound(tokens: Tokens, one: Amount, other: Amount, ratio: int) -> bool:
    between = tokens.words[one.last : other.first]
    if other.value is None:
        return False
    is_whole = one.value is not None and one.value == one.value.to_integral_value() and one.form in ("digits", "words")
    return is_whole and between in ([], ["and"], [","], [",", "and"]) and other.value < ratio


def _elided_before(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """ "5, 7 and 9 percent", "$3 and $4 million": from the right, each bare number takes what the next one has."""
    done = list(amounts)
    for at in range(len(done) - 2, -1, -1):
        one, other = done[at], done[at + 1]
        if one.value is None or one.form not in ("digits", "words") or not 0 < other.first - one.last <= 4:
            continue
        between = tokens.words[one.last : other.first]
        if (
            between[0] not in _SEPARATORS
            or between[:2] == [",", "or"]
            or not all(word in _SEPARATORS or word in _HEDGE_WORDS for word in between)
        ):
            continue  # ", or" explains a number, it does not add one
        if (
            one.unit is None
            and one.scale == 1
            and other.unit is not None
            and not other.money_first
            and other.form in ("digits", "words", "range")
            and other.unit != "ratio"
        ):
            one = replace(one, unit=other.unit, dimension=other.dimension)
            done[at] = share_scale(one, other)
        elif one.unit == other.unit and one.last - one.first <= 2 and (one.money_first or one.unit is None):
            done[at] = share_scale(one, other)
    return done


def _tolerances(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """ "3.2 ± 0.4 kg" and "3.2 kg (±0.4)" are one quantity."""
    joined: list[Amount] = []
    for amount in amounts:
        last = joined[-1] if joined else None
        if last is not None and tokens.words[last.last : amount.number] in _TOLERANCES and last.tolerance is None:
            is_measure = amount.form == "digits" and last.form == "digits" and amount.unit in (None, last.unit)
            if is_measure:
                joined[-1] = replace(last, last=amount.last, hedge=Hedge.ABOUT, tolerance=amount.value)
                continue
        joined.append(amount)
    return joined


def _elided_behind(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """ "4.1%, against 4.6 a year before": a bare number with a cue takes the unit of the percentage before it."""
    done = list(amounts)
    for at in range(1, len(done)):
        if _continues_percent(tokens, done[at - 1], done[at]):
            other = done[at]
            done[at] = replace(other, unit=PERCENT, dimension="percent", flags=(*other.flags, ELIDED_UNIT))
        elif _continues_measure(tokens, done[at - 1], done[at]):
            one, other = done[at - 1], done[at]
            done[at] = replace(other, unit=one.unit, dimension=one.dimension, flags=(*other.flags, ELIDED_UNIT))
    return done


def _continues_measure(tokens: Tokens, one: Amount, other: Amount) -> bool:
    """ "142 tonnes, up from 118 in 2025", "76 hours a week, against 58 by another count"."""
    is_bare = other.unit is None and other.scale == 1 and other.form == "digits"
    if not is_bare or one.dimension not in _MEASURES:
        return False
    between, after = tokens.words[one.last : other.first], tokens.words[other.last]
    if not 0 < len(between) <= _REACH_BEHIND or not _STOPS.isdisjoint(between) or after not in _AFTER_ELIDED:
        return False
    if tokens.capital(other.first - 1) and between[-2:-1] == ["and"] and "," in tokens.words[other.number]:
        return True  # "Norvik may take 200,000 tonnes and Halden 142,000"
    is_led = len(between) > 1 and (between[-1] in _HEDGE_WORDS or between[-1] == "the")
    cue = between[-2] if is_led else between[-1]
    return cue in _COMPARING or (cue == "of" and not _COMPARING.isdisjoint(between))


def _continues_percent(tokens: Tokens, one: Amount, other: Amount) -> bool:
    if other.unit is not None or other.scale != 1 or one.unit != PERCENT or other.form not in ("digits", "range"):
        return False
    between = tokens.words[one.last : other.first]
    if len(between) > _REACH_BEHIND or not _STOPS.isdisjoint(between) or (other.high or _HUNDRED) > _HUNDRED:
        return False
    if other.form == "range":
        return "(" in tokens.words[max(0, other.first - 6) : other.first]  # "84.3% (95% CI, 78.1 to 89.0)"
    cue, after = tokens.words[other.first - 1], tokens.words[other.last]
    if after not in _AFTER_ELIDED:
        return False
    if is_change(tokens, other.first - 1) and after in _STOPS:
        return True  # "fell 9.1 per cent; those to the union rose 4."
    is_level = cue == "to" and one.role is None and is_change(tokens, one.first - 1)  # "rose 5% to 4.6"
    has_cue = cue in _BACK_CUES or cue.endswith("'s")
    return has_cue and not is_level and other.place <= one.place and other.place < 1


def _roles(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """ "to $15.99 a month from $13.99", "from 5 in May to 7 in June": a start and an end where a change is told."""
    done = list(amounts)
    for at in range(1, len(done)):
        one, other = done[at - 1], done[at]
        if one.unit != other.unit or one.role or other.role or not 0 < other.first - one.last <= 9:
            continue
        before, between = tokens.words[one.first - 1], tokens.words[other.first - 1]
        if any(word in (".", ";", "?", "!") for word in tokens.words[one.last : other.first]):
            continue
        if (
            before == "from"
            and between == "to"
            and one.form != "range"
            and any(is_change(tokens, k) for k in tokens.back(one.first, 14))
        ):
            done[at - 1], done[at] = replace(one, role=Role.FROM), replace(other, role=Role.TO)
        elif between == "from" and before == "to":
            done[at - 1], done[at] = replace(one, role=Role.TO), replace(other, role=Role.FROM)
    return done


def _conversions(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """ "US$4.2 billion (RMB30.1 billion)": the second repeats the first in another unit."""
    done = list(amounts)
    for at in range(1, len(done)):
        one, other = done[at - 1], done[at]
        if one.dimension != other.dimension or one.dimension not in _CONVERTIBLE or one.unit == other.unit:
            continue
        between = tokens.words[one.last : other.first]
        if one.conversion_of is None and _converts(tokens, between, other):
            done[at] = replace(other, flags=(*other.flags, CONVERSION), conversion_of=tokens.starts[one.first])
    return done


def _converts(tokens: Tokens, between: list[str], other: Amount) -> bool:
    if not between or len(between) > _REACH_CONVERSION + 4:
        return False
    if "(" in between:
        at = between.index("(")
        closes = any(word in (")", ",", ";") for word in tokens.words[other.last : other.last + 5])
        return (
            at <= _REACH_CONVERSION
            and all(word in _SAME for word in between[at + 1 :])
            and closes
            and not set(between[:at]) & {",", ".", ";", "and"}
        )
    if between[0] == "/" and len(between) == 1:
        return True
    words = [word for word in between if word != ","]
    return (
        bool(words)
        and words[0] in ("or", "equivalent", "equal", "i", "ie")
        and all(word in _SAME for word in words)
        and between[0] in (",", "or", "(")
    )
