"""A figure in one plain sentence, with its numbers as printed: English, and in parts for translation."""

from collections.abc import Iterable
from dataclasses import dataclass

from claims.extraction.quantity import Direction, Hedge
from claims.reconciliation.judgement import Judgement, State
from claims.reconciliation.phrases import Phrase, folded, gettext_noop
from claims.reconciliation.printed import said
from claims.reconciliation.readings import Reading, readings_of
from claims.reconciliation.statement import Statement

MOST_VALUES = 3  # named in a sentence; the rest are counted
SIGNS = "−-–+"

CONFLICTING = (
    gettext_noop("%(listed)s. No single value fits both."),
    gettext_noop("%(listed)s. No single value fits all."),
)
COMPATIBLE = (
    gettext_noop("%(listed)s. One value can fit both."),
    gettext_noop("%(listed)s. One value can fit all."),
)
# What is said of two values, and of more.
ENDINGS: dict[State, tuple[str, str]] = {State.CONFLICT: CONFLICTING, State.COMPATIBLE: COMPATIBLE}


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
    """``text`` says ``state`` and ``parts``, in English and in parts; ``more`` counts the values left out."""

    state: State
    parts: tuple[Part, ...]
    more: int
    text: Phrase


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
    return Summary(judgement.state, shown, more, _sentence(judgement, shown, more, signed=signed))


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


def _sentence(judgement: Judgement, parts: tuple[Part, ...], more: int, *, signed: bool) -> Phrase:
    if not parts:
        return Phrase(gettext_noop("No value stands."))
    values = [said(each.text, hedge=each.hedge, direction=each.direction if signed else None) for each in parts]
    if judgement.state is State.SINGLE:
        together = folded(gettext_noop("%(one)s and %(other)s"), values)
        return Phrase(gettext_noop("Only %(names)s printed this: %(values)s."), names=_names(parts[0]), values=together)
    if judgement.state is State.AGREE:
        return _agreement(judgement.count.outlets, folded(gettext_noop("%(one)s or %(other)s"), values))
    listed = [_report(part, value) for part, value in zip(parts, values, strict=True)]
    if more:
        listed.append(Phrase(gettext_noop("and %(count)s more"), count=str(more)))
    of_two, of_many = ENDINGS[judgement.state]
    return Phrase(of_two if len(parts) + more <= 2 else of_many, listed=listed)


def _agreement(outlets: int, values: str) -> Phrase:
    if outlets > 1:
        return Phrase(gettext_noop("%(count)s outlets agree on %(values)s."), count=str(outlets), values=values)
    return Phrase(gettext_noop("Independent claimants agree on %(values)s."), values=values)


def _report(part: Part, value: str) -> Phrase:
    if len(part.publishers) == 1:
        return Phrase(gettext_noop("%(names)s says %(value)s"), names=_names(part), value=value)
    return Phrase(gettext_noop("%(names)s say %(value)s"), names=_names(part), value=value)


def _names(part: Part) -> str:
    first, *rest = part.publishers
    if len(rest) < 2:
        return folded(gettext_noop("%(one)s and %(other)s"), part.publishers)
    return Phrase(gettext_noop("%(name)s and %(count)s others"), name=first, count=str(len(rest)))
