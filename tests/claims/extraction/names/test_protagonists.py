import pytest

from tests.claims.extraction.reading import claim_at, subject_at

UNION = "Dockers' Union of Lindow"
LETTER = (
    "Friends, we thank you. {firm} writes of regret. {firm} counts 310 spoilt crates. We went from shed to shed. Our"
    " number is higher. In our view the true number is 470. We want them replaced."
)


@pytest.mark.parametrize("publisher", [UNION, "Save Our Sheds", "Hale Orton LLP", "Growers' Alliance"])
def test_a_letter_of_who_speaks_for_people_is_about_the_firm_that_it_names(publisher):
    text = LETTER.format(firm="Harbour Foods")

    assert subject_at(text, "470", publisher=publisher) == "Harbour Foods"


def test_the_company_of_a_unions_letter_is_not_the_union():
    text = LETTER.format(firm="The company")

    claim = claim_at(text, "310", publisher=UNION)

    assert (claim.claimant, claim.subject) == ("company", None)


def test_what_a_union_says_of_itself_alone_is_about_the_union():
    text = "We met on Sunday. Our members came from all 14 sheds. We elected Ann Lowe, and we thank Abel Holm."

    assert subject_at(text, "14", publisher=UNION) == UNION


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Hackers stole files. A gang calling itself Redcap claimed the deed. The company lost 300 contracts.", "300"),
        ("Card maker Brevik Pay fell. Bear raiders Ruddock say it has 4,000 ghosts.\n\nThe shares lost 27%.", "27%"),
    ],
)
def test_a_gang_and_a_short_seller_are_never_the_company(text, exact):
    assert subject_at(text, exact, headline="Brevik Pay under attack") == "Brevik Pay"


@pytest.mark.parametrize("called", ["web watchers", "the monitoring service", "number-crunchers"])
def test_who_counts_for_others_is_not_the_company_whose_bosses_speak(called):
    text = (
        f"Brevik Pay broke down. Some 31,000 shops were hit, say {called} Pingora, though bosses insist it was 14,000."
    )

    assert claim_at(text, "14,000", headline="Brevik Pay breaks down").claimant == "Brevik Pay"


def test_a_partner_named_once_is_not_whom_a_foundation_writes_about():
    text = "We gave Harbour University a library. Our staff of 210 is proud, and we thank our donors."

    assert subject_at(text, "210", publisher="Hale Foundation") == "Hale Foundation"
