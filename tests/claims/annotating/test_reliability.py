"""Krippendorff's alpha against calculations by hand.

With coincidences o and the values' frequencies n_c in n pairable answers:
alpha = 1 - (n - 1) · sum of o_ck (c ≠ k) / sum of n_c · n_k (c ≠ k).
"""

import pytest

from claims.annotating.reliability import alpha, shared


def by(*answers):
    """One question: the answers of the first, second … person, a dash for none."""
    return {person: answer for person, answer in enumerate(answers) if answer != "-"}


# Ten questions, two people, 14 times 0 and 6 times 1; two disagreements are four off-diagonal coincidences:
# 1 - 19 · 4 / (2 · 14 · 6) = 1 - 76 / 168
TWO_PEOPLE = [by(0, 0)] * 6 + [by(1, 1)] * 2 + [by(0, 1), by(1, 0)]
# Krippendorff's own example (2011, "Computing Krippendorff's Alpha-Reliability", C): four observers, twelve units.
# Published: 0.743.
FOUR_OBSERVERS = [
    by(1, 1, "-", 1),
    by(2, 2, 3, 2),
    by(3, 3, 3, 3),
    by(3, 3, 3, 3),
    by(2, 2, 2, 2),
    by(1, 2, 3, 4),
    by(4, 4, 4, 4),
    by(1, 1, 2, 1),
    by(2, 2, 2, 2),
    by("-", 5, 5, 5),
    by("-", "-", 1, 1),
    by("-", "-", 3, "-"),
]
# Three people, questions 000, 111, 001, 011: n = 12, n_0 = n_1 = 6, and a question with one dissenter has
# 4 / 2 = 2 off-diagonal coincidences: 1 - 11 · 4 / 72
THREE_PEOPLE = [by(0, 0, 0), by(1, 1, 1), by(0, 0, 1), by(0, 1, 1)]


@pytest.mark.parametrize(
    ("units", "by_hand"),
    [(TWO_PEOPLE, 1 - 76 / 168), (FOUR_OBSERVERS, 0.743), (THREE_PEOPLE, 1 - 44 / 72)],
    ids=["two people", "Krippendorff's example", "three people"],
)
def test_alpha_equals_the_calculation_by_hand(units, by_hand):
    assert alpha(units) == pytest.approx(by_hand, abs=0.001)


def test_answers_by_one_person_alone_tell_nothing():
    assert alpha([by("YES"), by("NO")]) is None
    assert shared([by("YES"), by("YES", "NO")]) == [by("YES", "NO")]


def test_where_all_always_say_the_same_they_agree():
    assert alpha([by("YES", "YES"), by("YES", "YES")]) == 1.0
