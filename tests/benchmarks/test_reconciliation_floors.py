import json
from collections import Counter

import pytest

from benchmarks.reconciliation.pairs import pairs
from benchmarks.reconciliation.run import FLOORS, MODES, Outcome, scores, verdict_on
from benchmarks.reconciliation.stories import stories, story_scores, told
from claims.extraction.pipeline import DEFAULT_PIPELINE

needs_pipeline = pytest.mark.skipif(
    not DEFAULT_PIPELINE.exists(), reason="the language pipeline is not there: run `make model`"
)


def test_there_are_enough_pairs_and_enough_of_each_kind():
    kinds = Counter(pair.verdict for pair in pairs())

    assert sum(kinds.values()) >= 150
    assert min(kinds["agree"], kinds["conflict"], kinds["different"]) >= 40
    assert set(kinds) == {"agree", "compatible", "conflict", "different"}


@pytest.mark.parametrize("mode", ["by hand", pytest.param("text", marks=needs_pipeline)])
def test_verdicts_on_pairs_of_statements_stay_above_their_floors(mode):
    floors = json.loads(FLOORS.read_text())[mode]

    reached = scores([Outcome(pair, verdict_on(pair, read=MODES[mode])) for pair in pairs()])

    assert {name: value for name, value in reached.items() if value < floors[name]} == {}


def test_there_are_enough_stories_and_each_has_several_outlets():
    every = list(stories())

    assert len(every) >= 12
    assert all(len({text.outlet for text in story.texts}) >= 3 for story in every)


@needs_pipeline
def test_figures_of_whole_stories_stay_above_their_floors():
    floors = json.loads(FLOORS.read_text())["stories"]

    reached = story_scores([told(story) for story in stories()])

    assert {name: value for name, value in reached.items() if value < floors[name]} == {}
