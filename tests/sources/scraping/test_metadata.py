"""What a page states about its article."""

from datetime import UTC, date, datetime

import pytest

from tests.sources.scraping.pages import BODY, SENTENCES, TITLE, URL, ld, page, read


def test_json_ld_states_everything() -> None:
    facts = ld(
        headline="Eastmere to close three pools",
        datePublished="2026-06-25T10:00:00+02:00",
        dateModified="2026-06-26T09:00:00Z",
        author=[{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bob van der Ray"}],
        publisher={"@type": "Organization", "name": "The Gazette"},
        articleSection=["Local", "News"],
        isAccessibleForFree="False",
        inLanguage="en-GB",
    )

    article = read(page(head=facts))

    assert article.headline == TITLE
    assert article.published_at == datetime(2026, 6, 25, 8, tzinfo=UTC)
    assert article.published_date == date(2026, 6, 25)
    assert article.modified_at == datetime(2026, 6, 26, 9, tzinfo=UTC)
    assert article.authors == ("Ann Lee", "Bob van der Ray")
    assert (article.publisher_name, article.section, article.language) == ("The Gazette", "Local", "en")
    assert article.is_paywalled


@pytest.mark.parametrize(
    "script",
    [
        '{"@graph": [{"@type": "WebPage"}, {"@type": ["Thing", "NewsArticle"], "datePublished": '
        '"2026-06-25T10:00:00Z", "author": {"@id": "#ann"}},'
        ' {"@id": "#ann", "@type": "Person", "name": "Ann Lee"}]}',
        '[{"@type": "http://schema.org/NewsArticle", "datePublished": "2026-06-25T10:00:00Z", "author": "Ann Lee"}]',
        '<!-- {"@type": "Article", "datePublished": "2026-06-25T10:00:00Z", "author": ["Ann Lee"],} -->',
        '//<![CDATA[\n{"@type": "BlogPosting", "description": "two\nlines", "datePublished": '
        '"2026-06-25T10:00:00Z", "author": [{"name": "Ann Lee"}]};\n//]]>',
        '{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "datePublished": '
        '"2026-06-25T10:00:00Z", "author": {"name": ["Ann Lee"]}}}',
    ],
)
def test_careless_json_ld_is_understood(script: str) -> None:
    article = read(page(head=f'<script type="application/ld+json">{script}</script>'))

    assert article.published_at == datetime(2026, 6, 25, 10, tzinfo=UTC)
    assert article.authors == ("Ann Lee",)


def test_microdata_is_read() -> None:
    body = f"""<div itemscope itemtype="https://schema.org/NewsArticle">
<meta itemprop="datePublished" content="2026-06-25T10:00:00Z">
    <span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="url" href="/ann">
<b itemprop="name">Ann Lee</b></a></span>
    <span itemprop="publisher" itemscope itemtype="https://schema.org/Organization">
<meta itemprop="name" content="The Gazette"></span>{BODY}</div>"""

    article = read(page(body))

    assert article.published_at == datetime(2026, 6, 25, 10, tzinfo=UTC)
    assert (article.authors, article.publisher_name) == (("Ann Lee",), "The Gazette")


def test_meta_tags_are_read() -> None:
    tags = {
        "article:published_time": "2026-06-25T10:00:00Z",
        "author": "Ann Lee",
        "og:site_name": "The Gazette",
        "article:section": "Local",
    }
    head = "".join(f'<meta property="{name}" content="{content}">' for name, content in tags.items())

    article = read(page(head=head))

    assert article.published_at == datetime(2026, 6, 25, 10, tzinfo=UTC)
    assert (article.authors, article.publisher_name, article.section) == (("Ann Lee",), "The Gazette", "Local")


def test_a_zone_printed_completes_a_day_stated() -> None:
    article = read(
        page('<time datetime="2026-06-25T10:00:00+01:00">today</time>' + BODY, head=ld(datePublished="2026-06-25"))
    )

    assert article.published_at == datetime(2026, 6, 25, 9, tzinfo=UTC)


def test_a_date_that_the_article_only_speaks_of_is_not_its_own() -> None:
    article = read(page(BODY.replace("on Monday", "on 3 May 2019")))

    assert (article.published_at, article.published_date) == (None, None)
    assert "no date" in article.warnings[0]


def test_a_date_in_the_address_is_a_day() -> None:
    article = read(page(), url="https://gazette.example/2026/06/25/pools")

    assert (article.published_at, article.published_date) == (None, date(2026, 6, 25))


@pytest.mark.parametrize(
    ("stated", "printed", "shared", "expected"),
    [
        ("Pools to close", "Pools to close", "Pools to close", "Pools to close"),
        ("Pools: the SEO title", "Three pools to close", "Three pools to close", "Three pools to close"),
        (
            "Three pools in Eastmere are to close by the end of next...",
            "Three pools in Eastmere are to close by the end of next year",
            "",
            "Three pools in Eastmere are to close by the end of next year",
        ),
        ("", "Three pools to close", "Three pools to close - The Gazette", "Three pools to close"),
        ("Pools &amp;amp; saunas to close", "Pools & saunas to close", "", "Pools & saunas to close"),
        ("The Gazette", "Three pools to close", "", "Three pools to close"),
    ],
)
def test_the_headline_is_what_most_statements_agree_on(stated: str, printed: str, shared: str, expected: str) -> None:
    head = ld(headline=stated, publisher={"name": "The Gazette"}) + f'<meta property="og:title" content="{shared}">'
    body = page(head=head, title="x").replace(b"<h1>x</h1>", f"<h1>{printed.replace('&', '&amp;')}</h1>".encode())

    assert read(body).headline == expected


@pytest.mark.parametrize(
    ("head", "original"),
    [
        ('<link rel="canonical" href="https://wire.example/pools?utm_source=g">', "https://wire.example/pools"),
        ('<link rel="canonical" href="/2026/eastmere-pools">', None),
        ('<meta name="syndication-source" content="https://wire.example/pools">', "https://wire.example/pools"),
        (ld(isBasedOn="https://wire.example/pools"), "https://wire.example/pools"),
        (
            ld(isBasedOn={"@type": "NewsArticle", "name": "Pools", "url": "https://wire.example/pools"}),
            "https://wire.example/pools",
        ),
    ],
)
def test_a_copy_names_its_original(head: str, original: str | None) -> None:
    assert read(page(head=head)).declared_original == original


@pytest.mark.parametrize(
    "note",
    [
        "This article was first published by Harbor Wire.",
        "This story originally appeared in Harbor Wire on 3 May 2026.",
        "Republished with permission from Harbor Wire.",
        "Originally published on 3 May 2026 by Harbor Wire",
    ],
)
def test_a_note_names_the_original(note: str) -> None:
    assert read(page(f"{BODY}<p><em>{note}</em></p>")).declared_original == "Harbor Wire"


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("LONDON (Reuters) - " + SENTENCES[0], ("Reuters",)),
        ("EASTMERE, England, May 4 (Harbor Wire) — " + SENTENCES[0], ("Harbor Wire",)),
        ("(AP) — " + SENTENCES[0], ("Associated Press",)),
        (SENTENCES[0] + "</p><p>Source: AFP", ("AFP",)),
        (SENTENCES[0], ()),
    ],
)
def test_datelines_and_source_lines_credit_agencies(first: str, expected: tuple[str, ...]) -> None:
    assert read(page(BODY.replace(SENTENCES[0], first))).credits == expected


def test_the_address_is_the_pages_own_name_for_it() -> None:
    head = '<link rel="canonical" href="https://gazette.example/eastmere-pools?id=5&amp;utm_source=x">'

    assert read(page(head=head)).canonical_url == "https://gazette.example/eastmere-pools?id=5"


def test_a_publisher_that_only_the_title_names_is_read_from_it() -> None:
    body = page().replace(b"</title>", b" - The Eastmere Gazette</title>")

    article = read(body)

    assert (article.headline, article.publisher_name) == (TITLE, "The Eastmere Gazette")


def test_a_canonical_address_that_is_the_front_page_is_a_mistake() -> None:
    assert read(page(head='<link rel="canonical" href="https://gazette.example/">')).canonical_url == URL
