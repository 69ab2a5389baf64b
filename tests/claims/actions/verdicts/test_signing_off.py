"""A verdict's way out: answered blind by somebody else, published or sent back, overridden."""

import pytest
from django.db import IntegrityError, transaction

from claims.actions.approve_verdict import AnswerFirst, Outdated, approve_verdict
from claims.actions.override_sign_off import AlreadyAnswered, override_sign_off
from claims.actions.send_back import CommentMissing, send_back
from claims.actions.undo_step import undo_step
from claims.actions.waiting_verdict import NotWaiting, OwnVerdict
from claims.models import FigureEvent, SignOff, Verdict
from tests.claims.actions.saying import figure_of
from tests.claims.actions.verdicts.deciding import LATER, LATEST, answer, issue, late, published, ranks_of, status_of
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def test_approval_publishes_ranks_the_claims_and_resolves_the_figure(dispute, checker, second):
    verdict = published(dispute, checker, second)

    figure = figure_of(dispute[0])
    assert Verdict.objects.current().get() == verdict
    assert figure.state == "resolved"
    assert figure.opened_at is None
    assert ranks_of(dispute) == ["preferred", "preferred", "deprecated"]
    assert figure.events.order_by("pk").last().kind == "PUBLISHED"


def test_a_resolved_figure_still_tells_what_was_deprecated(dispute, checker, second):
    before = figure_of(dispute[0])

    published(dispute, checker, second)

    figure = figure_of(dispute[0])
    assert figure.summary == before.summary
    assert (figure.claims_count, figure.outlets_count, figure.origins_count) == (3, 3, 3)


def test_nobody_signs_their_own(dispute, checker):
    verdict = issue(dispute, checker)

    with pytest.raises(OwnVerdict):
        answer(verdict, checker)
    with pytest.raises(IntegrityError, match="nobody signs their own"), transaction.atomic():
        SignOff.objects.create(verdict=verdict, reviewer=checker, rating="SUPPORTED", answered_at=LATER)


def test_nobody_approves_before_giving_an_answer(dispute, checker, second):
    verdict = issue(dispute, checker)

    with pytest.raises(AnswerFirst):
        approve_verdict(verdict_id=verdict.pk, reviewer=second, now=LATER)


def test_answering_twice_keeps_the_first_answer(dispute, checker, second):
    verdict = issue(dispute, checker)
    first = answer(verdict, second, rating="NOT_ENOUGH", preferred=[dispute[0].pk])

    assert answer(verdict, second, rating="SUPPORTED") == first
    assert list(first.claims.all()) == [dispute[0]]


def test_sending_back_needs_a_comment_and_frees_the_figure(dispute, checker, second):
    verdict = issue(dispute, checker)
    answer(verdict, second)
    with pytest.raises(CommentMissing):
        send_back(verdict_id=verdict.pk, reviewer=second, comment=" ", now=LATER)

    send_back(verdict_id=verdict.pk, reviewer=second, comment="Which session?", now=LATER)

    assert status_of(verdict) == "SENT_BACK"
    assert status_of(issue(dispute, checker)) == "AWAITING"


def test_a_verdict_is_published_once(dispute, checker, second):
    verdict = published(dispute, checker, second)

    with pytest.raises(NotWaiting):
        approve_verdict(verdict_id=verdict.pk, reviewer=second, now=LATER)
    assert verdict.statuses.filter(status="PUBLISHED").count() == 1


def test_a_verdict_is_not_published_over_a_number_that_its_author_did_not_see(dispute, news, checker, second):
    verdict = issue(dispute, checker)
    answer(verdict, second)
    late(news, "7.7")

    with pytest.raises(Outdated):
        approve_verdict(verdict_id=verdict.pk, reviewer=second, now=LATEST)


def test_an_override_is_recorded_with_its_reason_even_for_ones_own(dispute):
    administrator = UserFactory(role="administrator")
    verdict = issue(dispute, administrator)

    override_sign_off(verdict_id=verdict.pk, user=administrator, comment="Nobody else is awake.", now=LATER)

    signed = verdict.sign_offs.get()
    assert (signed.is_override, signed.comment) == (True, "Nobody else is awake.")
    assert figure_of(dispute[0]).state == "resolved"


def test_an_override_that_was_taken_back_can_be_given_again(dispute):
    administrator = UserFactory(role="administrator")
    verdict = issue(dispute, administrator)
    override_sign_off(verdict_id=verdict.pk, user=administrator, comment="Nobody else is awake.", now=LATER)
    undo_step(event_id=FigureEvent.objects.get(kind="PUBLISHED").pk, user=administrator, now=LATER)

    override_sign_off(verdict_id=verdict.pk, user=administrator, comment="Still nobody.", now=LATEST)

    assert status_of(verdict) == "PUBLISHED"
    assert verdict.sign_offs.get().comment == "Nobody else is awake."


def test_who_gave_an_answer_of_their_own_does_not_override(dispute, checker):
    administrator = UserFactory(role="administrator")
    verdict = issue(dispute, checker)
    answer(verdict, administrator)

    with pytest.raises(AlreadyAnswered):
        override_sign_off(verdict_id=verdict.pk, user=administrator, comment="No.", now=LATEST)
