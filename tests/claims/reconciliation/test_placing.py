"""A claim is found by its places, and a few claims of one signature stand for all."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.reconciliation.partition import partition
from claims.reconciliation.placing import ENOUGH, place_number, places_of, signatures
from claims.reconciliation.statement import Statement
from tests.claims.reconciliation.making import DAY, DOWN, say

KEY = "velmora|share price|percent"

claims = st.builds(
    lambda number, article, period, days, direction: say(
        number,
        article_id=f"article-{article}",
        publisher=f"Outlet {article}",
        story=str(article % 2),
        period=period,
        published_at=DAY + timedelta(days=days * (article % 4)),
        direction=direction,
    ),
    number=st.sampled_from(["4.9", "5.0", "11.5", "12.34"]),
    article=st.integers(0, 7),
    period=st.sampled_from([None, None, "2026-06-25", "2026-06", "2026"]),
    days=st.just(9),
    direction=st.sampled_from([None, DOWN]),
)


def numbered(given: list[Statement]) -> list[Statement]:
    return [replace(each, id=f"{at:03}") for at, each in enumerate(given)]


@settings(max_examples=200)
@given(st.lists(claims, min_size=1, max_size=10).map(numbered))
def test_claims_of_one_group_are_tied_by_places(said):
    for group in partition(said):
        reached, new = set(), {group[0].id}
        while new:
            reached |= new
            places = frozenset().union(*(places_of(each) for each in group if each.id in reached))
            new = {each.id for each in group if places & places_of(each)} - reached

        assert reached == {each.id for each in group}


@settings(max_examples=200)
@given(st.lists(claims, min_size=1, max_size=10).map(numbered))
def test_claims_of_one_signature_share_a_group(said):
    known: dict[str, int] = {}
    for article in {each.article_id for each in said}:
        known |= signatures([each for each in said if each.article_id == article], key=KEY)
    groups = {each.id: at for at, group in enumerate(partition(said)) for each in group}

    for one in said:
        for other in said:
            if known[one.id] == known[other.id]:
                assert groups[one.id] == groups[other.id]


def test_articles_that_say_one_thing_alike_have_one_signature_whoever_prints_them():
    one, other = say("4.9", id="one", story="7"), say("4.9", id="other", story="7")

    assert signatures([one], key=KEY)["one"] == signatures([other], key=KEY)["other"]


def test_an_article_that_says_something_else_as_well_is_not_like_one_that_does_not():
    lone, first = say("4.9", id="lone"), say("4.9", id="first")
    second = say("11.5", id="second", article_id="article-first")

    assert signatures([lone], key=KEY)["lone"] != signatures([first, second], key=KEY)["first"]


def test_a_claim_that_people_ruled_about_is_like_no_other():
    one, other = say("4.9", id="one", story="7"), say("4.9", id="other", story="7")

    assert signatures([one], key=KEY, ruled={"one"})["one"] != signatures([other], key=KEY)["other"]


def test_a_signature_and_a_place_are_numbers_that_a_database_keeps_and_every_process_makes():
    (number,) = signatures([say("4.9", story="7")], key=KEY).values()

    assert -(2**63) <= number < 2**63
    assert place_number(KEY, "story 7") == -710866268797485418
    assert place_number("another key", "story 7") != place_number(KEY, "story 7")


def test_a_story_stands_for_its_articles_among_the_places():
    assert "story 7" in places_of(say("4.9", story="7"))
    assert not any(place.startswith("article") for place in places_of(say("4.9", story="7")))
    assert any(place.startswith("article") for place in places_of(say("4.9")))
    assert ENOUGH > 1
