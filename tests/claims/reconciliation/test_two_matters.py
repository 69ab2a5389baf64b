"""What is told in like words, and yet of two matters: it stays apart."""

from dataclasses import replace

import pytest

from claims.extraction.quantity import Direction, Hedge, Interval, Role
from claims.reconciliation.affinity import is_slip
from claims.reconciliation.besides import set_apart
from claims.reconciliation.circumstances import circumstances
from claims.reconciliation.clusters import agreeing, pairs_of
from claims.reconciliation.indications import are_two_changes, are_two_sorts
from claims.reconciliation.matching import features_of
from claims.reconciliation.nodes import nodes_of
from claims.reconciliation.statement import HEADLINE
from tests.claims.reconciliation.grouping import grouped, tell, told
from tests.claims.reconciliation.making import count, money, say


def test_a_profit_and_the_price_of_an_order_are_two_sums_though_nothing_else_is_told():
    order = tell(money("130e6", "EUR", text="€130m", id="a", measure="order value", story="1"), "It is worth €130m.")
    profit = tell(money("320e6", "EUR", text="€320m", id="b", measure="profit", story="1"), "It is to make €320m.")
    bill = tell(money("160e6", "EUR", text="€160m", id="c", measure="order value", story="1"), "It is worth €160m.")

    assert grouped(order, profit) == {frozenset({"a"}), frozenset({"b"})}
    assert grouped(order, bill) == {frozenset({"a", "c"})}


def test_by_how_much_two_things_fell_is_two_questions():
    staff = tell(say("8", text="8%", id="staff", measure="employee", story="1"), "It cut 8% of its employees.")
    trips = tell(say("6", text="6%", id="trips", measure="trip", story="1"), "There were 6% fewer trips.")
    share, worth = (features_of(say("9", measure=measure)) for measure in ("share price", "valuation"))

    assert grouped(staff, trips) == {frozenset({"staff"}), frozenset({"trips"})}
    assert not are_two_changes(share, worth)


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        pytest.param("employee", "protester", True, id="who works and who marches"),
        pytest.param("guest", "customer", False, id="who is served"),
        pytest.param("guest", "visitor", False, id="who may be either"),
        pytest.param("employee", "boat", False, id="no people"),
    ],
)
def test_people_of_two_sorts_are_counted_as_two_things(one, other, are_two):
    mine, theirs = (features_of(count("5", measure=each)) for each in (one, other))

    assert are_two_sorts(mine, theirs) is are_two


@pytest.mark.parametrize(
    ("speakers", "mark", "is_apart"),
    [
        (("Velmora", "Velmora"), "session:intraday", True),
        (("Velmora", "the exchange"), "session:intraday", False),
        (("Velmora", "Velmora"), "statistic:average", False),
    ],
)
def test_a_days_lowest_beside_the_close_is_another_answer_unless_another_speaker_names_it(speakers, mark, is_apart):
    given = [
        told(number, "percent", sentence, by=number, claimant=who, qualifiers=marks)
        for number, who, sentence, marks in (
            ("11", speakers[0], "At one point its shares were 11% down.", (mark,)),
            ("6", speakers[1], "Its shares ended 6% down.", ()),
        )
    ]
    given = [replace(each, statement=replace(each.statement, article_id="one")) for each in given]
    names = {"Velmora": "Velmora"}

    (nodes,) = nodes_of(given, circumstances(given, names))

    assert bool(set_apart(nodes)) is is_apart


def test_two_times_that_something_lasts_need_words_in_common():
    def lasts(years, sentence, by):
        fields = {"unit": "year", "role": Role.LEVEL, "measure": None, "story": "1", "hard": Interval.point(years)}
        return tell(count(str(years), id=by, article_id=by, **fields), sentence)

    post = lasts(8, "He has held the post for 8 years.", "post")
    fraud = lasts(3, "Payments slipped through for 3 years.", "fraud")

    assert grouped(post, fraud) == {frozenset({"post"}), frozenset({"fraud"})}


def test_a_bound_that_two_numbers_fit_does_not_make_them_one():
    def share(number, by, sentence, **fields):
        return tell(say(number, id=by, measure="support", role=Role.SHARE, story="1", **fields), sentence)

    all_asked = share("46", "all", "Support is at 46%.")
    some = share("28", "some", "Support among farmers is at 28%.")
    below = share(
        "50",
        "below",
        "Support is below half.",
        text="half",
        hedge=Hedge.LESS_THAN,
        hard=Interval(None, say("50").value),
        value=say("50").value,
    )

    story = circumstances([all_asked, some, below], {"Velmora": "Velmora"})
    (nodes,) = nodes_of([all_asked, some, below], story)

    together = agreeing(nodes, pairs_of(nodes, story))

    said = [{nodes[at].reading.said.id for at in group} for group in together]
    assert not any({"all", "some"} <= each for each in said)


def test_a_headline_goes_with_the_number_below_it():
    headline = replace(told("900", "door", "900 doors for a factory.", by="above"), place=0)
    headline = replace(headline, statement=replace(headline.statement, article_id="text", field=HEADLINE))
    body = tell(
        count("900", id="below", article_id="text", measure="fire door", story="1"), "They will hang 900 fire doors."
    )

    assert grouped(headline, body) == {frozenset({"above", "below"})}


def test_the_lowest_of_a_day_beside_its_close_is_no_answer_to_the_plain_question():
    """The exchange tells both; the outlet that prints the lowest as the fall contradicts those that print the close."""

    def fell(number, *, by, article=None, qualifiers=()):
        said = say(
            number,
            id=by,
            article_id=article or by,
            publisher=article or by,
            subject="Ostrel",
            measure="share price",
            role=Role.CHANGE,
            direction=Direction.DOWN,
            qualifiers=qualifiers,
            story="1",
        )
        return tell(said, f"Ostrel shares fell {number}% on the day.")

    close, lowest = (
        fell("4.9", by="close", article="exchange"),
        fell("11.5", by="lowest", article="exchange", qualifiers=("session:intraday",)),
    )
    plain, loud, louder = fell("4.9", by="plain"), fell("11.5", by="loud"), fell("11.5", by="louder")

    groups = grouped(close, lowest, plain, loud, louder)

    assert next(group for group in groups if "plain" in group) >= {"close", "plain", "loud", "louder"}
    assert frozenset({"lowest"}) in groups


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        pytest.param("1420", "1240", True, id="two places swapped"),
        pytest.param("21.6", "26.1", True, id="a decimal swapped"),
        pytest.param("42", "24", False, id="two digits, which come by chance"),
        pytest.param("1420", "1430", False, id="another digit"),
        pytest.param("1420", "124", False, id="another size"),
        pytest.param("1420", "1420", False, id="the same"),
    ],
)
def test_a_slip_is_a_number_of_several_digits_two_of_which_changed_places(one, other, is_one):
    assert is_slip(count(one), count(other)) is is_one


def test_a_number_with_two_digits_swapped_is_one_question_though_its_period_was_misread():
    ships = "The lock passed 1,420 barges."
    slip = told("1240", "barge", ships.replace("1,420", "1,240"), by="slip", period="2026-05", role=Role.LEVEL)
    right = told("1420", "barge", ships, by="right", period="2026-04", role=Role.LEVEL)
    other = told("1730", "barge", ships.replace("1,420", "1,730"), by="other", period="2026-05", role=Role.LEVEL)

    assert grouped(right, slip) == {frozenset({"right", "slip"})}
    assert grouped(right, other) == {frozenset({"right"}), frozenset({"other"})}


def test_rivals_are_not_those_of_whom_one_counts_against_the_other():
    ministry = tell(count("312", id="ministry", article_id="a", subject="Ministry", story="1"), "The ministry has 312.")
    doctors = tell(count("700", id="doctors", article_id="a", subject="Doctors", story="1"), "They have 700 jobs.")
    against = tell(count("700", id="doctors", article_id="a", subject="Doctors", story="1"), "The true number is 700.")
    names = {"Ministry": "Ministry", "Doctors": "Doctors"}

    assert circumstances([ministry, replace(doctors, place=90)], names).rivals
    assert not circumstances([ministry, replace(against, place=90)], names).rivals


def test_two_tolls_told_in_one_breath_are_of_two_groups():
    breath = "It saw 41 cases among the treated and 261 among the others."
    treated = tell(count("41", text="41", id="treated", article_id="a", measure="case", story="1"), breath)
    others = tell(count("261", text="261", id="others", article_id="a", measure="case", story="1"), breath)
    later = replace(others, sentence="By evening there were 261.")

    assert grouped(treated, others) == {frozenset({"treated"}), frozenset({"others"})}
    assert grouped(treated, later) == {frozenset({"treated", "others"})}


def test_a_part_is_another_question_than_the_whole_whoever_says_it():
    sentence = "It sold 2,600 boats, with 640 of those at home."
    yard = {"article_id": "a", "measure": "boat", "story": "1"}
    whole = tell(count("2600", text="2,600", id="whole", **yard), sentence)
    part = tell(count("640", text="640", id="part", claimant="The yard", **yard), sentence)

    assert grouped(whole, replace(part, place=30)) == {frozenset({"whole"}), frozenset({"part"})}


def test_who_lost_so_much_may_have_lost_it_before_tax():
    accounts = tell(
        money("21.6", "GBP", id="accounts", article_id="a", measure="net loss", qualifiers=("tax:before",), story="1"),
        "The mill made a loss before tax of 21.6.",
    )
    lost = money("21.6", "GBP", id="lost", article_id="b", measure="net loss", story="1")

    assert grouped(accounts, tell(lost, "The mill lost 21.6.")) == {frozenset({"accounts", "lost"})}
    assert grouped(accounts, tell(lost, "The mill made a net loss of 21.6.")) == {
        frozenset({"accounts"}),
        frozenset({"lost"}),
    }


def test_one_telling_number_is_no_other_case_for_what_its_text_says_of_it():
    plain = money("14.2", "GBP", id="before", article_id="a", measure="loss", story="1")
    taxed = money("21.6", "GBP", id="taxed", article_id="a", measure="loss", qualifiers=("tax:before",), story="1")
    lost = money("21.6", "GBP", id="lost", article_id="b", measure="loss", story="1")
    before = tell(plain, "It had lost 14.2 in the season before.")
    accounts = tell(taxed, "The mill made a loss before tax of 21.6.")

    groups = grouped(before, accounts, tell(lost, "The mill lost 21.6."))

    assert frozenset({"taxed", "lost"}) in groups
