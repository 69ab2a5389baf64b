"""The stories of stories.txt, from the texts of several outlets to figures: how well grouping does inside a story."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

from claims.extraction.claim import Character, Extraction
from claims.extraction.extractor import read_article
from claims.reconciliation.adopted import with_adopted
from claims.reconciliation.adoption import adopted
from claims.reconciliation.judgement import judge
from claims.reconciliation.matching import comparability_key
from claims.reconciliation.partition import partition
from claims.reconciliation.statement import Statement, statement_of
from claims.reconciliation.telling import Telling, telling_of

STORIES = Path(__file__).parent / "stories.txt"  # in short texts
ARTICLES = Path(__file__).parent / "articles.txt"  # in articles of ordinary length
REPORTS = Path(__file__).parent / "reports.txt"  # in full; from them no weight of grouping was learned
CONFLICT = "conflict"

_MARKED = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A number in a text, and the figure that a careful reader sees in it."""

    start: int
    end: int
    figure: str


@dataclass(frozen=True, slots=True)
class Text:
    outlet: str
    published: datetime
    text: str
    marks: tuple[Mark, ...]
    source: str = ""  # the outlet whose text this one was taken from


@dataclass(frozen=True, slots=True)
class Story:
    name: str
    states: dict[str, str]
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A story as it was grouped: for each marked number its figure and the group it came into, None if not read."""

    story: Story
    groups: tuple[tuple[str, int | None], ...]
    states: dict[int, str]

    @property
    def homes(self) -> dict[str, int]:
        """For each figure the group that holds most of its numbers."""
        votes: dict[str, Counter[int]] = defaultdict(Counter)
        for figure, group in self.groups:
            if group is not None:
                votes[figure][group] += 1
        return {figure: min(each, key=lambda at: (-each[at], at)) for figure, each in votes.items()}


def stories(path: Path = STORIES) -> Iterator[Story]:
    """Every story of the file, in its order."""
    for part in path.read_text().split("\n## ")[1:]:
        head, *texts = part.split("\n--- ")
        name, *lines = head.strip().splitlines()
        states = dict(line.removeprefix("= ").split(": ") for line in lines)
        yield Story(name, states, tuple(_text(each) for each in texts))


def told(story: Story) -> Told:
    """The story read by extraction and grouped as the pipeline does it, copies apart."""
    tellings, at, casts = read(story)
    groups = grouped(tellings, casts)
    home = {said.id: number for number, group in enumerate(groups) for said in group}
    marked = [
        (mark.figure, next((home[key] for place, key in at.items() if _covers(place, number, mark)), None))
        for number, text in enumerate(story.texts)
        for mark in text.marks
    ]
    return Told(story, tuple(marked), {number: str(judge(group).state) for number, group in enumerate(groups)})


def read(story: Story) -> tuple[list[Telling], dict[tuple[int, int, int], str], dict[str, Sequence[Character]]]:
    """What extraction reads in a story's texts: claims, the id of each by its text, start and end; and casts."""
    tellings: list[Telling] = []
    at: dict[tuple[int, int, int], str] = {}
    casts: dict[str, Sequence[Character]] = {}
    for number, text in enumerate(story.texts):
        extraction = read_article(text.text, published=text.published, publisher=text.outlet)
        casts[str(number)] = extraction.cast
        for telling, start, end in _tellings(extraction, text, number=number, story=story.name):
            at[number, start, end] = telling.statement.id
            tellings.append(telling)
    return tellings, at, casts


def grouped(tellings: Sequence[Telling], casts: Mapping[str, Sequence[Character]]) -> list[tuple[Statement, ...]]:
    """The figures of one story."""
    words = adopted(tellings, casts=casts)
    keys: dict[str, list[Statement]] = defaultdict(list)
    for each in tellings:
        said = with_adopted(each.statement, words.get(each.statement.id))
        keys[comparability_key(said)].append(said)
    return [group for key in sorted(keys) for group in partition(keys[key])]


def story_scores(results: Iterable[Told]) -> dict[str, float]:
    """Percentages: pairs of one figure found and rightly so, figures kept apart, conflicts found and rightly so."""
    count: Counter[str] = Counter()
    for result in results:
        for (one, here), (other, there) in combinations(result.groups, 2):
            together, said = one == other, here is not None and here == there
            count["pairs"] += together
            count["said"] += said
            count["right"] += together and said
        in_figure: dict[str, set[int | None]] = defaultdict(set)
        for figure, group in result.groups:
            in_figure[figure].add(group)
        for one, other in combinations(sorted(in_figure), 2):
            count["near"] += 1
            count["apart"] += not ((in_figure[one] & in_figure[other]) - {None})
        homes = result.homes
        clashing = {homes[each] for each, state in result.story.states.items() if state == CONFLICT and each in homes}
        found = {group for _, group in result.groups if group is not None and result.states[group] == CONFLICT}
        count["conflicts"] += sum(state == CONFLICT for state in result.story.states.values())
        count["found"] += len(found)
        count["rightly"] += len(found & clashing)
    precision, recall = _percent(count["right"], count["said"]), _percent(count["right"], count["pairs"])
    return {
        "pairs precision": precision,
        "pairs recall": recall,
        "pairs F1": round(2 * precision * recall / (precision + recall), 1) if precision + recall else 0.0,
        "kept apart": _percent(count["apart"], count["near"]),
        "conflict precision": _percent(count["rightly"], count["found"]),
        "conflict recall": _percent(count["rightly"], count["conflicts"]),
    }


def story_errors(result: Told) -> Iterator[str]:
    """What a careful reader would group or judge in another way."""
    by_figure: dict[str, list[int | None]] = defaultdict(list)
    for figure, group in result.groups:
        by_figure[figure].append(group)
    for figure, places in by_figure.items():
        if len(set(places)) > 1 or None in places:
            yield f"{figure} is in {places}"
        state = result.states.get(result.homes.get(figure, -1))
        wanted = result.story.states.get(figure)
        if wanted is not None and state != wanted:
            yield f"{figure} is {state}, not {wanted}"
    for one, other in combinations(by_figure, 2):
        shared = (set(by_figure[one]) & set(by_figure[other])) - {None}
        if shared:
            yield f"{one} and {other} are one"


def _tellings(extraction: Extraction, text: Text, *, number: int, story: str) -> Iterator[tuple[Telling, int, int]]:
    ids = {claim.selector.start: f"{number}-{claim.selector.start:04d}" for claim in extraction.claims}
    for claim in extraction.claims:
        statement = statement_of(
            claim,
            claim_id=ids[claim.selector.start],
            article_id=str(number),
            publisher=text.outlet,
            published_at=text.published,
            story=story,
        )
        original = claim.quantity.conversion_of
        if original in ids:
            statement = replace(statement, conversion_of=ids[original])
        at = claim.selector.start - claim.sentence_start
        telling = telling_of(statement, sentence=claim.sentence, at=at, rules=claim.rules, place=claim.selector.start)
        yield telling, claim.selector.start, claim.selector.end


def _text(part: str) -> Text:
    head, _, body = part.partition("\n")
    head, _, source = head.partition(" < ")
    outlet, time = head.rsplit(", ", 1)
    text, marks, last = "", [], 0
    body = body.strip()
    for found in _MARKED.finditer(body):
        text += body[last : found.start()]
        marks.append(Mark(len(text), len(text) + len(found[1]), found[2]))
        text += found[1]
        last = found.end()
    return Text(outlet, datetime.fromisoformat(time).replace(tzinfo=UTC), text + body[last:], tuple(marks), source)


def _covers(place: tuple[int, int, int], number: int, mark: Mark) -> bool:
    at, start, end = place
    return at == number and start < mark.end and mark.start < end


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
