"""Spans of time that only say when, or how to read something: "two years ago", "in its first three days"."""

from claims.extraction.numbers.amounts import Amount
from claims.extraction.numbers.dates import MONTHS, WEEKDAYS, Rejected, is_month
from claims.extraction.numbers.labels import is_title_case
from claims.extraction.numbers.numerals import ORDINALS, SCALE_WORDS
from claims.extraction.numbers.tokens import NUMBER, WORD, Tokens
from claims.extraction.vocabulary.wordlists import word_set

TIME_SPANS = word_set("year month week day hour minute quarter decade night")
_LONGEST_SIGN = 3  # letters of a unit that is written with a capital: "20 Min"
_OPEN = word_set(", open available call line hotline helpline")  # "ring us, 24 hours a day"
_MEASURING = word_set("within in for of after over every at than to from by and or about around under minus")
_PERIOD_BEFORE = frozenset({"first", "opening", "final", "closing"})
_ROUND_THE_CLOCK = word_set("support service services hotline helpline line guard watch news security care cover")
_AROUND = word_set("about around roughly some nearly almost more less over under than at least just only")
_GONE = frozenset({"past", "last", "previous", "preceding", "next", "coming", "following"})
_EXTREMES = frozenset({"worst", "best", "most", "least", "low", "high", "record"})
_NO_EXTREMES = word_set(
    "interest request harvest forest protest contest arrest guest quest suggest invest honest modest west"
)
_COUNTED_REACH = 7
_NOT_COUNTED = (
    word_set("""
    to at in on for by from with after before since until during over under within and or but that which who as than
    were was is are had has have will would could may
    km kilometres kilometers mile miles metre metres meter meters feet foot ft mm cm inch inches yards laps
""")
    | WEEKDAYS
    | MONTHS
)  # a length in a time is a speed, and both are told
_LEVELS = word_set("rate low lows high highs average averages mean peak trough record moving norm")
_SHARES = frozenset({"%", "percent", "cent", "third", "half", "quarter", "fifth", "thirds", "quarters"})
_SUPERLATIVE = 4  # words before "in six years" in which "lowest" may stand


def read_moment(tokens: Tokens, amount: Amount) -> Rejected | None:
    """Why a span of time measures nothing; None where it may say how long something took."""
    words, index, last = tokens.words, amount.number, amount.last
    is_title = tokens.capital(last - 1) and tokens.raw(last - 1).istitle() and tokens.kinds[index] == NUMBER
    is_title = is_title and last == index + 2 and words[index - 1] not in _MEASURING
    if is_title and len(words[last - 1]) > _LONGEST_SIGN and not is_title_case(tokens, index):
        return Rejected(index, last, "name")  # "their show, 48 Hours"
    if words[last - 1].endswith("s"):
        ends = words[last] in ("to", "ended", "ending", "through", "until") and (
            is_month(tokens, last + 1) or is_month(tokens, last + 2)
        )
        if ends or words[index - 1] in _PERIOD_BEFORE or _is_moment(tokens, amount):
            return Rejected(index, last, "period")
    is_hyphened = words[last - 2] == "-"
    if amount.unit == "hour" and words[index] == "24":
        if is_hyphened and words[last] in _ROUND_THE_CLOCK:
            return Rejected(index, last, "idiom")
        if words[last : last + 2] == ["a", "day"] and words[index - 1] in _OPEN:
            return Rejected(index, last + 2, "idiom")
    if _names_a_level(tokens, amount):
        return Rejected(index, last, "period")
    said = words[max(0, index - 3) : index]
    if amount.unit == "minute" and (words[last] == "read" or {"reading", "time"} <= {*said}):
        return Rejected(index, last + (words[last] == "read"), "reading time")
    return None


def _names_a_level(tokens: Tokens, amount: Amount) -> bool:
    """ "a 14-month low", "the five-year average": over what time a level is meant."""
    is_hyphened = any(tokens.words[at] == "-" for at in range(amount.number, amount.last))
    return is_hyphened and tokens.words[amount.last] in _LEVELS


def _is_moment(tokens: Tokens, amount: Amount) -> bool:
    """Whether a span only says since when or how long ago: "two years ago", "the lowest in six years"."""
    words, before = tokens.words, amount.first - 1
    while words[before] in _AROUND and not (words[before] == "over" and _follows_amount(tokens, before)):
        before -= 1
    if words[amount.last] in ("ago", "earlier"):
        return True
    if tokens.starts_sentence(amount.first) and (words[amount.last] == "after" or words[amount.last + 1] == ","):
        return words[amount.last] in ("after", "on", "later", "before", "earlier")  # "Three days on, he"
    if words[before] in _GONE and words[before - 1] in ("the", "its", "their", "his", "her"):
        return True
    if words[before] == "same" or (words[before] == "," and words[amount.last] in ("after", "before")):
        return True  # "in the same three months", ", two days after the vote"
    if words[before] in ("in", "over", "within") and words[before - 1] in _SHARES:
        return True  # "up 24% in 12 months"
    if words[before] in ("in", "over") and _follows_amount(tokens, before):
        return True  # "sold 3 million copies in three days"
    if words[before] == "the" and words[before - 1] in ("in", "over", "during") and words[amount.last] not in ("of",):
        return True  # "over the 12 months"
    return words[before] in ("in", "for") and any(_is_superlative(words[k]) for k in tokens.back(before, _SUPERLATIVE))


def _follows_amount(tokens: Tokens, at: int) -> bool:
    """Whether only what was counted stands between a number and the token there."""
    for k in tokens.back(at, _COUNTED_REACH):
        if tokens.kinds[k] == NUMBER or tokens.words[k] in SCALE_WORDS:
            return tokens.words[k - 1] not in (",", "in")
        if (tokens.kinds[k] != WORD and tokens.words[k] != "%") or tokens.words[k] in _NOT_COUNTED:
            return False
    return False


def _is_superlative(word: str) -> bool:
    if word in _EXTREMES or word in ORDINALS:
        return True  # "the first in ten years"
    return len(word) > len("est") + 2 and word.endswith("est") and word not in _NO_EXTREMES
