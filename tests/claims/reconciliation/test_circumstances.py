import pytest

from claims.reconciliation.circumstances import circumstances
from claims.reconciliation.telling import telling_of
from tests.claims.reconciliation.making import count


def tell(number, subject, article, *, sentence="", measure="copy"):
    said = count(number, id=f"{subject}-{number}", article_id=article, subject=subject, measure=measure)
    return telling_of(said, sentence=sentence, at=0, rules=())


def of(tellings):
    return circumstances(tellings, {each.statement.subject: each.statement.subject for each in tellings})


@pytest.mark.parametrize(
    "sentence",
    [
        "Lantern's new game Thornveil sold 34 copies.",
        "Thornveil maker Lantern sold 34 copies.",
        "Thornveil, a role-playing game by Lantern, sold 34 copies.",
        "Lantern, which makes Thornveil, sold 34 copies.",
    ],
)
def test_a_product_and_its_maker_are_kin(sentence):
    story = of([tell("34", "Thornveil", "one", sentence=sentence), tell("90", "Lantern", "one", sentence=sentence)])

    assert story.kin["Thornveil"] == {"Lantern"}
    assert story.kin["Lantern"] == {"Thornveil"}


def test_two_names_in_one_sentence_are_not_kin_for_that():
    sentence = "Velmora sold 34 copies while Brackwater sold 90."

    story = of([tell("34", "Velmora", "one", sentence=sentence), tell("90", "Brackwater", "one", sentence=sentence)])

    assert story.kin == {}


def test_names_with_two_numbers_for_one_question_in_one_article_are_rivals():
    story = of([tell("34", "Velmora", "one"), tell("90", "Brackwater", "one")])

    assert story.rivals["Velmora"] == {"Brackwater"}


def test_names_of_two_articles_are_no_rivals():
    story = of([tell("34", "Velmora", "one"), tell("90", "Brackwater", "two")])

    assert story.rivals == {}


def test_the_main_subject_is_that_of_most_articles():
    story = of([tell("34", "Velmora", "one"), tell("35", "Velmora", "two"), tell("90", "Brackwater", "two")])

    assert story.main == "Velmora"
