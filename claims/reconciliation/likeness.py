"""What two articles have in common that hardly comes by chance, though they share no long run of words.

What any earlier article of the story prints as well says nothing, unless it comes from the same report; and what an
issuer says of itself is quoted by many, each from the issuer: that alone makes no copy among them. Nor does agreement:
equal numbers count, and never alone.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from claims.reconciliation.rarity import news_rarity
from claims.reconciliation.retelling import ENOUGH, Evidence, is_agencys, is_printed, odds
from claims.reconciliation.rounding import Number
from claims.reconciliation.statement import HEADLINE, Statement
from claims.reconciliation.stories import stems_in

SHORTEST_QUOTATION = 4  # words
QUOTATION = re.compile(r"[\"“„«]([^\"“”„«»\n]{10,400})[\"”“»]|(?<![\w’'])[‘']([^‘’'\n]{10,400})[’'](?!\w)")
WORD = re.compile(r"\w+")
# How many words of an article of ordinary length say something, each weighed by how rare it is. Shorter texts are
# taken for so long, and longer ones have more in common with others by chance.
SHORT, LONG = 30, 150
FEW = 0.05  # the share of a text's words up to which nobody need be told of them
A_DAY = timedelta(days=1)


class Shared(StrEnum):
    """What two articles may have in common; the value is what readers are told that they share."""

    QUOTATIONS = "quoted words"
    WORDS = "rare words"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Marks:
    """What others could have taken from an article: its numbers in the order of its text, and its words.

    ``words`` are the stems outside quotation marks, ``stems`` all of them, ``weight`` how much the former weigh
    together; ``plain`` is the text without punctuation, for quotations to stand in. ``asks`` says that it asks its
    readers something, ``is_agencys`` that an agency wrote it, ``is_party`` that its publisher speaks of itself: a
    company, an office, a research house.
    """

    numbers: tuple[Number, ...]
    quotations: frozenset[str]
    words: frozenset[str]
    stems: frozenset[str]
    weight: float
    plain: str
    asks: bool
    is_agencys: bool
    is_party: bool
    published_at: datetime | None


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two articles share, the most telling first, and how much it says."""

    shared: tuple[Shared, ...]
    odds: float

    @property
    def wording(self) -> str:
        *first, last = [each.value for each in self.shared]
        return f"shares {', '.join(first)}{' and ' if first else ''}{last} with {{}}"


def marks_of(
    text: str,
    *,
    headline: str,
    publisher: str,
    published_at: datetime | None,
    said: Iterable[Statement],
    is_party: bool,
) -> Marks:
    """``said`` are the article's claims in the order of its text."""
    numbers = (_number(each) for each in said if each.field != HEADLINE and each.conversion_of is None)
    return Marks(
        tuple(dict.fromkeys(numbers)), *_wording(text, headline), is_agencys(text, publisher), is_party, published_at
    )


def speaks_for_itself(publisher: str, said: Collection[Statement]) -> bool:
    """Whether most claims of an article are its publisher's own words about its own affairs."""
    own = set(WORD.findall(publisher.casefold()))
    voiced = [
        each
        for each in said
        if each.is_own_page or (each.claimant is not None and set(WORD.findall(each.claimant.casefold())) <= own)
    ]
    return len(voiced) * 2 > len(said)


def likeness(later: Marks, earlier: Marks, *, others: Iterable[Marks]) -> Likeness | None:
    """What makes the later article one that was taken from the earlier; None where it is not enough.

    ``others`` are the articles before the later one that tell of the same, apart from copies of the two. They are
    looked at only where there is enough without them.
    """
    if later.is_party or not _is_likely(replace(evidence_of(later, earlier, others=()), news=0)):
        return None
    evidence = evidence_of(later, earlier, others=tuple(others))
    if not _is_likely(evidence):
        return None
    found = {
        Shared.QUOTATIONS: evidence.quotations > 0,
        Shared.NUMBERS: evidence.told > 0,
        Shared.WORDS: evidence.words > FEW or not (evidence.quotations or evidence.told),
    }
    return Likeness(tuple(each for each, is_shared in found.items() if is_shared), odds(evidence))


def _is_likely(evidence: Evidence) -> bool:
    return bool(evidence.words or evidence.quotations) and odds(evidence) >= ENOUGH


def words_between_marks(text: str) -> str:
    """The text without what stands in quotation marks."""
    return QUOTATION.sub(" ", text)


def evidence_of(later: Marks, earlier: Marks, *, others: Collection[Marks]) -> Evidence:
    """What says that the later text was taken from the earlier; ``others`` as for `likeness`."""
    left = [each for each in later.numbers if not is_printed(each, earlier.numbers)]
    words = (later.words & earlier.words).difference(*(each.stems for each in others))
    quoted = [] if earlier.is_party else [each for each in later.quotations if f" {each} " in earlier.plain]
    apart = (later.published_at - earlier.published_at) if later.published_at and earlier.published_at else A_DAY
    return Evidence(
        told=1 - len(left) / len(later.numbers) if later.numbers else 0,
        news=sum(not any(is_printed(each, other.numbers) for other in others) for each in left),
        words=_weight(words) / max(SHORT, later.weight) * min(1, LONG / max(1, len(earlier.words))),
        quotations=sum(not any(f" {each} " in other.plain for other in others) for each in quoted),
        days=apart / A_DAY,
        asks=later.asks,
        of_an_agency=earlier.is_agencys,
        by_an_agency=later.is_agencys,
    )


def _number(statement: Statement) -> Number:
    return (statement.value if statement.value is not None else statement.hard), statement.unit


@lru_cache(maxsize=256)
def _wording(text: str, headline: str) -> tuple[frozenset[str], frozenset[str], frozenset[str], float, str, bool]:
    """Quotations, words, stems, weight, plain text and whether it asks, as Marks has them of an article."""
    quoted = (_plain(match[1] or match[2]) for match in QUOTATION.finditer(text))
    quotations = frozenset(each for each in quoted if each.count(" ") >= SHORTEST_QUOTATION - 1)
    unquoted = words_between_marks(text)
    words = frozenset(stems_in(f"{headline}\n{unquoted}"))
    stems = frozenset(stems_in(f"{headline}\n{text}"))
    return quotations, words, stems, _weight(words), f" {_plain(headline)} {_plain(text)} ", "?" in unquoted


def _weight(stems: Iterable[str]) -> float:
    """How much words say together, each weighed by how rare it is in news."""
    rarity = news_rarity()
    return sum(rarity.get(each, 1.0) for each in stems)


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))
