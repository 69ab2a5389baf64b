"""Bring the companies of the data file into the registry."""

from collections.abc import Sequence

from django.db import transaction

from claims.extraction.names.registry import SEPARATOR
from claims.models import Alias, Company, Ticker


@transaction.atomic
def load_companies(*, rows: Sequence[dict[str, str]]) -> int:
    """How many companies are new. Those that are there already stay as editors left them."""
    known = set(Company.objects.values_list("key", flat=True))
    new = {row["key"]: row for row in rows if row["key"] not in known}
    companies = Company.objects.bulk_create(
        [
            Company(key=key, name=row["name"], kind=row["kind"] or Company.Kind.COMPANY, guarded=_names(row["guarded"]))
            for key, row in new.items()
        ],
        batch_size=1000,
    )
    aliases = [
        Alias(company=company, name=name) for company in companies for name in _names(new[company.key]["aliases"])
    ]
    Alias.objects.bulk_create(aliases, batch_size=1000, ignore_conflicts=True)
    tickers = [
        Ticker(company=company, symbol=row["ticker"], exchange=row["exchange"])
        for company in companies
        if (row := new[company.key])["ticker"]
    ]
    Ticker.objects.bulk_create(tickers, batch_size=1000, ignore_conflicts=True)
    return len(companies)


def _names(cell: str) -> list[str]:
    return list(dict.fromkeys(name for name in cell.split(SEPARATOR) if name))
