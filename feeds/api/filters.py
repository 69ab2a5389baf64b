"""How lists of the API are narrowed. Figures, claims and articles take the filters of the search page."""

from datetime import UTC, datetime
from typing import Annotated, TypeVar

from django.db.models import Model, QuerySet
from ninja import Field, Schema
from pydantic import AwareDatetime, BeforeValidator, StringConstraints

from claims.models import Annotation, Claim, Company, Figure, Verdict
from sources.models import Article, Publisher

LARGEST_ID = 2**63 - 1
Row = TypeVar("Row", bound=Model)
# PostgreSQL's text holds no NUL.
Words = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00]*$")]
Id = Annotated[int, Field(ge=1, le=LARGEST_ID)]


def _written_out(text: object) -> object:
    """A moment as RFC 3339 writes it; a bare number could mean seconds or milliseconds."""
    if not isinstance(text, str) or "-" not in text[1:] or ":" not in text:
        raise ValueError("Write a moment with its time zone: 2026-06-25T08:00:00Z")
    return text


Since = Annotated[
    AwareDatetime, BeforeValidator(_written_out), Field(description="With its time zone: 2026-06-25T08:00:00Z")
]


class Figures(Schema):
    changed_since: Since | None = None


class Claims(Schema):
    figure: Id | None = Field(None, description="Only the claims of this figure.")
    created_since: Since | None = None


class Articles(Schema):
    retrieved_since: Since | None = None


class Companies(Schema):
    name: Words = Field("", description="A part of the name.")
    ticker: Words = ""


class Publishers(Schema):
    name: Words = Field("", description="A part of the name.")


class Verdicts(Schema):
    figure: Id | None = None


class Annotations(Schema):
    claim: Id | None = None
    figure: Id | None = None


def of_figures(rows: QuerySet[Figure], chosen: Figures) -> QuerySet[Figure]:
    return _since(rows, "changed_at", chosen.changed_since)


def of_claims(rows: QuerySet[Claim], chosen: Claims) -> QuerySet[Claim]:
    rows = _since(rows, "created_at", chosen.created_since)
    return rows if chosen.figure is None else rows.filter(figure=chosen.figure)


def of_articles(rows: QuerySet[Article], chosen: Articles) -> QuerySet[Article]:
    return _since(rows, "latest_revision__retrieved_at", chosen.retrieved_since)


def of_companies(rows: QuerySet[Company], chosen: Companies) -> QuerySet[Company]:
    if chosen.name:
        rows = rows.filter(name__icontains=chosen.name)
    return rows.filter(tickers__symbol__iexact=chosen.ticker).distinct() if chosen.ticker else rows


def of_publishers(rows: QuerySet[Publisher], chosen: Publishers) -> QuerySet[Publisher]:
    return rows.filter(name__icontains=chosen.name) if chosen.name else rows


def of_verdicts(rows: QuerySet[Verdict], chosen: Verdicts) -> QuerySet[Verdict]:
    return rows if chosen.figure is None else rows.filter(figure=chosen.figure)


def of_annotations(rows: QuerySet[Annotation], chosen: Annotations) -> QuerySet[Annotation]:
    if chosen.claim is not None:
        rows = rows.filter(claim=chosen.claim)
    return rows if chosen.figure is None else rows.filter(figure=chosen.figure)


def _since(rows: QuerySet[Row], column: str, moment: datetime | None) -> QuerySet[Row]:
    if moment is None:
        return rows
    try:
        in_utc = moment.astimezone(UTC)
    except OverflowError:  # the calendar's first or last day, in a zone beyond it
        in_utc = moment.replace(tzinfo=UTC)
    return rows.filter(**{f"{column}__gte": in_utc})
