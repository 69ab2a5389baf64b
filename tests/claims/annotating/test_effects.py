import pytest

from claims.annotating.effects import effect_of
from claims.annotating.mentions import mentioned

RIGHT = ("assessing", {"value": "confirmed"})
WRONG = ("assessing", {"value": "rejected"})
CORRECTED = ("editing", {"reading": {"measure": "revenue"}})


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ([], "unreviewed"),
        ([RIGHT], "confirmed"),
        ([WRONG], "rejected"),
        ([RIGHT, WRONG], "rejected"),
        ([WRONG, RIGHT], "confirmed"),
        ([WRONG, CORRECTED], "corrected"),
        ([CORRECTED, RIGHT], "corrected"),
        ([CORRECTED, WRONG], "rejected"),
        ([("identifying", {})], "confirmed"),
        ([("commenting", {"value": "hm"}), ("tagging", {"value": "x"})], "unreviewed"),
    ],
)
def test_the_latest_word_counts(said, status):
    assert effect_of(said).status == status


def test_the_latest_correction_lies_over_the_reading():
    later = ("editing", {"reading": {"period": "2026"}})

    assert effect_of([CORRECTED, later]).overlay == {"period": "2026"}


def test_tags_and_flags_are_told_once():
    said = [("tagging", {"value": "floods"}), ("tagging", {"value": "floods"}), ("classifying", {"value": "break"})]

    effect = effect_of(said)

    assert (effect.tags, effect.flags) == (("floods",), ("break",))


@pytest.mark.parametrize(
    ("comment", "names"),
    [
        ("@mina, is this so?", ["mina"]),
        ("Ask @mina and @jo.b. Or @mina.", ["mina", "jo.b"]),
        ("write to desk@paper.example", []),
        ("@ nobody", []),
    ],
)
def test_names_behind_an_at_sign_are_mentioned(comment, names):
    assert mentioned(comment) == names
