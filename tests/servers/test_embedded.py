"""The embedded servers, started and stopped for real."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import psycopg
import pytest

from servers import postgres, redis
from servers.embedded import servers_running
from servers.folder import DataFolder, UnusableFolder

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path):
    return DataFolder(tmp_path / "data")


def answer(folder: DataFolder) -> str:
    with psycopg.connect(postgres.url(folder)) as connection:
        return connection.execute("SELECT current_user").fetchone()[0]


def test_servers_answer_inside_and_are_gone_after(folder):
    with servers_running(folder, volatile=True):
        assert answer(folder) == postgres.OWNER
        assert redis.is_running(folder)

    assert not postgres.is_running(folder)
    assert not redis.is_running(folder)


def test_the_last_user_stops_the_servers_and_no_earlier_one(folder):
    with servers_running(folder, volatile=True):
        with servers_running(folder):
            pass

        assert answer(folder) == postgres.OWNER


def test_a_second_process_finds_the_running_servers(folder):
    code = (
        "import sys; from pathlib import Path; from servers.folder import DataFolder; "
        "from servers.embedded import servers_running\n"
        "with servers_running(DataFolder(Path(sys.argv[1])), say=print): pass"
    )

    with servers_running(folder, volatile=True):
        done = subprocess.run(
            [sys.executable, "-c", code, folder.path], cwd=PROJECT, capture_output=True, text=True, check=True
        )
        assert "Starting" not in done.stdout
        assert answer(folder) == postgres.OWNER


def test_data_is_kept_between_two_starts(folder):
    with servers_running(folder, volatile=True), psycopg.connect(postgres.url(folder)) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 4.9 AS value")

    with servers_running(folder, volatile=True), psycopg.connect(postgres.url(folder)) as connection:
        assert str(connection.execute("SELECT value FROM kept").fetchone()[0]) == "4.9"


def test_servers_that_were_killed_start_again_with_their_data(folder):
    with servers_running(folder):
        with psycopg.connect(postgres.url(folder)) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 4.9 AS value")
        os.kill(int((folder.postgres / "postmaster.pid").read_text().splitlines()[0]), signal.SIGKILL)
        os.kill(int((folder.redis / "redis.pid").read_text()), signal.SIGKILL)
        while postgres.is_running(folder) or redis.is_running(folder):
            time.sleep(0.02)

    with servers_running(folder), psycopg.connect(postgres.url(folder)) as connection:
        assert connection.execute("SELECT count(*) FROM kept").fetchone()[0] == 1
        assert redis.is_running(folder)


def test_two_folders_have_servers_of_their_own(tmp_path):
    one, other = DataFolder(tmp_path / "one"), DataFolder(tmp_path / "other")

    with servers_running(one, volatile=True), servers_running(other, volatile=True):
        with psycopg.connect(postgres.url(one)) as connection:
            connection.execute("CREATE TABLE only_here (id int)")
        with psycopg.connect(postgres.url(other)) as connection:
            found = connection.execute("SELECT to_regclass('only_here')").fetchone()[0]

    assert found is None


def test_users_that_come_at_the_same_moment_start_one_server(folder):
    failures = []
    together = threading.Barrier(3)

    def use() -> None:
        together.wait()
        try:
            with servers_running(folder, volatile=True):
                answer(folder)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=use) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    assert not postgres.is_running(folder)


def test_a_long_path_gets_a_short_socket_folder(tmp_path):
    folder = DataFolder(tmp_path / ("deep" * 20) / "data")

    with servers_running(folder, volatile=True):
        assert answer(folder) == postgres.OWNER


def test_sockets_and_data_are_private(folder):
    with servers_running(folder, volatile=True):
        modes = [path.stat().st_mode & 0o777 for path in (folder.sockets, folder.postgres, folder.redis)]

    assert modes == [0o700, 0o700, 0o700]


def test_folders_above_keep_their_permissions(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)

    with servers_running(DataFolder(closed / "data"), volatile=True):
        assert closed.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_is_a_file_is_refused_with_what_to_do(tmp_path):
    (tmp_path / "data").write_text("")

    with pytest.raises(UnusableFolder, match="Set DATA_DIR"), servers_running(DataFolder(tmp_path / "data")):
        pass


def test_a_socket_folder_of_somebody_elses_is_refused(folder, tmp_path):
    folder.path.mkdir()
    (tmp_path / "elsewhere").mkdir()
    folder.sockets.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(UnusableFolder, match="belongs to another user"), servers_running(folder):
        pass
