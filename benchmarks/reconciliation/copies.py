"""How often a text that was taken from another is found, and from which; and reports of their own left alone."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.reconciliation.stories import ARTICLES, REPORTS, stories
from claims.extraction.extractor import read_article
from claims.reconciliation.provenance import Article, find_sources
from claims.reconciliation.statement import Statement, statement_of
from sources.shingles import shingles

COPIES = Path(__file__).parent / "copies.txt"

_HEAD = re.compile(r"(?P<outlet>[^,]+), (?P<time>\S+)(?: < (?P<source>.+))?")


@dataclass(frozen=True, slots=True)
class Story:
    """Articles by their outlet, and for those that were taken from another the outlet of that one."""

    name: str
    articles: tuple[Article, ...]
    sources: Mapping[str, str]


def copy_stories(path: Path = COPIES) -> Iterator[Story]:
    """Every story of the file, in its order."""
    for part in path.read_text().split("\n## ")[1:]:
        name, *texts = part.strip().split("\n--- ")
        articles, sources = [], {}
        for text in texts:
            head, headline, body = text.split("\n", 2)
            match = _HEAD.fullmatch(head)
            assert match is not None, head
            articles.append(_article(match["outlet"], match["time"], headline, body.strip()))
            if match["source"]:
                sources[match["outlet"]] = match["source"]
        yield Story(name, tuple(articles), sources)


def found_sources(story: Story) -> dict[str, str]:
    """For each text that is found to be taken from another, the outlet of that one."""
    found = find_sources(story.articles, statements=statements_in(story))
    return {key: each.source_id for key, each in found.items()}


def statements_in(story: Story) -> list[Statement]:
    """What extraction reads in a story's articles, in the order of each text."""
    return [statement for article in story.articles for statement in _statements(article)]


def copy_scores(results: Iterable[tuple[Story, Mapping[str, str]]]) -> dict[str, float]:
    """Percentages: copies found, rightly so, and with the text that they were taken from."""
    given = list(results)
    said = [(story, outlet) for story, found in given for outlet in found]
    right = [(story, found, outlet) for story, found in given for outlet in found if outlet in story.sources]
    placed = [found[outlet] == story.sources[outlet] for story, found, outlet in right]
    copies = sum(len(story.sources) for story, _found in given)
    return {
        "copies precision": _percent(len(right), len(said)),
        "copies recall": _percent(len(right), copies),
        "sources right": _percent(sum(placed), copies),
    }


def report_stories() -> Iterator[Story]:
    """The stories told in full, in some of which a text was taken from another."""
    return _without_headlines(REPORTS)


def own_stories() -> Iterator[Story]:
    """Stories in which every text is a report of its own."""
    return _without_headlines(ARTICLES)


def _without_headlines(path: Path) -> Iterator[Story]:
    for story in stories(path):
        articles: list[Article] = []
        sources: dict[str, str] = {}
        for number, text in enumerate(story.texts):
            article = _article(text.outlet, text.published.isoformat(), "", text.text)
            if any(each.id == text.outlet for each in articles):
                article = replace(article, id=f"{text.outlet} {number}")  # an outlet's second report
            articles.append(article)
            if text.source:
                sources[article.id] = text.source
        yield Story(story.name, tuple(articles), sources)


def own_scores(results: Iterable[tuple[Story, Mapping[str, str]]]) -> dict[str, float]:
    """The percentage of reports of their own that are not taken for copies."""
    given = list(results)
    articles = sum(len(story.articles) for story, _found in given)
    return {"left alone": _percent(articles - sum(len(found) for _story, found in given), articles)}


def copy_errors(story: Story, found: Mapping[str, str]) -> Iterator[str]:
    for outlet in sorted(story.sources.keys() | found.keys()):
        if story.sources.get(outlet) != found.get(outlet):
            yield f"{story.name}: {outlet} from {found.get(outlet)}, not {story.sources.get(outlet)}"


def _article(outlet: str, time: str, headline: str, body: str) -> Article:
    published = datetime.fromisoformat(time)
    published = published.replace(tzinfo=published.tzinfo or UTC)
    return Article(outlet, outlet, published, shingles=shingles(body), headline=headline, text=body)


def _statements(article: Article) -> Iterator[Statement]:
    read = read_article(
        article.text, headline=article.headline, published=article.published_at, publisher=article.publisher
    )
    for number, claim in enumerate(read.claims):
        yield statement_of(
            claim,
            claim_id=f"{article.id}-{number}",
            article_id=article.id,
            publisher=article.publisher,
            published_at=article.published_at,
        )


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
