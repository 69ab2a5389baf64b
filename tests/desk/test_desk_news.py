import re
from datetime import timedelta

import pytest

from tests.desk.scenes import conflict
from tests.factories import NOON


def test_news_is_nothing_while_nothing_happens(desk_client):
    conflict(changed_at=NOON)

    response = desk_client.get("/desk/news/", {"since": NOON.isoformat()})

    assert response.status_code == 204


def test_news_counts_new_conflicts_and_changed_ones(desk_client):
    later = NOON + timedelta(minutes=5)
    conflict(changed_at=NOON)
    conflict(changed_at=later, founded_at=NOON - timedelta(days=1), opened_at=NOON)
    conflict(changed_at=later, opened_at=later)

    words = desk_client.get("/desk/news/", {"since": NOON.isoformat()}).content.decode()

    assert re.sub(r"\s+", " ", words).count("1 new conflict") == 1
    assert "1 changed" in words


def test_news_that_the_browser_has_is_not_sent_again(desk_client):
    conflict(changed_at=NOON)
    address = "/desk/news/?since=2026-01-01T00:00:00Z"
    etag = desk_client.get(address).headers["ETag"]

    again = desk_client.get(address, headers={"If-None-Match": etag})

    assert again.status_code == 304


@pytest.mark.parametrize("since", ["", "yesterday", "2026-01-01", "2026-13-45T00:00:00Z"])
def test_news_since_no_moment_is_nothing(since, desk_client):
    conflict()

    assert desk_client.get("/desk/news/", {"since": since}).status_code == 204
