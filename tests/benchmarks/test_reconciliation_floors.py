import json
from collections import Counter

import pytest

from benchmarks.reconciliation.copies import found_sources
from benchmarks.reconciliation.fit import Example, agreement_examples, clash_examples, fitted, lesson_of
from benchmarks.reconciliation.pairs import pairs
from benchmarks.reconciliation.run import FLOORS, MODES, SOURCES, TRACED, Outcome, scores, verdict_on
from benchmarks.reconciliation.stories import ARTICLES, REPORTS, STORIES, stories, story_scores, told
from claims.extraction.pipeline import DEFAULT_PIPELINE
from claims.reconciliation.indications import BIAS
from claims.reconciliation.weights import AGREEING, CLASHING

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


@pytest.mark.parametrize(("path", "fewest"), [(STORIES, 50), (ARTICLES, 30), (REPORTS, 40)])
def test_there_are_enough_stories_and_each_has_several_outlets(path, fewest):
    every = list(stories(path))

    assert len(every) >= fewest
    assert all(len({text.outlet for text in story.texts}) >= 3 for story in every)


@needs_pipeline
@pytest.mark.parametrize("source", SOURCES)
def test_figures_of_whole_stories_stay_above_their_floors(source):
    floors = json.loads(FLOORS.read_text())[source]

    reached = story_scores([told(story) for story in SOURCES[source]()])

    assert {name: value for name, value in reached.items() if value < floors.get(name, 0)} == {}


@needs_pipeline
@pytest.mark.parametrize("name", TRACED)
def test_copies_are_found_and_reports_left_alone_as_the_floors_say(name):
    every, rated = TRACED[name]
    floors = json.loads(FLOORS.read_text())[name]

    reached = rated([(story, found_sources(story)) for story in every()])

    assert {name: value for name, value in reached.items() if value < floors[name]} == {}


def test_weights_are_learned_without_speaking_for_what_only_speaks_against():
    lone = {"rivals": 1.0, "words": 0.0}
    pair = {"rivals": 0.0, "words": 2.0}
    examples = [Example(lone, is_one=True, weight=1.0), Example(pair, is_one=True, weight=1.0)]
    examples += [Example({"rivals": 0.0, "words": 0.0}, is_one=False, weight=1.0)] * 3

    weights = fitted(examples, name="AGREEING")

    assert weights["rivals"] == 0
    assert weights["words"] > 0


@needs_pipeline
def test_every_indication_has_its_weight():
    lesson = lesson_of(next(stories(ARTICLES)), weight=1.0)

    assert {name for each in agreement_examples(lesson) for name in each.indications} == AGREEING.keys() - {BIAS}
    assert {name for each in clash_examples(lesson) for name in each.indications} == CLASHING.keys() - {BIAS}
