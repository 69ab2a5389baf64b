#!/usr/bin/env python
"""Every command of the project. The embedded servers run while a command does, unless it needs none."""

import os
import signal
import sys
from contextlib import nullcontext

# Commands that touch neither the database nor the broker.
WITHOUT_SERVERS = {
    "extract",
    "help",
    "version",
    "--help",
    "--version",
    "check",
    "collectstatic",
    "compilemessages",
    "makemessages",
    "startproject",
}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.conf import settings
    from django.core.management import execute_from_command_line

    from servers.embedded import servers_running

    needs_servers = len(sys.argv) > 1 and sys.argv[1] not in WITHOUT_SERVERS
    servers = servers_running(
        settings.DATA_FOLDER,
        with_postgres=settings.USES_EMBEDDED_POSTGRES,
        with_redis=settings.USES_EMBEDDED_REDIS,
    )
    # So that whoever is told to end stops the servers that it started, as on Ctrl-C.
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(128 + signal.SIGTERM))
    with servers if needs_servers else nullcontext():
        execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
