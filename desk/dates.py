"""Dates and times as each language writes them: 24 Jun 08:41 · 24. Juni 08:41 · 6月24日 08:41."""

from datetime import date, datetime
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, pgettext_lazy

# Django's letters; a catalogue puts them into its language's order.
PATTERNS = {
    "time": pgettext_lazy("date pattern", "H:i"),
    "day": pgettext_lazy("date pattern", "j M"),
    "day and time": pgettext_lazy("date pattern", "j M H:i"),
    "day of a year": pgettext_lazy("date pattern", "j M Y"),
    "day and time of a year": pgettext_lazy("date pattern", "j M Y H:i"),
    "day in full": pgettext_lazy("date pattern", "j F Y"),
    "month": pgettext_lazy("date pattern", "F Y"),
    "exactly": pgettext_lazy("date pattern", "j F Y, H:i:s T"),
}


def dated(at: date | datetime | None, pattern: str) -> str:
    """In the words and the time zone of whoever reads it; empty for None. ``pattern`` is a name of the table."""
    if at is None:
        return ""
    return _dated(at, pattern, get_language(), timezone.get_current_timezone_name())


# Lists show the same moments again and again. The zone's name is part of the key: a moment equals itself in another.
@lru_cache(maxsize=4096)
def _dated(at: date | datetime, pattern: str, _language: str | None, _zone: str) -> str:
    return date_format(timezone.localtime(at) if isinstance(at, datetime) else at, str(PATTERNS[pattern]))
