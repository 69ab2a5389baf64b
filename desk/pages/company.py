"""The page of one company: its figures, conflicts first."""

from dataclasses import dataclass

from django.db.models import Case, IntegerField, Value, When

from claims.models import Alias, Company, Figure, Ticker
from desk.pages.companyhistory import Histories, histories_of
from desk.pages.desk import Row, rows_of

MOST_ROWS = 20


@dataclass(frozen=True)
class CompanyPage:
    company: Company
    aliases: list[Alias]
    tickers: list[Ticker]
    rows: list[Row]
    figures_count: int
    histories: Histories


def company_page(company: Company) -> CompanyPage:
    """What is printed about one company, in a fixed number of queries."""
    figures = Figure.objects.standing().filter(company=company)
    is_settled = Case(When(state=Figure.State.CONFLICT, then=Value(0)), default=Value(1), output_field=IntegerField())
    listed = figures.select_related("owner").order_by(is_settled, "-changed_at", "-pk")
    return CompanyPage(
        company=company,
        aliases=list(company.aliases.order_by("name", "pk")),
        tickers=list(company.tickers.order_by("exchange", "symbol", "pk")),
        rows=rows_of(list(listed[:MOST_ROWS])),
        figures_count=figures.count(),
        histories=histories_of(company),
    )
