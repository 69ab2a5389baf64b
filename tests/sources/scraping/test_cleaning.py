from hypothesis import given
from hypothesis import strategies as st

from sources.scraping.cleaning import one_line, storable


@given(st.text(alphabet=st.characters(), max_size=50))
def test_storable_text_keeps_its_length_and_can_be_encoded(text: str) -> None:
    clean = storable(text)

    assert len(clean) == len(text)
    assert clean.encode().decode() == clean
    assert "\0" not in clean


def test_nul_and_lone_surrogates_become_replacements_one_for_one() -> None:
    assert storable("4\0.9\ud800% 😀") == "4\ufffd.9\ufffd% 😀"


def test_a_line_has_single_spaces_but_keeps_those_inside_numbers() -> None:
    assert one_line(" a\n\tb \u200b c\u00a0 d 1\u202f000\u00a0km ") == "a b c d 1\u202f000\u00a0km"
