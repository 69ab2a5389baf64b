"""What the head of a table's column says for the numbers under it."""

from claims.extraction.extractor import read_article

TABLE = (
    "Maker | sales (m) | turnover, £bn | change (%) | shops\n"
    "Varro | 60.3 | 1.2 | -3 | 14\n"
    "Ondaro | 12.5 | 0.9 | 4.1 | 3"
)


def test_numbers_of_a_column_have_the_scale_and_unit_of_its_head():
    claims = {claim.selector.exact: claim.quantity for claim in read_article(TABLE).claims}

    read = {exact: (quantity.value, quantity.unit) for exact, quantity in claims.items()}
    assert read["60.3"] == (60_300_000, "count")
    assert read["0.9"] == (900_000_000, "GBP")
    assert read["4.1"] == (claims["4.1"].minimum, "percent")
    assert read["14"] == (14, "count")


def test_the_scale_of_a_column_is_no_part_of_its_measure():
    claims = {claim.selector.exact: claim for claim in read_article(TABLE).claims}

    assert claims["60.3"].measure == "sales"
