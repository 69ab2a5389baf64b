"""Learn from our stories how much each thing that two texts have in common says that one was taken from the other.

python -m benchmarks.reconciliation.fitcopies   prints the weights for `retelling.py`, and, at several thresholds, how
                                                many copies those that were learned from other stories find

Each text is set beside every earlier one of its story. Who speaks of itself takes nothing from anybody, and teaches
nothing.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import chain

from benchmarks.reconciliation.copies import Story, copy_stories, own_stories, report_stories, statements_in
from benchmarks.reconciliation.fit import Example, Weights, regression
from claims.reconciliation.indications import BIAS
from claims.reconciliation.likeness import evidence_of
from claims.reconciliation.provenance import Basis, Scene, Source, comes_later
from claims.reconciliation.retelling import MOST_DAYS

FOLDS = 6
SHRINKAGE = 1.0  # the precision of the weights' normal prior
THRESHOLDS = (-2.0, -1.75, -1.5, -1.25, -1.0, -0.75, -0.5, -0.25, 0.0)

Choice = Sequence[Example]  # a text beside each of those that it could have been taken from


def main() -> int:
    lessons = [list(choices_of(story)) for story in chain(copy_stories(), own_stories(), report_stories())]
    for name, weight in _learned(lessons).items():
        print(f"{name:14} {weight:6.2f}")
    print("\nthreshold  precision  recall")
    chosen = list(_held_out(lessons))
    copies = sum(is_copy for _odds, is_copy in chosen)
    for threshold in THRESHOLDS:
        found = [is_copy for odds, is_copy in chosen if odds >= threshold]
        print(f"{threshold:9}  {100 * sum(found) / max(1, len(found)):9.0f}  {100 * sum(found) / copies:6.0f}")
    return 0


def choices_of(story: Story) -> Iterator[Choice]:
    """For each text that has something in common with an earlier one, all such pairs."""
    sources = {key: Source(key, source, Basis.CREDIT, "", 0) for key, source in story.sources.items()}
    scene = Scene(list(story.articles), statements_in(story), sources)
    for article in scene.articles:
        choice = []
        for other in scene.articles:
            if not comes_later(article, other) or scene.marks[article.id].is_party:
                continue
            others = tuple(scene.others(article, other))
            evidence = evidence_of(scene.marks[article.id], scene.marks[other.id], others=others)
            if evidence.words or evidence.quotations:
                found = {name: float(value) for name, value in asdict(evidence).items()}
                found["days"] = min(MOST_DAYS, found["days"])
                choice.append(Example(found, story.sources.get(article.id) == other.id, 1.0))
        if choice:
            yield choice


def _learned(lessons: Sequence[Sequence[Choice]]) -> Weights:
    examples = [each for choices in lessons for choice in choices for each in choice]
    return regression(examples, list(examples[0].indications), shrinkage=SHRINKAGE)


def _held_out(lessons: Sequence[Sequence[Choice]]) -> Iterator[tuple[float, bool]]:
    """For each text the odds of its likeliest source, by weights from other stories; and whether it was taken."""
    for fold in range(FOLDS):
        weights = _learned([each for at, each in enumerate(lessons) if at % FOLDS != fold])
        for choice in chain.from_iterable(lessons[fold::FOLDS]):
            yield max(_odds(each, weights) for each in choice), any(each.is_one for each in choice)


def _odds(example: Example, weights: Weights) -> float:
    return weights[BIAS] + sum(weights[name] * value for name, value in example.indications.items())


if __name__ == "__main__":
    sys.exit(main())
