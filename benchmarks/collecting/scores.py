"""How much of a page's truth an extractor brought back."""

import re
from collections import Counter
from dataclasses import dataclass

WORD = re.compile(r"\w+(?:[.,]\w+)*")
RUN = 4  # words in a run, as in the public article benchmarks


@dataclass(frozen=True)
class Score:
    """Counts that can be added up: found in both, found only, expected only."""

    both: float = 0.0
    found: float = 0.0
    expected: float = 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.both + other.both, self.found + other.found, self.expected + other.expected)

    @property
    def precision(self) -> float:
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.both / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.both / (self.found + self.expected) if self.found + self.expected else 1.0


def compare(found: Counter[str], expected: Counter[str]) -> Score:
    return Score((found & expected).total(), found.total(), expected.total())


def runs(text: str) -> Counter[str]:
    """Runs of four words, or all of a shorter text."""
    words = _words(text)
    return Counter(" ".join(words[start : start + RUN]) for start in range(max(1, len(words) - RUN + 1)))


def numbers(text: str) -> Counter[str]:
    """Numbers, each with the word before and after it: one in another place is another number."""
    words = ["", *_words(text), ""]
    return Counter(
        " ".join(words[place - 1 : place + 2]) for place, word in enumerate(words) if any(map(str.isdigit, word))
    )


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())
