from hypothesis import given
from hypothesis import strategies as st

from desk.textdiff import MOST_PAIRS, Change, Run, text_changes, word_changes


def test_the_words_that_changed_are_told_from_those_that_stayed():
    runs = word_changes("It removed 24,000 accounts.", "It removed about 20,000 accounts.")

    assert runs == [
        Run(Change.KEPT, "It removed "),
        Run(Change.REMOVED, "24,000"),
        Run(Change.ADDED, "about 20,000"),
        Run(Change.KEPT, " accounts."),
    ]


def test_paragraphs_that_stayed_are_left_out():
    assert text_changes("One.\n\nTwo.", "One.\n\nTwo.\n\nThree.") == [[Run(Change.ADDED, "Three.")]]


def test_a_long_rewritten_passage_is_not_compared_word_by_word():
    before, after = "a b " * 1000, "c d " * 1000
    assert MOST_PAIRS < 2000 * 2000

    assert word_changes(before, after) == [Run(Change.REMOVED, before), Run(Change.ADDED, after)]


@given(before=st.text(max_size=80), after=st.text(max_size=80))
def test_the_runs_hold_both_texts(before, after):
    runs = word_changes(before, after)

    assert "".join(run.text for run in runs if run.change != Change.ADDED) == before
    assert "".join(run.text for run in runs if run.change != Change.REMOVED) == after
