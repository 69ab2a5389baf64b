"""Whom the articles of a story name, as the database keeps it."""

from collections.abc import Iterable, Sequence
from typing import Any

from claims.extraction.claim import Character, Subject
from claims.models.story import StoryArticle

LONGEST_NAME = 300


# Any: JSON as the column holds it.
def stored_cast(cast: Iterable[Character]) -> list[list[Any]]:
    return [
        [
            each.subject.name,
            each.subject.kind,
            each.subject.key,
            each.subject.ticker,
            round(each.strength, 4),
            each.mentions,
            each.is_titled,
            each.in_lead,
        ]
        for each in cast
        if len(each.subject.name) <= LONGEST_NAME
    ]


def casts_of(story_id: int) -> dict[str, Sequence[Character]]:
    """The characters of each article of a story, by the article's id, in one query."""
    told = StoryArticle.objects.filter(story=story_id).values_list("article", "cast")
    return {str(article): tuple(_character(*row) for row in cast or ()) for article, cast in told}


def _character(
    name: str, kind: str, key: str, ticker: str | None, strength: float, mentions: int, is_titled: bool, in_lead: bool
) -> Character:
    return Character(Subject(name, kind, name, key, ticker), strength, mentions, is_titled, in_lead)
