from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.quantity import Modality, Role
from claims.reconciliation.adopted import with_adopted
from claims.reconciliation.adoption import adopted
from claims.reconciliation.matching import comparability_key
from claims.reconciliation.partition import partition
from claims.reconciliation.telling import Part, telling_of
from tests.claims.reconciliation.making import DOWN, UP, count, money, say


def tell(statement, *, sentence="", rules=()):
    return telling_of(statement, sentence=sentence, at=sentence.find(statement.text), rules=rules)


def grouped(tellings):
    words = adopted(tellings)
    keys = defaultdict(list)
    for each in tellings:
        said = with_adopted(each.statement, words.get(each.statement.id))
        keys[comparability_key(said)].append(said)
    return {frozenset(said.id for said in group) for key in keys for group in partition(keys[key])}


def test_a_claim_without_a_measure_goes_by_that_of_the_same_telling_number():
    named = tell(count("48297", id="named", measure="vehicle", story="1"))
    nameless = tell(count("48297", id="nameless", measure=None, story="1"), rules=["measure:none"])

    assert grouped([named, nameless]) == {frozenset({"named", "nameless"})}


def test_a_short_name_is_the_long_one_that_it_begins():
    full = tell(count("9800", id="full", subject="Ostrava Digital", subject_key="ostrava digital", story="1"))
    short = tell(count("12", id="short", subject="Ostrava", subject_key="ostrava", measure="office", story="1"))
    rest = [
        tell(
            count(
                str(number),
                id=f"more-{number}",
                subject="Ostrava Digital",
                subject_key="ostrava digital",
                measure="desk",
                story="1",
            )
        )
        for number in (3, 7)
    ]

    words = adopted([full, short, *rest])

    assert words["short"].subject == "Ostrava Digital"
    assert words["short"].subject_key == "ostrava digital"


def test_an_unsure_subject_falls_to_the_one_that_the_same_number_has():
    sure = tell(count("31450", id="sure", measure="kettle", story="1"))
    unsure = tell(
        count("31450", id="unsure", subject="Helpline", measure="appliance", flags=("subject_unsure",), story="1")
    )

    assert grouped([sure, unsure]) == {frozenset({"sure", "unsure"})}


def test_subjects_that_an_article_sets_side_by_side_are_never_one():
    tellings = [
        tell(count("5300", id="ours", article_id="both", subject="Velmora", measure="delivery", story="1")),
        tell(count("8910", id="theirs", article_id="both", subject="Brackwater", measure="delivery", story="1")),
        tell(count("5300", id="slip", article_id="other", subject="Brackwater", measure="delivery", story="1")),
    ]

    words = adopted(tellings)

    assert "slip" not in words


def test_the_day_on_which_a_quarters_sum_was_reported_is_not_its_period():
    quarter = tell(money("129", "EUR", measure="net loss", period="2026-Q2", id="quarter", story="1"))
    again = tell(money("129", "EUR", measure="net loss", period="2026-06-24", id="again", story="1"))

    words = adopted(
        [quarter, tell(money("129", "EUR", measure="net loss", period="2026-Q2", id="b", story="1")), again]
    )

    assert words["again"].period == "2026-Q2"


def test_a_rise_and_a_fall_of_one_number_stay_apart():
    up = tell(say("14.2", id="up", direction=UP, measure=None, story="1"))
    down = tell(say("14.2", id="down", direction=DOWN, measure=None, story="1", period="2026-06-24"))

    assert adopted([up, down]) == {}


def test_numbers_of_one_text_that_exclude_each_other_are_two_questions():
    tellings = [
        tell(count("48297", id="here", article_id="one", measure="vehicle", story="1")),
        tell(count("61700", id="there", article_id="one", measure="car", story="1")),
        tell(count("61700", id="again", article_id="two", measure=None, subject=None, subject_key=None, story="1")),
    ]

    assert grouped(tellings) == {frozenset({"here"}), frozenset({"there", "again"})}


def test_words_that_a_person_stands_behind_are_taken_by_others_and_never_change():
    fixed = tell(count("48297", id="fixed", measure="recalled kettle", story="1"))
    fixed = fixed.fixed(fixed.statement)
    others = [
        tell(count("48297", id=f"other-{number}", measure="appliance", story="1"), rules=["measure:counted"])
        for number in range(3)
    ]

    words = adopted([fixed, *others])

    assert "fixed" not in words
    assert {words[f"other-{number}"].measure for number in range(3)} == {"recalled kettle"}


def test_a_guessed_period_gives_way_to_the_one_that_was_read():
    read = tell(count("9800", id="read", period="2026-04", measure="delivery", story="1"), rules=["period:sentence"])
    guessed = tell(count("9800", id="guessed", period="2026-Q2", measure="delivery", story="1"), rules=["period:event"])

    assert adopted([read, guessed])["guessed"].period == "2026-04"


def test_flags_and_rules_tell_what_was_guessed():
    telling = tell(say("5", flags=("subject_unsure",)), rules=["measure:sibling", "period:sentence"])

    assert telling.guessed == {Part.SUBJECT, Part.MEASURE}


def test_a_forecast_that_another_article_repeats_as_a_fact_stays_a_forecast():
    forecast = tell(count("48300", id="forecast", measure="job", modality=Modality.FORECAST, story="1"))
    repeated = tell(count("48300", id="repeated", measure="job", story="1"))

    assert adopted([forecast, repeated])["repeated"].modality is Modality.FORECAST


def test_a_day_that_was_only_guessed_is_left_out_where_nothing_confirms_it():
    lone = tell(count("48300", id="lone", period="2026-06-24", story="1"), rules=["period:event"])

    assert adopted([lone])["lone"].period is None


def test_a_guessed_quarter_of_a_revenue_stays():
    lone = tell(count("48300", id="lone", measure="delivery", period="2026-Q1", story="1"), rules=["period:results"])

    assert adopted([lone]) == {}


def guesses(number, *, name="Brackwater", rules=("subject_unsure",), **fields):
    """What one article says of a party that it only seems to be about."""
    said = {"id": f"guess-{number}", "article_id": "guessing", "subject": name, "subject_key": name.casefold()}
    return tell(count(number, story="1", **(said | fields)), rules=rules)


def knows(number, *, outlets=2, **fields):
    """What other articles say of Velmora."""
    return [tell(count(number, id=f"{at}-{number}", story="1", **fields)) for at in range(outlets)]


def test_where_an_article_was_wrong_of_whom_it_tells_its_other_guesses_are_taken_back():
    known = [*knows("48297", measure="kettle"), *knows("9871", measure="lid")]
    wrong = [guesses("48297", measure="kettle"), guesses("9871", measure="lid")]
    lone = guesses("613", measure="complaint")

    words = adopted([*known, *wrong, lone])

    assert (words["guess-613"].subject, words["guess-613"].subject_key) == ("Velmora", "velmora")


def test_what_an_article_says_itself_stays_where_its_guesses_were_wrong():
    known = [*knows("48297", measure="kettle"), *knows("9871", measure="lid")]
    wrong = [guesses("48297", measure="kettle"), guesses("9871", measure="lid")]
    read = guesses("613", measure="complaint", rules=())

    assert "guess-613" not in adopted([*known, *wrong, read])


def test_one_guess_that_was_wrong_takes_back_no_other():
    known = knows("48297", measure="kettle")
    wrong = guesses("48297", measure="kettle")
    lone = guesses("613", measure="complaint")

    assert "guess-613" not in adopted([*known, wrong, lone])


sayings = st.builds(
    lambda *parts: parts,
    st.sampled_from(["17", "9800", "9810", "26400", "48297"]),
    st.sampled_from(["one", "two", "three", "four"]),
    st.sampled_from(["Velmora", "Velmora Motors", "Brackwater", None]),
    st.sampled_from(["vehicle", "car", "passenger", "customer", "thing", None]),
    st.sampled_from([None, "2026-Q1", "2026-Q2"]),
    st.sampled_from([Role.LEVEL, Role.CHANGE]),
    st.sampled_from([(), ("subject_unsure",)]),
)


@settings(max_examples=60)
@given(told=st.lists(sayings, min_size=2, max_size=8), data=st.data())
def test_the_order_in_which_claims_come_changes_nothing(told, data):
    tellings = [
        tell(
            count(
                number,
                id=str(at),
                article_id=article,
                subject=subject,
                subject_key=subject and subject.casefold(),
                measure=measure,
                period=period,
                role=role,
                story="1",
            ),
            rules=rules,
        )
        for at, (number, article, subject, measure, period, role, rules) in enumerate(told)
    ]

    assert adopted(data.draw(st.permutations(tellings))) == adopted(tellings)


def test_a_text_whose_words_tell_two_numbers_apart_does_not_keep_them_apart_where_others_clash():
    low = tell(
        say("11.5", id="low", article_id="exchange", measure="low", role=Role.LEVEL, story="1"),
        sentence="At its low the share price stood 11.5% below.",
        rules=["measure:verb"],
    )
    close = tell(say("4.9", id="close", article_id="exchange", direction=DOWN, story="1"))
    others = [
        tell(say(text, id=f"{text}-{at}", direction=DOWN, story="1"), sentence=f"The share price fell {text}%.")
        for text in ("4.9", "11.5")
        for at in range(2)
    ]

    groups = grouped([low, close, *others])

    assert frozenset({"close", *(each.statement.id for each in others)}) in groups


def test_a_measure_that_was_read_names_a_number_rather_than_one_that_was_guessed():
    read = tell(count("48297", id="read", measure="kettle", story="1"))
    guesses = [
        tell(count("48297", id=f"guess-{at}", measure=noun, story="1"), rules=["measure:governor"])
        for at, noun in enumerate(("spokeswoman", "announcement"))
    ]

    words = adopted([read, *guesses])

    assert "read" not in words
    assert {words[f"guess-{at}"].measure for at in (0, 1)} == {"kettle"}


def test_what_would_be_is_not_what_is_though_one_text_says_both_of_one_measure():
    grew, would, rose = (
        tell(
            say(number, id=name, article_id=article, measure="sales", direction=UP, modality=stance, story="1"),
            sentence=sentence,
        )
        for number, name, article, stance, sentence in (
            ("8", "grew", "1", Modality.ASSERTED, "Sales grew 8%."),
            ("5", "would", "1", Modality.HYPOTHETICAL, "Without the shop in Lund, sales would have grown 5%."),
            ("8", "rose", "2", Modality.ASSERTED, "Sales rose by 8%."),
        )
    )

    assert frozenset({"grew", "rose"}) in grouped([grew, would, rose])


def test_what_two_speakers_say_could_be_is_one_question():
    could, counted = (
        tell(
            count(
                number, id=name, article_id="1", measure="job", modality=stance, claimant=who, story="1", text=number
            ),
            sentence=sentence,
        )
        for number, name, stance, who, sentence in (
            ("510", "could", Modality.HYPOTHETICAL, "Velmora", "Velmora says 510 jobs could go."),
            ("840", "counted", Modality.ASSERTED, "the union", "The union puts it at 840 jobs."),
        )
    )

    assert frozenset({"could", "counted"}) in grouped([could, counted])


def test_whom_a_text_only_seems_to_be_about_is_nobodys_rival():
    both = [
        tell(count("5310", id="ours", article_id="both", subject="Velmora", measure="delivery", story="1")),
        tell(count("8910", id="theirs", article_id="both", subject="Brackwater", measure="delivery", story="1")),
    ]
    again = count("5310", id="again", article_id="other", subject="Brackwater", measure="delivery", story="1")

    assert frozenset({"ours", "again"}) in grouped([*both, tell(again, rules=("subject:seen",))])
    assert frozenset({"ours", "again"}) not in grouped([*both, tell(again)])
