"""Two people at once, each on a connection of their own: an item goes to one, and no answer is lost."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from claims.actions.decide_item import decide_item
from claims.actions.fill_queue import fill_queue
from claims.actions.group_batch import group_batch
from claims.actions.take_items import take_items
from claims.models import Decision, QueueItem, Ruling
from tests.claims.actions.saying import article, keys, says, story
from tests.factories import NOON, UserFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def people():
    return [UserFactory(role="fact-checker") for _each in range(2)]


@pytest.fixture
def pair():
    told = story()
    for number in ("4.9", "11.5"):
        says(article(of=told), number, confidence=0.6)
    group_batch(keys=keys(), now=NOON)
    fill_queue(now=NOON)
    return QueueItem.objects.get(kind=QueueItem.Kind.SAME)


def at_once(work, arguments):
    barrier = Barrier(len(arguments))

    def run(argument):
        try:
            barrier.wait(timeout=10)
            return work(argument)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(arguments)) as pool:
        return list(pool.map(run, arguments))


def test_two_people_who_ask_at_once_get_two_items(pair, people):
    taken = at_once(lambda user: [item.pk for item in take_items(user=user, now=NOON)], people)

    assert len(taken[0]) == len(taken[1]) == 1
    assert taken[0] != taken[1]


def test_two_people_who_answer_one_item_at_once_lose_nothing(pair, people):
    answers = dict(zip(people, ("YES", "NO"), strict=True))

    at_once(lambda user: decide_item(item_id=pair.pk, user=user, answer=answers[user], now=NOON), people)

    pair.refresh_from_db()
    assert set(Decision.objects.standing().values_list("user", "answer")) == {
        (user.pk, answer) for user, answer in answers.items()
    }
    assert (pair.outcome, pair.wanted) == ("", 3)
    assert not Ruling.objects.filter(revoked_at__isnull=True).exists()


def test_two_people_who_agree_at_once_make_one_ruling(pair, people):
    at_once(lambda user: decide_item(item_id=pair.pk, user=user, answer="NO", now=NOON), people)

    pair.refresh_from_db()
    assert pair.outcome == "NO"
    assert Decision.objects.standing().count() == 2
    assert Ruling.objects.filter(revoked_at__isnull=True).count() == 1
