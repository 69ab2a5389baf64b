"""Which units can be compared, and by what factor."""

import re
from decimal import Decimal

from claims.extraction.quantity import Interval

PERCENT = "percent"
PERCENTAGE_POINT = "percentage_point"
MONEY = "money"
COUNT = "count"
RATIO = "ratio"

ONE = Decimal(1)

# unit, singular: (dimension, how many of the dimension's base units it is)
UNITS: dict[str, tuple[str, Decimal]] = {
    PERCENT: (PERCENT, ONE),
    PERCENTAGE_POINT: (PERCENTAGE_POINT, ONE),
    "basis_point": (PERCENTAGE_POINT, Decimal("0.01")),
    COUNT: (COUNT, ONE),
    RATIO: (RATIO, ONE),
}

# dimension: {base unit first, then every other spelling with its factor}
PHYSICAL: dict[str, dict[str, str]] = {
    "time": {
        "second": "1", "s": "1", "sec": "1", "millisecond": "0.001", "ms": "0.001", "minute": "60", "min": "60",
        "hour": "3600", "h": "3600", "hr": "3600", "day": "86400", "night": "86400", "week": "604800",
        "fortnight": "1209600", "month": "2629746", "quarter": "7889238", "year": "31556952", "decade": "315569520",
    },
    "length": {
        "metre": "1", "meter": "1", "m": "1", "mm": "0.001", "millimetre": "0.001", "millimeter": "0.001",
        "cm": "0.01", "centimetre": "0.01", "centimeter": "0.01", "km": "1000", "kilometre": "1000",
        "kilometer": "1000", "inch": "0.0254", "in": "0.0254", "foot": "0.3048", "ft": "0.3048", "yard": "0.9144",
        "yd": "0.9144", "mile": "1609.344", "mi": "1609.344", "nautical mile": "1852",
    },
    "area": {
        "square metre": "1", "square meter": "1", "m²": "1", "m2": "1", "hectare": "10000", "ha": "10000",
        "acre": "4046.8564224", "square kilometre": "1000000", "square kilometer": "1000000", "km²": "1000000",
        "km2": "1000000", "square mile": "2589988.110336", "square foot": "0.09290304", "sq ft": "0.09290304",
        "square yard": "0.83612736",
    },
    "volume": {
        "litre": "1", "liter": "1", "l": "1", "L": "1", "ml": "0.001", "mL": "0.001", "cubic metre": "1000",
        "cubic meter": "1000", "m³": "1000", "m3": "1000", "gallon": "3.785411784", "pint": "0.473176473",
        "barrel": "158.987294928", "cubic foot": "28.316846592",
    },
    "mass": {
        "kg": "1", "kilogram": "1", "kilo": "1", "g": "0.001", "gram": "0.001", "mg": "0.000001", "tonne": "1000",
        "t": "1000", "metric ton": "1000", "ton": "1000", "short ton": "907.18474", "lb": "0.45359237",
        "pound": "0.45359237", "ounce": "0.028349523125", "oz": "0.028349523125", "stone": "6.35029318",
        "kilotonne": "1000000", "megatonne": "1000000000",
    },
    "energy": {
        "Wh": "1", "kWh": "1000", "kilowatt-hour": "1000", "kilowatt hour": "1000", "MWh": "1000000",
        "megawatt hour": "1000000", "GWh": "1000000000", "gigawatt hour": "1000000000", "TWh": "1000000000000",
        "terawatt hour": "1000000000000", "J": "0.0002777777777778", "joule": "0.0002777777777778",
        "MJ": "277.7777777778", "GJ": "277777.7777778",
    },
    "power": {
        "W": "1", "watt": "1", "kW": "1000", "kilowatt": "1000", "MW": "1000000", "megawatt": "1000000",
        "GW": "1000000000", "gigawatt": "1000000000", "TW": "1000000000000", "horsepower": "745.69987158227",
        "hp": "745.69987158227",
    },
    "speed": {
        "km/h": "1", "kph": "1", "kmh": "1", "kilometre per hour": "1", "mph": "1.609344", "mile per hour": "1.609344",
        "m/s": "3.6", "metre per second": "3.6", "knot": "1.852", "kt": "1.852",
    },
    "data": {
        "byte": "1", "B": "1", "kB": "1000", "KB": "1000", "MB": "1000000", "megabyte": "1000000", "GB": "1000000000",
        "gigabyte": "1000000000", "TB": "1000000000000", "terabyte": "1000000000000", "PB": "1000000000000000",
        "petabyte": "1000000000000000",
    },
    "temperature": {"degree celsius": "1", "°C": "1", "celsius": "1", "degree": "1"},
}  # fmt: skip

UNITS |= {unit: (dimension, Decimal(factor)) for dimension, units in PHYSICAL.items() for unit, factor in units.items()}

# Fahrenheit has another zero, so that a factor alone would be wrong.
FAHRENHEIT = frozenset({"degree fahrenheit", "°F", "fahrenheit"})

_CURRENCY = re.compile(r"[A-Z]{3}\Z")


def dimension(unit: str) -> str:
    """What a unit measures; units of one dimension can be compared. All money is one, an unknown unit its own."""
    if unit in UNITS:
        return UNITS[unit][0]
    if unit in FAHRENHEIT:
        return "temperature"
    if is_currency(unit):
        return MONEY
    return UNITS.get(unit.lower(), (f"unit:{unit.lower()}", ONE))[0]


def is_currency(unit: str) -> bool:
    """Whether a unit is an ISO 4217 code."""
    return unit not in UNITS and _CURRENCY.match(unit) is not None


def comparable(interval: Interval, unit: str) -> Interval:
    """The same values in the base unit of the unit's dimension; money stays in its own currency."""
    if unit in FAHRENHEIT:
        return Interval(
            _celsius(interval.low),
            _celsius(interval.high),
            low_open=interval.low_open,
            high_closed=interval.high_closed,
        )
    factor = base_factor(unit)
    return interval if factor == ONE else interval.scaled(factor)


def base_factor(unit: str) -> Decimal:
    """How many base units of its dimension one of this unit is; 1 for money and unknown units."""
    return UNITS.get(unit, UNITS.get(unit.lower(), ("", ONE)))[1]


def _celsius(value: Decimal | None) -> Decimal | None:
    return None if value is None else (value - 32) * 5 / 9
