"""How long what is out of order lasts, and how soon what must be done is."""

import pytest

from tests.claims.extraction.reading import claim_at

BREACH = "Hackers broke into the library's computers; passwords were stolen. "


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("The ticket site went down for three hours on Friday.", "three hours", "outage duration"),
        ("The signals failed at dawn, and the line was back nearly five hours later.", "five hours", "outage duration"),
        ("Power was fully restored after 90 minutes.", "90 minutes", "outage duration"),
        ("They rolled the update back after six hours.", "six hours", "update time"),
        ("The pumps were shut 25 minutes later.", "25 minutes", "shutdown time"),
        ("The gas line was isolated within 40 minutes of the first alarm.", "40 minutes", "shutdown time"),
        ("The phone lasts 19 hours on a charge.", "19 hours", "battery life"),
        (BREACH + "The thieves had been inside for 33 days.", "33 days", "intrusion time"),
        (BREACH + "The crooks spent nine weeks rifling through the files.", "nine weeks", "intrusion time"),
        ("Packers at the mill work an average of 61 hours a week.", "61 hours", "working hours"),
        ("Its cooks complain of a week of 70 hours.", "70 hours", "working week"),
        ("The forger was jailed for seven years.", "seven years", "prison sentence"),
        ("The forger faces up to nine years in prison.", "nine years", "prison sentence"),
        ("The rider was banned for four years.", "four years", "ban duration"),
        ("The loan is to be repaid over 14 years.", "14 years", "loan term"),
    ],
)
def test_a_span_is_named_by_what_is_out_of_order(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("The fine is payable within 28 days.", "28 days", "payment deadline"),
        ("The law requires that to be done within 72 hours of discovery.", "72 hours", "deadline"),
        ("The harbour office will decide within 45 days.", "45 days", "time to decide"),
        ("The clinic took 31 days from the theft to notify its patients.", "31 days", "notification time"),
        ("An objection may be lodged within six weeks.", "six weeks", "objection duration"),
        ("The utility waited two hours before it warned the town.", "two hours", "delay"),
        ("The truce was brief. It held for four days.", "four days", "duration"),
    ],
)
def test_a_term_is_named_by_what_must_be_done(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        (
            "Hackers got into the files with stolen passwords. That makes it almost five months.",
            "five months",
            "intrusion time",
        ),
        (
            "The servers were offline after an outage. A tracker makes it nearer 90 minutes.",
            "90 minutes",
            "outage duration",
        ),
        ("The bakers are at odds. That makes it almost five months.", "five months", None),
    ],
)
def test_a_span_of_nothing_named_is_of_what_the_text_says_lasted(text, exact, measure):
    assert claim_at(text, exact).measure == measure
