from claims.reconciliation.profile import profile_of
from tests.claims.reconciliation.making import DOWN, say


def test_a_figure_asks_what_most_of_its_claims_state():
    profile = profile_of(
        [
            say("4.9", id="a", direction=DOWN, period="2026-06-25"),
            say("11.5", id="b", qualifiers=("session:intraday",)),
            say("5", id="c", direction=DOWN, measure="stock"),
        ]
    )

    assert (profile.subject, profile.measure, profile.direction, profile.period) == (
        "Velmora",
        "share price",
        DOWN,
        "2026-06-25",
    )
    assert profile.qualifiers == ()


def test_a_qualifier_of_half_the_claims_is_the_figures():
    assert profile_of([say("4.9", qualifiers=("listing:London",)), say("5")]).qualifiers == ("listing:London",)
