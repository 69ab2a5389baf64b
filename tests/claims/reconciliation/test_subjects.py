import pytest

from claims.reconciliation.subjects import same_subject, subject_block


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tessaly", "Tessaly Motors"),
        ("Tessaly Motors, Inc.", "the Tessaly Motors company"),
        ("Brackwater Group", "Brackwater Holdings plc"),
        ("Ostrel Bank, Velmora and Lumark", "Velmora, Lumark and Ostrel Bank"),
        ("Velmora's", "Velmora"),
    ],
)
def test_names_of_one_subject_meet(one, other):
    assert same_subject(one, other)
    assert same_subject(other, one)
    assert subject_block(one) == subject_block(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tessaly Motors", "Tessaly Bank"),
        ("Brackwater", "Velmora"),
        ("Ostrel Bank, Velmora and Lumark", "Ostrel Bank"),
        ("Ostrel Bank, Velmora and Lumark", "Ostrel Bank and Velmora"),
        ("Motors of Tessaly", "Tessaly Motors"),
    ],
)
def test_names_of_two_subjects_do_not(one, other):
    assert not same_subject(one, other)
    assert not same_subject(other, one)


def test_a_name_of_idle_words_alone_is_still_a_name():
    assert subject_block("The Company") == "the"


def test_no_name_has_no_block():
    assert subject_block("") == ""
