"""After rules change: claims get today's keys, figures keep their addresses, people's decisions stand."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from claims.actions.compare_claims import compare_claims
from claims.actions.extract_claims import extract_claims
from claims.actions.group_batch import group_batch
from claims.extraction.extractor import EXTRACTOR_VERSION
from claims.models import Claim, ExtractionRun, Figure
from sources.actions.store_revision import ArticleText, store_revision
from sources.models import Article
from tests.claims.actions.saying import article, figure_of, groups, keys, says, story
from tests.factories import NOON, ArticleFactory, UserFactory

pytestmark = pytest.mark.django_db

DAY = "2026-06-25"


@pytest.fixture
def dispute():
    news = story()
    claims = [says(article(of=news), number, period=DAY) for number in ("4.9", "4.9", "11.5")]
    group_batch(keys=keys(), now=NOON)
    return claims


def regroup(**options) -> None:
    call_command("regroup", verbosity=0, stdout=StringIO(), **options)


def test_regrouping_what_is_right_changes_nothing(dispute):
    before = groups(), list(Figure.objects.values("pk", "key", "state", "summary", "version"))

    regroup()

    assert (groups(), list(Figure.objects.values("pk", "key", "state", "summary", "version"))) == before
    assert not Figure.objects.unjudged().exists()


def test_a_figure_keeps_its_address_when_rules_give_its_claims_another_key(dispute):
    right = dispute[0].key
    figure = figure_of(dispute[0])
    Claim.objects.update(key="as it was once")
    Figure.objects.update(key="as it was once")
    figure.places.all().delete()

    regroup()

    figure.refresh_from_db()
    assert (figure.key, figure.claims_count) == (right, 3)
    assert keys() == {right}
    late = says(article(of=dispute[0].revision.article.story_article.story), "4.9", period=DAY)
    group_batch(keys=[right], now=NOON)
    assert figure_of(late) == figure


def test_claims_that_never_belonged_together_part(dispute):
    stranger = says(article(of=story()), "4.9", measure="revenue")
    Claim.objects.filter(pk=stranger.pk).update(figure=figure_of(dispute[0]))

    regroup()

    assert groups() == {frozenset(claim.pk for claim in dispute), frozenset({stranger.pk})}


def test_an_interrupted_regroup_is_finished_by_the_rest(dispute):
    Figure.objects.update(needs_judging=True)
    Claim.objects.filter(pk=dispute[2].pk).update(figure=None, signature=None)

    regroup(rest=True)

    assert groups() == {frozenset(claim.pk for claim in dispute)}
    assert not Figure.objects.unjudged().exists()


def test_what_people_ruled_survives(dispute):
    compare_claims(claim_id=dispute[2].pk, other_id=dispute[0].pk, are_same=False, user=UserFactory(), now=NOON)
    parted = groups()

    regroup()

    assert groups() == parted == {frozenset({dispute[0].pk, dispute[1].pk}), frozenset({dispute[2].pk})}


TEXT = "Shares of Velmora fell 4.9% on Thursday. The company employs 24,317 people."


@pytest.fixture
def read_before() -> Article:
    """An article that an earlier extractor read, and that the present one has not."""
    where: Article = ArticleFactory(headline="Velmora")
    content = ArticleText(headline="Velmora", text=TEXT, published_at=NOON, language="en")
    store_revision(article_id=where.pk, content=content, raw=None, retrieved_at=NOON)
    extract_claims(article_id=where.pk, now=NOON)
    group_batch(keys=keys(), now=NOON)
    ExtractionRun.objects.update(extractor="an earlier one")
    Article.objects.update(read_by="an earlier one")
    where.refresh_from_db()
    return where


def reextract() -> None:
    call_command("reextract", verbosity=0, stdout=StringIO())


def test_reading_anew_replaces_claims_and_keeps_their_figures(read_before):
    figures = set(Figure.objects.values_list("pk", flat=True))
    old = set(Claim.objects.values_list("pk", flat=True))

    reextract()

    current = Claim.objects.current()
    assert set(current.values_list("exact", flat=True)) == {"4.9%", "24,317"}
    assert not old & set(current.values_list("pk", flat=True))
    assert set(current.values_list("figure", flat=True)) == figures
    assert Article.objects.get().read_by == EXTRACTOR_VERSION


def test_reading_anew_twice_is_once(read_before):
    reextract()
    claims = set(Claim.objects.values_list("pk", flat=True))

    reextract()

    assert set(Claim.objects.values_list("pk", flat=True)) == claims


def test_a_claim_that_a_person_confirmed_stands_though_it_is_no_longer_read(read_before):
    unread = says(read_before, "33", sentence="A third of it.", start=2, end=5, touched_at=NOON, status="confirmed")

    reextract()

    unread.refresh_from_db()
    assert (unread.is_current, unread.status) == (True, "confirmed")
    staff = Claim.objects.current().get(exact="24,317")
    assert staff.created_at > NOON + timedelta(days=1)
