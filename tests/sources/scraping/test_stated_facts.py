"""Names and days as systems of many makes and countries state them, each on a page of its own."""

import json
from datetime import date

import pytest

from tests.sources.scraping.pages import BODY, SENTENCES, read

TITLE = "Council backs £19m pool"
DAY = date(2026, 3, 3)


def facts(**stated: object) -> str:
    everything = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, **stated}
    return f"<script type='application/ld+json'>{json.dumps(everything)}</script>"


PERSON_WITH_JOB = {"@type": "Person", "name": "Ann Lee, Political Editor"}
PERSON_BY_ADDRESS = {"name": "https://a.example/author/ann-lee"}
ORGANISATION = [{"@type": "NewsMediaOrganization", "name": "A News"}]


@pytest.mark.parametrize(
    ("head", "top", "authors"),
    [
        (facts(author="Ann Lee, Bob Ray", datePublished="2026-03-03"), "", ("Ann Lee", "Bob Ray")),
        (facts(author=PERSON_WITH_JOB, datePublished="2026-03-03T23:30:00-05:00"), "", ("Ann Lee",)),
        (
            facts(author=PERSON_BY_ADDRESS, datePublished="2026-03-03"),
            "<p class='byline'>By <a href='/author/ann-lee'>Ann Lee</a></p>",
            ("Ann Lee",),
        ),
        (
            "<meta property='article:author' content='https://social.example/annlee'>",
            "<div class='c-byline'>By Ann Lee <span>@annlee</span>"
            "<time datetime='2026-03-03T10:00'>Mar 3, 2026</time></div>",
            ("Ann Lee",),
        ),
        (
            "",
            "<p class='author'>By Dr. Ann Lee, MD and Bob Ray Jr. | March 3, 2026</p>",
            ("Dr. Ann Lee", "Bob Ray Jr."),
        ),
        (
            "<meta name='date' content='2026-03-03T06:12:00+0100'><meta name='author' content='A, Stadt, Deutschland'>"
            "<meta property='og:site_name' content='A'>",
            "<p class='autor'>Von unserer Redakteurin Ann Lee</p>",
            ("Ann Lee",),
        ),
        (
            "",
            "<em class='firma'>di Anna Lei e Carlo Re</em> <span class='data'>3 marzo 2026 alle 10:22</span>",
            ("Anna Lei", "Carlo Re"),
        ),
        (
            "",
            "<p class='firma'>Por: Ana Leiva. Corresponsal</p><p class='fecha'>03 MAR 2026 - 10:22 CET</p>",
            ("Ana Leiva",),
        ),
        (
            "",
            "<span class='ago' title='Tuesday, March 3, 2026 at 9:10 AM'>3 days ago</span>"
            "<a rel='author' href='/u/ann'>Ann Lee</a>",
            ("Ann Lee",),
        ),
        (
            "",
            "<div class='date'>12:45, 3 марта 2026</div><div class='article__author'>Автор: Анна Ли</div>",
            ("Анна Ли",),
        ),
        (
            facts(author=ORGANISATION, datePublished="2026-03-03T10:00:00Z", publisher={"name": "A"}),
            "<div data-testid='byline-contributors'><span>Ann Lee</span><span>Health reporter</span></div>",
            ("Ann Lee",),
        ),
        (facts(author=ORGANISATION, datePublished="2026-03-03T10:00:00Z"), "", ("A News",)),
        ("", "<div class='article-info'>By Ann Lee | 3/3/26 2:15 PM</div>", ("Ann Lee",)),
    ],
)
def test_who_wrote_it_and_when_is_read_as_it_is_stated(head: str, top: str, authors: tuple[str, ...]) -> None:
    title = f"<html lang='en-US'><head><title>{TITLE}</title>{head}</head>"
    html = f"{title}<body><article><h1>{TITLE}</h1>{top}<div>{BODY}</div></article></body></html>"

    article = read(html.encode())

    assert article.authors == authors
    assert article.published_date == DAY
    assert article.text == "\n\n".join(SENTENCES)
