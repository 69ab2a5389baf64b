import pytest

from claims.actions.adopt_words import adopt_words
from claims.actions.group_batch import group_batch
from claims.extraction.claim import Character, Subject
from claims.models import Claim, Figure, StoryArticle
from claims.models.casts import stored_cast
from claims.models.corrected import effective
from tests.claims.actions.saying import article, figure_of, groups, keys, says, story
from tests.factories import NOON, CompanyFactory

pytestmark = pytest.mark.django_db


def group():
    group_batch(keys=keys() | set(Figure.objects.values_list("key", flat=True)), now=NOON, may_rest=False)


def counted(where, number, **fields):
    return says(
        where, number, **({"unit": "count", "role": "level", "direction": "", "period": "", "width": "0"} | fields)
    )


def test_a_claim_whose_measure_was_not_read_joins_the_figure_of_its_number():
    recall = story("A recall")
    named = counted(article(of=recall), "48297", measure="kettle")
    nameless = counted(article(of=recall), "48297", measure="", flags=["no_measure"])

    adopt_words(story_id=recall.pk, now=NOON)
    group()

    assert groups() == {frozenset({named.pk, nameless.pk})}
    nameless.refresh_from_db()
    assert nameless.measure == ""
    assert nameless.adopted["measure"] == "kettle"


def test_a_grouped_claim_moves_when_an_article_comes_that_says_it_better():
    recall = story("A recall")
    nameless = counted(article(of=recall), "48297", measure="", flags=["no_measure"])
    group()
    before = figure_of(nameless)
    named = counted(article(of=recall), "48297", measure="kettle")

    adopt_words(story_id=recall.pk, now=NOON)
    group()

    assert groups() == {frozenset({named.pk, nameless.pk})}
    assert figure_of(nameless).pk == before.pk


def test_twice_changes_nothing_more():
    recall = story("A recall")
    counted(article(of=recall), "48297", measure="kettle", modality="forecast")
    counted(article(of=recall), "48297", measure="", flags=["no_measure"])
    adopt_words(story_id=recall.pk, now=NOON)
    group()

    again = adopt_words(story_id=recall.pk, now=NOON)

    assert again == 0
    assert not Figure.objects.unjudged().exists()


def test_a_claim_that_a_person_touched_keeps_its_words():
    recall = story("A recall")
    counted(article(of=recall), "48297", measure="kettle")
    touched = counted(article(of=recall), "48297", measure="", flags=["no_measure"], touched_at=NOON)

    adopt_words(story_id=recall.pk, now=NOON)

    touched.refresh_from_db()
    assert touched.adopted is None


def test_words_stay_within_the_story():
    counted(article(of=story("One recall")), "48297", measure="kettle")
    elsewhere = story("Another recall")
    counted(article(of=elsewhere), "48297", measure="", flags=["no_measure"])

    adopt_words(story_id=elsewhere.pk, now=NOON)

    assert not Claim.objects.filter(adopted__isnull=False).exists()


def test_a_guess_is_about_the_storys_company_though_no_claim_was_read_to_be():
    CompanyFactory(name="Aldous Brewing")
    subject = Subject("Aldous Brewing", "company", "Aldous", "aldous brewing")
    brewery = Character(subject, strength=0.8, mentions=3, is_titled=True, in_lead=True)
    recall = story("A recall")
    guessed = counted(article(of=recall), "48297", measure="bottle", subject_name="Vera Quill", rules=["subject:main"])
    article(of=recall)
    StoryArticle.objects.filter(story=recall).update(cast=stored_cast([brewery]))

    adopt_words(story_id=recall.pk, now=NOON)

    guessed.refresh_from_db()
    shown = effective(guessed)
    assert (shown.subject_name, shown.subject_kind, shown.company.name) == (
        "Aldous Brewing",
        "company",
        "Aldous Brewing",
    )
    assert guessed.subject_name == "Vera Quill"
