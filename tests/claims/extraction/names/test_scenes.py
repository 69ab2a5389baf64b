"""Where a text plays, and what is of a country rather than of whoever counts it."""

import pytest

from claims.extraction.extractor import read_article
from tests.claims.extraction.reading import subject_at

RENTS = (
    "Rents across the State jumped by 7.2 per cent in the first quarter, according to the website HomeSeek.\n\n"
    "Just 2,100 homes were available on 1 May. In Dublin a new tenant pays €2,450."
)


@pytest.mark.parametrize(("number", "place"), [("7.2 per cent", "Ireland"), ("2,100", "Ireland"), ("€2,450", "Dublin")])
def test_a_country_meant_by_an_adjective_is_the_topic_where_others_only_tell(number: str, place: str) -> None:
    read = read_article(RENTS, headline="Irish rents climb again as homes stay scarce", publisher="The Liffey Post")

    claim = next(claim for claim in read.claims if claim.selector.exact == number)

    assert claim.subject is not None
    assert claim.subject.name == place


def test_a_quoted_economist_is_not_whom_inflation_is_of() -> None:
    text = "Consumer prices rose 2.3% in April.\n\n“Good news,” said economist Ines Tavora of Banco Rialto."

    read = read_article(text, headline="Portuguese inflation eases", publisher="Norwire")

    assert [claim.subject and claim.subject.name for claim in read.claims] == ["Portugal"]


def test_inflation_is_nobodys_where_no_country_is_known() -> None:
    text = "The Larkhill Institute, a charity, runs 12 homes. The Larkhill Institute says inflation of 2.2% is too low."

    assert subject_at(text, "2.2%") is None


def test_an_economist_of_a_bank_is_two_names() -> None:
    text = "Norvik sold 40 ships last year. Ann Lowe of Banco Rialto said Banco Rialto itself sold 12 branches."

    assert subject_at(text, "12") == "Banco Rialto"


@pytest.mark.parametrize("office", ["Chancellor", "Government", "Premier", "Opposition"])
def test_an_office_in_capitals_names_nobody(office: str) -> None:
    text = f"Norvik will close two plants, the {office} said. The {office} met staff, and 400 people have left Norvik."

    assert subject_at(text, "400") == "Norvik"


def test_a_register_is_not_whom_its_numbers_are_about() -> None:
    text = "Greek unemployment eased in May. The Live Register fell by 1,200 people in the month, a Greek record."

    assert subject_at(text, "1,200") == "Greece"


@pytest.mark.parametrize(("people", "place"), [("Brits", "United Kingdom"), ("Danes", "Denmark"), ("Turks", "Türkiye")])
def test_a_people_stands_for_its_country(people: str, place: str) -> None:
    text = f"More than two million {people} are out of work. Unemployment hit 5%, and few {people} are hopeful."

    assert subject_at(text, "5%") == place


def test_a_field_keeps_the_possessive_of_its_name() -> None:
    text = "Granton Homes wants to build 450 homes on Miller's Field. Miller's Field has 12 hectares."

    assert subject_at(text, "12 hectares") == "Miller's Field"


def test_who_counts_for_a_country_tells_of_it() -> None:
    text = "Consumer prices rose by 3.4% in the year to July. Rents in Porto rose by 7.0%."

    assert subject_at(text, "3.4%", headline="Prices in July", publisher="Portuguese Statistics Bureau") == "Portugal"


def test_a_paper_that_names_itself_is_not_what_it_writes_of() -> None:
    text = "Butter is 19% dearer than a year ago. Mum Ann Lowe told the Sparkle she has stopped baking."

    assert subject_at(text, "19%", headline="Butter pricier", publisher="The Daily Sparkle") != "The Daily Sparkle"


def test_a_royal_bank_counts_for_the_land_in_its_name() -> None:
    text = "Inflation was 2.7 percent in August."

    assert subject_at(text, "2.7 percent", headline="Rate lowered", publisher="Royal Bank of Norway") == "Norway"
