"""The servers that tests run on: real ones, in a data folder of their own, started by whoever comes first."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime

import hypothesis
import pytest
from django.conf import settings
from django.utils import translation

from servers.embedded import servers_running
from tests.site import Site, running_site

NOON = datetime(2026, 6, 25, 12, 0, tzinfo=UTC)

# How long an example takes says nothing on a machine that does other things as well; time is measured in benchmarks.
hypothesis.settings.register_profile("unhurried", deadline=None)
hypothesis.settings.load_profile("unhurried")

_servers = ExitStack()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes more than a few seconds")
    if settings.configured:
        _servers.enter_context(
            servers_running(
                settings.DATA_FOLDER,
                with_postgres=settings.USES_EMBEDDED_POSTGRES,
                with_redis=settings.USES_EMBEDDED_REDIS,
                volatile=True,
            )
        )


def pytest_unconfigure() -> None:
    _servers.close()


@pytest.fixture(autouse=True)
def _own_language() -> Iterator[None]:
    """A request leaves its language behind in the thread, as the locale middleware does; the next test begins anew."""
    yield
    translation.deactivate()


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as running:
        yield running


@pytest.fixture
def noon() -> datetime:
    return NOON
