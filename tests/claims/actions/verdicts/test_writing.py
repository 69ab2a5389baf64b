"""Writing a verdict: what it may say, about what, and who reads it while it waits."""

import pytest

from claims.actions.append_verdict import NothingDecided, UnknownRating, VerdictWaiting
from claims.actions.group_batch import group_batch
from claims.actions.issue_verdict import issue_verdict
from claims.actions.open_gate import GateClosed
from claims.actions.set_ranks import Ranked
from claims.actions.store_rulings import ClaimGone, FigureChanged
from claims.models import Claim, ScaleStep, Verdict
from tests.claims.actions.saying import article, figure_of, keys, says, story
from tests.claims.actions.verdicts.deciding import LATER, answer, issue, judgement, late, ranks_of, status_of
from tests.factories import NOON, UserFactory

pytestmark = pytest.mark.django_db


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
