"""Learn from the stories how much each indication says for one question, by logistic regression.

python -m benchmarks.reconciliation.fit              writes claims/reconciliation/weights.py
python -m benchmarks.reconciliation.fit --held-out   scores of stories that the weights were not learned from

Of two numbers without a mark nobody says whether they are one where they agree; where they differ they are two.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from benchmarks.reconciliation.newsroom import newsroom_stories
from benchmarks.reconciliation.stories import ARTICLES, STORIES, Story, Told, read, stories, story_scores, told
from claims.reconciliation import weights
from claims.reconciliation.aliases import aliases
from claims.reconciliation.circumstances import circumstances
from claims.reconciliation.clashes import clash_indications
from claims.reconciliation.clusters import MOST_TELLINGS, Pairs, agreeing, may_agree, pairs_of
from claims.reconciliation.indications import BIAS, Indications
from claims.reconciliation.nodes import Node, nodes_of
from claims.reconciliation.standing import about_the_first, standing_in

WEIGHTS = Path(weights.__file__)
# how much an example of a story counts: articles of ordinary length are what the application reads
SHORT, LONG = 1.0, 3.0
SHRINKAGE = {"AGREEING": 10.0, "CLASHING": 33.0}  # the precision of the weights' normal prior
STEPS = 30
# what can only speak for one question, and what only against it, whatever a few examples say
SPEAK_FOR = frozenset(
    {
        "numbers", "numbers fit", "same number", "same number in three", "1.5 times at most", "3 times at most",
        "12 times at most", "same digits", "same unit", "clash", "measures", "same measure", "akin", "shared word",
        "fate", "concepts", "same subject", "same direction", "first", "only", "dispute", "words",
        "clauses alike", "sentences alike", "plainly", "hints", "against others", "slip",
    }
)  # fmt: skip
SPEAK_AGAINST = frozenset(
    {
        "times, log", "small count", "other measure", "two times", "qualifiers", "other subject", "rivals", "two roles",
        "two changes", "numbers around", "depths apart", "neighbours", "nothing in common", "of anything", "one outlet",
        "two sums", "one outlook", "one of before", "one dated before", "one elsewhere", "one expected", "one required",
        "one read stray", "one claimant", "two sorts", "other case", "all of anything",
        "only percent", "only time",
    }
)  # fmt: skip
FOLDS = 6
HEAD = '''"""How much each indication says for one question, as learned from our stories; see `indications.py`.

Written by `python -m benchmarks.reconciliation.fit`: don't edit.
"""
'''

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    indications: Indications
    is_one: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Lesson:
    """A story to learn from: by its dimensions the nodes, each with the figure that it tells, None if not marked."""

    story: Story
    weight: float
    parts: tuple[tuple[Sequence[Node], Sequence[str | None], Pairs], ...]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--held-out", action="store_true")
    arguments = parser.parse_args()
    lessons = {path: [lesson_of(story, weight=weight) for story in given] for path, weight, given in _sources()}
    if arguments.held_out:
        for path, results in _held_out(lessons).items():
            print(path, story_scores(results))
        return 0
    WEIGHTS.write_text(HEAD + "".join(_table(name, found) for name, found in learned(_all(lessons)).items()))
    return 0


def learned(lessons: Sequence[Lesson]) -> dict[str, Weights]:
    """The weights of both looks at a story: of numbers that agree, then of clusters that clash."""
    agreement = fitted([each for lesson in lessons for each in agreement_examples(lesson)], name="AGREEING")
    with _weights(agreement, {BIAS: 0.0}):
        examples = [each for lesson in lessons for each in clash_examples(lesson)]
    return {"AGREEING": agreement, "CLASHING": fitted(examples, name="CLASHING")}


def fitted(examples: Sequence[Example], *, name: str) -> Weights:
    """The weights of all indications but those that speak for what they can only speak against, or the reverse."""
    names = list(examples[0].indications)
    found = regression(examples, names, shrinkage=SHRINKAGE[name])
    while wrong := {each for each, weight in found.items() if _is_wrong(each, weight)}:
        names = [each for each in names if each not in wrong]
        found = regression(examples, names, shrinkage=SHRINKAGE[name])
    return {BIAS: found[BIAS]} | {each: found.get(each, 0.0) for each in examples[0].indications}


def _is_wrong(name: str, weight: float) -> bool:
    name = name.removeprefix("best ")
    return (name in SPEAK_FOR and weight < 0) or (name in SPEAK_AGAINST and weight > 0)


def regression(examples: Sequence[Example], names: Sequence[str], *, shrinkage: float) -> Weights:
    """Weights of a logistic regression with a normal prior of that precision, by Newton's method."""
    given = np.array([[each.indications[name] for name in names] for each in examples])
    is_one = np.array([float(each.is_one) for each in examples])
    weight = np.array([each.weight for each in examples])
    mean, deviation = given.mean(axis=0), given.std(axis=0)
    deviation[deviation == 0] = 1
    scaled = np.c_[(given - mean) / deviation, np.ones(len(examples))]
    prior = np.full(scaled.shape[1], shrinkage)
    prior[-1] = 1e-6
    found = np.zeros(scaled.shape[1])
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-np.clip(scaled @ found, -30, 30)))
        slope = scaled.T @ (weight * (odds - is_one)) + prior * found
        curve = (scaled.T * (weight * odds * (1 - odds))) @ scaled + np.diag(prior)
        found -= np.linalg.solve(curve, slope)
    plain = found[:-1] / deviation
    bias = found[-1] - float(mean @ plain)
    return {BIAS: round(float(bias), 3)} | {
        name: round(float(value), 3) for name, value in zip(names, plain, strict=True)
    }


def lesson_of(story: Story, *, weight: float) -> Lesson:
    tellings, places, casts = read(story)
    read_as = sorted(tellings, key=lambda each: each.statement.id)
    given = about_the_first(read_as, standing_in(read_as, casts))
    names = aliases(each.statement.subject for each in given if each.statement.subject is not None)
    known = circumstances(given, names)
    figures = {key: _figure(story, place) for place, key in places.items()}
    parts = []
    for nodes in nodes_of(given, known):
        nodes = nodes[:MOST_TELLINGS]
        parts.append((nodes, [_told(node, figures) for node in nodes], pairs_of(nodes, known)))
    return Lesson(story, weight, tuple(parts))


def _figure(story: Story, place: tuple[int, int, int]) -> str | None:
    number, start, end = place
    return next((mark.figure for mark in story.texts[number].marks if start < mark.end and mark.start < end), None)


def _told(node: Node, figures: dict[str, str | None]) -> str | None:
    marked = Counter(figure for each in node.tellings if (figure := figures[each.statement.id]) is not None)
    return marked.most_common(1)[0][0] if marked else None


def agreement_examples(lesson: Lesson) -> Iterator[Example]:
    for _nodes, figures, pairs in lesson.parts:
        for (at, to), found in pairs.items():
            if may_agree(found) and (figures[at] is not None or figures[to] is not None):
                yield Example(found, figures[at] == figures[to], lesson.weight)


def clash_examples(lesson: Lesson) -> Iterator[Example]:
    for nodes, figures, pairs in lesson.parts:
        groups = [frozenset(group) for group in agreeing(nodes, pairs)]
        main = [
            Counter(figure for at in group if (figure := figures[at]) is not None).most_common(1) for group in groups
        ]
        for one, other in combinations(range(len(groups)), 2):
            found = clash_indications(groups[one], groups[other], nodes=nodes, pairs=pairs)
            if found is not None:
                is_one = bool(main[one] and main[other]) and main[one][0][0] == main[other][0][0]
                yield Example(found, is_one, lesson.weight)


def _sources() -> Iterator[tuple[str, float, Iterable[Story]]]:
    """Where stories are from, and how much each of their examples counts."""
    yield STORIES.stem, SHORT, stories(STORIES)
    yield ARTICLES.stem, LONG, stories(ARTICLES)
    yield "newsroom", LONG, newsroom_stories()


def _all(lessons: Mapping[str, Sequence[Lesson]]) -> list[Lesson]:
    return [each for given in lessons.values() for each in given]


def _held_out(lessons: Mapping[str, Sequence[Lesson]]) -> dict[str, list[Told]]:
    """By source, each story as it is grouped by weights that were learned from other stories."""
    found: dict[str, list[Told]] = {source: [] for source in lessons}
    every = [(source, each) for source, given in lessons.items() for each in given]
    for fold in range(FOLDS):
        others = learned([each for at, (_, each) in enumerate(every) if at % FOLDS != fold])
        with _weights(others["AGREEING"], others["CLASHING"]):
            for source, lesson in every[fold::FOLDS]:
                found[source].append(told(lesson.story))
    return found


@contextmanager
def _weights(agreement: Weights, clash: Weights) -> Iterator[None]:
    """The application with other weights."""
    kept = weights.AGREEING, weights.CLASHING
    weights.AGREEING, weights.CLASHING = agreement, clash
    try:
        yield
    finally:
        weights.AGREEING, weights.CLASHING = kept


def _table(name: str, found: Weights) -> str:
    rows = "".join(f'    "{key}": {value},\n' for key, value in found.items())
    return f"\n{name}: dict[str, float] = {{\n{rows}}}\n"


if __name__ == "__main__":
    sys.exit(main())
