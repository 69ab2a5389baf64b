"""What people paste and drop, as entries."""

import json

import pytest

from sources.imports import ADDRESS, ARTICLE, MAX_BYTES, MOST_ENTRIES, SOURCE, TooMuch, read_addresses, read_upload

LINE = {
    "url": "https://paper.example/a",
    "headline": "Quillbank closes 31 branches",
    "articleBody": "Quillbank closes 31 branches.",
    "publisher": "Harbour Post",
}


def test_addresses_are_read_a_line_each_with_their_numbers():
    entries = read_addresses("# mine\nhttps://paper.example/a?utm_source=x\n\n  ftp://paper.example/b\nnonsense\n")

    assert [(entry.number, entry.kind, bool(entry.problem)) for entry in entries] == [
        (2, ADDRESS, False),
        (4, ADDRESS, True),
        (5, ADDRESS, True),
    ]
    assert entries[0].key == "https://paper.example/a"


def test_json_lines_are_read_and_bad_ones_named_by_their_number():
    body = b"\n".join([json.dumps(LINE).encode(), b"", b"{not json", b"[1]", b'{"url": "https://x.example"}', b"\xff{"])

    entries = read_upload(body, name="articles.jsonl")

    assert [(entry.number, bool(entry.problem)) for entry in entries] == [
        (1, False),
        (3, True),
        (4, True),
        (5, True),
        (6, True),
    ]
    assert entries[0].label == "Quillbank closes 31 branches"
    assert entries[0].key == "https://paper.example/a"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_csv_is_read_in_any_usual_dialect_and_encoding(delimiter, encoding):
    rows = [
        ["Title", "URL", "Body", "Outlet"],
        ["Größer", "https://paper.example/a", "Say\nit grew by 4.9%, they did.", "Küstenpost"],
        ["", "https://paper.example/b", "", ""],
        ["lost", "", "", ""],
    ]
    quoted = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)

    entries = read_upload(quoted.encode(encoding), name="list.csv")

    assert [(entry.kind, bool(entry.problem)) for entry in entries] == [
        (ARTICLE, False),
        (ADDRESS, False),
        (ADDRESS, True),
    ]
    assert json.loads(entries[0].payload)["publisher"] == "Küstenpost"


@pytest.mark.parametrize("body", ["a,b\n1,2\n", "", '"unclosed', "url\n" + '"' + "x" * 200_000 + '"', "url\na\0b\n"])
def test_a_broken_csv_says_what_is_wrong(body):
    entries = read_upload(body.encode(), name="list.csv")

    assert entries
    assert all(entry.problem for entry in entries)


def test_opml_becomes_sources():
    body = '<opml version="2.0"><body><outline text="Post" xmlUrl="https://post.example/feed"/></body></opml>'

    (entry,) = read_upload(body.encode(), name="feeds.opml")
    (broken,) = read_upload(b"<opml>", name="feeds.opml")

    assert (entry.kind, entry.key, entry.label) == (SOURCE, "https://post.example/feed", "Post")
    assert "no OPML" in broken.problem


def test_pages_and_texts_are_articles_named_after_their_file():
    page = "<html><body><article><h1>Shares fall</h1>" + "<p>Ferrodyne shares fell 4.9% on Thursday.</p>" * 9

    (from_page,) = read_upload(page.encode(), name="ferrodyne.html")
    (from_text,) = read_upload(b"Shares fall\n\nFerrodyne fell 4.9%.", name="ferrodyne.txt")
    (empty,) = read_upload(b"", name="empty.txt")

    assert (from_page.kind, from_page.problem) == (ARTICLE, "")
    assert (from_text.label, from_text.key[:9]) == ("Shares fall", "urn:uuid:")
    assert empty.problem


def test_a_file_without_an_ending_is_known_by_how_it_begins():
    assert read_upload(json.dumps(LINE).encode(), name="upload")[0].kind == ARTICLE
    assert read_upload(b"https://paper.example/a\n", name="upload")[0].kind == ADDRESS
    assert read_upload(b"<?xml version='1.0'?><opml/>", name="")[0].kind == SOURCE


def test_more_than_one_import_takes_is_refused_before_it_is_kept():
    with pytest.raises(TooMuch):
        read_addresses("https://paper.example/\n" * (MOST_ENTRIES + 1))
    with pytest.raises(TooMuch):
        read_upload(b"x" * (MAX_BYTES + 1), name="big.txt")
