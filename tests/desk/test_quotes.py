from hypothesis import given
from hypothesis import strategies as st

from desk.quotes import Marked, Quote, paragraphs, quote_of


def test_a_sentence_is_cut_around_its_number():
    assert quote_of("Shares fell 4.9% 😀.", start=12, end=16) == Quote("Shares fell ", "4.9%", " 😀.")


def test_numbers_are_marked_in_their_paragraphs():
    text = "One 11.\n\n😀 Two 22 and 33."

    found = paragraphs(text, [Marked(text.index("22"), text.index("22") + 2, "b"), Marked(4, 6, "a")])

    assert [[(piece.text, piece.note) for piece in each.pieces] for each in found] == [
        [("One ", None), ("11", "a"), (".", None)],
        [("😀 Two ", None), ("22", "b"), (" and 33.", None)],
    ]
    assert found[0].notes == ["a"]


def test_of_overlapping_spans_the_first_and_longest_counts():
    found = paragraphs("$1.5bn (€1.4bn)", [Marked(0, 6, "long"), Marked(0, 2, "short"), Marked(3, 9, "late")])

    assert found[0].notes == ["long"]


@given(
    st.text(alphabet="ab1\n😀", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=6),
)
def test_no_character_is_lost_or_invented(text, spans):
    marked = [Marked(start, start + length, "note") for start, length in spans]

    found = paragraphs(text, marked)

    assert ["".join(piece.text for piece in each.pieces) for each in found] == [
        line for line in text.split("\n") if line.strip()
    ]
