"""What a search asks for: read from an address, checked, and written back into one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.utils.translation import gettext as _

from claims.models import Figure
from claims.reconciliation.periods import UnreadablePeriod, parse_period

NOBODY = "none"
MYSELF = "me"
LONGEST_VALUE = 200
MOST_PARAMETERS = 100
LONGEST_KEY = 18
LONGEST_PERIOD = 40
MOST_DIGITS = 40
# What figures can be sorted by: the name in the address, and the column, largest first.
SORTS = {"changed": "changed_at", "rank": "rank", "outlets": "outlets_count"}
DEFAULT_SORT = "changed"


class BadFilters(Exception):
    """A search's address holds what can't be asked for. ``problems``: a sentence for each parameter's name."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(" ".join(f"{name}: {problem}" for name, problem in problems.items()))
        self.problems = dict(problems)


@dataclass(frozen=True)
class Filters:
    """What a search asks for. An empty filter leaves everything; several values of one filter are alternatives.

    Owners are people's ids as written, NOBODY or MYSELF. ``changed_from`` to ``changed_to`` are days (UTC, both
    included) on which a figure changed last, a claim was read or an article was published. ``periods`` are those that
    a number speaks of, to the day; ``period_from`` to ``period_to`` is one that it overlaps. The spread is how far the
    values lie apart, in the figure's own unit.
    """

    words: str = ""
    states: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    company_ids: tuple[int, ...] = ()
    publisher_ids: tuple[int, ...] = ()
    owners: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    changed_from: date | None = None
    changed_to: date | None = None
    period_from: date | None = None
    period_to: date | None = None
    spread_from: Decimal | None = None
    spread_to: Decimal | None = None
    sort: str = DEFAULT_SORT

    @property
    def names(self) -> list[str]:
        """The parameters by which it filters, in the order of PARAMETERS; the sort is none."""
        return [name for name, (field, _read) in PARAMETERS.items() if name != "sort" and getattr(self, field)]

    def query(self) -> str:
        """As a query string: the same for the same filters, and read_filters reads it back."""
        return urlencode(self.pairs())

    def pairs(self) -> list[tuple[str, str]]:
        """Name and value of each parameter that says something, in the order of PARAMETERS."""
        found = []
        for name, (field, _read) in PARAMETERS.items():
            value = getattr(self, field)
            if value is None or value == DEFAULTS[field]:
                continue
            found += [(name, str(each)) for each in (value if isinstance(value, tuple) else (value,))]
        return found

    def without(self, name: str, value: str | None = None) -> "Filters":
        """All but the parameter ``name``; with ``value``, all but that one of its values."""
        field = PARAMETERS[name][0]
        kept = getattr(self, field)
        if value is None or not isinstance(kept, tuple):
            return _with(self, field, DEFAULTS[field])
        return _with(self, field, tuple(each for each in kept if str(each) != value))

    def with_value(self, name: str, value: str) -> "Filters":
        """Also with ``value``, another alternative of ``name`` where that takes several. Raises BadFilters."""
        field, read = PARAMETERS[name]
        try:
            said = read(value)
        except ValueError as error:
            raise BadFilters({name: str(error)}) from error
        kept = getattr(self, field)
        if isinstance(kept, tuple):
            return self if said in kept else _with(self, field, (*kept, said))
        return _with(self, field, said)


def read_filters(query: str) -> Filters:
    """The filters of a query string; parameters of other names are left alone, empty ones say nothing.

    Raises BadFilters, which names every parameter that can't be read.
    """
    try:
        pairs = parse_qsl(query.removeprefix("?"), max_num_fields=MOST_PARAMETERS)
    except ValueError as error:
        raise BadFilters({"q": _("The address has too many parts.")}) from error
    found: dict[str, Any] = {}  # Any: each field's own type
    problems: dict[str, str] = {}
    for name, text in pairs:
        if name not in PARAMETERS or not text.strip():
            continue
        field, read = PARAMETERS[name]
        try:
            value = read(text.strip())
        except ValueError as error:
            problems[name] = str(error)
            continue
        if isinstance(DEFAULTS[field], tuple):
            found[field] = tuple(dict.fromkeys((*found.get(field, ()), value)))
        else:
            found[field] = value
    filters = Filters(**found)
    problems |= _contradictions(filters)
    if problems:
        raise BadFilters(problems)
    return filters


def readable_filters(query: str) -> tuple[Filters, dict[str, str]]:
    """The filters of a query string that can be read, and a sentence for each parameter that can't."""
    try:
        return read_filters(query), {}
    except BadFilters as error:
        problems = error.problems
    pairs = parse_qsl(query.removeprefix("?"))[:MOST_PARAMETERS]
    try:
        return read_filters(urlencode([(name, value) for name, value in pairs if name not in problems])), problems
    except BadFilters:
        return Filters(), problems


# Any: each field's own type.
def _with(filters: Filters, field: str, value: Any) -> Filters:
    changes: dict[str, Any] = {field: value}
    return replace(filters, **changes)


def _contradictions(filters: Filters) -> dict[str, str]:
    problems = {}
    for low, high, name in (
        (filters.changed_from, filters.changed_to, "to"),
        (filters.period_from, filters.period_to, "period_to"),
        (filters.spread_from, filters.spread_to, "spread_to"),
    ):
        if low is not None and high is not None and low > high:  # type: ignore[operator]  # of one type
            problems[name] = _("The end lies before the beginning.")
    return problems


def _words(text: str) -> str:
    if len(text) > LONGEST_VALUE:
        raise ValueError(_("Search for at most %s characters.") % LONGEST_VALUE)
    return text.replace("\0", " ")


def _text(text: str) -> str:
    if len(text) > LONGEST_VALUE or "\0" in text:
        raise ValueError(_("No such value."))
    return text


def _state(text: str) -> str:
    if text not in Figure.State.values:
        raise ValueError(_("Choose one of these: %s.") % ", ".join(Figure.State.values))
    return text


def _id(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > LONGEST_KEY:
        raise ValueError(_("Give the number of its address."))
    return int(text)


def _owner(text: str) -> str:
    return text if text in (NOBODY, MYSELF) else str(_id(text))


def _period(text: str) -> str:
    try:
        parse_period(text[:LONGEST_PERIOD])
    except UnreadablePeriod as error:
        raise ValueError(_("Write a period as 2026, 2026-Q2, 2026-06 or 2026-06-25.")) from error
    return text[:LONGEST_PERIOD]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(_("Write a day as 2026-06-25.")) from error


def _number(text: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise ValueError(_("Write a number as 6.6")) from error
    if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS or len(text) > MOST_DIGITS:
        raise ValueError(_("Write a number as 6.6"))
    return number


def _sort(text: str) -> str:
    if text not in SORTS:
        raise ValueError(_("Sort by one of these: %s.") % ", ".join(SORTS))
    return text


# Any: each field's own type.
PARAMETERS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "q": ("words", _words),
    "state": ("states", _state),
    "measure": ("measures", _text),
    "unit": ("units", _text),
    "company": ("company_ids", _id),
    "publisher": ("publisher_ids", _id),
    "owner": ("owners", _owner),
    "reason": ("reasons", _text),
    "flag": ("flags", _text),
    "period": ("periods", _period),
    "from": ("changed_from", _day),
    "to": ("changed_to", _day),
    "period_from": ("period_from", _day),
    "period_to": ("period_to", _day),
    "spread_from": ("spread_from", _number),
    "spread_to": ("spread_to", _number),
    "sort": ("sort", _sort),
}
DEFAULTS = {field.name: field.default for field in fields(Filters)}
