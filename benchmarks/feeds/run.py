"""How long feeds take in a database of a million claims: sent whole, and answered 304.

    export DATA_DIR=/somewhere/large
    python manage.py migrate
    python manage.py make_load --companies 2000 --articles 105300 --claims 1053000 --hot 2
    python -m benchmarks.feeds.run

Asks one process, without a network between, for each kind of feed by key and as the public, whole and with the ETag
of before, after a few that warm the process. What the public may see is made for the run and taken back after it:
conflicts that an editor shows, and published verdicts. Fails when a feed of 50 items takes more than 50 ms at the
median, or a 304 more than 5 ms; ``--cpu`` judges by the time on the processor, as benchmarks.pages.run does. All feeds
are asked in several rounds, and of each the quickest round counts: what else a machine does can only add to it (the
reasoning of Python's timeit).
"""

import argparse
import os
import sys
from typing import Any

from benchmarks.pages.timing import summary, timed

FULL_MS = 50
UNCHANGED_MS = 5
WARMING = 3
# What the public may see: conflicts that an editor shows, and figures with a published verdict.
SHOWN = 300
SIGNED = 3000
FORMATS = ("atom", "rss", "json")

# Any: Django's own, which is imported only once it is set up, in all of this module.


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--count", type=int, default=20, help="requests for each feed")
    parser.add_argument("--rounds", type=int, default=3, help="how often all of it; the quickest counts")
    parser.add_argument("--feed", default="", help="only those whose address has this in it")
    parser.add_argument("--cpu", action="store_true", help="judge by the time on the processor, not by the clock")
    parser.add_argument("--queries", action="store_true", help="print each query of the first request")
    arguments = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django
    from django.conf import settings

    from servers.embedded import servers_running

    with servers_running(settings.DATA_FOLDER, with_postgres=settings.USES_EMBEDDED_POSTGRES, with_redis=False):
        django.setup()
        from django.db import transaction

        import config.wsgi  # noqa: F401 - as web servers load it

        with transaction.atomic():
            try:
                return _measured(arguments, key=_prepared())
            finally:
                transaction.set_rollback(True)


def _prepared() -> str:
    """What the public may see, and a reader's key; the transaction takes both back."""
    from datetime import timedelta

    from django.db import connection
    from django.utils import timezone

    from accounts.actions.create_account import create_account
    from accounts.roles import READER
    from claims.models import Figure, Verdict, VerdictStatus
    from following.actions.issue_token import issue_token
    from following.scopes import FEEDS

    now = timezone.now()
    reader = create_account(username="benchmark-feeds", password="a figure of record", role=READER)  # noqa: S106
    open_ids = list(Figure.objects.contested().order_by("-opened_at").values_list("pk", flat=True)[: 4 * SHOWN : 4])
    Figure.objects.filter(pk__in=open_ids).update(is_public=True)
    signed = Figure.objects.standing().exclude(pk__in=open_ids).order_by("pk").values_list("pk", "version")[:SIGNED]
    verdicts = Verdict.objects.bulk_create(
        Verdict(
            figure_id=pk,
            figure_version=version,
            reviewer=reader,
            rating="SUPPORTED",
            rationale="The record of the exchange says so.",
            issued_at=now - timedelta(minutes=number + 1),
        )
        for number, (pk, version) in enumerate(signed)
    )
    VerdictStatus.objects.bulk_create(
        VerdictStatus(verdict=each, status="PUBLISHED", at=each.issued_at, user=reader) for each in verdicts
    )
    with connection.cursor() as cursor:  # as autovacuum does in a database that lives
        cursor.execute("ANALYZE claims_figure, claims_verdict, claims_verdictstatus")
    return issue_token(user=reader, name="a benchmark", scopes=(FEEDS,), now=now)[1]


def _kinds() -> list[tuple[str, bool]]:
    """Feeds by the end of their address, and whether they are public; the largest of their kind."""
    from django.db.models import Count

    from claims.models import Figure
    from following.models import SavedSearch

    largest = {
        name: Figure.objects.standing()
        .exclude(**{name: None if name == "company" else ""})
        .values_list(name)
        .annotate(count=Count("pk"))
        .order_by("-count")[0][0]
        for name in ("company", "measure")
    }
    publisher = Figure.objects.standing().order_by("-pk").values_list("publisher_ids", flat=True)[0][0]
    from accounts.models import User

    user = User.objects.get(username="benchmark-feeds")
    search = SavedSearch.objects.create(user=user, name="far apart", query="state=conflict&spread_from=5")
    kinds = ["conflicts", "verdicts", f"company/{largest['company']}", f"publisher/{publisher}"]
    kinds.append(f"measure/{largest['measure']}")
    return [(kind, is_public) for kind in kinds for is_public in (False, True)] + [(f"search/{search.pk}", False)]


def _measured(arguments: argparse.Namespace, *, key: str) -> int:
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    feeds = {}
    for kind, is_public in _kinds():
        for written in FORMATS:
            name = f"{kind.partition('/')[0]}.{written}, {'public' if is_public else 'by key'}"
            if arguments.feed in name:
                feeds[name] = f"/feeds/{'' if is_public else key + '/'}{kind}.{written}"
    if arguments.queries:
        for address in feeds.values():
            _print_queries(client, address)
    rounds = [
        {name: _round(client, address, count=arguments.count) for name, address in feeds.items()}
        for _each in range(arguments.rounds)
    ]
    is_slow = False
    print("| feed | whole | 95th percentile | on the processor | 304 | 95th percentile | on the processor |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name in feeds:
        figures = []
        for number, most in enumerate((FULL_MS, UNCHANGED_MS)):
            clock, late, cpu = min(each[name][number] for each in rounds)
            is_slow |= (cpu if arguments.cpu else clock) > most
            figures += [clock, late, cpu]
        print(f"| {name} |" + "".join(f" {each:.1f} ms |" for each in figures), flush=True)
    return int(is_slow)


def _round(client: Any, address: str, *, count: int) -> tuple[tuple[float, float, float], ...]:
    """Of the feed whole and unchanged: median and 95th percentile by the clock, median on the processor; in ms."""
    etag = {"If-None-Match": client.get(address)["ETag"]}
    whole = [timed(client, address) for _each in range(count + WARMING)][WARMING:]
    same = [timed(client, address, headers=etag, status=304) for _each in range(count + WARMING)][WARMING:]
    return tuple(
        (*summary([each.clock_ms for each in taken]), summary([each.cpu_ms for each in taken])[0])
        for taken in (whole, same)
    )


def _print_queries(client: Any, address: str) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    for each in sorted(asked.captured_queries, key=lambda each: -float(each["time"])):
        print(f"  {float(each['time']) * 1000:7.1f} ms  {each['sql'][:400]}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
