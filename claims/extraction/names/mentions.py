"""The mentions of a document in order, found by place in time that does not grow with the document."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from claims.extraction.names.entities import Mention
from claims.extraction.names.identities import Entity

REACH = 10_000  # characters that a word may refer back over
LONGEST_GROUP = 12  # mentions that may begin inside another, a list of names, and so lie between a place and its start


class Mentions:
    """Mentions sorted by start; a list of names stands before the first name in it."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        self._starts = [mention.start for mention in self._mentions]

    def __iter__(self) -> Iterator[Mention]:
        return iter(self._mentions)

    def __len__(self) -> int:
        return len(self._mentions)

    def at(self, start: int, end: int) -> Mention | None:
        """The longest mention that overlaps text[start:end], None when there is none."""
        last = bisect_left(self._starts, end)
        for mention in self._mentions[max(0, last - LONGEST_GROUP) : last]:
            if start < mention.end:
                return mention
        return None

    def between(self, start: int, end: int) -> list[Mention]:
        """Mentions that begin at start or after it, and before end."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, position: int) -> Iterator[Mention]:
        """Mentions that begin before a position and within REACH of it, nearest first."""
        first = bisect_left(self._starts, position - REACH)
        for at in range(bisect_left(self._starts, position) - 1, first - 1, -1):
            yield self._mentions[at]

    def unexplained_before(self, position: int) -> Entity | None:
        """The organisation named last of which the text has not said what it is."""
        named = (m.entity for m in self.before(position) if m.entity.kind == "organisation")
        return next((e for e in named if not (e.nouns or e.is_source or e.is_word or e.members)), None)

    @cached_property
    def groups(self) -> "Mentions":
        """Those that are lists of names."""
        return Mentions([mention for mention in self._mentions if mention.entity.members])
