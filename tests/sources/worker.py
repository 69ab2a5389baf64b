"""A worker in a process of its own, for tests that kill it: polls and stores what is due in a test's database.

    python -m tests.sources.worker DATABASE

Each line of its input, "MOMENT STATEMENTS", is one life: a fork that works from that moment on, and kills itself with
SIGKILL before the statement of that number (0: it lives). It answers each with the number of the signal it died of.
"""

import os
import signal
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

ROUNDS = 60
ROUND = timedelta(milliseconds=200)


def main(database: str) -> None:
    import django
    from django.db import connections

    django.setup()
    import sources.actions.poll_source
    import sources.actions.store_article  # noqa: F401 - here once, not in every life

    connections["default"].settings_dict["NAME"] = database
    for line in sys.stdin:
        moment, statements = line.split()
        child = os.fork()
        if child == 0:
            live(datetime.fromisoformat(moment), int(statements))
        _pid, status = os.waitpid(child, 0)
        died_of = os.WTERMSIG(status) if os.WIFSIGNALED(status) else -os.WEXITSTATUS(status)
        sys.stdout.write(f"{died_of}\n")
        sys.stdout.flush()


def live(now: datetime, statements: int) -> None:
    from django.db import connection

    status = 1
    try:
        with connection.execute_wrapper(dying_after(statements)):
            work(now)
        status = 0
    finally:
        os._exit(status)


def dying_after(statements: int) -> Callable[..., Any]:
    left = statements

    def execute(execute: Callable[..., Any], *arguments: Any) -> Any:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(*arguments)

    return execute


def work(now: datetime) -> None:
    from sources.actions.poll_source import poll_source
    from sources.actions.store_article import store_article
    from sources.models import Article, Source

    for _each in range(ROUNDS):
        sources = Source.objects.filter(last_checked_at=None)
        articles = Article.objects.filter(latest_revision=None)
        for source_id in sources.due(now=now).order_by("pk").values_list("pk", flat=True):
            poll_source(source_id=source_id, now=now)
        for article_id in articles.due(now=now).order_by("pk").values_list("pk", flat=True):
            store_article(article_id=article_id, now=now)
        if not sources.exists() and not articles.exists():
            return
        now += ROUND


if __name__ == "__main__":
    main(sys.argv[1])
