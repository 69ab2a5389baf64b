"""What percentages are of at markets, and counts of room and people."""

import pytest

from tests.claims.extraction.reading import claim_at

BANK = "The central bank met on interest rates. "


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("The Nikkei gave up 0.7% today.", "0.7%", "index level"),
        ("The Consumer Price Index rose by 3.4% in the 12 months to July.", "3.4%", "inflation"),
        ("The House Price Index rose by 2.1% in a year.", "2.1%", "house price"),
        ("The stock has lost a third of its value this year.", "a third", "share price"),
        ("The painting has lost a third of its value.", "a third", "value"),
        ("Flats cost 6% more than a year before.", "6%", "flat price"),
        ("Flour has become 7% dearer.", "7%", "flour price"),
        ("Ferry fares are 4% dearer.", "4%", "ferry fare"),
        ("Its rival Holm Foods closed 2.3% higher.", "2.3%", "share price"),
        ("The new loom is 30% faster.", "30%", "loom speed"),
        ("Investors, of course, loved it: up roughly 4% on the day.", "4%", "share price"),
        (BANK + "The decision takes its benchmark to 4%.", "4%", "interest rate"),
        (BANK + "The rate is down to 4%.", "4%", "interest rate"),
        (BANK + "We got the 25bp we expected.", "25bp", "interest rate"),
        ("Inflation worries shoppers. Prices were 2.7% higher than a year earlier.", "2.7%", "price inflation"),
        ("Shares in Orra fell. Its rival Holm, which sells no milk, lost 2.3%.", "2.3%", "share price"),
        ("The board knows of movements in its share price, which lost 7% on Monday.", "7%", "share price"),
        (BANK + "The jobless rate is down to 4%.", "4%", "unemployment rate"),
    ],
)
def test_a_percentage_is_of_what_markets_and_banks_quote(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("The new arena will hold 12,000 fans.", "12,000", "fan capacity"),
        ("The arena has room for more than 12,000.", "12,000", "capacity"),
        ("At 9,500 seats the theatre will be the largest in town.", "9,500", "seat capacity"),
        ("The union will hold 12 meetings in the arena.", "12", "meeting"),
        ("In the town of 40,000 everybody knows the mill.", "40,000", "population"),
        ("The country of some 22 million people has one such clinic.", "22 million", "population"),
        ("The mayor of 40,000 towns is a joke.", "40,000", "town"),
    ],
)
def test_a_count_of_room_or_of_those_who_live_somewhere_is_named_so(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "direction"),
    [
        ("Shares in Orlow fell 9%, wiping out about €190m.", "€190m", "down"),
        ("Orlow's stock fell, erasing some €190m of market value.", "€190m", "down"),
        ("Orlow's shares fell. Close to €190m of value is gone.", "€190m", "down"),
        ("Orlow's shares fell and €190m had gone up in smoke.", "€190m", "down"),
        ("Orlow's shares rose. The rally added €190m to the company's value.", "€190m", "up"),
    ],
)
def test_what_goes_with_a_shares_fall_is_market_value(text, exact, direction):
    claim = claim_at(text, exact)

    assert (claim.measure, claim.direction) == ("market value", direction)


def test_a_flood_wipes_out_no_market_value():
    claim = claim_at("The flood wiped out €190m of the village's savings.", "€190m")

    assert claim.measure != "market value"


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("Friday's close: -9.4%", "-9.4%", "share price"),
        ("Orlow Yachts fared badly. Investors marked it down 6.4% in a day.", "6.4%", "share price"),
        ("Orlow has 14% of the Latin American market.", "14%", "share of market"),
    ],
)
def test_what_a_market_makes_of_a_firm_is_its_share_price_and_what_a_firm_has_of_one_its_share(text, exact, measure):
    assert claim_at(text, exact).measure == measure
