"""A published verdict is corrected by another; a step is taken back by who may."""

import pytest

from claims.actions.approve_verdict import approve_verdict
from claims.actions.correct_verdict import NotPublished
from claims.actions.issue_verdict import AlreadyDecided
from claims.actions.undo_step import AlreadyUndone, NoWayBack, undo_step
from claims.models import FigureEvent, Verdict
from tests.claims.actions.saying import figure_of
from tests.claims.actions.verdicts.deciding import LATEST, answer, correct, issue, published, ranks_of, status_of

pytestmark = pytest.mark.django_db


def test_a_published_verdict_is_corrected_not_written_anew(dispute, checker, second):
    published(dispute, checker, second)

    with pytest.raises(AlreadyDecided):
        issue(dispute, checker)


def test_a_correction_waits_while_the_old_verdict_stands_and_then_takes_its_place(dispute, checker, second):
    verdict = published(dispute, checker, second)
    both = {"ranks": {}, "reason": "PERIOD"}
    correction = correct(verdict, dispute, checker, **both)
    standing = Verdict.objects.current().get()

    answer(correction, second)
    approve_verdict(verdict_id=correction.pk, reviewer=second, now=LATEST)

    assert standing == verdict
    assert Verdict.objects.current().get() == correction
    assert status_of(verdict) == "CORRECTED"
    assert list(verdict.corrections.all()) == [correction]
    assert ranks_of(dispute) == ["normal", "normal", "normal"]
    with pytest.raises(NotPublished):
        correct(verdict, dispute, checker)


def test_a_waiting_verdict_is_taken_back_by_its_author_alone(dispute, checker, second):
    verdict = issue(dispute, checker)
    step = FigureEvent.objects.get(kind="JUDGED")

    with pytest.raises(NoWayBack):
        undo_step(event_id=step.pk, user=second, now=LATEST)
    undo_step(event_id=step.pk, user=checker, now=LATEST)

    assert status_of(verdict) == "WITHDRAWN"
    with pytest.raises(AlreadyUndone):
        undo_step(event_id=step.pk, user=checker, now=LATEST)


def test_a_publication_taken_back_brings_ranks_state_and_waiting_back(dispute, checker, second):
    verdict = published(dispute, checker, second)
    step = FigureEvent.objects.get(kind="PUBLISHED")

    undo_step(event_id=step.pk, user=second, now=LATEST)

    assert status_of(verdict) == "AWAITING"
    assert ranks_of(dispute) == ["normal", "normal", "normal"]
    assert figure_of(dispute[0]).state == "conflict"
    assert FigureEvent.objects.get(kind="UNDONE").undoes == step
