"""What people ruled is put into groups that words have made."""

from claims.reconciliation.constraints import Constraints
from claims.reconciliation.overrules import as_ruled, by_words, movers_of
from claims.reconciliation.statement import Statement
from tests.claims.reconciliation.making import money, say

DAY = "2026-06-25"


def ruled(said: list[Statement], **rules: object) -> set[frozenset[str]]:
    """The groups of one key's claims under rulings."""
    constraints = Constraints(**rules)  # type: ignore[arg-type]
    movers = {"key": [each for each in said if each.id in movers_of(constraints)]}
    groups = as_ruled(by_words(said, constraints=constraints), movers, constraints=constraints)
    return {frozenset(each.id for each in group) for group in groups}


def five() -> list[Statement]:
    return [say("4.9", id=name, period=DAY, story="1") for name in "abcde"]


def test_one_pair_takes_a_claim_out_of_its_whole_group():
    assert ruled(five(), apart=frozenset({("a", "b")})) == {frozenset("a"), frozenset("bcde")}


def test_claims_taken_out_together_stay_together():
    rules = {"apart": frozenset({("a", "c"), ("b", "c")}), "together": frozenset({("b", "a")})}

    assert ruled(five(), **rules) == {frozenset("ab"), frozenset("cde")}


def test_a_claim_taken_out_goes_where_its_words_fit_if_it_is_not_told_where():
    elsewhere = [say("4.9", id=name, period="2026-06-24", story="1") for name in "xy"]
    unsure = say("4.9", id="u", period=None, story="1")
    said = [*five(), *elsewhere, unsure]

    assert ruled(said, apart=frozenset({("u", "x")})) == {frozenset("abcdeu"), frozenset("xy")}
    assert ruled(said, apart=frozenset({("u", "a")})) == {frozenset("abcde"), frozenset("uxy")}


def test_a_claim_put_into_a_group_goes_there_whatever_its_words():
    other = [say("11.5", id=name, period="2026-01-05", story="9") for name in "xy"]
    rules = {"apart": frozenset({("a", "b")}), "together": frozenset({("a", "x")})}

    assert ruled([*five(), *other], **rules) == {frozenset("bcde"), frozenset("axy")}


def test_a_claim_is_not_put_with_one_that_it_was_taken_from():
    rules = {"apart": frozenset({("a", "b")}), "together": frozenset({("a", "c")})}

    assert ruled(five(), **rules) == {frozenset("a"), frozenset("bcde")}


def test_groups_of_two_keys_are_joined_where_people_said_so():
    prices, sums = five(), [money("4", "USD", id=name) for name in "xy"]
    constraints = Constraints(together=frozenset({("a", "x")}))
    groups = by_words(prices, constraints=constraints) + by_words(sums, constraints=constraints)

    joined = as_ruled(groups, {}, constraints=constraints)

    assert {frozenset(each.id for each in group) for group in joined} == {frozenset("abcdexy")}


def test_the_order_of_claims_and_rulings_makes_no_difference():
    rules = {"apart": frozenset({("a", "b"), ("d", "b")}), "together": frozenset({("d", "a")})}

    assert ruled(five(), **rules) == ruled(five()[::-1], **rules) == {frozenset("ad"), frozenset("bce")}


def test_what_prints_the_value_that_was_taken_out_follows_it():
    said = [*five(), *(say("11.5", id=name, period=DAY, story="1") for name in ("m", "late"))]
    rules = {"apart": frozenset({("m", "a")}), "drawing": frozenset("m")}

    assert ruled(said, **rules) == {frozenset("abcde"), frozenset({"m", "late"})}
    assert ruled(said, apart=frozenset({("m", "a")})) == {frozenset({*"abcde", "late"}), frozenset("m")}


def test_the_claims_that_stand_for_what_stays_do_not_follow_and_neither_does_another_value():
    said = [*five(), say("11.5", id="m", period=DAY, story="1"), say("11.5", id="anchor", period=DAY, story="1")]
    said += [say("11.6", id="other", period=DAY, story="1")]
    rules = {"apart": frozenset({("m", "a"), ("m", "anchor")}), "drawing": frozenset("m")}

    assert ruled(said, **rules) == {frozenset({*"abcde", "anchor", "other"}), frozenset("m")}


def test_the_same_value_elsewhere_does_not_follow():
    elsewhere = [say("11.5", id=name, period="2026-01-05", story="9") for name in "xy"]
    said = [*five(), say("11.5", id="m", period=DAY, story="1"), *elsewhere]

    assert ruled(said, apart=frozenset({("m", "a")}), drawing=frozenset("m")) == {
        frozenset("abcde"),
        frozenset("m"),
        frozenset("xy"),
    }
