"""Accuracy of claims on whole news texts of many genres: `python -m benchmarks.extraction.news`.

news.txt holds single texts and stories.txt events that several outlets tell, invented and written by us before they
were first read by the extractor: a line
`### batch genre | published | publisher | headline`, the paragraphs, and a line for each claim in the order of the text
(headline first): `= words | subject | measure | role | direction | hedge | modality | claimant | period`. A dash is
nothing, a full stop leaves the axis open. A subject or claimant is right when the words of one name are among those of
the other, a measure when it shares a word with the expected one, a period when it begins with it. A claim is right when
its subject and direction are.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from claims.extraction.claim import ExtractedClaim
from claims.extraction.extractor import ArticleText, read_articles
from claims.extraction.names.registry import fold
from claims.extraction.vocabulary.typenouns import singular

TEXTS = tuple(Path(__file__).parent / name for name in ("news.txt", "stories.txt"))
FLOORS = Path(__file__).parent / "news_floors.json"
AXES = ("subject", "measure", "role", "direction", "hedge", "modality", "claimant", "period")
NOTHING, OPEN = "-", "."
LAST_OF_FIRST = 8  # batches; each part has floors of its own, so that hard new texts loosen none
NO_MEASURE = frozenset({"of", "the", "a", "in", "number", "change"})  # words that two measures may share by chance


@dataclass(frozen=True, slots=True)
class Text:
    """One annotated text; each claim maps "exact" and the axes to what they should be."""

    batch: str
    genre: str
    article: ArticleText
    claims: tuple[Mapping[str, str], ...]

    @property
    def part(self) -> str:
        """Which texts have floors in common: those that rules were written by, and harder ones that came later."""
        if self.batch.startswith("s"):
            return "stories"
        return "first batches" if int(self.batch) <= LAST_OF_FIRST else "later batches"


@dataclass(frozen=True, slots=True)
class Miss:
    genre: str
    exact: str
    axis: str
    wanted: str
    got: str


def main() -> int:
    """Print the share that is right on each axis, and the misses with --errors; 1 when one is below its floor."""
    texts, is_below = read_texts(), False
    for name, floors in read_floors().items():
        scores, misses = measure([text for text in texts if text.part == name])
        print(f"claims in news texts, {name}")
        for axis, (right, total) in scores.items():
            print(f"  {axis:<12}{100 * right / total:6.1f}  of {total:4}  floor {floors[axis]}")
        if "--errors" in sys.argv:
            for miss in misses:
                print(f"{miss.genre} {miss.exact!r} {miss.axis}: wanted {miss.wanted!r} got {miss.got!r}")
        is_below = is_below or bool(below_floors(scores, floors))
    return int(is_below)


def read_floors() -> dict[str, dict[str, float]]:
    """For each part of the texts the share of each axis, in percent, below which it must not fall."""
    return dict(json.loads(FLOORS.read_text(encoding="utf-8")))


def below_floors(scores: Mapping[str, tuple[int, int]], floors: Mapping[str, float]) -> list[str]:
    """The axes whose share is below the floor that was pinned for them."""
    return [axis for axis, (right, total) in scores.items() if 100 * right / total < floors[axis]]


def read_texts() -> list[Text]:
    blocks = [block for path in TEXTS for block in path.read_text(encoding="utf-8").split("\n### ")]
    return [_text(block.removeprefix("### ").strip("\n")) for block in blocks if block.strip()]


def measure(texts: Sequence[Text]) -> tuple[dict[str, tuple[int, int]], list[Miss]]:
    """For each axis how many annotations are right and how many there are, and those that are not.

    "alone" counts the claims read that an annotation expects, of all that were read. An axis that no text says is left
    out.
    """
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    misses: list[Miss] = []
    for text, extraction in zip(texts, read_articles(text.article for text in texts), strict=True):
        used: set[int] = set()
        for wanted, claim in _pairs(text, extraction.claims, used):
            total["found"] += 1
            right["found"] += claim is not None
            if claim is None:
                misses.append(Miss(text.genre, wanted["exact"], "found", wanted["exact"], "nothing"))
                continue
            judged = {axis: is_right(axis, wanted[axis], _value(claim, axis)) for axis in AXES if wanted[axis] != OPEN}
            for axis, ok in judged.items():
                total[axis] += 1
                right[axis] += ok
                if not ok:
                    misses.append(Miss(text.genre, wanted["exact"], axis, wanted[axis], _value(claim, axis)))
            if "subject" in judged and "direction" in judged:
                total["claim"] += 1
                right["claim"] += judged["subject"] and judged["direction"]
        total["alone"] += len(extraction.claims)
        right["alone"] += len(used)
    return {axis: (right[axis], total[axis]) for axis in ("found", "alone", "claim", *AXES) if total[axis]}, misses


def is_right(axis: str, wanted: str, got: str) -> bool:
    """Whether what was read is what was annotated; NOTHING stands for None on both sides."""
    if NOTHING in {wanted, got}:
        return wanted == got
    if axis in {"subject", "claimant"}:
        one, other = set(fold(wanted).split()), set(fold(got).split())
        return bool(one and other) and (one <= other or other <= one)
    if axis == "measure":
        return bool(_words(wanted) & _words(got))
    return got.startswith(wanted) if axis == "period" else wanted == got


def _words(phrase: str) -> set[str]:
    return {singular(word) for word in re.findall(r"[a-z0-9]+", phrase.lower())} - NO_MEASURE


def _value(claim: ExtractedClaim, axis: str) -> str:
    if axis == "subject":
        return claim.subject.name if claim.subject is not None else NOTHING
    if axis == "hedge":
        return claim.quantity.hedge.value
    return str(getattr(claim, axis) or NOTHING)


def _pairs(
    text: Text, claims: Sequence[ExtractedClaim], used: set[int]
) -> Iterator[tuple[Mapping[str, str], ExtractedClaim | None]]:
    """Each annotation with the claim that overlaps it; ``used`` collects the places of those claims."""
    for wanted, (field, start, end) in zip(text.claims, _places(text), strict=True):
        at = next(
            (
                at
                for at, claim in enumerate(claims)
                if at not in used
                and claim.selector.field == field
                and claim.selector.start < end
                and start < claim.selector.end
            ),
            None,
        )
        if at is not None:
            used.add(at)
        yield wanted, claims[at] if at is not None else None


def _places(text: Text) -> Iterable[tuple[str, int, int]]:
    """Field, start and end of each annotation: they are in the order of the text, headline first."""
    field, position = "headline", 0
    for claim in text.claims:
        start = (text.article.headline or "").find(claim["exact"], position) if field == "headline" else -1
        if start < 0:
            position = position if field == "articleBody" else 0
            field = "articleBody"
            start = text.article.text.index(claim["exact"], position)
        position = start + len(claim["exact"])
        yield field, start, position


def _text(block: str) -> Text:
    head, *lines = block.split("\n")
    name, published, publisher, headline = head.split(" | ", 3)
    batch, genre = name.split(" ")
    claims = [line.removeprefix("= ").split(" | ") for line in lines if line.startswith("= ")]
    article = ArticleText(
        text="\n\n".join(line for line in lines if line and not line.startswith("= ")),
        headline=headline,
        published=datetime.fromisoformat(published),
        publisher=publisher,
    )
    return Text(batch, genre, article, tuple(dict(zip(("exact", *AXES), claim, strict=True)) for claim in claims))


if __name__ == "__main__":
    sys.exit(main())
