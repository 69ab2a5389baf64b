"""The page on which a figure is decided, by HTTP."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from claims.models import Evidence, FigureEvent, Verdict
from tests.desk.disputes import another, claims_of, dispute, judged
from tests.factories import UserFactory


@pytest.fixture
def figure(db):
    return dispute()


def address(figure):
    return reverse("decide", args=(figure.pk,))


def answer(figure, **fields):
    given = {
        "version": figure.version,
        "seen_at": timezone.now().isoformat(),
        "stands": [claims_of(figure)[0].pk],
        "rating": "SUPPORTED",
        "rationale": "The exchange keeps the record.",
    }
    return given | fields


def text(response):
    return response.content.decode()


def test_equal_numbers_are_one_choice_with_their_outlets(desk_client, figure):
    content = text(desk_client.get(address(figure)))

    assert content.count('name="stands"') == 2
    names = [claim.revision.article.publisher.name for claim in claims_of(figure)]
    assert f"{names[0]}, {names[1]}" in content


def test_a_verdict_handed_in_waits_and_can_be_taken_back_at_once(desk_client, figure):
    response = desk_client.post(address(figure), answer(figure), follow=True)

    verdict = Verdict.objects.awaiting().get()
    assert {each.claim_id for each in verdict.weighings.all()} == {claim.pk for claim in claims_of(figure)[:2]}
    step = FigureEvent.objects.get(kind="JUDGED")
    undo = reverse("undo-step", args=(step.pk,))
    assert f'<form class="undo" method="post" action="{undo}">' in text(response)
    desk_client.post(undo)
    assert not Verdict.objects.awaiting().exists()


def test_the_others_fall_for_the_reason_chosen_when_they_are_said_to(desk_client, figure):
    desk_client.post(address(figure), answer(figure, others="deprecated", reason="PERIOD"))

    fallen = Verdict.objects.get().weighings.get(rank="deprecated")
    assert (fallen.claim, fallen.reason) == (claims_of(figure)[2], "PERIOD")


def test_whoever_decides_a_figure_that_changed_is_told_what_and_loses_nothing(desk_client, figure):
    given = answer(figure, rationale="A long story, typed with care.", seen_at="2026-06-25T11:00:00+00:00")
    newcomer = another(figure, "7.7")

    refused = desk_client.post(address(figure), given)

    content = text(refused)
    assert refused.status_code == 422
    assert "A long story, typed with care." in content
    assert f'value="{given["stands"][0]}"' in content
    news = content.partition("Since you looked:")[2].partition("</ul>")[0]
    assert newcomer.exact in news
    assert newcomer.revision.article.publisher.name in news
    assert f'name="version" value="{figure.version}"' in content
    assert not Verdict.objects.exists()
    again = desk_client.post(address(figure), given | {"version": figure.version})
    assert again.status_code == 302


def test_somebody_who_decided_meanwhile_is_named_but_not_what_they_chose(desk_client, figure):
    given = answer(figure, rationale="Typed with care.", seen_at=(timezone.now() - timedelta(days=900)).isoformat())
    judged(figure, UserFactory(role="fact-checker", first_name="Femi"))

    content = text(desk_client.post(address(figure), given))

    assert "Typed with care." in content
    assert "Femi" in content
    assert "The secret grounds." not in content


def test_one_origin_without_a_document_asks_for_a_reason_beside_its_field(desk_client, figure):
    given = answer(figure, stands=[claims_of(figure)[2].pk])

    refused = desk_client.post(address(figure), given)
    accepted = desk_client.post(address(figure), given | {"gate_reason": "The minister said so herself."})

    assert refused.status_code == 422
    assert "Publishing needs one primary document" in text(refused)
    assert accepted.status_code == 302


def test_neither_a_number_nor_a_reason_is_no_verdict(desk_client, figure):
    refused = desk_client.post(address(figure), answer(figure, stands=[]))

    assert refused.status_code == 422
    assert "Choose the number that stands, or say why the numbers differ." in text(refused)


def test_a_document_is_attached_without_losing_what_was_typed(desk_client, figure):
    file = SimpleUploadedFile("record.pdf", b"%PDF-1.7", content_type="application/pdf")
    given = answer(figure, rationale="Half a sentence", rating="", attach="1")

    response = desk_client.post(address(figure), given | {"evidence-file": file, "evidence-is_primary": "on"})

    assert response.status_code == 200
    assert "Half a sentence" in text(response)
    assert "record.pdf" in text(response)
    assert Evidence.objects.primary().get().figure == figure
    assert "This field is required" not in text(response)


def test_a_draft_comes_back_as_it_was_left_and_nobody_else_sees_it(desk_client, client, figure):
    desk_client.post(address(figure), answer(figure, rationale="Not yet", rating="", draft="1"))

    own = text(desk_client.get(address(figure)))
    desk_client.force_login(UserFactory(role="editor"))
    others = text(desk_client.get(address(figure)))

    assert "Not yet" in own
    assert "checked" in own
    assert "Not yet" not in others


def test_whoever_comes_second_is_led_to_the_sign_off(desk_client, figure):
    verdict = judged(figure, UserFactory(role="fact-checker"))

    response = desk_client.get(address(figure))

    assert response.headers["Location"] == reverse("sign-off", args=(verdict.pk,))


@pytest.mark.parametrize("broken", [{"version": "x"}, {"version": ""}, {"stands": ["../etc"]}, {"seen_at": "12"}])
def test_a_broken_form_is_refused_with_what_was_typed(broken, desk_client, figure):
    response = desk_client.post(address(figure), answer(figure, rationale="Typed.", version=0) | broken)

    assert response.status_code == 422
    assert "Typed." in text(response)
