import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.sentences import MAX_CHARACTERS, split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Sales rose. Costs fell.", ["Sales rose.", "Costs fell."]),
        ("Sales rose 1.5% to $3.2m in the U.S. market.", ["Sales rose 1.5% to $3.2m in the U.S. market."]),
        ("Norvik Inc. said so. It fell.", ["Norvik Inc. said so.", "It fell."]),
        ("It opened at 9 a.m. The queue grew.", ["It opened at 9 a.m.", "The queue grew."]),
        ('"We sold 3," he said. "It was fun."', ['"We sold 3," he said.', '"It was fun."']),
        ("- Revenue: 5\n- Staff: 6", ["- Revenue: 5", "- Staff: 6"]),
        ("Mr. Aune and Dr. Venn met.", ["Mr. Aune and Dr. Venn met."]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text, sentences):
    assert [text[sentence.start : sentence.end] for sentence in split(text)] == sentences


def test_a_sentence_is_never_longer_than_can_be_parsed():
    text = "and so on, " * 1000

    assert all(sentence.end - sentence.start <= MAX_CHARACTERS for sentence in split(text))


@given(st.text())
def test_sentences_hold_every_character_but_white_space(text):
    held = "".join(text[sentence.start : sentence.end] for sentence in split(text))

    assert "".join(held.split()) == "".join(text.split())
