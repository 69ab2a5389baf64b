"""Of what time a number is whose sentence says none."""

from datetime import UTC, datetime

import pytest

from tests.claims.extraction.reading import claim_at

PUBLISHED = datetime(2026, 10, 29, tzinfo=UTC)  # a Thursday
RESULTS = "Brevik results for the third quarter of 2026"


def test_a_sentence_that_goes_on_from_the_one_before_is_of_its_time():
    text = "On Monday the port shut.\n\nIn February the guild closed three rings. Those rings held 2,640 accounts."

    claim = claim_at(text, "2,640", published=PUBLISHED)

    assert claim.period == "2026-02"


def test_a_label_without_a_verb_is_of_its_paragraphs_time():
    text = "Two rounds were played.\n\nRound one (February). Tickets: 2,640.\n\nRound two (July). Tickets: 980."

    claim = claim_at(text, "2,640", published=PUBLISHED)

    assert claim.period == "2026-02"


@pytest.mark.parametrize(
    ("text", "exact", "period"),
    [
        ("The Board has imposed a fine of €93 million on Brevik.", "€93 million", "2026-10-29"),
        ("Brevik is in trouble.\n\nThe Board had received 1,120 complaints.", "1,120", "2026-10"),
        ("On Wednesday the dam broke.\n\nThe number of flooded homes stands at 850.", "850", "2026-10-28"),
        ("On Wednesday the dam broke.\n\nBrevik operates mills in 12 countries.", "12", "2026-10"),
    ],
)
def test_what_no_words_date_is_of_the_news(text, exact, period):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.period == period


def test_a_season_in_passing_is_not_what_a_text_reports_on():
    text = "Users were robbed in the spring.\n\nNothing changes for the 38 million people who use Brevik Mail."

    claim = claim_at(text, "38 million", published=PUBLISHED)

    assert claim.period == "2026-10-29"


@pytest.mark.parametrize(
    ("text", "exact", "period"),
    [
        ("Profit was €41 million, compared with €35 million, or €1.05 a share, a year ago.", "€35 million", "2025-Q3"),
        ("Margins widened to 47% from 45%, and were 44% a year ago.", "45%", "2025-Q3"),
        ("For the full year it expects sales of €310 million.", "€310 million", "2026"),
        ("The firm, which employs 2,100 people, ended September with €51 million in cash.", "2,100", "2026-10"),
    ],
)  # fmt: skip
def test_a_number_among_results_is_of_their_quarter_unless_words_say_else(text, exact, period):
    claim = claim_at(text, exact, published=PUBLISHED, headline=RESULTS)

    assert claim.period == period


def test_a_quarter_of_a_year_to_come_makes_no_results():
    text = "Brevik had sales of €61 million last year and employs 900 people. It opens in the second quarter of 2027."

    assert claim_at(text, "900", published=PUBLISHED).period == "2026-10"


def test_statistics_of_a_year_to_a_month_are_told_by_the_month():
    text = "Prices rose 2.1% in the year to September. Energy costs fell by 3.4%."

    assert claim_at(text, "3.4%", published=PUBLISHED, headline="Inflation eases").period == "2026-09"


def test_what_is_so_so_far_is_of_the_day_it_is_told():
    text = "On Monday the exchange was robbed.\n\nIt has so far repaid 41,000 customers."

    assert claim_at(text, "41,000", published=PUBLISHED).period == "2026-10-29"


def test_nothing_is_traded_at_a_weekend_and_a_sentence_goes_on_with_the_day_of_trade():
    monday = datetime(2026, 10, 12, tzinfo=UTC)
    text = "Brevik Pay failed on Saturday, 10 October.\n\nBy the close, shares in Brevik Pay had dropped 7%."
    other = "Shares in Brevik slid 3% on Wednesday. Those of Norvang fell 6%."

    assert claim_at(text, "7%", published=monday).period == "2026-10-12"
    assert claim_at(other, "6%", published=PUBLISHED).period == "2026-10-28"


@pytest.mark.parametrize(
    ("text", "exact", "period"),
    [
        ("Brevik burned almost €50 million in just three months.", "€50 million", "2026-Q3"),
        ("Papers lodged on Monday show that a loaf cost €4 on average in the quarter.", "€4", "2026-Q3"),
        ("It took a loss of €50 million in the three months to May.", "€50 million", "2026-03/2026-05"),
        ("Shares in Brevik lost 30% in three months.", "30%", "2026-10-29"),
    ],
)
def test_what_came_in_over_a_quarter_is_of_the_last_one(text, exact, period):
    assert claim_at(text, exact, published=PUBLISHED).period == period


def test_the_news_is_of_a_day_of_late_rather_than_of_the_one_named_first():
    text = "The yard was licensed on 2 September. On 27 October it burned down.\n\nThe flames destroyed 14 boats."

    assert claim_at(text, "14", published=PUBLISHED).period == "2026-10-27"


def test_shares_that_fell_did_not_do_so_on_a_day_long_gone():
    text = "A mill is to shut. Brevik had 620 looms on 30 September.\n\nThe stock ended 4.6% lower."

    assert claim_at(text, "4.6%", published=PUBLISHED).period == "2026-10-29"


@pytest.mark.parametrize(
    ("text", "exact", "period"),
    [
        ("The rivers were fouled 310 times last year. The spills lasted 21,000 hours.", "21,000 hours", "2025"),
        ("The rivers were fouled 310 times last year. Now the firm has paid €4 million.", "€4 million", "2026-10-29"),
        ("It will foul them 310 times next year. The firm paid €4 million.", "€4 million", "2026-10-29"),
    ],
)
def test_what_is_told_in_one_breath_with_a_year_is_of_that_year(text, exact, period):
    assert claim_at(text, exact, published=PUBLISHED).period == period


@pytest.mark.parametrize(
    ("text", "exact", "period"),
    [
        ("Brevik is shutting 60 yards, of which 41 sites are in Tarn.", "41", "2026-10-29"),
        ("There are too few bakers: 85 posts are empty.", "85", "2026-10-29"),
        ("Sales rose to €140 million.", "€140 million", "2026-Q3"),
    ],
)
def test_people_and_prices_are_no_results(text, exact, period):
    claim = claim_at(text, exact, published=PUBLISHED, headline=RESULTS)

    assert claim.period == period


@pytest.mark.parametrize(
    "text",
    [
        "Sales were hit.\n\nIt raised the price by a quarter.\n\nBrevik made 61 boats.",
        "Sales were hit, says a fly-fishing quarterly\n\nBrevik made 61 boats.",
    ],
)
def test_a_part_of_four_or_a_magazine_makes_no_results(text):
    assert claim_at(text, "61", published=PUBLISHED).period == "2026-10"


def test_a_birthday_to_come_is_not_the_day_of_the_news():
    text = "Little Bo, who turns one on 3 November, waits for a test.\n\nThe soup contained lead at 17 times the limit."

    assert claim_at(text, "17 times", published=PUBLISHED).period == "2026-10"
