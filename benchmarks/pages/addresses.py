"""The addresses that are measured: drawn from what is in the database, by a seed."""

from collections.abc import Iterator
from itertools import cycle
from random import Random
from typing import Any
from urllib.parse import quote_plus

from django.db.models import QuerySet

from claims.models import Company, Figure
from sources.models import Article, Publisher

STATES = Figure.State.values
WORDS = ("shares", "revenue", "employs people", "net income", '"net income"', "zeppelin", "complaints ombudsman", "4.9")
DAYS = ("2026-06-01", "2026-03-15", "2025-12-01")
# Pages of which nothing was promised; those with a place in braces are asked of any figure.
OTHERS = (
    "/feeds/",
    "/queue/",
    "/publishers/",
    "/companies/",
    "/sources/",
    "/inbox/",
    "/signoff/",
    "/corrections/",
    "/search/saved/",
    "/import/",
    "/desk.json",
    "/search.json?kind=claims",
    "/figures/{}/decide/",
    "/figures/{}/ask/",
    "/figures/{}/merge/",
)


def addresses(*, count: int, seed: int) -> dict[str, list[str]]:
    """``count`` addresses for each page: any figure, article, company and publisher, and searches of every kind."""
    random = Random(seed)
    return {
        "desk": _take(_desk(random), count),
        "figure": [f"/figures/{pk}/" for pk in _sample(Figure.objects.standing(), count, random)],
        "article": [f"/articles/{pk}/" for pk in _sample(Article.objects.all(), count, random)],
        "company": [f"/companies/{pk}/" for pk in _sample(Company.objects.all(), count, random)],
        "publisher": [f"/publishers/{pk}/" for pk in _sample(Publisher.objects.all(), count, random)],
        "search": _take(_searches(random), count),
        "others": _take(_others(random), count),
    }


def _take(made: Iterator[str], count: int) -> list[str]:
    return [next(made) for _each in range(count)]


# Any: rows of any model.
def _sample(rows: QuerySet[Any], count: int, random: Random) -> list[int]:
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    return [random.choice(keys) for _each in range(count)]


def _desk(random: Random) -> Iterator[str]:
    publishers = list(Publisher.objects.order_by("pk").values_list("pk", flat=True))
    companies = list(Company.objects.order_by("pk").values_list("pk", "name"))
    measures = list(Figure.objects.order_by("measure").values_list("measure", flat=True).distinct())
    periods = list(Figure.objects.exclude(period="").order_by("-pk").values_list("period", flat=True)[:200])
    while True:
        tab = random.choice(("conflicts", "conflicts", "agreeing", "single", "mine", "changed"))
        yield random.choice(
            (
                "/",
                f"/?tab={tab}",
                f"/?tab={tab}&publisher={random.choice(publishers)}",
                f"/?tab={tab}&q={random.choice(companies)[1].split()[0]}",
                f"/?tab={tab}&q=revenue",
                f"/?tab={tab}&company={random.choice(companies)[0]}",
                f"/?tab={tab}&measure={quote_plus(random.choice(measures))}",
                f"/?tab={tab}&measure={quote_plus(random.choice(measures))}&publisher={random.choice(publishers)}",
                f"/?tab={tab}&period={random.choice(periods)}",
            )
        )


def _others(random: Random) -> Iterator[str]:
    figures = list(Figure.objects.standing().order_by("pk").values_list("pk", flat=True))
    for address in cycle(OTHERS):
        yield address.format(random.choice(figures))


def _searches(random: Random) -> Iterator[str]:
    publishers = list(Publisher.objects.order_by("pk").values_list("pk", flat=True))
    companies = list(Company.objects.order_by("pk").values_list("pk", "name"))
    measures = list(Figure.objects.order_by("measure").values_list("measure", flat=True).distinct())
    while True:
        company_id, name = random.choice(companies)
        filters = (
            f"q={random.choice(WORDS)}",
            f"q={name.split()[0]}",
            f"state={random.choice(STATES)}",
            f"measure={random.choice(measures)}",
            f"publisher={random.choice(publishers)}",
            f"company={company_id}",
            "owner=none",
            f"from={random.choice(DAYS)}",
            "spread_from=5",
            "period_from=2026-05-01&period_to=2026-05-31",
        )
        chosen = random.sample(filters, random.choice((0, 1, 1, 1, 2, 2, 3)))
        kind = random.choice(("figures", "figures", "claims", "articles"))
        yield "/search/?" + "&".join((f"kind={kind}", *chosen))
