from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import F

from claims.actions.decide_item import decide_item, take_back_decision
from claims.actions.fill_queue import fill_queue
from claims.actions.group_batch import group_batch
from claims.actions.take_items import DRAW, HANDFUL_LEASE, SHOWN_LEASE, _values, give_back, take_item, take_items
from claims.models import Annotation, Claim, Decision, Figure, QueueItem, Ruling
from tests.claims.actions.saying import article, keys, says, story
from tests.factories import NOON, UserFactory

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(minutes=1)


@pytest.fixture
def mina():
    return UserFactory(role="fact-checker")


@pytest.fixture
def jo():
    return UserFactory(role="fact-checker")


@pytest.fixture
def dispute():
    """Two claims of one figure that conflict."""
    told = story()
    claims = [says(article(of=told), number, confidence=0.6) for number in ("4.9", "11.5")]
    group_batch(keys=keys(), now=NOON)
    return claims


@pytest.fixture
def pair(dispute):
    fill_queue(now=NOON)
    return QueueItem.objects.get(kind=QueueItem.Kind.SAME)


@pytest.fixture
def reading(dispute):
    fill_queue(now=NOON)
    return QueueItem.objects.get(kind=QueueItem.Kind.READING, claim=dispute[1])


def answer(item, user, said="YES", now=NOON, **more):
    return decide_item(item_id=item.pk, user=user, answer=said, now=now, **more)


def drawn(user, now=NOON, **more):
    return [item.pk for item in take_items(user=user, now=now, **more)]


def test_a_conflict_is_asked_about_once(dispute):
    assert fill_queue(now=NOON) == 3
    assert fill_queue(now=LATER) == 0
    assert {item.kind for item in QueueItem.objects.all()} == {"SAME", "READING"}


def test_two_figures_of_one_story_are_asked_about(mina):
    told = story()
    one = says(article(of=told), "4.9", qualifiers=["session:close"])
    other = says(article(of=told), "11.5", qualifiers=["session:intraday"])
    group_batch(keys=keys(), now=NOON)
    assert Figure.objects.count() == 2

    fill_queue(now=NOON)

    item = QueueItem.objects.get(kind=QueueItem.Kind.SAME)
    assert {item.claim, item.other} == {one, other}
    assert item.suggestion == "NO"


def test_the_share_to_be_answered_twice_is_wanted_twice(dispute):
    fill_queue(now=NOON, double_share=1.0)

    assert set(QueueItem.objects.values_list("wanted", flat=True)) == {2}


def test_severe_uncertain_and_old_items_come_first(dispute, mina):
    fill_queue(now=NOON)
    items = list(QueueItem.objects.order_by("pk"))
    for item, rank in zip(items, (1, 3, 2), strict=True):
        QueueItem.objects.filter(pk=item.pk).update(rank=rank)

    assert drawn(mina, count=3) == [items[1].pk, items[2].pk, items[0].pk]


def test_a_day_of_waiting_counts_like_twice_the_severity(dispute):
    fill_queue(now=NOON)
    first = QueueItem.objects.get(kind=QueueItem.Kind.SAME)
    QueueItem.objects.all().delete()
    fill_queue(now=NOON + timedelta(days=1))

    assert first.rank - QueueItem.objects.get(kind=QueueItem.Kind.SAME).rank == pytest.approx(1)


def test_a_question_is_worth_what_its_conflict_is_today(dispute):
    fill_queue(now=NOON)
    before = dict(QueueItem.objects.values_list("pk", "rank"))
    Figure.objects.update(severity=F("severity") / 2)

    fill_queue(now=LATER)

    after = dict(QueueItem.objects.values_list("pk", "rank"))
    assert all(after[pk] == pytest.approx(rank - 1) for pk, rank in before.items())


def test_questions_about_a_conflict_that_closed_come_last(dispute, mina):
    fill_queue(now=NOON)
    Figure.objects.update(state="agree", severity=0, opened_at=None)

    fill_queue(now=LATER)

    assert set(QueueItem.objects.values_list("severity", flat=True)) == {0.1}


def test_a_doubtful_reading_is_asked_about_though_nothing_contradicts_it():
    alone = says(article(of=story()), "4.9", confidence=0.6, flags=["no_verb"])
    says(article(of=story("Results")), "7.1", confidence=0.9, flags=["no_verb"], measure="revenue")
    group_batch(keys=keys(), now=NOON)

    fill_queue(now=NOON)

    assert [item.claim for item in QueueItem.objects.all()] == [alone]


def test_the_draw_reads_the_index_and_sorts_nothing(dispute, mina):
    fill_queue(now=NOON)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {DRAW}", _values(mina, NOON, 1))
        plan = "\n".join(row[0] for row in cursor.fetchall())

    assert "queue_by_rank" in plan
    assert "Sort" not in plan


def test_an_item_goes_to_one_person_until_the_lease_ends(pair, mina, jo):
    mine = drawn(mina)

    assert drawn(mina) == mine
    assert drawn(jo) != mine
    give_back(user=jo)
    assert mine[0] in drawn(jo, now=NOON + SHOWN_LEASE + timedelta(seconds=1), count=10)


def test_a_handful_is_kept_for_whoever_took_it(pair, mina, jo):
    drawn(mina, count=10, lease=HANDFUL_LEASE)

    assert drawn(jo) == []
    assert take_item(item_id=pair.pk, user=jo, now=LATER) is None
    assert give_back(user=mina) == 3
    assert drawn(jo) != []


def test_different_makes_two_figures(pair, mina):
    answer(pair, mina, "NO", reason="other session")

    pair.refresh_from_db()
    assert pair.outcome == "NO"
    assert Ruling.objects.get().reason == "other session"
    assert Figure.objects.standing().count() == 2


def test_right_wrong_and_correct_become_annotations(reading, mina):
    answer(reading, mina, "NO")
    reading.claim.refresh_from_db()
    assert reading.claim.status == Claim.Status.REJECTED

    answer(reading, mina, "CORRECT", now=LATER, reading={"period": "2026-06"})

    reading.claim.refresh_from_db()
    assert (reading.claim.status, reading.claim.corrected) == (Claim.Status.CORRECTED, {"period": "2026-06"})
    assert Decision.objects.count() == 2


def test_the_same_answer_twice_is_one_decision(pair, mina):
    assert answer(pair, mina) == answer(pair, mina, now=LATER)
    assert Ruling.objects.count() == 1


def test_a_decision_that_is_taken_back_leaves_all_as_it_was(pair, dispute, mina):
    said = answer(pair, mina, "NO")

    take_back_decision(decision_id=said.pk, user=mina, now=LATER)

    pair.refresh_from_db()
    assert (pair.outcome, pair.settled_at, pair.effect) == ("", None, {})
    assert not Ruling.objects.filter(revoked_at__isnull=True).exists()
    assert Figure.objects.standing().count() == 1
    assert take_back_decision(decision_id=said.pk, user=mina, now=LATER) is None


def test_a_reading_that_is_taken_back_is_unreviewed_again(reading, mina):
    said = answer(reading, mina)

    take_back_decision(decision_id=said.pk, user=mina, now=LATER)

    reading.claim.refresh_from_db()
    assert reading.claim.status == Claim.Status.UNREVIEWED
    assert not Annotation.objects.standing().exists()


def test_two_answers_are_wanted_and_follow_only_when_they_agree(dispute, mina, jo):
    fill_queue(now=NOON, double_share=1.0)
    pair = QueueItem.objects.get(kind=QueueItem.Kind.SAME)

    answer(pair, mina, "NO")
    assert not Ruling.objects.exists()
    assert pair.pk not in drawn(mina, count=10)
    give_back(user=mina)
    assert pair.pk in drawn(jo, count=10)
    answer(pair, jo, "NO", now=LATER)

    pair.refresh_from_db()
    assert pair.outcome == "NO"
    assert Ruling.objects.count() == 1


def test_where_two_differ_a_third_decides(pair, mina, jo):
    answer(pair, mina, "NO")
    answer(pair, jo, "YES", now=LATER)

    pair.refresh_from_db()
    assert (pair.outcome, pair.wanted) == ("", 3)
    assert not Ruling.objects.filter(revoked_at__isnull=True).exists()
    answer(pair, UserFactory(role="fact-checker"), "YES", now=LATER)
    pair.refresh_from_db()
    assert pair.outcome == "YES"


def test_what_is_put_off_goes_to_others_and_comes_back_later(pair, mina, jo):
    QueueItem.objects.exclude(pk=pair.pk).delete()
    answer(pair, mina, "LATER", reason="needs the source")

    assert drawn(mina) == []
    assert drawn(jo) == [pair.pk]
    give_back(user=jo)
    assert drawn(mina, now=NOON + timedelta(hours=13)) == [pair.pk]


def test_what_is_flagged_waits_for_an_editor(pair, mina, jo):
    QueueItem.objects.exclude(pk=pair.pk).delete()
    answer(pair, mina, "FLAG", reason="libel?")

    assert drawn(jo) == []
    assert drawn(UserFactory(role="editor")) == [pair.pk]


def test_a_claim_that_is_no_longer_printed_is_no_longer_asked_about(pair, dispute):
    Claim.objects.filter(pk=dispute[0].pk).update(is_current=False)

    fill_queue(now=LATER)

    pair.refresh_from_db()
    assert pair.outcome == "GONE"


def test_an_answer_about_a_claim_that_just_went_is_kept_without_effect(pair, dispute, mina):
    Claim.objects.filter(pk=dispute[0].pk).update(is_current=False)

    said = answer(pair, mina, "NO")

    pair.refresh_from_db()
    assert pair.outcome == "GONE"
    assert said.answer == "NO"
