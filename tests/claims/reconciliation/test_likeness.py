"""Small things in common: what makes one article a source of another, and what many print makes none."""

from datetime import timedelta

import pytest

from claims.reconciliation.provenance import Article, Basis, find_sources
from tests.claims.reconciliation.making import DAY, count

QUOTED = "“We counted the goats twice and the shepherds once,” said Ida Brandl."
PROMISED = "“Nobody here will sell a single field,” she said."


def article(name, hours=0, text="", publisher=None, **fields):
    publisher = publisher or f"The {name.title()} Herald"
    return Article(id=name, publisher=publisher, published_at=DAY + timedelta(hours=hours), text=text, **fields)


def printed(name, *numbers, claimant=None):
    """The numbers of an article in the order of its text."""
    return [count(each, id=f"{name} {each}", article_id=name, claimant=claimant) for each in numbers]


def source_of(name, articles, said):
    return find_sources(articles, statements=said).get(name)


def test_rare_quotations_in_a_later_text_say_where_it_comes_from():
    articles = [
        article("hill", text=f"{QUOTED} {PROMISED}"),
        article("dale", 3, text=f"{PROMISED} It rained. {QUOTED}"),
    ]

    found = source_of("dale", articles, [])

    assert (found.source_id, found.basis) == ("hill", Basis.LIKENESS)
    assert found.wording == "shares quotations with The Hill Herald"
    assert source_of("hill", articles, []) is None


def test_one_quotation_may_be_heard_by_two():
    articles = [article("hill", text=QUOTED), article("dale", 3, text=QUOTED)]

    assert source_of("dale", articles, []) is None


def test_a_quotation_and_a_number_that_nobody_else_prints_are_enough_together():
    articles = [article("hill", text=QUOTED), article("dale", 3, text=QUOTED)]

    found = source_of("dale", articles, printed("hill", "418") + printed("dale", "418"))

    assert found.wording == "shares quotations and numbers in the same order with The Hill Herald"


def test_three_rare_numbers_in_the_same_order_say_where_a_text_comes_from():
    articles = [article("hill"), article("dale", 3)]
    said = printed("hill", "64", "900", "19", "418") + printed("dale", "64", "7", "19", "418", "33", "80")

    assert source_of("dale", articles, said).wording == "shares numbers in the same order with The Hill Herald"


@pytest.mark.parametrize("order", [("418", "19", "64"), ("19", "64", "7")])
def test_numbers_in_another_order_or_fewer_are_agreement(order):
    articles = [article("hill"), article("dale", 3)]

    assert source_of("dale", articles, printed("hill", "64", "19", "418") + printed("dale", *order)) is None


def test_what_a_third_report_printed_before_is_not_rare():
    articles = [article("hill"), article("vale", 1), article("dale", 3)]
    said = (
        printed("hill", "64", "19", "418") + printed("vale", "19", "3") + printed("dale", "64", "19", "418", "5", "8")
    )

    assert source_of("dale", articles, said) is None


def test_what_a_copy_of_the_report_prints_stays_as_rare_as_it_was():
    articles = [article("hill"), article("vale", 1, text="says the Hill Herald's report"), article("dale", 3)]
    said = [line for name in ("hill", "vale", "dale") for line in printed(name, "64", "19", "418")]

    assert {key: each.source_id for key, each in find_sources(articles, statements=said).items()} == {
        "vale": "hill",
        "dale": "hill",
    }


def test_those_who_quote_an_issuer_do_not_copy_each_other():
    issuer = article("dairy", publisher="Brandl Dairy", text=f"{QUOTED} {PROMISED}")
    articles = [issuer, article("hill", 1, text=QUOTED + PROMISED), article("dale", 3, text=PROMISED + QUOTED)]
    said = printed("dairy", "64", "19", "418", claimant="Brandl Dairy")
    said += printed("hill", "64", "19", "418", "5", "6", "7") + printed("dale", "64", "19", "418", "8", "9", "10")

    assert find_sources(articles, statements=said) == {}


def test_an_issuers_words_that_two_texts_quote_are_not_their_shared_text():
    release, common = frozenset(range(40)), frozenset(range(20))
    issuer = article("dairy", publisher="Brandl Dairy", shingles=release)
    hill = article("hill", 1, shingles=common | frozenset(range(100, 150)))
    dale = article("dale", 3, shingles=common | frozenset(range(200, 250)))
    said = printed("dairy", "64", claimant="Brandl Dairy")

    assert source_of("dale", [hill, dale], []).basis is Basis.TEXT
    assert source_of("dale", [issuer, hill, dale], said).source_id == "dairy"


def test_a_text_with_hardly_a_number_of_its_own_was_taken_from_the_release_that_it_sums_up():
    articles = [article("dairy", publisher="Brandl Dairy"), article("dale", 3), article("hill", 4)]
    said = printed("dairy", "64", "19", "418", "77", "12", claimant="Brandl Dairy")
    said += printed("dale", "77", "12", "19", "64", "3") + printed("hill", "64", "1", "2", "5", "6")

    assert find_sources(articles, statements=said)["dale"].wording == "shares most of its numbers with Brandl Dairy"
    assert "hill" not in find_sources(articles, statements=said)


def test_who_speaks_of_itself_takes_nothing_from_those_who_report_on_it():
    articles = [article("hill"), article("dairy", 3, publisher="Brandl Dairy")]
    said = printed("hill", "64", "19", "418") + printed("dairy", "64", "19", "418", claimant="Brandl Dairy")

    assert source_of("dairy", articles, said) is None


def test_an_outlet_takes_nothing_from_itself_by_likeness():
    articles = [article("hill", publisher="The Herald"), article("dale", 3, publisher="The Herald")]

    assert source_of("dale", articles, printed("hill", "64", "19", "418") + printed("dale", "64", "19", "418")) is None
