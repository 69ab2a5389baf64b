from claims.extraction.extractor import read_article
from tests.claims.extraction.reading import PUBLISHED

BAKERY = """Ardleigh Bakeries will shut 14 shops by the end of the year, the chain said on Tuesday.

Ardleigh's sales fell 6%. Its rival Corn & Crust opened nine shops."""


def test_an_article_says_whom_it_may_be_about_the_likeliest_first():
    read = read_article(BAKERY, headline="Ardleigh to close shops", published=PUBLISHED)

    names = [character.subject.name for character in read.cast]

    assert names == ["Ardleigh Bakeries", "Corn & Crust"]


def test_the_strengths_of_protagonists_are_shares_of_one():
    read = read_article(BAKERY, headline="Ardleigh to close shops", published=PUBLISHED)

    strengths = [character.strength for character in read.cast]

    assert abs(sum(strengths) - 1) < 1e-9
    assert strengths[0] > strengths[1] > 0


def test_an_article_that_names_nobody_has_no_protagonist():
    read = read_article("It rained for 12 days.", published=PUBLISHED)

    assert read.cast == ()
