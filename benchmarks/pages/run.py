"""How long the pages take in a database of a million claims.

    export DATA_DIR=/somewhere/large
    python manage.py migrate
    python manage.py make_load --companies 2000 --articles 105300 --claims 1053000 --hot 2
    python -m benchmarks.pages.run

Asks one process, without a network between, for a seeded sample of addresses, after a few that warm the process.
Prints median and 95th percentile of the server's time for each page, and its slowest addresses. Fails above 100 ms at
the median or 250 ms at the 95th percentile.

On a machine that other work keeps busy the clock tells more about the others: the second pair of columns is the time
on the processor, of our process and of its database process together (Linux's schedstat). ``--cpu`` judges by that.
"""

import argparse
import os
import sys
from typing import Any

from benchmarks.pages.timing import summary, timed

MEDIAN_MS = 100
PERCENTILE_MS = 250
WARMING = 3


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--count", type=int, default=60, help="addresses for each page")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--page", help="only this one")
    parser.add_argument("--cpu", action="store_true", help="judge by the time on the processor, not by the clock")
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
    from django.core.management import call_command

    from benchmarks.pages.addresses import addresses

    call_command("collectstatic", interactive=False, verbosity=0)
    client = _client()
    is_slow = False
    print(f"{_count()}\n\n| page | median | 95th percentile | on the processor, median | 95th percentile |")
    print("|---|---:|---:|---:|---:|")
    for name, asked in addresses(count=arguments.count + WARMING, seed=arguments.seed).items():
        if arguments.page not in (None, name):
            continue
        taken = [timed(client, address) for address in asked][WARMING:]
        clock, cpu = summary([each.clock_ms for each in taken]), summary([each.cpu_ms for each in taken])
        judged = cpu if arguments.cpu else clock
        is_slow |= judged[0] > MEDIAN_MS or judged[1] > PERCENTILE_MS
        print(f"| {name} |" + "".join(f" {each:.0f} ms |" for each in (*clock, *cpu)), flush=True)
        for each in sorted(taken, key=lambda each: -each.cpu_ms)[: arguments.slowest]:
            print(f"  {each.clock_ms:7.0f} ms {each.cpu_ms:7.0f} ms  {each.address}", file=sys.stderr)
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


def _count() -> str:
    from claims.models import Claim, Figure
    from sources.models import Article

    return f"{Claim.objects.count():,} claims, {Figure.objects.count():,} figures, {Article.objects.count():,} articles"


if __name__ == "__main__":
    sys.exit(main())
