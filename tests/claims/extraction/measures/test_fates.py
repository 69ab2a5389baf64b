"""What becomes of those counted."""

import pytest

from tests.claims.extraction.reading import claim_at

LAYOFFS = "Trellick Foods plans job cuts in its offices. "
BREACH = "Hackers were behind the breach at Osmund Clinics. "


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        (LAYOFFS + "Another 430 people will lose their posts.", "430", "job cut"),
        (LAYOFFS + "It is letting 2,100 people go before the spring.", "2,100", "job cut"),
        (LAYOFFS + "Of its 3,300 employees, 270 in the canteens will have to leave.", "270", "job cut"),
        (LAYOFFS + "The plan includes the removal of 150 positions in Leeds.", "150", "job cut"),
        (LAYOFFS + "Some 90 of these roles are in Wales.", "90", "job"),
        (LAYOFFS + "Another 430 workers should go to the union's meeting.", "430", "worker"),
        (LAYOFFS + "Of its 3,300 employees, 270 moved to Leeds.", "270", "employee"),
    ],
)
def test_those_whose_posts_go_are_job_cuts_and_those_who_stay_are_not(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        (BREACH + "They hold data on 3.2 million patients.", "3.2 million", "patient affected"),
        (BREACH + "The files of a staggering 41,000 people were copied.", "41,000", "person affected"),
        (BREACH + "It had details of 12 bank cards.", "12", "bank card affected"),
        (BREACH + "Nearly 9,000 patients had their bank details stolen.", "9,000", "bank detail stolen"),
        ("The choir holds data on 3,200 patients.", "3,200", "patient"),
    ],
)
def test_those_whose_data_a_breach_took_are_affected(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("In the north, 81% of infants received a second dose.", "81%", "share of infant with second dose"),
        ("Some 64% of entries were rejected by the jury.", "64%", "share of entry rejected"),
        ("The gap, at 14 points, was still wide.", "14", "gap"),
        ("The team is ahead by 14 points.", "14", "point"),
        ("How many people are involved? About 4,300.", "4,300", "person affected"),
        ("How many ferries were cancelled? About 40.", "40", "ferry cancelled"),
        ("So what is it now? About 40 per cent.", "40 per cent", None),
    ],
)
def test_parts_points_and_answers_are_of_what_was_done(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("Oil ran from the refinery. The plant spilled 900 barrels.", "900 barrels", "oil spill"),
        ("Oil ran from the refinery. Crews have recovered 300 barrels.", "300 barrels", "oil recovery"),
        ("The brewery sold out. It had brewed 300 barrels.", "300 barrels", None),
    ],
)
def test_barrels_are_of_oil_where_a_text_speaks_of_oil(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("The storm left the 5,200 people of Orra Bay without drinking water.", "5,200", "person without water"),
        ("The recall of 61,000 heaters began in May.", "61,000", "heater recalled"),
        ("The laboratory has confirmed 88 infections.", "88", "infection confirmed"),
        ("Police say 9 people are confirmed dead.", "9", "death"),
        ("Volunteers jabbed 700 teenagers on Monday.", "700", "teenager vaccinated"),
        ("The toaster is selling well. Sales reached 40,000 units in May.", "40,000", "unit sold"),
        ("Estonia is small. Some 40,000 Estonians drink it.", "40,000", "person"),
    ],
)
def test_what_is_counted_is_named_with_what_became_of_it(text, exact, measure):
    assert claim_at(text, exact).measure == measure


CRASH = "Two buses crashed near Velm and several passengers died. "


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        (CRASH + "Nearly 40 hurt, says the town.", "40", "injury"),
        (CRASH + "The ministry counts 26 wounded.", "26", "injury"),
        (CRASH + "Doctors are treating 52 people.", "52", "injury"),
        (CRASH + "We have lost nine of our own.", "nine", "death"),
        ("Doctors are treating 52 people with the new lamp.", "52", "person treated"),
        (CRASH + "The ministry counts 26 injured. Nurses went from ward to ward: the number is 41.", "41", "injury"),
        (
            "The firm said 12,000 accounts were hit. Of these, 9,400 or thereabouts were closed.",
            "9,400",
            "account closed",
        ),
    ],
)
def test_those_hurt_are_injuries_by_whatever_word(text, exact, measure):
    assert claim_at(text, exact).measure == measure


OUTAGE = "The bank's servers were offline in an outage. "


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        (OUTAGE + "It left 3,100 people unable to pay.", "3,100", "person affected"),
        (OUTAGE + "We count 3,100 customers who tried to reach us.", "3,100", "customer affected"),
        (OUTAGE + "Up to 3,100 of them were locked out.", "3,100", "person affected"),
        (OUTAGE + "Some 3,100 people met an error page.", "3,100", "person affected"),
        ("A gate left 3,100 people unable to see.", "3,100", "person"),
        ("Brix will close its mill in a round of job cuts. Some 310 roles are affected.", "310", "job cut"),
    ],
)
def test_those_whom_an_outage_keeps_out_are_affected(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        (LAYOFFS + "Hundreds of its cooks are already for the chop.", "Hundreds", "job cut"),
        (LAYOFFS + "Now 90 of the people who ran it are out of work.", "90", "job cut"),
        (LAYOFFS + "The union counts 310 people losing their work.", "310", "job cut"),
        (LAYOFFS + "It put the number of people who would lose their work at 850.", "850", "job cut"),
        (LAYOFFS + "The number of people losing their livelihoods here is 790.", "790", "job cut"),
        (LAYOFFS + "The club would lose 400 members.", "400", "member lost"),
        ("We found 140 teaching posts unfilled.", "140", "teaching post vacancy"),
        ("Some 85 posts are empty.", "85", "post vacancy"),
        ("That leaves us with one in six teaching jobs to fill.", "one in six", "vacancy rate"),
    ],
)
def test_those_who_lose_their_work_are_job_cuts_and_posts_without_anybody_vacancies(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("All 31,400 of the boats are to come off the market.", "31,400", "boat withdrawn"),
        ("They are yanking 40,000 toys off shelves in a recall. It was called back at once.", "40,000", "toy recalled"),
        ("All 31,400 of the boats are to come from Velm.", "31,400", "boat"),
    ],
)
def test_what_comes_off_shelves_is_withdrawn_or_recalled(text, exact, measure):
    assert claim_at(text, exact).measure == measure
