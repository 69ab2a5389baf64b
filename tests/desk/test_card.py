import html
import json
import re
from pathlib import Path

import jsonschema
import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.urls import reverse

from claims.actions.set_public import set_public
from claims.models import Figure
from tests.desk.scenes import agreement, conflict, printed
from tests.factories import NOON, PublisherFactory, UserFactory
from tests.feeds.verdicts import correction_of, verdict_on

# What schema.org and the rules of search engines ask of a ClaimReview.
URL = {"type": "string", "pattern": "^https?://"}
DATE = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d"}
NAMED = {"type": "object", "required": ["@type", "name"], "properties": {"name": {"type": "string", "minLength": 1}}}
WORK = {"type": "object", "required": ["@type", "url"], "properties": {"url": URL, "datePublished": DATE}}
CLAIM_REVIEW = {
    "type": "object",
    "required": ["@context", "@type", "claimReviewed", "reviewRating", "url", "author", "datePublished"],
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@type": {"const": "ClaimReview"},
        "claimReviewed": {"type": "string", "minLength": 1},
        "url": URL,
        "datePublished": DATE,
        "author": {"allOf": [NAMED, {"properties": {"@type": {"enum": ["Organization", "Person"]}}}]},
        "reviewRating": {
            "type": "object",
            "required": ["@type", "alternateName"],
            "properties": {
                "@type": {"const": "Rating"},
                "alternateName": {"type": "string", "minLength": 1},
                "ratingValue": {"type": "number", "minimum": 1, "maximum": 5},
                "bestRating": {"const": 5},
                "worstRating": {"const": 1},
            },
            "dependentRequired": {"ratingValue": ["bestRating", "worstRating"]},
        },
        "itemReviewed": {
            "type": "object",
            "required": ["@type", "@id", "appearance", "firstAppearance"],
            "properties": {
                "@type": {"const": "Claim"},
                "@id": URL,
                "appearance": {"type": "array", "items": WORK, "minItems": 1},
                "firstAppearance": WORK,
                "author": NAMED,
                "datePublished": DATE,
            },
        },
    },
}


def card(client, figure):
    return client.get(reverse("card", args=(figure.pk,)))


def linked_data(page):
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1])


def test_only_what_is_signed_or_marked_is_public(client, db):
    signed, waiting, marked, plain = conflict(), conflict(), conflict(is_public=True), agreement()
    verdict_on(signed)
    verdict_on(waiting, status="AWAITING")

    for name in ("card", "embed", "card-picture"):
        statuses = [client.get(reverse(name, args=(each.pk,))).status_code for each in (signed, marked, waiting, plain)]
        assert statuses == [200, 200, 404, 404]


def test_a_card_says_who_printed_what_what_was_decided_and_what_was_corrected(client, db):
    figure = conflict()
    correction_of(verdict_on(figure))

    page = card(client, figure).content.decode()

    for words in (figure.summary, "Harbour Post", "11.5%", "refuted", "Mina Sol", "It was the intraday low."):
        assert html.escape(words, quote=True) in page or words in page


def test_a_signed_card_is_a_claim_review_by_the_published_rules(client, db):
    figure = conflict()
    verdict_on(figure)

    review = linked_data(card(client, figure).content.decode())

    jsonschema.validate(review, CLAIM_REVIEW)
    assert review["url"] == f"{settings.BASE_URL}/p/{figure.pk}/"
    assert review["reviewRating"]["alternateName"] == "supported"
    assert len(review["itemReviewed"]["appearance"]) == 2


def test_linked_data_ends_no_script_whatever_an_outlet_writes(client, db):
    figure = conflict(summary="</script><script>alert(1)</script>")
    verdict_on(figure)

    page = card(client, figure).content.decode()

    assert "<script>alert(1)" not in page
    assert linked_data(page)["claimReviewed"] == "</script><script>alert(1)</script>"


def test_a_marked_conflict_has_no_review(client, db):
    page = card(client, conflict(is_public=True)).content.decode()

    assert "application/ld+json" not in page


def test_a_card_has_a_picture_for_previews_and_can_be_discovered(client, db):
    figure = conflict(is_public=True)

    page = card(client, figure).content.decode()

    image = re.search(r'property="og:image" content="([^"]+)"', page)[1]
    picture = client.get(image.replace(settings.BASE_URL, ""))
    assert picture.content.startswith(b"\x89PNG")
    discovered = html.unescape(re.search(r'type="application/json\+oembed"[^>]*href="([^"]+)"', page)[1])
    answer = client.get(discovered).json()
    assert answer["type"] == "rich"
    assert f"/embed/{figure.pk}/" in answer["html"]


def test_oembed_keeps_within_the_size_asked_for(client, db):
    url = f"{settings.BASE_URL}/p/{conflict(is_public=True).pk}/"

    answer = client.get("/oembed", {"url": url, "maxwidth": "300", "maxheight": "200"}).json()

    assert (answer["width"], answer["height"]) == (300, 200)
    assert 'width="300"' in answer["html"]


@pytest.mark.parametrize("url", ["", "https://elsewhere.example/p/1/", "http://localhost:8000/figures/1/", "/p/1/"])
def test_oembed_knows_only_our_public_cards(client, db, url):
    assert client.get("/oembed", {"url": url}).status_code == 404


@pytest.mark.parametrize("outlets", [2, 60])
def test_the_framed_card_is_small_has_no_script_and_no_cookie_and_may_be_framed_anywhere(outlets, client, db):
    figure = conflict()
    for number in range(outlets - 2):
        printed(
            figure, publisher=PublisherFactory(name=f"The Extraordinary Gazette {number}"), percent=f"{number + 12}"
        )
    verdict_on(figure)

    response = client.get(reverse("embed", args=(figure.pk,)))

    page = response.content.decode()
    styles = [finders.find(f"css/{name}.css") for name in ("tokens", "plots", "card")]
    weight = len(response.content) + sum(Path(path).stat().st_size for path in styles)
    assert weight < 30_000
    assert ("… 48 more …" in re.sub(r"\s+", " ", page)) == (outlets == 60)
    assert "<script" not in page
    assert not response.cookies
    assert "X-Frame-Options" not in response.headers
    assert "frame-ancestors *" in response.headers["Content-Security-Policy"]
    assert "default-src 'self'" in response.headers["Content-Security-Policy"]


def test_other_pages_may_not_be_framed(client, db):
    response = card(client, conflict(is_public=True))

    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
    assert response.headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("name", ["card", "embed", "card-picture"])
def test_after_a_merge_the_old_address_leads_to_the_new_one_for_ever(client, db, name):
    first, second, kept = conflict(), conflict(), conflict(is_public=True)
    Figure.objects.filter(pk=first.pk).update(merged_into=second)
    Figure.objects.filter(pk=second.pk).update(merged_into=kept)

    response = client.get(reverse(name, args=(first.pk,)))

    assert response.status_code == 301
    assert response.headers["Location"] == reverse(name, args=(kept.pk,))


def test_an_editor_shows_a_conflict_and_closes_it_again(client, db):
    figure = conflict()
    client.force_login(UserFactory(role="editor"))
    address = reverse("publicity", args=(figure.pk,))

    client.post(address, {"public": "yes"})
    shown = card(client, figure).status_code
    client.post(address, {"public": "no"})

    assert (shown, card(client, figure).status_code) == (200, 404)


def test_marking_twice_is_marking_once(db):
    figure = conflict()

    set_public(figure_id=figure.pk, is_public=True, now=NOON)
    again = set_public(figure_id=figure.pk, is_public=True, now=NOON)

    assert again.version == figure.version + 1


def test_corrections_are_listed_for_everybody(client, db):
    correction_of(verdict_on(conflict()))

    page = client.get("/corrections/").content.decode()

    assert "It was the intraday low." in page
