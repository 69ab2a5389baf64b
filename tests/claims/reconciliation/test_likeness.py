"""Small things in common: what makes one article a source of another, and what many print makes none."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from claims.reconciliation.provenance import Article, Basis, find_sources
from tests.claims.reconciliation.making import DAY, count

QUOTED = "“We counted the goats twice and the shepherds once,” she said."
PROMISED = "“Nobody here will sell a single field,” she said."

LONG = "Shepherds were out on the ridge all night, and the dogs with them, for nobody trusted the fence."
NUMBERS = ("64", "900", "19", "418", "7")


def article(name, hours=0, text="", publisher=None, **fields):
    publisher = publisher or f"The {name.title()} Herald"
    return Article(id=name, publisher=publisher, published_at=DAY + timedelta(hours=hours), text=text, **fields)


def printed(name, *numbers, claimant=None):
    """The numbers of an article in the order of its text."""
    return [count(each, id=f"{name} {each}", article_id=name, claimant=claimant) for each in numbers]


def source_of(name, articles, said):
    return find_sources(articles, statements=said).get(name)


def test_two_rare_quotations_say_where_a_later_text_comes_from():
    hill = article("hill", text=f"{QUOTED} {PROMISED}")
    articles = [hill, article("dale", 3, text=f"{PROMISED} It rained. {QUOTED}")]

    found = source_of("dale", articles, [])

    assert (found.source_id, found.basis) == ("hill", Basis.LIKENESS)
    assert found.wording == "shares quoted words with The Hill Herald"
    assert source_of("hill", articles, []) is None


def test_a_quotation_and_most_of_the_numbers_are_enough_together():
    articles = [article("hill", text=f"{LONG} {QUOTED}"), article("dale", 3, text=f"It rained. {QUOTED}")]
    said = printed("hill", "64", "19", "418", "5") + printed("dale", "64", "418", "19")

    wording = source_of("dale", articles, said).wording

    assert wording == "shares quoted words and numbers with The Hill Herald"


def test_one_quotation_is_not_enough_where_many_numbers_are_new():
    articles = [article("hill", text=QUOTED), article("dale", 3, text=f"It rained. {QUOTED}")]

    assert source_of("dale", articles, printed("dale", "33", "80", "12", "400")) is None


def test_many_rare_words_say_where_a_rewritten_text_comes_from():
    hill = "Shepherds climbed the frozen ridge at night. Stray dogs had scattered the young goats near a broken fence."
    dale = "At night, shepherds climbed the icy ridge after stray dogs had scattered young goats by a broken fence."
    articles = [article("hill", text=hill), article("dale", 3, text=dale)]

    assert source_of("dale", articles, []).wording == "shares rare words with The Hill Herald"


def test_words_in_common_weigh_less_in_long_texts():
    shared = (
        "Shepherds climbed the frozen ridge at night. Stray dogs had scattered the young goats near a broken fence."
    )
    letters = ["".join(each) for each in product("bdfgklmnprst", repeat=3)]
    long = [" ".join(f"{name}{each}" for each in letters[:600]) for name in ("hill", "dale")]
    articles = [article("hill", text=f"{shared} {long[0]}"), article("dale", 3, text=f"{shared} {long[1]}")]

    assert source_of("dale", articles, []) is None


def test_agreement_in_all_numbers_is_no_evidence():
    articles = [article("hill"), article("dale", 3)]

    assert source_of("dale", articles, printed("hill", *NUMBERS) + printed("dale", *NUMBERS)) is None


@pytest.mark.parametrize("third", [f"{QUOTED} {PROMISED}", LONG])
def test_what_a_third_report_printed_before_is_not_rare(third):
    articles = [
        article("hill", text=f"{LONG} {QUOTED} {PROMISED}"),
        article("dale", 3, text=f"It snowed. {QUOTED} {PROMISED}"),
    ]
    vale = article("vale", text=third)

    assert source_of("dale", articles, []) is not None
    assert (source_of("dale", [*articles, vale], []) is None) is (PROMISED in third)


def test_what_a_copy_of_the_report_prints_stays_as_rare_as_it_was():
    both = f"{QUOTED} {PROMISED}"
    copy = article("vale", 1, text=f"{both}, says the Hill Herald's report")
    said = [line for name in ("hill", "vale", "dale") for line in printed(name, *NUMBERS)]

    found = find_sources([article("hill", text=both), copy, article("dale", 3, text=both)], statements=said)

    assert {key: each.source_id for key, each in found.items()} == {"vale": "hill", "dale": "hill"}


def test_those_who_quote_an_issuer_do_not_copy_each_other():
    issuer = article("dairy", publisher="Brandl Dairy", text=f"{QUOTED} {PROMISED}")
    articles = [issuer, article("hill", 1, text=QUOTED + PROMISED), article("dale", 3, text=PROMISED + QUOTED)]
    said = printed("dairy", *NUMBERS, claimant="Brandl Dairy")
    said += printed("hill", *NUMBERS, "5", "6", "8", "9") + printed("dale", *NUMBERS, "10", "11", "12", "13")

    assert find_sources(articles, statements=said) == {}


def test_an_issuers_words_that_two_texts_quote_are_not_their_shared_text():
    release, common = frozenset(range(40)), frozenset(range(20))
    issuer = article("dairy", publisher="Brandl Dairy", shingles=release)
    hill = article("hill", 1, shingles=common | frozenset(range(100, 150)))
    dale = article("dale", 3, shingles=common | frozenset(range(200, 250)))
    said = printed("dairy", "64", claimant="Brandl Dairy")

    assert source_of("dale", [hill, dale], []).basis is Basis.TEXT
    assert source_of("dale", [issuer, hill, dale], said).source_id == "dairy"


def test_what_stands_in_a_release_is_quoted_from_there_by_all():
    articles = [article("dairy", publisher="Brandl Dairy", text=QUOTED + PROMISED)]
    articles += [article(name, at, text=f"It rained. {QUOTED} {PROMISED}") for at, name in ((1, "hill"), (3, "dale"))]
    said = printed("dairy", "64", claimant="Brandl Dairy") + printed("hill", "5", "6") + printed("dale", "7", "8")

    assert find_sources(articles, statements=said) == {}


def test_whom_the_others_write_about_speaks_for_itself():
    both = f"{QUOTED} {PROMISED}"
    articles = [article("hill", text=both), article("dairy", 3, publisher="Brandl Dairy", text=both)]
    about = [replace(each, subject="Brandl Dairy") for each in printed("hill", *NUMBERS)]

    assert source_of("dairy", articles, printed("hill", *NUMBERS)) is not None
    assert source_of("dairy", articles, about) is None


def test_who_speaks_of_itself_takes_nothing_from_those_who_report_on_it():
    both = f"{QUOTED} {PROMISED}"
    articles = [article("hill", text=both), article("dairy", 3, publisher="Brandl Dairy", text=both)]
    said = printed("hill", *NUMBERS)

    assert source_of("dairy", articles, said + printed("dairy", *NUMBERS)) is not None
    assert source_of("dairy", articles, said + printed("dairy", *NUMBERS, claimant="Brandl Dairy")) is None


def test_an_outlet_takes_nothing_from_itself_by_likeness():
    both = f"{QUOTED} {PROMISED}"
    articles = [article(name, at, publisher="The Herald", text=both) for at, name in enumerate(("hill", "dale"))]

    assert source_of("dale", articles, printed("hill", *NUMBERS) + printed("dale", *NUMBERS)) is None
