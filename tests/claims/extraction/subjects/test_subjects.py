from tests.claims.extraction.reading import claim_at, subject_at


def test_a_town_is_not_short_for_the_paper_named_after_it():
    text = "Some 230 homes in Orlane are without water."

    assert subject_at(text, "230", headline="Orlane without water", publisher="Orlane Echo") == "Orlane"


def test_a_court_that_hears_a_case_is_not_whom_it_is_about():
    text = "Denise Callow, 51, ran a hospice, Fernby Crown Court heard.\n\nCallow has repaid £9,000."

    assert subject_at(text, "£9,000") == "Denise Callow"


def test_whoever_posts_in_a_forum_is_heard_and_not_written_about():
    text = "Notes on the recall:\n\n• kmh77: my dealer wants 3 weeks for parts.\n• Brightmoor recalled 4,100 bikes."

    claim = claim_at(text, "3 weeks")

    assert claim.claimant == "kmh77"
    assert claim.subject is None or claim.subject.name != "kmh77"


def test_a_dateline_names_no_subject_and_no_measure():
    text = "ARNEVIK, Sept 16 (Fjordwire) - A new filter cut leaks by 84%, its maker Solhaug Systems said."

    claim = claim_at(text, "84%", headline="Solhaug Systems filter works")

    assert claim.measure is not None
    assert "leak" in claim.measure
    assert "arnevik" not in claim.measure
    assert claim.subject is not None
    assert claim.subject.name == "Solhaug Systems"


def test_a_list_whose_verb_is_said_once_gives_each_name_its_number():
    text = "The Green Alliance took 34.2% of the vote and the Farmers' Party 28.9%."

    assert [subject_at(text, exact) for exact in ("34.2%", "28.9%")] == ["Green Alliance", "Farmers' Party"]


def test_members_of_a_named_service_are_the_services_also_in_its_owners_words():
    text = "Calden Group runs the Velo streaming service. We ended the quarter with 9 million members."

    assert subject_at(text, "9 million", publisher="Calden Group") == "Velo"


def test_the_word_that_a_headline_begins_with_is_a_flagged_guess_where_nobody_is_named():
    text = "430 flights were cancelled today, trackers say."

    claim = claim_at(text, "430", headline="Harrier meltdown: what we know so far")

    assert claim.subject is not None
    assert claim.subject.name == "Harrier"
    assert "subject_unsure" in claim.flags


def test_a_number_in_a_place_is_qualified_by_it():
    text = "Brightmoor recalled 2,150 bikes in Ireland."

    assert claim_at(text, "2,150").qualifiers == ("region:Ireland",)


def test_a_number_for_the_whole_world_says_so():
    text = "Brightmoor sold 2,150 bikes worldwide."

    assert claim_at(text, "2,150").qualifiers == ("region:world",)


def test_a_percentage_below_a_price_measures_that_price_and_its_subject_is_doubtful():
    text = "Quillon Labs is annoyed. People resell its access at 60% below official list prices."

    claim = claim_at(text, "60%")

    assert claim.measure is not None
    assert "price" in claim.measure
    assert "subject_unsure" in claim.flags


def test_goods_traded_by_their_names_are_the_subject_of_their_price():
    text = "Copper slid 1.9% to $8,940 a tonne on Wednesday."

    claim = claim_at(text, "1.9%")

    assert (claim.subject and claim.subject.name, claim.measure) == ("Copper", "price")


def test_a_year_earlier_counts_from_the_year_that_the_sentence_names():
    text = "Wind gave 71% of power in 2024, against 58% a year earlier."

    assert [claim_at(text, exact).period for exact in ("71%", "58%")] == ["2024", "2023"]


def test_what_is_covered_by_somebody_is_not_the_insurers():
    text = "The tanker Halcyon Dawn sank off the coast. It is insured for $140 million by the Anglian Club."

    assert subject_at(text, "$140 million") == "Halcyon Dawn"


def test_the_adjective_of_an_invented_country_is_no_name():
    text = "Marlanda voted on Sunday. Marlandan officials say it has 412 polling stations."

    assert subject_at(text, "412", headline="Marlanda votes") == "Marlanda"


def test_brent_crude_is_traded_under_its_whole_name():
    text = "Brent crude rose 2.9% on Tuesday."

    assert subject_at(text, "2.9%") == "Brent crude"


def test_a_dateline_names_a_place_and_no_ticker():
    text = (
        "KARLSAND (NPA) — The Southern Loop, the tram line meant to ease traffic, will open late.\n\n"
        "Only 61 per cent of the track has been laid."
    )

    assert subject_at(text, "61 per cent", headline="Karlsand tram late") == "Southern Loop"


def test_an_item_of_a_newsletter_is_about_whom_it_begins_with():
    text = "1. Norvik hires. It has 300 staff.\n\n2. Strabant's bad week. After a 7% drop came another."

    assert subject_at(text, "7%", headline="Norvik and more") == "Strabant"


def test_a_speaker_in_a_transcript_states_every_number_of_the_line():
    text = "HOST: With me is Professor Anneke Wolff of the Clinic.\n\nWOLFF: Badly. Norvik built 15.5 kilometres."

    claim = claim_at(text, "15.5 kilometres")

    assert claim.claimant == "Anneke Wolff"


def test_an_office_that_is_not_named_acts_for_itself():
    text = "The tram is late. The finance ministry, which pays 60 per cent of the bill, said nothing."

    assert subject_at(text, "60 per cent", headline="Norvik builds tram") == "finance ministry"


def test_a_firm_of_a_place_is_named_without_it():
    text = "Pondmere Foods of Wisconsin has furloughed 22 of its staff."

    assert subject_at(text, "22") == "Pondmere Foods"


def test_a_name_like_a_hill_is_a_firms_where_the_text_says_so():
    text = "Norvik is fine; sales at Cobbler Hill, another family-owned maker, are off 35%."

    assert subject_at(text, "35%", headline="Norvik thrives") == "Cobbler Hill"


def test_what_an_aside_says_is_not_said_by_who_speaks_at_the_end():
    text = (
        "Norvik, whose cheese has 14% of the market, will need more than $40 million, reckons Anil Prakash, an analyst."
    )

    claimants = [claim_at(text, exact).claimant for exact in ("14%", "$40 million")]

    assert claimants == [None, "Anil Prakash"]


def test_a_newswire_that_says_how_it_knows_states_nothing_itself():
    text = "Marrow AI grows, its boss told Federal Newswire. It has 310 staff. Federal Newswire has asked for comment."

    assert claim_at(text, "310", headline="Marrow AI grows", publisher="Federal Newswire").claimant is None


def test_a_word_made_of_a_verb_is_no_firm_though_revenue_follows():
    text = "Marrow AI has raised cash. Annualized revenue reached $7.4 billion in February."

    assert subject_at(text, "$7.4 billion", headline="Marrow AI raises cash") == "Marrow AI"


def test_two_numbered_models_share_no_name():
    text = "Halcyon sells the Ventra 4 and the Ventra 5. Ventra phones weigh 188 grams."

    assert subject_at(text, "188 grams") not in {"Ventra 4", "Ventra 5"}


def test_who_led_a_round_is_not_what_it_was_worth():
    text = "The round, led by Tannhauser Partners, values Marrow AI highly. It had been worth $61 billion in August."

    assert subject_at(text, "$61 billion", headline="Marrow AI raises cash") == "Marrow AI"


def test_a_notice_of_an_office_is_about_whom_it_looks_into():
    text = "The Board has opened an inquiry into Marrow Ireland Ltd. A fine of 6% of turnover may be imposed."

    assert subject_at(text, "6%", headline="Inquiry into Marrow Ireland Ltd", publisher="Data Safety Board") == (
        "Marrow Ireland"
    )


def test_a_medicine_may_have_a_code_of_one_digit():
    text = (
        "The trial of MV-9, a malaria vaccine by Kaveri Biologicals, enrolled babies. Kaveri is glad.\n\n"
        "Protection against placebo waned to 41% in the second year."
    )

    assert subject_at(text, "41%", headline="Kaveri Biologicals glad of trial") == "MV-9"


def test_an_item_that_begins_with_a_firm_and_a_colon_is_about_it():
    text = "Kaveri Foods: Brokers are glad. The stock rose 11%.\n\nIndus Steel: Promoters hold 48.7% and will sell."

    found = [subject_at(text, exact, headline="Stocks: Tamra Telecom and others") for exact in ("11%", "48.7%")]

    assert found == ["Kaveri Foods", "Indus Steel"]


def test_a_study_that_is_called_something_has_the_patients():
    text = "Norvik is glad. The study, called SAHELIA, enrolled 24,300 babies."

    assert subject_at(text, "24,300", headline="Norvik glad") == "SAHELIA"


def test_a_country_is_not_short_for_a_firm_that_is_named_after_it():
    text = (
        "Rivers burst their banks in northern Talvania. The government released 250 million dollars.\n\n"
        "Power company Elektra Talvania said 130,000 customers were without electricity."
    )

    found = [subject_at(text, exact, headline="Floods in Talvania") for exact in ("250 million dollars", "130,000")]

    assert found == ["Talvania government", "Elektra Talvania"]


def test_the_leader_of_a_market_is_no_person():
    text = "Market leader Adrianna has received 9,300 claims. It buys cover for 44% of them."

    assert subject_at(text, "44%", headline="Floods in Talvania") == "Adrianna"


def test_an_agency_that_speaks_of_itself_states_its_numbers():
    text = "The Agency has confirmed 43 deaths. The Agency has deployed pumps. Some 38 wells are dirty."

    found = claim_at(text, "38", headline="Report no. 6", publisher="Civil Protection Agency of Talvania").claimant

    assert found == "Civil Protection Agency of Talvania"


def test_a_person_is_named_without_the_office():
    text = "Norvik is late. Transport Secretary Helen Marsh owns 63 hats."

    assert subject_at(text, "63", headline="Norvik late") == "Helen Marsh"


def test_an_accountant_in_an_aside_is_the_person_beside_it():
    text = "Norvik is late. It's a shame, said Priya Nair, 34, an accountant who pays £6,880 a year for her ticket."

    assert subject_at(text, "£6,880", headline="Norvik late") == "Priya Nair"


def test_residents_are_those_of_the_town_named_last_whoever_the_text_is_about():
    text = "Orrin Pipes closed its plant in Leeds. It said that some 8,000 residents were told."

    assert subject_at(text, "8,000", headline="Orrin Pipes closes plant") == "Leeds"
