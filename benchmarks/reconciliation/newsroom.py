"""The demo newsroom's stories as stories to learn from: what an editor sees first must be free of nonsense."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from benchmarks.reconciliation.stories import Mark, Story, Text
from demo.body import words
from demo.stories.all import STORIES
from demo.story import Expected
from demo.timeline import Dispatch, published

START = datetime(2026, 6, 24, 9, 30, tzinfo=UTC)
HOUR = timedelta(minutes=3)
END = START + 10 * HOUR  # when everything has been published and edited


def newsroom_stories() -> Iterator[Story]:
    """Each story as its outlets tell it in the end; marked are the numbers that it expects of a figure."""
    told = published(start=START, now=END, hour=HOUR)
    for story in STORIES:
        texts = tuple(_text(each, story.expected) for each in told if each.story == story.slug)
        yield Story(story.slug, {figure.question: figure.state for figure in story.expected}, texts)


def _text(dispatch: Dispatch, expected: tuple[Expected, ...]) -> Text:
    text = "\n\n".join([f"{dispatch.headline}.", *(words(block) for block in dispatch.blocks)])
    marks = tuple(
        Mark(found.start(), found.end(), figure.question)
        for figure in expected
        for printed in figure.printed
        if printed.outlet == dispatch.outlet.slug
        for found in re.finditer(rf"(?<!\w){re.escape(printed.text)}(?!\w)", text)
    )
    return Text(dispatch.outlet.name, dispatch.published_at, text, marks)
