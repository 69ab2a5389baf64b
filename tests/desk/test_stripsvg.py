"""The strip plot as it is sent: every mark by its shape, every word escaped."""

from decimal import Decimal
from xml.etree import ElementTree

from desk.plots.marks import Mark, Span
from desk.plots.strip import strip_plot
from desk.stripsvg import strip_svg


def mark(number: str, /, **fields: object) -> Mark:
    """An outlet's exact value."""
    value = Decimal(number)
    span = Span(value, value)
    given = {"label": "Harbour Post", "printed": f"{number}%", "value": value, "hard": span, "typical": span}
    return Mark(**(given | {"is_exact": True} | fields))  # type: ignore[arg-type]  # as the test says


def drawn(*marks: Mark, sentence: str = "4.9% against 11.5%") -> ElementTree.Element:
    plot = strip_plot(list(marks), shows_gap=True)
    assert plot is not None
    return ElementTree.fromstring(strip_svg(plot, sentence=sentence))


def classes(picture: ElementTree.Element) -> list[str]:
    return [part.get("class", "") for part in picture]


def test_two_values_that_cannot_both_be_true_have_a_gap_between() -> None:
    picture = drawn(mark("4.9"), mark("11.5"))

    assert picture.get("aria-label") == "4.9% against 11.5%"
    assert picture.get("viewBox") == f"0 0 {picture.get('width')} {picture.get('height')}"
    assert classes(picture).count("p-exact") == classes(picture).count("p-hard") == 2
    assert {"p-axis", "p-gap", "p-gap-edge"} <= set(classes(picture))
    assert [part.text for part in picture if part.get("class") == "label"] == ["4.9%", "11.5%"]


def test_words_dismissals_and_preferences_have_shapes_of_their_own() -> None:
    picture = drawn(
        mark("4.9", is_preferred=True),
        mark("7", value=None, typical=Span(Decimal(6), Decimal(8)), hard=Span(Decimal(5), None), is_exact=False),
        mark("11.5", is_dismissed=True),
    )

    assert [each for each in classes(picture) if each != "label"].count("p-ring") == 1
    assert {"p-vague", "p-typical", "p-dismissed", "p-arrow"} <= set(classes(picture))


def test_what_outlets_print_is_escaped() -> None:
    picture = drawn(mark("4.9", printed='<b>4.9"&'), mark("11.5"), sentence="<script>&")

    assert picture.get("aria-label") == "<script>&"
    assert '<b>4.9"&' in [part.text for part in picture]
