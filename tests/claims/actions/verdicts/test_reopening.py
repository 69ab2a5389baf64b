"""What comes after a verdict: what reopens the conflict, and what leaves it settled."""

import pytest

from claims.actions.group_batch import group_batch
from tests.claims.actions.saying import figure_of, keys, revise, says
from tests.claims.actions.verdicts.deciding import DAY, LATEST, late, published, ranks_of

pytestmark = pytest.mark.django_db


def test_a_new_number_that_contradicts_what_stands_reopens_the_conflict(dispute, news, checker, second):
    published(dispute, checker, second)

    late(news, "7.7")

    figure = figure_of(dispute[0])
    assert figure.state == "conflict"
    assert figure.events.order_by("pk").last().kind == "REOPENED"


def test_another_report_of_what_was_refused_reopens_it_too(dispute, news, checker, second):
    published(dispute, checker, second)

    late(news, "11.5")

    assert figure_of(dispute[0]).state == "conflict"


def test_another_report_of_what_stands_leaves_it_resolved(dispute, news, checker, second):
    published(dispute, checker, second)

    agreeing = late(news, "4.9")

    assert figure_of(agreeing).state == "resolved"
    assert ranks_of([agreeing]) == ["normal"]


def test_where_both_stand_another_report_of_either_leaves_it_resolved(dispute, news, checker, second):
    published(dispute, checker, second, ranks={}, reason="PERIOD")

    late(news, "11.5")
    resting = figure_of(dispute[0]).state
    late(news, "7.7")

    assert resting == "resolved"
    assert figure_of(dispute[0]).state == "conflict"


def test_an_article_that_repeats_itself_in_a_new_revision_was_seen(dispute, checker, second):
    published(dispute, checker, second)
    where = dispute[0].revision.article
    revise(where, at=LATEST)
    says(where, "4.9", period=DAY, carried_from=dispute[0], rank="preferred")

    group_batch(keys=keys(), now=LATEST)

    assert figure_of(dispute[1]).state == "resolved"


def test_an_article_that_prints_another_number_in_a_new_revision_reopens_it(dispute, checker, second):
    published(dispute, checker, second)
    where = dispute[0].revision.article
    revise(where, at=LATEST)
    says(where, "8.8", period=DAY)

    group_batch(keys=keys(), now=LATEST)

    assert figure_of(dispute[1]).state == "conflict"
