"""A verdict speaks of the claims that its author saw."""

import pytest

from claims.extraction.quantity import Modality
from claims.reconciliation.settlement import unsettles
from tests.claims.reconciliation.making import say

LOW, HIGH = say("4.9"), say("11.5")
SEEN = frozenset({LOW.id, HIGH.id})


@pytest.mark.parametrize(
    ("newcomer", "preferred", "expected"),
    [
        (say("7.7"), frozenset({LOW.id}), True),
        (say("7.7"), frozenset(), True),
        (say("11.5", id="again"), frozenset({LOW.id}), True),
        (say("11.5", id="again"), frozenset(), False),
        (say("4.9", id="again"), frozenset({LOW.id}), False),
        (say("11.5", id="copy", origin=HIGH.origin_key), frozenset({LOW.id}), False),
        (say("7.7", id="miscopied", origin=HIGH.origin_key), frozenset({LOW.id}), True),
        (say("7.7", modality=Modality.DENIED), frozenset({LOW.id}), False),
    ],
)
def test_only_an_unseen_number_that_contradicts_all_that_stands_unsettles(newcomer, preferred, expected):
    assert unsettles([LOW, HIGH, newcomer], seen=SEEN, preferred=preferred) is expected


def test_what_was_seen_never_unsettles():
    assert not unsettles([LOW, HIGH], seen=SEEN, preferred=frozenset({LOW.id}))


def test_a_verdict_on_numbers_that_nobody_prints_any_more_settles_nothing():
    assert unsettles([say("7.7")], seen=SEEN, preferred=frozenset({LOW.id}))
