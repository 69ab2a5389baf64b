"""How lists of the API are narrowed. Figures, claims and articles take the filters of the search page."""

from datetime import UTC, date, datetime
from typing import Annotated, TypeVar
from urllib.parse import urlencode

from django.db.models import Model, QuerySet
from ninja import Field, Schema
from pydantic import AwareDatetime, BeforeValidator, ConfigDict, StringConstraints

from claims.models import Annotation, Figure
from claims.models.company import CompanyQuerySet
from claims.models.verdict import VerdictQuerySet
from claims.search.filters import Filters, read_filters
from sources.models import Publisher, Source

LARGEST_ID = 10**18 - 1
LARGEST_SPREAD = 1e30
Row = TypeVar("Row", bound=Model)


# object: what a program sent
def _written_out(text: object) -> object:
    """A moment as RFC 3339 writes it; a bare number could mean seconds or milliseconds."""
    if not isinstance(text, str) or "-" not in text[1:] or ":" not in text:
        raise ValueError("Write a moment with its time zone: 2026-06-25T08:00:00Z")
    return text


# object: what a program sent
def _day(text: object) -> object:
    if not isinstance(text, str) or text.count("-") != 2:
        raise ValueError("Write a day as 2026-06-25")
    return text


# PostgreSQL's text holds no NUL.
Words = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00]*$")]
Id = Annotated[int, Field(ge=1, le=LARGEST_ID)]
Owner = Annotated[str, StringConstraints(pattern=r"^(none|me|[0-9]{1,18})$")]
Number = Annotated[float, Field(ge=-LARGEST_SPREAD, le=LARGEST_SPREAD)]
Day = Annotated[date, BeforeValidator(_day)]
# A year, half, quarter, week, month or day; 29 February is asked for by its month.
PERIOD = (
    r"^[1-9][0-9]{3}(-(H[12]|Q[1-4]|W(0[1-9]|[1-4][0-9]|5[0-2])|(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?"
    r"|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31))?$"
)
Period = Annotated[str, StringConstraints(pattern=PERIOD)]
Since = Annotated[
    AwareDatetime, BeforeValidator(_written_out), Field(description="With its time zone: 2026-06-25T08:00:00Z")
]


class Search(Schema):
    """The filters of the search page, by the same names."""

    model_config = ConfigDict(populate_by_name=True)

    q: Words = Field("", description="Words, “a phrase”, -without, or.")
    state: list[Figure.State] = []
    measure: list[Words] = []
    unit: list[Words] = []
    company: list[Id] = []
    publisher: list[Id] = []
    owner: list[Owner] = Field([], description="Whose figures: the id of a person, me, or none.")
    reason: list[Words] = Field([], description="Why a figure's values may differ.")
    flag: list[Words] = []
    period: list[Period] = Field([], description="The numbers speak of just this: 2026, 2026-Q2, 2026-06-25.")
    first_day: Day | None = Field(None, alias="from", description="Changed or published on this day or later.")
    last_day: Day | None = Field(None, alias="to", description="Changed or published on this day or earlier.")
    period_from: Day | None = Field(None, description="The numbers speak of this day or later.")
    period_to: Day | None = None
    spread_from: Number | None = Field(None, description="The values lie at least so far apart.")
    spread_to: Number | None = None

    def filters(self) -> Filters:
        """What the search page makes of the same address. Raises BadFilters."""
        said = self.model_dump(by_alias=True, include=set(Search.model_fields), exclude_none=True, mode="json")
        pairs = [
            (name, each) for name, value in said.items() for each in (value if isinstance(value, list) else [value])
        ]
        return read_filters(urlencode([(name, each) for name, each in pairs if each != ""]))


class Figures(Search):
    changed_since: Since | None = None


class Claims(Search):
    figure: Id | None = Field(None, description="Only the claims of this figure.")
    created_since: Since | None = None


class Articles(Search):
    retrieved_since: Since | None = None


class Companies(Schema):
    q: Words = Field("", description="The beginning of a name, an alias, or a whole ticker.")
    name: Words = Field("", description="A part of the name.")
    ticker: Words = ""


class Publishers(Schema):
    name: Words = Field("", description="A part of the name.")


class Sources(Schema):
    publisher: Id | None = None


class Verdicts(Schema):
    figure: Id | None = None


class Annotations(Schema):
    claim: Id | None = None
    figure: Id | None = None


def of_companies(rows: CompanyQuerySet, chosen: Companies) -> CompanyQuerySet:
    if chosen.name:
        rows = rows.filter(name__icontains=chosen.name)
    if chosen.q:
        rows = rows.called(chosen.q)
    return rows.filter(tickers__symbol__iexact=chosen.ticker).distinct() if chosen.ticker else rows


def of_publishers(rows: QuerySet[Publisher], chosen: Publishers) -> QuerySet[Publisher]:
    return rows.filter(name__icontains=chosen.name) if chosen.name else rows


def of_sources(rows: QuerySet[Source], chosen: Sources) -> QuerySet[Source]:
    return rows if chosen.publisher is None else rows.filter(publisher=chosen.publisher)


def of_verdicts(rows: VerdictQuerySet, chosen: Verdicts) -> VerdictQuerySet:
    return rows if chosen.figure is None else rows.filter(figure=chosen.figure)


def of_annotations(rows: QuerySet[Annotation], chosen: Annotations) -> QuerySet[Annotation]:
    if chosen.claim is not None:
        rows = rows.filter(claim=chosen.claim)
    return rows if chosen.figure is None else rows.filter(figure=chosen.figure)


def since(rows: QuerySet[Row], column: str, moment: datetime | None) -> QuerySet[Row]:
    """The rows whose ``column`` is the moment or later; all without a moment."""
    if moment is None:
        return rows
    try:
        in_utc = moment.astimezone(UTC)
    except OverflowError:  # the calendar's first or last day, in a zone beyond it
        in_utc = moment.replace(tzinfo=UTC)
    return rows.filter(**{f"{column}__gte": in_utc})
