"""Where an article begins and ends on its page, and what of the page between them is none of it."""

import pytest

from tests.sources.scraping.pages import BODY, SENTENCES, page, read

WHOLE = "\n\n".join(SENTENCES)
CALLOUT = "Season tickets stay valid in the seven other pools until the end of March 2027, the council said."


@pytest.mark.parametrize(
    "above",
    [
        "<dl><dt>Reading time</dt><dd>3 minutes</dd><dt>Views</dt><dd>5,120</dd></dl>",
        "<div><p>Weather 14</p><p>Votes: 388</p></div>",
        "<ul><li>Issue 4,211</li></ul>",
    ],
)
def test_labels_above_the_headline_are_no_part_of_the_article(above: str) -> None:
    read_page = read(page(f"{above}<h1>Eastmere to close three pools</h1>{BODY}", title=""))

    assert read_page.text == WHOLE


@pytest.mark.parametrize(
    "below",
    [
        "<h3>Related stories</h3><div><p>A rise of 4% was agreed on Tuesday by the council of the town.</p></div>",
        "<div><h2>17 comments</h2><div><p>I have paid 84 pounds for this since 2019, and it is late.</p></div></div>",
        "<h3>Mehr zum Thema</h3><div><p>Die Stadt schrumpft im 5. Jahr in Folge, wie es heißt.</p></div>",
        "<h3>Lo más visto</h3><ol><li>Los 5 pueblos más fríos de la costa</li></ol>",
        "<h3>À lire aussi</h3><div><p>Le gaz augmente de 4,7 % dès lundi, dit le ministre.</p></div>",
        "<p>Ann Lee covers the council. Reach her at 555-0142.</p>",
        "<p>Write to the author: ann@gazette.example</p>",
    ],
)
def test_what_follows_every_article_of_a_site_is_no_part_of_one(below: str) -> None:
    assert read(page(BODY + below, head='<meta name="author" content="Ann Lee">')).text == WHOLE


def test_a_label_with_the_article_going_on_below_it_ends_nothing() -> None:
    half = len(SENTENCES) // 2
    parts = [f"<p>{sentence}</p>" for sentence in SENTENCES]

    text = read(page("".join([*parts[:half], "<h3>Related stories</h3>", *parts[half:]]))).text

    assert all(sentence in text for sentence in SENTENCES)


@pytest.mark.parametrize(
    "box",
    [
        '<table align="right"><tr><td><b>Tools</b><br><a href="/p">Print (2 pages)</a><br>Rated 4</td></tr></table>',
        '<table align="left"><tr><td><b>WEATHER</b><br>Today: rain, 6C<br>Thursday: 4C</td></tr></table>',
    ],
)
def test_a_box_of_services_beside_the_text_is_left_out(box: str) -> None:
    parts = [f"{sentence}<br><br>" for sentence in SENTENCES]

    text = read(page("<div>" + "".join([*parts[:2], box, *parts[2:]]) + "</div>")).text

    assert text == WHOLE


def test_a_box_of_figures_beside_the_text_is_kept() -> None:
    box = '<table align="right"><tr><td><b>In figures</b><br>Pools closed: 3<br>Saved: $2.1 million</td></tr></table>'
    parts = [f"<p>{sentence}</p>" for sentence in SENTENCES]

    assert "Saved: $2.1 million" in read(page("".join([*parts[:2], box, *parts[2:]]))).text


def test_a_sentence_in_a_box_within_the_text_is_kept() -> None:
    parts = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    box = f'<div class="callout-card"><div class="callout-text">{CALLOUT}</div></div>'

    assert CALLOUT in read(page("".join([*parts[:2], box, *parts[2:]]))).text


def test_a_lead_with_a_number_outside_the_text_is_kept() -> None:
    lead = "The council of Eastmere will close 3 of its 10 pools to save $2.1 million a year."
    html = (
        f"<div><h1>Eastmere</h1><div class='ingress'>{lead}</div><div class='by'>Ann Lee</div><div>{BODY}</div></div>"
    )

    assert lead in read(page(html, title="Eastmere")).text


def test_footnotes_are_kept_and_links_to_other_articles_left_out() -> None:
    note = "The interval is at the level of 95%, as registered in the year before."
    other = "<a href='/dams'><h3>Why dams of 1931 still stand</h3></a>"
    parts = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    html = "".join([*parts[:2], other, *parts[2:], f"<div class='footnote'><p>{note}</p></div>"])

    text = read(page(html)).text

    assert note in text
    assert "1931" not in text


def test_the_captions_of_a_gallery_are_its_text() -> None:
    captions = [f"A boat passes pool number {number}, one of those that close in June." for number in range(1, 5)]
    slides = "".join(f"<li><figure><img><figcaption>{caption}</figcaption></figure></li>" for caption in captions)

    text = read(page(f"<div><p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p></div><ul>{slides}</ul>")).text

    assert all(caption in text for caption in captions)
