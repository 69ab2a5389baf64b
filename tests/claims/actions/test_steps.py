"""What people do to a figure stands in its history, and has a way back."""

from datetime import timedelta

import pytest

from claims.actions.assign_figures import assign_figures
from claims.actions.attach_evidence import NoDocument, attach_evidence
from claims.actions.group_batch import group_batch
from claims.actions.merge_figures import FigureDecided, merge_figures
from claims.actions.rank_claim import rank_claim
from claims.actions.split_figure import split_figure
from claims.actions.store_rulings import ClaimGone, FigureChanged
from claims.actions.undo_step import AlreadyUndone, undo_step
from claims.models import Claim, Evidence, FigureEvent, Verdict
from sources.evidence import read_raw
from tests.claims.actions.saying import article, figure_of, groups, keys, says, story
from tests.factories import NOON, UserFactory

pytestmark = pytest.mark.django_db

DAY = "2026-06-25"
LATER = NOON + timedelta(hours=1)


@pytest.fixture
def editor():
    return UserFactory(role="editor", first_name="Edda")


@pytest.fixture
def dispute():
    news = story()
    claims = [says(article(of=news), number, period=DAY) for number in ("4.9", "4.9", "11.5")]
    group_batch(keys=keys(), now=NOON)
    return claims


def undo(step, user):
    return undo_step(event_id=step.pk, user=user, now=LATER)


def rank(claim, rank, editor):
    version = figure_of(claim).version
    return rank_claim(claim_id=claim.pk, rank=rank, reason="TYPO", user=editor, seen_version=version, now=LATER)


def test_a_deprecated_claim_no_longer_makes_a_conflict_and_does_again_when_taken_back(dispute, editor):
    step = rank(dispute[2], "deprecated", editor)
    settled = figure_of(dispute[0]).state

    undo(step, editor)

    assert settled == "agree"
    assert figure_of(dispute[0]).state == "conflict"
    assert not Claim.objects.exclude(rank="normal").exists()
    assert (step.before, step.after) == ("normal", f"11.5% {dispute[2].revision.article.publisher.name}: deprecated")


def test_a_rank_on_a_figure_that_changed_meanwhile_is_refused(dispute, editor):
    version = figure_of(dispute[2]).version - 1

    with pytest.raises(FigureChanged):
        rank_claim(claim_id=dispute[2].pk, rank="normal", reason="", user=editor, seen_version=version, now=LATER)


def test_a_claim_that_is_gone_is_not_ranked(dispute, editor):
    Claim.objects.filter(pk=dispute[2].pk).update(is_current=False)

    with pytest.raises(ClaimGone):
        rank_claim(claim_id=dispute[2].pk, rank="normal", reason="", user=editor, seen_version=1, now=LATER)


def test_figures_are_given_to_somebody_and_back(dispute, editor):
    figure = figure_of(dispute[0])

    (step,) = assign_figures(figure_ids=[figure.pk], owner=editor, user=editor, now=LATER)
    assigned = figure_of(dispute[0]).owner
    again = assign_figures(figure_ids=[figure.pk], owner=editor, user=editor, now=LATER)
    undo(step, editor)

    assert assigned == editor
    assert again == []
    assert (step.before, step.after) == ("", "Edda")
    assert figure_of(dispute[0]).owner is None


def test_a_split_is_one_step_and_one_way_back(dispute, editor):
    before, figure = groups(), figure_of(dispute[0])
    rulings = split_figure(
        figure_id=figure.pk, claim_ids=[dispute[2].pk], user=editor, seen_version=figure.version, now=LATER
    )
    step = FigureEvent.objects.get(kind="TAKEN_OUT")
    parted = groups()

    undo(step, editor)

    assert {ruling.step for ruling in rulings} == {step}
    assert parted != before
    assert groups() == before
    with pytest.raises(AlreadyUndone):
        undo(step, editor)


def test_a_merger_that_would_take_a_verdict_away_is_refused(dispute, editor):
    other = says(article(of=story()), "7.7", measure="revenue")
    group_batch(keys=[other.key], now=NOON)
    gone, figure = figure_of(other), figure_of(dispute[0])
    verdict = Verdict.objects.create(
        figure=gone, figure_version=1, rating="SUPPORTED", rationale="Seen.", reviewer=editor, issued_at=NOON
    )
    verdict.statuses.create(status="PUBLISHED", at=NOON, user=editor)

    with pytest.raises(FigureDecided):
        merge_figures(figure_id=figure.pk, other_id=gone.pk, user=editor, seen_version=figure.version, now=LATER)


def test_a_file_is_archived_at_once_and_taken_back_without_losing_it(dispute, editor):
    figure = figure_of(dispute[0])

    step = attach_evidence(
        figure_id=figure.pk, user=editor, now=LATER, file=b"%PDF-1.7 record", title="Record", is_primary=True
    )
    evidence = Evidence.objects.get()
    stands = Evidence.objects.primary().exists()
    undo(step, editor)

    assert stands
    assert evidence.archived_at == LATER
    assert read_raw(evidence.raw_id) == b"%PDF-1.7 record"
    assert not Evidence.objects.standing().exists()


def test_evidence_is_an_address_or_a_file(dispute, editor):
    with pytest.raises(NoDocument):
        attach_evidence(figure_id=figure_of(dispute[0]).pk, user=editor, now=LATER)
