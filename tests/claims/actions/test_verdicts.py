"""A verdict's way: written, answered blind by somebody else, published or sent back, corrected."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from claims.actions.append_verdict import Judgement, NothingDecided, UnknownRating, VerdictWaiting
from claims.actions.approve_verdict import AnswerFirst, Outdated, approve_verdict
from claims.actions.correct_verdict import NotPublished, correct_verdict
from claims.actions.group_batch import group_batch
from claims.actions.issue_verdict import AlreadyDecided, issue_verdict
from claims.actions.open_gate import GateClosed
from claims.actions.override_sign_off import override_sign_off
from claims.actions.send_back import CommentMissing, send_back
from claims.actions.set_ranks import Ranked
from claims.actions.sign_off import sign_off
from claims.actions.store_rulings import ClaimGone, FigureChanged
from claims.actions.undo_step import AlreadyUndone, NoWayBack, undo_step
from claims.actions.waiting_verdict import NotWaiting, OwnVerdict
from claims.models import Claim, Figure, FigureEvent, ScaleStep, SignOff, Verdict
from tests.claims.actions.saying import article, figure_of, keys, revise, says, story
from tests.factories import NOON, UserFactory

pytestmark = pytest.mark.django_db

DAY = "2026-06-25"
LATER, LATEST = NOON + timedelta(hours=1), NOON + timedelta(hours=2)


@pytest.fixture
def checker():
    return UserFactory(role="fact-checker")


@pytest.fixture
def second():
    return UserFactory(role="fact-checker")


@pytest.fixture
def news():
    return story()


@pytest.fixture
def dispute(news):
    """4.9 by two outlets on their own, 11.5 by one."""
    claims = [says(article(of=news), number, period=DAY) for number in ("4.9", "4.9", "11.5")]
    group_batch(keys=keys(), now=NOON)
    return claims


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


def test_a_verdict_waits_and_changes_nothing_that_others_see(dispute, checker):
    verdict = issue(dispute, checker)

    assert status_of(verdict) == "AWAITING"
    assert set(verdict.claims.all()) == set(dispute)
    assert ranks_of(dispute) == ["normal", "normal", "normal"]
    assert figure_of(dispute[0]).state == "conflict"


def test_only_its_author_reads_a_waiting_verdict_and_who_has_answered_it(dispute, checker, second):
    verdict = issue(dispute, checker)
    stranger = UserFactory(role="administrator")

    assert verdict in Verdict.objects.visible_to(checker)
    assert verdict not in Verdict.objects.visible_to(second)
    answer(verdict, second)
    assert verdict in Verdict.objects.visible_to(second)
    assert verdict not in Verdict.objects.visible_to(stranger)


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


def test_a_figure_that_changed_meanwhile_is_not_decided(dispute, news, checker):
    figure = figure_of(dispute[0])
    late(news, "7.7")

    with pytest.raises(FigureChanged):
        issue_verdict(
            figure_id=figure.pk,
            reviewer=checker,
            judgement=judgement(dispute),
            seen_version=figure.version,
            issued_at=LATER,
        )


def test_a_second_verdict_is_refused_while_one_waits(dispute, checker, second):
    issue(dispute, checker)

    with pytest.raises(VerdictWaiting):
        issue(dispute, second)


def test_a_verdict_names_what_stands_or_why_all_may(dispute, checker):
    with pytest.raises(NothingDecided):
        issue(dispute, checker, ranks={})

    assert status_of(issue(dispute, checker, ranks={}, reason="PERIOD")) == "AWAITING"


def test_a_verdict_on_claims_of_another_figure_is_refused(dispute, checker):
    stranger = says(article(of=story("Results")), "7.7", measure="revenue")
    group_batch(keys=keys(), now=NOON)

    with pytest.raises(ClaimGone):
        issue(dispute, checker, ranks={stranger.pk: Ranked("preferred")})


def test_one_report_without_a_document_does_not_pass_the_gate_unless_somebody_says_why(dispute, checker):
    alone = {dispute[2].pk: Ranked("preferred")}

    with pytest.raises(GateClosed):
        issue(dispute, checker, ranks=alone)

    assert status_of(issue(dispute, checker, ranks=alone, gate_reason="The minister's own tweet.")) == "AWAITING"


def test_a_primary_record_passes_the_gate_alone(dispute, checker):
    publisher = dispute[2].revision.article.publisher
    publisher.is_primary = True
    publisher.save()

    assert status_of(issue(dispute, checker, ranks={dispute[2].pk: Ranked("preferred")})) == "AWAITING"


def test_a_copy_gets_the_rank_of_the_report_that_it_repeats(dispute, news, checker, second):
    Claim.objects.filter(pk=dispute[1].pk).update(origin=figure_of(dispute[0]).claims.get(pk=dispute[0].pk).origin)

    verdict = issue(dispute, checker, ranks={dispute[0].pk: Ranked("preferred")}, gate_reason="Seen on paper.")

    assert {each.claim_id for each in verdict.weighings.all()} == {dispute[0].pk, dispute[1].pk}


def test_another_value_of_the_same_report_keeps_its_own_rank(dispute, checker):
    Claim.objects.filter(pk=dispute[2].pk).update(origin=Claim.objects.get(pk=dispute[0].pk).origin)

    verdict = issue(dispute, checker, ranks={dispute[0].pk: Ranked("preferred")}, gate_reason="Seen on paper.")

    assert [each.claim_id for each in verdict.weighings.all()] == [dispute[0].pk]


def test_a_draft_is_its_authors_alone_and_done_with_when_the_verdict_is_written(dispute, checker, second):
    figure = figure_of(dispute[0])
    draft = issue_verdict(
        figure_id=figure.pk,
        reviewer=checker,
        judgement=judgement(dispute, ranks={}, rationale=""),
        seen_version=figure.version,
        issued_at=LATER,
        is_draft=True,
    )
    assert draft not in Verdict.objects.visible_to(second)
    assert figure_of(dispute[0]).version == figure.version

    issue(dispute, checker)

    assert not Verdict.objects.drafts_of(checker).exists()


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


def test_a_rating_that_is_no_longer_offered_is_refused(dispute, checker):
    ScaleStep.objects.filter(code="SUPPORTED").update(is_offered=False)

    with pytest.raises(UnknownRating):
        issue(dispute, checker)


def test_a_newsroom_adds_a_step_to_the_scale_and_renames_another(dispute, checker):
    ScaleStep.objects.create(code="SATIRE", label="satire", position=9)
    ScaleStep.objects.filter(code="REFUTED").update(label="false")

    verdict = issue(dispute, checker, rating="SATIRE")

    assert ScaleStep.objects.names()[verdict.rating] == "satire"
    assert ScaleStep.objects.names()["REFUTED"] == "false"
    assert ScaleStep.objects.names()["SUPPORTED"] == "supported"


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
