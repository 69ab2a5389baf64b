"""A figure in one plain sentence, with its numbers as printed: parts for translation, and the English of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from claims.extraction.quantity import Direction, Hedge
from claims.reconciliation.judgement import Judgement, State
from claims.reconciliation.printed import DIRECTION_WORDS, HEDGE_WORDS
from claims.reconciliation.readings import Reading, readings_of
from claims.reconciliation.statement import Statement

MOST_VALUES = 3  # named in a sentence; the rest are counted
SIGNS = "−-–+"

ENDINGS: dict[State, str] = {
    State.CONFLICT: "No single value fits both.",
    State.COMPATIBLE: "One value can fit both.",
}
ENDINGS_OF_MANY: dict[State, str] = {
    State.CONFLICT: "No single value fits all.",
    State.COMPATIBLE: "One value can fit all.",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A value and who prints it. ``text`` is as printed, but without a sign that only some print; hedge and direction
    are for a translator to word.
    """

    publishers: tuple[str, ...]
    text: str
    hedge: Hedge
    direction: Direction | None


@dataclass(frozen=True, slots=True)
class Summary:
    """``text`` is the English of ``state`` and ``parts``; ``more`` counts the values left out."""

    state: State
    parts: tuple[Part, ...]
    more: int
    text: str


def summarise(statements: Iterable[Statement], judgement: Judgement) -> Summary:
    """Who says what, and whether one value fits: two sentences at most."""
    ignored = {*judgement.superseded}
    given = [each for each in statements if not each.is_denied and each.id not in ignored]
    ids = {each.id for each in given}
    readings = readings_of([each for each in given if each.conversion_of not in ids])
    ordered = _worst_first(readings, judgement)
    signed = len({each.first.direction for each in ordered if each.first.direction is not None}) > 1
    parts = _parts(ordered)
    shown, more = parts[:MOST_VALUES], max(0, len(parts) - MOST_VALUES)
    return Summary(judgement.state, shown, more, _english(judgement, shown, more, signed=signed))


def _worst_first(readings: list[Reading], judgement: Judgement) -> list[Reading]:
    """The two that clash most before the others, each with the value of more origins first."""
    pair = {judgement.worst.one, judgement.worst.other} if judgement.worst is not None else set()
    return sorted(
        readings,
        key=lambda reading: (
            not {each.id for each in reading.statements} & pair,
            -len(reading.origins),
            reading.first.publisher,
            reading.first.id,
        ),
    )


def _parts(readings: list[Reading]) -> tuple[Part, ...]:
    """One part for each way of printing a value. A fall that some print as −4.9% and others as 11.5% is stated in one
    manner: without the sign, which the direction says as well.
    """
    is_bare = any(not each.first.text.startswith(tuple(SIGNS)) for each in readings)
    parts: dict[tuple[str, Hedge, Direction | None], tuple[str, ...]] = {}
    for reading in readings:
        first = reading.first
        text = first.text.lstrip(SIGNS) if is_bare and first.direction is not None else first.text
        key = (text, first.hedge, first.direction)
        parts[key] = tuple(dict.fromkeys((*parts.get(key, ()), *reading.publishers)))
    return tuple(Part(names, text, hedge, direction) for (text, hedge, direction), names in parts.items())


def _english(judgement: Judgement, parts: tuple[Part, ...], more: int, *, signed: bool) -> str:
    if not parts:
        return "No value stands."
    if judgement.state is State.SINGLE:
        return f"Only {_names(parts[0])} printed this: {' and '.join(_value(part, signed=signed) for part in parts)}."
    said = [
        f"{_names(part)} {'says' if len(part.publishers) == 1 else 'say'} {_value(part, signed=signed)}"
        for part in parts
    ]
    if judgement.state is State.AGREE:
        outlets = judgement.count.outlets
        values = " or ".join(_value(part, signed=signed) for part in parts)
        return f"{outlets} outlets agree on {values}." if outlets > 1 else f"Independent claimants agree on {values}."
    listed = ", ".join(said) + (f", and {more} more" if more else "")
    endings = ENDINGS if len(parts) + more <= 2 else ENDINGS_OF_MANY
    return f"{listed}. {endings[judgement.state]}"


def _names(part: Part) -> str:
    first, *rest = part.publishers
    if not rest:
        return first
    return f"{first} and {rest[0]}" if len(rest) == 1 else f"{first} and {len(rest)} others"


def _value(part: Part, *, signed: bool) -> str:
    direction = DIRECTION_WORDS[part.direction] if signed and part.direction is not None else ""
    return f"{direction}{HEDGE_WORDS[part.hedge]}{part.text}"
