"""A figure that everybody prints stays cheap: a few of each signature are read, its state may rest a while."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.actions.group_batch import group_batch
from claims.models import Claim, Figure
from claims.models.figure import CROWD
from tests.claims.actions.saying import article, figure_of, groups, keys, regrouped, says, story
from tests.factories import NOON

pytestmark = pytest.mark.django_db

DAY = "2026-06-25"


@pytest.fixture
def crowd(monkeypatch):
    """A figure of 30 claims, 20 of 4.9 and 10 of 11.5, where more than 20 are a crowd and two of each are enough."""
    for module in ("claims.models.figure", "claims.actions.load_window", "claims.actions.place_groups"):
        monkeypatch.setattr(f"{module}.CROWD", 20)
    monkeypatch.setattr("claims.actions.load_window.ENOUGH", 2)
    news = story()
    claims = [says(article(of=news, outlet=f"O{n}"), "4.9" if n % 3 else "11.5", period=DAY) for n in range(30)]
    group_batch(keys=keys(), now=NOON)
    return claims


def arrives(crowd, number: str) -> Claim:
    return says(article(of=crowd[0].revision.article.story_article.story), number, period=DAY)


def test_a_claim_that_says_nothing_new_joins_the_crowd_whose_state_rests(crowd):
    late = arrives(crowd, "4.9")

    placed = group_batch(keys=keys(), now=NOON + timedelta(milliseconds=1))

    figure = figure_of(late)
    assert (placed, figure) == (1, figure_of(crowd[0]))
    assert (figure.claims_count, figure.needs_judging) == (30, True)


def test_the_state_of_a_crowd_follows_when_it_has_rested(crowd):
    late = arrives(crowd, "4.9")
    group_batch(keys=keys(), now=NOON + timedelta(milliseconds=1))

    group_batch(keys=keys(), now=NOON + timedelta(seconds=1))

    figure = figure_of(late)
    assert (figure.claims_count, figure.outlets_count, figure.needs_judging) == (31, 31, False)


def test_a_value_that_is_new_to_a_crowd_does_not_wait(crowd):
    late = arrives(crowd, "7.0")

    group_batch(keys=keys(), now=NOON + timedelta(milliseconds=1))

    figure = figure_of(late)
    assert (figure.claims_count, figure.needs_judging) == (31, False)
    assert figure == figure_of(crowd[0])


def test_regrouping_leaves_a_crowd_as_it_is(crowd):
    before = groups(), list(Figure.objects.values("pk", "state", "claims_count", "summary", "version"))

    regrouped(NOON + timedelta(hours=1))

    assert (groups(), list(Figure.objects.values("pk", "state", "claims_count", "summary", "version"))) == before


def test_what_the_evidence_favours_counts_every_report_of_a_crowd(crowd):
    for _ in range(3):
        says(article(of=crowd[0].revision.article.story_article.story, outlet="O1"), "4.9", period=DAY)

    regrouped(NOON + timedelta(hours=1))

    figure = figure_of(crowd[0])
    assert (figure.outlets_count, figure.origins_count) == (30, 33)
    assert figure.proposal["reason"].startswith("23 independent reports fit 4.9%, only 10 any value that excludes it")


def test_reports_of_a_crowd_that_people_set_aside_back_nothing(crowd):
    Claim.objects.filter(pk=crowd[1].pk).update(rank=Claim.Rank.DEPRECATED)
    Claim.objects.filter(pk=crowd[2].pk).update(status=Claim.Status.REJECTED)

    regrouped(NOON + timedelta(hours=1))

    assert figure_of(crowd[0]).proposal["reason"].startswith("18 independent reports fit 4.9%")


def test_a_crowd_moves_as_a_whole(crowd):
    other = Figure.objects.create(key="elsewhere", founded_at=NOON, changed_at=NOON, unit="percent", claims_count=1)
    places = list(figure_of(crowd[0]).places.values_list("place", flat=True))
    other.places.bulk_create([other.places.model(place=place, figure=other) for place in places])
    Claim.objects.filter(pk__in=[claim.pk for claim in crowd[:10]]).update(figure=other)

    regrouped(NOON + timedelta(hours=1))

    assert groups() == {frozenset(claim.pk for claim in crowd)}
    assert Figure.objects.standing().get().claims_count == 30


def test_the_claims_read_for_a_newcomer_do_not_grow_with_the_crowd(crowd):
    def read() -> int:
        arrives(crowd, "4.9")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            group_batch(keys=keys(), now=NOON + timedelta(milliseconds=1))
        return len(queries)

    few = read()
    for _ in range(20):
        arrives(crowd, "4.9")
    group_batch(keys=keys(), now=NOON + timedelta(milliseconds=1))

    assert read() == few
    assert CROWD > 20
