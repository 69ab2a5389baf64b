"""What a browser loads for the desk, everything counted, as it goes over the wire."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from tests.desk.scenes import agreement, conflict, printed
from tests.factories import PublisherFactory

MOST_BYTES = 150_000
FULL_PAGE = 40


@pytest.mark.django_db
def test_a_full_desk_weighs_less_than_150_kilobytes_with_all_that_it_loads(desk_client):
    figure = conflict()
    for percent in range(5, 11):
        printed(figure, publisher=PublisherFactory(), percent=str(percent))
    for _each in range(FULL_PAGE - 1):
        conflict()
    agreement()

    content = desk_client.get("/").content
    addresses = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', content.decode()))
    loaded = {address: finders.find(address.removeprefix("/static/")) for address in addresses}

    assert content.count(b"data-row") == FULL_PAGE
    assert all(loaded.values()), loaded
    files = [Path(path).read_bytes() for path in loaded.values()]
    weight = sum(len(gzip.compress(body)) for body in (content, *files))
    assert weight < MOST_BYTES
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', content.decode())
