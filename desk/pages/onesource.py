"""One source: its state, what it brought, and the log of its checks."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from desk.pages.source import WEEK, Condition, condition_of
from sources.models import Article, Check, Source

MOST_ARTICLES = 50
MOST_CHECKS = 50
SHORT_OF_TEXT = 0.5  # of a week's articles; from so many on, the source's page says what they lack


@dataclass(frozen=True)
class SourcePage:
    """Counts are of the last seven days; what holds of most of those articles holds of the source."""

    source: Source
    condition: Condition
    articles: list[Article]
    checks: list[Check]
    week_count: int
    a_day: float
    needs_javascript: bool
    is_paywalled: bool


def source_page(source: Source, *, now: datetime) -> SourcePage:
    articles = Article.objects.filter(source=source)
    week = articles.filter(first_seen_at__gte=now - WEEK).aggregate(
        count=Count("pk"),
        javascript=Count("pk", filter=Q(needs_javascript=True)),
        paywalled=Count("pk", filter=Q(is_paywalled=True)),
    )
    most = week["count"] * SHORT_OF_TEXT
    return SourcePage(
        source=source,
        condition=condition_of(source),
        articles=list(articles.order_by("-first_seen_at", "-pk")[:MOST_ARTICLES]),
        checks=list(source.checks.order_by("-checked_at", "-pk")[:MOST_CHECKS]),
        week_count=week["count"],
        a_day=week["count"] / WEEK.days,
        needs_javascript=week["count"] > 0 and week["javascript"] >= most,
        is_paywalled=week["count"] > 0 and week["paywalled"] >= most,
    )
