from tests.claims.extraction.reading import claim_at, subject_at


def test_a_headlines_words_for_a_fire_mean_the_one_that_the_text_names():
    text = (
        "A wildfire jumped the river at dawn, and seven people died.\n\n"
        "The Sable Ridge Fire had covered 300 acres by noon."
    )

    found = [subject_at(text, exact, headline="Idaho wildfire jumps river") for exact in ("seven", "300 acres")]

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

    assert claim.measure == "containment"


def test_a_fire_service_is_no_fire():
    assert subject_at("The Sable Ridge fire service has 40 engines.", "40") == "Sable Ridge"


def test_an_outlet_that_names_itself_by_its_last_word_is_not_whom_it_writes_about():
    text = "Ambulance crews treated 112 people, the Courier has learned.\n\nBrindle Festival was wet."

    found = subject_at(text, "112", headline="Brindle Festival goes ahead", publisher="Wearbridge Courier")

    assert found == "Brindle Festival"


def test_the_letters_that_a_note_begins_with_are_the_ticker_of_its_firm():
    text = "Rating: Hold. Price target: €48.\n\nNovalink missed our forecast by 4%."

    assert subject_at(text, "€48", headline="NVLK: soft quarter", publisher="Pell Securities") == "Novalink"


def test_a_place_that_only_says_where_a_group_is_has_not_its_numbers():
    text = "Larkmoor Health, which runs clinics across Ohio, has closed 14 wards to save money."

    assert subject_at(text, "14", headline="Ohio hospital group shuts wards") == "Larkmoor Health"


def test_what_is_said_of_where_a_firm_is_based_is_no_part_of_its_name():
    assert subject_at("The Lisbon-based Sondre Pharma sold 40 labs.", "40") == "Sondre Pharma"


def test_a_planned_projects_power_and_jobs_are_its_own_and_not_its_firms():
    text = (
        "Norvik Cloud plans to build a data centre at Pell Strand. The campus will need 310 megawatts.\n\n"
        "Norvik Cloud says it would create 420 jobs. Its shares rose 3%. Objections to the scheme close in May."
    )

    found = [subject_at(text, exact, headline="Norvik Cloud to build big") for exact in ("310 megawatts", "420", "3%")]

    assert found == ["Pell Strand", "Pell Strand", "Norvik Cloud"]


def test_a_planning_report_is_about_the_land_and_not_about_the_committee():
    text = "1. Proposal. Homes are proposed. 2. Objections. 318 letters. The scheme has planning merit. 46 trips."

    found = subject_at(
        text, "318", headline="Planning Committee: land north of Tollgate Lane", publisher="Pell District Council"
    )

    assert found == "Tollgate Lane"


def test_the_shares_beside_a_medicine_are_its_makers():
    text = (
        "Patients on a dose of velorigan had fewer attacks than those on placebo. Sondre Pharma ran the trial.\n\n"
        "Nausea hit 8% of those who took the drug. The shares jumped 17%."
    )

    found = [subject_at(text, exact, headline="Pill halves attacks") for exact in ("8%", "17%")]

    assert found == ["velorigan", "Sondre Pharma"]


def test_a_campaign_is_named_by_its_demand():
    text = "Norvik is late. The petition of the Keep Tollgate Green group has 4,100 names."

    assert subject_at(text, "4,100", headline="Norvik late") == "Keep Tollgate Green"


def test_an_analysts_we_is_not_whom_the_note_is_about():
    text = "We stay at Reduce.\n\nFunding. Leverage rises to 2.9 times EBITDA. Norvik has net debt. Norvik may sell."

    assert subject_at(text, "2.9 times", headline="NRVK: paying up", publisher="Bergstrom Kredit") == "Norvik"


def test_initials_mean_the_name_whose_words_begin_with_them():
    text = "Hsin Kuang Advanced is hiring. HKA has 2,000 engineers."

    assert subject_at(text, "2,000", headline="Suppliers cheer") == "Hsin Kuang Advanced"


def test_a_studios_own_post_is_about_the_game_that_it_launched():
    text = "We launched Vale of Ash on Tuesday. The game broke. The queue was 190,000 people long. We are 34."

    assert subject_at(text, "190,000", headline="An apology", publisher="Thistledown Games") == "Vale of Ash"


def test_its_shares_are_those_of_the_parent_that_was_named_and_not_of_whose_parent_it_is():
    text = "Lantern's parent, Oakline Entertainment, had forecast more. Its shares jumped 16%."

    assert subject_at(text, "16%", headline="Oakline Entertainment jumps") == "Oakline Entertainment"


def test_a_firm_is_not_taken_for_the_arm_that_bears_its_name():
    text = "Norvik may sell. Its advertising arm, Norvik Maps, lags. Net debt is 1.2 times EBITDA."

    assert subject_at(text, "1.2 times", headline="Norvik (NVK LN): painful") == "Norvik"


def test_homes_without_power_are_those_of_whom_the_text_names_as_the_supplier():
    text = "The Sable Ridge fire spread. The Tamber Electric Cooperative cut lines. By dusk 9,400 homes had no power."

    assert subject_at(text, "9,400", headline="Sable Ridge fire spreads") == "Tamber Electric Cooperative"


def test_an_officer_is_named_without_what_the_office_is_for():
    text = "Norvik is late. Chief Financial Officer Ron Tavish owns 63 hats."

    assert subject_at(text, "63", headline="Norvik late") == "Ron Tavish"


def test_a_study_in_capitals_before_its_noun_is_a_name():
    text = "The CREST study followed 9,800 adults for years. Some crest of a wave, said Norvik."

    assert subject_at(text, "9,800", headline="Jab cuts heart attacks") == "CREST"


def test_a_word_that_begins_a_sentence_and_acts_is_a_name():
    text = "Storm Agda hit. Skyway scrapped 112 flights."

    assert subject_at(text, "112", headline="Storm Agda hits airports") == "Skyway"


def test_what_somebody_was_offered_in_a_quotation_is_theirs():
    text = 'Storm Agda hit. Mum Jodie Park, 33, has had no heating. "They offered me £95," she fumed.'

    assert subject_at(text, "£95", headline="Storm Agda hits") == "Jodie Park"


def test_a_page_of_questions_is_about_whom_its_headline_names():
    text = (
        "What is it? A battle game by Northlight, the studio behind Frostline.\n\n"
        "How long is it? The campaign took 22 hours.\n\nFrostline and its players took longer."
    )

    assert subject_at(text, "22 hours", headline="Should you buy Iron Tide? Everything we know so far") == "Iron Tide"


def test_a_listed_firms_notice_about_another_is_about_itself():
    text = "Kelsall Dyes recommends the offer. Net debt was £420 million. Vandermeer paid. Vandermeer waits."

    found = subject_at(text, "£420 million", headline="Recommended offer by Vandermeer", publisher="Kelsall Dyes plc")

    assert found == "Kelsall Dyes"
