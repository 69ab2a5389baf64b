"""How often two statements get the verdict of a careful reader, from their text and from a perfect reading of it;
how well the numbers of whole stories find their figures; and which texts of a story are found to be copies.

python -m benchmarks.reconciliation.run            the table; fails below the floors
python -m benchmarks.reconciliation.run --errors   and every pair and figure that came out otherwise

What grouping weighs was learned from the same stories, but for those of reports.txt: how it does on others they say,
and `python -m benchmarks.reconciliation.fit --held-out`.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.reconciliation.copies import (
    copy_errors,
    copy_scores,
    copy_stories,
    found_sources,
    own_scores,
    own_stories,
    report_stories,
)
from benchmarks.reconciliation.newsroom import newsroom_stories
from benchmarks.reconciliation.pairs import STORY, Pair, Side, pairs, statement_by_hand
from benchmarks.reconciliation.stories import (
    ARTICLES,
    REPORTS,
    STORIES,
    Story,
    stories,
    story_errors,
    story_scores,
    told,
)
from claims.extraction.extractor import read_article
from claims.reconciliation.judgement import State, judge
from claims.reconciliation.matching import comparability_key
from claims.reconciliation.partition import partition
from claims.reconciliation.statement import Statement, statement_of

FLOORS = Path(__file__).parent / "floors.json"
DIFFERENT = "different"
# stories in which copies are looked for, and how that is scored
TRACED = {
    "copies": (copy_stories, copy_scores),
    "reports' copies": (report_stories, copy_scores),
    "own": (own_stories, own_scores),
}
UNREAD = "unread"  # extraction found no claim at the number

Read = Callable[[Side], Statement | None]


@dataclass(frozen=True, slots=True)
class Outcome:
    pair: Pair
    verdict: str

    @property
    def is_right(self) -> bool:
        return self.verdict == self.pair.verdict


# where stories are from; those of the demo newsroom are what an editor sees first
SOURCES: dict[str, Callable[[], Iterable[Story]]] = {
    STORIES.stem: partial(stories, STORIES),
    ARTICLES.stem: partial(stories, ARTICLES),
    REPORTS.stem: partial(stories, REPORTS),
    "newsroom": newsroom_stories,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    floors = json.loads(FLOORS.read_text())
    failed = False
    for mode, read in MODES.items():
        outcomes = [Outcome(pair, verdict_on(pair, read=read)) for pair in pairs()]
        if arguments.errors:
            _print_errors(mode, outcomes)
        failed |= _print_scores(mode, scores(outcomes), floors[mode])
    for name, given in SOURCES.items():
        results = [told(story) for story in given()]
        if arguments.errors:
            for result in results:
                for error in story_errors(result):
                    print(f"{name}: {result.story.name}: {error}")
        failed |= _print_scores(name, story_scores(results), floors[name])
    for name, (every, rated) in TRACED.items():
        traced = [(story, found_sources(story)) for story in every()]
        if arguments.errors:
            for copied, found in traced:
                for error in copy_errors(copied, found):
                    print(f"{name}: {error}")
        failed |= _print_scores(name, rated(traced), floors[name])
    return int(failed)


def read_by_hand(side: Side) -> Statement | None:
    return statement_by_hand(side)


def read_by_extraction(side: Side) -> Statement | None:
    """The claim that extraction finds at the side's number; None where it finds none."""
    extraction = read_article(side.text, published=side.published, publisher=side.outlet)
    for claim in extraction.claims:
        if side.covers(claim.selector.start, claim.selector.end):
            return statement_of(
                claim,
                claim_id=side.outlet,
                article_id=side.outlet,
                publisher=side.outlet,
                published_at=side.published,
                story=STORY,
            )
    return None


MODES: dict[str, Read] = {"by hand": read_by_hand, "text": read_by_extraction}


def verdict_on(pair: Pair, *, read: Read) -> str:
    """The verdict that the pair gets when its texts are all there is."""
    one, other = (read(side) for side in pair.sides)
    if one is None or other is None:
        return UNREAD
    if comparability_key(one) != comparability_key(other) or len(partition([one, other])) > 1:
        return DIFFERENT
    judgement = judge([one, other])
    # A total that a later one superseded leaves one origin standing, and nobody disagrees.
    return State.AGREE if judgement.superseded and judgement.state is State.SINGLE else judgement.state


def scores(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Percentages: verdicts right; pairs of one figure found and rightly so; conflicts found and rightly so."""
    return {
        "verdicts": _percent([outcome.is_right for outcome in outcomes]),
        "same figure precision": _percent([_is_one(o.pair.verdict) for o in outcomes if _is_one(o.verdict)]),
        "same figure recall": _percent([_is_one(o.verdict) for o in outcomes if _is_one(o.pair.verdict)]),
        "conflict precision": _percent([o.is_right for o in outcomes if o.verdict == State.CONFLICT]),
        "conflict recall": _percent([o.is_right for o in outcomes if o.pair.verdict == State.CONFLICT]),
        "kept apart": _percent([not _is_one(o.verdict) for o in outcomes if o.pair.verdict == DIFFERENT]),
    }


def _print_scores(mode: str, reached: Mapping[str, float], floors: Mapping[str, float]) -> bool:
    """The table of one part; whether something is below its floor."""
    for name, value in reached.items():
        floor = floors.get(name)
        is_below = floor is not None and value < floor
        print(
            f"{mode:8} {name:22} {value:6.1f}"
            + (f"   floor {floor}" if floor is not None else "")
            + " BELOW" * is_below
        )
    return any(value < floors.get(name, value) for name, value in reached.items())


def _is_one(verdict: str) -> bool:
    return verdict not in {DIFFERENT, UNREAD}


def _percent(rights: Sequence[bool]) -> float:
    return round(100 * sum(rights) / len(rights), 1) if rights else 0.0


def _print_errors(mode: str, outcomes: Sequence[Outcome]) -> None:
    for outcome in outcomes:
        if not outcome.is_right:
            pair = outcome.pair
            print(f"{mode}: pairs.txt:{pair.line} {pair.topic}: {outcome.verdict}, not {pair.verdict}")
            print("\n".join(f"    {side.text}" for side in pair.sides))


if __name__ == "__main__":
    sys.exit(main())
