"""What makes a revision of a page that is read again, and what does not."""

from datetime import UTC, datetime, timedelta

import pytest

from sources.actions.note_address import note_address
from sources.actions.store_article import StoreOutcome, store_article
from sources.models import Article, RawResponse, Retrieval
from tests.site import Answer, page

pytestmark = pytest.mark.django_db

TEXT = "Ferrodyne shares fell 4.9% on Thursday, the exchange said.\n\nTrading was heavy all day long."
OTHER = TEXT.replace("4.9%", "5.1%")


@pytest.fixture
def article(site, noon):
    site.answers["/one"] = page(TEXT)
    article = note_address(url=site.at("/one"), publisher_name="Outlet A", now=noon)
    store_article(article_id=article.pk, now=noon)
    return article


def read_again(article: Article, *, after: timedelta = timedelta(), draw: float = 1.0) -> StoreOutcome:
    article.refresh_from_db()
    return store_article(article_id=article.pk, now=article.next_check_at + after, draw=draw)


def texts_of(article: Article) -> list[str]:
    return list(article.revisions.order_by("number").values_list("text", flat=True))


@pytest.mark.parametrize(
    "changed",
    [
        page(TEXT + "\n\nUpdated 3 hours ago"),
        page(TEXT + "\n\nAdvertisement"),
        page("25 June 2026, 10:42\n\n" + TEXT),
        page(TEXT.replace(" on Thursday", "\u00a0on Thursday")),
    ],
)
def test_what_only_the_page_changed_is_no_revision_and_keeps_no_bytes(changed, article, site):
    site.answers["/one"] = changed

    assert read_again(article) is StoreOutcome.UNCHANGED
    assert texts_of(article) == [TEXT]
    assert RawResponse.objects.count() == 1


def test_a_changed_headline_is_a_revision(article, site):
    site.answers["/one"] = page(TEXT, headline="Ferrodyne shares fall 4.9%")

    assert read_again(article) is StoreOutcome.REVISED
    assert article.revisions.get(number=2).headline == "Ferrodyne shares fall 4.9%"


def test_a_correction_that_is_taken_back_is_kept_but_a_page_of_two_versions_makes_no_endless_row(article, site):
    outcomes = []
    for text in [OTHER, TEXT, OTHER, TEXT, OTHER]:
        site.answers["/one"] = page(text)
        outcomes.append(read_again(article, after=timedelta(days=1)))
        Article.objects.update(next_check_at=article.next_check_at + timedelta(days=2))

    assert texts_of(article) == [TEXT, OTHER, TEXT, OTHER]
    assert outcomes[-2:] == [StoreOutcome.UNCHANGED, StoreOutcome.UNCHANGED]


def test_a_paywall_that_closes_takes_nothing_away(article, site):
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    site.answers["/one"] = page(TEXT.split("\n\n")[0], head=head)

    assert read_again(article) is StoreOutcome.UNCHANGED
    article.refresh_from_db()
    assert article.is_paywalled


def test_a_publication_that_moves_is_a_modification(article, site):
    def stating(moment: str) -> Answer:
        return page(TEXT, head=f'<meta property="article:published_time" content="{moment}">')

    site.answers["/one"] = stating("2026-06-25T08:00:00Z")
    read_again(article)
    site.answers["/one"] = stating("2026-06-25T11:30:00Z")

    assert read_again(article) is StoreOutcome.UNCHANGED
    article.refresh_from_db()
    assert article.published_at == datetime(2026, 6, 25, 8, tzinfo=UTC)
    assert article.modified_at == datetime(2026, 6, 25, 11, 30, tzinfo=UTC)


def test_a_page_that_is_not_found_once_is_not_gone(article, site):
    site.answers["/one"] = Answer("", 404)

    assert read_again(article) is StoreOutcome.FAILED
    article.refresh_from_db()
    assert article.gone_at is None


def test_a_page_that_is_not_found_three_times_is_gone_and_may_come_back(article, site):
    working = site.answers["/one"]
    site.answers["/one"] = Answer("", 404)

    assert [read_again(article) for _each in range(3)][-1] is StoreOutcome.GONE
    article.refresh_from_db()
    assert article.gone_at is not None
    assert article.latest_revision.text == TEXT
    site.answers["/one"] = working
    read_again(article)
    article.refresh_from_db()
    assert article.gone_at is None


def test_a_page_that_needs_javascript_says_so_on_its_article(site, noon):
    site.answers["/app"] = Answer(
        '<html><body><div id="root"></div><noscript>Enable JavaScript</noscript></body></html>'
    )
    article = note_address(url=site.at("/app"), publisher_name="Outlet A", now=noon)

    assert store_article(article_id=article.pk, now=noon) is StoreOutcome.FAILED
    article.refresh_from_db()
    assert article.needs_javascript
    assert "JavaScript" in article.last_error


def test_what_a_page_does_not_state_is_kept_as_a_warning(article):
    article.refresh_from_db()

    assert article.warnings == ["The page states no date of publication."]


@pytest.mark.parametrize("status", [402, 403, 451])
def test_a_refusal_marks_the_article_as_not_free(status, article, site):
    site.answers["/one"] = Answer("", status)

    read_again(article)

    article.refresh_from_db()
    assert article.is_paywalled


def test_now_and_then_a_page_is_asked_for_whatever_it_said_before(article, site):
    site.answers["/one"].headers["ETag"] = '"for ever"'
    read_again(article)
    site.answers["/one"].body = page(OTHER).body

    assert read_again(article) is StoreOutcome.UNCHANGED
    assert read_again(article, draw=0.001) is StoreOutcome.REVISED


def test_the_answer_that_made_a_revision_is_kept_with_its_head(article, site, noon):
    kept = Retrieval.objects.get()

    assert (kept.article, kept.url, kept.status, kept.retrieved_at) == (article, site.at("/one"), 200, noon)
    assert kept.headers["content-type"].startswith("text/html")
    article.refresh_from_db()
    assert kept.raw_id == article.latest_revision.raw_id


def test_the_address_that_a_page_states_is_the_articles_and_the_one_announced_is_still_read(site, noon):
    site.answers["/amp/long-story"] = page(TEXT, head=f'<link rel="canonical" href="{site.at("/long-story")}">')
    article = note_address(url=site.at("/amp/long-story"), publisher_name="Outlet A", now=noon)
    store_article(article_id=article.pk, now=noon)

    assert read_again(article) is StoreOutcome.UNCHANGED
    article.refresh_from_db()
    assert article.canonical_url == site.at("/long-story")
    assert set(site.requests) == {"/robots.txt", "/amp/long-story"}
    assert note_address(url=site.at("/long-story"), publisher_name=None, now=noon) == article


def test_pages_that_all_state_the_front_page_as_theirs_stay_articles_of_their_own(site, noon):
    articles = []
    for path, text in (
        ("/a", TEXT),
        ("/b", "Nothing of this is like the other one at all.\n\nIt rained 12 mm in May."),
    ):
        site.answers[path] = page(text, head=f'<link rel="canonical" href="{site.at("/news/")}">')
        articles.append(note_address(url=site.at(path), publisher_name="Outlet A", now=noon))

    outcomes = [
        store_article(article_id=each.pk, now=noon + timedelta(seconds=9 * place))
        for place, each in enumerate(articles)
    ]

    assert outcomes == [StoreOutcome.NEW, StoreOutcome.NEW]


def test_spellings_of_one_address_that_say_the_same_are_one_article(article, site, noon):
    site.answers["/one/?amp=1"] = page(TEXT)
    other = note_address(url=site.at("/one/?amp=1"), publisher_name="Outlet A", now=noon)

    assert store_article(article_id=other.pk, now=noon + timedelta(seconds=9)) is StoreOutcome.DUPLICATE
    other.refresh_from_db()
    assert other.duplicate_of == article


def test_spellings_of_one_address_that_say_different_things_are_two(article, site, noon):
    site.answers["/ONE"] = page("Quite another thing was said here.\n\nIt rained 12 mm in all of May.")
    other = note_address(url=site.at("/ONE"), publisher_name="Outlet A", now=noon)

    assert store_article(article_id=other.pk, now=noon + timedelta(seconds=9)) is StoreOutcome.NEW
