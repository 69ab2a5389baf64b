"""`make run`: starting, finding, refusing, stopping."""

import socket
import subprocess
import sys

import pytest

from servers import postgres, redis
from servers.folder import DataFolder
from tests.newsroom import PROJECT, clean_environment, free_ports, running_newsroom

pytestmark = pytest.mark.xdist_group("newsroom")


def launch(data_dir, **variables: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "config.launcher", "--demo"],
        cwd=PROJECT,
        env=clean_environment() | {"DATA_DIR": str(data_dir), **variables},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_everything_starts_answers_and_stops(tmp_path):
    with running_newsroom(tmp_path / "data") as newsroom:
        assert "editor" in newsroom.manage(
            "shell", "-c", "from accounts.models import User; print(*User.objects.all())"
        )
        second = launch(newsroom.data_dir, PORT=str(free_ports(1)[0]))
        folder = DataFolder(newsroom.data_dir)

    said = newsroom.log.read_text()
    assert newsroom.returncode == 0
    assert second.returncode == 1
    assert "running already" in second.stderr
    assert "sign in as" in said
    assert said.rstrip().endswith("goes on where this ended.")
    assert not postgres.is_running(folder)
    assert not redis.is_running(folder)


def test_a_port_in_use_is_named_with_what_to_do(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])

        done = launch(tmp_path / "data", PORT=port)

    assert done.returncode == 1
    assert f"Port {port} can't be used" in done.stderr
    assert "make run PORT=" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_that_is_none_is_named(tmp_path):
    done = launch(tmp_path / "data", PORT="eighty")

    assert done.returncode == 1
    assert "PORT=eighty is no port" in done.stderr


def test_without_the_demo_it_asks_for_the_first_administrator(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "config.launcher"],
        cwd=PROJECT,
        env=clean_environment() | {"DATA_DIR": str(tmp_path / "data"), "PORT": str(free_ports(1)[0])},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )

    assert done.returncode == 1
    assert "first administrator" in done.stdout
    assert "no account was made" in done.stderr
