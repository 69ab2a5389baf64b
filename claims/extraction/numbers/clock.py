"""Clock times: "9:30 a.m.", "17.40", "1430 GMT", "nine to five", "half past six". They give no quantity."""

import re

from claims.extraction.numbers.dates import MONTHS, WEEKDAYS, Rejected
from claims.extraction.numbers.tokens import NUMBER, Tokens
from claims.extraction.vocabulary.wordlists import word_set

_ZONES = word_set("""
    gmt bst utc est edt pst pdt cst cdt cet cest ist jst kst hkt sgt aest aedt msk et pt ct hrs local z eat wat sast
""")
_SMALL_ZONES = frozenset({"hrs", "local"})
_MERIDIEM = frozenset({"am", "pm", "noon"})
_OCLOCK = frozenset({"o'clock", "oclock"})
_JOINS = word_set("- – — to and or until till through & ,")
_SPAN = frozenset({"-", "–", "to"})
_TRANSPORT = word_set("to from train bus service flight departure express ferry sailing showing")
_AT = word_set("at by until till from before after around about since")
_SURE_DAY_AFTER_TIME = word_set("this today yesterday tomorrow tonight sharp daily")
_DAY_AFTER_TIME = _SURE_DAY_AFTER_TIME | {"on", "each", "every"}
_AFTER_STAMP = word_set("| : - – — ] ) *")
_SCALES = word_set("million billion trillion percent")
_HOURS = word_set("one two three four five six seven eight nine ten eleven twelve")
# What goes by the clock: "the doors open at 9", "tune in at 7", "the ferry left at 1430".
_TIMED = (
    word_set("""
    begin begins began start starts started kick kicks kicked tune tunes join doors gates show shows airs aired us
    gather gathers gathered meet meets met sailed sails left leaves departed departs docked docks arrived arrives
    landed lands lifted took died dies woke wakes finished finishes queue queues queued news bulletin live vigil mass
    train ferry bus flight set radio programme program tv open opens opened opening close closes closed closing shut
    shuts coffee breakfast lunch dinner supper tea bed appointment dentist doctor meeting doorbell alarm phone published
    publish bulletins served arrive arrived rally march protest service services returns returned
""")
    | WEEKDAYS
    | (MONTHS - {"may", "march", "mar", "sep", "dec", "jan"})
)
_PRICED = word_set("""
    price prices priced bid bids bidding offer quote quoted shares share stock stocks rate rates index odds inflation
    level unemployment yield yields market markets futures average temperature temperatures
""")
_LEVELS = word_set("""
    stand stands stood remain remains remained remaining stay stays stayed keep keeps kept hold holds held put puts
    leave leaves left fixed peak peaks peaked peaking capped cap steady unchanged flat estimated counted totalled
    totaled valued pegged average averaged averaging hover hovering hovered run runs running ran score scored scores
    rated rating ranked ratio total number figure count toll measured reading read came come comes coming higher lower
    highest lowest more less record projected forecast expected seen
""")
_DAYS = word_set("""
    today tonight tomorrow yesterday daily morning evening afternoon night nightly noon weekdays weeknights weekends
""")
_AFTER_HOUR = word_set("""
    , . ; ) : and or on this today tomorrow tonight sharp for in until to with the from as every each when while
""") | {"", '"'}
_TIMED_REACH = 6
_LAPSING = word_set("in clocked clocking time ran best record of run")
_DOTTED_TIME = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")
_LAST_HOUR = 24
_BEFORE_A_PRICE = _PRICED | _LEVELS
_BEHIND_A_TIME = _MERIDIEM | _ZONES


def read_clock_time(tokens: Tokens, index: int) -> Rejected | None:
    """The clock time that the number or number word at ``index`` belongs to."""
    if tokens.kinds[index] != NUMBER:
        return _in_words(tokens, index)
    found = _with_colon(tokens, index)
    if found is not None:
        return found
    raw = tokens.words[index]
    is_dotted = _DOTTED_TIME.fullmatch(raw) is not None
    if is_dotted or _is_hour(raw):
        found = _before_noon_or_after(tokens, index) or (_dotted(tokens, index) if is_dotted else None)
        return found or _timed(tokens, index)
    return _four_digits(tokens, index)


def _in_words(tokens: Tokens, index: int) -> Rejected | None:
    words = tokens.words
    if words[index + 1] in _OCLOCK or words[index + 1] in ("am", "pm"):
        return Rejected(index, index + 2, "clock time")
    if words[index + 1] in ("minutes", "minute") and words[index + 2] in ("past", "to") and words[index + 3] in _HOURS:
        return Rejected(index, index + 4, "clock time")
    if words[index + 1] == "past" and words[index + 2] in _HOURS:
        return Rejected(index, index + 3, "clock time")
    if words[index - 1] in ("past", "to") and words[index - 2] in ("half", "quarter") and words[index] in _HOURS:
        return Rejected(index, index + 1, "clock time")
    return _timed(tokens, index) if words[index] in _HOURS and words[index - 1] == "at" else None


def _with_colon(tokens: Tokens, index: int) -> Rejected | None:
    words, last = tokens.words, index + 1
    while words[last] == ":" and tokens.kinds[last + 1] == NUMBER and tokens.glued(last) and tokens.glued(last + 1):
        last += 2
    if last == index + 1 or is_lapse(tokens, index):
        return None
    is_time = _is_hour(words[index]) and len(words[index + 2]) == 2
    return Rejected(index, _with_zone(tokens, last), "clock time" if is_time else "ratio or score")


def is_lapse(tokens: Tokens, index: int) -> bool:
    """ "won in 2:05:31", "clocked 2:24:17": hours, minutes and seconds that somebody took."""
    words = tokens.words
    is_full = words[index + 1] == words[index + 3] == ":" and len(words[index + 2]) == len(words[index + 4]) == 2
    if not is_full or not all(words[at].isdecimal() for at in (index, index + 2, index + 4)):
        return False
    near = {words[index - 1], words[index - 2]}
    return len(words[index]) == 1 and not near.isdisjoint(_LAPSING) and words[index + 5] not in _BEHIND_A_TIME


def _before_noon_or_after(tokens: Tokens, index: int) -> Rejected | None:
    """ "9am", "9-11 a.m.", "9 to 17:30", "9 o'clock"."""
    words, last = tokens.words, index + 1
    if words[last] in _MERIDIEM:
        return Rejected(index, _with_zone(tokens, last), "clock time")
    if words[last] in _OCLOCK:
        return Rejected(index, last + 1, "clock time")
    if words[last] not in _JOINS or tokens.kinds[last + 1] != NUMBER:
        return None
    is_span = words[last + 2] == ":" and tokens.glued(last + 2) and words[last] in _SPAN
    return Rejected(index, last, "clock time") if is_span or words[last + 2] in _MERIDIEM else None


def _dotted(tokens: Tokens, index: int) -> Rejected | None:
    """ "17.40" with a zone, as the name of a train, before a day, or as the stamp of a line."""
    words, last = tokens.words, index + 1
    after, before = words[last], words[index - 1]
    if (after in _ZONES and tokens.raw(last).isupper()) or (before == "the" and after in _TRANSPORT):
        return Rejected(index, last + 1, "clock time")
    if before in _AT and after in _DAY_AFTER_TIME:
        return Rejected(index, last, "clock time")
    opens = tokens.starts_line(index) or (before in ("[", "(", "*") and tokens.starts_line(index - 1))
    if opens and after not in _SCALES and (tokens.capital(last) or after in _AFTER_STAMP):
        return Rejected(index, last, "clock time")
    return None


def _four_digits(tokens: Tokens, index: int) -> Rejected | None:
    """ "1430 GMT", "0900 hours"."""
    raw, last = tokens.words[index], index + 1
    if not (len(raw) == 4 and raw.isdecimal() and int(raw[:2]) <= _LAST_HOUR and int(raw[2:]) < 60):
        return None
    after = tokens.words[last]
    if (timed := _timed(tokens, index)) is not None:
        return timed
    is_zone = after in _ZONES and (tokens.raw(last).isupper() or after in _SMALL_ZONES)
    return Rejected(index, last + 1, "clock time") if is_zone or (raw[0] == "0" and after == "hours") else None


def _timed(tokens: Tokens, index: int) -> Rejected | None:
    """ "The doors open at 9.15", "tune in at 6 and 10": by what is said to happen then."""
    words, last = tokens.words, index + 1
    at = index - 2 if words[index - 1] in ("and", "or") and tokens.kinds[index - 2] == NUMBER else index
    if words[at - 1] not in ("at", "from", "until", "till") or words[last] not in _AFTER_HOUR:
        return None
    near = {words[k] for k in tokens.back(at, _TIMED_REACH)}
    if (words[last] == "on" and words[last + 1] in WEEKDAYS) or words[last] in _SURE_DAY_AFTER_TIME:
        return None if near & _PRICED else Rejected(index, last, "clock time")  # "resumes at 10 on Tuesday"
    if words[at - 2] == "back" and tokens.starts_sentence(at - 2):
        return Rejected(index, last, "clock time")  # "Back at 5 with the news"
    if words[at - 1] == "at" and not near & _BEFORE_A_PRICE:
        is_of_day = words[at - 2] in _DAYS or words[at - 2].removesuffix("s") in WEEKDAYS
        if is_of_day or (_DOTTED_TIME.fullmatch(words[index]) and words[at - 2] != ","):
            return Rejected(index, last, "clock time")  # "tonight at 11", "rang the clinic at 9.15"
    return Rejected(index, last, "clock time") if near & _TIMED and not near & _PRICED else None


def _is_hour(raw: str) -> bool:
    return len(raw) <= 2 and raw.isdecimal() and int(raw) <= _LAST_HOUR


def _with_zone(tokens: Tokens, last: int) -> int:
    while tokens.words[last] in _MERIDIEM or (tokens.words[last] in _ZONES and tokens.raw(last).isupper()):
        last += 1
    return last
