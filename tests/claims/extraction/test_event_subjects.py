from tests.claims.extraction.reading import claim_at, subject_at


def test_a_headlines_words_for_a_fire_mean_the_one_that_the_text_names():
    text = (
        "A wildfire burned into the edge of town on Wednesday, killing four people.\n\n"
        "The Sable Ridge Fire had covered 300 acres by noon."
    )

    found = [subject_at(text, exact, headline="Oregon wildfire empties mill town") for exact in ("four", "300 acres")]

    assert found == ["Sable Ridge Fire", "Sable Ridge Fire"]


def test_a_blaze_is_the_fire_that_was_named_before():
    text = "The Sable Ridge fire began on Monday. Norvik Power denies blame. The blaze has gutted 31 square miles."

    assert subject_at(text, "31 square miles", headline="Norvik Power blamed") == "Sable Ridge fire"


def test_the_toll_is_the_events_and_not_that_of_whom_the_paragraph_names():
    text = (
        "The Wearbridge Marathon went ahead.\n\nTollgate Water closed two roads.\n\n"
        "Along the route 60,000 spectators stood in the rain."
    )

    assert subject_at(text, "60,000", headline="Tollgate Water closes roads") == "Wearbridge Marathon"


def test_a_state_of_a_named_event_is_what_is_measured():
    claim = claim_at("The Sable Ridge fire was 15% contained.", "15%", headline="Fire spreads")

    assert claim.measure == "contained"


def test_a_fire_service_is_no_fire():
    assert subject_at("The Sable Ridge fire service has 40 engines.", "40") == "Sable Ridge"


def test_an_outlet_that_names_itself_by_its_last_word_is_not_whom_it_writes_about():
    text = "Ambulance crews treated 112 people, the Courier has learned.\n\nBrindle Festival was wet."

    found = subject_at(text, "112", headline="Brindle Festival goes ahead", publisher="Wearbridge Courier")

    assert found == "Brindle Festival"


def test_the_letters_that_a_note_begins_with_are_the_ticker_of_its_firm():
    text = "Rating: Hold. Price target: €61.\n\nNovalink missed our forecast by 4%."

    assert subject_at(text, "€61", headline="NVLK: soft quarter", publisher="Pell Securities") == "Novalink"


def test_a_place_that_only_says_where_a_group_is_has_not_its_numbers():
    text = "Larkmoor Health, one of Ohio's biggest operators, said on Tuesday that hackers stole 2.3 million records."

    assert subject_at(text, "2.3 million", headline="Ohio hospital group hacked") == "Larkmoor Health"


def test_what_is_said_of_where_a_firm_is_based_is_no_part_of_its_name():
    assert subject_at("The Lisbon-based Sondre Pharma sold 40 labs.", "40") == "Sondre Pharma"
