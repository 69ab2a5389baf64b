"""Companies and other organisations known by name, alias or ticker.

A wrong company is worse than none: a name that is also a common word ("Target", "Gap") is *guarded* and needs
context, and a ticker counts only where the text marks it as one ("(BABA)", "NYSE: BABA", "$BABA", "BABA shares").
"""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from claims.extraction.vocabulary.legalforms import LEGAL_FORMS

DATA = Path(__file__).parents[2] / "data" / "companies.csv"
SEPARATOR = "|"

WORD = re.compile(r"[\w&+]+(?:[.'’/-][\w&+]+)*")


@dataclass(frozen=True, slots=True)
class Entry:
    """An organisation; ``key`` identifies it for ever, ``guarded`` are those of its names that are common words."""

    key: str
    name: str
    kind: str = "company"
    ticker: str | None = None
    exchange: str | None = None
    aliases: tuple[str, ...] = ()
    guarded: tuple[str, ...] = ()


class Registry:
    """Entries found by any of their names, whatever their case and legal form."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_name: dict[str, Entry] = {}
        self._by_ticker: dict[str, Entry] = {}
        self._guarded: set[str] = set()
        for entry in entries:
            self._add(entry)

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, str]]) -> "Registry":
        """From rows with the columns of the data file: lists of names are separated by "|", empty means none."""
        return cls(_entry(row) for row in rows)

    def find(self, name: str) -> Entry | None:
        """The entry of a name or alias as a whole, or of a ticker in capitals; None when no entry has it."""
        folded = fold(name)
        found = self._by_name.get(folded) if folded else None
        return found if found is not None else self._by_ticker.get(name.strip("$ "))

    def with_name(self, name: str) -> Entry | None:
        return self._by_name.get(fold(name))

    def with_ticker(self, ticker: str) -> Entry | None:
        return self._by_ticker.get(ticker)

    def is_guarded(self, name: str) -> bool:
        """Whether a name is also a common word, so that it names its company only in a company's context."""
        return fold(name) in self._guarded

    def __len__(self) -> int:
        return len({entry.key for entry in self._by_name.values()})

    def _add(self, entry: Entry) -> None:
        # Later entries win, so that an editor's row replaces one of the data file.
        for name in (entry.name, *entry.aliases):
            folded = fold(name)
            if folded:
                self._by_name[folded] = entry
        if entry.ticker:
            self._by_ticker[entry.ticker] = entry
        self._guarded.update(fold(name) for name in entry.guarded)


def fold(name: str) -> str:
    """A name for comparing: lower case, words only, without "the", possessive and legal forms at its end."""
    words = [word.lower().replace("’", "'").removesuffix("'s") for word in WORD.findall(name.replace(".", ""))]
    if words[:1] == ["the"]:
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return " ".join(words)


@lru_cache(maxsize=1)
def default_registry() -> Registry:
    """The registry of the data file that ships with the project."""
    return Registry.from_rows(rows_of(DATA))


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _entry(row: Mapping[str, str]) -> Entry:
    return Entry(
        key=row["key"],
        name=row["name"],
        kind=row.get("kind") or "company",
        ticker=row.get("ticker") or None,
        exchange=row.get("exchange") or None,
        aliases=_names(row.get("aliases")),
        guarded=_names(row.get("guarded")),
    )


def _names(cell: str | None) -> tuple[str, ...]:
    return tuple(name for name in (cell or "").split(SEPARATOR) if name)
