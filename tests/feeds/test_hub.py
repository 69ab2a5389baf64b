from urllib.parse import parse_qs

import pytest

from feeds.hub import tell_hub
from tests.desk.scenes import conflict
from tests.factories import NOON
from tests.feeds.receiving import running_receiver


@pytest.fixture
def hub(settings, db):
    with running_receiver() as receiver:
        settings.WEBSUB_HUB = receiver.url
        yield receiver


def test_a_hub_is_told_once_of_each_change(hub):
    conflict(is_public=True)

    told = [tell_hub(now=NOON) for _each in range(2)]

    asked = parse_qs(hub.received[0][1].decode())
    assert told == [True, False]
    assert len(hub.received) == 1
    assert asked["hub.mode"] == ["publish"]
    assert "http://localhost:8000/feeds/conflicts.atom" in asked["hub.url"]


def test_a_hub_that_fails_is_told_again(hub):
    conflict(is_public=True)
    hub.statuses = [500, 204]

    assert [tell_hub(now=NOON), tell_hub(now=NOON)] == [False, True]


def test_without_a_hub_nobody_is_told(hub, settings):
    conflict(is_public=True)
    settings.WEBSUB_HUB = ""

    assert not tell_hub(now=NOON)
    assert hub.received == []
