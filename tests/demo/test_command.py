import os
import signal
import socket
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from demo.__main__ import main, remembered_start
from demo.outlets import OUTLETS
from demo.server import PortInUse, serve

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 6, 24, 12, tzinfo=UTC)


@pytest.fixture
def base_port() -> int:
    """A port that is free, with as many free ones after it as there are outlets."""
    for base in range(21_000 + os.getpid() % 1_000 * 24, 60_000, len(OUTLETS)):
        if all(is_free(base + outlet.port_offset) for outlet in OUTLETS):
            return base
    raise AssertionError("no free ports")


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_the_command_serves_every_outlet_until_it_is_told_to_stop(base_port, stop):
    command = [sys.executable, "-m", "demo", "--base-port", str(base_port), "--hour", "2"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        printed = [process.stdout.readline() for _ in range(len(OUTLETS) + 1)]
        addresses = [line.split()[-1] for line in printed[1:]]
        statuses = {httpx.get(address, trust_env=False).status_code for address in addresses}
        process.send_signal(stop)
        rest, errors = process.communicate(timeout=10)

    assert [address.split("/")[2] for address in addresses] == [f"127.0.0.1:{base_port + n}" for n in range(12)]
    assert statuses == {200}
    assert process.returncode == 0
    assert rest.endswith("The demo newsroom has stopped.\n")
    assert errors == ""


def test_a_taken_port_is_named_with_what_to_do(base_port, capsys):
    with socket.socket() as other:
        other.bind(("127.0.0.1", base_port + 3))
        other.listen()

        status = main(["--base-port", str(base_port)])

    message = capsys.readouterr().err
    assert status == 1
    assert f"Port {base_port + 3}, meant for Sable Street, is in use" in message
    assert "--base-port" in message


def test_the_ports_before_a_taken_one_are_given_back(base_port):
    with socket.socket() as other:
        other.bind(("127.0.0.1", base_port + 3))
        other.listen()

        with pytest.raises(PortInUse), serve(base_port=base_port):
            pass

    assert all(is_free(base_port + outlet.port_offset) for outlet in OUTLETS)


def test_a_newsroom_that_starts_again_goes_on_with_its_day(tmp_path):
    path = tmp_path / "demo" / "start"

    first = remembered_start(path, now=NOON)
    again = remembered_start(path, now=NOON + timedelta(hours=3))
    next_day = remembered_start(path, now=NOON + timedelta(hours=24))

    assert (first, again) == (NOON, NOON)
    assert next_day == NOON + timedelta(hours=24)
    assert remembered_start(path, now=NOON + timedelta(hours=25)) == next_day


@pytest.mark.parametrize("content", ["", "yesterday", "2026-06-24T09:00:00", "2026-06-25T09:00:00+00:00"])
def test_a_start_that_makes_no_sense_is_written_anew(tmp_path, content):
    path = tmp_path / "start"
    path.write_text(content)

    assert remembered_start(path, now=NOON) == NOON
    assert path.read_text() == "2026-06-24T12:00:00+00:00\n"
