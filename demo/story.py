"""What a story is made of: who tells it, when, in which words, and what its figures are meant to show."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal

State = Literal["agree", "compatible", "conflict"]


@dataclass(frozen=True)
class Moment:
    """A time relative to the newsroom's start; demo hours are as long as its reader wants them to be."""

    offset: timedelta
    demo_hours: Decimal = Decimal(0)

    def at(self, start: datetime, *, hour: timedelta) -> datetime:
        """The instant in a newsroom that started at `start` and whose hour lasts `hour`."""
        microseconds = int(self.demo_hours * (hour // timedelta(microseconds=1)))
        return start + self.offset + timedelta(microseconds=microseconds)


def before(*, hours: int = 0, minutes: int = 0) -> Moment:
    """Hours and minutes of an ordinary clock before the start."""
    return Moment(-timedelta(hours=hours, minutes=minutes))


def after(*, seconds: int) -> Moment:
    """Seconds of an ordinary clock after the start."""
    return Moment(timedelta(seconds=seconds))


def later(*, demo_hours: str) -> Moment:
    """Demo hours after the start."""
    return Moment(timedelta(0), Decimal(demo_hours))


@dataclass(frozen=True)
class Edit:
    """A later text of a telling; `correction` is the notice that the outlet prints, empty when it edits in silence."""

    at: Moment
    body: str
    headline: str | None = None
    correction: str = ""


@dataclass(frozen=True)
class Telling:
    """One outlet's article on a story. Texts hold the words of demo.dates in braces, and blocks as demo.body reads."""

    outlet: str
    slug: str
    at: Moment
    headline: str
    body: str
    author: str = ""
    section: str = "News"
    summary: str = ""
    """Empty: the first paragraph of the body."""
    copied_from: str = ""
    """The outlet whose text this one reprints, by agreement and with a credit."""
    language: str = "en"
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class Printed:
    """A number as an outlet prints it, and what it says: both ends null for a point, one null for an open end."""

    outlet: str
    text: str
    unit: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    edit: int = 0
    """0 for the text first published, 1 for the first edit."""
    qualifier: str = ""
    denied: bool = False


@dataclass(frozen=True)
class Expected:
    """A figure that the story asks, and how the numbers printed for it are related once all are published."""

    question: str
    state: State
    printed: tuple[Printed, ...]
    reason: str
    state_at_start: State | None = None
    """Where it differs from `state`: what was published before the start says."""
    suspect: str = ""
    """The outlet whose number the evidence speaks against; empty when there is none."""


@dataclass(frozen=True)
class Story:
    """One event, told by several outlets."""

    slug: str
    subject: str
    happened: Moment
    tellings: tuple[Telling, ...]
    expected: tuple[Expected, ...]


class WordsNotThere(ValueError):
    """A text was to be edited in words that it does not hold exactly once."""


def reworded(body: str, *, old: str, new: str) -> str:
    """The body with the words `old`, wherever its lines break, replaced by `new`. Raises WordsNotThere."""
    pattern = r"\s+".join(re.escape(word) for word in old.split())
    edited, count = re.subn(pattern, lambda _match: new, body)
    if count != 1:
        raise WordsNotThere(f"The words are there {count} times: {old}")
    return edited


def point(outlet: str, text: str, value: str, unit: str, *, edit: int = 0, qualifier: str = "") -> Printed:
    """A number that names one value."""
    return Printed(outlet, text, unit, value=Decimal(value), edit=edit, qualifier=qualifier)


def bounds(outlet: str, text: str, unit: str, *, low: str | None = None, high: str | None = None) -> Printed:
    """A number that names a range, a magnitude or one end only."""
    return Printed(outlet, text, unit, low=_decimal(low), high=_decimal(high))


def denied(outlet: str, text: str, value: str, unit: str) -> Printed:
    """A number that is quoted only to be denied."""
    return Printed(outlet, text, unit, value=Decimal(value), denied=True)


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
