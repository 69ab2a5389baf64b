from datetime import UTC, datetime

import pytest

from claims.extraction.quantity import Modality
from tests.claims.extraction.reading import claim_at

PUBLISHED = datetime(2026, 10, 29, tzinfo=UTC)  # a Thursday
RESULTS = "Brevik results for the third quarter of 2026"


@pytest.mark.parametrize(
    ("text", "exact", "period"),
    [
        ("Brevik forecast fourth-quarter revenue of €75 million.", "€75 million", "2026-Q4"),
        ("That compares with €84 million in the same quarter last year.", "€84 million", "2025-Q3"),
        (
            "Sales were €70 million, missing the €73 million that analysts had expected for the third quarter.",
            "€73 million",
            "2026-Q3",
        ),
        ("Sales were €70 million, compared with €68 million in the same quarter of 2024.", "€68 million", "2024-Q3"),
        ("House prices rose by 5.8% in the twelve months to August.", "5.8%", "2026-08"),
        ("Thefts rose by 5.8% in the twelve months to August.", "5.8%", "2025-09/2026-08"),
        ("It now expects a margin of 11%, wider than the 9% of 2021.", "11%", None),
        ("Accounts filed on Monday show a loss of €61 million for the quarter.", "€61 million", "2026-Q3"),
        ("The gap, at 15%, was still wider than the 13% recorded in 2021.", "15%", "2026-Q3"),
        (
            "This weekend 92 mm of rain sent water over Tarn Dam, completed in 1964.",
            "92 mm",
            "2026-10-24/2026-10-25",
        ),
    ],
)
def test_a_number_is_of_the_time_that_its_words_mean(text, exact, period):
    claim = claim_at(text, exact, published=PUBLISHED, headline=RESULTS)

    assert claim.period == period


def test_what_somebody_does_next_week_makes_no_forecast_of_what_fell():
    claim = claim_at("Rival Ostra Steel, which reports next week, fell 3.4%.", "3.4%", published=PUBLISHED)

    assert claim.modality is Modality.ASSERTED


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Analysts put the likely cost to Brevik at £25 million.", "£25 million"),
        ("The group means to open 32 mills by next summer.", "32"),
    ],
)
def test_what_is_likely_or_meant_is_a_forecast(text, exact):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.modality is Modality.FORECAST


def test_a_text_cut_off_inside_a_bracket_is_read():
    claim = claim_at("Revenue was €75 million (2024", "€75 million", published=PUBLISHED)

    assert claim.measure == "revenue"


@pytest.mark.parametrize(
    ("text", "exact", "period"),
    [
        ("First-half pretax profit slid to €40 million.", "€40 million", "2026-01/2026-06"),
        ("The overhaul is expected to save €65 million a year from 2028.", "€65 million", "2028"),
        ("Some €31 million will be charged in the current year.", "€31 million", "2026"),
        ("The fine is 2.6% of its turnover in the preceding financial year.", "2.6%", "2025"),
        ("The three groups were said in February to have held 2,640 accounts.", "2,640", "2026-02"),
        ("Brevik cut jobs in 2023 as well. It lost 460 people that year.", "460", "2023"),
        ("It had sold €90 million of steel. That compares with €84 million in the same quarter last year.",
         "€84 million", "2025-Q3"),
        ("Ostra, which shed 2,400 jobs in May, now employs 7,300 people.", "7,300", "2026-10"),
        ("Brevik shares lost 5% on Wednesday. Ostra fell 2.6% the day before.", "2.6%", "2026-10-27"),
    ],
)  # fmt: skip
def test_words_of_time_are_resolved_against_the_text_and_the_day_of_publication(text, exact, period):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.period == period


@pytest.mark.parametrize(
    ("text", "exact", "period"),
    [
        ("Sales grew 7% in 2025, and 2,900 members now pay for the app.", "2,900", "2026-10-29"),
        ("The firm shut a quarter of its mills last autumn and is down to 500 staff.", "500", "2026-10-29"),
        ("In tests the filter stops 94% of spam; in January the figure was 71%.", "94%", "2026-10-29"),
        ("Members fell by 40,000, which we put down to the price changed in February.", "40,000", "2026-10-29"),
        ("It made €148 million last year and lost €55 million.", "€55 million", "2025"),
    ],
)  # fmt: skip
def test_a_time_is_of_the_clause_that_it_stands_in(text, exact, period):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.period == period


def test_a_hope_is_not_of_the_year_before():
    text = "The race raised €21 million for charity in 2025. It is expected to raise €25 million for charity."

    assert claim_at(text, "€25 million", published=PUBLISHED).period is None


@pytest.mark.parametrize(
    ("text", "exact", "period"),
    [
        ("A first fair, in June last year, drew about 900.", "900", "2025-06"),
        ("Brevik fares rise by 7% in January.", "7%", "2027-01"),
        ("As of 10 January, Brevik is raising its fares by 7%.", "7%", "2027-01-10"),
        ("Brevik has decided to close 38 shops before the end of September.", "38", "2027-09"),
        ("The sum was 9% above €4 billion last September.", "9%", "2026-09"),
        ("Households paid €52, or 6% more than in the corresponding quarter of 2025.", "6%", "2026-10-29"),
        ("The share was 6% up on last year.", "6%", "2026-10-29"),
        ("Tarn made up 28% of sales in 2024, down from 33% in the year before.", "33%", "2023"),
        ("Brevik sees a ratio of 104% for last year, against 95% the year before.", "95%", "2024"),
        ("The clinic has listed 318 cases of flu since 22 August.", "318", "2026-10-29"),
        ("Brevik shares lost 11.4%, their worst day since 2019.", "11.4%", "2026-10-29"),
        ("TARN, Oct 29 - Brevik shares closed 3.8% higher, after a fall of 7.4% on Friday.", "3.8%", "2026-10-29"),
        ("For the final quarter of 2025 as a whole sales were 2.7% lower.", "2.7%", "2025-Q4"),
        ("Brevik cancelled 214 ferries and said it would drop another 187 on Friday.", "214", "2026-10-29"),
        ("Fined in 2018, Tarn College saw applications rise by 3% the next year.", "3%", "2019"),
        ("It had cash of €211 million at the end of March.", "€211 million", "2026-03-31"),
        ("Brevik swung the axe by the end of 2027 even though it earned €1.3 billion.", "€1.3 billion", "2026-10-29"),
        ("By our count nine fairs have been called off, against four in the whole of 2025.", "nine", "2026-10-29"),
        ("It cut its rate by 25 basis points on Thursday, its second cut this year.", "25 basis points", "2026-10-29"),
        ("The net failed in May 2024, when it was down and Tarn was fined €1 million.", "€1 million", "2024-05"),
        ("For the year we expect sales of 1.2 billion bottles.", "1.2 billion", "2026"),
        ("Traffic of Brevik Air: passengers up 1.9% from April.", "1.9%", "2026-04"),
        ("Q2. Will bread be dearer? The bakers speak of 4%.", "4%", "2026-10-29"),
        ("In the first half it sold 9,340 vans.", "9,340", "2026-01/2026-06"),
        ("Fares rise from April, after a year in which 340 trains were cancelled.", "340", "2026-10-29"),
        ("Ostra, the rival that beat it to a contract this spring, rose 2.8%.", "2.8%", "2026-10-29"),
        ("It still holds 22% of a mill that was sold for €41 million last year.", "22%", "2026-10-29"),
        ("The town wants back the 34 hectares that it sold in 2023.", "34 hectares", "2023"),
        ("Ovens bake 45% of its bread, against less than a third in 2024.", "45%", "2026-10-29"),
        ("It has tested 11 million seeds since it was founded by two brothers in 2009.", "11 million", "2026-10-29"),
        ("Brevik shipped 61 million loaves last year, after 48 million the year before.", "48 million", "2024"),
        ("It was fined in 2023 over a leak that spoilt 64,000 loaves the year before.", "64,000", "2022"),
        ("Brevik baked 31,000 loaves, or twice as many as in March.", "31,000", "2026-10-29"),
        ("The last €60 million was due on 1 November.", "€60 million", "2026-11-01"),
        ("It has ties with 37 mills and will pay them $95 million next year.", "37", "2026-10-29"),
        ("Brevik means to plant trees by 2030. Last year it felled 900. Fires took 14 during the year.", "14", "2025"),
        ("New price target: 210 euros.", "210 euros", "2026-10-29"),
        ("Spills numbered 17 in 2025, compared with nine in 2024.", "nine", "2024"),
        ("Debt was £63 million, most owed to Norvang, the line that bought it in 2022.", "£63 million", "2026-10-29"),
    ],
)  # fmt: skip
def test_a_time_is_of_the_number_whose_time_it_says(text, exact, period):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.period == period


def test_the_year_before_is_a_year_before_what_was_just_told():
    text = "Brevik sales slid 4.3% in December 2025. A year before, over the same weeks, they had risen 1.2%."

    assert claim_at(text, "1.2%", published=PUBLISHED).period == "2024-12"


def test_the_day_of_a_dateline_dates_the_report_and_not_the_deed():
    text = "TARN, Oct 29 (Wire) - Brevik will charge 5 euros for bread from 1 December, up from 4 euros."

    assert claim_at(text, "4 euros", published=PUBLISHED).period == "2026-10-29"
    assert claim_at(text, "5 euros", published=PUBLISHED).period == "2026-12-01"


@pytest.mark.parametrize(
    ("text", "exact", "period"),
    [
        ("Its shares lost 8% on Tuesday, their worst day since the flotation of 2019.", "8%", "2026-10-27"),
        ("The loss widened to €28 million last year from €17 million.", "€17 million", "2024"),
        ("Profit was €31 million (previous year: €29 million).", "€31 million", "2026-Q3"),
        ("Profit was €31 million (previous year: €29 million).", "€29 million", "2025-Q3"),
        ("Profit of €40 million (H1 25: €52 million) was in line.", "€52 million", "2025-01/2025-06"),
        ("Our panel puts it at 24,000 by the end of September.", "24,000", "2026-09-30"),
        ("The mill, which was founded in 1987 by weavers, lost four orders on Tuesday.", "four", "2026-10-27"),
        ("A survey published this week found that 14% are short of spares.", "14%", "2026-Q3"),
        ("In the second quarter sales brought in €48 million, it told investors in August.", "€48 million", "2026-Q2"),
        ("It had 412 shops at the quarter end.", "412", "2026-09-30"),
        ("The plan to shut 60 shops, presented on 6 October, stands.", "60", None),
        ("A loss of €47 million compares with €30 million in 1Q25.", "€30 million", "2025-Q1"),
        ("A month ago holders were content with 8.6%.", "8.6%", "2026-09"),
        ("Brevik said it would cut 240 jobs.", "240", "2026-10"),
        ("It has 85 vacant posts for drivers.", "85", "2026-10-29"),
    ],
)
def test_a_time_that_ranks_labels_or_dates_a_paper_is_of_no_other_number(text, exact, period):
    claim = claim_at(text, exact, published=PUBLISHED, headline=RESULTS)

    assert claim.period == period


@pytest.mark.parametrize(
    ("text", "exact", "period"),
    [
        ("Profit was €31 million, below the €36 million that analysts had pencilled in.", "€36 million", "2026-Q3"),
        ("Fares will rise by 9% on 1 April 2027. A pass will then cost 58 euros.", "58 euros", "2027-04-01"),
        ("By 2030 Brevik will spend €40 million. It will cut leaks by 15%.", "15%", "2030"),
        ("Management still expects 1,500 deliveries for the year. We look for 1,350.", "1,350", "2026"),
        ("Brevik will shut the yard on Sunday. We look for 1,350.", "1,350", None),
    ],
)
def test_what_is_to_come_is_of_the_time_that_was_told_for_it(text, exact, period):
    claim = claim_at(text, exact, published=PUBLISHED, headline=RESULTS)

    assert claim.period == period


@pytest.mark.parametrize(
    ("text", "exact", "period"),
    [
        (
            "The price of a pass goes up to 41 euros. Your first bill after 1 April 2027 will show it.",
            "41 euros",
            "2027-04-01",
        ),
        ("Riders will pay more from January. The pass would go up to 41 euros from 37 euros.", "41 euros", "2027-01"),
        (
            "Riders will pay more from January. The pass would go up to 41 euros from 37 euros.",
            "37 euros",
            "2026-10-29",
        ),
        ("Trams will be red from January. Fares went up to 41 euros on Monday.", "41 euros", "2026-10-26"),
    ],
)
def test_a_new_price_is_of_the_day_from_which_it_holds(text, exact, period):
    assert claim_at(text, exact, published=PUBLISHED).period == period
