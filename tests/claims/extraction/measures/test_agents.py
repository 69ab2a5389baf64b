"""People by what they do."""

import pytest

from tests.claims.extraction.reading import claim_at


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("The 38 million people who use Arlo every week will notice.", "38 million", "weekly user"),
        ("It is 15% of the 41,300 people it employed in June.", "41,300", "employee"),
        ("About 41,300 people have joined its claim.", "41,300", "claim member"),
        ("Organisers said 21,512 had finished.", "21,512", "finisher"),
        ("More than 180,000 lined the streets.", "180,000", "spectator"),
        ("The marathon is back for runners. Some 23,000 took part.", "23,000", "runner"),
        ("Of the 24,000 who signed up, 21,512 finished.", "21,512", "finisher"),
        ("About 70,000 applied.", "70,000", "applicant"),
        ("It employs 74.", "74", "employee"),
        ("Trains carried 65,000 people.", "65,000", "passenger"),
        ("Nine are feared dead.", "Nine", "death"),
        ("Fourteen were taken to hospital.", "Fourteen", "person hospitalised"),
        ("Job cuts loom. Orrin could shed 900.", "900", "job cut"),
        ("Roles will go: the firm means to remove 6,200 roles.", "6,200", "job cut"),
        ("It told thousands of loyal workers they were for the chop.", "thousands", "job cut"),
    ],
)
def test_people_are_named_by_what_they_do(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("The season was poor for the club. An average of 23,418 came to its games.", "23,418", "attendance"),
        ("The season was poor for the club and its fans. Holm drew just over 23,400.", "23,400", "attendance"),
        ("The fair drew 23,400.", "23,400", "visitor"),
    ],
)
def test_those_who_come_to_games_are_an_attendance(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    "text",
    [
        "Close to 350 people work for Orlow Yachts.",
        "More than 350 men and women are on the payroll.",
        "Velm, where 350 people work, gets a new line.",
    ],
)
def test_those_who_work_somewhere_are_employees(text):
    claim = claim_at(text, "350")

    assert claim.measure == "employee"
