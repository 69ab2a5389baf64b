"""Headlines, names and dates on pages that state none of them for machines."""

import json
from datetime import date

import pytest

from tests.sources.scraping.pages import BODY, TITLE, read

URL = "https://gazette.example/pools"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (f"Gazette | {TITLE}", f"<h2>{TITLE}</h2>{BODY}"),
        (f"Gazette - {TITLE}", f"<h1><a href='/'>Gazette</a></h1><h3 class='post-title'>{TITLE}</h3>{BODY}"),
        (f"{TITLE} - Gazette", f"<h1>Gazette</h1><h2>{TITLE}</h2>{BODY}"),
        (f"{TITLE} | Local | Eastmere Gazette", f"<font><b>{TITLE}</b></font>{BODY}"),
        (TITLE, f"<h1>{TITLE}</h1>{BODY}"),
        (f"{TITLE}（Gazette） - Aggregator", f"<h1>{TITLE}</h1>{BODY}"),
        ("Gazette Online - Details", f"<span id='ctl00_lblTitle'>{TITLE}</span>{BODY}"),
        ("PR 26-041", f"<p>FOR IMMEDIATE RELEASE</p><center><h2>{TITLE}</h2></center>{BODY}"),
        (f"{TITLE} - Gazette manual", f"<h1>{TITLE}<a href='#pools'>¶</a></h1>{BODY}"),
    ],
)
def test_the_headline_is_told_from_the_name_of_the_site(title: str, body: str) -> None:
    html = f"<html><head><title>{title}</title></head><body><div>{body}</div></body></html>"

    assert read(html.encode(), url=URL).headline == TITLE


@pytest.mark.parametrize(
    "byline",
    [
        "<p>Ann Lee in Milan and Bob Ray</p>",
        "<p><a href='/author/ann-lee'>Ann Lee</a> and <a href='/author/bob-ray'>Bob Ray</a></p>",
        "<h4 class='author-name'>ANN LEE, BOB RAY</h4>",
        "<dl><dt>Authors</dt><dd>Ann Lee, Bob Ray</dd></dl>",
        "<p>By Ann Lee for The Gazette and Bob Ray</p>",
        "<p>Von Ann Lee und Bob Ray</p>",
        "<p>Post by Ann Lee, Bob Ray » Wed Jul 15, 2026</p>",
        "<p>15 July 2026 by Ann Lee and Bob Ray</p>",
        "<div><span>BY ANN LEE AND BOB RAY</span><span>Staff Writers</span></div>",
        "<p>Words: Ann Lee, Bob Ray</p>",
        "<div><span>15 July 2026</span><span>Authors: Ann Lee, Bob Ray</span></div>",
        "<span class='author'>Ann Lee / Bob Ray / EASTMERE</span>",
    ],
)
def test_names_are_found_by_what_stands_around_them(byline: str) -> None:
    marked = byline if "<p>Ann" not in byline else byline.replace("<p>", "<p class='byline'>")
    html = f"<html><body><div><h1>{TITLE}</h1>{marked}{BODY}</div><a href='/author/x'>Eve Fox</a></body></html>"

    assert read(html.encode(), url=URL).authors == ("Ann Lee", "Bob Ray")


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("<p class='date'>Updated: 27 June 2026 | Published: 25 June 2026</p>", URL),
        (
            "<time class='updated' datetime='2026-06-27'></time><time class='published' datetime='2026-06-25'></time>",
            URL,
        ),
        ("<p>Last updated <time>27 June 2026</time></p><p>Posted <time>25 June 2026</time></p>", URL),
        ("<p class='datum'>Stand: 25. Juni 2026, 16:42 Uhr</p>", URL),
        ("<p class='date'>jeudi 25 juin 2026 à 9h10</p>", URL),
        ("<p class='date'>25 de junio de 2026</p>", URL),
        ("<p class='date'>2026年6月25日 18時05分</p>", URL),
        ("<p class='date'>25.06.2026</p>", URL),
        ("<p class='date'>06/25/2026 4:05 PM</p>", URL),
        ("<dl><dt>Published</dt><dd>25 June 2026</dd><dt>Updated</dt><dd>27 June 2026</dd></dl>", URL),
        ("<span id='lblNewsDate'>25 Jun 2026</span>", URL),
        ("<p><b>FOR IMMEDIATE RELEASE</b><br>June 25, 2026<br>Contact: the press office</p>", URL),
        (
            "<time>Güncelleme Tarihi: Haziran 27, 2026</time><time>Oluşturulma Tarihi: Haziran 25, 2026</time>",
            URL,
        ),
        ("<p class='date'>Jun 25</p>", "https://gazette.example/journal/2026/6/25/pools"),
        ("<b data-timestamp='1782388800000'>yesterday</b>", URL),
    ],
)
def test_the_day_is_read_as_it_is_printed(printed: str, url: str) -> None:
    html = f"<html><body><div><h1>{TITLE}</h1>{printed}{BODY}</div></body></html>"

    assert read(html.encode(), url=url).published_date == date(2026, 6, 25)


def test_a_meta_tag_of_an_unknown_name_may_state_the_day() -> None:
    head = "<meta name='gazette:first-published-at' content='2026-06-25'><meta name='updated-at' content='2026-06-27'>"
    html = f"<html><head>{head}</head><body><div><h1>{TITLE}</h1>{BODY}</div></body></html>"

    assert read(html.encode(), url=URL).published_date == date(2026, 6, 25)


def test_a_year_at_the_foot_of_a_page_is_no_day() -> None:
    html = f"<html><body><div><h1>{TITLE}</h1>{BODY}</div><p>© 2026 Gazette</p></body></html>"

    assert read(html.encode(), url=URL).published_date is None


def test_a_person_in_the_byline_is_believed_before_the_newsroom_in_a_meta_tag() -> None:
    head = "<meta name='author' content='Rédaction Eastmere'>"
    html = f"<html><head>{head}</head><body><h1>{TITLE}</h1><p class='author'>Par Ann Lee</p>{BODY}</body></html>"

    assert read(html.encode(), url=URL).authors == ("Ann Lee",)


def test_facts_of_other_articles_are_not_the_pages() -> None:
    other = {
        "@type": "NewsArticle",
        "headline": "Ten parks",
        "datePublished": "2026-01-09",
        "author": {"name": "Eve Fox"},
    }
    own = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2026-06-25", "author": {"name": "Ann Lee"}}
    head = f"<title>{TITLE} | Gazette</title><script type='application/ld+json'>{json.dumps([other, own])}</script>"

    article = read(f"<html><head>{head}</head><body><h1>{TITLE}</h1>{BODY}</body></html>".encode(), url=URL)

    assert (article.published_date, article.authors) == (date(2026, 6, 25), ("Ann Lee",))


def test_a_second_author_whom_only_the_byline_names_is_one() -> None:
    stated = json.dumps({"@type": "NewsArticle", "headline": TITLE, "author": {"name": "Ann Lee"}})
    head = f"<script type='application/ld+json'>{stated}</script>"
    html = (
        f"<html><head>{head}</head><body><h1>{TITLE}</h1><h4 class='author'>Ann Lee, Bob Ray</h4>{BODY}</body></html>"
    )

    assert read(html.encode(), url=URL).authors == ("Ann Lee", "Bob Ray")


def test_the_day_in_the_address_is_believed_before_one_printed_far_from_it() -> None:
    html = f"<html><body><p class='date'>30 June 2026</p><div><h1>{TITLE}</h1>{BODY}</div></body></html>"

    assert read(html.encode(), url="https://gazette.example/2026/06/25/pools").published_date == date(2026, 6, 25)


@pytest.mark.parametrize(
    ("lang", "url", "expected"),
    [
        ("en-GB", URL, date(2026, 4, 3)),
        ("en-US", URL, date(2026, 3, 4)),
        ("pt-BR", URL, date(2026, 4, 3)),
        ("en", "https://gazette.co.uk/pools", date(2026, 4, 3)),
        ("en", "https://city.gov/pools", date(2026, 3, 4)),
    ],
)
def test_a_date_in_numbers_is_read_as_the_pages_country_writes_it(lang: str, url: str, expected: date) -> None:
    html = f"<html lang='{lang}'><body><div><h1>{TITLE}</h1><p class='date'>03/04/2026</p>{BODY}</div></body></html>"

    assert read(html.encode(), url=url).published_date == expected
