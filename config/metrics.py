"""How the installation is doing, as Prometheus reads it (text exposition format 0.0.4)."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.access import guarded_by_token, may
from claims.models import Claim, Figure
from following.actions.open_with_key import KeyExpired, KeyTooWeak, NoSuchKey, check_scope, open_with_key
from following.models import Delivery
from following.scopes import METRICS, SCOPE
from sources.models import Article, Source

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
# Of what waits, so many are counted; then the number stands for that many or more.
MOST = 10_000
# Tables grow to millions of rows, and the planner's own estimate costs nothing.
ESTIMATES = "SELECT relname, greatest(reltuples, 0)::bigint FROM pg_class WHERE relname = ANY(%s) AND relkind = 'r'"
TABLES = {"sources_article": "articles", "claims_claim": "claims", "claims_figure": "figures"}


@dataclass(frozen=True)
class Sample:
    name: str
    help: str
    value: int
    label: str = ""


@require_safe
@never_cache
@guarded_by_token
def metrics(request: HttpRequest) -> HttpResponse:
    """For administrators who are signed in, and for programs with a key of the scope."""
    if not _is_allowed(request):
        headers = {"WWW-Authenticate": 'Bearer realm="Figure of Record"'}
        return HttpResponse("A key with the scope “metrics” opens this.\n", status=401, headers=headers)
    return HttpResponse("".join(_lines(list(_samples()))), content_type=CONTENT_TYPE)


def _is_allowed(request: HttpRequest) -> bool:
    scheme, _space, key = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return may(request.user, SCOPE[METRICS].permission)
    try:
        check_scope(open_with_key(key=key.strip(), now=timezone.now()), METRICS)
    except (NoSuchKey, KeyExpired, KeyTooWeak):
        return False
    return True


def _samples() -> Iterator[Sample]:
    now = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(ESTIMATES, [list(TABLES)])
        for table, rows in sorted(cursor.fetchall()):
            yield Sample("rows_estimated", "Rows of a table, as the planner estimates them.", rows, TABLES[table])
    waiting = "Items that wait for a stage, at most 10000 counted."
    yield Sample("waiting", waiting, Source.objects.due(now=now)[:MOST].count(), "poll")
    yield Sample("waiting", waiting, Article.objects.due(now=now)[:MOST].count(), "store")
    yield Sample("waiting", waiting, Article.objects.unread()[:MOST].count(), "extract")
    yield Sample("waiting", waiting, Claim.objects.ungrouped()[:MOST].count(), "group")
    yield Sample("waiting", waiting, Figure.objects.unjudged()[:MOST].count(), "judge")
    yield Sample("waiting", waiting, Delivery.objects.due(now=now)[:MOST].count(), "deliver")
    aside = "Items that failed too often and wait for a person."
    yield Sample("set_aside", aside, Source.objects.set_aside()[:MOST].count(), "sources")
    yield Sample("set_aside", aside, Article.objects.set_aside()[:MOST].count(), "articles")
    yield Sample("set_aside", aside, Claim.objects.set_aside()[:MOST].count(), "claims")
    conflicts = Figure.objects.contested().aggregate(count=Count("pk"))["count"]
    yield Sample("open_conflicts", "Figures whose printed values cannot all be true.", conflicts)


def _lines(samples: list[Sample]) -> Iterator[str]:
    named: set[str] = set()
    for sample in samples:
        name = f"figures_{sample.name}"
        if name not in named:
            named.add(name)
            yield f"# HELP {name} {sample.help}\n# TYPE {name} gauge\n"
        label = f'{{of="{sample.label}"}}' if sample.label else ""
        yield f"{name}{label} {sample.value}\n"
