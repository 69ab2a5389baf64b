"""Reading articles from lines and files."""

import json
from datetime import UTC, datetime

import pytest

from sources.records import BadRecord, read_json_line, read_page, read_text

NOON = datetime(2026, 6, 25, 12, tzinfo=UTC)


def record(**fields):
    return read_json_line(json.dumps(fields), publisher=None, published=None)


def test_a_line_of_schema_org_fills_the_record():
    found = record(
        url="https://paper.example/a?utm_source=x",
        headline="Shares fall",
        datePublished="2026-06-25T08:00:00+02:00",
        author={"@type": "Person", "name": "A. Reporter"},
        publisher={"@type": "Organization", "name": "Outlet A"},
        articleBody="Fell 4.9%.",
    )

    assert found.url == "https://paper.example/a"
    assert found.publisher == "Outlet A"
    assert found.content.published_at == datetime(2026, 6, 25, 6, tzinfo=UTC)
    assert found.content.authors == ("A. Reporter",)


@pytest.mark.parametrize(
    ("body", "stored"),
    [
        ("  Fell\t4.9%.\r\n\r\n ", "  Fell\t4.9%.\r\n\r\n "),
        ("a\x00b", "a\ufffdb"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("emoji 😀 fell 4.9%", "emoji 😀 fell 4.9%"),
    ],
)
def test_the_body_is_stored_as_given_but_for_what_cannot_be_stored(body, stored):
    assert record(articleBody=body).content.text == stored


def test_a_scraped_body_takes_the_place_of_a_given_one():
    found = record(
        url="https://paper.example/a", articleHtml="<article><h1>Fall</h1><p>Shares fell 4.9% today.</p></article>"
    )

    assert found.content.text == "Shares fell 4.9% today."


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"articleBody": "Fell', "no JSON"),
        ("[1, 2]", "no JSON object"),
        ("{}", "no articleBody"),
        ('{"articleBody": "  "}', "empty"),
        ('{"articleBody": 4.9}', "no text"),
        ('{"articleBody": "Fell.", "datePublished": "soon"}', "no date"),
        ('{"articleBody": "Fell.", "url": "javascript:alert(1)"}', "no web address"),
        ("[" * 100_000, "no JSON"),
    ],
)
def test_a_bad_line_says_what_is_wrong(line, reason):
    with pytest.raises(BadRecord, match=reason):
        read_json_line(line, publisher=None, published=None)


def test_what_the_line_states_goes_before_what_is_given_beside_it():
    line = '{"articleBody": "Fell.", "publisher": "Outlet A"}'

    found = read_json_line(line, publisher="Outlet B", published=NOON)

    assert (found.publisher, found.content.published_at) == ("Outlet A", NOON)


@pytest.mark.parametrize(
    ("body", "headline"),
    [
        ("Shares fall sharply\nFerrodyne fell 4.9%.", "Shares fall sharply"),
        ("Ferrodyne fell 4.9%.\nIt was Thursday.", ""),
        ("One line only", ""),
    ],
)
def test_a_text_files_first_line_is_its_headline_where_it_looks_like_one(body, headline):
    found = read_text(body.encode(), publisher=None, published=None, name="notes")

    assert found.content.headline == headline
    assert found.content.text == body
    assert found.publisher == "notes"
    assert found.url.startswith("urn:uuid:")


@pytest.mark.parametrize("body", [b"", b" \n ", b"\x7fELF\x00\x00", b"x" * 10_000_001])
def test_what_is_no_text_is_refused(body):
    with pytest.raises(BadRecord):
        read_text(body, publisher=None, published=None, name="notes")


def test_a_page_without_running_text_is_refused():
    with pytest.raises(BadRecord, match="no article"):
        read_page(b"<html><body></body></html>", url="", publisher=None, published=None, name="page")
