"""An article changes its number: how long real workers take to take the conflict back, and to open it again."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from servers import postgres
from servers.folder import DataFolder
from tests.newsroom import Newsroom

# One newsroom serves all browser tests: they stay in one process.
pytestmark = pytest.mark.xdist_group("newsroom")

SECONDS = 10
FIGURE = """
    SELECT f.state, f.id FROM claims_figure f JOIN claims_claim c ON c.figure_id = f.id
    WHERE f.subject_name = 'Vantrel Foods' AND c.is_current AND c.exact = %s
"""
EVENTS = "SELECT kind FROM claims_figureevent WHERE figure_id = %s ORDER BY at, id"
GONE = """
    SELECT count(*) FROM claims_claim c JOIN sources_revision r ON r.id = c.revision_id
    JOIN sources_article a ON a.id = r.article_id
    WHERE a.canonical_url LIKE %s AND NOT c.is_current AND c.exact = %s
"""
# What a source's poll does with an article that it finds edited; the rest is the workers'.
EDIT = """
import json
from django.utils import timezone
from claims.tasks import extract
from sources.actions.import_article import import_article
from sources.records import read_json_line
record = read_json_line({line!r}, publisher=None, published=None)
article_id, outcome = import_article(record=record, now=timezone.now())
extract.delay(article_id=article_id)
"""


def line(outlet: str, number: str) -> str:
    return json.dumps(
        {
            "url": f"https://{outlet}.example/vantrel",
            "headline": "Vantrel Foods shares fall",
            "datePublished": "2026-06-25T16:00:00Z",
            "publisher": outlet,
            "articleBody": f"Shares in Vantrel Foods fell {number} on Thursday, the {outlet} said in its own report.",
        }
    )


def test_a_changed_number_closes_and_reopens_its_conflict_within_seconds(newsroom: Newsroom, tmp_path: Path):
    articles = tmp_path / "articles.jsonl"
    articles.write_text(line("harbour-mail", "4.2%") + "\n" + line("stone-gazette", "9.7%") + "\n")
    newsroom.manage("ingest", str(articles))
    with psycopg.connect(postgres.url(DataFolder(newsroom.data_dir)), autocommit=True) as database:
        state, figure = database.execute(FIGURE, ["9.7%"]).fetchone()
        assert state == "conflict"

        edit(newsroom, line("stone-gazette", "4.2%"))
        wait_for(database, "4.2%", "agree")
        edit(newsroom, line("stone-gazette", "9.7%"))
        wait_for(database, "9.7%", "conflict")

        kinds = [kind for (kind,) in database.execute(EVENTS, [figure]).fetchall()]
        assert kinds == ["FOUNDED", "OPENED", "CLOSED", "REOPENED"]
        assert database.execute(GONE, ["%stone-gazette%", "4.2%"]).fetchone()[0] == 1


def edit(newsroom: Newsroom, changed: str) -> None:
    newsroom.manage("shell", "-c", EDIT.format(line=changed))


def wait_for(database: psycopg.Connection, number: str, state: str) -> None:
    asked = datetime.now(UTC)
    while True:
        states = {each for each, _figure in database.execute(FIGURE, [number]).fetchall()}
        if states == {state}:
            return
        assert (datetime.now(UTC) - asked).total_seconds() < SECONDS, states
        time.sleep(0.2)
