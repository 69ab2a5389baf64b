"""An article is found beside things that are longer than it."""

import pytest

from tests.sources.scraping.pages import BODY, SENTENCES, TITLE, read

ARTICLE = f"<div class='x'><h1>{TITLE}</h1><div class='y'>{BODY}</div></div>"
OTHER = "<p>The county paid £41 million for 12 miles of road that nobody has asked for since 2003, it is said.</p>" * 20
REPLIES = "".join(
    f"<div class='q'><span>user{place}, {place} hours ago</span><p>I paid £{place} for a swim there, and it was worth "
    "every penny of it, whatever the council may say of the gas.</p><a>Reply</a></div>"
    for place in range(2, 30)
)
CARDS = "".join(
    f"<div class='card-{place}'><a href='/{place}'><h3>Council sells {place} parks</h3></a><p>The sale brings in "
    f"£{place} million, the treasurer said on Friday.</p><time datetime='2026-01-{place:02}'></time></div>"
    for place in range(2, 30)
)


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        (f"<div id='cookie-banner'>{OTHER}</div>", ""),
        (f"<div class='z' role='dialog'>{OTHER}</div>", ""),
        (f"<div class='z'>{OTHER}</div>", ""),
        ("", f"<div class='comments-area'>{REPLIES}</div>"),
        ("", f"<section><h2>Conversation</h2>{REPLIES}</section>"),
        ("", f"<div class='z'>{REPLIES}</div>"),
        ("", f"<div class='z'>{CARDS}</div>"),
        ("", f"<div class='z'>{OTHER}</div>"),
    ],
)
def test_an_article_is_found_beside_what_is_longer_than_it(before: str, behind: str) -> None:
    html = f"<html><body>{before}{ARTICLE}{behind}</body></html>"

    article = read(html.encode())

    assert article.text == "\n\n".join(SENTENCES)
    assert article.published_date is None


def test_replies_within_the_element_of_the_article_are_no_part_of_it() -> None:
    html = f"<html><body><article><h1>{TITLE}</h1>{BODY}<div>{REPLIES}</div></article></body></html>"

    assert read(html.encode()).text == "\n\n".join(SENTENCES)


def test_the_points_below_a_headline_are_not_taken_for_all_of_the_article() -> None:
    points = "".join(f"<li>{sentence}</li>" for sentence in ("One pool in three closes by the end of 2027.",) * 8)
    html = f"<html><body><div><h1>{TITLE}</h1><ul>{points}</ul></div><div>{BODY}</div></body></html>"

    assert SENTENCES[-1] in read(html.encode()).text


def test_a_page_that_is_nothing_but_replies_keeps_them() -> None:
    html = f"<html><body><div><h1>{TITLE}</h1><div>{REPLIES}</div></div></body></html>"

    assert "I paid £7 for a swim there" in read(html.encode()).text


def test_json_of_what_is_taken_off_the_page_stays() -> None:
    text = " ".join(SENTENCES * 2)
    data = f'<script type="application/json">{{"article": {{"body": "{text}"}}}}</script>'
    html = (
        f"<html><body><div><h1>{TITLE}</h1><div id='root'></div></div><div class='z'>{OTHER}{data}</div></body></html>"
    )

    assert read(html.encode()).text.startswith(SENTENCES[0])


@pytest.mark.parametrize("mark", ["has-comments", "paywall"])
def test_a_mark_of_the_whole_text_does_not_take_it_away(mark: str) -> None:
    note = (
        "<div><p>The council meets again in May. It has 31 members. Nobody is paid for it, and all may come.</p></div>"
    )
    html = f"<html><body><div><h1>{TITLE}</h1><div class='{mark}'>{BODY}</div>{note * 3}</div></body></html>"

    assert "\n\n".join(SENTENCES) in read(html.encode()).text


def test_a_headline_in_the_line_of_links_is_not_where_the_article_begins() -> None:
    crumbs = f"<div><a href='/'>Home</a> <span>{TITLE}</span></div>"
    html = f"<html><body><div>{crumbs}{OTHER}</div>{ARTICLE}</body></html>"

    assert read(html.encode()).text == "\n\n".join(SENTENCES)
