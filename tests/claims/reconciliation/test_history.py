from datetime import timedelta

from claims.extraction.quantity import Role
from claims.reconciliation.history import is_running_total, superseded
from tests.claims.reconciliation.making import DAY, count, say


def hours_later(hours):
    return DAY + timedelta(hours=hours)


def test_each_larger_total_replaces_all_before_it():
    tolls = [count(str(toll), measure="death", published_at=hours_later(at)) for at, toll in enumerate((11, 14, 20))]

    assert superseded(tolls) == {"counts-11", "counts-14"}


def test_a_total_in_an_area_runs_as_well():
    acres = say("500", unit="acre", measure="area burned", role=Role.LEVEL, id="acres")
    hectares = say(
        "900", unit="hectare", measure="area burned", role=Role.LEVEL, id="more", published_at=hours_later(9)
    )

    assert superseded([acres, hectares]) == {"acres"}


def test_a_later_smaller_total_replaces_nothing_but_its_own_publishers():
    first = count("14", measure="death", publisher="Courier")
    other = count("11", measure="death", published_at=hours_later(8))
    corrected = count("10", measure="death", publisher="Courier", published_at=hours_later(9))

    assert superseded([first, other]) == frozenset()
    assert superseded([first, corrected]) == {"counts-14"}


def test_a_total_called_revised_replaces_what_others_said():
    first = count("14", measure="death")
    revised = count("11", measure="death", published_at=hours_later(8), qualifiers=("stage:revised",))

    assert superseded([first, revised]) == {"counts-14"}


def test_a_total_that_was_known_when_another_told_a_smaller_one_is_no_growth_of_that():
    first, again = (
        count("14", id=name, measure="death", published_at=hours_later(at)) for name, at in (("1", 0), ("3", 9))
    )
    maker = count("11", id="2", measure="death", publisher="Maker", published_at=hours_later(1))

    assert superseded([first, maker, again]) == frozenset()
    assert superseded([maker, again]) == {"2"}


def test_a_text_that_tells_two_totals_sets_the_one_against_the_other():
    clinic = count("14", id="clinic", measure="death")
    both = [
        count(toll, id=toll, measure="death", article_id="both", published_at=hours_later(9)) for toll in ("14", "22")
    ]

    assert superseded([clinic, *both]) == frozenset()
    assert superseded([clinic, both[1]]) == {"clinic"}


def test_a_total_whose_digits_changed_places_is_a_slip_and_no_growth():
    first = count("146", measure="death")
    swapped = count("164", measure="death", published_at=hours_later(2))
    grown = count("21", measure="injury", published_at=hours_later(2))

    assert superseded([first, swapped]) == frozenset()
    assert superseded([count("12", measure="injury"), grown]) == {"counts-12"}


def test_totals_of_one_moment_or_of_none_replace_nothing():
    one, other = count("11", measure="death"), count("14", measure="death")
    undated = count("20", measure="death", published_at=None)

    assert superseded([one, other, undated]) == frozenset()


def test_the_day_that_a_total_speaks_of_counts_before_the_day_it_was_printed():
    later_news = count("14", measure="death", published_at=hours_later(1))
    old_total = count("11", measure="death", published_at=hours_later(48), period="2026-06-24")

    assert superseded([later_news, old_total]) == {"counts-11"}


def test_of_totals_of_one_day_the_one_that_was_printed_later_is_later():
    day = DAY.date().isoformat()
    tolls = [
        count(toll, measure="death", period=day, published_at=hours_later(30 + at))
        for at, toll in enumerate(("11", "19"))
    ]

    assert superseded(tolls) == {"counts-11"}


def test_prices_and_new_cases_do_not_run():
    assert is_running_total(count("11", measure="case"))
    assert not is_running_total(count("11", measure="new case"))
    assert not is_running_total(count("11", measure="employee"))
    assert not is_running_total(say("11", measure="death", role=Role.LEVEL))
