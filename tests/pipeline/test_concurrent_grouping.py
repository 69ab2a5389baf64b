"""Two real processes that group the claims of one figure at the same moment lose nothing and make one figure."""

import multiprocessing
from datetime import timedelta

import pytest
from django.db import connection

from claims.actions.group_batch import group_batch
from claims.models import Claim, Figure, FigureEvent
from tests.claims.actions.saying import article, keys, says, story
from tests.factories import NOON
from tests.pipeline.grouping_process import group_again

pytestmark = pytest.mark.django_db(transaction=True)

DAY = "2026-06-25"
WORKERS = 2
ROUNDS = 5


def test_two_processes_that_group_at_one_moment_lose_nothing_and_make_one_figure():
    news = story()
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(WORKERS + 1)
    says(article(of=news), "4.9", period=DAY, measure="revenue")
    wanted = sorted({*keys(), says(article(of=news), "4.9", period=DAY).key})
    database = connection.settings_dict["NAME"]
    workers = [
        context.Process(target=group_again, args=(database, start, order), kwargs={"rounds": ROUNDS})
        for order in (wanted, list(reversed(wanted)))
    ]
    for worker in workers:
        worker.start()
    for number in range(ROUNDS):
        for value in ("4.9", "11.5", "4.9"):
            says(article(of=news, outlet=f"Outlet {number}"), value, period=DAY)
        start.wait(timeout=60)
    for worker in workers:
        worker.join(timeout=60)

    group_batch(keys=wanted, now=NOON + timedelta(minutes=1), may_rest=False)

    assert [worker.exitcode for worker in workers] == [0, 0]
    assert not Claim.objects.filter(figure__isnull=True).exists()
    prices = Figure.objects.standing().get(measure="share price")
    claims = Claim.objects.filter(measure="share price").count()
    assert prices.claims_count == claims == 1 + 3 * ROUNDS
    assert Figure.objects.count() == 2
    assert FigureEvent.objects.filter(figure=prices, kind="FOUNDED").count() == 1
