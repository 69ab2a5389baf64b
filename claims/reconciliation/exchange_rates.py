"""What one unit of a currency was worth in US dollars, as a range over 2023 to 2026, for the question whether two
sums of money can be one. Wide on purpose: a rate of the day is nowhere in a text, a conversion by it often is.
"""

from decimal import Decimal

from claims.extraction.quantity import Interval

# currency: (lowest, highest) price of one unit in US dollars
DOLLARS: dict[str, tuple[str, str]] = {
    "USD": ("1", "1"), "EUR": ("1.02", "1.20"), "GBP": ("1.19", "1.39"), "CHF": ("1.07", "1.29"),
    "CNY": ("0.135", "0.149"), "JPY": ("0.0061", "0.0079"), "INR": ("0.0108", "0.0124"), "KRW": ("0.00066", "0.00082"),
    "HKD": ("0.127", "0.129"), "TWD": ("0.029", "0.035"), "SGD": ("0.72", "0.79"), "AUD": ("0.59", "0.72"),
    "NZD": ("0.55", "0.65"), "CAD": ("0.68", "0.77"), "SEK": ("0.089", "0.110"), "NOK": ("0.087", "0.105"),
    "DKK": ("0.136", "0.161"), "PLN": ("0.22", "0.29"), "CZK": ("0.040", "0.050"), "HUF": ("0.0024", "0.0032"),
    "BRL": ("0.16", "0.22"), "MXN": ("0.047", "0.062"), "ZAR": ("0.051", "0.063"), "TRY": ("0.022", "0.054"),
    "RUB": ("0.0086", "0.0147"), "AED": ("0.272", "0.273"), "SAR": ("0.266", "0.267"), "ILS": ("0.24", "0.34"),
    "THB": ("0.027", "0.033"), "IDR": ("0.000058", "0.000069"), "MYR": ("0.208", "0.256"), "PHP": ("0.0167", "0.0185"),
    "VND": ("0.000037", "0.000043"),
}  # fmt: skip


def rate_between(source: str, target: str) -> Interval | None:
    """How many units of the target one unit of the source has been worth, as a range; None for unknown currencies."""
    if source == target:
        return Interval.point(Decimal(1))
    if source not in DOLLARS or target not in DOLLARS:
        return None
    (low, high), (target_low, target_high) = DOLLARS[source], DOLLARS[target]
    return Interval(Decimal(low) / Decimal(target_high), Decimal(high) / Decimal(target_low), high_closed=True)


def converted(interval: Interval, *, rate: Interval) -> Interval:
    """All values that an interval may have in another currency at any rate of the range; ``rate`` has both ends."""
    assert rate.low is not None
    assert rate.high is not None
    return Interval(
        None if interval.low is None else interval.low * rate.low,
        None if interval.high is None else interval.high * rate.high,
        low_open=interval.low_open,
        high_closed=interval.high_closed,
    )
