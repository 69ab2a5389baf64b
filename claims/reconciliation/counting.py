"""What occurs most."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def commonest(counts: Mapping[Key, float]) -> Key | None:
    """What counts most; of equals the longest, then the first by its text."""
    return min(counts, key=lambda each: (-counts[each], -len(str(each)), str(each))) if counts else None
