"""What two articles have in common that hardly comes by chance, though they share no long run of words.

Each thing shared has its points, and enough of them together say that the later article was taken from the earlier one.
What any earlier article of the story prints as well says nothing, unless it comes from the same report; and what an
issuer says of itself is quoted by many, each from the issuer: that alone makes no copy among them. Nor does agreement:
equal numbers count for little, and never alone.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from claims.reconciliation import retelling
from claims.reconciliation.retelling import Retold, is_dispatch, retold, speaks_to_readers
from claims.reconciliation.rounding import Number
from claims.reconciliation.statement import HEADLINE, Statement
from claims.reconciliation.stories import STOP_WORDS

SHORTEST_QUOTATION = 4  # words
QUOTATION = re.compile(r"[\"“„«]([^\"“”„«»\n]{10,400})[\"”“»]|(?<![\w’'])[‘']([^‘’'\n]{10,400})[’'](?!\w)")
WORD = re.compile(r"\w+")
PHRASE_LENGTHS = (2, 3)  # words, of which two say something


class Shared(StrEnum):
    """What two articles may have in common; the value is what readers are told that they share."""

    QUOTATIONS = "quoted words"
    PHRASES = "turns of phrase"
    NUMBERS = "numbers in the same order"
    MOST = "most of its numbers"


# For each quotation and each turn of phrase, once for numbers of a common order when they are so many, and once for
# most of the numbers of a text beside an issuer's: it reports what the issuer says. Of 200 texts that take nothing from
# another (benchmarks/reconciliation), one in ten prints rare numbers in another's order, none a rare quotation of
# another's, and one in fifty comes to ENOUGH.
ENOUGH = 8
POINTS = {Shared.QUOTATIONS: 4, Shared.PHRASES: 1, Shared.NUMBERS: 6, Shared.MOST: ENOUGH}
FEWEST_IN_ORDER = 3
# Two texts of so many runs of words each; longer ones have more in common by chance, as the product of their lengths.
ORDINARY_LENGTH = 150
# An article takes most of its numbers from another when so many stand there, and so large a share of all.
FEWEST_OF_MOST = 4
SHARE_OF_MOST = 0.6


@dataclass(frozen=True, slots=True)
class Marks:
    """What others could have taken from an article: its numbers in the order of its text, and its words.

    ``phrases`` are hashes, those of its quotations left out; ``words`` are all its words, for quotations to stand in.
    ``to_readers`` says that it speaks to its readers, ``is_dispatch`` that an agency wrote it, ``is_party`` that its
    publisher speaks of itself: a company, an office, a research house.
    """

    numbers: tuple[Number, ...]
    quotations: frozenset[str]
    phrases: frozenset[int]
    words: str
    to_readers: bool
    is_dispatch: bool
    is_party: bool


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two articles share, the heaviest first, and what it weighs together."""

    shared: tuple[Shared, ...]
    points: int

    @property
    def wording(self) -> str:
        *first, last = [each.value for each in self.shared]
        return f"shares {', '.join(first)}{' and ' if first else ''}{last} with {{}}"


def marks_of(text: str, *, headline: str, said: Iterable[Statement], is_party: bool) -> Marks:
    """``said`` are the article's claims in the order of its text."""
    numbers = (_number(each) for each in said if each.field != HEADLINE and each.conversion_of is None)
    return Marks(tuple(dict.fromkeys(numbers)), *_wording(text, headline), is_party)


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
    told = retold(later.numbers, earlier.numbers)
    if later.is_party or not _is_enough(_found(later, earlier), told, later, earlier):
        return None
    found = _found(later, earlier, others=tuple(others))
    if not _is_enough(found, told, later, earlier):
        return None
    points = {each: POINTS[each] * count for each, count in found.items()}
    shared = sorted((each for each in points if points[each]), key=lambda each: (-points[each], each))
    return Likeness(tuple(shared) or (Shared.MOST,), sum(points.values()))


def _is_enough(found: Mapping[Shared, int], told: Retold, later: Marks, earlier: Marks) -> bool:
    if sum(POINTS[each] * count for each, count in found.items()) >= ENOUGH:
        return True
    points = retelling.points(
        told,
        quotations=found.get(Shared.QUOTATIONS, 0),
        phrases=found[Shared.PHRASES],
        to_readers=later.to_readers,
        of_an_issuer=earlier.is_party,
        of_an_agency=earlier.is_dispatch,
    )
    return points >= retelling.ENOUGH


def words_between_marks(text: str) -> str:
    """The text without what stands in quotation marks."""
    return QUOTATION.sub(" ", text)


def _found(later: Marks, earlier: Marks, *, others: Collection[Marks] = ()) -> dict[Shared, int]:
    """What the two share and none of the others prints, each so many times as it counts."""
    common = [each for each in later.numbers if each in earlier.numbers]
    rare = [each for each in common if not any(each in other.numbers for other in others)]
    phrases = (later.phrases & earlier.phrases).difference(*(other.phrases for other in others))
    found = {Shared.PHRASES: _beyond_chance(len(phrases), later, earlier)}
    if earlier.is_party:
        enough = max(FEWEST_OF_MOST, SHARE_OF_MOST * len(later.numbers))
        found[Shared.MOST] = int(len(common) >= enough and len(rare) * 2 >= len(common))
    else:
        quoted = [each for each in later.quotations if _stands_in(each, earlier)]
        found[Shared.QUOTATIONS] = sum(not any(_stands_in(each, other) for other in others) for each in quoted)
        found[Shared.NUMBERS] = int(_common_order(rare, earlier.numbers) >= FEWEST_IN_ORDER)
    return found


def _beyond_chance(phrases: int, later: Marks, earlier: Marks) -> int:
    """How many phrases two texts of ordinary length would share that have so much in common."""
    product = max(ORDINARY_LENGTH**2, len(later.phrases) * len(earlier.phrases))
    return phrases * ORDINARY_LENGTH**2 // product


def _common_order(numbers: Iterable[Number], order: tuple[Number, ...]) -> int:
    """How many of the numbers stand in one order in both texts (the longest increasing subsequence)."""
    place: Mapping[Number, int] = {number: at for at, number in enumerate(order)}
    ends: list[int] = []
    for number in numbers:
        at = bisect_left(ends, place[number])
        ends[at : at + 1] = [place[number]]
    return len(ends)


def _number(statement: Statement) -> Number:
    return (statement.value if statement.value is not None else statement.hard), statement.unit


def _stands_in(quotation: str, article: Marks) -> bool:
    return f" {quotation} " in article.words


@lru_cache(maxsize=256)
def _wording(text: str, headline: str) -> tuple[frozenset[str], frozenset[int], str, bool, bool]:
    """Quotations, phrases, words, readers and whether an agency wrote it, as Marks has them of an article.

    The phrases are good for one process.
    """
    quoted = (_plain(match[1] or match[2]) for match in QUOTATION.finditer(text))
    quotations = frozenset(each for each in quoted if each.count(" ") >= SHORTEST_QUOTATION - 1)
    unquoted = words_between_marks(text)
    phrases = frozenset(_phrases(f"{headline}\n{unquoted}"))
    words = f" {_plain(headline)} {_plain(text)} "
    return quotations, phrases, words, speaks_to_readers(unquoted), is_dispatch(text)


def _phrases(text: str) -> Iterable[int]:
    """Hashes of runs of a few words of which two say something. Names say nothing: everybody must use them."""
    written = WORD.findall(text)
    words = [word.casefold() for word in written]
    telling = [len(word) > 2 and word not in STOP_WORDS and not word.isdecimal() for word in words]
    plain = [says and not word[0].isupper() for says, word in zip(telling, written, strict=True)]
    for length in PHRASE_LENGTHS:
        for at in range(len(words) - length + 1):
            if sum(telling[at : at + length]) > 1 and any(plain[at : at + length]):
                yield hash(tuple(words[at : at + length]))


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))
