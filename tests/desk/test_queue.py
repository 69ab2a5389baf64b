import re
import time
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.actions.fill_queue import fill_queue
from claims.actions.group_batch import group_batch
from claims.actions.take_items import take_items
from claims.models import Annotation, Claim, Decision, QueueItem, Ruling
from tests.claims.actions.saying import article, keys, says, story
from tests.desk.test_queries import cost_of
from tests.factories import NOON, QueueItemFactory, RevisionFactory, UserFactory

SERVER_SECONDS = 20


@pytest.fixture
def mina(db):
    return UserFactory(role="fact-checker", username="mina")


@pytest.fixture
def desk(mina):
    client = Client()
    client.force_login(mina)
    return client


@pytest.fixture
def dispute(db):
    told = story()
    claims = [says(article(of=told), number, confidence=0.6) for number in ("4.9", "11.5")]
    group_batch(keys=keys(), now=NOON)
    fill_queue(now=NOON)
    return claims


def content_of(response):
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def shown_item(content):
    return int(re.search(r"/queue/(\d+)/decide/", content).group(1))


def test_an_empty_queue_says_so(desk):
    assert "Queue clear." in content_of(desk.get(reverse("queue")))


def test_one_question_is_shown_with_its_suggestion_marked_and_how_many_are_left(desk, dispute):
    content = content_of(desk.get(reverse("queue")))

    assert content.count('data-command="queue-yes"') == 1
    assert re.search(r"button-main[^>]*> ?(Same figure|Right) ?<small>suggested</small>", content)
    assert "3 left, about 1 min" in content


def test_an_answer_brings_the_next_question(desk, dispute):
    first = shown_item(content_of(desk.get(reverse("queue"))))

    content = content_of(desk.post(reverse("decide-item", args=(first,)), {"answer": "YES"}, follow=True))

    assert shown_item(content) != first
    assert "2 left" in content
    assert Decision.objects.get().item_id == first


def test_with_a_script_the_next_question_alone_comes_back(desk, dispute):
    first = shown_item(content_of(desk.get(reverse("queue"))))

    response = desk.post(reverse("decide-item", args=(first,)), {"answer": "YES"}, headers={"HX-Request": "true"})

    assert response.content.decode().lstrip().startswith('<div id="queue">')


def test_the_last_answers_can_be_changed(desk, dispute):
    pair = QueueItem.objects.get(kind="SAME")
    desk.post(reverse("decide-item", args=(pair.pk,)), {"answer": "NO"})

    content = content_of(desk.get(reverse("queue-item", args=(pair.pk,))))
    assert "You answered “Different” before." in content
    desk.post(reverse("decide-item", args=(pair.pk,)), {"answer": "YES"})

    pair.refresh_from_db()
    assert pair.outcome == "YES"
    assert Ruling.objects.filter(revoked_at__isnull=True).get().kind == Ruling.Kind.TOGETHER


def test_undo_shows_the_question_again(desk, dispute):
    pair = QueueItem.objects.get(kind="SAME")
    desk.post(reverse("decide-item", args=(pair.pk,)), {"answer": "NO"})

    response = desk.post(reverse("undo-decision", args=(Decision.objects.get().pk,)), follow=True)

    assert shown_item(content_of(response)) == pair.pk
    assert not Ruling.objects.filter(revoked_at__isnull=True).exists()


def test_a_wrong_reading_is_corrected_from_the_queue(desk, dispute):
    reading = QueueItem.objects.get(kind="READING", claim=dispute[0])
    form = {
        "value": "4.9",
        "unit": "percent",
        "hedge": "about",
        "subject": "Ferrodyne",
        "measure": "share price",
        "role": "change",
        "direction": "down",
        "modality": "asserted",
        "comment": "it says around",
    }

    response = desk.post(reverse("correct-item", args=(reading.pk,)), form)

    reading.claim.refresh_from_db()
    assert response.status_code == 302
    assert reading.claim.status == Claim.Status.CORRECTED
    assert reading.claim.corrected["hedge"] == "about"
    assert Annotation.objects.get().motivation == "editing"
    assert Decision.objects.get().reason == "it says around"


def test_ten_are_kept_and_given_back(desk, mina, dispute):
    desk.post(reverse("take-items"))
    assert QueueItem.objects.filter(taken_by=mina).count() == 3

    desk.post(reverse("take-items"), {"back": "1"})
    assert not QueueItem.objects.filter(taken_by=mina).exists()


def test_an_item_that_somebody_else_has_is_not_shown(desk, dispute):
    items = take_items(user=UserFactory(role="editor"), now=timezone.now(), count=1)

    response = desk.get(reverse("queue-item", args=(items[0].pk,)), follow=True)

    content = content_of(response)
    assert "Somebody else has this question just now." in content
    assert shown_item(content) != items[0].pk


def test_an_editor_gives_ten_to_somebody_and_nobody_else_is_asked(desk, mina, dispute):
    editor = UserFactory(role="editor")
    client = Client()
    client.force_login(editor)
    assert "Ten for" in content_of(client.get(reverse("queue")))
    client.post(reverse("take-items"), {"back": "1"})

    client.post(reverse("assign-items"), {"person": str(mina.pk)})

    assert set(QueueItem.objects.values_list("assigned_to", flat=True)) == {mina.pk}
    assert "Queue clear." in content_of(client.get(reverse("queue")))
    assert "3 left" in content_of(desk.get(reverse("queue")))


def test_nothing_is_given_to_somebody_who_may_not_answer(client, dispute):
    client.force_login(UserFactory(role="editor"))

    response = client.post(reverse("assign-items"), {"person": str(UserFactory(role="reader").pk)}, follow=True)

    assert "Choose somebody who may answer questions." in content_of(response)
    assert not QueueItem.objects.filter(assigned_to__isnull=False).exists()


@pytest.mark.parametrize("answer", ["", "CORRECT", "GONE", "yes"])
def test_what_is_no_answer_is_refused(answer, desk, dispute):
    item = QueueItem.objects.first()

    assert desk.post(reverse("decide-item", args=(item.pk,)), {"answer": answer}).status_code == 422
    assert not Decision.objects.exists()


def test_the_time_a_decision_took_is_kept(desk, dispute):
    content = content_of(desk.get(reverse("queue")))
    shown = re.search(r'name="shown_at" value="([^"]+)"', content).group(1)

    desk.post(reverse("decide-item", args=(shown_item(content),)), {"answer": "UNSURE", "shown_at": shown})

    decision = Decision.objects.get()
    assert timedelta(0) <= decision.made_at - decision.shown_at < timedelta(minutes=1)


def test_twenty_decisions_cost_less_than_twenty_seconds_of_the_server(desk, db):
    told = story()
    for company in range(10):
        for number in ("4.9", "11.5"):
            says(
                article(of=told),
                number,
                confidence=0.6,
                subject_name=f"Company{company}",
                subject_key=f"company{company}",
            )
    group_batch(keys=keys(), now=NOON)
    fill_queue(now=NOON)
    assert QueueItem.objects.count() == 30

    started = time.perf_counter()
    content = content_of(desk.get(reverse("queue")))
    for turn in range(20):
        answer = ("YES", "NO", "UNSURE")[turn % 3]
        response = desk.post(
            reverse("decide-item", args=(shown_item(content),)), {"answer": answer}, headers={"HX-Request": "true"}
        )
        content = content_of(response)
    spent = time.perf_counter() - started

    assert Decision.objects.count() == 20
    assert len(set(Decision.objects.values_list("item", flat=True))) == 20
    assert spent < SERVER_SECONDS


def test_the_page_costs_the_same_with_twenty_answers(desk, mina, dispute):
    desk.post(reverse("decide-item", args=(QueueItem.objects.first().pk,)), {"answer": "YES"})
    few = cost_of(desk, reverse("queue"))
    for _each in range(20):
        QueueItemFactory()
    for item in QueueItem.objects.filter(settled_at__isnull=True)[:9]:
        desk.post(reverse("decide-item", args=(item.pk,)), {"answer": "UNSURE"})

    assert cost_of(desk, reverse("queue")) == few


def test_what_stands_around_a_sentence_and_what_two_sides_say_differently_is_shown(desk, db):
    told = story()
    before, sentence, after = "Ostrel met its carmaker.", "The two sides named 4.9%.", "They signed on Friday."
    text = f"{'Padding words. ' * 30}{before} {sentence} {after}{' More words.' * 30}"
    where = article(of=told)
    RevisionFactory(article=where, text=text)
    at = text.index("4.9%")
    place = {"sentence": sentence, "sentence_start": text.index(sentence), "start": at, "end": at + 4}
    says(where, "4.9", confidence=0.6, period="2026-06-25", **place)
    says(article(of=told), "11.5", confidence=0.6, claimant="the exchange")
    group_batch(keys=keys(), now=NOON)
    fill_queue(now=NOON)
    pair = QueueItem.objects.get(kind="SAME")

    content = content_of(desk.get(reverse("queue-item", args=(pair.pk,))))

    assert re.search(rf'<span class="around">… [\w. ]*{before}</span> The two sides named', content)
    assert re.search(rf'<span class="around">{after} [\w. ]*…</span>', content)
    assert re.search(r"<dt>Period</dt> <dd> 25 June 2026 </dd>", content)
    assert re.search(r'<dt>Period</dt> <dd> <span class="soft">not said</span>', content)
    assert re.search(r"<dt>Said by</dt> <dd> the exchange </dd>", content)
