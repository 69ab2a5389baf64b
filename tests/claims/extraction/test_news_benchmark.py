import pytest

from benchmarks.extraction.news import AXES, below_floors, is_right, measure, read_floors, read_texts


@pytest.mark.parametrize("part", read_floors())
def test_claims_in_news_texts_stay_above_their_floors(part):
    scores, misses = measure([text for text in read_texts() if text.part == part])

    assert below_floors(scores, read_floors()[part]) == [], misses


def test_the_news_texts_are_many_and_of_many_genres():
    texts = read_texts()

    assert len(texts) >= 60
    assert len({text.genre for text in texts}) >= 50
    assert sum(len(text.claims) for text in texts) >= 700


@pytest.mark.parametrize(
    ("axis", "wanted", "got", "right"),
    [
        ("subject", "Orrin Mills", "Orrin Mills plc", True),
        ("subject", "Sunloaf", "Orrin Mills", False),
        ("claimant", "-", "-", True),
        ("claimant", "-", "Orrin Mills", False),
        ("measure", "share price", "market share", True),
        ("measure", "number of users", "number of flights", False),
        ("period", "2026-09", "2026-09-14", True),
        ("period", "2026-09-14", "2026-09", False),
        ("role", "level", "change", False),
    ],
)
def test_an_axis_is_right_when_its_words_agree(axis, wanted, got, right):
    judged = is_right(axis, wanted, got)

    assert axis in AXES
    assert judged is right
