"""Measures outside sentences: what a label or a headline names."""

import re
from itertools import pairwise

from claims.extraction.grammar.phrases import SYNONYMS, canonical
from claims.extraction.vocabulary.measurewords import GENERIC, PARTICIPLES
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

TIME_WORDS = word_set(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec on the year month week quarter day in of a change previous last this q h fy annual monthly
    morning afternoon evening night today yesterday tonight noon midnight weekend monday tuesday wednesday thursday
    friday
    saturday sunday
    """
)


def named_in(text: str) -> str | None:
    """The first measure of the vocabulary that a headline or a caption names."""
    words = [singular(word) for word in re.findall(r"[a-z][a-z'-]*", text.lower())]
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            phrase = " ".join(words[start : start + size])
            if phrase in SYNONYMS:
                return SYNONYMS[phrase]
    return None


DATE_WORDS = word_set("year-end quarter-end month-end end start period date of")
DATING_WORDS = TIME_WORDS | DATE_WORDS
EARLIER = word_set(
    "last previous prior earlier update was now then before publication report reported figure target compare"
)
TAGS = word_set("live update updates breaking latest exclusive watch video analysis opinion explainer")
TAGS_ALONE = TAGS | EARLIER
FINITE = word_set(
    "can will would could must may might is are was were has have had do does did"
)  # of clauses, not labels
ROW = re.compile(r"[^:\n]{2,60}: .*\d.*")
ASKING = frozenset({"how", "what", "who", "why", "when", "where"})
LONGEST_LIST = 20  # lines
LONGEST_TITLE = 10  # words
LABEL_NOISE = re.compile(r"^[\W\d_]+|[\W_]+$")


def is_of_earlier(label: str) -> bool:
    """Whether a label only says that its number is an earlier one of the same: "Previous report: 57 million"."""
    return set(re.findall(r"[a-z][a-z'-]*", label.lower())) <= EARLIER


def title_of_list(text: str, at: int) -> str | None:
    """The line above the "name: number" lines among which a place stands; None where that is no title."""
    for line in reversed(text[: max(0, text.rfind("\n", 0, at))].split("\n")[-LONGEST_LIST:]):
        words = line.strip(" \t*_#•-")
        if ROW.fullmatch(words):
            continue
        is_title = bool(words) and words[-1] not in ".!?," and len(words.split()) <= LONGEST_TITLE
        return words if is_title else None
    return None


def measure_of_label(label: str, *, unit: str) -> str | None:
    """The measure that a label names: "🔹 Daily active users (DAU):" gives "daily active user"."""
    text = re.sub(r"\([^)]*\)", "", LABEL_NOISE.sub("", label)).strip().lower()
    words = list(re.findall(r"[a-z][a-z'-]*", text))
    words = words[1:] if words[:1] == ["the"] else words
    if not words or words[0] in ASKING or len(words) > 8 or set(words) <= TAGS_ALONE or FINITE.intersection(words):
        return None
    at = next((at for at, word in enumerate(words) if word in {"at", "as", "by", "to", "since"}), 0)
    if at and set(words[at + 1 :]) <= DATING_WORDS:
        words = words[:at]  # "Headcount at year-end"
    is_part = any(pair == ("share", "of") for pair in pairwise(words))  # "Share of delayed departures"
    if unit == "percent" and {"stock", "share", "shares"} & set(words) and "market" not in words and not is_part:
        return "share price"
    if words[-1] == "close" and unit != "count":
        return "share price"  # "Tuesday's close: -9.4%"
    if all(singular(word) in GENERIC or word in TIME_WORDS for word in words):
        return None
    if "of" in words or "by" in words or "in" in words:
        cut = min(words.index(word) for word in ("of", "by", "in") if word in words)
        head = words[:cut]
        if head and singular(head[-1]) in {"number", "total", "amount", "percentage", "share"}:
            return canonical(" ".join(singular(word) for word in words[cut + 1 :]))
        words = head or words
    is_done = words[-1] in PARTICIPLES.values() and len(words) > 1  # "Shares traded"
    name = " ".join([*words[:-2], singular(words[-2]), words[-1]] if is_done else [*words[:-1], singular(words[-1])])
    measure = canonical(name)
    return "share" if measure == "share price" and unit == "count" else measure
