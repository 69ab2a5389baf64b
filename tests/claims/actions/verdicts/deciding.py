"""The steps of a verdict, as tests take them."""

from datetime import timedelta

from claims.actions.append_verdict import Judgement
from claims.actions.approve_verdict import approve_verdict
from claims.actions.correct_verdict import correct_verdict
from claims.actions.group_batch import group_batch
from claims.actions.issue_verdict import issue_verdict
from claims.actions.set_ranks import Ranked
from claims.actions.sign_off import sign_off
from claims.models import Claim, Figure
from tests.claims.actions.saying import article, figure_of, keys, says
from tests.factories import NOON

DAY = "2026-06-25"
LATER, LATEST = NOON + timedelta(hours=1), NOON + timedelta(hours=2)


def judgement(claims, **fields):
    """The first two stand, the last does not."""
    ranks = {claims[0].pk: Ranked("preferred"), claims[1].pk: Ranked("preferred")}
    ranks[claims[2].pk] = Ranked("deprecated", "PERIOD")
    fields = {"rating": "SUPPORTED", "rationale": "The exchange keeps the record.", "ranks": ranks} | fields
    return Judgement(**fields)


def issue(claims, reviewer, **fields):
    figure = figure_of(claims[0])
    return issue_verdict(
        figure_id=figure.pk,
        reviewer=reviewer,
        judgement=judgement(claims, **fields),
        seen_version=figure.version,
        issued_at=LATER,
    )


def answer(verdict, reviewer, *, rating="SUPPORTED", **fields):
    version = Figure.objects.get(pk=verdict.figure_id).version
    return sign_off(verdict_id=verdict.pk, reviewer=reviewer, rating=rating, seen_version=version, now=LATER, **fields)


def published(claims, checker, second, **fields):
    verdict = issue(claims, checker, **fields)
    answer(verdict, second)
    approve_verdict(verdict_id=verdict.pk, reviewer=second, now=LATER)
    return verdict


def status_of(verdict):
    return verdict.statuses.order_by("at", "pk").last().status


def ranks_of(claims):
    return [Claim.objects.get(pk=claim.pk).rank for claim in claims]


def late(news, number, **fields):
    claim = says(article(of=news), number, period=DAY, **fields)
    group_batch(keys=keys(), now=LATEST)
    return claim


def correct(verdict, claims, reviewer, **fields):
    figure = figure_of(claims[0])
    return correct_verdict(
        verdict_id=verdict.pk,
        reviewer=reviewer,
        judgement=judgement(claims, **fields),
        correction="The exchange restated the day's close.",
        seen_version=figure.version,
        issued_at=LATEST,
    )
