"""Our feeds in a feed reader that others wrote: every item arrives, and a correction changes the one that was there."""

import importlib
import sys

import feedparser_sgmllib
import pytest

from tests.desk.scenes import conflict
from tests.feeds.verdicts import correction_of, verdict_on


@pytest.fixture
def make_reader(monkeypatch):
    """The reader's own copy of feedparser asks for a module that Python 3 has no longer; feedparser brings one."""
    monkeypatch.setitem(sys.modules, "sgmllib", feedparser_sgmllib)
    return importlib.import_module("reader").make_reader


@pytest.mark.parametrize("written", ["atom", "rss", "json"])
def test_a_feed_reader_keeps_every_item_and_sees_a_correction_as_a_change(client, db, tmp_path, make_reader, written):
    first = verdict_on(conflict())
    verdict_on(conflict())
    subscribed = tmp_path / f"verdicts.{written}"
    with make_reader(str(tmp_path / "reader.sqlite"), feed_root=str(tmp_path)) as reader:
        reader.add_feed(subscribed.name)
        subscribed.write_bytes(client.get(f"/feeds/verdicts.{written}").content)
        reader.update_feed(subscribed.name)
        before = {entry.id: entry for entry in reader.get_entries()}
        correction_of(first)

        subscribed.write_bytes(client.get(f"/feeds/verdicts.{written}").content)
        reader.update_feed(subscribed.name)
        after = {entry.id: entry for entry in reader.get_entries()}

    assert len(before) == 2
    assert set(before) == set(after)
    assert [entry.title for entry in after.values() if "refuted" in entry.title]
    assert all(entry.link and (entry.summary or entry.content) for entry in after.values())
