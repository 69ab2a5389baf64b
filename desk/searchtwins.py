"""What a search finds, for programs: a page of JSON, or all of it as lines of CSV."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from accounts.models import User
from claims.export.cells import csv_line
from claims.export.claims import exported_claim
from claims.export.figures import published_verdicts
from claims.models import Claim, Figure
from claims.models.corrected import effective
from claims.search.filters import Filters
from desk.pages.desk import rows_of
from desk.pages.search import Kind, SearchPage
from desk.paging import page_of
from desk.twins import CSV_COLUMNS, csv_row, figure_json
from sources.models import Article

# Rows that are read at once while a file is written.
A_CHUNK = 500
CLAIM_COLUMNS = (
    "id",
    "article",
    "publisher",
    "published",
    "sentence",
    "exact",
    "value",
    "minimum",
    "maximum",
    "unit",
    "subject",
    "measure",
    "direction",
    "period",
    "figure",
    "status",
)
ARTICLE_COLUMNS = ("id", "url", "publisher", "headline", "published", "language")
COLUMNS = {"claims": CLAIM_COLUMNS, "articles": ARTICLE_COLUMNS}


# Any: JSON, in all of this module.
def rows_json(page: SearchPage) -> dict[str, Any]:
    """A page of what was found, how many of which value there are, and the mark of the next page."""
    return {
        page.kind.name: _rows_json(page),
        "count": {"number": page.counted.total, "is_more": page.counted.is_more},
        "facets": {
            facet.parameter: [
                {"value": value.value, "label": value.label, "count": value.count} for value in facet.values
            ]
            for facet in page.counted.facets
        },
        "query": page.query,
        "after": page.page.after,
    }


def csv_lines(*, filters: Filters, kind: Kind, user: User) -> Iterator[str]:
    """The head, and a line for each row that was found; a chunk of them is in memory at a time."""
    rows = _loaded(kind.find(filters, user_id=user.pk).rows, kind)
    if kind.name == "figures":
        yield from figure_lines(rows, by=kind.by)
        return
    yield csv_line(COLUMNS[kind.name])
    for row in _all(rows, by=kind.by):
        yield csv_line(_claim_cells(row) if kind.name == "claims" else _article_cells(row))


def figure_lines(rows: QuerySet[Figure], *, by: str) -> Iterator[str]:
    """As csv_lines, of figures that are sorted by a column, the largest first."""
    yield csv_line(CSV_COLUMNS)
    after: str | None = ""
    while after is not None:
        page = page_of(rows, by=by, after=after, size=A_CHUNK)
        for row in rows_of(page.rows):
            yield csv_line(csv_row(row.figure, row.origins))
        after = page.after


# Any: rows of the kind.
def _all(rows: QuerySet[Any], *, by: str) -> Iterator[Any]:
    after: str | None = ""
    while after is not None:
        page = page_of(rows, by=by, after=after, size=A_CHUNK)
        yield from page.rows
        after = page.after


# Any: rows of the kind.
def _loaded(rows: QuerySet[Any], kind: Kind) -> QuerySet[Any]:
    if kind.name == "claims":
        return rows.select_related("revision__article__publisher", "run").defer("revision__text", "revision__shingles")
    return rows.select_related("publisher") if kind.name == "articles" else rows


def _rows_json(page: SearchPage) -> list[dict[str, Any]]:
    if page.kind.name == "figures":
        verdicts = published_verdicts(row.figure.pk for row in page.rows)
        return [figure_json(row.figure, row.origins, verdict_id=verdicts.get(row.figure.pk)) for row in page.rows]
    return [exported_claim(row) if page.kind.name == "claims" else _article_json(row) for row in page.rows]


def _article_json(article: Article) -> dict[str, Any]:
    return {
        "id": str(article.pk),
        "url": article.canonical_url,
        "headline": article.headline,
        "publisher": article.publisher.name,
        "datePublished": article.published_at or article.published_date,
        "inLanguage": article.language or None,
    }


def _claim_cells(claim: Claim) -> list[object]:
    claim = effective(claim)
    article = claim.revision.article
    return [
        claim.pk,
        article.canonical_url,
        article.publisher.name,
        article.published_at.isoformat() if article.published_at else None,
        claim.sentence,
        claim.exact,
        claim.value,
        claim.minimum,
        claim.maximum,
        claim.unit,
        claim.subject_name,
        claim.measure,
        claim.direction,
        claim.period,
        claim.figure_id,
        claim.status,
    ]


def _article_cells(article: Article) -> list[object]:
    published = article.published_at.isoformat() if article.published_at else None
    return [article.pk, article.canonical_url, article.publisher.name, article.headline, published, article.language]
