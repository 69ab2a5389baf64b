"""Pages damaged in seeded ways: each is read or refused, and nothing else."""

import contextlib
import random
import time

from benchmarks.collecting.odd import odd_pages
from sources.scraping.article import NotAnArticle, ScrapedArticle, read_article
from tests.sources.scraping.test_mutated_listings import LABELS, MUTATIONS

WHOLE = 60


def test_a_damaged_page_is_read_or_refused_and_nothing_else() -> None:
    chance = random.Random(1)
    pages = [page.body for page in odd_pages()]
    read: list[ScrapedArticle] = []
    slowest = 0.0

    for _ in range(WHOLE):
        body = chance.choice(pages)
        for mutation in chance.choices(MUTATIONS[:-1], k=chance.randint(1, 2)):
            body = mutation(body, chance) if len(body) > 1 else body
        started = time.process_time()
        with contextlib.suppress(NotAnArticle):
            read.append(read_article(body, url="https://n.example/1", charset=chance.choice([None, *LABELS])))
        slowest = max(slowest, time.process_time() - started)

    assert len(read) > WHOLE / 3
    assert all(article.text.strip() for article in read)
    assert slowest < 5
