import re
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Annotation, Claim
from claims.models.corrected import effective
from tests.desk.scenes import conflict
from tests.desk.test_queries import cost_of
from tests.factories import NOON, ExtractionRunFactory, RejectedNumberFactory, RevisionFactory, UserFactory


@pytest.fixture
def claim(db):
    return conflict().claims.get(exact="11.5%")


@pytest.fixture
def mina(db):
    return UserFactory(role="fact-checker", username="mina")


@pytest.fixture
def desk(mina):
    client = Client()
    client.force_login(mina)
    return client


def article_page(client, claim, query=""):
    response = client.get(reverse("article", args=(claim.revision.article_id,)) + query)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def form_of(claim, **changes):
    fields = {
        "value": "11.5",
        "unit": "percent",
        "hedge": "exact",
        "subject": "Ferrodyne",
        "measure": "share price",
        "role": "change",
        "direction": "down",
        "modality": "asserted",
    }
    return fields | changes


def test_a_reading_is_confirmed_and_the_next_page_offers_to_undo_it(desk, claim):
    response = desk.post(reverse("assess-claim", args=(claim.pk,)), {"answer": "right"}, follow=True)

    content = response.content.decode()
    claim.refresh_from_db()
    assert claim.status == Claim.Status.CONFIRMED
    assert "“11.5%” is confirmed." in content
    assert reverse("withdraw-annotation", args=(Annotation.objects.get().pk,)) in content


def test_with_a_script_the_card_alone_comes_back(desk, claim):
    address = reverse("assess-claim", args=(claim.pk,))

    response = desk.post(address, {"answer": "wrong", "index": "3"}, headers={"HX-Request": "true"})

    content = response.content.decode()
    assert content.lstrip().startswith("<li")
    assert "<sup>3</sup>" in content
    assert "rejected" in content


def test_what_was_said_can_be_taken_back_by_whoever_said_it(desk, claim):
    desk.post(reverse("assess-claim", args=(claim.pk,)), {"answer": "wrong"})
    address = reverse("withdraw-annotation", args=(Annotation.objects.get().pk,))
    other = Client()
    other.force_login(UserFactory(role="editor"))

    assert "Somebody else said this" in other.post(address, follow=True).content.decode()
    assert Annotation.objects.standing().count() == 1
    assert desk.post(address).status_code == 302
    claim.refresh_from_db()
    assert claim.status == Claim.Status.UNREVIEWED


def test_a_correction_changes_what_the_page_says_was_read(desk, claim):
    desk.post(reverse("correct-claim", args=(claim.pk,)), form_of(claim, value="4.5", hedge="about", period="2026-06"))

    claim.refresh_from_db()
    assert effective(claim).value == Decimal("4.5")
    assert claim.corrected.keys() >= {"value", "period"}
    assert "measure" not in claim.corrected
    content = article_page(desk, claim)
    assert "June 2026" in content
    assert "corrected the reading" in content


def test_a_number_is_corrected_as_articles_print_it(desk, claim):
    desk.post(reverse("correct-claim", args=(claim.pk,)), form_of(claim, value="1.5bn", unit="EUR"))

    claim.refresh_from_db()
    assert (effective(claim).value, effective(claim).unit) == (Decimal(1_500_000_000), "EUR")


def test_a_second_correction_keeps_what_the_first_one_changed(desk, claim):
    address = reverse("correct-claim", args=(claim.pk,))
    desk.post(address, form_of(claim, period="2026-06"))
    desk.post(address, form_of(claim, period="2026-06", claimant="Harbour police"))

    claim.refresh_from_db()
    assert claim.corrected == {"period": "2026-06", "claimant": "Harbour police"}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Nothing differs from what was read"),
        ({"value": "€1.5bn"}, "Its unit has a field of its own"),
        ({"value": ""}, "Say which number the words name"),
        ({"value": "9", "hedge": "range", "minimum": "5", "maximum": "4"}, "must be above the least"),
        ({"period": "last week"}, "Write a period like"),
        ({"unit": ""}, "This field is required"),
    ],
)
def test_a_correction_that_makes_no_sense_says_what_to_mend_and_loses_nothing(changes, said, desk, claim):
    response = desk.post(
        reverse("correct-claim", args=(claim.pk,)),
        form_of(claim, **changes, comment="as the table says" if changes else ""),
    )

    assert response.status_code == 422
    assert said in response.content.decode()
    assert not changes or "as the table says" in response.content.decode()
    assert not Annotation.objects.exists()


def test_comments_tags_and_flags_stand_beside_the_number(desk, claim):
    remark = {"comment": "Is it <intraday>?", "tag": "markets", "flag": "definition-differs"}

    desk.post(reverse("remark-claim", args=(claim.pk,)), remark)

    content = article_page(desk, claim)
    assert "<q>Is it &lt;intraday&gt;?</q>" in content
    assert '<span class="tag">markets</span>' in content
    assert '<span class="flag">definition differs</span>' in content


def test_an_empty_remark_is_refused_where_it_was_made(desk, claim):
    of_claim = desk.post(reverse("remark-claim", args=(claim.pk,)), {"flag": "no-such-flag"}, follow=True)
    of_figure = desk.post(reverse("remark-figure", args=(claim.figure_id,)), {"comment": " "}, follow=True)

    for response in (of_claim, of_figure):
        assert "Write a comment, a tag, or choose a flag." in response.content.decode()
    assert not Annotation.objects.exists()


def test_what_was_said_of_a_number_that_is_gone_says_since_when(desk, claim):
    desk.post(reverse("remark-claim", args=(claim.pk,)), {"comment": "Ask them."})
    article = claim.revision.article
    for number in (2, 3):
        run = ExtractionRunFactory(revision=RevisionFactory(article=article, number=number, text="Nothing to count."))
    Claim.objects.filter(revision=claim.revision).update(is_current=False)

    content = article_page(desk, claim)

    assert run.revision.number == 3
    assert "gone in revision 2" in content
    assert "Ask them." in content


def test_readers_see_what_was_said_and_no_buttons(desk, claim, client):
    desk.post(reverse("remark-claim", args=(claim.pk,)), {"comment": "Ask them."})
    client.force_login(UserFactory(role="reader"))

    content = article_page(client, claim)

    assert "Ask them." in content
    assert 'data-command="confirm"' not in content
    assert "Add a number" not in content


def test_a_number_that_was_missed_is_added_by_its_words(desk, claim):
    start = claim.revision.text.index("31")
    RejectedNumberFactory(run=claim.run, start=start, end=start + 2, exact="31", reason="list number")
    address = reverse("add-number", args=(claim.revision.article_id,))

    form = desk.get(address, {"quote": "31", "before": "It sells the FX-9 in "})
    assert 'value="31"' in form.content.decode()
    response = desk.post(
        address,
        form_of(
            claim, quote="31", before="in ", value="31", unit="count", measure="country", role="level", direction=""
        ),
    )

    added = Claim.objects.get(rules=["person"])
    assert response.status_code == 302
    assert (added.exact, added.value, added.measure, added.start) == ("31", 31, "country", start)
    assert f'id="claim-{added.pk}"' in article_page(desk, added)


def test_words_that_are_not_in_the_text_are_asked_for_again(desk, claim):
    response = desk.get(reverse("add-number", args=(claim.revision.article_id,)), {"quote": "99 balloons"})

    assert response.status_code == 422
    assert "do not stand in the text" in response.content.decode()


def test_a_remark_on_a_figure_is_kept(desk, claim):
    desk.post(reverse("remark-figure", args=(claim.figure_id,)), {"comment": "@mina call them"})

    said = claim.figure.annotations.get()
    assert said.body == {"value": "@mina call them"}
    assert said.created_at > NOON


def test_a_remark_on_a_figure_stands_on_its_page_until_it_is_taken_back(desk, claim):
    desk.post(reverse("remark-figure", args=(claim.figure_id,)), {"comment": "Call <them>.", "tag": "urgent"})
    assert "<q>Call &lt;them&gt;.</q>" in desk.get(claim.figure.get_absolute_url()).content.decode()

    for said in claim.figure.annotations.all():
        desk.post(reverse("withdraw-annotation", args=(said.pk,)))

    assert "<q>" not in desk.get(claim.figure.get_absolute_url()).content.decode()


def test_an_annotation_can_be_fetched_by_its_id_as_json_ld(desk, claim):
    desk.post(reverse("assess-claim", args=(claim.pk,)), {"answer": "right"})

    response = desk.get(reverse("annotation", args=(Annotation.objects.get().pk,)))

    assert response["Content-Type"].startswith("application/ld+json")
    assert response.json()["id"].endswith(response.request["PATH_INFO"])
    assert response.json()["target"]["selector"][0]["exact"] == "11.5%"


def test_an_article_costs_the_same_with_twenty_annotations(desk, claim):
    address = reverse("remark-claim", args=(claim.pk,))
    desk.post(address, {"comment": "One."})
    few = cost_of(desk, reverse("article", args=(claim.revision.article_id,)))
    for number in range(20):
        desk.post(address, {"comment": f"Number {number}."})

    assert cost_of(desk, reverse("article", args=(claim.revision.article_id,))) == few


def test_the_desk_shows_a_corrected_number_by_its_effective_reading(desk, claim):
    desk.post(reverse("correct-claim", args=(claim.pk,)), form_of(claim, value="7.5"))

    content = desk.get(claim.figure.get_absolute_url()).content.decode()

    assert "7.45" in content
    assert "11.45" not in content
