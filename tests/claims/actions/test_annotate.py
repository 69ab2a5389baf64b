from datetime import timedelta
from decimal import Decimal

import pytest

from claims.actions.annotate import annotate
from claims.actions.group_batch import group_batch
from claims.actions.rekey_claims import rekey_claims
from claims.actions.withdraw_annotation import NotYours, withdraw_annotation
from claims.annotating.correction import Number, overlay_of
from claims.extraction.quantity import Hedge
from claims.models import Annotation, Claim, Figure
from claims.models.corrected import effective
from tests.claims.actions.saying import article, figure_of, keys, regrouped, says, story
from tests.factories import NOON, FigureFactory, UserFactory

pytestmark = pytest.mark.django_db
Motivation = Annotation.Motivation
LATER = NOON + timedelta(minutes=1)
RIGHT, WRONG = {"value": "confirmed"}, {"value": "rejected"}


@pytest.fixture
def mina():
    return UserFactory(role="fact-checker")


@pytest.fixture
def pair():
    """Two outlets in conflict."""
    told = story()
    claims = [says(article(of=told, outlet="Hill"), "4.9"), says(article(of=told, outlet="Dale"), "11.5")]
    group_batch(keys=keys(), now=NOON)
    for claim in claims:
        claim.refresh_from_db()
    assert claims[0].figure == claims[1].figure
    return claims


def percent(value):
    value = Decimal(value)
    return overlay_of(number=Number(value, value, value, "percent", Hedge.EXACT))


def assess(claim, user, body=RIGHT, now=NOON):
    return annotate(claim_id=claim.pk, motivation=Motivation.ASSESSING, body=body, author=user, now=now)


def correct(claim, user, overlay, now=NOON):
    return annotate(claim_id=claim.pk, motivation=Motivation.EDITING, body={"reading": overlay}, author=user, now=now)


def test_a_confirmed_claim_says_so_and_its_annotation_hangs_on_the_frozen_text(pair, mina):
    said = assess(pair[0], mina)

    pair[0].refresh_from_db()
    assert pair[0].status == Claim.Status.CONFIRMED
    assert pair[0].touched_at == NOON
    assert said.revision == pair[0].revision
    assert said.selector["exact"] == "4.9%"


def test_to_say_the_same_twice_is_to_say_it_once(pair, mina):
    assert assess(pair[0], mina) == assess(pair[0], mina, now=LATER)
    assert Annotation.objects.count() == 1


def test_a_rejected_claim_no_longer_counts_in_its_conflict(pair, mina):
    assess(pair[1], mina, WRONG)

    figure = Figure.objects.get(pk=pair[0].figure_id)
    assert figure.state != Figure.State.CONFLICT


def test_a_corrected_number_is_judged_by_what_the_person_said(pair, mina):
    correct(pair[1], mina, percent("4.9"))

    pair[1].refresh_from_db()
    assert pair[1].status == Claim.Status.CORRECTED
    assert pair[1].value == Decimal("11.5")
    assert effective(pair[1]).value == Decimal("4.9")
    assert pair[1].figure.state == Figure.State.AGREE


def test_a_corrected_subject_moves_the_claim_to_another_figure(pair, mina):
    correct(pair[1], mina, overlay_of(subject="Norholt Rail"))

    pair[1].refresh_from_db()
    assert pair[1].figure != pair[0].figure
    assert pair[1].figure.subject_name == "Norholt Rail"
    assert Figure.objects.get(pk=pair[0].figure_id).claims_count == 1


def test_what_is_taken_back_leaves_all_as_it_was(pair, mina):
    said = correct(pair[1], mina, overlay_of(subject="Norholt Rail"))

    withdraw_annotation(annotation_id=said.pk, user=mina, now=LATER)

    pair[1].refresh_from_db()
    assert (pair[1].status, pair[1].corrected, pair[1].touched_at) == (Claim.Status.UNREVIEWED, None, None)
    assert pair[1].figure_id == pair[0].figure_id
    assert pair[1].figure.state == Figure.State.CONFLICT
    assert Annotation.objects.count() == 2


def test_taking_back_twice_is_taking_back_once(pair, mina):
    said = assess(pair[0], mina)

    assert withdraw_annotation(annotation_id=said.pk, user=mina, now=LATER) is not None
    assert withdraw_annotation(annotation_id=said.pk, user=mina, now=LATER) is None


def test_a_change_of_mind_that_is_taken_back_leaves_the_first_answer(pair, mina):
    assess(pair[0], mina)
    second = assess(pair[0], mina, WRONG, now=LATER)

    withdraw_annotation(annotation_id=second.pk, user=mina, now=LATER)

    pair[0].refresh_from_db()
    assert pair[0].status == Claim.Status.CONFIRMED


def test_nobody_takes_back_what_somebody_else_said(pair, mina):
    said = assess(pair[0], mina)

    with pytest.raises(NotYours):
        withdraw_annotation(annotation_id=said.pk, user=UserFactory(), now=LATER)


def test_two_people_who_differ_both_keep_their_word_and_the_later_counts(pair, mina):
    assess(pair[0], mina)
    assess(pair[0], UserFactory(role="fact-checker"), WRONG, now=LATER)

    pair[0].refresh_from_db()
    assert pair[0].status == Claim.Status.REJECTED
    assert Annotation.objects.standing().count() == 2


def test_a_comment_reaches_those_it_mentions(pair, mina):
    jo = UserFactory(username="jo")

    said = annotate(
        claim_id=pair[0].pk,
        motivation=Motivation.COMMENTING,
        body={"value": "@jo, @nobody: intraday?"},
        author=mina,
        now=NOON,
    )

    assert list(said.mentioned.all()) == [jo]
    pair[0].refresh_from_db()
    assert pair[0].status == Claim.Status.UNREVIEWED


def test_a_figure_can_be_commented(mina):
    figure = FigureFactory()

    said = annotate(
        figure_id=figure.pk, motivation=Motivation.COMMENTING, body={"value": "Call them."}, author=mina, now=NOON
    )

    assert list(figure.annotations.all()) == [said]


def test_a_tag_is_put_on_once(pair, mina):
    for user in (mina, UserFactory(role="editor")):
        annotate(claim_id=pair[0].pk, motivation=Motivation.TAGGING, body={"value": "floods"}, author=user, now=NOON)

    assert Annotation.objects.count() == 1


def test_grouping_everything_anew_keeps_what_a_person_corrected(pair, mina):
    correct(pair[1], mina, overlay_of(subject="Norholt Rail"))
    figure = figure_of(pair[1])
    rekey_claims(figure_ids=list(Figure.objects.values_list("pk", flat=True)))

    regrouped(LATER)

    assert figure_of(pair[1]) == figure
    assert figure_of(pair[1]).subject_name == "Norholt Rail"
    assert pair[1].status == Claim.Status.CORRECTED
