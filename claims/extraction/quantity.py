"""What a number in a text says: the types that every other module of extraction fills and reads."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Hedge(StrEnum):
    """How the words around a number loosen or bound it (DESIGN.md §3)."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    NEARLY = "nearly"
    RANGE = "range"
    ORDER_OF_MAGNITUDE = "order_of_magnitude"


class Role(StrEnum):
    """What a number does in its sentence."""

    LEVEL = "level"
    CHANGE = "change"
    FROM = "from"
    TO = "to"
    RANK = "rank"
    SHARE = "share"


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"


class Modality(StrEnum):
    """Whether the text stands behind a number."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    DENIED = "denied"
    FORECAST = "forecast"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class Interval:
    """Values from ``low`` to ``high`` in one unit; None is an end that the words leave open.

    Half-open like Python's ranges unless said otherwise: ``low`` belongs to it, ``high`` does not.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_closed: bool = False

    @classmethod
    def point(cls, value: Decimal) -> "Interval":
        return cls(value, value, high_closed=True)

    def scaled(self, factor: Decimal) -> "Interval":
        """The same values in a unit ``factor`` times smaller; ``factor`` is positive."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, low_open=self.low_open, high_closed=self.high_closed)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text with its unit: what was written, and the two intervals it stands for.

    ``start`` and ``end`` (exclusive) count characters of the text as given, and ``text`` is that slice. Values are
    positive and in the unit itself, scale words multiplied out ("$1.5bn" is 1500000000 USD); a sign is a direction.
    ``minimum`` and ``maximum`` are as stated, None where open; ``value`` is the point named, None for ranges and
    magnitudes. ``unit`` is ``percent``, ``percentage_point``, ``basis_point``, an ISO 4217 code, ``count``, ``ratio``
    or a unit's usual symbol or word in the singular; ``unit_code`` its UN/CEFACT code (ISO 4217 for money), None
    where there is none. ``rule`` names the row of the lexicon that made the intervals. ``conversion_of`` is the start
    of the quantity that this one repeats in another unit. ``per`` is what a rate is counted per, as written ("barrel",
    "100,000 people", "each"). ``role`` and ``direction`` are set only where the
    number's own words say them ("from 4 to 5", "a 3% drop" does not, "−7.4%" does).
    """

    start: int
    end: int
    text: str
    value: Decimal | None
    minimum: Decimal | None
    maximum: Decimal | None
    unit: str
    unit_code: str | None
    hedge: Hedge
    hard: Interval
    typical: Interval
    rule: str
    flags: tuple[str, ...] = ()
    role: Role | None = None
    direction: Direction | None = None
    conversion_of: int | None = None
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Rejection:
    """A number that gives no claim, kept with its reason so that a rule can be questioned."""

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All numbers of one text, in the order of their starts; spans never overlap."""

    quantities: tuple[Quantity, ...]
    rejections: tuple[Rejection, ...]
