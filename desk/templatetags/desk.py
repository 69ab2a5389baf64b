"""Numbers, intervals and times in the words of the page's language."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from django import template
from django.utils import timezone
from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext as _

from accounts.keys import keys_of, strokes
from accounts.models import User
from claims.extraction.quantity import Quantity
from claims.models import Annotation, Claim, Figure, Verdict
from claims.search.facets import FacetValue
from claims.search.filters import NOBODY
from claims.search.words import pieces
from desk import numbers, undo
from desk.browsers import browser_name
from desk.dates import dated
from desk.pages.chips import Chip
from desk.plots.strip import StripPlot
from desk.readingwords import named
from desk.stripsvg import strip_svg
from desk.wording import worded
from sources.models import Article

register = template.Library()
register.filter("browser_name", browser_name)

# Filters whose values are periods or days.
DATED = frozenset({"period", "period_from", "period_to", "from", "to"})


def _locale() -> str:
    return to_locale(get_language() or "en-gb")


@register.simple_tag
def quantity(value: Decimal | None, unit: str) -> str:
    """4.9% · US$1.5bn; nothing where there is no value."""
    return "" if value is None else numbers.quantity_text(value, unit, locale=_locale())


@register.simple_tag
def quantity_in_full(value: Decimal | None, unit: str) -> str:
    """6.6 percentage points · 300 hectares; nothing where there is no value."""
    return "" if value is None else numbers.quantity_in_full(value, unit, locale=_locale())


@register.filter
def short(value: Decimal) -> str:
    """A number as on an axis."""
    return numbers.short_text(value, locale=_locale())


@register.filter
def unit_name(unit: str) -> str:
    return numbers.unit_name(unit, locale=_locale())


@register.simple_tag
def interval(claim: Claim, which: str) -> str:
    """The ``hard`` or ``typical`` interval of a claim, in signs."""
    found = claim.hard if which == "hard" else claim.typical
    return numbers.interval_text(
        found.lower, found.upper, claim.unit, has_low=found.lower_inc, has_high=found.upper_inc, locale=_locale()
    )


@register.simple_tag
def span_of(quantity: Quantity, which: str) -> str:
    """The ``hard`` or ``typical`` interval of a quantity that was just read, in signs."""
    found = quantity.hard if which == "hard" else quantity.typical
    return numbers.interval_text(
        found.low,
        found.high,
        quantity.unit,
        has_low=not found.low_open,
        has_high=found.high_closed,
        locale=_locale(),
    )


@register.simple_tag
def normalised(claim: Claim) -> str:
    """What was read of a claim: its value, else its interval as stated."""
    if claim.value is not None:
        return numbers.quantity_text(claim.value, claim.unit, locale=_locale())
    return numbers.interval_text(claim.minimum, claim.maximum, claim.unit, has_high=True, locale=_locale())


@register.filter
def period_words(period: str) -> str:
    """A period as people write it: 25 June 2026 · June 2026 · Q1 2026 · from 1 June to 5 June 2026."""
    return " – ".join(_part_of_period(part) for part in period.split("/"))


@register.filter
def qualifier_words(qualifiers: list[str]) -> str:
    """Qualifiers without the names of their axes: intraday, year-on-year."""
    return ", ".join(qualifier.partition(":")[2] or qualifier for qualifier in qualifiers)


@register.filter
def found_pieces(text: str) -> list[tuple[str, bool]]:
    """A text in which a search marked what it found, in pieces, each with whether it was found."""
    return pieces(text)


@register.filter
def facet_label(value: FacetValue, parameter: str) -> str:
    """A value of a facet as people read it."""
    return _value_words(parameter, value.value, value.label)


@register.filter
def chip_label(chip: Chip) -> str:
    """What a chip's filter asks for, as people read it."""
    return _value_words(chip.name, chip.value, chip.value)


@register.filter
def headline(article: Article) -> str:
    """An article's headline; without one, its address on the web if it has one."""
    if article.headline:
        return article.headline
    return article.canonical_url if article.canonical_url.startswith("http") else _("Without a headline")


@register.filter
def spaced(name: str) -> str:
    """The name of a rule, flag, role or reason as words."""
    return named(name)


@register.filter
def moment(at: datetime | None, now: datetime) -> str:
    """A time as short as it can be told: 08:41 today, else 24 Jun 08:41, else with its year."""
    if at is None:
        return ""
    here, today = timezone.localtime(at), timezone.localtime(now)
    if here.date() == today.date():
        return dated(at, "time")
    return dated(at, "day and time" if here.year == today.year else "day of a year")


@register.filter
def tick_moment(at: datetime) -> str:
    """A mark on an axis of time: 24 Jun at midnight, else 08:00."""
    return dated(at, "day") if (at.hour, at.minute) == (0, 0) else dated(at, "time")


@register.filter
def due(at: datetime, now: datetime) -> str:
    """When something happens next: in 4 min, or due now."""
    return _("due now") if at <= now else ago(at, now)


@register.filter
def ago(at: datetime | None, now: datetime) -> str:
    """How long ago, or how soon, in one unit: 5 min ago · in 2 h."""
    if at is None:
        return _("never")
    seconds = (now - at).total_seconds()
    for length, name in ((86400, _("%d d")), (3600, _("%d h")), (60, _("%d min")), (1, _("%d s"))):
        if abs(seconds) >= length:
            span = name % (abs(seconds) // length)
            return _("%s ago") % span if seconds > 0 else _("in %s") % span
    return _("now")


register.filter(undo.undo_address)
register.filter(dated)


@register.simple_tag
def strip(plot: StripPlot | None, sentence: str) -> str:
    """The strip plot of a row; nothing where nothing can be drawn."""
    return "" if plot is None else strip_svg(plot, sentence=sentence)


@register.filter
def state_words(state: str) -> str:
    """A figure's state as people read it. Django's get_state_display puts all choices together for each row."""
    return str(Figure.State(state).label)


@register.simple_tag
def annotation_flags() -> list[tuple[str, str]]:
    """What readers should know of a number, for a list to choose from."""
    return [(value, str(label)) for value, label in Annotation.Flag.choices]


@register.simple_tag
def key_of(user: User, command: str) -> str:
    """The person's key for a command, as it is written on a keyboard; nothing where they have none."""
    return " ".join(strokes(keys_of(user.keys)[command])) if user.uses_keys else ""


@register.filter
def duration(span: timedelta | None) -> str:
    """12 s · 4 min · 3 h · 2 days, by the largest unit; nothing where there is none."""
    if span is None:
        return ""
    seconds = max(round(span.total_seconds()), 0)
    if seconds < 90:
        return _("%(n)s s") % {"n": seconds}
    if seconds < 90 * 60:
        return _("%(n)s min") % {"n": round(seconds / 60)}
    if seconds < 36 * 3600:
        return _("%(n)s h") % {"n": round(seconds / 3600)}
    return _("%(n)s days") % {"n": round(seconds / 86400)}


@register.filter
def flag_words(flag: str) -> str:
    return str(Annotation.Flag(flag).label) if flag in Annotation.Flag.values else flag


@register.filter
def reason_words(code: str) -> str:
    """Why a number does not stand, by the code of a verdict's reason."""
    return str(dict(Verdict.Reason.choices).get(code, code))


@register.filter
def sentence(figure: Figure) -> str:
    """Who says what, and whether one value fits, in the language of the page."""
    return worded(figure.summary, figure=figure)


@register.filter
def in_words(text: str, figure: Figure) -> str:
    """A sentence that was stored with a figure, in the language of the page."""
    return worded(text, figure=figure)


@register.filter
def hint_texts(figure: Figure) -> list[str]:
    """Why a figure's numbers may differ, in the language of the page."""
    texts = [str(hint.get("text", "")) if isinstance(hint, dict) else str(hint) for hint in figure.hints]
    return [worded(text, figure=figure) for text in texts]


def _part_of_period(part: str) -> str:
    for form, shown in (("%Y-%m-%d", "day in full"), ("%Y-%m", "month")):
        try:
            return dated(datetime.strptime(part, form).replace(tzinfo=UTC).date(), shown)
        except ValueError:
            continue
    year, dash, quarter = part.partition("-")
    return f"{quarter} {year}" if dash and quarter.startswith("Q") else part


@register.filter
def of(names: Mapping[int, str], key: int) -> str:
    """The name of whoever has the key; empty for nobody."""
    return names.get(key, "")


def _value_words(parameter: str, value: str, label: str) -> str:
    if parameter == "unit":
        return numbers.unit_name(value, locale=_locale()) or _("a plain count")
    if parameter in DATED:
        return period_words(value)
    if parameter == "owner" and value == NOBODY:
        return _("nobody")
    return spaced(label) if parameter in ("reason", "flag") else label
