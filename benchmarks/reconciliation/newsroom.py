"""The demo newsroom's stories as stories to learn from: what an editor sees first must be free of nonsense."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import demo.story
from benchmarks.reconciliation.stories import Mark, Story, Text
from demo.body import words
from demo.stories.all import STORIES
from demo.story import Expected
from demo.timeline import Dispatch, published

START = datetime(2026, 6, 24, 9, 30, tzinfo=UTC)
HOUR = timedelta(minutes=3)
END = START + 10 * HOUR  # when everything has been published and edited


def newsroom_stories() -> Iterator[Story]:
    """The stories as their outlets tell them in the end, those of one subject as one, as the application finds them;
    marked are the numbers that they expect of a figure."""
    told = published(start=START, now=END, hour=HOUR)
    of_subject: dict[str, list[demo.story.Story]] = defaultdict(list)
    for story in STORIES:
        of_subject[story.subject].append(story)
    for subject, found in of_subject.items():
        expected = {story.slug: story.expected for story in found}
        texts = tuple(_text(each, expected[each.story]) for each in told if each.story in expected)
        states = {figure.question: str(figure.state) for figures in expected.values() for figure in figures}
        yield Story(subject, states, texts)


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
