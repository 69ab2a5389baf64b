from datetime import timedelta

import pytest

from claims.reconciliation.judgement import judge
from claims.reconciliation.proposal import propose
from claims.reconciliation.records import Record, by_record, stood
from tests.claims.reconciliation.making import DAY, between, count, say


def proposal_for(statements, records):
    proposal = propose(statements, judge(statements))
    return by_record(proposal, records)


def test_past_numbers_break_a_tie_with_their_counts_shown():
    said = [count("512", publisher="Courier"), count("777", publisher="Mirror")]

    proposal = proposal_for(said, {"Courier": Record(stood=9, total=10), "Mirror": Record(stood=3, total=10)})

    assert (proposal.rule, proposal.claims) == ("record", ("counts-512",))
    assert "Courier printed first stood in 9 of 10, what Mirror printed first in 3 of 10" in proposal.reason


@pytest.mark.parametrize(
    ("courier", "mirror"),
    [
        pytest.param(Record(2, 2), Record(0, 2), id="too few"),
        pytest.param(Record(8, 10), Record(7, 10), id="alike"),
        pytest.param(Record(5, 5), None, id="one is unknown"),
    ],
)
def test_records_that_are_short_or_similar_say_nothing(courier, mirror):
    said = [count("512", publisher="Courier"), count("777", publisher="Mirror")]
    records = {"Courier": courier} | ({"Mirror": mirror} if mirror is not None else {})

    assert proposal_for(said, records).rule == "even"


def test_the_record_of_who_only_copied_a_value_says_nothing_for_it():
    said = [
        count("512", id="one", publisher="Courier"),
        count("512", id="copy", publisher="Echo", copied_from="one", origin="article:article-one"),
        count("777", publisher="Mirror"),
    ]

    assert proposal_for(said, {"Echo": Record(9, 10), "Mirror": Record(1, 10)}).rule == "even"


def test_records_change_nothing_where_something_else_decides():
    said = [count("512", id="one"), count("512", id="two"), count("777", publisher="Mirror")]

    assert proposal_for(said, {"Mirror": Record(10, 10), "Outlet one": Record(0, 10)}).rule == "origins"


def test_a_first_value_stood_where_it_fits_what_a_verdict_prefers():
    preferred = [say("4.9")]

    assert stood(say("4.9", id="first"), preferred=preferred) is True
    assert stood(say("11.5", id="first"), preferred=preferred) is False
    assert stood(say("5", id="first", hard=between("4", "6")), preferred=preferred) is True


def test_a_first_value_that_answers_another_question_says_nothing():
    weekly = say("11.5", id="weekly")

    assert stood(say("11.5", id="first"), preferred=[say("4.9")], elsewhere=[weekly]) is None


def test_a_total_that_a_later_one_replaced_was_not_wrong():
    first = count("11", id="first", measure="death")
    later = count("14", id="later", measure="death", published_at=DAY + timedelta(hours=3))

    assert stood(first, preferred=[later]) is None
    assert stood(later, preferred=[later]) is True
