import pytest

from desk.numberdiff import Fate, Reading, mentions_correction, number_changes


def reading(exact, *, about="fake account", says=None):
    return Reading(claim_id=1, exact=exact, says=says or exact, about=about, sentence=f"It counted {exact}.")


def told(changes):
    return [(each.fate, each.before and each.before.exact, each.after and each.after.exact) for each in changes]


def test_a_number_that_was_exchanged_is_a_change():
    before = [reading("24,000"), reading("16 million", about="user")]
    after = [reading("about 20,000"), reading("16 million", about="user")]

    assert told(number_changes(before, after)) == [(Fate.CHANGED, "24,000", "about 20,000")]


def test_the_same_value_in_other_words_is_no_change():
    assert number_changes([reading("5%", says=5)], [reading("5 percent", says=5)]) == []


def test_numbers_of_other_measures_are_added_and_removed_not_exchanged():
    changes = number_changes([reading("24,000")], [reading("300", about="employee")])

    assert told(changes) == [(Fate.REMOVED, "24,000", None), (Fate.ADDED, None, "300")]


def test_a_paragraph_put_in_front_changes_nothing_behind_it():
    same = [reading(str(number), about=number) for number in range(5)]

    assert told(number_changes(same, [reading("9", about="new"), *same])) == [(Fate.ADDED, None, "9")]


@pytest.mark.parametrize(
    ("after", "is_mentioned"),
    [
        ("It counted 5. Correction: an earlier version said 4.", True),
        ("It counted 5.", False),
        ("It corrected course. It counted 5.", True),
    ],
)
def test_a_correction_that_the_text_owns_up_to_is_seen(after, is_mentioned):
    assert mentions_correction(after, earlier="It counted 4.") is is_mentioned


def test_a_notice_that_stood_there_before_does_not_count():
    assert not mentions_correction("Correction: x. Now 5.", earlier="Correction: x. Now 4.")
