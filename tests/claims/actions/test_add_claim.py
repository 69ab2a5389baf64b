from datetime import timedelta
from decimal import Decimal

import pytest

from claims.actions.add_claim import NumberTaken, RevisionPast, add_claim
from claims.actions.annotate import annotate
from claims.actions.extract_claims import extract_claims
from claims.actions.withdraw_annotation import withdraw_annotation
from claims.annotating.correction import overlay_of
from claims.annotating.selectors import TextSelector
from claims.annotating.spotting import spot
from claims.models import Annotation, Claim
from sources.models import Article
from tests.factories import NOON, ArticleFactory, RevisionFactory, UserFactory

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(minutes=1)
TEXT = "Norholt Rail said on Monday that 31 trains were late.\n\nThe FX-900 runs on 14 routes."


@pytest.fixture
def mina():
    return UserFactory(role="fact-checker")


@pytest.fixture
def read():
    """A text whose numbers have been read."""
    revision = RevisionFactory(text=TEXT, article=ArticleFactory(headline="Trains late"))
    extract_claims(article_id=revision.article_id, now=NOON)
    return revision


def pointed(revision, quote):
    spotted = spot(revision.text, TextSelector(quote))
    assert spotted is not None
    return spotted


def added(revision, quote, user):
    spotted = pointed(revision, quote)
    overlay = overlay_of(number=spotted.number, subject="Norholt Rail", words={"measure": "model number"})
    return add_claim(revision_id=revision.pk, spotted=spotted, overlay=overlay, user=user, now=NOON)


def revised(revision, text):
    RevisionFactory(article=revision.article, number=2, text=text)
    Article.objects.filter(pk=revision.article_id).update(read_by="")
    extract_claims(article_id=revision.article_id, now=LATER)


def test_a_number_that_was_missed_becomes_a_claim_with_a_figure(read, mina):
    claim = added(read, "900", mina)

    assert (claim.exact, claim.value, claim.status) == ("900", Decimal(900), Claim.Status.CONFIRMED)
    assert claim.sentence == "The FX-900 runs on 14 routes."
    assert claim.figure.measure == "model number"
    assert claim.annotations.get().motivation == Annotation.Motivation.IDENTIFYING


def test_a_number_that_is_read_already_is_not_added(read, mina):
    with pytest.raises(NumberTaken):
        added(read, "31", mina)


def test_nothing_is_added_to_a_text_that_was_replaced(read, mina):
    RevisionFactory(article=read.article, number=2, text="Other.")

    with pytest.raises(RevisionPast):
        added(read, "900", mina)


def test_what_was_added_can_be_taken_back_and_added_again(read, mina):
    claim = added(read, "900", mina)

    withdraw_annotation(annotation_id=claim.annotations.get().pk, user=mina, now=LATER)

    claim.refresh_from_db()
    assert not claim.is_current
    assert claim.figure.claims_count == 0
    assert added(read, "900", mina).is_current


def test_reading_the_text_anew_keeps_what_was_added(read, mina):
    claim = added(read, "900", mina)
    read.runs.filter(extractor__startswith="rules").update(extractor="older")
    read.runs.exclude(extractor__startswith="person").update(extractor="older")
    Article.objects.filter(pk=read.article_id).update(read_by="")

    extract_claims(article_id=read.article_id, now=LATER)

    assert Claim.objects.current().filter(pk=claim.pk).exists()


def test_what_was_added_goes_along_to_the_next_text_where_it_still_stands(read, mina):
    claim = added(read, "900", mina)

    revised(read, "😀 Norholt Rail told us on Monday that 32 trains came late.\n\nThe FX-900 runs on 15 routes.")

    carried = Claim.objects.current().get(exact="900")
    assert carried.carried_from == claim
    assert carried.revision.number == 2
    assert carried.revision.text[carried.start : carried.end] == "900"
    assert carried.status == Claim.Status.CONFIRMED


def test_what_was_added_ends_where_its_words_are_gone(read, mina):
    added(read, "900", mina)

    revised(read, "Norholt Rail said that 31 trains were late.")

    assert not Claim.objects.current().filter(exact="900").exists()


def test_a_correction_goes_along_though_the_sentence_is_rewritten(read, mina):
    claim = Claim.objects.current().get(exact="31")
    overlay = overlay_of(subject="Dale Trams", words={"measure": "late tram"})
    annotate(
        claim_id=claim.pk, motivation=Annotation.Motivation.EDITING, body={"reading": overlay}, author=mina, now=NOON
    )

    revised(read, "Norholt Rail admitted on Monday that 31 trains were late.\n\nThe FX-900 runs on 14 routes.")

    carried = Claim.objects.current().get(exact="31")
    assert carried.carried_from == claim
    assert carried.corrected == overlay
    assert carried.status == Claim.Status.CORRECTED
    claim.refresh_from_db()
    assert carried.key == claim.key
