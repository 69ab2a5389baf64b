from claims.extraction.layout import cell_at, cells_of, label_before


def test_a_cell_knows_the_heads_of_its_row_and_column():
    text = "Maker  | Sold  | Change\nVarro  | 3,100 | -4%\nOndaro | 2,900 | +1%"

    cells = cells_of(text)

    at = text.index("2,900")
    cell = cell_at(cells, at)
    assert cell is not None
    assert (cell.row, cell.column) == ("Ondaro", "Sold")
    assert cell_at(cells, text.index("Maker")) is None


def test_lines_that_are_no_table_have_no_cells():
    assert cells_of("One | two\nThen a sentence.") == []
    assert cells_of("") == []


def test_a_label_is_what_stands_before_a_number_up_to_a_colon():
    text = "- Daily users: about 88 million"

    assert label_before(text, 0, text.index("88")) == "Daily users"


def test_a_sentence_is_no_label():
    text = "Sales fell and then 88 ships left"

    assert label_before(text, 0, text.index("88")) is None
