"""How long the pages take in a database of a million claims.

    export DATA_DIR=/somewhere/large
    python manage.py migrate
    python manage.py make_load --companies 2000 --articles 105300 --claims 1053000 --hot 2
    python -m benchmarks.pages.run

Asks one process, without a network between, for a seeded sample of addresses, each once and none asked before, after
a few that warm the process. Prints median and 95th percentile of the server's time for each page, its slowest
addresses, and the weight of the desk. Fails above 100 ms at the median or 250 ms at the 95th percentile.
"""

import argparse
import os
import statistics
import sys
import time
from typing import Any

MEDIAN_MS = 100
PERCENTILE_MS = 250
WARMING = 3


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--count", type=int, default=60, help="addresses for each page")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--page", help="only this one")
    parser.add_argument("--slowest", type=int, default=3, help="print so many of the slowest addresses")
    arguments = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django
    from django.conf import settings

    from servers.embedded import servers_running

    servers = servers_running(
        settings.DATA_FOLDER,
        with_postgres=settings.USES_EMBEDDED_POSTGRES,
        with_redis=False,
    )
    with servers:
        django.setup()
        return _measured(arguments)


def _measured(arguments: argparse.Namespace) -> int:
    from benchmarks.pages.addresses import addresses

    client = _client()
    is_slow = False
    print(f"{_count()}\n\n| page | median | 95th percentile | slowest |\n|---|---:|---:|---:|")
    for name, asked in addresses(count=arguments.count + WARMING, seed=arguments.seed).items():
        if arguments.page not in (None, name):
            continue
        times = [(_time(client, address), address) for address in asked][WARMING:]
        milliseconds = sorted(taken for taken, _address in times)
        median = statistics.median(milliseconds)
        percentile = milliseconds[round(0.95 * (len(milliseconds) - 1))]
        is_slow |= median > MEDIAN_MS or percentile > PERCENTILE_MS
        print(f"| {name} | {median:.0f} ms | {percentile:.0f} ms | {milliseconds[-1]:.0f} ms |", flush=True)
        for taken, address in sorted(times, reverse=True)[: arguments.slowest]:
            print(f"  {taken:7.0f} ms  {address}", file=sys.stderr)
    return int(is_slow)


# Any: Django is imported only once it is set up.
def _client() -> Any:
    from django.test import Client

    from accounts.actions.create_account import create_account
    from accounts.models import User
    from accounts.roles import EDITOR

    if not User.objects.filter(username="benchmark").exists():
        create_account(username="benchmark", password="a figure of record", role=EDITOR)  # noqa: S106
    client = Client(headers={"host": "localhost"})
    client.force_login(User.objects.get(username="benchmark"))
    return client


def _time(client: Any, address: str) -> float:
    began = time.perf_counter()
    response = client.get(address)
    taken = (time.perf_counter() - began) * 1000
    if response.status_code != 200:
        raise SystemExit(f"{address} answered {response.status_code}")
    return taken


def _count() -> str:
    from claims.models import Claim, Figure
    from sources.models import Article

    return f"{Claim.objects.count():,} claims, {Figure.objects.count():,} figures, {Article.objects.count():,} articles"


if __name__ == "__main__":
    sys.exit(main())
