"""Numbers behind a word that they label: "section 230", "Phase 3", "Boeing 737", "S&P 500", "Unit Twelve"."""

from claims.extraction.numbers.dates import COUNTED, Rejected
from claims.extraction.numbers.label_words import (
    ABBREVIATED,
    ALSO_VERBS,
    BEHIND_LABEL,
    DOUBTFUL,
    GROUPS,
    INDEX_SIZES,
    INDICES,
    NAME_VERBS,
    NEVER_NAMES,
    PARTED,
    PLAIN_CAPITALS,
    PUPILS,
    REASONS,
    TEMPORAL,
)
from claims.extraction.numbers.numerals import NUMBER_WORDS
from claims.extraction.numbers.tokens import NUMBER, WORD, Tokens

_LONG_LABELS = frozenset({"block", "issue", "edition"})  # "block 19,223,401"
_QUOTES = frozenset({"'", '"'})
_NAME_DOES = frozenset({"is", "was", "has", "will", "and"})  # what follows a name that opens a sentence, beside "-ed"


def read_label(tokens: Tokens, index: int, *, last: int) -> Rejected | None:
    """The label that the bare number at ``index``, which ends at ``last``, belongs to."""
    return _index_name(tokens, index, last) or _labelled(tokens, index, last) or _named(tokens, index, last)


def read_titled(tokens: Tokens, index: int, *, last: int) -> Rejected | None:
    """ "Ninety Days to Midnight": number and unit with capitals inside a sentence are a title."""
    return _capital_number(tokens, index, last) if tokens.capital(last - 1) and last > index + 1 else None


def _index_name(tokens: Tokens, index: int, last: int) -> Rejected | None:
    """ "S&P 500", "FTSE 100", "Group of 20", "Group of Seven"."""
    words = tokens.words
    if words[index] in INDEX_SIZES:
        if words[index - 1] in INDICES and tokens.capital(index - 1):
            return Rejected(index - 1, last, "index or list name")
        if words[index - 1] in ("p", "sp") and (words[index - 2] == "&" or words[index - 1] == "sp"):
            return Rejected(index - 3 if words[index - 1] == "p" else index - 1, last, "index or list name")
    if (
        words[index - 1] == "of"
        and words[index - 2] in GROUPS
        and tokens.capital(index - 2)
        and not tokens.starts_sentence(index - 2)
    ):
        return Rejected(index - 2, last, "index or list name")
    return None


def _labelled(tokens: Tokens, index: int, last: int) -> Rejected | None:
    words, at = tokens.words, index - 1
    if words[at] == "." and words[at - 1] in ABBREVIATED and tokens.glued(at):
        at -= 1
    word = words[at]
    reason = REASONS.get(word) or _plural_label(tokens, at, last)
    if reason is None or tokens.kinds[at] != WORD or ("," in words[index] and word not in _LONG_LABELS):
        return None
    if word in ("no", "nos") and at == index - 1 and not tokens.capital(at):
        return None
    if word in ("p", "pp", "v", "q", "set", "ps", "pin", "sec", "cat") and at == index - 1 and tokens.glued(index):
        return Rejected(at, last, reason)
    counts = tokens.lower(last) and (
        words[last] in COUNTED
        or (words[last].endswith("s") and words[last] not in NAME_VERBS and words[last] != "this")
    )
    is_said = tokens.lower(last) and words[last] not in BEHIND_LABEL and words[last] not in NAME_VERBS
    if word in ALSO_VERBS and not tokens.capital(at) and is_said:
        return None  # "Doctors report 12 dead"
    if words[last] == "of" and tokens.kinds[last + 1] == NUMBER and word in PARTED:
        return Rejected(at, last + 2, reason)  # "Page 2 of 5"
    is_worn = word == "number" and words[at - 1] == "the" and not counts and tokens.lower(last) and words[last] != "of"
    if is_worn or (word in ("year", "grade") and tokens.capital(at) and words[last] in PUPILS):
        return Rejected(at, last, reason)  # "the number 10 shirt", "Year 11 pupils"
    if word in DOUBTFUL:
        is_temporal = words[at - 1] in (
            "last",
            "this",
            "next",
            "per",
            "a",
            "every",
            "each",
            "that",
            "the",
            "one",
            "previous",
            "past",
            "same",
            "another",
            "his",
            "her",
            "their",
            "its",
        )
        if (counts or is_temporal) and not tokens.capital(at):
            return None
        if counts and tokens.starts_sentence(at) and word in TEMPORAL:
            return None
        if (
            not tokens.capital(at)
            and tokens.kinds[index] == WORD
            and word
            not in ("number", "page", "chapter", "phase", "day", "week", "round", "game", "stage", "part", "step")
        ):
            return None
        if word == "number" and words[at - 1] in ("the", "a") and words[last] in ("of",):
            return None
    elif (
        counts
        and word in ("sections", "pages", "chapters", "articles")
        and tokens.kinds[index] == NUMBER
        and words[last] in COUNTED
    ):
        return None
    return Rejected(at, last, reason)


def _plural_label(tokens: Tokens, at: int, last: int) -> str | None:
    """ "Junctions 9 and 10": a plural labels only a list."""
    word = tokens.words[at]
    if not word.endswith("s") or tokens.words[last] not in ("and", "to", "-", "–", "&", "or", "through"):
        return None
    return REASONS.get(word[:-1]) if tokens.kinds[last + 1] == NUMBER and word[:-1] not in TEMPORAL else None


def _named(tokens: Tokens, index: int, last: int) -> Rejected | None:
    """A capitalised word and a bare number make a name ("Vento 5"), unless something counted follows."""
    words, before = tokens.words, index - 1
    if tokens.kinds[index] == WORD:
        return _capital_number(tokens, index, last)
    if not tokens.capital(before) or "," in words[index] or ("." in words[index] and words[index].count(".") > 1):
        return None
    if (
        len(words[index]) > 5
        or words[before] in NEVER_NAMES
        or words[before] in PLAIN_CAPITALS
        or words[before].endswith("'s")
        or (words[before].endswith("s") and words[before - 1] == "the")
    ):
        return None
    if len(words[index]) == 5 and not tokens.lower(last) and "." not in words[index]:
        return Rejected(index, last, "postcode")
    if words[last] == "s" and tokens.glued(last):
        return Rejected(before, last + 1, "name")  # "Grade 5s", "Boxer 6s"
    following = words[last]
    if following == "of" and words[last + 1] in ("the", "its", "our", "their", "all", "those"):
        return None  # "would give the Social Union 68 of the 200 seats"
    if tokens.lower(last) and (following in COUNTED or (following.endswith("s") and following not in NAME_VERBS)):
        return None
    if words[before - 1] in _QUOTES and words[last] in _QUOTES:
        return Rejected(before, last, "name")  # "'Tidewalker 2' sinks"
    opens = tokens.starts_sentence(before) and tokens.words[before - 1] != ":"
    if opens and following == "(" and tokens.capital(last + 1) and len(words[index]) == 1:
        return Rejected(before, last, "name")  # "1. Vento 2 (Norvik)"
    if opens and not (
        tokens.lower(last) and (following in _NAME_DOES or (following.endswith("ed") and len(words[index]) < 3))
    ):
        return None
    if is_title_case(tokens, index) or tokens.words[last] in ("percent", "%") or _is_table(tokens, index):
        return None
    return Rejected(before, last, "name")


def _capital_number(tokens: Tokens, index: int, last: int) -> Rejected | None:
    """ "Big Four", "Six Nations": a number word with a capital inside a sentence is part of a name."""
    if not tokens.capital(index) or tokens.words[index] not in NUMBER_WORDS:
        return None
    if tokens.raw(index).isupper():
        is_listing = tokens.words[last] == ":" and tokens.raw(last + 1).isupper() and len(tokens.words[last + 1]) > 1
        return Rejected(index, last, "stock code") if is_listing else None  # "(SIX: NVK)"
    if is_title_case(tokens, index):
        return None
    if tokens.starts_sentence(index):
        is_title = tokens.capital(last) and tokens.words[last + 1] in ("to", "of", "and") and tokens.capital(last + 2)
        return Rejected(index, last, "name") if is_title else None
    return Rejected(index - (1 if tokens.capital(index - 1) else 0), last, "name")


def is_title_case(tokens: Tokens, index: int) -> bool:
    """Whether the line is written like a headline, every longer word with a capital."""
    capitals = 0
    for step in (-1, 1):
        at = index + step
        while 0 <= at < tokens.count and abs(at - index) <= 8:
            if tokens.starts_line(at if step == 1 else at + 1):
                break
            if tokens.kinds[at] == WORD and len(tokens.words[at]) > 3:
                if tokens.lower(at):
                    return False
                capitals += 1
            at += step
    return capitals >= 3


def _is_table(tokens: Tokens, index: int) -> bool:
    return tokens.words[index - 1] == "|" or tokens.words[index + 1] == "|"
