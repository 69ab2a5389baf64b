import pytest

from demo.body import Heading, Items, Paragraph, Photo, Table, parse, words


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("Shares fell\nby a tenth.", Paragraph("Shares fell by a tenth.")),
        ("## Key points", Heading("Key points")),
        ("- one of 640\n- a line that\n  goes on", Items(("one of 640", "a line that goes on"))),
        ("photo: The river at noon", Photo("The river at noon")),
        ("| Item | Value |\n| Close | €38.79 |", Table("", (("Item", "Value"), ("Close", "€38.79")))),
        ("= Prices\n| Item | Value |", Table("Prices", (("Item", "Value"),))),
        ("| | First |\n| Jobs | 1,900 |", Table("", (("", "First"), ("Jobs", "1,900")))),
    ],
)
def test_a_block_is_told_by_how_it_begins(text, block):
    assert parse(text) == (block,)


def test_blank_lines_part_blocks():
    blocks = parse("\nOne.\n\n\nTwo,\nstill two.\n")

    assert blocks == (Paragraph("One."), Paragraph("Two, still two."))


def test_the_words_of_a_block_are_those_that_a_reader_sees():
    block = Paragraph("blog [Sable Street](sable_street) reported")

    assert words(block) == "blog Sable Street reported"
