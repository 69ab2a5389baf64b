"""What is an article, and what is not."""

import contextlib
import json
import time

import pytest

from sources.scraping.article import NotAnArticle
from tests.sources.scraping.pages import BODY, SENTENCES, TITLE, ld, page, read


def test_an_article_beside_many_teasers_is_an_article() -> None:
    teaser = '<div><h3><a href="/t-{0}">Teaser {0}</a></h3><p>What it is about, in short.</p></div>'
    teasers = "".join(teaser.format(number) for number in range(60))

    assert read(page(after=f"<div class=r>{teasers}</div>")).text == "\n\n".join(SENTENCES)


def test_links_in_the_text_are_kept_with_their_words() -> None:
    body = BODY.replace("the report says", 'the <a href="/report.html">report</a> says')

    assert read(page(body)).links == (("https://gazette.example/report.html", "report"),)


def test_a_page_made_by_a_script_is_read_from_its_json() -> None:
    data = json.dumps({"props": {"article": {"id": 7, "body": BODY, "readingTime": 5}}}).replace("</", "<\\/")
    body = (
        f'<html><head><title>{TITLE}</title></head><body><div id="__next"></div><script id="__NEXT_DATA__" '
        f'type="application/json">{data}</script></body></html>'
    )

    article = read(body.encode())

    assert article.text == "\n\n".join(SENTENCES)
    assert not article.needs_javascript


def test_the_body_stated_in_json_ld_is_used_where_the_page_shows_little_of_it() -> None:
    article = read(page(f"<p>{SENTENCES[0]}</p>", head=ld(articleBody="\n".join(SENTENCES))))

    assert article.text == "\n\n".join(SENTENCES)


def test_a_page_that_needs_javascript_says_so() -> None:
    body = (
        "<html><body><noscript>Please enable JavaScript.</noscript><p>Loading the story, one moment "
        "please.</p></body></html>"
    )

    article = read(body.encode())

    assert article.needs_javascript
    assert "JavaScript" in article.warnings[0]


@pytest.mark.parametrize(
    ("body", "part"),
    [
        (b"", "no running text"),
        (b"<html><body><nav>Home 1 2 3</nav></body></html>", "no running text"),
        (b"<html><body><div id=root></div></body></html>", "only with JavaScript"),
        (b"<b>x</b>" * 200_000, "more tags"),
        (b"<p>" + b"word " * 300_000, "more text"),
    ],
)
def test_what_is_no_article_says_why(body: bytes, part: str) -> None:
    with pytest.raises(NotAnArticle, match=part):
        read(body)


def test_an_index_of_articles_is_none() -> None:
    cards = "".join(
        f'<div class=card><h3><a href="/a-{n}">{TITLE} {n}</a></h3><p>{SENTENCES[n % 6]}</p></div>' for n in range(12)
    )

    with pytest.raises(NotAnArticle, match="Add it as a source"):
        read(f"<html><body><main>{cards}</main></body></html>".encode(), url="https://gazette.example/")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", BODY, "en"),
        (
            "en",
            "<p>Der Rat der Stadt hat am Montag beschlossen, drei von neun Bädern zu schließen, weil das Geld "
            "für die Heizung nicht mehr reicht.</p>" * 3,
            "de",
        ),
        ("fr-CA", "<p>4,9 % 11,5 % 31 200 18 450</p>", "fr"),
        ("", "<p>市議会は月曜日に、九つのプールのうち三つを閉鎖することを決めた。</p>", "ja"),
    ],
)
def test_the_language_is_that_of_the_words(lang: str, text: str, expected: str) -> None:
    body = page(text).replace(b"<html>", f'<html lang="{lang}">'.encode())

    assert read(body).language == expected


SHAPES = {
    "nested divisions": b"<div>" * 50_000 + BODY.encode(),
    "nested items of microdata": b"<div itemscope itemtype='http://schema.org/NewsArticle' itemprop=b>" * 2_000
    + BODY.encode(),
    "nested tables": b"<table><tr><td>" * 3_000 + BODY.encode(),
    "headings without end": b"<h2>Comments</h2>" * 8_000 + BODY.encode(),
    "labels without end": BODY.encode() + b"<p>It is 3.</p><h3>Related stories</h3>" * 4_000 + BODY.encode(),
    "bylines without end": b"<h1>Pools</h1>"
    + b"<a href='/author/x'>Ann Lee</a> <time>never</time>" * 5_000
    + BODY.encode(),
    "nested JSON": b"<script type='application/ld+json'>" + b"[" * 200_000 + b"</script>" + BODY.encode(),
    "a long attribute": b"<p a='" + b"x" * 9_000_000 + b"'>" + BODY.encode(),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_hostile_pages_cost_little(shape: str) -> None:
    started = time.process_time()

    with contextlib.suppress(NotAnArticle):
        read(SHAPES[shape])

    assert time.process_time() - started < 2
