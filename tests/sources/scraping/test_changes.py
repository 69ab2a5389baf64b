import pytest

from sources.scraping.changes import is_trivial_change

TEXT = 'By Ann Lee\n\nShares fell 4.9% on Thursday.\n\n"Nobody knows why," said the exchange.'


@pytest.mark.parametrize(
    "later",
    [
        TEXT,
        TEXT.replace("\n\n", "\n"),
        TEXT.replace("4.9% on", "4.9%\u00a0on  "),
        TEXT.replace('"Nobody knows why,"', "“Nobody knows why,”"),
        TEXT + "\n\nUpdated 3 hours ago",
        TEXT + "\n\nAdvertisement",
        TEXT.replace("By Ann Lee", "By Ann Lee and Bob Ray"),
        "25 June 2026, 10:42\n\n" + TEXT,
        TEXT + "\n\n5 min read",
    ],
)
def test_what_only_the_page_changed_is_no_edit(later: str) -> None:
    assert is_trivial_change(TEXT, later)


@pytest.mark.parametrize(
    "later",
    [
        TEXT.replace("4.9%", "11.5%"),
        TEXT.replace("4.9%", "49%"),
        TEXT.replace("Thursday", "Friday"),
        TEXT.replace("Nobody knows", "Everybody knows"),
        TEXT + "\n\nCorrection: an earlier version gave another number.",
        TEXT.replace("\n\nShares fell 4.9% on Thursday.", ""),
        "",
    ],
)
def test_another_word_or_number_is_an_edit(later: str) -> None:
    assert not is_trivial_change(TEXT, later)
