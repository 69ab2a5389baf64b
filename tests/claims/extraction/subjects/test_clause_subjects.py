"""Whom a number is about by the grammar of its own sentence and the one before."""

from tests.claims.extraction.reading import subject_at


def test_the_company_is_not_one_that_was_only_listed_as_an_example():
    text = (
        "Brevik Broadband went dark on Friday. Some 900 shops lost their tills, among them the grocery chain "
        "Ostby Stores.\n\nThe company was fined 3 million euros over a similar failure in 2023."
    )

    assert subject_at(text, "3 million euros", headline="Brevik Broadband fails") == "Brevik Broadband"


def test_a_line_that_is_a_firm_is_itself_the_group_and_no_work_of_another():
    text = (
        "Container carrier Fennmark Line cut its forecast on Tuesday.\n\n"
        "The Arnevik-based group put its profit at 40 million euros, a fraction of the 90 million euros it made "
        "last year.\n\nTaiwan's Grey Heron Shipping was hit too."
    )

    assert subject_at(text, "90 million euros", headline="Fennmark Line warns") == "Fennmark Line"


def test_it_that_is_a_number_is_nobody():
    text = (
        'Solhaug Foods shuts its Arnevik plant. "Nobody rang us," said Ann Lowe of the Bakers\' Union. '
        '"It\'s 740 jobs, and the town knows it."'
    )

    assert subject_at(text, "740", headline="Solhaug Foods shuts a plant") == "Solhaug Foods"


def test_where_it_was_a_number_is_whose_the_number_was():
    text = "At Brevik Rail one driver in nine was off sick in May. At Coastlink, the next line, it was 7%."

    assert subject_at(text, "7%", headline="Brevik Rail short of drivers") == "Coastlink"


def test_a_charity_that_speaks_of_deaths_has_not_died():
    text = (
        "Tolland County fights cholera. Doctors on Foot speaks of 14 deaths since June, "
        "more than Tolland County admits."
    )

    assert subject_at(text, "14", headline="Tolland County fights cholera") == "Tolland County"


def test_a_firm_whose_shares_put_on_a_percentage_does_not_estimate_it():
    text = "Solhaug Systems fell 6.5%. Not all lost. Narvo AI, its smaller rival, put on 4.4% on talk of orders."

    assert subject_at(text, "4.4%", headline="Solhaug Systems falls") == "Narvo AI"


def test_a_firm_that_says_what_it_could_do_is_whom_the_number_is_about():
    text = (
        "Halvard cut 2,400 jobs in May, and that was the end of it.\n\n"
        "Vestra, over in Arnevik, says it could shed 7,000 by the spring."
    )

    assert subject_at(text, "7,000", headline="The axe falls at Halvard") == "Vestra"


def test_a_ransom_is_of_whom_it_is_demanded_and_not_of_the_gang():
    text = (
        "Brightmoor Bank said that thieves had copied its files. The group Grey Moth has claimed responsibility "
        "and demanded a ransom of £4 million."
    )

    assert subject_at(text, "£4 million", headline="Brightmoor Bank robbed of files") == "Brightmoor Bank"


def test_who_settles_with_an_office_is_whom_the_sum_is_about():
    text = (
        "Fernby Clinics lost patients' files. The Department of Health opened an inquiry. In 2021 the department "
        "settled with Fernby Clinics for $1.25 million."
    )

    assert subject_at(text, "$1.25 million", headline="Files lost") == "Fernby Clinics"


def test_the_shares_are_those_of_whom_the_text_is_about_whatever_else_it_names():
    text = (
        "Brightmoor lost money on a builder. Brightmoor had lent Tarn Estates plc £90m, its accounts show.\n\n"
        "The shares were 5.8% lower by noon."
    )

    assert subject_at(text, "5.8%", headline="Brightmoor hit by a builder") == "Brightmoor"


def test_a_plan_to_sell_is_carried_out_by_whoever_has_it():
    text = "Arvid Co., Ltd. keeps its plan to sell 15 million lamps in the year to March, up from 11 million."

    assert subject_at(text, "15 million", headline="Lumen 2 lights up", publisher="Arvid") == "Arvid"


def test_an_officer_who_hopes_for_something_hopes_for_the_body():
    text = (
        "Ashby General is full. Its chief executive, Sunniva Rao, told the board that she needs 60 more beds. "
        "Ashby General has 410."
    )

    assert subject_at(text, "60", headline="Ashby General is full") == "Ashby General"


def test_a_country_that_makes_up_a_part_of_sales_is_only_a_market():
    text = "Ardmore Motors sold 51,900 cars. China accounted for 41% of the total."

    assert subject_at(text, "41%", headline="Ardmore Motors sells fewer cars") == "Ardmore Motors"


def test_where_something_was_is_not_whom_a_text_about_somebody_is_about():
    text = "Solhaug Pharma runs a trial in Kenya, where 7,900 children were enrolled."

    assert subject_at(text, "7,900", headline="Solhaug Pharma tests a jab") != "Kenya"


def test_a_round_values_the_firm_and_not_whoever_led_it():
    text = "Quarrel Pay has raised $310m in a round led by Amber Ventures that values the payments firm at $2.4bn."

    assert subject_at(text, "$2.4bn", headline="Quarrel Pay raises money") == "Quarrel Pay"


def test_a_bodys_board_is_the_body():
    text = "Solhaug Systems AG: The Board of Management expects less. It now anticipates revenue of €2.4 billion."

    assert subject_at(text, "€2.4 billion", headline="Solhaug Systems AG cuts its outlook") == "Solhaug Systems"


def test_a_name_that_begins_a_sentence_without_a_number_is_what_it_means_in_the_next():
    text = "Pallas, the ready-mix group, told all.\n\nVestorvik can afford it. It had cash of €211m in March."

    assert subject_at(text, "€211m", headline="Pallas and the menu") == "Vestorvik"


def test_a_preposition_that_begins_a_sentence_names_nobody():
    text = "Balance sheet. Against a penalty of $568m, managers had provided $210m."

    assert subject_at(text, "$568m", headline="Velden: painful, payable") != "Against"


def test_what_a_firms_line_did_is_the_firms():
    text = (
        "Sandvik Pipes is sorry. Nobody was hurt on Tuesday when our Elder Creek line lost oil. "
        "The Elder Creek line was shut within 45 minutes, Sandvik Pipes said."
    )

    assert subject_at(text, "45 minutes", headline="Sandvik Pipes on the leak", publisher="Sandvik Pipes") == (
        "Sandvik Pipes"
    )


def test_the_users_of_a_firms_app_are_the_apps():
    text = "Marble AI said on Tuesday that its Plume chatbot was used by 310 million people a week."

    assert subject_at(text, "310 million", headline="Marble AI grows") == "Plume"


def test_complaints_that_an_office_received_are_about_whom_its_notice_is():
    text = (
        "Halvard Hotels let thieves copy its guests' passports. Halvard Hotels told guests late. "
        "As of today the Data Protection Board has received 1,870 complaints from guests."
    )

    assert subject_at(text, "1,870", headline="Halvard Hotels under inquiry") == "Halvard Hotels"


def test_what_is_attributed_to_somebody_is_theirs():
    text = "Plume Labs closed false accounts. We attribute 24,900 of them, with confidence, to staff of Grey Systems."

    assert subject_at(text, "24,900", headline="Plume Labs on false accounts", publisher="Plume Labs") == "Grey Systems"


def test_whom_a_drug_costs_a_sum_is_not_whom_the_price_is_about():
    text = "Averil works, its tests show. With Averil costing the NHS £26,000 a year, few will get it."

    assert subject_at(text, "£26,000", headline="Averil: is it worth it?") != "NHS"


def test_what_analysts_expect_is_not_about_their_broker():
    text = (
        "Velden Maps must pay a fine. The bears at Pallas & Orme, who see no more than 10% coming off it on appeal, "
        "say that the case is strong."
    )

    assert subject_at(text, "10%", headline="Velden Maps fined") == "Velden Maps"
