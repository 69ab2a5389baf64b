"""The public library that ours is printed beside, with its names of units turned into ours."""

import warnings

from benchmarks.extraction.quantities import Reported

_UNITS = {
    "dimensionless": "count", "percentage": "percent", "percentage point": "percentage_point",
    "basis point": "basis_point",
    "dollar": "USD", "euro": "EUR", "pound sterling": "GBP", "yen": "JPY", "Swiss franc": "CHF", "Indian rupee": "INR",
    "renminbi yuan": "CNY", "Chinese yuan": "CNY", "Hong Kong dollar": "HKD", "Swedish krona": "SEK", "kilometre": "km",
    "centimetre": "cm", "millimetre": "mm", "megawatt": "MW", "gigawatt": "GW", "kilowatt-hour": "kWh",
    "kilogram": "kg",
    "mile per hour": "mph", "kilometre per hour": "km/h", "degree Celsius": "degree celsius",
    "degree Fahrenheit": "degree fahrenheit", "gigabyte": "GB", "acre": "acre", "hectare": "hectare",
}  # fmt: skip


def quantulum(text: str) -> list[Reported]:
    """Quantities as quantulum3 reports them, its classifier switched off as it needs a model of its own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser  # slow to load, and only wanted here

        found = parser.parse(text, classifier_path=None)
    return [
        Reported(
            quantity.span[0],
            quantity.span[1],
            abs(quantity.value) - (quantity.uncertainty or 0),
            abs(quantity.value) + (quantity.uncertainty or 0),
            _UNITS.get(quantity.unit.name, quantity.unit.name),
        )
        for quantity in found
    ]
