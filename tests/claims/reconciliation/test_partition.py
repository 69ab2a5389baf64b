from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.quantity import Role
from claims.reconciliation.constraints import Constraints
from claims.reconciliation.partition import partition, signature
from tests.claims.reconciliation.making import DAY, DOWN, UP, count, money, say


def ids(groups):
    return [sorted(each.id for each in group) for group in groups]


def members(groups):
    return [each.id for group in groups for each in group]


def test_two_outlets_that_print_two_values_share_a_figure():
    groups = partition([say("4.9", direction=DOWN), say("11.5", direction=DOWN)])

    assert ids(groups) == [["says-11.5", "says-4.9"]]


def test_a_silent_claim_joins_the_close_rather_than_the_low_of_the_day():
    intraday = say("11.5", qualifiers=("session:intraday",), direction=DOWN)
    close = say("4.9", qualifiers=("session:close",), direction=DOWN)
    silent = say("5.0", id="silent")

    groups = partition([silent, intraday, close])

    assert ids(groups) == [["says-11.5"], ["says-4.9", "silent"]]


def test_a_silent_claim_stays_with_the_only_figure_there_is():
    groups = partition([say("11.5", qualifiers=("session:intraday",)), say("4.9")])

    assert len(groups) == 1


def test_the_whole_and_its_part_are_two_figures_when_their_values_differ():
    whole = count("61700", measure="recalled car")
    part = count("48297", measure="recalled car in the United States")
    also_part = count("48297", measure="recalled car", id="silent about the place")

    groups = partition([whole, part, also_part])

    assert ids(groups) == [["counts-48297", "silent about the place"], ["counts-61700"]]


def test_a_text_that_tells_two_readings_apart_tells_them_apart_for_its_whole_story():
    final = say("84", measure="efficacy", role=Role.LEVEL, article_id="one article", story="trial")
    interim = say("81", measure="interim efficacy", role=Role.LEVEL, article_id="one article", story="trial")
    another = say("84.3", measure="efficacy", role=Role.LEVEL, story="trial")

    groups = partition([final, interim, another])

    assert ids(groups) == [["says-81"], ["says-84", "says-84.3"]]


def test_one_article_that_quotes_two_claimants_keeps_its_disagreement():
    airline = count("412", measure="flight cancelled", article_id="one article", claimant="Norvane Air")
    tracker = count("438", measure="flight cancelled", article_id="one article", claimant="SkyTally")

    assert len(partition([airline, tracker])) == 1


def test_an_article_that_says_two_things_in_one_voice_speaks_of_two_things():
    here = count("412", measure="flight", article_id="one article")
    there = count("700", measure="flight", article_id="one article")

    assert len(partition([here, there])) == 2


def test_a_headline_may_slip_without_making_a_second_figure():
    body = count("412", measure="flight", article_id="one article")
    headline = count("421", measure="flight", article_id="one article", field="headline")

    assert len(partition([body, headline])) == 1


def test_claims_without_a_period_are_of_one_figure_only_near_in_time():
    now = count("500", measure="job cut", id="now")
    soon = count("700", measure="job cut", id="soon", published_at=DAY + timedelta(days=2))
    later = count("900", measure="job cut", id="later", published_at=DAY + timedelta(days=90))

    assert ids(partition([now, soon, later])) == [["later"], ["now", "soon"]]


def test_a_telling_number_brings_together_what_time_keeps_apart():
    now = count("26431", measure="fake account", id="now")
    later = count("26431", measure="fake account", id="later", published_at=DAY + timedelta(days=90))

    assert len(partition([now, later])) == 1


def test_claims_of_one_story_need_no_date():
    dated = count("500", measure="job cut", id="dated", story="cuts")
    undated = count("700", measure="job cut", id="undated", story="cuts", published_at=None)
    elsewhere = count("700", measure="job cut", id="elsewhere", story=None, published_at=None)

    assert ids(partition([dated, undated, elsewhere])) == [["dated", "undated"], ["elsewhere"]]


def test_a_fall_of_every_day_has_its_own_figure():
    days = [say("4.9", direction=DOWN, period=f"2026-06-{day}", id=f"day {day}") for day in range(10, 20)]

    assert len(partition(days)) == 10


def test_a_rise_and_a_fall_of_the_same_number_are_a_slip_of_one_figure():
    down = say("4.9", direction=DOWN, period="2026-06-25", id="down")
    up = say("4.9", direction=UP, period="2026-06-25", id="up")
    other = say("2.0", direction=UP, period="2026-06-25", id="other")

    assert ids(partition([down, up, other])) in ([["down", "up"], ["other"]], [["down"], ["other", "up"]])
    assert len(partition([down, up])) == 1


def test_a_conversion_goes_with_what_it_converts():
    dollars = money("4.2", "USD", article_id="one article")
    yuan = money("30.1", "CNY", article_id="one article", conversion_of="USD-4.2")

    assert ids(partition([dollars, yuan])) == [["CNY-30.1", "USD-4.2"]]


def test_conversions_of_each_other_are_kept_all_the_same():
    dollars = money("4.2", "USD", conversion_of="CNY-30.1")
    yuan = money("30.1", "CNY", conversion_of="USD-4.2")

    assert sorted(members(partition([dollars, yuan]))) == ["CNY-30.1", "USD-4.2"]


def test_what_people_set_apart_stays_apart():
    one, other, third = say("4.9"), say("11.5"), say("5.0", id="third")

    groups = partition([one, other, third], constraints=Constraints(apart=frozenset({("says-4.9", "says-11.5")})))

    assert all({"says-4.9", "says-11.5"} - set(group) for group in ids(groups))
    assert sum(len(group) for group in groups) == 3


def test_figures_that_people_joined_are_one_with_all_their_claims():
    early = [say("4.9", period="2026-06-24", id=f"early {at}") for at in range(2)]
    late = [say("4.9", period="2026-06-25", id=f"late {at}") for at in range(2)]

    groups = partition([*early, *late], constraints=Constraints(together=frozenset({("early 0", "late 1")})))

    assert ids(groups) == [["early 0", "early 1", "late 0", "late 1"]]


def test_joining_never_brings_together_what_people_set_apart():
    one, other = say("4.9", period="2026-06-24"), say("11.5", period="2026-06-25")
    pair = ("says-4.9", "says-11.5")

    groups = partition([one, other], constraints=Constraints(together=frozenset({pair}), apart=frozenset({pair})))

    assert len(groups) == 2


def test_a_qualifier_that_a_person_fixed_replaces_what_was_read():
    low = say("11.5", qualifiers=("session:close",))
    close = say("4.9", qualifiers=("session:close",))

    groups = partition([low, close], constraints=Constraints(qualifiers={"says-11.5": ("session:intraday",)}))

    assert len(groups) == 2


def test_claims_of_one_signature_share_a_figure():
    here, there = say("4.9", id="here"), say("4.9", id="there")

    assert signature(here) == signature(there)
    assert len(partition([here, there, say("11.5")])) == 1


@st.composite
def statements(draw, at):
    value = draw(st.sampled_from(["1.0", "4.9", "5.0", "11.5", "49"]))
    return say(
        value,
        id=f"{at:02}",
        article_id=draw(st.sampled_from(["a", "b", "c", f"own {at}"])),
        direction=draw(st.sampled_from([None, UP, DOWN])),
        period=draw(st.sampled_from([None, "2026-06-24", "2026-06-25", "2026-06", "2026"])),
        qualifiers=draw(
            st.sampled_from([(), ("session:intraday",), ("session:close",), ("listing:London",), ("region:us",)])
        ),
        role=draw(st.sampled_from([Role.CHANGE, Role.LEVEL])),
        measure=draw(st.sampled_from(["share price", "price", "price of the small plan", "monthly price"])),
        story=draw(st.sampled_from([None, "storm", "flood"])),
        published_at=draw(st.sampled_from([None, DAY, DAY + timedelta(days=4), DAY + timedelta(days=40)])),
        claimant=draw(st.sampled_from([None, "police"])),
    )


@st.composite
def batches(draw):
    size = draw(st.integers(1, 12))
    return [draw(statements(at)) for at in range(size)]


@given(batches(), st.randoms())
@settings(max_examples=150)
def test_any_order_of_arrival_gives_the_same_figures(batch, chance):
    shuffled = list(batch)
    chance.shuffle(shuffled)

    assert ids(partition(shuffled)) == ids(partition(batch))


@given(batches())
def test_every_claim_is_in_exactly_one_figure(batch):
    assert sorted(members(partition(batch))) == sorted(each.id for each in batch)


@given(batches())
@settings(max_examples=60)
def test_a_figure_never_holds_two_stated_values_of_one_qualifier_or_two_days(batch):
    for group in partition(batch):
        for axis in ("session", "listing"):
            assert len({q for each in group for q in each.qualifiers if q.startswith(axis)}) <= 1
        assert len({each.period for each in group if each.period and len(each.period) == 10}) <= 1


@given(batches(), st.sets(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=4), st.randoms())
@settings(max_examples=80)
def test_decisions_of_people_hold_in_any_order(batch, numbers, chance):
    apart = frozenset((f"{one:02}", f"{other:02}") for one, other in numbers if one != other)
    shuffled = list(batch)
    chance.shuffle(shuffled)

    groups = ids(partition(batch, constraints=Constraints(apart=apart)))

    assert groups == ids(partition(shuffled, constraints=Constraints(apart=apart)))
    assert not any({one, other} <= set(group) for one, other in apart for group in groups)
