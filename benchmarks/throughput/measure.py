"""Group what waits in the database that DATA_DIR names, a batch for each line of standard input.

Answers each with a line of JSON: the claims that were ``grouped`` and the time that it took, 0 claims once none wait.
When the input ends, one more line says how many claims and figures there are.
"""

import json
import os
import sys
import time
from collections.abc import Iterator

# As the task does it.
KEYS_A_BATCH = 100


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django
    from django.conf import settings

    from servers.embedded import servers_running

    django.setup()
    with servers_running(settings.DATA_FOLDER, with_postgres=settings.USES_EMBEDDED_POSTGRES, with_redis=False):
        batches = _batches()
        for _line in sys.stdin:
            print(json.dumps(_timed(next(batches, []))), flush=True)
        print(json.dumps(_totals()), flush=True)
    return 0


def _batches() -> Iterator[list[str]]:
    """The keys that wait, a transaction's worth at a time."""
    from claims.models import Claim

    waiting = Claim.objects.ungrouped().order_by("pk").values_list("key", flat=True)
    keys = list(dict.fromkeys(waiting))
    for start in range(0, len(keys), KEYS_A_BATCH):
        yield keys[start : start + KEYS_A_BATCH]


def _timed(keys: list[str]) -> dict[str, float]:
    from django.utils import timezone

    from claims.actions.group_batch import group_batch

    began, cpu_began = time.perf_counter(), time.process_time()
    grouped = group_batch(keys=keys, now=timezone.now()) if keys else 0
    return {
        "grouped": grouped,
        "milliseconds": (time.perf_counter() - began) * 1000,
        "cpu_milliseconds": (time.process_time() - cpu_began) * 1000,
    }


def _totals() -> dict[str, int]:
    from claims.models import Claim, Figure

    return {"claims": Claim.objects.count(), "figures": Figure.objects.count()}


if __name__ == "__main__":
    sys.exit(main())
