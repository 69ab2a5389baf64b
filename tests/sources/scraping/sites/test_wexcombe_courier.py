from datetime import UTC, datetime

import pytest

from sources.scraping.article import read_article

PAGE = """<!doctype html><html><head><title>{title}</title></head><body><div id="main">
<div class="headline"><h1>Harbour tolls rise</h1></div><div class="byline">{byline}</div>
<div class="bodytext"><div class="para">Tolls at the harbour rise by 12% from Monday, the council said.</div>
<div class="para">It is the third rise in two years, and the largest of them all.</div></div></div></body></html>"""
URL = "http://127.0.0.1:8101/news/261120-tolls.html"


def read(byline: str, *, title: str = "Harbour tolls rise - The Wexcombe Courier"):
    return read_article(PAGE.format(byline=byline, title=title).encode(), url=URL)


def test_the_clock_of_the_byline_is_that_of_the_town():
    article = read("By Ann Lee, Friday 20 November 2026, 03:37")

    assert article.published_at == datetime(2026, 11, 20, 3, 37, tzinfo=UTC)
    assert article.authors == ("Ann Lee",)
    assert article.warnings == ()


@pytest.mark.parametrize(
    ("byline", "modified_at"),
    [
        ("By Ann Lee, Friday 20 November 2026, 03:37, updated 09:05", datetime(2026, 11, 20, 9, 5, tzinfo=UTC)),
        ("By Ann Lee, Thursday 19 November 2026, 18:33, updated 03:36", datetime(2026, 11, 20, 3, 36, tzinfo=UTC)),
        ("By Ann Lee, Thursday 19 November 2026, 18:33, updated 33:36", datetime(2026, 11, 19, 18, 33, tzinfo=UTC)),
    ],
)
def test_an_update_is_the_first_such_time_after_publication(byline, modified_at):
    assert read(byline).modified_at == modified_at


def test_another_sites_clock_is_not_guessed():
    article = read("By Ann Lee, Friday 20 November 2026, 03:37", title="Harbour tolls rise - Another Paper")

    assert article.published_at is None


@pytest.mark.parametrize("byline", ["", "Courier reporter", "By Ann Lee, Friday 99 November 2026, 77:99"])
def test_a_byline_without_a_moment_is_no_accident(byline):
    assert read(byline).published_at is None
