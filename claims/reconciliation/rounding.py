"""Whether a number is another one with fewer digits."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import lru_cache

from claims.extraction.quantity import Interval

# A value and its unit, however vaguely it is put: about 30 and 30 are written with one number.
Number = tuple[Decimal | Interval, str]

FARTHEST_ROUNDED = Decimal("0.1")  # nobody rounds by more than this share


@lru_cache(maxsize=65_536)
def rounds(number: Number, precise: Number) -> bool:
    """Whether a number is another one with fewer digits: 300,000 for 318,400, and 7 per cent for 6.8."""
    (short, unit), (long, other) = number, precise
    if unit != other or not isinstance(short, Decimal) or not isinstance(long, Decimal) or not short or not long:
        return False
    if len(short.normalize().as_tuple().digits) >= len(long.normalize().as_tuple().digits):
        return False
    if abs(short - long) > FARTHEST_ROUNDED * long:
        return False
    last = Decimal(1).scaleb(int(short.normalize().as_tuple().exponent))
    return any((long / last).quantize(Decimal(1), way) * last == short for way in (ROUND_HALF_UP, ROUND_DOWN))
