"""Two thousand sources due at once, polled by two real workers; beside a bare loop of httpx over the same addresses.

python -m benchmarks.collecting.polling [--threads 8]

Prints throughput, how long ordinary sources waited beside slow ones, connections at once on one host, and memory; fails
where a source was starved, a host saw two connections, or memory grew.
"""

import argparse
import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO

import httpx

from benchmarks.collecting.many_hosts import ETAG, FAILING, SLOW, UNCHANGED, addresses

PROJECT = Path(__file__).resolve().parents[2]
WORKERS = 2
LONGEST_SECONDS = 240
ROUND_SECONDS = 1.0
MOST_GROWTH = 1.3  # of the workers' memory between the first third of the run and its end


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--threads", type=int, default=8, help="of each worker")
    threads = parser.parse_args().threads
    with tempfile.TemporaryDirectory() as folder, serving() as port:
        os.environ.update(
            DATA_DIR=folder,
            DJANGO_SETTINGS_MODULE="config.settings",
            FETCH_ALLOWED_HOSTS="127.0.0.0/8",
            FETCH_DELAY_SECONDS="0",
            LOG_LEVEL="ERROR",
            PYTHONWARNINGS="ignore",
        )
        from django.conf import settings

        from servers.embedded import servers_running

        with servers_running(settings.DATA_FOLDER, volatile=True):
            bare = measure_bare(addresses(port), threads=WORKERS * threads)
            counts(port)
            return report(measure_ours(addresses(port), threads=threads), bare, counts(port))


@contextlib.contextmanager
def serving() -> Iterator[int]:
    """The port of the hosts' server."""
    command = [sys.executable, "-m", "benchmarks.collecting.many_hosts"]
    with subprocess.Popen(command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        yield int(pipe(server.stdout).readline())
        pipe(server.stdin).close()


def pipe(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None  # asked for above
    return stream


def counts(port: int) -> dict[str, int]:
    found: dict[str, int] = httpx.get(f"http://127.0.0.1:{port}/counts").json()
    return found


def measure_bare(urls: list[str], *, threads: int) -> float:
    """Answers a second of one httpx client alone: no politeness, no limits, no database."""
    started = time.perf_counter()
    with httpx.Client(headers={"If-None-Match": ETAG}, timeout=60) as client, ThreadPoolExecutor(threads) as pool:
        list(pool.map(client.get, urls))
    return len(urls) / (time.perf_counter() - started)


class Run:
    """What was seen while the workers ran: seconds until each source was polled, and their memory in MB by time."""

    def __init__(self) -> None:
        self.waits: dict[str, float] = {}
        self.memory: list[float] = []
        self.seconds = 0.0
        self.unpolled = 0


def measure_ours(urls: list[str], *, threads: int) -> Run:
    import django

    django.setup()
    from django.core.management import call_command
    from django.db.models import Min
    from django.utils import timezone

    from sources.models import Publisher, Source
    from sources.tasks import poll_due_sources

    call_command("migrate", verbosity=0)
    publisher = Publisher.objects.create(name="Many")
    now = timezone.now()
    Source.objects.bulk_create(
        Source(publisher=publisher, url=url, etag=ETAG if number_of(url) < UNCHANGED else "", next_check_at=now)
        for url in urls
    )
    command = [sys.executable, "-m", "celery", "--app", "config", "--quiet", "worker", "--queues", "fetch"]
    command += ["--pool", "threads", "--concurrency", str(threads), "--loglevel", "ERROR", "--without-gossip"]
    command += ["--without-mingle"]
    run = Run()
    workers = [subprocess.Popen([*command, "--hostname", f"w{n}@%h"], cwd=PROJECT) for n in range(WORKERS)]
    try:
        unpolled = Source.objects.filter(last_checked_at__isnull=True)
        while unpolled.count() == len(urls):  # until the workers are up
            poll_due_sources.delay()
            time.sleep(ROUND_SECONDS)
        first = Source.objects.aggregate(first=Min("last_checked_at"))["first"]
        while unpolled.exists() and (timezone.now() - first).total_seconds() < LONGEST_SECONDS:
            poll_due_sources.delay()
            run.memory.append(sum(map(megabytes, workers)))
            time.sleep(ROUND_SECONDS)
    finally:
        for worker in workers:
            worker.terminate()
        for worker in workers:
            worker.wait(timeout=60)
    run.unpolled = unpolled.count()
    polled = Source.objects.filter(last_checked_at__isnull=False).values_list("url", "last_checked_at")
    run.waits = {url: (at - first).total_seconds() for url, at in polled if at is not None}
    run.seconds = max(run.waits.values())
    return run


def number_of(url: str) -> int:
    return int(url.rpartition("/")[2])


def megabytes(worker: "subprocess.Popen[bytes]") -> float:
    status = Path(f"/proc/{worker.pid}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1000


def report(run: Run, bare: float, seen: dict[str, int]) -> int:
    ordinary = sorted(wait for url, wait in run.waits.items() if number_of(url) not in (SLOW, FAILING))
    slow = sorted(wait for url, wait in run.waits.items() if number_of(url) == SLOW)
    early = statistics.median(run.memory[: max(len(run.memory) // 3, 1)])
    late = statistics.median(run.memory[-3:])
    print(f"polled {len(run.waits)} sources in {run.seconds:.1f} s: {len(run.waits) / run.seconds:.0f} a second")
    print(f"bare httpx, as many threads, the same addresses: {bare:.0f} a second")
    print(f"wait of ordinary sources: median {statistics.median(ordinary):.1f} s, longest {ordinary[-1]:.1f} s")
    print(f"wait of slow sources: median {statistics.median(slow):.1f} s, longest {slow[-1]:.1f} s")
    print(f"requests seen by the hosts: {json.dumps(seen)}")
    print(f"memory of both workers: {early:.0f} MB early, {late:.0f} MB at the end")
    failures = []
    if run.unpolled:
        failures.append(f"{run.unpolled} sources were starved")
    if seen["most_at_once"] > 1:
        failures.append(f"a host saw {seen['most_at_once']} connections at once")
    if late > early * MOST_GROWTH:
        failures.append("memory grew")
    for failure in failures:
        print(f"FAILED: {failure}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
