import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.shingles import COPY_CONTAINMENT, containment, share_text, shingles

REPORT = " ".join(
    f"The town of Number{n} said on Monday that {n * 37} of its {n * 911} houses had been inspected by "
    f"crew {n} of the county."
    for n in range(40)
)
OTHER = " ".join(
    f"Shares of company {n} rose by {n} cents after its director told shareholders that orders for part "
    f"{n * 7} had doubled."
    for n in range(40)
)


def test_a_text_contains_itself_and_nothing_of_another() -> None:
    assert containment(shingles(REPORT), shingles(REPORT)) == 1
    assert containment(shingles(REPORT), shingles(OTHER)) == 0


def test_a_shortened_copy_is_wholly_contained() -> None:
    part = " ".join(REPORT.split()[:200])

    assert containment(shingles(part), shingles(REPORT)) > 0.95


def test_copies_with_other_numbers_still_share_their_text() -> None:
    changed = REPORT.replace("37", "41").replace("Number", "Place")

    assert share_text(shingles(changed), shingles(REPORT))


def test_texts_on_one_subject_are_no_copies() -> None:
    one = shingles("The company said that its shares fell by 4.9% on Thursday. " + OTHER)
    other = shingles("The company said that its shares fell by 11.5% on Friday. " + REPORT)

    assert containment(one, other) < COPY_CONTAINMENT


@pytest.mark.parametrize(
    "spelling", [REPORT.upper(), REPORT.replace(".", " ;"), REPORT.replace(" ", "\n\n"), f"“{REPORT}”"]
)
def test_case_and_punctuation_do_not_matter(spelling: str) -> None:
    assert shingles(spelling) == shingles(REPORT)


@pytest.mark.parametrize("text", ["", "four words are few", "!!! ???"])
def test_a_text_of_fewer_than_five_words_has_none(text: str) -> None:
    assert shingles(text) == frozenset()
    assert containment(shingles(text), shingles(REPORT)) == 0


def test_about_one_in_four_runs_is_kept() -> None:
    runs = len(set(zip(*(REPORT.split()[start:] for start in range(5)), strict=False)))

    assert 0.2 < len(shingles(REPORT)) / runs < 0.3


def test_hashes_fit_a_signed_column_of_64_bits() -> None:
    kept = shingles(REPORT + OTHER)

    assert all(-(2**63) <= value < 2**63 for value in kept)
    assert any(value < 0 for value in kept)


def test_another_process_finds_the_same_hashes() -> None:
    code = "import sys; from sources.shingles import shingles; print(sorted(shingles(sys.argv[1])))"

    printed = subprocess.run([sys.executable, "-c", code, REPORT], capture_output=True, text=True, check=True).stdout

    assert printed.strip() == str(sorted(shingles(REPORT)))


def test_hashes_never_change_because_they_are_stored() -> None:
    assert sorted(shingles("one two three four five six seven eight nine ten eleven twelve")) == [7634672257877933216]


@given(st.text(max_size=300))
def test_any_text_has_shingles_or_none(text: str) -> None:
    assert isinstance(shingles(text), frozenset)
