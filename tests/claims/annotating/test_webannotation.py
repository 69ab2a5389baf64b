import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.annotating.effects import Motivation
from claims.annotating.webannotation import Unreadable, read_annotation

SOURCE = "https://paper.example/1"
NUMBER = {
    "value": "5",
    "minimum": "5",
    "maximum": "5",
    "unit": "count",
    "unit_code": "",
    "hedge": "exact",
    "hard": ["5", "5", "[]"],
    "typical": ["5", "5", "[]"],
    "rule": "exact count",
}


def annotation(**fields):
    return {"id": "urn:x:1", "motivation": "commenting", "target": SOURCE, "body": "Hm."} | fields


def reading(said):
    body = {"type": "TextualBody", "format": "application/json", "value": json.dumps(said)}
    return read_annotation(annotation(motivation="editing", body=[body, "why"])).reading


def test_the_shortest_annotation_is_read():
    read = read_annotation(annotation())

    assert (read.iri, read.source, read.text, read.selector) == ("urn:x:1", SOURCE, "Hm.", None)


def test_quote_and_position_are_read_whatever_their_order():
    selectors = [
        {"type": "TextPositionSelector", "start": 4, "end": 6},
        {"type": "TextQuoteSelector", "exact": "31", "prefix": "that "},
    ]
    selector = read_annotation(annotation(target=[{"source": {"id": SOURCE}, "selector": selectors}])).selector

    assert (selector.exact, selector.prefix, selector.suffix, selector.start) == ("31", "that ", "", 4)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"id": None}, "no id"),
        ({"id": "no iri"}, "no id"),
        ({"target": {}}, "no target"),
        ({"body": []}, "no body"),
        ({"motivation": "bookmarking"}, "bookmarking"),
    ],
)
def test_what_is_no_annotation_says_why(fields, message):
    with pytest.raises(Unreadable, match=message):
        read_annotation(annotation(**fields))


def test_an_assessment_in_words_of_somebodys_own_is_a_comment():
    assert read_annotation(annotation(motivation="assessing", body="dubious")).motivation is Motivation.COMMENTING
    assert read_annotation(annotation(motivation="oa:assessing", body="rejected")).motivation is Motivation.ASSESSING


def test_a_number_comes_whole():
    assert reading(NUMBER) == NUMBER


@pytest.mark.parametrize(
    "broken",
    [
        {"value": "NaN"},
        {"value": "1e999999"},
        {"value": 5},
        {"hedge": "perhaps"},
        {"hard": ["6", "5", "[]"]},
        {"hard": ["5", "5", "[)"]},
        {"hard": "5"},
        {"unit": ""},
        {"unit": "x" * 61},
    ],
)
def test_or_not_at_all(broken):
    assert reading(NUMBER | broken | {"measure": "train"}) == {"measure": "train"}


def test_fields_that_nobody_may_set_from_outside_are_left_out():
    assert reading({"company_id": 7, "touched_at": "x", "role": "boss", "direction": "up"}) == {"direction": "up"}


NAMES = st.sampled_from(["id", "type", "source", "selector", "value", "exact", "start", "format", "name", "x"])
FIELDS = st.sampled_from(["motivation", "target", "body", "creator", "created", "bodyValue"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


@given(fields=st.dictionaries(FIELDS, JSON))
def test_nothing_that_comes_in_breaks_the_reader(fields):
    try:
        read = read_annotation(annotation() | fields)
    except Unreadable:
        return
    assert read.source
