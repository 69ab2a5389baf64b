from collections.abc import Iterator

import pytest

from sources.fetching.client import FetchSettings
from tests.sources.fetching.server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


@pytest.fixture
def settings() -> FetchSettings:
    return FetchSettings(
        user_agent="FigureOfRecord/1.0 (+https://desk.example/contact)",
        allowed_hosts=frozenset({"127.0.0.1"}),
        timeout_seconds=5,
        max_bytes=1_000_000,
        max_redirects=5,
    )
