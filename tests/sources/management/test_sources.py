"""The commands that collect, as a person at a terminal calls them."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from sources.models import Source
from sources.scraping.opml import read_opml
from tests.factories import NOON, SourceFactory
from tests.site import page, rss

pytestmark = pytest.mark.django_db

SHARES = "Ferrodyne shares fell 4.9% on Thursday, 25 June 2026, after the company cut its outlook."


def run(*arguments: object, **options: object) -> str:
    out = io.StringIO()
    call_command(*map(str, arguments), stdout=out, stderr=io.StringIO(), **options)
    return out.getvalue()


def test_poll_reads_what_is_due_and_says_what_came(site):
    site.answers["/feed"] = rss(site, "/one")
    site.answers["/one"] = page(SHARES)
    run("add_source", site.at("/feed"), publisher="Outlet A")

    said = run("poll")

    assert "new articles" in said
    assert "1 polled, 1 articles new or revised" in said


def test_add_source_finds_the_feed_that_a_site_declares(site):
    head = f'<link rel="alternate" type="application/rss+xml" title="News" href="{site.at("/feed")}">'
    site.answers["/"] = page("Welcome to the paper.", head=head)
    site.answers["/feed"] = rss(site, "/one")

    run("add_source", site.at("/"))

    assert Source.objects.get().url == site.at("/feed")


def test_add_source_says_when_there_is_nothing_to_poll(site):
    with pytest.raises(CommandError, match="404"):
        run("add_source", site.at("/nothing"))


def test_opml_of_the_sources_is_printed_and_can_be_read_again() -> None:
    kept = SourceFactory(url="https://a.example/feed?x=1&y=2", publisher__name="Outlet <A>")
    SourceFactory(url="https://gone.example/feed", retired_at=NOON)

    outlines = read_opml(run("export_opml").encode())

    assert [(outline.url, outline.folder) for outline in outlines] == [(kept.url, "Outlet <A>")]


def test_opml_is_written_to_a_file_and_said_so(tmp_path: Path) -> None:
    SourceFactory(url="https://a.example/feed")

    said = run("export_opml", tmp_path / "sources.opml")

    assert said == "1 sources written\n"
    assert len(read_opml((tmp_path / "sources.opml").read_bytes())) == 1


def test_a_file_that_cannot_be_written_is_a_clear_message(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="can't be written"):
        run("export_opml", tmp_path)
