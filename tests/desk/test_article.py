import re
from decimal import Decimal

import pytest
from django.urls import reverse

from tests.desk.scenes import conflict
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    ExtractionRunFactory,
    RejectedNumberFactory,
    RevisionFactory,
)


def page(client, article, query=""):
    response = client.get(reverse("article", args=(article.pk,)) + query)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def test_numbers_are_underlined_in_the_text_with_what_was_read_beside_it(desk_client):
    claim = conflict().claims.get(exact="4.9%")

    content = page(desk_client, claim.revision.article)

    assert f'Ferrodyne shares fell <a class="mark" id="claim-{claim.pk}" href="#note-{claim.pk}"' in content
    assert f'id="note-{claim.pk}"' in content
    assert "4.85 – 4.95%" in content
    assert claim.figure.get_absolute_url() in content


def test_a_rejected_number_shows_why(desk_client):
    run = conflict().claims.first().run
    start = run.revision.text.index("FX-9")
    RejectedNumberFactory(run=run, start=start, end=start + 4, exact="FX-9", reason="model name")

    content = page(desk_client, run.revision.article)

    assert 'title="not a claim: model name">FX-9</span>' in content


def test_numbers_of_the_headline_are_marked_in_the_headline(desk_client):
    run = ExtractionRunFactory(revision__article__headline="Shares fall 4.9%")
    claim = ClaimFactory(run=run, field="headline", start=12, end=16, sentence="Shares fall 4.9%")

    content = page(desk_client, run.revision.article)

    assert re.search(rf'<h1>.*Shares fall <a class="mark" id="claim-{claim.pk}"', content)


@pytest.fixture
def revised(db):
    article = ArticleFactory()
    for number, printed in ((1, "24,000"), (2, "about 20,000")):
        revision = RevisionFactory(article=article, number=number, text=f"It removed {printed} accounts.")
        run = ExtractionRunFactory(revision=revision)
        value = Decimal(printed.removeprefix("about ").replace(",", ""))
        ClaimFactory(run=run, exact=printed, value=value, unit="count", is_current=number == 2)
    return article


def test_a_number_that_changed_between_revisions_is_shown_first(revised, desk_client):
    content = page(desk_client, revised)

    assert re.search(r"<del>24,000</del> → <ins><a href=\"#claim-\d+\">about 20,000</a></ins>", content)
    assert "No correction notice found in the text." in content


def test_an_older_revision_is_shown_as_it_was(revised, desk_client):
    content = page(desk_client, revised, "?revision=1")

    assert "24,000" in content
    assert "about 20,000" not in content


@pytest.mark.parametrize("number", ["9", "99999999999999999999"])
def test_a_revision_that_does_not_exist_is_not_here(number, revised, desk_client):
    response = desk_client.get(reverse("article", args=(revised.pk,)) + f"?revision={number}")

    assert response.status_code == 404


def test_a_broken_revision_number_shows_the_latest(revised, desk_client):
    assert "about 20,000" in page(desk_client, revised, "?revision=-1")


def test_an_article_that_is_only_announced_says_so(desk_client):
    assert "Announced, but not fetched yet." in page(desk_client, ArticleFactory())


def test_an_article_that_cannot_be_fetched_says_why(desk_client):
    assert "It is larger than 20 MB." in page(desk_client, ArticleFactory(last_error="It is larger than 20 MB."))


def test_a_text_that_is_not_read_yet_is_shown_all_the_same(desk_client):
    revision = RevisionFactory(text="Shares fell 4.9%.")

    content = page(desk_client, revision.article)

    assert "Shares fell 4.9%." in content
    assert "Its numbers are not read yet." in content


def test_an_article_that_came_as_a_file_has_no_link_to_follow(desk_client):
    revision = RevisionFactory(article__canonical_url="urn:sha256:abc")

    assert "as published" not in page(desk_client, revision.article)


def test_offsets_count_characters_also_behind_an_emoji(desk_client):
    text = "😀😀 Shares fell 4.9% & more."
    run = ExtractionRunFactory(revision__text=text)
    claim = ClaimFactory(run=run, exact="4.9%", start=text.index("4.9"), end=text.index("4.9") + 4)

    assert f'data-note="{claim.pk}">4.9%<sup>' in page(desk_client, run.revision.article)
