"""What changed, in lines that say it."""

import pytest

from following.news import MOST_LINES, Printing, Step, news_of


def printing(exact, *, article=1, revision=1, is_new=True):
    return Printing(
        claim_id=hash((exact, article, revision)) % 1000,
        exact=exact,
        article_id=article,
        publisher=f"Outlet {'ABC'[article - 1]}",
        revision=revision,
        is_new=is_new,
    )


@pytest.mark.parametrize(
    ("printings", "lines"),
    [
        ([printing("4.9", is_new=False), printing("5.1", revision=3)], ["4.9 → 5.1 in Outlet A, revision 3"]),
        ([printing("11.5", article=2)], ["Outlet B prints 11.5"]),
        # The headline and the body say the same: told once.
        ([printing("11.5"), printing("11.5")], ["Outlet A prints 11.5"]),
        # A new revision, or a new reading of the same, that repeats the number is no news.
        ([printing("4.9", is_new=False), printing("4.9", revision=2)], []),
        (
            [printing("4.9", is_new=False), printing("31", is_new=False), printing("31", revision=2)],
            ["Outlet A no longer prints 4.9, revision 2"],
        ),
        (
            [printing("4.9", is_new=False), printing("5.1", revision=2), printing("6", revision=2)],
            ["4.9 → 5.1 in Outlet A, revision 2", "Outlet A prints 6"],
        ),
        # What an article dropped two revisions ago was told then.
        (
            [
                printing("4", is_new=False),
                printing("4.9", revision=2, is_new=False),
                printing("5.1", revision=3),
            ],
            ["4.9 → 5.1 in Outlet A, revision 3"],
        ),
        ([printing("4.9", is_new=False), printing("11.5", article=2)], ["Outlet B prints 11.5"]),
    ],
)
def test_a_change_is_told_in_one_line(printings, lines):
    assert list(news_of(printings, []).lines) == lines


def test_steps_of_the_history_come_first_and_the_new_claims_are_remembered():
    news = news_of([printing("11.5", article=2)], [Step("conflict opened", "No single value fits both.")])

    assert news.lines == ("conflict opened: No single value fits both.", "Outlet B prints 11.5")
    assert news.claim_ids == (printing("11.5", article=2).claim_id,)


def test_a_flood_of_changes_is_cut_and_says_so():
    news = news_of([printing(str(n)) for n in range(MOST_LINES + 3)], [])

    assert len(news.lines) == MOST_LINES + 1
    assert news.lines[-1] == "… and 3 more"
