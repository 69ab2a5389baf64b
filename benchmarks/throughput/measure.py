"""Group what waits in the database that DATA_DIR names, and say how long it took; one line of JSON."""

import json
import os
import sys
import time
from dataclasses import asdict

from benchmarks.throughput.curve import Point

# As the task does it.
KEYS_A_BATCH = 100
# The first tenth warms the caches of the worker and of the database, at every size alike.
WARMING = 0.1


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django
    from django.conf import settings

    from servers.embedded import servers_running

    django.setup()
    with servers_running(settings.DATA_FOLDER, with_postgres=settings.USES_EMBEDDED_POSTGRES, with_redis=False):
        print(json.dumps(asdict(_measure())))
    return 0


def _measure() -> Point:
    from django.utils import timezone

    from claims.actions.group_batch import group_batch
    from claims.models import Claim, Figure

    waiting = Claim.objects.ungrouped().order_by("pk").values_list("key", flat=True)
    keys = list(dict.fromkeys(waiting))
    batches = [keys[start : start + KEYS_A_BATCH] for start in range(0, len(keys), KEYS_A_BATCH)]
    warming = max(1, round(len(batches) * WARMING))
    for batch in batches[:warming]:
        group_batch(keys=batch, now=timezone.now())
    grouped, began, cpu_began = 0, time.perf_counter(), time.process_time()
    for batch in batches[warming:]:
        grouped += group_batch(keys=batch, now=timezone.now())
    elapsed, cpu = time.perf_counter() - began, time.process_time() - cpu_began
    return Point(
        claims=Claim.objects.count(),
        figures=Figure.objects.count(),
        grouped=grouped,
        milliseconds=elapsed * 1000 / grouped,
        cpu_milliseconds=cpu * 1000 / grouped,
    )


if __name__ == "__main__":
    sys.exit(main())
