"""How long one request takes: by the clock, and on the processor, of our process and of its database process."""

import statistics
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Taken:
    address: str
    clock_ms: float
    cpu_ms: float


# Any: Django is imported only once it is set up.
def timed(client: Any, address: str, *, headers: Mapping[str, str] | None = None, status: int = 200) -> Taken:
    """One request of Django's client, asked in this process. Exits when it is answered otherwise."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        backend = cursor.fetchone()[0]
    began, worked, served = time.perf_counter(), time.process_time(), _processor_ms(backend)
    response = client.get(address, headers=headers)
    taken = (time.perf_counter() - began) * 1000
    cpu = (time.process_time() - worked) * 1000 + _processor_ms(backend) - served
    if response.status_code != status:
        raise SystemExit(f"{address} answered {response.status_code}")
    return Taken(address, taken, cpu)


def summary(milliseconds: list[float]) -> tuple[float, float]:
    """Median and 95th percentile."""
    ordered = sorted(milliseconds)
    return statistics.median(ordered), ordered[round(0.95 * (len(ordered) - 1))]


def _processor_ms(process_id: int) -> float:
    """How long a process has been on the processor; 0 where that can't be told (another machine, another system)."""
    path = Path(f"/proc/{process_id}/schedstat")
    return int(path.read_text().split()[0]) / 1_000_000 if path.exists() else 0.0
