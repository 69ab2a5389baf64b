"""What is read from sentences: value, unit, hedge, pairs, conversions, and what a sentence elides."""

from decimal import Decimal

import pytest

from claims.extraction.numbers.quantities import read_quantities
from claims.extraction.quantity import Direction, Hedge, Quantity, Role


def only(text: str) -> Quantity:
    """The one quantity of the text."""
    (quantity,) = read_quantities(text).quantities
    return quantity


def read(text: str) -> list[tuple[str, str | None, str | None, str]]:
    """Text, bounds and unit of each quantity, the bounds as plain strings."""
    return [
        (found.text, plain(found.minimum), plain(found.maximum), found.unit)
        for found in read_quantities(text).quantities
    ]


def plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It fell 4.9% at once.", "4.9", "percent"),
        ("It fell 4.9 per cent at once.", "4.9", "percent"),
        ("The price rose 18pc.", "18", "percent"),
        ("The gap is 2.5 percentage points.", "2.5", "percentage_point"),
        ("Rates rose 50 basis points.", "50", "basis_point"),
        ("Rates rose by half a percentage point.", "0.5", "percentage_point"),
        ("A quarter-point cut came.", "0.25", "percentage_point"),
        ("It raised $1.5bn.", "1500000000", "USD"),
        ("It raised €3m.", "3000000", "EUR"),
        ("It raised US$4.2 billion.", "4200000000", "USD"),
        ("It raised A$5m.", "5000000", "AUD"),
        ("It raised RMB30.1 billion.", "30100000000", "CNY"),
        ("It raised 1.2 trillion yuan.", "1200000000000", "CNY"),
        ("It raised Rs 18.6k cr.", "186000000000", "INR"),
        ("It raised five million Hong Kong dollars.", "5000000", "HKD"),
        ("It raised EUR5m.", "5000000", "EUR"),
        ("A $1.5-billion plan", "1500000000", "USD"),
        ("A 1.5 billion-dollar plan", "1500000000", "USD"),
        ("It cost 50p.", "0.50", "GBP"),
        ("It cost 93 cents.", "0.93", "USD"),
        ("It won 12,34,567 votes.", "1234567", "count"),
        ("It has 24 000 members.", "24000", "count"),
        ("It has 1'200 members.", "1200", "count"),
        ("The strike took 12 hours.", "12", "hour"),
        ("It holds 1.2 × 10^5 of them.", "120000", "count"),
        ("It is 1.5×10⁸ km away.", "150000000", "km"),
        ("The rate was 5e-3 then.", "0.005", "count"),
        ("About 10⁶ cells grew.", "1000000", "count"),
        ("It flowed at 7 mL min−1 all day.", "7", "millilitre"),
        ("A pulse of 1.8 mJ came.", "1.8", "millijoule"),
        ("It ran for 2.5 h.", "2.5", "hour"),
        ("It makes 30+ knots.", "30", "knot"),
        ("One hectare in ten has gone.", "10", "percent"),
        ("He is 5'11\" tall.", "5.9167", "foot"),
        ("A 12-hour strike", "12", "hour"),
        ("It took 13 hours and 50 minutes.", "13.8333", "hour"),
        ("She won in two hours, 24 minutes and 17 seconds.", "2.4047", "hour"),
        ("He won in two hours 24, a best.", "2.4", "hour"),
        ("She clocked 2:24:17.", "144.2833", "minute"),
        ("Seoul fell. It lost W390bn.", "390000000000", "KRW"),
        ("It took two and a half years.", "2.5", "year"),
        ("She waited an hour and a half.", "1.5", "hour"),
        ("It grew 2 1/2 percent.", "2.5", "percent"),
        ("It grew .5 percent.", "0.5", "percent"),
        ("Gusts of 75 mph", "75", "mph"),
        ("Gusts of 120 km/h", "120", "km/h"),
        ("It lost 6 square kilometres.", "6", "square kilometre"),
        ("It reached 30C.", "30", "degree celsius"),
        ("It was minus 5 degrees Celsius.", "-5", "degree celsius"),
        ("It made 300 GWh.", "300", "GWh"),
        ("One in five left.", "20", "percent"),
        ("Nine out of 10 left.", "90", "percent"),
        ("Two-thirds left.", "66.6667", "percent"),
        ("Half of the town left.", "50", "percent"),
        ("A quarter of a million people left.", "250000", "count"),
        ("Half a million dollars was lost.", "500000", "USD"),
        ("Profit doubled.", "2", "ratio"),
        ("Profit halved.", "0.5", "ratio"),
        ("A fivefold rise", "5", "ratio"),
        ("Six times as busy", "6", "ratio"),
        ("It sold three point six million copies.", "3600000", "count"),
        ("A dozen firms left.", "12", "count"),
        ("The 400,000th car was built.", "400000", "count"),
        ("Five died.", "5", "count"),
    ],
)
def test_a_number_is_read_with_its_scale_and_unit(text, value, unit):
    found = only(text)

    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("70–90% below list", [("70–90%", "70", "90", "percent")]),
        ("A wait of 3-5 years", [("3-5 years", "3", "5", "year")]),
        ("It costs $10 to $15 billion.", [("$10 to $15 billion", "10000000000", "15000000000", "USD")]),
        ("It costs £35-40m.", [("£35-40m", "35000000", "40000000", "GBP")]),
        ("Between 20 and 30 mm fell.", [("20 and 30 mm", "20", "30", "mm")]),
        ("Prices range from $10 to $15.", [("$10 to $15", "10", "15", "USD")]),
        ("It hopes to raise £14m to £16m.", [("£14m to £16m", "14000000", "16000000", "GBP")]),
        ("It takes a year or two.", [("a year or two", "1", "2", "year")]),
        ("10 or 12 people came.", [("10 or 12", "10", "12", "count")]),
    ],
)
def test_a_range_is_one_quantity_with_two_ends(text, expected):
    assert read(text) == expected
    assert only(text).hedge is Hedge.RANGE
    assert only(text).value is None


def test_from_and_to_with_a_verb_of_change_are_two_quantities_with_roles():
    start, end = read_quantities("The rate rose from 4.9 to 11.5% in May.").quantities

    assert (start.value, start.unit, start.role) == (Decimal("4.9"), "percent", Role.FROM)
    assert (end.value, end.unit, end.role) == (Decimal("11.5"), "percent", Role.TO)


def test_a_change_by_one_number_to_another_is_no_range():
    assert read("Deaths rose by 5 to 41.") == [("5", "5", "5", "count"), ("41", "41", "41", "count")]
    assert [found.value for found in read_quantities("Profit fell by £7m to £9m.").quantities] == [7_000_000, 9_000_000]
    assert read("The plan went up £2 to £12.99.") == [("£2", "2", "2", "GBP"), ("£12.99", "12.99", "12.99", "GBP")]


def test_numbers_of_a_list_share_the_unit_that_is_said_once():
    assert [unit for *_, unit in read("It grew 5, 7 and 9 percent.")] == ["percent"] * 3
    assert [low for _, low, _, _ in read("It sold lots for $3 and $4 million.")] == ["3000000", "4000000"]
    assert [low for _, low, _, _ in read("It paid $500 and $1 million.")] == ["500", "1000000"]


@pytest.mark.parametrize("text", ["CVE-2026-1187 is fixed.", "See Figure 2b.", "Room 2e5 is shut.", "51.5 N, 0.1 W"])
def test_letters_beside_a_number_are_not_always_a_unit_or_a_scale(text):
    units = {quantity.unit for quantity in read_quantities(text).quantities}

    assert units <= {"count"}


def test_a_second_percentage_may_leave_its_sign_out_and_is_flagged():
    first, second = read_quantities("Unemployment was 5.1 percent in May, up from 4.6 in April.").quantities

    assert (second.value, second.unit) == (Decimal("4.6"), "percent")
    assert (first.flags, second.flags) == ((), ("elided_unit",))


def test_a_conversion_in_parentheses_points_to_what_it_repeats():
    text = "It paid US$4.2 billion (RMB30.1 billion) in fines."

    first, second = read_quantities(text).quantities

    assert (second.unit, second.flags, second.conversion_of) == ("CNY", ("conversion",), first.start)
    assert first.conversion_of is None
    assert all(found.direction is None for found in (first, second))


def test_the_same_currency_in_parentheses_is_no_conversion():
    _, second = read_quantities("Profit was $12.5m (2023: $10.2m).").quantities

    assert second.conversion_of is None


@pytest.mark.parametrize(("text", "direction"), [("−7.4%", Direction.DOWN), ("+3.1%", Direction.UP), ("3.1%", None)])
def test_a_sign_is_a_direction_and_the_value_stays_positive(text, direction):
    found = only(f"Change | {text}")

    assert found.direction is direction
    assert found.value is not None
    assert found.value > 0


@pytest.mark.parametrize(
    ("text", "value", "flag"),
    [
        ("The app has 16M users.", "16000000", "ambiguous_scale"),
        ("It grew 1,5 %.", "1.5", "ambiguous_decimal"),
        ("Sales were 1.420 millions.", "1420000000", "ambiguous_decimal"),
        ("It covers 4.000 hectares.", "4000", "ambiguous_decimal"),
        ("It has approx. 1.900 persons.", "1900", "ambiguous_decimal"),
        ("It paid 200 kr.", "200", "ambiguous_currency"),
    ],
)
def test_a_doubtful_number_is_read_and_flagged(text, value, flag):
    found = only(text)

    assert (found.value, found.flags) == (Decimal(value), (flag,))


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("tens of thousands of people", "10000", "99999", "count"),
        ("thousands of people", "1000", "9999", "count"),
        ("hundreds of millions of pounds", "100000000", "999999999", "GBP"),
        ("dozens of people", "24", "99", "count"),
        ("several hundred thousand people", "200000", "999999", "count"),
        ("growth in the low single digits", "1", "3", "percent"),
    ],
)
def test_a_magnitude_has_bounds_and_no_value(text, low, high, unit):
    found = only(text)

    assert (plain(found.minimum), plain(found.maximum), found.unit) == (low, high, unit)
    assert (found.value, found.hedge) == (None, Hedge.ORDER_OF_MAGNITUDE)


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Oil cost $85.40 a barrel.", "barrel"),
        ("It pays £220 each.", "each"),
        ("It killed 12.5 per 100,000 people.", "100,000 people"),
        ("It cost $5 a year ago.", None),
    ],
)
def test_what_a_rate_is_counted_per_is_kept(text, per):
    assert only(text).per == per


@pytest.mark.parametrize(
    ("text", "unit", "code"),
    [
        ("4.9%", "percent", "P1"),
        ("$5", "USD", "USD"),
        ("5 km", "km", "KMT"),
        ("5 nights", "night", None),
        ("5 dogs", "count", "C62"),
    ],
)
def test_units_carry_their_un_cefact_code(text, unit, code):
    found = only(text)

    assert (found.unit, found.unit_code) == (unit, code)


def test_money_takes_the_country_that_the_text_names_where_a_sign_is_shared():
    assert only("China pledged ¥5 billion.").unit == "CNY"
    assert only("Japan pledged ¥5 billion.").unit == "JPY"
    assert only("Norway paid 200 kr.").unit == "NOK"
    assert only("Kenya paid 500 shillings.").unit == "KES"
    assert only("A court in Iceland fined him 4 million kroner.").unit == "NOK"
    assert only("Shoppers in Sydney and Melbourne paid $40.").unit == "AUD"
    assert only("Riders in South Australia told us that they earn $40.").unit == "AUD"
    assert only("Rice from Japan sells in Australia for $40.").unit == "USD"
    assert only("Everybody who moves to Australia pays $40.").unit == "USD"
    assert only("Shoppers in Sydney and Melbourne paid the US firm $40.").unit == "USD"


def test_offsets_are_those_of_the_text_also_after_emoji_and_broken_characters():
    text = "🚗👍 â€¢ Well over 60,000 cars \ufffd cost €1.5bn"

    cars, cost = read_quantities(text).quantities

    assert text[cars.start : cars.end] == cars.text == "60,000"
    assert text[cost.start : cost.end] == cost.text == "€1.5bn"
    assert cars.hedge is Hedge.MORE_THAN


def test_cells_of_a_table_are_read_one_by_one():
    assert [found[0] for found in read("Revenue | 1,234 | -11.2% |")] == ["1,234", "-11.2%"]
