"""The registry of companies: found by any of their names, a page at a time."""

from dataclasses import dataclass

from django.db.models import Prefetch

from claims.models import Alias, Company, Ticker

PAGE_SIZE = 50


@dataclass(frozen=True)
class CompaniesPage:
    """``after`` is the name to go on from, empty on the last page."""

    companies: list[Company]
    query: str
    after: str


def companies_page(*, query: str, after: str) -> CompaniesPage:
    """Companies whose name, alias or ticker begins with ``query``, by name, in a fixed number of queries."""
    found = Company.objects.order_by("name", "pk")
    if query:
        found = found.called(query)
    if after:
        found = found.filter(name__gt=after)
    names = Prefetch("aliases", Alias.objects.order_by("name", "pk"))
    symbols = Prefetch("tickers", Ticker.objects.order_by("exchange", "symbol", "pk"))
    listed = list(found.prefetch_related(names, symbols)[: PAGE_SIZE + 1])
    companies = listed[:PAGE_SIZE]
    return CompaniesPage(companies=companies, query=query, after=companies[-1].name if len(listed) > PAGE_SIZE else "")
