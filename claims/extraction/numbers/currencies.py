"""Money before or after a number: signs, ISO 4217 codes and names, and which country's dollar is meant."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

from claims.extraction.numbers.tokens import NUMBER, WORD, Tokens
from claims.extraction.vocabulary.currency_words import (
    ABBREVIATIONS,
    AMERICAN,
    DOLLAR_PREFIXES,
    GROUP_OF_NAME,
    HOME_DOLLARS,
    IRREGULAR_NAMES,
    LEFT_ONLY_UPPER,
    LETTERS,
    MINOR,
    NAMES,
    NOT_CODES,
    PHRASES,
    PLACES,
    SHARED_NAMES,
    SIGN_MAY_BE_FOREIGN,
    SIGNS,
    SPELLED,
    STATES,
    WITHIN,
)
from claims.extraction.vocabulary.places import place_named, place_of_adjective

_SCALES = frozenset({"bn", "m", "tn", "trn", "k", "million", "billion", "trillion"})
AMBIGUOUS_CURRENCY = "ambiguous_currency"
BEFORE_A_PLACE = WITHIN | STATES


@dataclass(frozen=True, slots=True)
class Money:
    """A currency found beside a number: its tokens, its code, and what the number is to be multiplied with."""

    first: int
    last: int
    code: str
    flags: tuple[str, ...] = ()
    factor: Decimal = Decimal(1)


def currency_before(tokens: Tokens, index: int) -> Money | None:
    """The currency written directly before the token ``index`` ("US$", "EUR ", "Rs. "), a sign in between skipped."""
    at = index - 1
    if tokens.words[at] in ("-", "−", "+", "~", "±") and tokens.glued(index):
        at -= 1
    word = tokens.words[at]
    if word == "." and tokens.words[at - 1] in SIGNS and tokens.glued(at):
        at, word = at - 1, tokens.words[at - 1]  # "$.50"
    if word in SIGNS:
        return _sign_before(tokens, at)
    if word == "." and tokens.words[at - 1] in ABBREVIATIONS and tokens.glued(at):
        at, word = at - 1, tokens.words[at - 1]
    if tokens.kinds[at] != WORD:
        return None
    raw = tokens.raw(at)
    is_code = tokens.words[index - 1] == "-" and tokens.words[index + 1] == "-" and tokens.glued(index + 1)
    if is_code and tokens.kinds[index + 2] == NUMBER:
        return None  # "CVE-2026-1187"
    if raw in iso_codes() and (not tokens.glued(at) or tokens.words[at - 1] not in ("-", "/", "#")):
        return Money(at, index, raw)
    letter = _letter(tokens, at, index)
    if letter is not None:
        return letter
    code = ABBREVIATIONS.get(word)
    if code is None or (word in LEFT_ONLY_UPPER and not raw.isupper()) or (word in ("euro", "euros") and raw.islower()):
        return None
    if word == "euro" and not tokens.glued(index):
        return None  # "Euro 2024" is a tournament
    return _told_by_place(tokens, Money(at, index, code), word)


def _letter(tokens: Tokens, at: int, index: int) -> Money | None:
    """ "W390bn", "R1,250": a capital glued to a sum, in a text that names the country."""
    code, cues = LETTERS.get(tokens.words[at], (None, frozenset()))
    if code is None or not tokens.capital(at) or not tokens.glued(index) or tokens.glued(at):
        return None
    is_sum = "," in tokens.words[index] or "." in tokens.words[index] or tokens.words[index + 1] in _SCALES
    return Money(at, index, code) if is_sum and not cues.isdisjoint(tokens.vocabulary()) else None


def currency_after(tokens: Tokens, index: int) -> Money | None:
    """The currency that begins at token ``index`` ("yuan", "US dollars", "€", "cents"); hyphens may stand between."""
    word = tokens.words[index]
    if word in SIGNS:
        if tokens.kinds[index + 1] == 2 or not tokens.glued(index + 1) or not tokens.words[index + 1].isdigit():
            return _told_by_place(tokens, Money(index, index + 1, SIGNS[word]), word)
        return None
    if tokens.kinds[index] != WORD:
        return _minor(tokens, index)
    phrase = _phrase_at(tokens, index)
    if phrase is not None:
        return phrase
    if tokens.raw(index) in iso_codes():
        return Money(index, index + 1, tokens.raw(index))
    if word == "us" and tokens.words[index + 1] == "$":
        return Money(index, index + 2, "USD")
    name = IRREGULAR_NAMES.get(word) or NAMES.get(word) or (NAMES.get(word[:-1]) if word.endswith("s") else None)
    if name is not None:
        return _told_by_place(tokens, Money(index, index + 1, name), word)
    return _minor(tokens, index)


@cache
def iso_codes() -> frozenset[str]:
    """The currencies that are legal tender somewhere, by ISO 4217 code, without those that read as English words."""
    codes = set()
    for territory in get_global("territory_currencies"):
        codes.update(get_territory_currencies(territory, start_date=date(2024, 1, 1), end_date=date(2026, 1, 1)))
    return frozenset(codes | {"CNH"}) - NOT_CODES


def _sign_before(tokens: Tokens, at: int) -> Money:
    sign = tokens.words[at]
    if sign == "$" and tokens.kinds[at - 1] == WORD and tokens.glued(at):
        word = tokens.words[at - 1]
        if word in DOLLAR_PREFIXES:
            return Money(at - 1, at + 1, DOLLAR_PREFIXES[word])
        if tokens.raw(at - 1) in iso_codes():
            return Money(at - 1, at + 1, tokens.raw(at - 1))
    if sign == "¥" and tokens.words[at - 1] == "cn" and tokens.glued(at):
        return Money(at - 1, at + 1, "CNY")
    return _told_by_place(tokens, Money(at, at + 1, SIGNS[sign]), sign)


def _told_by_place(tokens: Tokens, money: Money, word: str) -> Money:
    """The same money in the currency that the text's places point to; flagged where they point to several or none."""
    group = GROUP_OF_NAME.get(word)
    if group is None:
        return money
    words, spelled = tokens.vocabulary(), SPELLED.get(word, PLACES[group])
    named = [code for code in spelled if not words.isdisjoint(PLACES[group][code].split())]
    if group == "$" and (home := _home_dollar(tokens)) is not None:
        return replace(money, code=home, flags=(AMBIGUOUS_CURRENCY,))
    if money.code in named or (group == "rs" and word == "₹"):
        doubtful = group in SIGN_MAY_BE_FOREIGN and len(named) > 1
        return _flagged(money, money.code) if doubtful else money
    if not named:
        return (
            _flagged(money, money.code)
            if (group in SIGN_MAY_BE_FOREIGN and word != "rs") or word in SHARED_NAMES
            else money
        )
    if group in ("$", "£"):
        return _flagged(money, money.code)  # a foreign place is no proof: the dollar is the world's
    return Money(money.first, money.last, named[0], (AMBIGUOUS_CURRENCY,) if len(named) > 1 else (), money.factor)


@lru_cache(maxsize=1)  # asked for each sum of a text
def _home_dollar(tokens: Tokens) -> str | None:
    """The country whose own press writes "$" for its dollar, where a text is at home there; None where it may not be.

    It is where the text names nothing American, writes no other dollar ("US$", "A$"), and names its places more than
    once or none elsewhere.
    """
    if not tokens.vocabulary().isdisjoint(AMERICAN):
        return None
    if any(word == "us" and tokens.raw(at).isupper() for at, word in enumerate(tokens.words[: tokens.count])):
        return None
    signs = (at for at in range(1, tokens.count) if tokens.words[at] == "$" and tokens.glued(at))
    if any(tokens.words[at - 1] in DOLLAR_PREFIXES for at in signs):
        return None
    told = {code: sum(map(tokens.words.count, PLACES["$"][code].split())) for code in HOME_DOLLARS}
    home = max(told, key=lambda code: told[code])
    if not told[home] or list(told.values()).count(told[home]) > 1:
        return None
    return home if told[home] > 1 or _is_nowhere_else(tokens, home) else None


def _is_nowhere_else(tokens: Tokens, home: str) -> bool:
    """Whether what the text tells is "in" or "across" the dollar's country, and it names no place of another."""
    places = PLACES["$"][home].split()
    own = {*places, *STATES}
    at = next(at for at, word in enumerate(tokens.words) if word in places)
    capitals = (at for at in range(tokens.count) if tokens.capital(at) and tokens.words[at] not in own)
    is_there = tokens.words[at - 1] in BEFORE_A_PLACE
    return is_there and not any(place_named(tokens.words[k]) or place_of_adjective(tokens.words[k]) for k in capitals)


def _flagged(money: Money, code: str) -> Money:
    return Money(money.first, money.last, code, (AMBIGUOUS_CURRENCY,), money.factor)


def _minor(tokens: Tokens, index: int) -> Money | None:
    word = tokens.words[index]
    code = MINOR.get(word)
    if code is None or (word == "p" and not tokens.glued(index)):
        return None
    money = Money(index, index + 1, code, (), Decimal("0.01"))
    return _told_by_place(tokens, money, word) if word in GROUP_OF_NAME else money


def _phrase_at(tokens: Tokens, index: int) -> Money | None:
    for words, code in _phrases().get(tokens.words[index], ()):
        at = index + 1
        for expected in words:
            if tokens.words[at] == "-" and tokens.glued(at):
                at += 1
            if tokens.words[at] != expected:
                break
            at += 1
        else:
            return Money(index, at, code)
    return None


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Names of two and more words by their first: "hong kong dollars", "us dollar", "pounds sterling"."""
    found: dict[tuple[str, ...], str] = {tuple(name.split()): code for name, code in PHRASES.items()}
    for code in iso_codes() - {"XDR"}:
        for count in (1, 2):
            words = tuple(get_currency_name(code, count, locale="en").lower().split())
            if len(words) > 1 and all(word.isalpha() for word in words):
                found.setdefault(words, code)
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, code in found.items():
        by_first.setdefault(words[0], []).append((words[1:], code))
    return {first: tuple(sorted(rest, key=lambda entry: -len(entry[0]))) for first, rest in by_first.items()}
