import contextlib
import json
import time
from datetime import UTC, date, datetime

import pytest

from sources.scraping.article import NotAnArticle, ScrapedArticle, read_article

URL = "https://gazette.example/2026/eastmere-pools"
SENTENCES = (
    "The council of Eastmere voted on Monday to close three of its nine swimming pools by the end of next year.",
    "Visitor numbers have fallen by 31% since 2019, while the price of gas has more than doubled, the treasurer said.",
    "“We looked at 14 options and this was the least bad of them,” said the deputy leader, Fenella "
    "Roe, after the vote.",
    "A petition with 6,120 signatures asks for a delay until a survey of all 48,000 households has been done.",
    "The three pools cost £870,000 a year to run, of which tickets bring in less than a fifth, the report says.",
    "Work on a new pool with eight lanes could begin in 2028 if the county pays half of the £19m that it would cost.",
)
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
TITLE = "Eastmere to close three pools"


def page(body: str = BODY, *, head: str = "", after: str = "", title: str = TITLE) -> bytes:
    main = f"<main><article><h1>{title}</h1>{body}</article></main>"
    return f"<html><head><title>{title}</title>{head}</head><body>{main}{after}</body></html>".encode()


def inside(extra: str) -> bytes:
    """The page with something after its third paragraph."""
    paragraphs = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    return page("".join([*paragraphs[:3], extra, *paragraphs[3:]]))


def read(body: bytes, url: str = URL) -> ScrapedArticle:
    return read_article(body, url=url)


def ld(**facts: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **facts})}</script>'


def test_paragraphs_come_in_order_with_an_empty_line_between() -> None:
    assert read(page()).text == "\n\n".join(SENTENCES)


@pytest.mark.parametrize(
    ("extra", "kept"),
    [
        (
            "<ul><li>Ward Street: 31,200</li><li>Dock Lane: 18,450</li></ul>",
            ["Ward Street: 31,200", "Dock Lane: 18,450"],
        ),
        ("<ol><li><p>Ward Street: 31,200</p></li></ol>", ["Ward Street: 31,200"]),
        ("<h2>The figures</h2><ul><li>Ward Street: 31,200</li></ul>", ["The figures", "Ward Street: 31,200"]),
        ("<ul><li><a href=/w>Ward Street</a> lost 31,200 visitors</li></ul>", ["Ward Street lost 31,200 visitors"]),
        (
            "<table><tr><th></th><th>2025</th></tr><tr><td>Ward Street</td><td>31 200</td></tr></table>",
            ["| 2025", "Ward Street | 31 200"],
        ),
        (
            "<div class=x><table><tr><td><p>Ward Street</p></td><td><p>31,200</p></td></tr></table></div>",
            ["Ward Street | 31,200"],
        ),
        (
            "<figure><img><figcaption>It lost 4,000 visitors. <span class=credit>Photo: 7 Studios</span>"
            "</figcaption></figure>",
            ["It lost 4,000 visitors."],
        ),
        ("<dl><dt>Visitors in 2025</dt><dd>212,000</dd></dl>", ["Visitors in 2025", "212,000"]),
    ],
)
def test_numbers_in_lists_tables_and_captions_stay_in_their_place(extra: str, kept: list[str]) -> None:
    assert read(inside(extra)).text == "\n\n".join([*SENTENCES[:3], *kept, *SENTENCES[3:]])


@pytest.mark.parametrize(
    "extra",
    [
        "<ul class='share-tools'><li>Share 210</li><li>Tweet 14</li></ul>",
        "<div class='m-most-read'><h3>Most read</h3><ol><li>1 Dog walks 120 miles</li><li>2 Flat for "
        "90,000</li></ol></div>",
        "<h3>Related stories</h3><ul><li><a href=/a>Bus fares up 12%</a></li><li><a href=/b>Library open 7 "
        "days</a></li></ul>",
        "<div class='c-related'><ul><li>Bus fares up 12%</li><li>Library open 7 days</li></ul></div>",
        "<p>5 min read</p>",
        "<p>Reading time: 4 minutes</p>",
        "<p>1,204 comments</p>",
        "<p>Updated 3 hours ago</p>",
        "<p>1 of 8</p>",
        "<p>Advertisement</p>",
        "<p>Read more: 12 things to know about pools</p>",
        "<p>___</p>",
        "<p>© 2026 The Gazette</p>",
        "<p>Get 3 months for £1. Offer ends 30 June.</p>",
        "<div class='newsletter-signup'><p>Join 24,000 readers every Friday at 6 o'clock.</p></div>",
        "<aside><p>Built in 1968, the pool is 33 metres long.</p></aside>",
        "<form><p>Will you miss it? 64% yes, 36% no, 1,204 votes.</p></form>",
        "<div class='stock-ticker'>POOL 12.40 -3.1%</div>",
        "<figure><img><figcaption>Ward Street pool on 14 May 2024.</figcaption></figure>",
        "<blockquote class='pull'>We looked at 14 options and this was the least bad of them</blockquote>",
        "<script>var a = 99;</script><style>p {margin: 4px}</style>",
    ],
)
def test_numbers_of_the_page_do_not_reach_the_text(extra: str) -> None:
    assert read(inside(extra)).text == "\n\n".join(SENTENCES)


@pytest.mark.parametrize(
    "extra",
    [
        "<p>By Ann Lee</p>",
        "<p>Ann Lee, 25 June 2026</p>",
        "<p class=byline>Ann Lee</p><p>Updated 10:42 BST, 25 June 2026</p>",
    ],
)
def test_byline_and_date_above_the_text_are_no_part_of_it(extra: str) -> None:
    article = read(page(extra + BODY))

    assert article.text == "\n\n".join(SENTENCES)
    assert article.authors == ("Ann Lee",)


def test_numbers_of_footnotes_do_not_join_those_of_the_text() -> None:
    body = BODY.replace("48,000 households", 'households of 48,000<sup><a href="#n1">1</a></sup>')

    assert "of 48,000 has" in read(page(body)).text


def test_paragraphs_made_of_line_breaks_are_paragraphs() -> None:
    body = "<div>" + "<br><br>".join(SENTENCES) + "</div>"

    assert read(page(body)).text == "\n\n".join(SENTENCES)


def test_a_table_that_lays_out_the_page_is_no_data() -> None:
    cells = f"<td>Menu<br>Archive 1998-2026</td><td>{'<p>'.join(SENTENCES)}</td><td>Top 5</td>"
    body = f"<html><body><table><tr>{cells}</tr></table></body></html>"

    assert read(body.encode()).text == "\n\n".join(SENTENCES)


def test_comments_of_readers_are_no_part_of_the_article() -> None:
    comment = "<p>I swam there 40 years ago with my 3 sisters and it was lovely back then.</p>"

    article = read(page(after=f"<section id=comments><h2>12 comments</h2><div class=comment>{comment}</div></section>"))

    assert article.text == "\n\n".join(SENTENCES)


def test_one_sentence_is_enough() -> None:
    assert read(b"<p>Shares fell 4.9%.</p>", url="").text == "Shares fell 4.9%."


def test_characters_that_cannot_be_stored_do_not_come_through() -> None:
    article = read(page(BODY.replace("31%", "31&#xD800;%").replace("2019", "20\x0019")))

    assert article.text.encode()
    assert "\0" not in article.text


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


def test_an_article_beside_many_teasers_is_an_article() -> None:
    teaser = '<div><h3><a href="/t-{0}">Teaser {0}</a></h3><p>What it is about, in short.</p></div>'
    teasers = "".join(teaser.format(number) for number in range(60))

    assert read(page(after=f"<div class=r>{teasers}</div>")).text == "\n\n".join(SENTENCES)


def test_a_canonical_address_that_is_the_front_page_is_a_mistake() -> None:
    assert read(page(head='<link rel="canonical" href="https://gazette.example/">')).canonical_url == URL


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
    "nested JSON": b"<script type='application/ld+json'>" + b"[" * 200_000 + b"</script>" + BODY.encode(),
    "a long attribute": b"<p a='" + b"x" * 9_000_000 + b"'>" + BODY.encode(),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_hostile_pages_cost_little(shape: str) -> None:
    started = time.process_time()

    with contextlib.suppress(NotAnArticle):
        read(SHAPES[shape])

    assert time.process_time() - started < 2
