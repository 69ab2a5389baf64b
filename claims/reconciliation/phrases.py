"""Sentences for people: English as they stand, and in parts, so that a page can say them in its reader's language."""

from collections.abc import Iterable
from typing import Any

# Any: JSON. What fills a place: a text as printed, another phrase, or several of them in a row.
Value = Any


def gettext_noop(message: str) -> str:
    """The message itself, found by ``make messages`` under this name; Django's own is not for pure code."""
    return message


class Phrase(str):
    """An English sentence that knows how it was put together.

    ``template`` is marked by gettext_noop and names its places, %(so)s; ``values`` are what fills them.
    """

    template: str
    values: dict[str, Value]

    def __new__(cls, template: str, /, **values: Value) -> "Phrase":
        made = super().__new__(cls, template % {name: _english(value) for name, value in values.items()})
        made.template, made.values = template, values
        return made

    def __deepcopy__(self, _memo: object) -> "Phrase":
        return self  # nothing in it changes


def packed(value: Value) -> Value:
    """A phrase, a text or several of them as JSON."""
    if isinstance(value, Phrase):
        return {"says": value.template, "with": {name: packed(each) for name, each in value.values.items()}}
    if isinstance(value, str):
        return value
    return [packed(each) for each in value]


def unpacked(value: Value) -> Value:
    """What was packed."""
    if isinstance(value, dict):
        return Phrase(value["says"], **{name: unpacked(each) for name, each in value["with"].items()})
    if isinstance(value, str):
        return value
    return [unpacked(each) for each in value]


def folded(template: str, values: Iterable[str]) -> str:
    """Values put two by two into a template with the places one and other: "a and b and c"."""
    first, *rest = values
    for value in rest:
        first = Phrase(template, one=first, other=value)
    return first


def _english(value: Value) -> str:
    return str(value) if isinstance(value, str) else ", ".join(str(each) for each in value)
