"""The registry of companies as extraction reads it: the database's rows, built once and again when they change."""

from datetime import datetime
from functools import lru_cache

from django.db.models import Count, Max, Prefetch

from claims.extraction.names.registry import Entry, Registry
from claims.models.company import Alias, Company, Ticker


def current_registry() -> Registry:
    """The registry as of now. Whoever changes an alias or a ticker saves its company too, so that this notices."""
    state = Company.objects.aggregate(count=Count("pk"), changed_at=Max("updated_at"))
    return _registry(state["count"], state["changed_at"])


@lru_cache(maxsize=1)
def _registry(_count: int, _changed_at: datetime | None) -> Registry:
    companies = Company.objects.order_by("pk").prefetch_related(
        Prefetch("aliases", Alias.objects.order_by("pk")), Prefetch("tickers", Ticker.objects.order_by("pk"))
    )
    return Registry(_entry(company) for company in companies)


def _entry(company: Company) -> Entry:
    tickers = list(company.tickers.all())
    return Entry(
        key=company.key,
        name=company.name,
        kind=company.kind,
        ticker=tickers[0].symbol if tickers else None,
        exchange=(tickers[0].exchange or None) if tickers else None,
        aliases=tuple(alias.name for alias in company.aliases.all()),
        guarded=tuple(company.guarded),
    )
