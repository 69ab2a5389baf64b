"""Sums by what moves them."""

import pytest

from tests.claims.extraction.reading import claim_at


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("Orrin set aside $210 million for lawsuits.", "$210 million", "provision for lawsuit"),
        ("The hall received £2.6m from the Welsh government.", "£2.6m", "grant"),
        ("Neighbours have raised $31,000 for the family.", "$31,000", "donation"),
        ("Runners hope to bring in £9 million for good causes.", "£9 million", "charity donation"),
        ("The attack cost it dear, and insurers will cover $20 million.", "$20 million", "insurance payout"),
        ("Hackers drained $187 million. The theft was the third this year.", "$187 million", "stolen money"),
        ("After the hack and the theft, some $23 million has been frozen.", "$23 million", "money frozen"),
        ("Clients took out $900 million.", "$900 million", "withdrawal"),
        ("The state has ploughed £20 million into the site.", "£20 million", "investment"),
        ("The race was hers: the champion takes home £35,000.", "£35,000", "prize money"),
        ("Entrants pay £69 to enter.", "£69", "entry fee"),
        ("Its AI chips brought in $2.9 billion.", "$2.9 billion", "ai chip sales"),
        ("A lawsuit seeks damages. The group wants €500 a head.", "€500", "compensation sought"),
        ("The firm bought back $500 million of its stock.", "$500 million", "share buyback"),
        ("It plans to spend £2.1bn on a data centre.", "£2.1bn", "investment"),
        ("The festival brings £40 million to the local economy.", "£40 million", "economic benefit"),
        ("For the bill, says Orrin, think $3 million.", "$3 million", "cost"),
        ("Orrin is now worth $6 billion.", "$6 billion", "valuation"),
        ("The mill was fined £2m. Its rival paid £6m last year over a like failing.", "£6m", "fine"),
        ("By 2030 Orrin will invest £9m in its kilns.", "£9m", "investment"),
        ("The potters sued Orrin. Their complaint asks for damages of £9m.", "£9m", "damages sought"),
        ("Its founder sold to a yard that investors judged to be worth £9m.", "£9m", "valuation"),
        ("Orrin collected more than £40m from investors in May.", "£40m", "funding"),
        ("It has an insurance policy worth $100 million.", "$100 million", "insurance policy value"),
        ("It sold $820m of pills last year.", "$820m", "pill sales"),
        ("At £18 million a launch, it undercuts others.", "£18 million", "cost per launch"),
    ],
)
def test_a_sum_is_named_by_what_moves_it(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Last year's fair raked in more than €3m.", "fair sales"),
        ("Orlow Yachts turned over €3m last year.", "sales revenue"),
        ("The town has a tax on dogs. It brought in €3m last year.", "revenue"),
    ],
)
def test_what_is_taken_in_is_sales_and_what_a_tax_brings_in_is_none(text, measure):
    claim = claim_at(text, "€3m")

    assert claim.measure == measure
