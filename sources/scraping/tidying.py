"""An article's paragraphs without what repeats or announces it: headline, byline, date, pull quotes."""

import re
from itertools import dropwhile

from sources.scraping.blocks import SENTENCE_END, key_of
from sources.scraping.dates import DAY_FIRST, MONTH_FIRST
from sources.scraping.people import BY

SHORT_REPEAT = 25  # letters of a text that may stand in another one by chance
REACH = 20  # paragraphs between a pull quote and the sentence that it repeats
TAIL = 2  # paragraphs among which a note on the author may stand
WRITE_TO = re.compile(
    r"\b(?:reach|contact|follow|email|e-mail|write\s+to)\s+(?:him|her|them|us|the\s+(?:author|reporter|writer)|[A-Z]\w+)\b"
    r"|[\w.+-]+@[\w-]+\.[\w.]+\W*$",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r",?\s+(?:covers|writes|reports|has\s+(?:covered|written|worked|been)|joined|can\s+be\s+reached|edits|"
    r"is\s+(?:an?|the|our)\b.{0,60}\b(?:reporter|correspondent|editor|writer|journalist|columnist|author|contributor|critic))",
    re.IGNORECASE | re.DOTALL,
)
HEAD = 4  # paragraphs among which headline, byline and date may stand
LONGEST_DATELINE = 120
SHORT_BYLINE = 60
MOST_DATELINE_WORDS = 3  # beside names and dates: "Updated", "by", the zone


def tidied(paragraphs: list[str], *, headline: str, authors: tuple[str, ...]) -> tuple[str, ...]:
    """Without head and pull quotes, and with lines that are paragraphs of their own apart."""
    split: list[str] = []
    for text in paragraphs:
        lines = text.split("\n")
        split += lines if all(SENTENCE_END.search(line) for line in lines) else [text]
    body = _without_head(_without_repeats(split), headline=headline, authors=authors)
    notes = [is_author_note(text, authors=authors) for text in body[-TAIL:]]
    return body[: len(body) - len(notes) + notes.index(True)] if True in notes else body


def _without_repeats(paragraphs: list[str]) -> list[str]:
    """Without paragraphs whose every word stands in a longer one nearby: pull quotes, summaries printed twice."""
    keys = [key_of(text) for text in paragraphs]
    kept = []
    for index, (text, key) in enumerate(zip(paragraphs, keys, strict=True)):
        nearby = keys[max(0, index - REACH) : index + REACH]
        if len(key) < SHORT_REPEAT or not any(key in other and len(key) < len(other) for other in nearby):
            kept.append(text)
    return kept


def _without_head(paragraphs: list[str], *, headline: str, authors: tuple[str, ...]) -> tuple[str, ...]:
    """The paragraphs without the headline, byline and date that some pages put among the first of them."""
    title = key_of(headline)

    def is_head(line: str) -> bool:
        return key_of(line) == title or is_dateline(line, authors=authors)

    head = ["\n".join(dropwhile(is_head, text.split("\n"))) for text in paragraphs[:HEAD]]
    return tuple([text for text in head if text] + paragraphs[HEAD:])


def is_author_note(text: str, *, authors: tuple[str, ...]) -> bool:
    """Whether a last paragraph tells of the author, or how to write to one."""
    if len(text) < SHORT_BYLINE + LONGEST_DATELINE and WRITE_TO.search(text):
        return True
    if key_of(text) in map(key_of, authors):
        return True
    names = [*authors, *(name.partition(" ")[0] for name in authors)]
    about = next((text[len(name) :] for name in names if text.startswith(name)), None)
    return about is not None and ABOUT.match(about) is not None


def is_dateline(text: str, *, authors: tuple[str, ...]) -> bool:
    """Whether a paragraph says only who wrote the article, and when."""
    if len(text) > LONGEST_DATELINE:
        return False
    if len(text) < SHORT_BYLINE and BY.match(text):
        return True
    rest = text
    for author in authors:
        rest = rest.replace(author, " ")
    without_date = MONTH_FIRST.sub(" ", DAY_FIRST.sub(" ", rest))
    words = re.findall(r"[^\W\d_]{3,}", without_date)
    return without_date != text and len(words) <= MOST_DATELINE_WORDS
