from tests.claims.extraction.reading import subject_at


def test_the_ship_is_the_one_name_that_an_article_stands_before():
    text = "Lindow Shipping charters the Halcyon Dawn.\n\nThe vessel carries 840 containers, a crew of 19 included."

    assert subject_at(text, "840", headline="Lindow Shipping: an update") == "Halcyon Dawn"


def test_a_ship_that_a_lead_does_not_name_is_named_by_what_follows():
    text = (
        "A ferry with 212 people ran aground on Monday.\n\nThe Halcyon Dawn sank an hour later, Lindow Shipping said."
    )

    assert subject_at(text, "212") == "Halcyon Dawn"


def test_we_in_a_quotation_means_those_for_whom_the_person_speaks():
    text = 'Norvik is on strike. Toy chain Puddock has shut. Puddock boss Ann Lacey said: "We have 96 shops to fill."'

    assert subject_at(text, "96", headline="Norvik strike hits toys") == "Puddock"


def test_a_paragraph_that_begins_with_another_firm_calls_it_the_company():
    text = "Norvik cut jobs.\n\nRival Ardent Foods is hiring. The company opened 12 plants last year."

    assert subject_at(text, "12", headline="Norvik cuts jobs") == "Ardent Foods"


def test_the_group_is_the_firm_that_the_paragraph_tells_of():
    text = "Karlsand needs a tram.\n\nShares in Strabant fell. The group, whose order book stands at €11bn, is angry."

    assert subject_at(text, "€11bn", headline="Karlsand tram late") == "Strabant"


def test_i_in_a_quotation_is_the_person_who_speaks():
    text = '"I\'ve lost 40% of my customers," says Petra Holm, 58, a florist in Elm Street.'

    assert subject_at(text, "40%", headline="Elm Street suffers") == "Petra Holm"


def test_the_striker_and_the_23_year_old_are_the_person_named_before():
    text = (
        "Castellmar have signed striker Emeka Okonjo from Dunwich Town.\n\n"
        "The 23-year-old scored 31 goals last season. The striker missed nine penalties."
    )

    assert [subject_at(text, exact) for exact in ("31", "nine")] == ["Emeka Okonjo", "Emeka Okonjo"]


def test_he_in_a_quotation_is_not_who_speaks():
    text = 'Emeka Okonjo left. "He got us 31 goals," said fan Sheila Pugh.'

    assert subject_at(text, "31", headline="Emeka Okonjo leaves") == "Emeka Okonjo"


def test_a_club_that_speaks_of_its_player_is_we():
    text = (
        "Dunwich Town can confirm that Emeka Okonjo has left. We are due a guaranteed £86 million. "
        "We thank him. Our fans will miss him."
    )

    found = subject_at(text, "£86 million", headline="Statement: Emeka Okonjo", publisher="Dunwich Town FC")

    assert found == "Dunwich Town FC"


def test_the_club_is_the_one_that_the_paragraph_tells_of():
    text = (
        "Dunwich Town sold Emeka Okonjo to Castellmar; his first club, Lagos Rangers, gets a share.\n\n"
        "Castellmar have spent a lot. The league caps the club's wage bill at 480 million."
    )

    assert subject_at(text, "480 million", headline="Dunwich Town sell Okonjo") == "Castellmar"


def test_it_after_which_is_whom_the_aside_describes():
    text = "The pump was made by Norvik, which said it had sold 120 of them."

    assert subject_at(text, "120") == "Norvik"


def test_a_heroine_whom_the_text_quotes_is_still_whom_it_is_about():
    text = 'A gran carried 14 toddlers to safety. Pat Dobbs, 72, from Skelby, was on holiday. "I kept going," said Pat.'

    assert subject_at(text, "14", headline="HERO GRAN") == "Pat Dobbs"


def test_the_mine_is_the_project_that_the_text_names():
    text = "Orrin Lithium has a loan for the Serra Branca project. The mine will turn out 24,000 tonnes a year."

    assert subject_at(text, "24,000 tonnes") == "Serra Branca"


def test_they_are_those_of_whom_the_clause_before_tells():
    text = (
        "Brockhurst State was in the news. Pallin College lost students. Students matter: they fill half of the class."
    )

    assert subject_at(text, "half", headline="Pallin College") == "Pallin College"


def test_a_ministers_government_is_that_of_the_place_of_the_office():
    text = '"Good," said France\'s digital minister Bastien Roche, whose government put in €300 million.'

    assert subject_at(text, "€300 million") == "France"


def test_a_university_is_not_the_consultancy():
    text = "Police searched Veltrane Admissions. Pallin University is silent.\n\nThe consultancy collected $12 million."

    assert subject_at(text, "$12 million", headline="Pallin University and the bribes") == "Veltrane Admissions"


def test_what_a_preposition_says_of_a_name_it_says_of_all_its_words():
    text = "Tolland Radio has the story. Shares in Orrin Lithium jumped by more than 6 per cent yesterday."

    assert subject_at(text, "6 per cent", headline="Tolland Radio") == "Orrin Lithium"
