"""What the newsroom has published at a moment: a pure function of its start and of now."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from demo.body import Block, Paragraph, parse, plain
from demo.dates import date_words
from demo.outlets import BY_SLUG, Outlet
from demo.stories.all import STORIES
from demo.story import Story, Telling

HOUR = timedelta(seconds=180)
"""How long an hour of the demo lasts unless its reader says otherwise."""


@dataclass(frozen=True)
class Dispatch:
    """A telling as it reads at a moment."""

    story: str
    telling: Telling
    outlet: Outlet
    headline: str
    summary: str
    blocks: tuple[Block, ...]
    correction: str
    published_at: datetime
    modified_at: datetime
    path: str
    number: int
    """An identifier such as publishing systems give out; the same in every run on the same day."""
    edit: int
    """0 for the text first published."""


@dataclass(frozen=True)
class Event:
    """Something that happens at an outlet: an article appears or is edited."""

    at: datetime
    outlet: Outlet
    headline: str
    is_edit: bool


def published(*, start: datetime, now: datetime, hour: timedelta = HOUR) -> tuple[Dispatch, ...]:
    """Every article that is public at `now`, in the words it has then, the newest first."""
    dispatches = [
        _dispatch(story, telling, start=start, now=now, hour=hour)
        for story in STORIES
        for telling in story.tellings
        if telling.at.at(start, hour=hour) <= now
    ]
    return tuple(sorted(dispatches, key=lambda dispatch: (dispatch.published_at, dispatch.path), reverse=True))


def events(*, start: datetime, hour: timedelta = HOUR) -> tuple[Event, ...]:
    """Everything that happens after the start, in order."""
    happening = (event for story in STORIES for event in _events(story, start=start, hour=hour))
    return tuple(sorted((event for event in happening if event.at > start), key=lambda event: event.at))


def _events(story: Story, *, start: datetime, hour: timedelta) -> Iterator[Event]:
    words = date_words(story.happened.at(start, hour=hour))
    for telling in story.tellings:
        outlet = BY_SLUG[telling.outlet]
        headline = telling.headline.format_map(words)
        yield Event(telling.at.at(start, hour=hour), outlet, headline, is_edit=False)
        for edit in telling.edits:
            headline = headline if edit.headline is None else edit.headline.format_map(words)
            yield Event(edit.at.at(start, hour=hour), outlet, headline, is_edit=True)


def _dispatch(story: Story, telling: Telling, *, start: datetime, now: datetime, hour: timedelta) -> Dispatch:
    words = date_words(story.happened.at(start, hour=hour))
    outlet = BY_SLUG[telling.outlet]
    edits = [edit for edit in telling.edits if edit.at.at(start, hour=hour) <= now]
    published_at = telling.at.at(start, hour=hour).replace(microsecond=0)
    headline = next((edit.headline for edit in reversed(edits) if edit.headline is not None), telling.headline)
    body = edits[-1].body if edits else telling.body
    blocks = parse(body.format_map(words))
    lead = next(block.text for block in blocks if isinstance(block, Paragraph))
    number = 100_000 + zlib.crc32(f"{telling.outlet}/{telling.slug}/{published_at:%Y%m%d}".encode()) % 900_000
    return Dispatch(
        story=story.slug,
        telling=telling,
        outlet=outlet,
        headline=headline.format_map(words),
        summary=telling.summary.format_map(words) or plain(lead),
        blocks=blocks,
        correction=edits[-1].correction.format_map(words) if edits else "",
        published_at=published_at,
        modified_at=edits[-1].at.at(start, hour=hour).replace(microsecond=0) if edits else published_at,
        path=outlet.article_path.format(date=published_at, slug=telling.slug, number=number),
        number=number,
        edit=len(edits),
    )
