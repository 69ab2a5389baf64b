"""Numbers that tell when: dates, years, decades and clock times. They give no quantity."""

import re
from dataclasses import dataclass

from claims.extraction.numerals import SCALE_WORDS, TENS
from claims.extraction.tokens import DASHES, NUMBER, WORD, Tokens
from claims.extraction.wordlists import word_set


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
_ZONES = word_set("""
    gmt bst utc est edt pst pdt cst cdt cet cest ist jst kst hkt sgt aest aedt msk et pt ct mt hrs local z eat wat
    sast
""")
_HOURS = word_set("one two three four five six seven eight nine ten eleven twelve")
_MERIDIEM = frozenset({"am", "pm", "noon"})
_JOINS = frozenset({"-", "–", "—", "to", "and", "or", "until", "till", "through", "&", ","})
_YEAR_BEFORE = word_set("""
    in since by until till from of during after before around about circa late early mid fiscal fy season year
    summer winter spring autumn fall between through to and or the for end start beginning than pre post financial
    vintage class calendar election elections cup games budget season's december's
""")
_TRANSPORT = word_set("""
    to from train bus service flight departure express ferry sailing kickoff kick-off showing
""")
_AT = word_set("at by until till from before after around about since")
_DAY_AFTER_TIME = word_set("on this today yesterday tomorrow tonight sharp daily each every")
_DOTTED_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})")
_DOTTED_TIME = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")
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
    """The date or clock time that the number at ``index`` belongs to."""
    if tokens.kinds[index] == NUMBER:
        return (
            _numeric_date(tokens, index)
            or _clock(tokens, index)
            or _day_and_month(tokens, index)
            or _decade(tokens, index)
        )
    words = tokens.words
    if words[index + 1] in ("o'clock", "am", "pm"):
        return Rejected(index, index + 2, "clock time")
    if words[index] in ("eighteen", "nineteen", "twenty") and words[index + 1] in TENS and words[index + 2] not in SCALE_WORDS:
        return Rejected(index, index + 2 + 2 * (words[index + 2] == "-"), "year")
    if words[index + 1] == "past" and tokens.words[index + 2] in _HOURS:
        return Rejected(index, index + 3, "clock time")
    if words[index - 1] in ("past", "to") and words[index - 2] in ("half", "quarter") and words[index] in _HOURS:
        return Rejected(index, index + 1, "clock time")
    return None


def looks_like_year(tokens: Tokens, index: int) -> bool:
    """Whether four bare digits are a year: what follows is not counted, or a preposition of time stands before."""
    raw = tokens.raw(index)
    if not (len(raw) == 4 and raw.isdecimal()):
        return False
    year, before, after = int(raw), tokens.words[index - 1], tokens.words[index + 1]
    if not 1000 <= year <= 2199:
        return False
    counts = after in COUNTED or (
        after in ("new", "more", "other", "additional") and tokens.words[index + 2] in COUNTED
    )
    if (
        counts
        and before not in ("in", "since", "from", "the", "of", "by")
        and not tokens.words[index - 1].endswith("'s")
    ):
        return False
    if 1900 <= year <= 2099:
        if (
            before in ("than", "least", "nearly", "almost", "over", "to", "some")
            and tokens.lower(index + 1)
            and after.endswith("s")
            and year % 50 == 0
        ):
            return False
        return True
    return (
        (
            before in _YEAR_BEFORE - {"and", "or", "the", "about", "than", "to", "for"}
            and not (tokens.lower(index + 1) and after.endswith("s"))
        )
        or before in MONTHS
        or (before == "(" and tokens.words[index + 1] in DASHES)
    )


def _numeric_date(tokens: Tokens, index: int) -> Rejected | None:
    """ "2026-05-04", "04/05/2026", "12.05.2026"."""
    words = tokens.words
    if _DOTTED_DATE.fullmatch(words[index]):
        day, month, _ = words[index].split(".")
        if 0 < int(day) <= 31 and 0 < int(month) <= 31:
            return Rejected(index, index + 1, "date")
    separator = words[index + 1]
    if (
        separator not in ("-", "/", "–", "‑")
        or tokens.kinds[index + 2] != NUMBER
        or not (tokens.glued(index + 1) and tokens.glued(index + 2))
    ):
        return None
    first, second = words[index], words[index + 2]
    if (
        words[index + 3] == separator
        and tokens.kinds[index + 4] == NUMBER
        and tokens.glued(index + 3)
        and tokens.glued(index + 4)
    ):
        third = words[index + 4]
        is_date = all(part.isdecimal() for part in (first, second, third)) and int(second) <= 31 and len(second) <= 2
        if is_date and (len(first), len(third)) in ((4, 2), (4, 1), (2, 4), (1, 4), (2, 2), (1, 2)):
            return Rejected(index, index + 5, "date")
        return None
    if first.isdecimal() and second.isdecimal() and len(first) == 4 and 1000 <= int(first) <= 2199:
        if (len(second) == 2 and int(second) == int(first) % 100 + 1) or (
            len(second) == 4 and int(first) <= int(second) <= 2199
        ):
            return Rejected(index, index + 3, "years")
        if len(second) == 2 and int(first) % 100 < int(second) and separator != "-":
            return Rejected(index, index + 3, "years")
        if len(second) == 2 and 1 <= int(second) <= 12 and separator == "-" and int(first) >= 1900:
            return Rejected(index, index + 3, "date")
    return None


def _clock(tokens: Tokens, index: int) -> Rejected | None:
    words, last = tokens.words, index + 1
    if (
        words[index + 1] == ":"
        and tokens.kinds[index + 2] == NUMBER
        and tokens.glued(index + 1)
        and tokens.glued(index + 2)
    ):
        last = index + 3
        while words[last] == ":" and tokens.glued(last) and tokens.kinds[last + 1] == NUMBER and tokens.glued(last + 1):
            last += 2
        is_time = (
            words[index].isdecimal()
            and len(words[index]) <= 2
            and int(words[index]) < 25
            and len(words[index + 2]) == 2
        )
        reason = "clock time" if is_time else "ratio or score"
        return Rejected(index, _meridiem(tokens, last), reason)
    dotted = _DOTTED_TIME.fullmatch(words[index])
    is_hour = words[index].isdecimal() and len(words[index]) <= 2 and int(words[index]) <= 24
    if dotted or is_hour:
        if words[last] in _MERIDIEM and not (words[last] == "am" and words[last - 2] in ("i",)):
            return Rejected(index, _meridiem(tokens, last), "clock time")
        joined = words[last] in _JOINS and tokens.kinds[last + 1] == NUMBER and words[last + 2] in _MERIDIEM
        if joined or (
            words[last] in _JOINS
            and tokens.kinds[last + 1] == NUMBER
            and words[last + 2] == ":"
            and is_hour
            and tokens.glued(last + 2)
            and words[last] in ("-", "–", "to")
        ):
            return Rejected(index, last, "clock time")
        if words[last] in ("o'clock", "oclock"):
            return Rejected(index, last + 1, "clock time")
    if dotted:
        after = words[last]
        if (after in _ZONES and tokens.raw(last).isupper()) or (words[index - 1] == "the" and after in _TRANSPORT):
            return Rejected(index, last + 1, "clock time")
        if words[index - 1] in _AT and after in _DAY_AFTER_TIME:
            return Rejected(index, last, "clock time")
        opens = tokens.starts_line(index) or (words[index - 1] in ("[", "(", "*") and tokens.starts_line(index - 1))
        if (
            opens
            and (tokens.capital(last) or after in ("|", ":", "-", "–", "—", "]", ")", "*"))
            and after not in ("million", "billion", "trillion")
        ):
            return Rejected(index, last, "clock time")
    if (
        len(words[index]) == 4
        and words[index].isdecimal()
        and int(words[index][:2]) < 25
        and int(words[index][2:]) < 60
    ):
        if (
            words[last] in _ZONES
            and words[last] != "mt"
            and (tokens.raw(last).isupper() or words[last] in ("hrs", "local"))
        ) or (words[index][0] == "0" and words[last] == "hours"):
            return Rejected(index, last + 1, "clock time")
    return None


def _meridiem(tokens: Tokens, last: int) -> int:
    while tokens.words[last] in _MERIDIEM or (tokens.words[last] in _ZONES and tokens.raw(last).isupper()):
        last += 1
    return last


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
    words = tokens.words
    first = month_at if not tokens.words[month_at - 1].isdigit() else month_at
    raw = words[index]
    if len(raw) == 4 and raw.isdecimal() and 1000 <= int(raw) <= 2199:
        return Rejected(first, index + 1, "date")
    if not _is_day(tokens, index) or words[index - 1] == ",":
        return None
    after = _after_day(tokens, index)
    counts = words[after] in COUNTED and words[month_at - 1] in (
        "in",
        "since",
        "during",
        "by",
        "of",
        "last",
        "this",
        "for",
    )
    if (
        counts
        or words[after] in ("%", "percent", "million", "billion", "per", "points")
        or (after == index + 1 and tokens.glued(after) and tokens.kinds[after] == WORD)
    ):
        return None
    while (
        words[after] in ("-", "–", "—", "to", "and", "or", "through", "&")
        and tokens.kinds[after + 1] == NUMBER
        and _is_day(tokens, after + 1)
    ):
        if (
            words[after + 2] in COUNTED
            or words[after + 2] in ("%", "percent", "million", "billion")
            or is_month(tokens, after + 2)
        ):
            break
        after = _after_day(tokens, after + 1)
    return Rejected(first, _year_behind(tokens, after), "date")


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


def _decade(tokens: Tokens, index: int) -> Rejected | None:
    """ "1990s", "the '80s", "in his 40s"."""
    raw, after = tokens.words[index], tokens.words[index + 1]
    if after == "'" and tokens.words[index + 2] == "s" and tokens.glued(index + 2):
        return Rejected(index, index + 3, "decade") if raw.endswith("0") and len(raw) in (2, 4) else None
    if after != "s" or not tokens.glued(index + 1) or not raw.isdecimal():
        return None
    if raw.endswith("0") and len(raw) in (2, 4):
        is_over = tokens.words[index - 1] == "-" and tokens.words[index - 2] in ("over", "under")
        return Rejected(index - 2 * is_over, index + 2, "age group" if is_over else "decade")
    return None
