"""What people type into a search, as PostgreSQL's full-text search understands it."""

import re

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Left

from sources.models.words import LANGUAGE

# Quotation marks, OR and a leading minus are the operators of websearch_to_tsquery.
OPERATORS = re.compile(r'"|(?:^|\s)-\S|(?:^|\s)or(?:\s|$)', re.IGNORECASE)
SHORTEST_BEGINNING = 2
# Around the words that were found; no text has them, since stored text has no control characters but line breaks.
FOUND_START, FOUND_END = "\x02", "\x03"
HIGHLIGHT_OPTIONS = f"StartSel={FOUND_START}, StopSel={FOUND_END}, "
WHOLE = "HighlightAll=true"
FRAGMENTS = "MaxFragments=2, MaxWords=28, MinWords=12"
MOST_HIGHLIGHTED = 10_000


def words_query(words: str) -> SearchQuery | None:
    """The query for ``words``, all of which must be there; a plain word also finds those that begin with it.

    With quotation marks, OR or a minus in it, it is read as on the web. None when there is nothing to look for.
    """
    text = words.replace("\0", " ").strip()
    if not text:
        return None
    if OPERATORS.search(text):
        return SearchQuery(text, search_type="websearch", config=LANGUAGE)
    query: SearchQuery | None = None
    for word in text.split():
        found = _query_of(word)
        query = found if query is None else query & found
    return query


def is_phrase(words: str) -> bool:
    """Whether some words have to follow one another: those in quotation marks, and the parts of a number."""
    return '"' in words or any(not word.isalnum() for word in words.split())


def without_index(vector: SearchVector) -> SearchVector:
    """The same words in an expression that no index is made of: rows are met in another order, and read."""
    return SearchVector(*vector.get_source_expressions(), Value(""), config=LANGUAGE)


def highlighted(column: str, query: SearchQuery, *, in_fragments: bool = False) -> Func:
    """The text of ``column`` with FOUND_START and FOUND_END around what ``query`` found."""
    options = HIGHLIGHT_OPTIONS + (FRAGMENTS if in_fragments else WHOLE)
    return Func(
        Value(LANGUAGE),
        Left(F(column), MOST_HIGHLIGHTED),
        query,
        Value(options),
        function="ts_headline",
        template="%(function)s(%(expressions)s)",
        output_field=TextField(),
    )


def pieces(text: str) -> list[tuple[str, bool]]:
    """A highlighted text in pieces, each with whether it was found."""
    found = []
    for at, part in enumerate(re.split(f"[{FOUND_START}{FOUND_END}]", text)):
        if part:
            found.append((part, at % 2 == 1))
    return found


def _query_of(word: str) -> SearchQuery:
    if word.isalpha() and len(word) >= SHORTEST_BEGINNING:
        return SearchQuery(f"{word}:*", search_type="raw", config=LANGUAGE)
    return SearchQuery(word, search_type="websearch", config=LANGUAGE)
