from dataclasses import replace

import pytest

from claims.extraction.quantity import Modality, Role
from tests.claims.reconciliation.grouping import grouped, tell, told
from tests.claims.reconciliation.making import count, money, say


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("8000", "marcher", "Police counted 8,000 marchers."), ("35000", "demonstrator", "35,000 demonstrated.")),
        (("1340", "home", "The flood ruined 1,340 homes."), ("2100", "household", "It wrecked 2,100 households.")),
        (("420", "person", "420 people were treated."), ("186", "runner", "Medics treated 186 runners.")),
    ],
)
def test_what_two_texts_say_of_one_matter_is_one_question_though_noun_and_number_differ(one, other):
    assert grouped(told(*one, by="one"), told(*other, by="other")) == {frozenset({"one", "other"})}


def test_numbers_of_another_size_are_other_questions():
    trees = told("9100000", "patient", "It lost the files of 9,100,000 patients.", by="one")
    hospitals = told("42", "person", "The breach was found by 42 people.", by="other")

    assert grouped(trees, hospitals) == {frozenset({"one"}), frozenset({"other"})}


def test_what_one_text_tells_apart_is_no_clash_with_another_text():
    marchers = told("8000", "marcher", "Police counted 8,000 marchers.", by="one")
    officers = tell(
        count("5000", text="5,000", id="officers", article_id="one", measure="officer", story="1"),
        "Against the marchers stood 5,000 officers.",
    )
    other = told("35000", "demonstrator", "There were 35,000 demonstrators.", by="other")

    assert grouped(marchers, officers, other) == {frozenset({"one", "other"}), frozenset({"officers"})}


def test_of_two_partners_nearly_as_good_neither_is_taken():
    crane = tell(count("2", id="crane", article_id="block", measure="crane", story="1"), "It took 2 cranes.")
    flats = replace(told("96", "flat", "The block has 96 flats.", by="block"), place=100)
    homes = tell(count("112", id="homes", article_id="block", measure="flat", story="1"), "There are 112 flats.")
    other = told("104", "house", "They counted 104 houses.", by="other")

    assert frozenset({"other"}) in grouped(crane, flats, replace(homes, place=120), other)


def test_what_fits_well_is_taken_though_another_fits_nearly_as_well():
    tents = tell(count("2", id="tents", article_id="text", measure="tent", story="1"), "There were 2 tents.")
    days = [
        replace(
            tell(
                count(number.replace(",", ""), text=number, id=day, article_id="text", measure="marcher", story="1"),
                f"On {day} {number} marchers rallied in the square.",
            ),
            place=place,
        )
        for number, day, place in (("8,000", "Saturday", 100), ("9,400", "Sunday", 160))
    ]
    others = [told("12000", "walker", "In all 12,000 walkers rallied in the square.", by=by) for by in ("one", "two")]

    found = grouped(tents, *days, *others)

    assert frozenset({"Saturday", "one", "two"}) in found
    assert frozenset({"Sunday"}) in found


def test_a_cut_of_jobs_and_the_jobs_that_go_are_one_count():
    cut = told("900", "job cut", "The bank will cut 900 jobs.", by="cut", role=Role.CHANGE)
    going = told("900", "job", "For 900 jobs it is over.", by="going")

    assert grouped(cut, going) == {frozenset({"cut", "going"})}


def test_sums_for_two_things_stay_apart():
    cost = tell(
        money("2.9e9", "EUR", text="€2.9bn", id="cost", article_id="one", measure="cost", story="1"), "It cost €2.9bn."
    )
    fare = tell(
        money("3.2", "EUR", text="€3.20", id="fare", article_id="two", measure="fare", story="1"), "A ride is €3.20."
    )

    assert grouped(cost, fare) == {frozenset({"cost"}), frozenset({"fare"})}


def test_a_forecast_among_facts_of_one_number_goes_by_the_facts():
    facts = [told("640000", "policyholder", "Thieves took data of 640,000 policyholders.", by=by) for by in "ab"]
    feared = told(
        "1300000", "policyholder", "Data of 1,300,000 may be stolen.", by="feared", modality=Modality.HYPOTHETICAL
    )

    assert grouped(*facts, feared) == {frozenset({"a", "b", "feared"})}


def test_the_killed_of_one_text_are_the_deaths_that_another_speaks_of():
    counted = told("190", "dead bird", "So far 190 dead birds lie there.", by="counted", qualifiers=("event:killed",))
    found = told("240", "seabird", "The oil killed 240 seabirds, they found.", by="found")

    assert grouped(counted, found) == {frozenset({"counted", "found"})}


def test_multiples_find_no_partner_by_words_alone():
    times = tell(say("6", unit="ratio", id="one", measure="account", role=Role.LEVEL, story="1"))
    others = tell(say("2.5", unit="ratio", id="two", measure="account use", role=Role.LEVEL, story="1"))

    assert grouped(times, others) == {frozenset({"one"}), frozenset({"two"})}


def test_units_of_one_dimension_are_compared_by_what_they_come_to():
    plant = tell(say("30", unit="GWh", id="plant", measure="capacity", role=Role.LEVEL, story="1"), "A capacity of 30.")
    pack = tell(say("12", unit="kWh", id="pack", measure="pack", role=Role.LEVEL, story="1"), "A pack of 12.")

    assert grouped(plant, pack) == {frozenset({"plant"}), frozenset({"pack"})}


def test_but_for_the_subject_something_must_speak_for_a_pair():
    lens = tell(money("58", "JPY", id="lens", measure="lens", story="1"), "A lens of 58.")
    mirror = tell(money("400", "JPY", id="mirror", measure="mirror", story="1"), "A mirror of 400.")

    assert grouped(lens, mirror) == {frozenset({"lens"}), frozenset({"mirror"})}


def test_what_a_text_sets_against_a_number_told_before_is_the_same_question():
    told_first = tell(
        money("3.8e9", "USD", text="$3.8bn", id="bank", article_id="one", measure="cost", story="1"),
        "The strike will cost $3.8bn.",
    )
    disputed = tell(
        money("1e9", "USD", text="$1bn", id="bell", article_id="one", measure=None, claimant="Bell", story="1"),
        "That is exaggerated, said Bell, who puts the cost at $1bn.",
    )
    beside = tell(
        money("1e9", "USD", text="$1bn", id="fund", article_id="one", measure=None, story="1"),
        "The union has a fund of $1bn.",
    )

    assert grouped(told_first, replace(disputed, place=200)) == {frozenset({"bank", "bell"})}
    assert grouped(told_first, replace(beside, place=200)) == {frozenset({"bank"}), frozenset({"fund"})}


def test_one_number_in_two_currencies_is_one_sum_with_a_slip():
    yen = tell(
        money("61e9", "JPY", text="61bn yen", id="yen", measure="operating profit", story="1"), "It made 61bn yen."
    )
    dollars = tell(
        money("61e9", "USD", text="$61bn", id="usd", measure="operating profit", story="1"), "It made $61bn."
    )

    assert grouped(yen, dollars) == {frozenset({"yen", "usd"})}


def test_a_toll_of_years_ago_is_no_earlier_total_of_this_one():
    now = told("9", "death", "Nine people were killed on Monday.", by="one", period="2026-11-02")
    then = tell(
        count("31", id="then", article_id="one", measure="death", story="1", period="1988"),
        "In 1988, 31 people died at the crossing.",
    )
    other = told("9", "death", "The crash killed 9 people.", by="other", period="2026-11-02")

    assert grouped(now, then, other) == {frozenset({"one", "other"}), frozenset({"then"})}
