from datetime import timedelta

from claims.extraction.quantity import Hedge, Modality
from claims.reconciliation.judgement import State, judge
from claims.reconciliation.summary import summarise
from tests.claims.reconciliation.making import DAY, DOWN, UP, between, count, say


def sentence(*statements):
    return summarise(statements, judge(statements)).text


def test_a_conflict_says_who_prints_what():
    said = sentence(say("4.9", publisher="Outlet A"), say("11.5", publisher="Outlet B"))

    assert said == "Outlet A says 4.9%, Outlet B says 11.5%. No single value fits both."


def test_outlets_that_print_one_value_are_named_together():
    said = sentence(
        say("4.9", id="a", publisher="Outlet A"),
        say("4.9", id="b", publisher="Outlet B", published_at=DAY + timedelta(hours=1)),
        say("11.5", publisher="Outlet C"),
    )

    assert said == "Outlet A and Outlet B say 4.9%, Outlet C says 11.5%. No single value fits both."


def test_directions_are_said_when_they_differ():
    said = sentence(say("4.9", direction=DOWN, publisher="Outlet A"), say("3", direction=UP, publisher="Outlet B"))

    assert said == "Outlet A says down 4.9%, Outlet B says up 3%. No single value fits both."


def test_a_fall_that_only_some_print_with_a_sign_is_said_in_one_manner():
    said = sentence(
        say("4.9", text="−4.9%", direction=DOWN, publisher="Outlet A"),
        say("11.5", direction=DOWN, publisher="Outlet B"),
    )

    assert said == "Outlet A says 4.9%, Outlet B says 11.5%. No single value fits both."


def test_signs_that_all_print_stay_as_printed():
    said = sentence(
        say("4.9", text="−4.9%", direction=DOWN, publisher="Outlet A"),
        say("11.5", text="−11.5%", direction=DOWN, publisher="Outlet B"),
    )

    assert said == "Outlet A says −4.9%, Outlet B says −11.5%. No single value fits both."


def test_hedges_are_said_before_the_number():
    vague = count(
        "20000", hard=between("20000", None), typical=between("20000", "30000"), hedge=Hedge.AT_LEAST, publisher="B"
    )

    assert (
        sentence(count("45000", publisher="A"), vague) == "A says 45000, B says at least 20000. One value can fit both."
    )


def test_agreement_is_counted_in_outlets():
    assert sentence(say("4.9", id="a"), say("4.9", id="b")) == "2 outlets agree on 4.9%."


def test_a_single_report_names_its_outlet():
    assert sentence(say("4.9", publisher="Outlet A")) == "Only Outlet A printed this: 4.9%."


def test_only_the_worst_values_are_named_and_the_rest_counted():
    statements = [count(str(number)) for number in (100, 200, 300, 400, 900)]

    summary = summarise(statements, judge(statements))

    assert {part.text for part in summary.parts} >= {"100", "900"}
    assert summary.more == 2
    assert summary.text.endswith("and 2 more. No single value fits all.")


def test_a_denied_number_is_not_said():
    assert sentence(say("4.9", publisher="A"), say("11.5", modality=Modality.DENIED)) == "Only A printed this: 4.9%."


def test_where_all_is_denied_no_value_stands():
    assert sentence(say("4.9", modality=Modality.DENIED)) == "No value stands."


def test_the_parts_say_all_that_a_translation_needs():
    statements = [say("4.9", publisher="A", direction=DOWN), say("11.5", publisher="B", direction=DOWN)]

    summary = summarise(statements, judge(statements))

    assert summary.state is State.CONFLICT
    assert [(part.publishers, part.text, part.hedge, part.direction) for part in summary.parts] == [
        (("A",), "4.9%", Hedge.EXACT, DOWN),
        (("B",), "11.5%", Hedge.EXACT, DOWN),
    ]
