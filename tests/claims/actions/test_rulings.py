"""What people say about sameness is kept, honoured by later grouping, and can be taken back."""

from datetime import timedelta

import pytest

from claims.actions.compare_claims import compare_claims
from claims.actions.group_batch import group_batch
from claims.actions.mark_qualifier import mark_qualifier
from claims.actions.merge_figures import merge_figures
from claims.actions.move_claim import move_claim
from claims.actions.revoke_rulings import revoke_rulings
from claims.actions.split_figure import NothingLeft, split_figure
from claims.actions.store_rulings import ClaimGone, FigureChanged
from claims.models import Claim, Figure, Ruling
from tests.claims.actions.saying import article, figure_of, groups, keys, regrouped, says, story
from tests.factories import NOON, UserFactory

pytestmark = pytest.mark.django_db

DAY = "2026-06-25"
LATER = NOON + timedelta(hours=2)


@pytest.fixture
def editor():
    return UserFactory(role="editor")


@pytest.fixture
def dispute():
    """Three claims of 4.9 and two of 11.5 in one figure."""
    news = story()
    claims = [says(article(of=news), number, period=DAY) for number in ("4.9", "4.9", "4.9", "11.5", "11.5")]
    group_batch(keys=keys(), now=NOON)
    return claims


def split_off(claims, editor):
    figure = figure_of(claims[0])
    ids = [claim.pk for claim in claims[3:]]
    return split_figure(figure_id=figure.pk, claim_ids=ids, user=editor, seen_version=figure.version, now=LATER)


def ids(*claims: Claim) -> frozenset[int]:
    return frozenset(claim.pk for claim in claims)


def test_a_split_makes_two_figures_that_agree(dispute, editor):
    figure = figure_of(dispute[0])

    split_off(dispute, editor)

    assert groups() == {ids(*dispute[:3]), ids(*dispute[3:])}
    assert figure_of(dispute[0]) == figure
    assert {each.state for each in Figure.objects.all()} == {"agree"}
    kinds = [event.kind for event in figure.events.order_by("pk")]
    assert kinds == ["FOUNDED", "OPENED", "TAKEN_OUT", "SPLIT", "CLOSED"]
    assert figure.events.get(kind="TAKEN_OUT").user == figure.events.get(kind="SPLIT").user == editor


def test_a_split_survives_new_claims_and_regrouping(dispute, editor):
    split_off(dispute, editor)
    late = says(article(of=dispute[0].revision.article.story_article.story), "4.9", period=DAY)
    group_batch(keys=keys(), now=LATER)

    regrouped(LATER)

    assert groups() == {ids(*dispute[:3], late), ids(*dispute[3:])}


def test_a_late_claim_that_prints_the_value_that_was_split_off_goes_with_it(dispute, editor):
    rulings = split_off(dispute, editor)
    late = says(article(of=dispute[0].revision.article.story_article.story), "11.5", period=DAY)
    group_batch(keys=keys(), now=LATER)
    arrived = groups()

    regrouped(LATER)

    assert arrived == groups() == {ids(*dispute[:3]), ids(*dispute[3:], late)}
    revoke_rulings(ruling_ids=[each.pk for each in rulings], user=editor, now=LATER)
    assert groups() == {ids(*dispute, late)}


def test_where_one_of_two_that_print_a_value_is_taken_out_the_value_tells_nothing(dispute, editor):
    figure = figure_of(dispute[0])
    split_figure(figure_id=figure.pk, claim_ids=[dispute[4].pk], user=editor, seen_version=figure.version, now=LATER)
    late = says(article(of=dispute[0].revision.article.story_article.story), "11.5", period=DAY)

    group_batch(keys=keys(), now=LATER)

    assert groups() == {ids(*dispute[:4], late), ids(dispute[4])}


def test_a_split_taken_back_leaves_one_figure_in_conflict_again(dispute, editor):
    figure = figure_of(dispute[0])
    rulings = split_off(dispute, editor)

    revoke_rulings(ruling_ids=[each.pk for each in rulings], user=editor, now=LATER)

    assert groups() == {ids(*dispute)}
    assert figure_of(dispute[4]) == figure
    assert Figure.objects.get(pk=figure.pk).state == "conflict"
    assert figure.events.order_by("pk").last().kind == "REOPENED"


def test_taking_back_twice_is_once(dispute, editor):
    rulings = split_off(dispute, editor)
    revoke_rulings(ruling_ids=[each.pk for each in rulings], user=editor, now=LATER)

    assert revoke_rulings(ruling_ids=[each.pk for each in rulings], user=editor, now=LATER) == 0


def test_a_split_needs_claims_on_both_sides(dispute, editor):
    figure = figure_of(dispute[0])
    everything = [claim.pk for claim in dispute]

    with pytest.raises(NothingLeft):
        split_figure(figure_id=figure.pk, claim_ids=everything, user=editor, seen_version=figure.version, now=LATER)


def test_a_split_of_claims_that_went_elsewhere_is_refused(dispute, editor):
    figure = figure_of(dispute[0])
    stranger = says(article(of=story()), "7.7", measure="revenue")
    group_batch(keys=keys(), now=NOON)

    with pytest.raises(ClaimGone):
        split_figure(figure_id=figure.pk, claim_ids=[stranger.pk], user=editor, seen_version=figure.version, now=LATER)


def test_a_figure_that_changed_meanwhile_is_not_split(dispute, editor):
    figure = figure_of(dispute[0])

    with pytest.raises(FigureChanged):
        split_figure(
            figure_id=figure.pk,
            claim_ids=[dispute[4].pk],
            user=editor,
            seen_version=figure.version - 1,
            now=LATER,
        )


@pytest.fixture
def strangers():
    """Two claims of two measures, and so of two keys and figures."""
    news = story()
    claims = [says(article(of=news), "4.9", measure=measure) for measure in ("share price", "revenue")]
    for claim in claims:
        group_batch(keys=[claim.key], now=NOON)
    return claims


def merge(claims, editor):
    figure, other = figure_of(claims[0]), figure_of(claims[1])
    return merge_figures(figure_id=figure.pk, other_id=other.pk, user=editor, seen_version=figure.version, now=LATER)


def test_merged_figures_are_one_also_across_keys_and_the_other_address_leads_there(strangers, editor):
    figure, other = figure_of(strangers[0]), figure_of(strangers[1])

    merge(strangers, editor)

    other.refresh_from_db()
    assert groups() == {ids(*strangers)}
    assert figure_of(strangers[1]) == figure
    assert other.merged_into == figure
    assert other.events.get(kind="MERGED").user == editor


def test_a_merger_survives_regrouping(strangers, editor):
    merge(strangers, editor)

    regrouped(LATER)

    assert groups() == {ids(*strangers)}


def test_a_merger_taken_back_brings_the_old_figure_back(strangers, editor):
    figure, other = figure_of(strangers[0]), figure_of(strangers[1])
    rulings = merge(strangers, editor)

    revoke_rulings(ruling_ids=[each.pk for each in rulings], user=editor, now=LATER)

    other.refresh_from_db()
    assert (figure_of(strangers[0]), figure_of(strangers[1])) == (figure, other)
    assert (other.merged_into, other.claims_count) == (None, 1)


def test_merging_what_was_split_takes_the_split_back(dispute, editor):
    split_off(dispute, editor)

    merge([dispute[0], dispute[4]], editor)

    assert groups() == {ids(*dispute)}
    assert not Ruling.objects.filter(kind="APART", revoked_at__isnull=True).exists()


def test_a_moved_claim_stays_where_it_was_put(dispute, editor):
    elsewhere = says(article(of=story("Results"), hours=-2000), "11.5", period="2026-04-01")
    group_batch(keys=keys(), now=NOON)
    figure = figure_of(dispute[4])

    move_claim(
        claim_id=dispute[4].pk,
        figure_id=figure_of(elsewhere).pk,
        user=editor,
        seen_version=figure.version,
        now=LATER,
    )
    regrouped(LATER)

    assert groups() == {ids(*dispute[:4]), ids(dispute[4], elsewhere)}


def test_a_move_taken_back_brings_the_claim_home(dispute, editor):
    elsewhere = says(article(of=story("Results"), hours=-2000), "11.5", period="2026-04-01")
    group_batch(keys=keys(), now=NOON)
    figure = figure_of(dispute[4])
    rulings = move_claim(
        claim_id=dispute[4].pk,
        figure_id=figure_of(elsewhere).pk,
        user=editor,
        seen_version=figure.version,
        now=LATER,
    )

    revoke_rulings(ruling_ids=[each.pk for each in rulings], user=editor, now=LATER)

    assert groups() == {ids(*dispute), ids(elsewhere)}


def test_not_the_same_takes_the_first_claim_out(dispute, editor):
    compare_claims(claim_id=dispute[3].pk, other_id=dispute[0].pk, are_same=False, user=editor, now=LATER)

    assert groups() == {ids(*dispute[:3], dispute[4]), ids(dispute[3])}


def test_the_same_after_not_the_same_counts(dispute, editor):
    compare_claims(claim_id=dispute[3].pk, other_id=dispute[0].pk, are_same=False, user=editor, now=LATER)

    compare_claims(claim_id=dispute[3].pk, other_id=dispute[0].pk, are_same=True, user=editor, now=LATER)

    assert groups() == {ids(*dispute)}


def test_a_marked_qualifier_parts_claims_that_state_another(editor):
    news = story()
    close = says(article(of=news), "4.9", period=DAY, qualifiers=["session:close"])
    silent = says(article(of=news), "5.0", period=DAY)
    group_batch(keys=keys(), now=NOON)
    together = groups()

    (ruling,) = mark_qualifier(claim_id=silent.pk, qualifier="session:intraday", user=editor, now=LATER)

    assert together == {ids(close, silent)}
    assert groups() == {ids(close), ids(silent)}
    assert figure_of(silent).qualifiers == ["session:intraday"]
    revoke_rulings(ruling_ids=[ruling.pk], user=editor, now=LATER)
    assert groups() == together
