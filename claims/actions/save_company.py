"""Put a company into the registry, or change what it says of one."""

from collections.abc import Sequence

from django.db import transaction

from claims.extraction.names.registry import fold
from claims.models import Alias, Company, Ticker


class CompanyRefused(Exception):
    """The registry can't hold this; the message says why and what to do."""


@transaction.atomic
def save_company(
    *,
    company_id: int | None,
    name: str,
    kind: str,
    aliases: Sequence[str] = (),
    tickers: Sequence[tuple[str, str]] = (),
    homepage: str = "",
    country: str = "",
) -> Company:
    """The company with exactly these aliases and (symbol, exchange) tickers; a new one when ``company_id`` is None.

    A company's key is made from its first name and never changes, because claims and figures are compared by it.
    Texts read from now on are resolved by the new names. Raises CompanyRefused.
    """
    if company_id is None:
        key = fold(name).replace(" ", "-")[:200]
        if not key:
            raise CompanyRefused(f"“{name}” has no letters to know it by. Write its name as a text would.")
        if Company.objects.filter(key=key).exists():
            raise CompanyRefused(f"{name} is in the registry already. Add a further name to that entry instead.")
        company = Company(key=key)
    else:
        company = Company.objects.select_for_update().get(pk=company_id)
    company.name, company.kind, company.homepage, company.country = name, kind, homepage, country.upper()
    company.save()  # also where only names change: the registry in memory is built anew by it
    company.aliases.all().delete()
    Alias.objects.bulk_create([Alias(company=company, name=alias) for alias in dict.fromkeys(aliases) if alias != name])
    company.tickers.all().delete()
    Ticker.objects.bulk_create(
        [Ticker(company=company, symbol=symbol, exchange=exchange) for symbol, exchange in dict.fromkeys(tickers)]
    )
    return company
