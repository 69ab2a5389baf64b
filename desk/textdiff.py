"""What happened to the words of a text from one revision to the next, paragraph by paragraph. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

# Word by word costs the product of both lengths; past this, a rewritten passage is shown as taken out and put in.
MOST_PAIRS = 1_000_000

_WORD = re.compile(r"\s+|[^\W_]+(?:[.,'’-][^\W_]+)*%?|.", re.DOTALL)


class Change(StrEnum):
    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Run:
    """Words with one fate."""

    change: Change
    text: str


def text_changes(before: str, after: str) -> list[list[Run]]:
    """The paragraphs that changed, each as runs of words; those that stayed the same are left out."""
    old, new = _paragraphs(before), _paragraphs(after)
    changed: list[list[Run]] = []
    for operation, start, end, other_start, other_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if operation != "equal":
            changed += _passages(old[start:end], new[other_start:other_end])
    return changed


def word_changes(before: str, after: str) -> list[Run]:
    """One passage, word by word."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) * len(new) > MOST_PAIRS:
        return [Run(Change.REMOVED, before), Run(Change.ADDED, after)]
    runs: list[Run] = []
    for operation, start, end, other_start, other_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if operation == "equal":
            runs.append(Run(Change.KEPT, "".join(old[start:end])))
            continue
        if start < end:
            runs.append(Run(Change.REMOVED, "".join(old[start:end])))
        if other_start < other_end:
            runs.append(Run(Change.ADDED, "".join(new[other_start:other_end])))
    return runs


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _passages(old: Sequence[str], new: Sequence[str]) -> Iterator[list[Run]]:
    """Each removed paragraph beside the added one in its place; what is left over stands alone."""
    for index in range(max(len(old), len(new))):
        if index >= len(new):
            yield [Run(Change.REMOVED, old[index])]
        elif index >= len(old):
            yield [Run(Change.ADDED, new[index])]
        else:
            yield word_changes(old[index], new[index])
