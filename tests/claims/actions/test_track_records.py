"""What outlets printed first and whether it stood: kept with each published verdict, counted when it is asked for."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.actions.append_verdict import Judgement
from claims.actions.group_batch import group_batch
from claims.actions.issue_verdict import issue_verdict
from claims.actions.note_first_values import note_first_values
from claims.actions.override_sign_off import override_sign_off
from claims.actions.set_ranks import Ranked
from claims.actions.undo_step import undo_step
from claims.models import Claim, FigureEvent, FirstValue
from claims.models.trackrecord import proposal_of, records_by_measure
from claims.reconciliation.records import Record
from sources.models import Publisher
from tests.claims.actions.saying import article, figure_of, keys, regrouped, revise, says, story
from tests.factories import NOON, UserFactory

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(hours=2)


@pytest.fixture
def judge():
    return UserFactory(role="administrator")


def dispute(day, *, courier="4.9", mirror="11.5"):
    """Courier and Mirror print two values of one day's move."""
    period = f"2026-06-{day:02}"
    news = story(f"Shares on day {day}")
    claims = [
        says(article(of=news, outlet=outlet, hours=24 * day), number, period=period)
        for outlet, number in (("Courier", courier), ("Mirror", mirror))
    ]
    group_batch(keys=keys(), now=NOON)
    return claims


def decide(judge, stands, *, falls=(), reason="REAL"):
    figure = figure_of(stands)
    ranks = {stands.pk: Ranked("preferred"), **{claim.pk: Ranked("deprecated", reason) for claim in falls}}
    verdict = issue_verdict(
        figure_id=figure.pk,
        reviewer=judge,
        judgement=Judgement(rating="SUPPORTED", rationale="Seen.", ranks=ranks, gate_reason="The exchange told us."),
        seen_version=figure.version,
        issued_at=LATER,
    )
    override_sign_off(verdict_id=verdict.pk, user=judge, comment="Alone tonight.", now=LATER)
    return verdict


def record_of(outlet):
    return dict(records_by_measure(Publisher.objects.get(name=outlet))).get("share price")


def test_each_outlets_first_value_is_kept_with_whether_it_stood(judge):
    right, wrong = dispute(1)

    decide(judge, right, falls=[wrong])

    assert (record_of("Courier"), record_of("Mirror")) == (Record(1, 1), Record(0, 1))


def test_what_counts_is_what_was_printed_first_not_what_it_was_changed_to(judge):
    right, wrong = dispute(1)
    where = revise(wrong.revision.article)
    changed = says(where, "4.9", period="2026-06-01")
    group_batch(keys=keys(), now=NOON)

    decide(judge, right)

    assert figure_of(changed) == figure_of(right)
    assert record_of("Mirror") == Record(0, 1)


def test_an_answer_to_another_question_is_not_held_against_its_outlet(judge):
    right, other = dispute(1)

    decide(judge, right, falls=[other], reason="PERIOD")

    assert (record_of("Courier"), record_of("Mirror")) == (Record(1, 1), None)


def test_a_misreading_of_ours_is_not_held_against_its_outlet(judge):
    right, wrong = dispute(1)
    Claim.objects.filter(pk=wrong.pk).update(status=Claim.Status.REJECTED)

    decide(judge, right)

    assert record_of("Mirror") is None


def test_a_publication_taken_back_no_longer_counts_and_counts_once_when_it_comes_again(judge):
    right, wrong = dispute(1)
    verdict = decide(judge, right, falls=[wrong])
    undo_step(event_id=FigureEvent.objects.get(kind="PUBLISHED").pk, user=judge, now=LATER)
    withdrawn = record_of("Courier")

    other = UserFactory(role="administrator")
    override_sign_off(verdict_id=verdict.pk, user=other, comment="After all.", now=LATER + timedelta(hours=1))

    assert withdrawn is None
    assert record_of("Courier") == Record(1, 1)


def test_noting_again_changes_nothing(judge):
    right, wrong = dispute(1)
    verdict = decide(judge, right, falls=[wrong])
    before = set(FirstValue.objects.values_list("publisher", "claim", "stood"))

    note_first_values(verdict)

    assert set(FirstValue.objects.values_list("publisher", "claim", "stood")) == before


def test_a_tie_is_broken_by_the_records_of_the_day_while_what_is_stored_follows_from_the_claims(judge):
    open_case, _ = dispute(20)
    stored = figure_of(open_case).proposal
    for day in range(1, 6):
        right, wrong = dispute(day)
        decide(judge, right, falls=[wrong])

    proposal = proposal_of(figure_of(open_case))

    assert (stored["rule"], proposal.rule, proposal.claims) == ("even", "record", (str(open_case.pk),))
    assert "Courier printed first stood in 5 of 5, what Mirror printed first in 0 of 5" in proposal.reason
    regrouped(LATER)
    assert figure_of(open_case).proposal == stored


def test_a_figures_own_verdict_is_no_evidence_about_it(judge):
    for day in range(1, 6):
        right, wrong = dispute(day)
        decide(judge, right, falls=[wrong])

    assert proposal_of(figure_of(right)).rule == "even"


def test_records_are_counted_in_one_query_however_many_verdicts_there_are(judge):
    open_case, _ = dispute(20)
    figure = figure_of(open_case)
    right, wrong = dispute(1)
    decide(judge, right, falls=[wrong])
    with CaptureQueriesContext(connection) as one:
        proposal_of(figure)
    for day in range(2, 6):
        right, wrong = dispute(day)
        decide(judge, right, falls=[wrong])

    with CaptureQueriesContext(connection) as many:
        proposal_of(figure)

    assert len(one) == len(many) == 1
