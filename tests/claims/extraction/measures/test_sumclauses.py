"""Sums by their clauses."""

import pytest

from tests.claims.extraction.reading import claim_at

FINES = "The regulator fined three dairies for fixing prices. "


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("At $320, reviewers say, the oven is a bargain.", "$320", "price"),
        ("At £12 a pop the candles are dear.", "£12", "price"),
        ("The council will want £40 for a new badge.", "£40", "price"),
        ("The lender set aside £61 million for bad loans.", "£61 million", "provision for bad loan"),
        (
            "The ferry line is setting aside €9 million to compensate passengers.",
            "€9 million",
            "compensation provision",
        ),
        ("The bank put aside £70 million for customers who can't repay.", "£70 million", "provision"),
        ("The sale of Aldo Brandt to Orra City for €14m came late.", "€14m", "transfer fee"),
        ("The sale of the brewery to Orra Foods for €14m came late.", "€14m", "sale price"),
        ("The group paid its shareholders €88 million in May.", "€88 million", "dividend"),
        ("The maker earns $6 on each.", "$6", "profit per unit"),
        ("Most pay the full fee, $680 a year.", "$680", "fee"),
        ("They get at least the minimum wage, at present £12.", "£12", "minimum wage"),
        ("The face value is €149 for the full pass.", "€149", "pass price"),
        ("The toll road has paid back €4m to drivers and other customers.", "€4m", "refund"),
        ("Refunds are due. The €4m that it has returned went out in May.", "€4m", "refund"),
        ("The quarry paid back €4m to its bank.", "€4m", "repayment"),
        ("Holm Dairy turned over €61.3m last year, against €52m in 2024.", "€52m", "sales revenue"),
        ("The packers earned an average of £11.80 an hour.", "£11.80", "hourly pay"),
        ("A cook who joins today starts on €24,000.", "€24,000", "starting salary"),
        ("A guest is entitled to €250.", "€250", "compensation"),
        ("The court ordered its owner to lodge €18 million.", "€18 million", "deposit"),
        ("Frozen cod was quoted at $2,350 a tonne.", "$2,350", "frozen cod price"),
        (FINES + "Holm Dairy must pay €9.2 million, Brix €4 million and Corda €3 million.", "€3 million", "fine"),
        ("The strike would cost it €35 million in sales.", "€35 million", "lost sales revenue"),
        ("The studio blew £19 million making it.", "£19 million", "development cost"),
        ("That exceeds the €7 million that the mill had planned to invest.", "€7 million", "investment"),
        (FINES + "Holm Dairy must pay €9.2 million.", "€9.2 million", "fine"),
        (FINES + "It is less than the €30 million that Orra Milk was ordered to pay.", "€30 million", "fine"),
        ("We stay at hold. Target €38.", "€38", "price target"),
        ("Holm Dairy must pay €9.2 million.", "€9.2 million", "payment"),
    ],
)
def test_a_sum_is_named_by_its_clause(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("Interim profit before tax of £36m was in line.", "£36m", "interim pretax profit"),
        ("The club lost £8.6m last season.", "£8.6m", "net loss"),
        ("Revenue was £41m, of which broadcasting made up £14m.", "£14m", "revenue"),
        ("Charges came to £680m, of which £90m relates to one borrower.", "£90m", "charge"),
    ],
)
def test_a_sum_is_not_named_by_words_that_only_stand_near(text, exact, measure):
    assert claim_at(text, exact).measure == measure


def test_a_noun_that_looks_like_a_verb_names_the_sum_behind_it():
    text = "Key points\n\n- Credit impairment charge £61m, of which £9m relates to one borrower"

    assert claim_at(text, "£61m").measure == "credit impairment charge"


def test_a_clause_before_a_colon_is_no_label():
    assert claim_at("Here the bank can take comfort: some 4,100 were closed.", "4,100").measure != (
        "here the bank can take comfort"
    )
