import pytest

from tests.claims.extraction.reading import subject_at

HARBOUR = "Harbour Foods lost customers after the recall of its soups. "


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("We counted 31 complaints there. For Quillan Dairy the number was 58.", "58"),
        ("For Quillan Dairy, which reports on Friday, we pencil in £120m.", "£120m"),
        ("At its smaller rival Quillan Dairy we estimate 6%.", "6%"),
    ],
)
def test_a_number_is_of_whom_its_clause_sets_in_front(sentence, number):
    assert subject_at(HARBOUR + sentence, number, headline="Harbour Foods after the recall") == "Quillan Dairy"


def test_a_loan_is_filed_under_who_gets_it():
    text = "The Coastal Savings Bank is lending Dunmore Cement €410m. The works would otherwise close."

    assert subject_at(text, "€410m") == "Dunmore Cement"


def test_the_price_of_a_purchase_is_that_of_what_is_bought():
    text = "Harbour Foods bought Quillan Dairy for €95 million in 2023."

    assert subject_at(text, "€95 million", headline="Harbour Foods recalls soups") == "Quillan Dairy"


def test_whoever_reports_a_rise_has_it():
    text = HARBOUR + "Its closest competitor, Quillan Dairy, reported a rise of 4%."

    assert subject_at(text, "4%", headline="Harbour Foods after the recall") == "Quillan Dairy"


def test_whoever_settles_a_case_pays_for_it():
    text = HARBOUR + "Quillan Dairy settled a similar case in 2024 for $22 million."

    assert subject_at(text, "$22 million", headline="Harbour Foods after the recall") == "Quillan Dairy"


def test_what_is_paid_to_somebody_named_is_filed_under_the_payee():
    text = HARBOUR + "Prosecutors say that families paid $11.2 million to Lantern Partners."

    assert subject_at(text, "$11.2 million", headline="Harbour Foods after the recall") == "Lantern Partners"


def test_a_number_may_be_that_of_a_clause_that_hangs_on_it():
    text = HARBOUR + "It paid far less than the 12 million euros that rival Quillan Dairy was ordered to pay in 2024."

    assert subject_at(text, "12 million euros", headline="Harbour Foods after the recall") == "Quillan Dairy"


def test_a_share_is_of_the_name_that_follows_it():
    text = "The duties are in: 35% for Harbour Foods, 21% for Quillan Dairy."

    assert [subject_at(text, exact) for exact in ("35%", "21%")] == ["Harbour Foods", "Quillan Dairy"]


def test_whoever_is_one_of_many_has_not_got_them():
    text = "Tom Brandt, a welder, is one of nearly 2,800 people who build ships for Harbour Yards."

    assert subject_at(text, "2,800", headline="Harbour Yards") == "Harbour Yards"


def test_the_only_firm_in_a_sentence_comes_before_whom_the_article_seems_to_be_about():
    text = "Tolland Radio has the story. The thieves stole 300,000 letters when Quillan Home moved."

    assert subject_at(text, "300,000", publisher="The Daily Lamp") == "Quillan Home"


@pytest.mark.parametrize(
    "sentence",
    [
        "Nearly 12,000 families who turned to Quillan Dairy got help.",
        "The letter says that 12,000 pupils applied early to Quillan Dairy.",
        "A team from Quillan Dairy visited 12,000 farms.",
        "Quillan Dairy's filing shows 12,000 complaints.",
    ],
)
def test_those_who_turn_to_somebody_or_come_from_somebody_are_counted_with_it(sentence):
    assert subject_at(HARBOUR + sentence, "12,000", headline="Harbour Foods after the recall") == "Quillan Dairy"


def test_complaints_about_a_firms_goods_are_about_the_firm():
    text = HARBOUR + "The police said there had been 58 complaints about Quillan Dairy tins."

    assert subject_at(text, "58", headline="Harbour Foods after the recall") == "Quillan Dairy"


@pytest.mark.parametrize(
    ("sentence", "number", "place"),
    [
        ("As many as one in eight homes in Denmark have no cover.", "one in eight", "Denmark"),
        ("A household in Ireland paid an average of €52.40 a month.", "€52.40", "Ireland"),
        ("Indian law allows a working week of 48 hours.", "48 hours", "India"),
    ],
)
def test_homes_and_laws_are_those_of_their_place(sentence, number, place):
    assert subject_at(HARBOUR + sentence, number, headline="Harbour Foods after the recall") == place


def test_an_index_with_a_number_in_its_name_has_its_own_fall():
    text = HARBOUR + "The FTSE 250 index lost 0.4%."

    assert subject_at(text, "0.4%", headline="Harbour Foods after the recall") == "FTSE"


@pytest.mark.parametrize(
    "sentence",
    [
        "It covers a part of the Serra Branca project, which the London-listed company puts at 16 million euros.",
        "The cost of building the Serra Branca mine is unchanged at 16 million euros.",
    ],
)
def test_what_is_built_or_valued_has_its_cost(sentence):
    text = f"Tolland Bank signed a loan with Orrin Lithium. {sentence}"

    assert subject_at(text, "16 million euros", headline="Orrin Lithium has its loan") == "Serra Branca"


def test_a_list_of_countries_whose_verb_is_said_once_gives_each_its_number():
    text = "Norway may land 200,000 tonnes this year and Iceland 142,000 tonnes."

    assert [subject_at(text, exact) for exact in ("200,000 tonnes", "142,000 tonnes")] == ["Norway", "Iceland"]


def test_an_analysts_target_is_that_of_the_shares():
    text = "Quillan Dairy fell on Friday. Tom Brandt of broker Halden Lane has cut his target from $4.20."

    assert subject_at(text, "$4.20", headline="Quillan Dairy falls") == "Quillan Dairy"
