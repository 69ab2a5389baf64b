"""Rows as the API shows them, many at once: what they refer to is read in a fixed number of queries."""

from datetime import datetime
from typing import Any

from claims.export.articles import exported_article
from claims.export.claims import exported_claim
from claims.export.figures import exported_figure, published_verdicts
from claims.export.verdicts import exported_verdict
from claims.models import Annotation, Claim, Company, Figure, Verdict
from sources.models import Article, Publisher, Source

# Any: JSON
Thing = dict[str, Any]


def figures_out(figures: list[Figure]) -> list[Thing]:
    ids = [figure.pk for figure in figures]
    claims: dict[int, list[int]] = {pk: [] for pk in ids}
    for figure_id, claim_id in (
        Claim.objects.current().filter(figure__among=ids).order_by("pk").values_list("figure_id", "pk")
    ):
        claims[figure_id].append(claim_id)
    verdicts = published_verdicts(ids)
    return [exported_figure(each, claim_ids=claims[each.pk], verdict_id=verdicts.get(each.pk)) for each in figures]


def claims_out(claims: list[Claim]) -> list[Thing]:
    return [exported_claim(claim) for claim in claims]


def articles_out(articles: list[Article]) -> list[Thing]:
    return [{"id": str(article.pk), **exported_article(article)} for article in articles]


def companies_out(companies: list[Company]) -> list[Thing]:
    return [
        {
            "id": str(company.pk),
            "key": company.key,
            "name": company.name,
            "kind": company.kind,
            "country": company.country or None,
            "homepage": company.homepage or None,
            "aliases": [alias.name for alias in company.aliases.all()],
            "tickers": [{"symbol": each.symbol, "exchange": each.exchange or None} for each in company.tickers.all()],
            "changed_at": company.updated_at.isoformat(),
        }
        for company in companies
    ]


def publishers_out(publishers: list[Publisher]) -> list[Thing]:
    return [
        {
            "id": str(publisher.pk),
            "name": publisher.name,
            "homepage": publisher.homepage or None,
            "is_primary": publisher.is_primary,
            "added_at": publisher.created_at.isoformat(),
        }
        for publisher in publishers
    ]


def sources_out(sources: list[Source]) -> list[Thing]:
    return [
        {
            "id": str(source.pk),
            "publisher": source.publisher.name,
            "url": source.url,
            "title": source.title or None,
            "kind": source.kind,
            "is_paused": source.paused_at is not None,
            "is_retired": source.retired_at is not None,
            "is_set_aside": source.is_set_aside,
            "last_error": source.last_error or None,
            "last_checked_at": _moment(source.last_checked_at),
            "last_changed_at": _moment(source.last_changed_at),
            "next_check_at": _moment(source.next_check_at),
            "added_at": source.added_at.isoformat(),
        }
        for source in sources
    ]


def verdicts_out(verdicts: list[Verdict]) -> list[Thing]:
    return [exported_verdict(verdict) for verdict in verdicts]


def annotations_out(annotations: list[Annotation]) -> list[Thing]:
    return [
        {
            "id": str(each.pk),
            "motivation": each.motivation,
            "body": each.body,
            "claim": str(each.claim_id) if each.claim_id else None,
            "figure": str(each.figure_id) if each.figure_id else None,
            "selector": each.selector,
            "creator": each.author.display_name,
            "created": each.created_at.isoformat(),
            "replaces": str(each.replaces_id) if each.replaces_id else None,
        }
        for each in annotations
    ]


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
