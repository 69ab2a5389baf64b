from datetime import timedelta

from claims.extraction.quantity import Hedge
from claims.reconciliation.judgement import judge
from claims.reconciliation.proposal import propose
from tests.claims.reconciliation.making import DAY, between, count, say


def proposal_for(statements):
    return propose(statements, judge(statements))


def test_where_all_agree_nothing_is_proposed():
    assert proposal_for([say("4.9"), say("5")]) is None
    assert proposal_for([say("4.9")]) is None


def test_a_copy_with_exchanged_digits_gives_way_to_its_source():
    said = [say("42", id="source"), say("24", id="copy", copied_from="source")]

    proposal = proposal_for(said)

    assert (proposal.rule, proposal.claims) == ("slip", ("source",))
    assert "Outlet copy draws on Outlet source" in proposal.reason


def test_the_issuers_own_document_is_favoured():
    said = [count("500", id="issuer", is_primary=True), count("700", id="paper")]

    proposal = proposal_for(said)

    assert (proposal.rule, proposal.claims) == ("primary", ("issuer",))
    assert "correction by Outlet issuer" in proposal.would_change


def test_the_issuer_is_not_favoured_against_somebody_who_counted_as_well():
    said = [count("500", id="issuer", is_primary=True), count("700", id="paper", claimant="the inspectorate")]

    assert proposal_for(said).rule == "even"


def test_two_independent_reports_outweigh_one():
    said = [count("512", id="one"), count("512", id="two"), count("777", id="alone")]

    proposal = proposal_for(said)

    assert (proposal.rule, proposal.claims) == ("origins", ("one", "two"))
    assert proposal.reason.startswith("2 independent reports")


def test_copies_do_not_outweigh_a_report():
    said = [count("512", id=f"copy {at}", origin="wire") for at in range(5)] + [count("777", id="alone")]

    assert proposal_for(said).rule == "even"


def test_a_lone_value_that_is_ten_times_the_others_is_a_slip():
    said = [count("512", id="one"), count("512", id="two"), count("5120", id="alone")]

    assert proposal_for(said).rule == "slip"


def test_the_precise_value_is_favoured_among_vague_ones_it_fits():
    said = [
        count("24317", id="exact"),
        count(
            "2000",
            id="vague",
            hard=between("2000", "100000"),
            typical=between("2000", "10000"),
            hedge=Hedge.ORDER_OF_MAGNITUDE,
        ),
    ]

    assert proposal_for(said).claims == ("exact",)


def test_an_even_conflict_is_called_even_and_favours_nobody():
    proposal = proposal_for([count("512"), count("777")])

    assert (proposal.rule, proposal.claims) == ("even", ())
    assert "even" in proposal.reason


def test_the_sides_between_which_it_is_even_name_those_who_have_it_from_nobody():
    said = [
        count("512", id="one", publisher="Courier"),
        count("512", id="copy", publisher="Echo", copied_from="one", origin="article:article-one"),
        count("777", id="two", publisher="Mirror"),
    ]

    sides = proposal_for(said).sides

    assert [side.publishers for side in sides] == [("Courier",), ("Mirror",)]
    assert [side.claims for side in sides] == [("copy", "one"), ("two",)]


def test_superseded_totals_are_out_of_the_question():
    said = [
        count("11", measure="death"),
        count("14", measure="death", published_at=DAY + timedelta(hours=2)),
        count("12", measure="death", published_at=DAY + timedelta(hours=4)),
    ]

    proposal = proposal_for(said)

    assert "counts-11" not in proposal.claims
