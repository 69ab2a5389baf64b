from datetime import timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.quantity import Hedge, Modality
from claims.reconciliation.agreement import Relation
from claims.reconciliation.judgement import State, judge
from tests.claims.reconciliation.making import DAY, DOWN, UP, between, count, money, say


def kinds(judgement):
    return {hint.kind for hint in judgement.hints}


def test_two_origins_whose_values_exclude_each_other_make_a_conflict():
    judgement = judge([say("4.9", direction=DOWN), say("11.5", direction=DOWN)])

    assert judgement.state is State.CONFLICT
    assert judgement.severity > 0.95
    assert judgement.worst.relation is Relation.CONFLICTS
    assert (judgement.spread.min, judgement.spread.max) == (Decimal("4.9"), Decimal("11.5"))
    assert (judgement.spread.difference, judgement.spread.unit) == (Decimal("6.6"), "percentage_point")


def test_a_single_report_agrees_with_nobody():
    judgement = judge([say("4.9")])

    assert judgement.state is State.SINGLE
    assert judgement.count.origins == 1


def test_values_that_are_usually_read_as_one_agree():
    assert judge([say("4.9"), say("5"), say("4.9", id="again")]).state is State.AGREE


def test_values_that_could_be_one_are_compatible_and_never_alarm():
    judgement = judge([say("4.9"), say("4.8")])

    assert judgement.state is State.COMPATIBLE
    assert judgement.severity == 0.0
    assert judgement.worst is None


def test_ten_copies_of_one_report_are_one_origin():
    copies = [say("4.9", id=f"copy {at}", origin="wire", publisher=f"Outlet {at}") for at in range(10)]

    judgement = judge(copies)

    assert judgement.state is State.SINGLE
    assert (judgement.count.claims, judgement.count.outlets, judgement.count.origins) == (10, 10, 1)


def test_a_copy_that_prints_another_value_conflicts_with_its_source():
    source = say("42", origin="article:wire")
    copy = say("24", origin="article:copy", copied_from="says-42")

    judgement = judge([source, copy])

    assert judgement.state is State.CONFLICT
    assert "transposed" in kinds(judgement)


def test_a_number_quoted_to_be_denied_does_not_count():
    assert judge([say("4.9"), say("11.5", modality=Modality.DENIED)]).state is State.SINGLE


def test_a_figure_whose_claims_are_all_denied_has_no_value():
    judgement = judge([say("4.9", modality=Modality.DENIED)])

    assert judgement.state is State.SINGLE
    assert judgement.spread is None


def test_a_conversion_counts_once():
    dollars = money("4200", "USD", article_id="a")
    yuan = money("30100", "CNY", article_id="a", conversion_of="USD-4200")

    judgement = judge([dollars, yuan])

    assert judgement.state is State.SINGLE
    assert judgement.count.origins == 1


def test_a_rate_stated_in_one_text_brings_another_currency_into_agreement():
    dollars = money("1000", "USD", article_id="a")
    units = money("1500", "XQZ", article_id="a", conversion_of="USD-1000")
    elsewhere = money("1500", "XQZ", id="elsewhere")

    assert judge([dollars, units, elsewhere]).state is State.AGREE


def test_headline_and_body_of_one_article_are_one_voice():
    body = say("4.9", article_id="a")
    headline = say("9.4", article_id="a", field="headline")

    judgement = judge([body, headline])

    assert judgement.state is State.SINGLE
    assert "two_values" in kinds(judgement)


def test_two_claimants_in_one_article_are_two_origins():
    airline = count("412", measure="flight cancelled", article_id="a", claimant="Norvane Air")
    tracker = count("438", measure="flight cancelled", article_id="a", claimant="SkyTally")

    judgement = judge([airline, tracker])

    assert judgement.state is State.CONFLICT
    assert judgement.count.origins == 2


def test_a_later_larger_toll_supersedes_and_is_no_conflict():
    morning = count("11", measure="death")
    evening = count("14", measure="death", published_at=DAY + timedelta(hours=8))

    judgement = judge([morning, evening])

    assert judgement.state is not State.CONFLICT
    assert judgement.superseded == ("counts-11",)
    assert "superseded" in kinds(judgement)


def test_a_later_smaller_toll_is_a_conflict():
    morning = count("14", measure="death")
    evening = count("11", measure="death", published_at=DAY + timedelta(hours=8))

    assert judge([morning, evening]).state is State.CONFLICT


def test_opposite_directions_are_spread_on_both_sides_of_nought():
    judgement = judge([say("4.9", direction=DOWN), say("3.0", direction=UP)])

    assert judgement.severity == 1.0
    assert (judgement.spread.min, judgement.spread.max) == (Decimal("-4.9"), Decimal("3.0"))


def test_a_spread_of_several_units_is_in_the_commonest():
    hours = [count("2", unit="hour", measure="outage", id=f"hours {at}") for at in range(2)]
    minutes = count("90", unit="minute", measure="outage")

    spread = judge([*hours, minutes]).spread

    assert (spread.min, spread.max, spread.unit) == (Decimal("1.5"), Decimal(2), "hour")


def test_a_difference_has_no_more_decimals_than_anybody_would_print():
    share = judge([say("66.6667"), say("80")]).spread
    minutes = count("100", unit="minute", measure="outage")
    outage = judge([*(count("2", unit="hour", measure="outage", id=f"hours {at}") for at in range(2)), minutes]).spread
    printed = judge([say("4.125"), say("4.25")]).spread

    assert (share.difference, outage.difference) == (Decimal("13.3"), Decimal("0.333"))
    assert printed.difference == Decimal("0.125")


def test_a_vague_value_is_spread_over_its_usual_reading():
    vague = count("1000", hard=between("1000", "1000000"), typical=between("1000", "10000"), value=None)

    assert judge([vague, count("24000")]).spread.min == Decimal(1000)


@st.composite
def claims(draw, at):
    return say(
        draw(st.sampled_from(["4.7", "4.8", "4.9", "5", "11.5"])),
        id=f"{at:02}",
        origin=draw(st.sampled_from(["wire", "own", None])),
        direction=draw(st.sampled_from([None, UP, DOWN])),
        modality=draw(st.sampled_from([Modality.ASSERTED, Modality.DENIED])),
        hedge=draw(st.sampled_from([Hedge.EXACT, Hedge.ABOUT])),
    )


@given(st.integers(1, 10).flatmap(lambda size: st.tuples(*(claims(at) for at in range(size)))), st.randoms())
def test_the_order_of_the_claims_changes_nothing(given_claims, chance):
    shuffled = list(given_claims)
    chance.shuffle(shuffled)

    assert judge(shuffled) == judge(given_claims)


@given(st.integers(1, 8).flatmap(lambda size: st.tuples(*(claims(at) for at in range(size)))))
def test_a_conflict_always_names_two_independent_claims_that_exclude_each_other(given_claims):
    judgement = judge(given_claims)

    if judgement.state is State.CONFLICT:
        assert judgement.worst.relation is Relation.CONFLICTS
        assert judgement.severity > 0
        assert judgement.count.origins > 1
    else:
        assert judgement.worst is None
        assert judgement.severity == 0


def test_a_count_of_yesterday_and_one_of_today_can_conflict():
    monday = count("9800", measure="fake account", period="2026-06-24")
    tuesday = count("26400", measure="fake account", period="2026-06-25")

    assert judge([monday, tuesday]).state is State.CONFLICT


def test_claims_of_two_measures_that_a_person_joined_are_incomparable_and_no_conflict():
    profit, revenue = money("5", "EUR", measure="profit", id="profit"), money("9", "EUR", id="revenue")

    judgement = judge([profit, revenue])

    assert judgement.state is not State.CONFLICT
    assert judgement.pairs[0].relation is Relation.INCOMPARABLE
