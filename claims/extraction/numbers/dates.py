"""Numbers that tell when: dates, years, decades and clock times. They give no quantity."""

import re
from dataclasses import dataclass

from claims.extraction.numbers.numerals import SCALE_WORDS, TENS
from claims.extraction.numbers.tokens import DASHES, NUMBER, WORD, Tokens
from claims.extraction.vocabulary.wordlists import word_set


@dataclass(frozen=True, slots=True)
class Rejected:
    """Tokens ``first`` to ``last`` (exclusive) that hold a number but no quantity, and why in plain words."""

    first: int
    last: int
    reason: str


MONTHS = word_set("""
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec
""")
_MONTHS_ALSO_WORDS = frozenset({"may", "march", "mar", "jan", "dec", "sep"})  # these need their capital
WEEKDAYS = word_set("""
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
""")
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_JOINS = frozenset({"-", "–", "—", "to", "and", "or", "until", "till", "through", "&", ","})
_BEFORE_OLD_YEAR = word_set("in since by until till from of during after before around circa late early mid")
_DOTTED_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})")
LAST_YEAR = 2199
_DATE_SIGNS = frozenset("-/–‑")
_DATE_LENGTHS = frozenset({(4, 2), (4, 1), (2, 4), (1, 4), (2, 2), (1, 2)})
_DAY_JOINS = word_set("- – — to and or through &")
_NOT_BEHIND_DAY = word_set("% percent million billion per points")
_MONTH_AS_SPAN = word_set("in since during by of last this for")  # "in June 12 people died"
_MORE = word_set("new more other additional")
_YEAR_OF = word_set("in since from the of by")
_BEFORE_COUNT = word_set("than least nearly almost over to some")
# Counted things behind a number that looks like a year or a day: "more than 2000 people".
COUNTED = word_set("""
    people persons men women children workers jobs employees staff students pupils patients cases deaths homes
    houses properties households families residents victims survivors soldiers troops officers police firefighters
    civilians migrants refugees passengers customers users members delegates voters votes seats cars vehicles trucks
    buses planes flights aircraft ships boats tonnes tons copies units shares companies firms businesses stores
    shops schools hospitals beds doctors nurses teachers farmers acres hectares miles metres meters feet complaints
    applications arrests injuries accounts items protesters demonstrators participants volunteers fans spectators
    animals birds cattle sheep trees sites locations countries cities towns villages babies adults girls boys
    players teams athletes prisoners inmates detainees hostages fighters militants rebels structures buildings
    apartments flats rooms tickets calls messages attacks strikes drones missiles rockets infections tests doses
""")


def read_date(tokens: Tokens, index: int) -> Rejected | None:
    """The date, or the decade, that the number or number word at ``index`` belongs to."""
    if tokens.kinds[index] == NUMBER:
        return _numeric_date(tokens, index) or _day_and_month(tokens, index) or _decade(tokens, index)
    words = tokens.words
    is_year = words[index] in ("eighteen", "nineteen", "twenty") and words[index + 1] in TENS
    if is_year and words[index + 2] not in SCALE_WORDS:
        return Rejected(index, index + 2 + 2 * (words[index + 2] == "-"), "year")
    return None


def looks_like_year(tokens: Tokens, index: int) -> bool:
    """Whether four bare digits are a year: what follows is not counted, or a preposition of time stands before."""
    raw = tokens.raw(index)
    if not (len(raw) == 4 and raw.isdecimal() and 1000 <= int(raw) <= LAST_YEAR):
        return False
    before, after = tokens.words[index - 1], tokens.words[index + 1]
    counted_at = index + 2 if after in _MORE else index + 1
    if tokens.words[counted_at] in COUNTED and before not in _YEAR_OF and not before.endswith("'s"):
        return False
    has_plural = tokens.lower(index + 1) and after.endswith("s")
    if 1900 <= int(raw) < 2100:
        return not (before in _BEFORE_COUNT and has_plural and int(raw) % 50 == 0)
    is_span = before == "(" and after in DASHES
    return (before in _BEFORE_OLD_YEAR and not has_plural) or before in MONTHS or is_span


def _numeric_date(tokens: Tokens, index: int) -> Rejected | None:
    """ "2026-05-04", "04/05/2026", "12.05.2026", "2025-26", "2019/20"."""
    words = tokens.words
    if _DOTTED_DATE.fullmatch(words[index]):
        day, month, _ = words[index].split(".")
        return Rejected(index, index + 1, "date") if 0 < int(day) <= 31 and 0 < int(month) <= 31 else None
    if not _glued_number(tokens, index + 1, _DATE_SIGNS):
        return None
    first, second, separator = words[index], words[index + 2], words[index + 1]
    if not (first.isdecimal() and second.isdecimal() and len(first) <= 4 and len(second) <= 4):
        return None
    if _glued_number(tokens, index + 3, frozenset({separator})):
        third = words[index + 4]
        is_date = third.isdecimal() and len(second) <= 2 and int(second) <= 31
        return Rejected(index, index + 5, "date") if is_date and (len(first), len(third)) in _DATE_LENGTHS else None
    return _two_years(index, first, second, separator)


def _two_years(index: int, first: str, second: str, separator: str) -> Rejected | None:
    if len(first) != 4 or not 1000 <= int(first) <= LAST_YEAR:
        return None
    if len(second) == 4 and int(first) <= int(second) <= LAST_YEAR:
        return Rejected(index, index + 3, "years")
    if len(second) == 2:
        is_next = int(second) == int(first) % 100 + 1
        if is_next or (separator != "-" and int(first) % 100 < int(second)):
            return Rejected(index, index + 3, "years")
        if separator == "-" and 1 <= int(second) <= 12 and int(first) >= 1900:
            return Rejected(index, index + 3, "date")
    return None


def _glued_number(tokens: Tokens, sign_at: int, signs: frozenset[str]) -> bool:
    """Whether one of the signs stands there with a number glued behind it."""
    is_sign = tokens.words[sign_at] in signs and tokens.kinds[sign_at + 1] == NUMBER
    return is_sign and tokens.glued(sign_at) and tokens.glued(sign_at + 1)


def is_month(tokens: Tokens, index: int) -> bool:
    """Whether the token names a month; words that are also others need a capital."""
    word = tokens.words[index]
    return word in MONTHS and tokens.kinds[index] == WORD and (word not in _MONTHS_ALSO_WORDS or tokens.capital(index))


def _day_and_month(tokens: Tokens, index: int) -> Rejected | None:
    words = tokens.words
    month_at = index - 2 if words[index - 1] == "." else index - 1
    if words[index - 1] in ("the", ","):
        month_at = index - 2
    if month_at >= 0 and is_month(tokens, month_at):
        return _behind_month(tokens, index, month_at)
    if not _is_day(tokens, index):
        return None
    after = _after_day(tokens, index)
    if is_month(tokens, after):
        return Rejected(index, _behind_named_month(tokens, after), "date")
    # "18 and 19 July", "5-7 June", "3, 10 and 17 May"
    at, days = after, 1
    while words[at] in _JOINS and days < 6 and tokens.kinds[at + 1] == NUMBER and _is_day(tokens, at + 1):
        at, days = _after_day(tokens, at + 1), days + 1
    if days > 1 and is_month(tokens, at):
        return Rejected(index, _behind_named_month(tokens, at), "date")
    return None


def _behind_month(tokens: Tokens, index: int, month_at: int) -> Rejected | None:
    words, raw = tokens.words, tokens.words[index]
    if len(raw) == 4 and raw.isdecimal() and 1000 <= int(raw) <= LAST_YEAR:
        return Rejected(month_at, index + 1, "date")
    if not _is_day(tokens, index) or words[index - 1] == ",":
        return None
    after = _after_day(tokens, index)
    counts = words[after] in COUNTED and words[month_at - 1] in _MONTH_AS_SPAN
    is_measured = words[after] in _NOT_BEHIND_DAY or (
        after == index + 1 and tokens.glued(after) and tokens.kinds[after] == WORD
    )
    if counts or is_measured:
        return None
    while words[after] in _DAY_JOINS and tokens.kinds[after + 1] == NUMBER and _is_day(tokens, after + 1):
        behind = words[after + 2]
        if behind in COUNTED or behind in _NOT_BEHIND_DAY or is_month(tokens, after + 2):
            break
        after = _after_day(tokens, after + 1)
    return Rejected(month_at, _year_behind(tokens, after), "date")


def _is_day(tokens: Tokens, index: int) -> bool:
    raw = tokens.words[index]
    return len(raw) <= 2 and raw.isdecimal() and 0 < int(raw) <= 31


def _after_day(tokens: Tokens, index: int) -> int:
    at = index + 1
    if tokens.words[at] in ORDINAL_ENDINGS and tokens.glued(at):
        at += 1
    return at + 1 if tokens.words[at] == "of" and is_month(tokens, at + 1) else at


def _behind_named_month(tokens: Tokens, month_at: int) -> int:
    """Where a date ends whose month is at that token: behind its year, where one follows."""
    after = month_at + 1
    if tokens.words[after] == "." and (behind := _year_behind(tokens, after + 1)) > after + 1:
        return behind
    return _year_behind(tokens, after)


def _year_behind(tokens: Tokens, at: int) -> int:
    after = at + 1 if tokens.words[at] in (",", "'") else at
    raw = tokens.words[after]
    is_year = tokens.kinds[after] == NUMBER and len(raw) == 4 and raw.isdecimal() and 1000 <= int(raw) <= 2199
    is_short = tokens.words[at] == "'" and len(raw) == 2 and raw.isdecimal()
    return after + 1 if is_year or is_short else at


def _is_short(raw: str) -> bool:
    return len(raw) == 2 and raw.isdecimal()


def _decade(tokens: Tokens, index: int) -> Rejected | None:
    """ "1990s", "the '80s", "in his 40s"."""
    raw, after = tokens.words[index], tokens.words[index + 1]
    if tokens.words[index - 1] == "'" and tokens.glued(index) and not tokens.glued(index - 1) and _is_short(raw):
        is_decade = after == "s" and tokens.glued(index + 1)
        return Rejected(index - 1, index + 1 + is_decade, "decade" if is_decade else "year")
    if after == "'" and tokens.words[index + 2] == "s" and tokens.glued(index + 2):
        return Rejected(index, index + 3, "decade") if raw.endswith("0") and len(raw) in (2, 4) else None
    if after != "s" or not tokens.glued(index + 1) or not raw.isdecimal():
        return None
    if raw.endswith("0") and len(raw) in (2, 4):
        is_over = tokens.words[index - 1] == "-" and tokens.words[index - 2] in ("over", "under")
        return Rejected(index - 2 * is_over, index + 2, "age group" if is_over else "decade")
    return None
