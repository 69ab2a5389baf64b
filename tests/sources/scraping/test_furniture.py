import time

import pytest

from sources.scraping.furniture import is_furniture


@pytest.mark.parametrize(
    "text",
    [
        "Yes 71% No 22% Not sure 7% (4,318 votes)",
        "In favour: 48% Against: 52% 1,204 votes so far",
        "Today 11°C, wind 24 mph. High water 14:12 (4.6 m)",
        "Tonight: -3 °C, clear",
        "5 min read",
        "212 comments",
        "1 of 8 | Water runs over the spillway on Thursday. (Photo/Ed Ruiz)",
        "Il vous reste 52.3% de cet article à lire. La suite est réservée aux abonnés.",
        "Stand: 13.03.2026, 10:41 Uhr",
        "Alle News aus Mooshausen finden Sie auch auf unserer Facebook-Seite mit 12.000 Abonnenten.",
        "Like what you read? Buy us a coffee for £3 and join 2,400 supporters.",
    ],
)
def test_a_box_of_numbers_beside_the_article_is_furniture(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize(
    "text",
    [
        "Yes took 71% and No 22%, with 7% not sure, of 4,318 votes.",
        "Turnout was 71% in the north and 22% in the south.",
        "North 71% South 22%",
        "Today 11°C is the average of the season, the office said.",
        "Today the temperature in the town fell to 11°C, the lowest since 1963, and 240 homes had no heating.",
        "The ice melted at 11°C.",
        "Alle 14 Gemeinden finden sich in der Studie wieder, die 12.000 Haushalte befragt hat.",
        "Posted profits of 41 million were a surprise to the market.",
        "Stand der Dinge ist, dass 40 Häuser leer sind.",
        "Today the temperature fell by 3°C in Rome, leaving 240 homes cold.",
    ],
)
def test_what_an_article_says_in_numbers_is_not(text: str) -> None:
    assert not is_furniture(text)


def test_an_endless_poll_costs_no_time() -> None:
    started = time.monotonic()

    assert not is_furniture("a   1% " * 35)
    assert time.monotonic() - started < 0.5
