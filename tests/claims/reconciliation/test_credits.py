import pytest

from claims.reconciliation.credits import find_credits
from claims.reconciliation.outlets import is_institution

OUTLETS = ("The Tarn Courier", "Ostmark Wire", "Lowland News Agency", "Channel 4 Lowlands", "Norvane Air")


def credited(text, own=None):
    return [credit.publisher for credit in find_credits(text, publishers=OUTLETS, own=own)]


@pytest.mark.parametrize(
    "text",
    [
        "The factory lost 40 posts, Ostmark Wire reported.",
        "Ostmark Wire first reported the cuts on Monday.",
        "According to Ostmark Wire, 40 posts will go.",
        "The cuts were first reported by Ostmark Wire.",
        "40 posts will go, per Ostmark Wire.",
        "They lost 40 posts (Ostmark Wire).",
        "Ostmark Wire's report named 40 posts.",
        "This summary of reporting by Ostmark Wire was shortened.",
        "Source: Ostmark Wire",
        "h/t Ostmark Wire",
        "TARNBRIDGE, May 3 (Ostmark Wire) - The factory will close.",
        "Ostmark Wire has the full story.",
        "Two managers told Ostmark Wire that 40 posts would go.",
        "A letter seen by Ostmark Wire names 40 posts.",
        "Ostmark Wire said that 40 posts would go.",
        "The chief executive, interviewed on Ostmark Wire, was calm.",
        "Ostmark Wire broke the story.",
        "I read it in Ostmark Wire over breakfast.",
        "Ostmark Wire's long investigation names 40 posts.",
        "Ostmark Wire is reporting that 40 posts will go.",
        "Ostmark Wire's Ida Holm reports that 40 posts will go.",
        "Ostmark Wire has it that 40 posts will go.",
        "Ostmark Wire got hold of the letter.",
        "Ostmark Wire, which first reported the cuts, named 40 posts.",
        "The Ostmark Wire piece names 40 posts.",
        "The agency Ostmark Wire says that 40 posts will go.",
        "All the numbers are from Ostmark Wire.",
        "Copy-pasted from Ostmark Wire:",
        "A letter seen by the trade newsletter Ostmark Wire names 40 posts.",
        "Based on a report by Ostmark Wire.",
        "Based on: Ostmark Wire",
        "Full story at Ostmark Wire",
        "Link: Ostmark Wire",
        "With Ostmark Wire",
        "Ostmark Wire / our own staff",
        "Quoting Ostmark Wire, they speak of 40 posts.",
    ],
)
def test_a_credit_is_found_however_it_is_worded(text):
    assert credited(text) == ["Ostmark Wire"]


@pytest.mark.parametrize(
    "text",
    [
        "Ostmark Wire plc makes cables.",
        "The board of Ostmark Wire met on Monday.",
        "Norvane Air said that 40 posts would go.",
        "The crane from Ostmark Wire fell on Monday.",
        "It is based on Ostmark Wire Street.",
        "Nobody reported the cuts.",
    ],
)
def test_a_name_alone_is_no_credit(text):
    assert credited(text) == []


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("the Tarn Courier reports", "The Tarn Courier"),
        ("according to the Tarn Courier", "The Tarn Courier"),
        ("(T. Courier live)", "The Tarn Courier"),
        ("per Lowland", "Lowland News Agency"),
        ("as the Courier first reported", "The Tarn Courier"),
        ("The Courier's reporting", "The Tarn Courier"),
        ("BERGEN, May 3 (LNA) -", "Lowland News Agency"),
        ("Ostmark has the full story", "Ostmark Wire"),
        ("The Courier puts it at 40", "The Tarn Courier"),
        ("told Channel 4 that", "Channel 4 Lowlands"),
    ],
)
def test_an_outlet_is_known_by_its_short_names(text, publisher):
    assert credited(text) == [publisher]


def test_a_text_does_not_credit_its_own_publisher():
    assert credited("BERGEN (Ostmark Wire) - Ostmark Wire reported", own="Ostmark Wire") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ostmark Foundries will close, Ostmark reported.",
        "He drove a courier van, per courier rules.",
        "Its shares fell, per lowland farmers.",
    ],
)
def test_a_short_name_that_may_mean_another_is_no_credit(text):
    assert credited(text) == []


def test_a_short_name_that_two_outlets_share_means_neither():
    text = "The Courier reported the cuts."

    assert find_credits(text, publishers=["The Tarn Courier", "Bergen Courier"]) == ()
    assert find_credits(text, publishers=["The Tarn Courier"], own="Bergen Courier") == ()


def test_a_credit_gives_its_place_in_the_text():
    text = "It was late. Ostmark Wire reported the cuts."

    (credit,) = find_credits(text, publishers=OUTLETS)

    assert text[credit.start : credit.end] == credit.text == "Ostmark Wire reported"


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Lowland Statistics Bureau", True),
        ("Lowland News Bureau", False),
        ("Lowland Ministry", True),
        ("Ministry for Fisheries", True),
        ("Guild of Lock Keepers", True),
        ("Liquidators of Holm Boats Ltd in Tarn", True),
        ("Annals of Glaciology", True),
        ("Lowland Journal", False),
        ("Voice of the Lowlands", False),
    ],
)
def test_an_office_or_journal_that_reports_on_itself_is_known_by_its_name(name, is_one):
    assert is_institution(name) is is_one


@pytest.mark.parametrize(
    "text",
    [
        "She told the agency Ostmark that 40 posts would go.",
        "Forty posts will go, says the Ostmark agency.",
        "The company is for sale, reported news agency Ostmark Wire.",
        "A tip of the hat to Ostmark Wire.",
        "Thanks go to Ostmark Wire, from whose report this is taken.",
        "The Ostmark news agency reported the cuts.",
    ],
)
def test_a_credit_may_say_what_an_outlet_is(text):
    assert credited(text) == ["Ostmark Wire"]


@pytest.mark.parametrize("text", ["An agency in Ostmark closed.", "She told an agency that Ostmark was cold."])
def test_a_place_beside_an_agency_is_no_outlet(text):
    assert credited(text) == []
