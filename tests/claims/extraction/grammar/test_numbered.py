"""Numbers that only number the noun they stand behind are set aside, whatever the noun."""

import pytest

from claims.extraction.extractor import read_article


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Please bring the form to counter 7 on the ground floor.", "7"),
        ("Buyers should use the help tab, topic 14. Sales rose 4%.", "14"),
        ("See disclosures 1 and 4 at the end of this note.", "4"),
        ("The new Larch 7 rules will raise prices by 4 percent.", "7"),
        ("Larch 5, our next tractor, will be built there.", "5"),
    ],
)
def test_a_number_behind_its_noun_is_rejected_as_the_number_of_a_thing(text, number):
    extraction = read_article(text)

    assert number not in {claim.selector.exact for claim in extraction.claims}
    assert number in {rejection.text.split()[-1] for _, rejection in extraction.rejections}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The ministry sent Kyiv 30 tanks in May.", "30"),
        ("The recount gave Norvik 40 seats in the council.", "40"),
        ("That would give the Norvik Union 68 of the 200 seats.", "68"),
        ("On Monday 12 were hurt when the roof fell.", "12"),
        ("The toll in the valley rose to 14 on Friday.", "14"),
    ],
)
def test_what_is_counted_behind_a_name_is_a_claim(text, number):
    extraction = read_article(text)

    assert number in {claim.selector.exact for claim in extraction.claims}
