"""Claims find and found their figures, through the real database."""

from datetime import timedelta

import pytest

from claims.actions.group_batch import group_batch
from claims.models import Claim, Figure, FigureEvent
from tests.claims.actions.saying import article, groups, keys, says, story
from tests.factories import NOON

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(hours=2)
DAY = "2026-06-25"


def group(now=NOON) -> int:
    return group_batch(keys=keys(), now=now)


def test_two_values_of_one_question_are_one_figure_in_conflict():
    news = story()
    low, high = says(article(of=news), "4.9", period=DAY), says(article(of=news), "11.5", period=DAY)

    placed = group()

    figure = Figure.objects.get()
    assert placed == 2
    assert groups() == {frozenset({low.pk, high.pk})}
    assert figure.state == "conflict"
    assert (figure.spread_min, figure.spread_max) == (low.value, high.value)
    assert (figure.claims_count, figure.articles_count, figure.outlets_count, figure.origins_count) == (2, 2, 2, 2)
    assert figure.opened_at == NOON
    assert [event.kind for event in figure.events.order_by("pk")] == ["FOUNDED", "OPENED"]


def test_a_figure_knows_who_printed_it_and_how_its_claims_are_flagged():
    news = story()
    claims = [says(article(of=news), percent, period=DAY, flags=["no_verb"]) for percent in ("4.9", "11.5")]

    group()

    figure = Figure.objects.get()
    assert figure.publisher_ids == sorted(claim.revision.article.publisher_id for claim in claims)
    assert figure.flags == ["no_verb"]


def test_grouping_twice_changes_nothing():
    news = story()
    says(article(of=news), "4.9", period=DAY)
    says(article(of=news), "11.5", period=DAY)
    group()
    before = list(Figure.objects.values()), list(Claim.objects.values()), FigureEvent.objects.count()

    placed = group(now=LATER)

    assert placed == 0
    assert (list(Figure.objects.values()), list(Claim.objects.values()), FigureEvent.objects.count()) == before
