"""Workers in real processes, killed by SIGKILL at one statement after another: nothing is lost or stored twice."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.db.models import Count

from sources.actions.add_source import add_source
from sources.models import POLL_LEASE, Article, Retrieval, Source
from tests.newsroom import PROJECT
from tests.site import Site, page, rss

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

ARTICLES = 2
# A life without a death takes about fifty statements; each of these deaths is another moment of it.
DEATHS = range(1, 60, 3)


class Worker:
    """A process that lives as often as it is told to."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.sources.worker", str(connection.settings_dict["NAME"])],
            cwd=PROJECT,
            env={**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings_test"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def begin(self, *, now: datetime, dies_at: int = 0) -> None:
        self.process.stdin.write(f"{now.isoformat()} {dies_at}\n")
        self.process.stdin.flush()

    def end(self) -> int:
        """The signal that it died of; 0 when it lived."""
        return int(self.process.stdout.readline())


@pytest.fixture
def workers() -> Iterator[tuple[Worker, Worker]]:
    pair = (Worker(), Worker())
    yield pair
    for each in pair:
        each.process.stdin.close()
        each.process.wait(timeout=30)
        each.process.stdout.close()


def announce(site: Site, name: str, *, count: int, now: datetime) -> Source:
    paths = [f"/{name}/{number}" for number in range(count)]
    site.answers[f"/{name}/feed"] = rss(site, *paths)
    for number, path in enumerate(paths):
        site.answers[path] = page(f"On day {name} {number}.5% was lost.\n\nTrading was heavy, they said, all day long.")
    return add_source(url=site.at(f"/{name}/feed"), publisher_name=name, now=now)


def test_a_worker_killed_at_any_moment_loses_no_article_and_stores_none_twice(workers, site, noon):
    worker, _other = workers
    deaths = 0
    for death in DEATHS:
        now = noon + death * timedelta(hours=1)
        source = announce(site, f"d{death}", count=ARTICLES, now=now)
        worker.begin(now=now, dies_at=death)
        deaths += worker.end() == signal.SIGKILL
        worker.begin(now=now + POLL_LEASE + timedelta(seconds=1))
        assert worker.end() == 0

        articles = Article.objects.filter(source=source).annotate(texts=Count("revisions"))
        assert sorted(articles.values_list("canonical_url", "texts")) == [
            (site.at(f"/d{death}/{number}"), 1) for number in range(ARTICLES)
        ], f"after a death at statement {death}"
    assert deaths >= len(DEATHS) - 2  # or too few moments were tried
    assert not Article.objects.exclude(attempts=0).exists()


def test_two_workers_at_once_store_every_article_once(workers, site, noon):
    for number in range(4):
        announce(site, f"s{number}", count=3, now=noon)

    for each in workers:
        each.begin(now=noon)

    assert [each.end() for each in workers] == [0, 0]
    assert Article.objects.annotate(texts=Count("revisions")).filter(texts=1).count() == Article.objects.count() == 12
    assert Retrieval.objects.count() == 12
    assert len(site.requests) == len(set(site.requests)) == 1 + 4 + 12
