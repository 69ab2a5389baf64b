"""Pages of claims whose story knows better than their article whom, what and when a number is about."""

import re
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from claims.models import Claim
from tests.desk.scenes import conflict
from tests.desk.test_queries import cost_of
from tests.factories import NOON, DecisionFactory, QueueItemFactory

TOLD = {
    "subject": "Calder Kettles",
    "subject_key": "calder kettles",
    "subject_kind": "company",
    "subject_ticker": "CLDK",
    "company_id": None,
    "measure": "kettle price",
    "period": "2026-03",
    "qualifiers": [],
    "modality": None,
    "role": None,
    "is_rebuttal": False,
}


@pytest.fixture
def claim(db):
    figure = conflict()
    figure.claims.filter(exact="11.5%").update(adopted=TOLD, reworded_at=NOON, subject_text="the plant")
    return figure.claims.get(exact="11.5%")


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def article_of(claim):
    return reverse("article", args=(claim.revision.article_id,))


def test_the_articles_page_has_the_storys_words_and_what_the_article_says(desk_client, claim):
    content = page(desk_client, article_of(claim))

    assert "<span>Calder Kettles, kettle price</span>" in content
    assert "from its story; this article says “the plant”" in content
    assert "from its story; this article says “share price”" in content
    assert 'March 2026 <span class="soft"> · from its story; this article does not say </span>' in content
    assert content.count("What is marked “from its story” stands in other articles") == 1


def test_the_articles_words_are_text_and_never_markup(desk_client, claim):
    Claim.objects.filter(pk=claim.pk).update(subject_text="<b>plant</b> & co")

    content = page(desk_client, article_of(claim))

    assert "this article says “&lt;b&gt;plant&lt;/b&gt; &amp; co”" in content


def test_answers_in_the_queue_are_listed_by_the_storys_words(desk_client, editor, claim):
    DecisionFactory(item=QueueItemFactory(claim=claim), user=editor)

    assert "Calder Kettles, kettle price" in page(desk_client, reverse("queue"))


def test_an_article_that_says_all_itself_has_no_word_of_stories(desk_client, claim):
    other = Claim.objects.get(exact="4.9%")

    assert "from its story" not in page(desk_client, article_of(other))


def test_the_figures_page_and_the_search_have_the_storys_words(desk_client, claim):
    figure = page(desk_client, claim.figure.get_absolute_url())
    found = page(desk_client, f"{reverse('search')}?{urlencode({'kind': 'claims', 'q': 'ferrodyne'})}")

    assert "Calder Kettles" in figure
    assert "Calder Kettles · kettle price" in found


def test_a_correction_begins_with_what_is_shown_and_keeps_only_what_a_person_changed(desk_client, claim):
    address = reverse("correct-claim", args=(claim.pk,))
    form = desk_client.get(address).context["form"]
    said = {name: value for name, value in form.initial.items() if value is not None}

    desk_client.post(address, said | {"measure": "kettle cost"})

    assert (said["subject"], said["measure"], said["period"]) == ("Calder Kettles", "kettle price", "2026-03")
    claim.refresh_from_db()
    assert claim.corrected == {"measure": "kettle cost"}
    content = page(desk_client, article_of(claim))
    assert "<span>Calder Kettles, kettle cost</span>" in content


@pytest.mark.parametrize("address", ["/", "/desk.json", "/search/?kind=claims", "/claims.json", "/claims.csv"])
def test_lists_cost_the_same_with_twenty_such_claims(address, desk_client, claim):
    few = cost_of(desk_client, address)
    for _each in range(10):
        conflict()
    Claim.objects.update(adopted=TOLD, reworded_at=NOON)

    assert cost_of(desk_client, address) == few


def test_an_articles_page_costs_the_same_with_such_claims(desk_client, claim):
    told = cost_of(desk_client, article_of(claim))
    Claim.objects.update(adopted=None)

    assert cost_of(desk_client, article_of(claim)) == told


def test_a_feed_of_claims_changes_with_the_storys_words_and_tells_of_each_once(desk_client, claim):
    Claim.objects.update(adopted=None, reworded_at=None)
    before = desk_client.get("/claims.atom")
    Claim.objects.filter(pk=claim.pk).update(adopted=TOLD, reworded_at=NOON)

    after = desk_client.get("/claims.atom", headers={"If-None-Match": before["ETag"]})

    assert after.status_code == 200
    assert after["ETag"] != before["ETag"]
    assert "kettle price" in after.content.decode()
    ids = re.findall(r"<id>([^<]+claims/\d+)</id>", after.content.decode())
    assert len(ids) == len(set(ids)) == 2
    assert ids == re.findall(r"<id>([^<]+claims/\d+)</id>", before.content.decode())
