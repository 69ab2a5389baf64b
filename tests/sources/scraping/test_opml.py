import pytest

from sources.scraping.opml import NotOpml, Outline, read_opml, write_opml

OUTLINES = (
    Outline("https://a.example/feed", 'Ann & "Bob" <news>', "https://a.example/", "Markets"),
    Outline("https://b.example/atom", "Größe", None, "Markets"),
    Outline("https://c.example/rss?a=1&b=2", "", None, ""),
)


def test_what_is_written_is_read_back() -> None:
    text = write_opml(OUTLINES, title="Our sources & theirs")

    read = read_opml(text.encode())

    assert {outline.url: (outline.title, outline.site_url, outline.folder) for outline in read} == {
        "https://a.example/feed": ('Ann & "Bob" <news>', "https://a.example/", "Markets"),
        "https://b.example/atom": ("Größe", None, "Markets"),
        "https://c.example/rss?a=1&b=2": ("https://c.example/rss?a=1&b=2", None, ""),
    }


def test_other_readers_spellings_are_read() -> None:
    body = b'<opml><body><outline TEXT="A" XMLURL="HTTPS://A.example:443/feed#x"/><outline text="no feed"/></body>'

    read = read_opml(body)

    assert [(outline.url, outline.title) for outline in read] == [("https://a.example/feed", "A")]


def test_each_address_comes_once() -> None:
    body = b"<opml><body>" + b'<outline xmlUrl="https://a.example/f"/>' * 3 + b"</body></opml>"

    assert len(read_opml(body)) == 1


@pytest.mark.parametrize(
    "body", [b"", b"hello", b"<html><body>x</body></html>", b"<opml><body></body></opml>", b"\xff\xfe"]
)
def test_what_is_no_opml_is_refused(body: bytes) -> None:
    with pytest.raises(NotOpml, match="OPML"):
        read_opml(body)
