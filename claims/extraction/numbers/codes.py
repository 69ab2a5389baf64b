"""Digits that name instead of count: web addresses, telephone numbers, codes, versions, list marks, addresses."""

from claims.extraction.numbers.dates import Rejected
from claims.extraction.numbers.numerals import read_digits
from claims.extraction.numbers.telephones import read_telephone
from claims.extraction.numbers.tokens import NUMBER, SIGN, WEB, WORD, Tokens
from claims.extraction.vocabulary.places import place_named
from claims.extraction.vocabulary.wordlists import word_set

LONGEST_CODE = 12  # tokens glued together

_GLUE = frozenset({"-", "/", "_", ".", ":", "#", "–"})
# Before a hyphen and a number these leave it a number: "mid-2026", "sub-5%".
_PREFIXES = word_set("""
    mid pre post sub non early late circa about nearly under over minus plus up down ultra
""")
_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_SUFFIXES = word_set("am pm fold odd ish plus pct s x") | _ORDINAL
_EXCHANGES = word_set("""
    nasdaq nyse hkex hkg sehk lse asx tse tyo bse nse sse szse shse tsx krx kosdaq kospi twse sgx epa etr fra ams
    bit bme jse sz sh hk kong shenzhen shanghai tokyo otc ticker code isin wkn sedol
""")
_STREETS = word_set("""
    street st road rd avenue ave lane ln drive dr plaza square sq boulevard blvd way court ct place terrace row
    close crescent parkway highway quay wharf yard gate gardens hill mews broadway strasse straße rue calle via park
    house walk embankment green circus
""")
_STREETS_FIRST = word_set("""
    rue calle via rua lôn heol ffordd stryd avenida avenue boulevard piazza plaza place quai camino passeig carrer
    ulica viale corso chemin allée paseo largo praça impasse route strada quais rambla ronda carrera travessa cours
    esplanade faubourg ulitsa prospekt bulevar calea jalan lorong
""")
_OF_STREETS = word_set("y de del des du di la le los las della do da of")
_LONG = 4  # digits of a number in a register
_AFTER_3M = word_set("said has had is was co company shares stock 's , . and will did reported agreed")
_PERCENTS = frozenset({"%", "percent", "pct", "cent"})
_REACH_BRACKET = 12
_LIST_MARKS = frozenset({".", ")", "]", ":"})
_EMPHASIS = frozenset({"*", "_"})
_OPENING = _EMPHASIS | {"(", "•", "-", "#", ">"}
_MOST_MARKS = 6


def read_code(tokens: Tokens, index: int, *, has_unit: bool, has_currency: bool, last: int) -> Rejected | None:
    """The code that the number at ``index`` is part of.

    ``last`` is where the amount read there ends, ``has_unit`` whether it has a unit or a scale ("90kg" is no code),
    ``has_currency`` whether a currency stands before it ("EUR5m").
    """
    if tokens.kinds[index] == WEB:
        return Rejected(index, index + 1, "web address")
    return (
        _list_mark(tokens, index, has_unit=has_unit)
        or (
            None
            if has_currency
            else _glued_left(tokens, index, is_percent=tokens.words[last - 1] in _PERCENTS, has_unit=has_unit)
        )
        or _glued_right(tokens, index, last=last, has_unit=has_unit)
        or _unreadable(tokens, index)
        or (None if has_unit else _stock_code(tokens, index))
        or _address(tokens, index)
        or _statute(tokens, index)
    )


def read_serial(tokens: Tokens, index: int) -> Rejected | None:
    """A telephone number, or three and more groups of digits with hyphens, as in an ISBN."""
    phone = read_telephone(tokens, index)
    if phone is not None:
        return phone
    if (
        tokens.words[index + 1] == "-"
        and tokens.words[index + 3] == "-"
        and tokens.glued(index + 1)
        and tokens.glued(index + 3)
    ):
        first, last = _run(tokens, index)
        digits = [at for at in range(index, last) if tokens.kinds[at] == NUMBER]
        if len(digits) > 3 or (len(digits) == 3 and len(tokens.words[digits[-1]]) > 3):
            return Rejected(first, last, "name or code")
    return None


def _run(tokens: Tokens, index: int) -> tuple[int, int]:
    """First and last token of the letters, digits and joining signs that are glued around ``index``."""
    first = index
    while first > 0 and index - first < LONGEST_CODE and tokens.glued(first) and _joins(tokens, first - 1):
        first -= 1
    last = index + 1
    while last < tokens.count and last - index < LONGEST_CODE and tokens.glued(last) and _joins(tokens, last):
        last += 1
    while last - 1 > index and tokens.kinds[last - 1] == SIGN:
        last -= 1
    while first < index and tokens.kinds[first] == SIGN and tokens.words[first] != "#":
        first += 1
    return first, last


def _joins(tokens: Tokens, index: int) -> bool:
    return tokens.kinds[index] in (NUMBER, WORD) or tokens.words[index] in _GLUE


def _glued_left(tokens: Tokens, index: int, *, is_percent: bool, has_unit: bool) -> Rejected | None:
    """ "A320", "GPT-4", "#212", "NMA/214/26", "§230"; a currency or a prefix may stand before."""
    if not tokens.glued(index):
        word = tokens.words[index - 1]
        return Rejected(index - 1, index + 1, "section") if word in ("§", "¶") else None
    before = tokens.words[index - 1]
    if before in ("#", "№", "§", "¶", "@", "_", "\\"):
        first, last = _run(tokens, index)
        reason = {"§": "section", "#": "number of a thing", "№": "number of a thing"}.get(before, "name or code")
        return Rejected(min(first, index - 1), last, reason)
    if tokens.kinds[index - 1] == WORD:
        return Rejected(*_run(tokens, index), "name or code")
    is_glued = before in ("-", "−", "/", ".", ":") and tokens.glued(index - 1)
    if is_glued and tokens.kinds[index - 2] == WORD and index >= 2:
        prefix = tokens.words[index - 2]
        if before == "/" and has_unit and tokens.kinds[index - 3] == NUMBER and tokens.glued(index - 2):
            return None  # "180C/350F"
        if prefix in _PREFIXES or (is_percent and before in ("-", ":")) or (before == "." and len(prefix) > 3):
            return None
        if before == ":" and not tokens.raw(index - 2).isupper():
            return None
        return Rejected(*_run(tokens, index), "name or code")
    if before in ("-", "/", ".") and tokens.glued(index - 1) and tokens.kinds[index - 2] == NUMBER:
        first, last = _run(tokens, index)
        if before != "-" and any(tokens.kinds[at] == WORD for at in range(first, index)):
            return Rejected(first, last, "name or code")
    return None


def _glued_right(tokens: Tokens, index: int, *, last: int, has_unit: bool) -> Rejected | None:
    """ "5G", "26V-417", "401(k)", "10-K", "0700.HK"; scales, units and ordinal endings are no code."""
    words = tokens.words
    is_lettered = last == index + 2 and tokens.glued(index + 1) and tokens.raw(index + 1).isupper()
    goes_on = words[last] == "-" and tokens.glued(last) and tokens.kinds[last + 1] == NUMBER and tokens.glued(last + 1)
    if is_lettered and goes_on:
        return Rejected(*_run(tokens, index), "name or code")  # "26V-417"
    if words[index] == "3" and tokens.raw(index + 1) == "M" and tokens.glued(index + 1) and words[last] in _AFTER_3M:
        return Rejected(index, index + 2, "name or code")
    is_filed = words[last + 2] == "/" or len(words[last + 1]) >= _LONG  # no "180C/350F"
    if is_lettered and words[last] == "/" and tokens.glued(last) and tokens.kinds[last + 1] == NUMBER and is_filed:
        return Rejected(*_run(tokens, index), "name or code")  # "26C/0447/FUL"
    if has_unit or last > index + 1:
        return None
    following = words[index + 1]
    if not tokens.glued(index + 1):
        return None
    if following in ("x", "×") and tokens.kinds[index + 2] == NUMBER and tokens.glued(index + 2):
        return Rejected(*_run(tokens, index), "dimensions")
    if tokens.kinds[index + 1] == WORD and following not in _SUFFIXES:
        first, end = _run(tokens, index)
        return Rejected(first, end, "name or code")
    if (
        following == "("
        and tokens.kinds[index + 2] in (WORD, NUMBER)
        and words[index + 3] == ")"
        and tokens.glued(index + 2)
        and len(words[index + 2]) <= 2
    ):
        return Rejected(index, index + 4, "form or section")
    if (
        following == "-"
        and tokens.kinds[index + 2] == WORD
        and tokens.glued(index + 2)
        and tokens.raw(index + 2).isupper()
        and len(words[index + 2]) == 1
    ):
        return Rejected(index, index + 3, "form or section")
    if (
        following == "."
        and tokens.glued(index + 2)
        and tokens.kinds[index + 2] == WORD
        and tokens.raw(index + 2).isupper()
    ):
        return Rejected(index, index + 3, "stock code")
    if following == "_":
        return Rejected(*_run(tokens, index), "name or code")
    return None


def _unreadable(tokens: Tokens, index: int) -> Rejected | None:
    if tokens.kinds[index] != NUMBER or read_digits(tokens.raw(index)) is not None:
        return None
    raw = tokens.raw(index)
    reason = "version" if raw.count(".") > 1 else "code" if raw.isdigit() else "not a number"
    if raw.isdigit() and raw[0] != "0":
        reason = "too long for a quantity"
    return Rejected(index, index + 1, reason)


def _list_mark(tokens: Tokens, index: int, *, has_unit: bool) -> Rejected | None:
    """ "1." or "2)" at the start of a line, "(3)" and "[12]" anywhere."""
    words = tokens.words
    if has_unit or len(words[index]) > 3 or tokens.kinds[index] != NUMBER:
        return None
    before, after = words[index - 1], words[index + 1]
    if before == "[" and after == "]":
        return Rejected(index - 1, index + 2, "footnote")
    if before == "(" and after == ")" and len(words[index]) <= 2 and words[index].isdecimal():
        return Rejected(index - 1, index + 2, "list or footnote number")
    if not words[index].isdecimal():
        return None
    closes = after == ")" and tokens.glued(index + 1) and len(words[index]) <= 2
    if closes and all(words[at] != "(" for at in tokens.back(index, _REACH_BRACKET)):
        return Rejected(index, index + 2, "list number")
    if not _opens_line(tokens, index):
        return None
    at = index + 1
    while tokens.words[at] in _EMPHASIS and tokens.glued(at):
        at += 1  # "**4**. Should I?"
    is_mark = tokens.words[at] in _LIST_MARKS and tokens.glued(at) and at + 1 < tokens.count
    stands_apart = not tokens.glued(at + 1) or tokens.words[at + 1] in _EMPHASIS
    return Rejected(index, at + 1, "list number") if is_mark and stands_apart else None


def _opens_line(tokens: Tokens, index: int) -> bool:
    """Whether only marks of a list, of emphasis or of a heading stand before a token on its line."""
    at = index
    while not tokens.starts_line(at) and tokens.words[at - 1] in _OPENING and index - at < _MOST_MARKS:
        at -= 1
    return tokens.starts_line(at)


def _stock_code(tokens: Tokens, index: int) -> Rejected | None:
    at = index - 1
    if tokens.words[at] in (":", ".", "("):
        at -= 1
    if (
        tokens.words[at] in _EXCHANGES
        and tokens.words[index].isdecimal()
        and 3 <= len(tokens.words[index]) <= 6
        and (tokens.words[index - 1] == ":" or tokens.words[at] in ("code", "ticker"))
    ):
        return Rejected(index, index + 1, "stock code")
    return None


def _statute(tokens: Tokens, index: int) -> Rejected | None:
    """ "49 CFR 573": title and section of a code of law."""
    if tokens.words[index + 1] not in ("cfr", "usc", "stat") or not tokens.capital(index + 1):
        return None
    is_section = tokens.kinds[index + 2] == NUMBER
    return Rejected(index, index + 2 + is_section, "section")


def _is_postcode(tokens: Tokens, index: int) -> bool:
    """ "8021 Zurich": four or five digits before a town; no "2000 Oslo homes", where its things are counted."""
    behind = index + 2
    is_long = len(tokens.words[index]) in (_LONG, _LONG + 1)
    is_counted = tokens.lower(behind) and tokens.words[behind].endswith("s")
    return is_long and not is_counted and tokens.capital(index + 1) and place_named(tokens.raw(index + 1)) is not None


def _address(tokens: Tokens, index: int) -> Rejected | None:
    """ "40 Boar Lane", "12B Acacia Avenue": a number, one to three capitalised words, a kind of street."""
    if not tokens.words[index].isdecimal() or len(tokens.words[index]) > 5:
        return None
    begin = index + 1 + (tokens.glued(index + 1) and len(tokens.words[index + 1]) == 1 and tokens.capital(index + 1))
    at = begin
    is_named = tokens.capital(at + 1 + (tokens.words[at + 1] in _OF_STREETS))
    if tokens.words[at] in _STREETS_FIRST and (is_named or tokens.words[at] in ("rue", "calle")):
        return Rejected(index, at + 1, "address")  # "14 Rue Delacour", "9 quai Delacour"
    is_behind_house = tokens.words[index - 1] == "," and tokens.kinds[index - 2] == NUMBER and tokens.capital(index + 1)
    is_behind_house = is_behind_house and len(tokens.words[index]) > _LONG
    if is_behind_house or _is_postcode(tokens, index):
        return Rejected(index, index + 1, "postcode")  # "Calle Rosal 22, 21400 Marena"
    while at < begin + 3 and tokens.capital(at):
        if at > begin and tokens.words[at] in _STREETS:
            return Rejected(index, at + 1, "address")
        at += 1
    return None
