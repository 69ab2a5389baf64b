"""A newsroom whose clock stands still until a test turns it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from demo.newsroom import Newsroom
from demo.server import serve
from demo.trouble import Trouble

START = datetime(2026, 6, 24, 9, 30, tzinfo=UTC)
HOUR = timedelta(minutes=3)
END = START + 10 * HOUR
"""When everything has been published and edited."""


@dataclass
class Clock:
    now: datetime = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="session")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def running_newsroom(clock: Clock) -> Iterator[Newsroom]:
    with serve(start=START, hour=HOUR, clock=clock) as newsroom:
        yield newsroom


@pytest.fixture
def newsroom(running_newsroom: Newsroom, clock: Clock) -> Iterator[Newsroom]:
    """A newsroom at its start, where all is well, on ports of its own."""
    clock.now = START
    yield running_newsroom
    running_newsroom.troubles = {slug: Trouble() for slug in running_newsroom.addresses}


@pytest.fixture(scope="session")
def client() -> Iterator[httpx.Client]:
    with httpx.Client(trust_env=False, timeout=10) as client:
        yield client
