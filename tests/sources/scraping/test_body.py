"""What of a page is its article's text."""

import pytest

from tests.sources.scraping.pages import BODY, SENTENCES, inside, page, read


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


def test_sentences_that_each_stand_in_a_box_are_one_article() -> None:
    boxes = "".join(
        f"<div class='box'><span>{place}</span><h2>Reason {place} to swim</h2><p>It costs £{place}.40 a day.</p></div>"
        for place in range(1, 6)
    )
    body = f"<div><p>{SENTENCES[0]}</p>{boxes}</div>"

    text = read(page(body)).text

    assert [line for line in text.split("\n\n") if "costs" in line] == [
        f"It costs £{place}.40 a day." for place in range(1, 6)
    ]
    assert "Reason 3 to swim" in text


def test_what_only_screen_readers_see_leaves_a_sentence_once_and_whole() -> None:
    text = read(
        inside("<p>Shares of the operator<span class='visually-hidden'>, opens new tab</span> lost 6.1%.</p>")
    ).text

    assert text.count("Shares of the operator") == 1
    assert "Shares of the operator lost 6.1%." in text


def test_a_block_of_code_is_text_and_its_marks_are_not() -> None:
    text = read(
        inside("<h2>Retention<a class='headerlink' href='#r'>¶</a></h2><div><pre>KEEP pools FOR 365;</pre></div>")
    ).text

    assert "Retention\n\nKEEP pools FOR 365;" in text


def test_a_lead_stays_where_the_whole_page_is_marked_as_a_sidebar() -> None:
    lead = "<p class='description'>Three of nine pools close, and 31% of visitors are gone since 2019.</p>"
    html = f"<body><div class='sidebar-1'><h1>Pools</h1>{lead}<article>{BODY}</article></div></body>"

    assert read(html.encode()).text.startswith("Three of nine pools close")


def test_japanese_sentences_without_spaces_are_sentences() -> None:
    sentence = "市は三日、市営プール九か所のうち三か所を来年末までに閉鎖すると発表した。"
    later = "<div><p>利用者は2019年から31％減った。</p></div>"
    html = f"<body><article><h1>市営プール</h1><p>{sentence}</p>{later}</article></body>"

    assert read(html.encode()).text.endswith("利用者は2019年から31％減った。")
