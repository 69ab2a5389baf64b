from claims.extraction.claim import Character, Subject
from claims.reconciliation.adoption import adopted
from claims.reconciliation.standing import standing_of
from claims.reconciliation.telling import telling_of
from tests.claims.reconciliation.making import count


def part(name, *, kind="organisation", strength=0.0, mentions=1, is_titled=False, in_lead=False):
    return Character(Subject(name, kind, name, name.casefold()), strength, mentions, is_titled, in_lead)


BREWERY = part("Aldous Brewing", mentions=3, is_titled=True, in_lead=True, strength=0.8)
DRINKER = part("Vera Quill", kind="person", in_lead=True, strength=0.7)
CASTS = {"1": (BREWERY,), "2": (DRINKER, part("Aldous Brewing", mentions=2)), "3": (part("Aldous", is_titled=True),)}


def tell(number, *, article, subject, rule, measure="employee", claimant=None):
    key = subject.casefold()
    said = count(
        number,
        id=f"{article}-{number}",
        article_id=article,
        subject=subject,
        subject_key=key,
        measure=measure,
        claimant=claimant,
    )
    return telling_of(said, sentence="", at=0, rules=[rule])


def test_a_story_is_about_the_name_that_its_articles_together_speak_for():
    standing = standing_of(CASTS, ["Aldous Brewing", None])

    assert standing.first.name == "Aldous Brewing"
    assert standing.weight_of("Aldous") == standing.weight_of("Aldous Brewing") > 1
    assert standing.outweighs("Vera Quill")
    assert not standing.outweighs("Aldous")


def test_it_is_called_as_most_of_its_articles_write_it():
    casts = {str(number): (part("Aldous"),) for number in range(3)} | {"9": (part("Aldous Brewing Holdings"),)}

    assert standing_of(casts, []).first.name == "Aldous"


def test_a_short_name_is_that_of_the_longer_one_that_more_articles_use():
    casts = {
        "1": (part("Aldous Brewing"), part("Simply Aldous")),
        "2": (part("Aldous Brewing"),),
        "3": (part("Aldous"),),
    }

    standing = standing_of(casts, [])

    assert standing.weight_of("Aldous") == standing.weight_of("Aldous Brewing")


def test_a_lone_article_and_one_whose_names_nobody_else_uses_have_no_standing():
    assert standing_of({"1": (BREWERY,)}, ["Aldous Brewing"]) is None
    assert standing_of({"1": (BREWERY,), "2": (DRINKER,)}, []) is None
    assert standing_of({}, []) is None


def test_a_number_whose_sentence_names_nobody_is_about_whom_the_story_is_about():
    told = tell("310", article="1", subject="Aldous Brewing", rule="subject:of_clause")
    guessed = tell("45", article="2", subject="Vera Quill", rule="subject:main")

    words = adopted([told, guessed], casts=CASTS)

    assert (words["2-45"].subject, words["2-45"].subject_key) == ("Aldous Brewing", "aldous brewing")
    assert "1-310" not in words


def test_a_number_whose_sentence_says_whose_it_is_stays_with_it():
    told = tell("310", article="1", subject="Aldous Brewing", rule="subject:of_clause")
    read = tell("45", article="2", subject="Vera Quill", rule="subject:of_clause", measure="bottle")

    assert adopted([told, read], casts=CASTS) == {}


def test_who_tells_a_number_and_is_named_nowhere_else_is_not_whom_it_is_about():
    said = tell(
        "45", article="2", subject="Ottoline Reyes", rule="subject:of_clause", claimant="Ottoline Reyes", measure="job"
    )

    words = adopted([said], casts=CASTS)

    assert words["2-45"].subject == "Aldous Brewing"


def test_whom_other_articles_name_as_well_may_tell_of_itself():
    casts = CASTS | {"4": (part("Corbet Ales"), BREWERY), "5": (part("Corbet Ales"),)}
    said = tell("45", article="4", subject="Corbet Ales", rule="subject:of_clause", claimant="Corbet Ales")

    assert adopted([said], casts=casts) == {}


def test_a_guess_at_somebody_of_nearly_the_same_weight_stands():
    rival = part("Corbet Ales", mentions=3, is_titled=True, in_lead=True, strength=0.5)
    casts = {"1": (BREWERY, rival), "2": (rival, BREWERY)}
    guessed = tell("45", article="2", subject="Corbet Ales", rule="subject:main")

    assert adopted([guessed], casts=casts) == {}


def test_without_casts_everything_stays_as_it_was_read():
    assert adopted([tell("45", article="2", subject="Vera Quill", rule="subject:main")]) == {}


def test_articles_that_ask_one_thing_believe_the_name_that_the_story_speaks_for():
    told = tell("4521", article="1", subject="Aldous Brewing", rule="subject:seen", measure="bottle")
    read = tell("4521", article="2", subject="Malt Quarter", rule="subject:of_clause", measure="bottle")

    assert adopted([told, read], casts=CASTS)["2-4521"].subject == "Aldous Brewing"
    assert adopted([told, read])["1-4521"].subject == "Malt Quarter"


def test_a_firm_is_not_its_founder_whose_name_it_bears():
    founder = part("Ida Bellori", kind="person", mentions=4, in_lead=True)
    casts = {"1": (part("Bellori", kind="company"), founder), "2": (part("Bellori", kind="company"), founder)}

    standing = standing_of(casts, [])

    assert standing.weight_of("Bellori") < standing.weight_of("Ida Bellori")


def test_a_surname_is_short_for_the_person():
    casts = {str(number): (part("Ida Bellori", kind="person"), part("Bellori")) for number in range(2)}

    standing = standing_of(casts, [])

    assert standing.weight_of("Bellori") == standing.weight_of("Ida Bellori")
