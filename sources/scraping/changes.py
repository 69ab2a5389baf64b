"""Which differences between two readings of an article are edits, and which are only the page."""

from sources.scraping.cleaning import one_line
from sources.scraping.furniture import is_furniture
from sources.scraping.tidying import is_dateline

# Spellings of one character that systems change back and forth.
SAME_CHARACTERS = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
)


def is_trivial_change(earlier: str, later: str) -> bool:
    """Whether two texts differ only in white space, quotation marks, notices, and lines of author or date."""
    return _said(earlier) == _said(later)


def _said(text: str) -> list[str]:
    lines = [one_line(line.translate(SAME_CHARACTERS)) for line in text.splitlines()]
    return [line for line in lines if line and not is_furniture(line) and not is_dateline(line, authors=())]
