from dataclasses import replace
from decimal import Decimal

from claims.reconciliation.positions import Position, crowds, positions
from claims.reconciliation.statement import HEADLINE
from claims.reconciliation.telling import Telling
from tests.claims.reconciliation.making import count, money


def tell(statement, *, place):
    return Telling(statement=statement, place=place)


def test_a_number_s_position_counts_those_of_its_dimension_before_it():
    dead = tell(count("9", id="dead", article_id="one"), place=10)
    cost = tell(money("5e6", "EUR", id="cost", article_id="one"), place=200)
    hurt = tell(count("62", id="hurt", article_id="one"), place=800)

    assert positions([hurt, cost, dead]) == {
        "dead": Position(before=0, in_all=2, depth=0.0125),
        "cost": Position(before=0, in_all=1, depth=0.25),
        "hurt": Position(before=1, in_all=2, depth=1.0),
    }


def test_in_a_short_text_nothing_is_far_down():
    assert positions([tell(count("9", id="dead", article_id="one"), place=100)])["dead"].depth == 0.25


def test_a_headline_is_a_text_of_its_own_that_never_tells_all():
    headline = tell(replace(count("9", id="headline", article_id="one"), field=HEADLINE), place=0)
    body = tell(count("62", id="body", article_id="one"), place=50)

    found = positions([headline, body])

    assert found["headline"].before == found["body"].before == 0
    assert (found["headline"].in_all, found["body"].in_all) == (2, 1)


def test_a_crowd_is_the_articles_that_print_a_number_less_one_where_it_stands_for_two_things():
    once = [tell(count("40", id=each, article_id=each), place=0) for each in "abc"]
    again = tell(count("40", id="again", article_id="a"), place=90)

    assert crowds(once) == {("count", Decimal(40)): 3}
    assert crowds([*once, again]) == {("count", Decimal(40)): 2}
