import pytest

from claims.annotating.outcome import standing_of


@pytest.mark.parametrize(
    ("answers", "wanted", "outcome", "then_wanted"),
    [
        ([], 1, None, 1),
        (["YES"], 1, "YES", 1),
        (["UNSURE"], 1, "UNSURE", 1),
        (["LATER", "FLAG"], 1, None, 1),
        (["CORRECT"], 1, "NO", 1),
        (["YES"], 2, None, 2),
        (["YES", "YES"], 2, "YES", 2),
        (["NO", "CORRECT"], 2, "NO", 2),
        (["YES", "NO"], 2, None, 3),
        (["YES", "NO"], 1, None, 3),
        (["YES", "NO", "YES"], 3, "YES", 3),
        (["YES", "NO", "UNSURE"], 3, "UNSURE", 3),
    ],
)
def test_answers_settle_a_question_once_most_say_the_same(answers, wanted, outcome, then_wanted):
    standing = standing_of(answers, wanted=wanted)

    assert (standing.outcome, standing.wanted) == (outcome, then_wanted)
    assert standing_of(answers[::-1], wanted=wanted) == standing
