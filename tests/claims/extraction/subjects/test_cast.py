from claims.extraction.extractor import read_article
from tests.claims.extraction.reading import PUBLISHED

BAKERY = """Ardleigh Bakeries will shut 14 shops by the end of the year, the chain said on Tuesday.

Ardleigh's sales fell 6%. Its rival Corn & Crust opened nine shops."""


def test_an_article_says_whom_it_may_be_about_the_likeliest_first():
    read = read_article(BAKERY, headline="Ardleigh to close shops", published=PUBLISHED)

    names = [character.subject.name for character in read.cast]

    assert names == ["Ardleigh Bakeries", "Corn & Crust"]


def test_the_strengths_of_protagonists_are_shares_of_one():
    read = read_article(BAKERY, headline="Ardleigh to close shops", published=PUBLISHED)

    strengths = [character.strength for character in read.cast]

    assert abs(sum(strengths) - 1) < 1e-9
    assert strengths[0] > strengths[1] > 0


def test_an_article_that_names_nobody_has_no_protagonist():
    read = read_article("It rained for 12 days.", published=PUBLISHED)

    assert read.cast == ()


def first_of(text: str, headline: str, *, publisher: str | None = None) -> str:
    """Whom the article is most likely about."""
    read = read_article(text, headline=headline, published=PUBLISHED, publisher=publisher)
    return read.cast[0].subject.name


def test_a_word_that_only_begins_a_headline_is_nobody():
    text = "Polders Dairy will shut its plant in Holm. The dairy loses 300 jobs."

    assert first_of(text, "Told by letter") == "Polders Dairy"


def test_the_letters_of_an_exchange_before_a_ticker_are_no_party():
    text = "Velde Line ASA (QSE: VELD) lowers its outlook. The Company expects a profit of $40 million."

    assert first_of(text, "Revised outlook for the year") == "Velde Line"


def test_a_notice_says_by_what_word_it_means_a_firm():
    text = """1. The Board has opened an inquiry into Orrin Pipes ("the operator").

2. The operator's report says that the system was down for 340 minutes."""

    read = read_article(text, headline="Notice on a disruption", published=PUBLISHED, publisher="Pipeline Board")

    assert [claim.subject.name for claim in read.claims if claim.subject is not None] == ["Orrin Pipes"]


def test_a_public_body_that_counts_tells_of_the_land_and_not_of_itself():
    text = """The Rail Inspection Board has today counted the trains of the year in Portugal.

Some 41,200 trains ran late. The Board found 12 stations without a clock."""

    assert first_of(text, "Punctuality 2026", publisher="Rail Inspection Board") == "Portugal"


def test_who_is_named_beside_others_and_never_acts_is_not_whom_a_text_is_about():
    text = """More than 6,000 pupils in Portugal sat the exam this year, as Lumo entries rose.

The pass rate was 71%, against 68% in 2025."""

    assert first_of(text, "Exam results improve") == "Portugal"


def test_a_person_named_once_does_not_make_a_text_be_about_nobody_else():
    text = """Rents in Portugal rose 9% in a year, figures published on Tuesday showed.

Housing minister Ana Silveira called it a worry. The average flat costs 920 euros."""

    assert first_of(text, "Rents climb again") == "Portugal"


def test_a_headline_may_say_what_a_firm_is_and_leave_its_name_to_the_lead():
    text = """Orrin Semiconductors fell 12% on Wednesday after U.S. rules took its orders.

Some 400 million euros of them are gone. The rules apply from July."""

    assert first_of(text, "Chip maker sinks after U.S. rules wipe out orders") == "Orrin Semiconductors"


def test_what_a_firm_calls_its_own_is_told_of_for_the_firms_sake():
    text = """Nobody was hurt when our Holm Fork line leaked on Tuesday. We estimate the volume at 2,900 barrels.

We have handed out 60,000 bottles of water, and our crews work day and night."""

    assert first_of(text, "Holm Fork incident: update", publisher="Orrin Midstream") == "Orrin Midstream"


def test_a_firm_announces_its_product_as_its_own():
    text = """Aldal Co., Ltd. announced today that sales of its new console, Velo 2, reached 2.6 million units.

Velo 2 went on sale on June 5. The battery lasts six hours."""

    assert first_of(text, "Velo 2: thank you", publisher="Aldal") == "Aldal"


def test_whom_a_story_of_a_firm_begins_with_is_not_whom_it_is_about():
    text = """Berta Holm was milking her goats when the wind turned. "You could smell it," says Holm, a farmer.

Orrin Pipes puts the time that it needed at 43 minutes. A worker said that it was two hours.

The company said that was untrue. Volunteers have picked up 87 birds."""

    assert first_of(text, "'You could smell it'") == "Orrin Pipes"


def test_a_firm_is_heard_in_what_it_makes_though_it_only_begins_a_sentence():
    text = """Good morning. Today: what a screwdriver can do.

Zondral makes chips with machines from California. Some 400 million euros of its sales are gone."""

    assert first_of(text, "Caught between two flags") == "Zondral"


def test_a_firm_that_gives_its_ticker_is_no_paper_whatever_it_is_called():
    text = """Velde Line ASA (QSE: VELD) lowers its outlook after a fall in rates out of Bergen.

The Board has decided on the removal of 1,200 positions on land."""

    assert first_of(text, "Revised outlook for the year", publisher="Velde Line") == "Velde Line"


def test_a_word_of_the_language_in_capitals_plays_no_part_unless_a_headline_names_it():
    text = "The Orrin Board says that 7,400 pupils sat Advanced this year. At Advanced, 61% passed."

    plain = read_article(text, headline="Orrin Board marks more generously", published=PUBLISHED)
    titled = read_article(text, headline="Advanced is easier, says Orrin Board", published=PUBLISHED)

    assert "Advanced" not in {character.subject.name for character in plain.cast}
    assert "Advanced" in {character.subject.name for character in titled.cast}
