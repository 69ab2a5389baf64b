from dataclasses import replace

import pytest

from claims.extraction.quantity import Modality
from claims.reconciliation.disputes import (
    BUT,
    COUNTED,
    OWN,
    REJECTED,
    VOICES,
    are_part_and_whole,
    dispute,
    is_set_against_others,
    rebuttals,
    ways_of_dispute,
)
from claims.reconciliation.telling import Part, telling_of
from tests.claims.reconciliation.making import count


def tell(number, sentence, *, by, article="one", place=0, claimant=None):
    text = f"{int(number):,}"
    statement = count(number, text=text, id=by, article_id=article, measure="case", story="1", claimant=claimant)
    return telling_of(statement, sentence=sentence, at=sentence.find(text), rules=(), place=place)


FIRST = tell("312", "The province has confirmed 312 cases.", by="first")


@pytest.mark.parametrize(
    "sentence",
    [
        "Doctors think that the true number is above 700.",
        "That is far too low: 700 have fallen ill, said Lund.",
        "Lund puts the number of cases at 700.",
        "By the union's own count there are 700.",
        "Correction: an earlier version of this post had 700.",
        "It is closer to 700.",
        "The true load is 700.",
        "The clinic puts old and new ones together at 700.",
        "Lund, who has seen the files, arrives at 700.",
        "The ministry is sticking to 700.",
        "To us the union's 700 looks nearer the mark.",
        "It comes to 700, not the number given in its notice.",
        "The nurses put the number of those who have since fallen ill at 700.",
    ],
)
def test_a_sentence_that_puts_a_number_in_the_place_of_another_disputes_it(sentence):
    later = tell("700", sentence, by="later", place=120)

    assert dispute(FIRST, later)
    assert dispute(later, FIRST)


def test_a_number_beside_another_disputes_nothing():
    assert not dispute(FIRST, tell("700", "At the clinic 700 doses were given.", by="later", place=120))


def test_what_something_costs_instead_of_before_disputes_nothing():
    sentence = "A pass will cost 312 kroner instead of 700."

    assert not dispute(tell("312", sentence, by="now"), tell("700", sentence, by="before", place=20))


def test_what_stands_far_away_or_in_another_text_is_not_disputed():
    sentence = "The true number is above 700."

    assert not dispute(FIRST, tell("700", sentence, by="later", place=5000))
    assert not dispute(FIRST, tell("700", sentence, by="other", article="two", place=120))


def test_of_claims_of_one_question_those_set_against_an_earlier_one_are_rebuttals():
    later = tell("700", "The true number is above 700.", by="later", place=120)
    agreeing = replace(FIRST, statement=replace(FIRST.statement, id="again"), sentence="The true count: 312.", place=90)

    assert rebuttals([later, FIRST, agreeing]) == {"later"}


@pytest.mark.parametrize(
    ("sentence", "ways"),
    [
        ("But that is exaggerated: it is 700.", {REJECTED, BUT}),
        ("By our own calculation it is 700.", {OWN}),
        ("Nurses, though, reckon with 700.", {COUNTED, BUT}),
        ("At the clinic 700 doses were given.", set()),
    ],
)
def test_a_text_disputes_a_number_in_several_ways(sentence, ways):
    assert ways_of_dispute(FIRST, tell("700", sentence, by="later", place=120)) == ways


def test_a_second_voice_that_counts_is_a_dispute_and_a_second_voice_alone_is_none():
    ministry = tell("312", "The ministry says 312.", by="first", claimant="ministry")
    counted = tell("700", "The nurses counted 700.", by="later", place=120, claimant="nurses")
    beside = tell("700", "The nurses have 700 beds.", by="later", place=120, claimant="nurses")

    spoken = tell("700", "The nurses spoke of 700.", by="later", place=120, claimant="nurses")
    seen = tell("700", "The nurses saw 700.", by="later", place=120, claimant="nurses")

    assert ways_of_dispute(ministry, counted) == {VOICES, COUNTED}
    assert ways_of_dispute(ministry, spoken) == ways_of_dispute(ministry, seen) == {VOICES, COUNTED}
    assert dispute(ministry, counted)
    assert not dispute(ministry, beside)


def test_one_number_of_those_who_are_counted_is_no_part_of_another_for_what_most_of_them_are():
    later = tell(
        "700", "The nurses, who have seen the files, arrive at 700, most of them children.", by="later", place=99
    )

    assert not are_part_and_whole(FIRST, later)


def test_a_number_that_is_denied_beside_another_is_disputed():
    denied = tell("700", "It is not 700.", by="later", place=120)
    denied = replace(denied, statement=replace(denied.statement, modality=Modality.DENIED))

    assert ways_of_dispute(FIRST, denied) == {REJECTED}


def test_two_sides_of_one_sentence_are_a_dispute_where_the_second_says_no_more_than_its_number():
    later = tell("700", "On the other, a clinic with files: 700.", by="later", place=120)
    nameless = replace(later, guessed=frozenset({Part.MEASURE}))

    assert not dispute(FIRST, later)
    assert dispute(FIRST, nameless)


def test_in_one_sentence_only_what_follows_the_earlier_number_disputes_it():
    sentence = "The agency put the dead at 312, with 700 people missing."

    assert not dispute(tell("312", sentence, by="dead"), tell("700", sentence, by="missing", place=20))


@pytest.mark.parametrize(
    ("who", "is_one"), [("though its rival had counted", True), ("though analysts had expected it to count", False)]
)
def test_what_was_expected_is_set_against_nothing(who, is_one):
    sentence = f"It sold 312 boats, {who} 700."

    sold, other = tell("312", sentence, by="sold"), tell("700", sentence, by="other", place=30)

    assert dispute(sold, other) is is_one


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("By our own count there are 700.", True),
        ("It is closer to 700.", True),
        ("There are 700 boats.", False),
        ("Lund counted 700.", False),
    ],
)
def test_a_sentence_alone_may_say_that_others_have_another_number(sentence, is_one):
    assert is_set_against_others(tell("700", sentence, by="alone")) is is_one


@pytest.mark.parametrize(
    "sentence",
    [
        "It sold 3,120 boats, of which 700 abroad by its own count.",
        "It sold 3,120 boats, with 700 of those abroad by its own count.",
        "Our count has 3,120 boats, including 700 abroad, said the yard.",
        "Of the 3,120 boats it counted, about 700 went abroad, but few by sea.",
        "We counted, of its old 3,120, only 700 that floated, however.",
    ],
)
def test_a_part_is_no_other_answer_than_the_whole(sentence):
    whole, part = tell("3120", sentence, by="whole"), tell("700", sentence, by="part", place=30)

    assert are_part_and_whole(whole, part)
    assert not dispute(whole, part)
    assert not are_part_and_whole(whole, tell("700", "By its own count it sold 700.", by="other", place=90))


def test_so_many_of_the_others_are_a_part_told_first():
    sentence = "The yard admits that 700 of its 3,120 boats leaked, not counting those that sank."
    part, whole = tell("700", sentence, by="part"), tell("3120", sentence, by="whole", place=30)
    beside = "The yard admits 700 leaks of its making, not 3,120."
    said, other = tell("700", beside, by="said"), tell("3120", beside, by="other", place=30)

    assert are_part_and_whole(part, whole)
    assert not are_part_and_whole(said, other)


def test_what_is_feared_is_told_beside_what_is_certain():
    suspected = tell("700", "Doctors counted 700 suspected ones, though.", by="later", place=120)

    assert not dispute(FIRST, suspected)
    assert dispute(FIRST, tell("700", "Doctors counted 700, though.", by="later", place=120))
