"""What happened to the numbers of an article from one revision to the next. Pure."""

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

NOTICE = re.compile(
    r"\b(correct(?:ion|ed|s)|an earlier version|a previous version|was amended|clarification|erratum"
    r"|misstated|updated to (?:correct|reflect))\b",
    re.IGNORECASE,
)


class Fate(StrEnum):
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Reading:
    """A number as it was read in one revision: ``says`` compares across revisions, ``about`` is what it measures."""

    claim_id: int
    exact: str
    says: Hashable
    about: Hashable
    sentence: str


@dataclass(frozen=True, slots=True)
class NumberChange:
    fate: Fate
    before: Reading | None
    after: Reading | None


def number_changes(before: Sequence[Reading], after: Sequence[Reading]) -> list[NumberChange]:
    """Numbers that were exchanged, added or removed, in the order of the text; what stayed the same is left out."""
    matcher = SequenceMatcher(
        None, [(each.about, each.says) for each in before], [(each.about, each.says) for each in after], autojunk=False
    )
    changes: list[NumberChange] = []
    for operation, start, end, other_start, other_end in matcher.get_opcodes():
        if operation != "equal":
            changes += _exchanged(before[start:end], after[other_start:other_end])
    return changes


def mentions_correction(text: str, *, earlier: str) -> bool:
    """Whether a text owns up to a correction in words that the earlier one did not have."""
    return len(NOTICE.findall(text)) > len(NOTICE.findall(earlier))


def _exchanged(before: Sequence[Reading], after: Sequence[Reading]) -> list[NumberChange]:
    """Pairs of one measure are a change; what is left over was removed or added."""
    left = list(after)
    changes: list[NumberChange] = []
    for old in before:
        new = next((each for each in left if each.about == old.about), None)
        if new is None:
            changes.append(NumberChange(Fate.REMOVED, old, None))
            continue
        left.remove(new)
        if new.says != old.says:
            changes.append(NumberChange(Fate.CHANGED, old, new))
    return changes + [NumberChange(Fate.ADDED, None, new) for new in left]
