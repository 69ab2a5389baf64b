from datetime import UTC, datetime

import pytest

from tests.claims.extraction.reading import claim_at

PUBLISHED = datetime(2026, 5, 14, tzinfo=UTC)


SIDES = "Dunmore Ferries runs ships. The Deckhands' League speaks for its crews. Analyst Piet Hoorn follows it.\n\n"


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        ("Police estimated the crowd at 3,000, organisers at 8,000.", "8,000", "organisers"),
        ("Police spoke of 3,000 marchers, the organisers of 8,000.", "8,000", "organisers"),
        ("The League has 14 deaths, the company 31.", "14", "Deckhands' League"),
        ("Dunmore Ferries bought 3,000 ships, the League 8,000.", "8,000", None),
        ("Some 1,900 walked out, if the League is to be believed.", "1,900", "Deckhands' League"),
        ("It lost 640 people, if you ask Hoorn.", "640", "Piet Hoorn"),
        ("It lost 640 people, if that is right.", "640", None),
        ("Some 1,900 walked out, going by the League's figures.", "1,900", "Deckhands' League"),
        ("In Hoorn's view, the strike costs €4 million a day.", "€4 million", "Piet Hoorn"),
        ("In the port, the strike costs €4 million a day.", "€4 million", None),
        ("Hoorn pegs the damage at €4 million.", "€4 million", "Piet Hoorn"),
        ("The League has it at 1,900.", "1,900", "Deckhands' League"),
        ("The ferry has a crew of 1,900.", "1,900", None),
        ("Hoorn gave a figure of 12,000 passengers.", "12,000", "Piet Hoorn"),
        ("Hoorn gave a sermon to 12,000 passengers.", "12,000", None),
        ("The League's tally came to 2,000.", "2,000", "Deckhands' League"),
        ("Hoorn's estimate: 1,200.", "1,200", "Piet Hoorn"),
        ("A leaked memo puts the number at 310.", "310", "leaked memo"),
        ("The League says 1,900 against Dunmore's 640.", "640", "Dunmore Ferries"),
        ("Per the League, 1,900 walked out.", "1,900", "Deckhands' League"),
    ],
)
def test_two_sides_of_a_dispute_are_told_apart_without_verbs_that_report(text, exact, claimant):
    claim = claim_at(SIDES + text, exact, published=PUBLISHED)

    assert claim.claimant == claimant


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        ("Hoorn said 41,000 pots were bad, and Dunmore's shares fell 6%.", "6%", None),
        ("Hoorn said 41,000 pots were bad, and that 14 ships had them.", "14", "Piet Hoorn"),
        ("It was below the €12 million expected by Hoorn.", "€12 million", "Piet Hoorn"),
        ("Dunmore rejected the League's claim that 31 people were hurt.", "31", "Deckhands' League"),
        ("Dunmore rejected claims by Hoorn that 31 people were hurt.", "31", "Piet Hoorn"),
        ("Dunmore would not say whether the cost would exceed €12 million.", "€12 million", None),
        ("Dunmore would say only that the cost would exceed €12 million.", "€12 million", "Dunmore Ferries"),
    ],
)
def test_disputed_claims_expectations_and_reactions_of_the_market_have_their_own_claimants(text, exact, claimant):
    claim = claim_at(SIDES + text, exact, published=PUBLISHED)

    assert claim.claimant == claimant
