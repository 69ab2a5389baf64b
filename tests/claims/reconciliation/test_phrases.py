"""English sentences that know how they were put together."""

import copy
import json

import pytest

from claims.extraction.quantity import Hedge
from claims.reconciliation.hints import pair_hints
from claims.reconciliation.judgement import judge
from claims.reconciliation.phrases import Phrase, folded, packed, unpacked
from claims.reconciliation.printed import said
from claims.reconciliation.proposal import propose
from claims.reconciliation.summary import summarise
from tests.claims.reconciliation.making import DOWN, count, say


def test_a_phrase_is_the_text_that_its_values_make():
    report = Phrase(
        "%(names)s says %(value)s", names="A 100% paper", value=said("5%", hedge=Hedge.ABOUT, direction=DOWN)
    )

    assert report == "A 100% paper says down about 5%"
    assert f"{report}." == "A 100% paper says down about 5%."


@pytest.mark.parametrize(
    ("text", "hedge", "expected"),
    [
        ("310 and 330", Hedge.RANGE, "between 310 and 330"),
        ("310 to 330", Hedge.RANGE, "310 to 330"),
        ("a dozen", Hedge.ORDER_OF_MAGNITUDE, "a dozen"),
        ("24,000", Hedge.NEARLY, "nearly 24,000"),
    ],
)
def test_a_number_is_said_with_its_hedge(text, hedge, expected):
    assert said(text, hedge=hedge) == expected


@pytest.mark.parametrize(
    ("values", "text"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a and b and c")]
)
def test_values_in_a_row_are_joined_two_by_two(values, text):
    assert folded("%(one)s and %(other)s", values) == text


STATEMENTS = {
    "a conflict of many": [count(str(number)) for number in (100, 200, 300, 400, 900)],
    "an agreement": [say("4.9", id="a"), say("4.9", id="b")],
    "one report": [say("4.9", publisher="100% News")],
    "none that stands": [],
}


@pytest.mark.parametrize("statements", STATEMENTS.values(), ids=STATEMENTS)
def test_what_judging_says_comes_back_from_json_with_its_parts(statements):
    judgement = judge(statements)
    proposal = propose(statements, judgement)
    phrases = [summarise(statements, judgement).text, *(hint.text for hint in judgement.hints)]
    phrases += [proposal.reason, proposal.would_change] if proposal else []

    back = unpacked(json.loads(json.dumps(packed(phrases))))

    assert back == phrases
    assert [(each.template, each.values) for each in back] == [(each.template, each.values) for each in phrases]


def test_a_copy_of_a_hint_keeps_its_parts():
    hint = pair_hints(count("24000"), count("24"))[0]

    assert copy.deepcopy(hint).text.values == {"factor": "1,000"}
