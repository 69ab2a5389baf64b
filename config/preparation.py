"""What `make run` does before the processes start: servers, migrations, static files, accounts, demo sources."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import django
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connections
from django.utils import timezone

import demo
from config.static import collect_static
from demo import sources as demo_sources
from demo.outlets import OUTLETS
from servers.embedded import servers_running
from servers.folder import UnusableFolder
from servers.postgres import PostgresFailed, PostgresMissing
from servers.redis import RedisFailed, RedisMissing

DEMO_PASSWORD = "figures-of-record"  # noqa: S105 - printed at every start, for a newsroom that doesn't exist

# Whom the demo's stories are about.
DEMO_COMPANIES = Path(demo.__file__).parent / "companies.csv"


@dataclass(frozen=True)
class DemoAccount:
    username: str
    role: str
    full_name: str


DEMO_ACCOUNTS = (
    DemoAccount("reader", "reader", "Rosa Lindqvist"),
    DemoAccount("checker", "fact-checker", "Femi Adeyemi"),
    DemoAccount("editor", "editor", "Edda Marlow"),
    DemoAccount("admin", "administrator", "Anton Weiss"),
)


class SetupFailed(Exception):
    """A server, a migration or an account stands in the way; the message says what to do."""


@contextmanager
def prepare(*, with_demo: bool, demo_port: int, say: Callable[[str], None]) -> Iterator[None]:
    """Everything that the processes need is there inside this context. Raises SetupFailed."""
    servers = servers_running(
        settings.DATA_FOLDER,
        with_postgres=settings.USES_EMBEDDED_POSTGRES,
        with_redis=settings.USES_EMBEDDED_REDIS,
        say=say,
    )
    try:
        servers.__enter__()
    except (UnusableFolder, PostgresMissing, PostgresFailed, RedisMissing, RedisFailed) as error:
        raise SetupFailed(str(error)) from error
    try:
        _fill(with_demo=with_demo, demo_port=demo_port, say=say)
        connections.close_all()
        yield
    finally:
        servers.__exit__(None, None, None)


def _fill(*, with_demo: bool, demo_port: int, say: Callable[[str], None]) -> None:
    django.setup()
    try:
        say("Bringing the database up to date…")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("load_companies", verbosity=0)
        say("Collecting style sheets and scripts…")
        collect_static()
        if with_demo:
            _add_demo(demo_port)
        else:
            call_command("add_account", first=True)
    except (CommandError, DatabaseError) as error:
        raise SetupFailed(str(error)) from error


def _add_demo(demo_port: int) -> None:
    # Apps are there only after django.setup().
    from accounts.actions.create_account import create_account
    from accounts.models import User
    from claims.actions.load_companies import load_companies
    from claims.extraction.names.registry import rows_of
    from sources.actions.add_source import SourceRefused, add_source
    from sources.actions.set_contact import set_contact
    from sources.models import Publisher

    load_companies(rows=rows_of(DEMO_COMPANIES))
    for account in DEMO_ACCOUNTS:
        if not User.objects.filter(username=account.username).exists():
            create_account(
                username=account.username,
                role=account.role,
                password=DEMO_PASSWORD,
                full_name=account.full_name,
                email=f"{account.username}@demo.example",
            )
    for publisher, url in demo_sources(demo_port):
        try:
            add_source(url=url, publisher_name=publisher, now=timezone.now())
        except SourceRefused:
            continue  # added by an earlier start
    for outlet in OUTLETS:
        for known in Publisher.objects.filter(name=outlet.name, corrections_contact=""):
            set_contact(publisher_id=known.pk, contact=f"corrections@{outlet.slug}.example")
