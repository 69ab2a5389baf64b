"""Who an entity is: a person by a first name, a firm by a clipped name, a medicine without a capital."""

import pytest

from claims.extraction.extractor import read_article
from claims.extraction.names.identities import Entity
from tests.claims.extraction.reading import claim_at, subject_at


def test_a_first_name_makes_a_person() -> None:
    claim = claim_at("Helen Orr owns 7.3% of the shares.", "7.3%")

    assert claim.subject is not None
    assert (claim.subject.name, claim.subject.kind) == ("Helen Orr", "person")


def test_a_hospital_is_no_person_for_its_first_word() -> None:
    claim = claim_at("Morgan General has 412 beds. People in General Street know.", "412")

    assert claim.subject is not None
    assert claim.subject.kind != "person"


def test_a_name_with_its_last_word_cut_is_the_same_firm() -> None:
    text = "Voss Semiconductor sold 40 machines. Rival Kyowa sold 12. Voss Semi has 900 employees."

    assert subject_at(text, "900") == "Voss Semiconductor"


def test_a_number_is_of_the_firm_that_follows_it() -> None:
    text = "Organic growth at Brannoch was 2.1%, against 5.8% at rival Sarn Group."

    assert subject_at(text, "5.8%") == "Sarn Group"


def test_the_shares_are_those_whose_price_was_told() -> None:
    text = (
        "Shares in Voss Motors rose 3% on Monday.\n\nRival Kyowa Devices ran at 92% of capacity.\n\n"
        "The shares are worth €31.40."
    )

    assert subject_at(text, "€31.40") == "Voss Motors"


@pytest.mark.parametrize(
    "text",
    [
        "Brannoch Pharma tested the drug zelafan on patients in a trial. The drug reduced deaths by 11%.",
        "Patients on zelafan lived longer in the trial. Brannoch Pharma said zelafan cut deaths by 11%.",
        "In a trial of 900 patients, zelafan, a pill, cut deaths by 11%, its maker Brannoch Pharma said.",
    ],
)
def test_a_medicine_is_named_without_a_capital(text: str) -> None:
    assert subject_at(text, "11%") == "zelafan"


def test_no_common_word_is_a_medicine() -> None:
    read = read_article("Patients in the trial were given nothing against fever. The drug against it costs $40.")

    assert all(claim.subject is None or claim.subject.name != "against" for claim in read.claims)


def test_it_is_nobody_whom_the_sentence_before_names_beside() -> None:
    text = "Norvik sold 3 ships on Meridian's behalf. The yard was busy on Meridian. It costs $59.99, Norvik said."

    assert subject_at(text, "$59.99") == "Norvik"


def test_homes_without_power_are_a_utilitys() -> None:
    text = "Two people died in the Cedar Ridge fire. About 14,000 homes lost power. Orrin Power is at work."

    assert subject_at(text, "14,000") == "Orrin Power"


def test_a_loss_is_not_of_the_firm_that_estimates_it() -> None:
    text = "The Cedar Ridge fire burned 900 homes.\n\nKessler Risk expects insured losses of $350 million."

    assert subject_at(text, "$350 million", headline="Cedar Ridge fire burns homes") == "Cedar Ridge fire"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Some 8,000 people in the village of Nestby lost power. Nestby waited 9 hours.", "Nestby", "place"),
        ("Faith in Nestby is back. Nestby said it would hire 80 people.", "Nestby", "organisation"),
        ("Power is out in Port Ellery City, where 900 people live.", "Port Ellery City", "place"),
        ("Fares in North Portugal rose 9%.", "North Portugal", "place"),
        ("Torvi Aldal packs parcels for Oril Post. She has 40 colleagues.", "Torvi Aldal", "person"),
        ("Aldal Co., Ltd. sold 9,000 saws. Aldal hired 30 people.", "Aldal", "company"),
        ("Torvi Aldal has baked here since 1998. She sells 400 loaves a day.", "Torvi Aldal", "person"),
    ],
)
def test_the_words_beside_an_unknown_name_say_what_it_is_of(text: str, name: str, kind: str) -> None:
    read = read_article(text)

    kinds = {claim.subject.name: claim.subject.kind for claim in read.claims if claim.subject is not None}
    assert kinds.get(name) == kind


BEARING_ITS_FOUNDERS_NAME = """Shares of Bellori rose 12% after a fund bid for it.

"They want our wood," said Paolo Bellori, 68.

Bellori has 2,100 staff and debts of 200 million euros."""


@pytest.mark.parametrize("number", ["12%", "2,100", "200 million euros"])
def test_a_firm_that_bears_its_founders_name_is_not_its_founder(number: str) -> None:
    assert subject_at(BEARING_ITS_FOUNDERS_NAME, number) == "Bellori"


def test_a_surname_that_stands_as_no_firm_is_the_person() -> None:
    text = "Paolo Bellori owns 40% of the firm. Bellori paid 9 million euros for it."

    assert subject_at(text, "9 million euros") == "Paolo Bellori"


@pytest.mark.parametrize("form", ["S.p.A.", "N.V.", "SpA", "S.A.", "plc", "ASA"])
def test_a_legal_form_is_no_part_of_a_name(form: str) -> None:
    assert subject_at(f"The buyer of Torvelli {form} hired 40 people. Torvelli {form} has 900 employees.", "900") == (
        "Torvelli"
    )


@pytest.mark.parametrize(
    ("name", "is_record"),
    [("Consumer Price Index", True), ("Labour Cost Index", True), ("Norhaven Tanker Index", False)],
)
def test_an_index_of_a_lands_affairs_is_the_lands_and_one_of_a_market_its_own(name: str, is_record: bool) -> None:
    entity = Entity(name, "thing", name.lower())

    assert entity.is_record == is_record
