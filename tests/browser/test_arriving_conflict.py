"""The desk moves while an editor watches it: nothing is pressed, nothing is reloaded."""

import re
import time
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from playwright.sync_api import Page, expect

from demo.timeline import HOUR, events
from servers import postgres
from servers.folder import DataFolder
from tests.newsroom import Newsroom

# One newsroom serves all browser tests: they stay in one process.
pytestmark = pytest.mark.xdist_group("newsroom")

# DESIGN.md §2: an article is on the desk within seconds of its publication.
SECONDS_TO_THE_DESK = 10
PATIENCE_MS = 120_000
# What the stages still owe: sources to poll for the first time, articles to read, claims to group.
OWED = """
    SELECT (SELECT count(*) FROM sources_source WHERE last_checked_at IS NULL),
           (SELECT count(*) FROM sources_article WHERE read_by = '' AND duplicate_of_id IS NULL),
           (SELECT count(*) FROM claims_claim WHERE figure_id IS NULL AND is_current)
"""
GROUPED = """
    SELECT count(*) FROM claims_claim c JOIN sources_revision r ON r.id = c.revision_id
    WHERE r.headline = %s AND c.figure_id IS NOT NULL
"""


def test_a_conflict_arrives_while_the_desk_is_watched(page: Page):
    """A reprint that lost a decimal point comes out half a minute after the newsroom opens."""
    row = page.locator("[data-row]").filter(has_text="14 million").filter(has_text="1.4 million")

    expect(row).to_be_visible(timeout=PATIENCE_MS)

    expect(row).to_contain_text("Conflict")
    expect(row.get_by_role("img")).to_be_visible()


def test_an_article_is_on_the_desk_within_seconds_of_its_publication(newsroom: Newsroom):
    start = datetime.fromisoformat((newsroom.data_dir / "demo-start").read_text().strip())
    with psycopg.connect(postgres.url(DataFolder(newsroom.data_dir)), autocommit=True) as database:
        while database.execute(OWED).fetchone() != (0, 0, 0):
            time.sleep(0.5)
        soon = datetime.now(UTC) + timedelta(seconds=3)
        coming = next(event for event in events(start=start, hour=HOUR) if event.at > soon and not event.is_edit)
        while not database.execute(GROUPED, [coming.headline]).fetchone()[0]:
            assert datetime.now(UTC) < coming.at + timedelta(seconds=SECONDS_TO_THE_DESK), coming.headline
            time.sleep(0.2)


def test_the_desk_leads_to_the_figure_and_the_figure_to_its_sentences(page: Page):
    row = page.locator("[data-row]").filter(has_text="4.9%").filter(has_text="11.5%")
    expect(row).to_be_visible(timeout=PATIENCE_MS)

    row.get_by_role("link").first.click()

    expect(page).to_have_url(re.compile(r"/figures/\d+/"))
    expect(page.get_by_role("main")).to_contain_text("No single value fits")
    expect(page.get_by_role("img").first).to_be_visible()
    page.locator("a[href*='#claim-']").first.click()
    expect(page).to_have_url(re.compile(r"/articles/\d+/#claim-\d+"))
    expect(page.locator(":target")).to_be_visible()
