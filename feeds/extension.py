"""The fields of ``_figure`` in words, for the page that documents it. A test holds them to what is exported."""

from django.utils.translation import gettext_lazy as _

FIELDS_IN_WORDS = (
    ("id", _("the figure's number, as in its address")),
    ("subject", _("whom or what the number is about")),
    ("measure", _("what is measured")),
    ("unit", _("percent, percentage_point, a currency by ISO 4217, count, or a unit's symbol")),
    ("direction", _("up, down, or null where nobody says")),
    ("period", _("what the number speaks of: 2026, 2026-Q1, 2026-06, 2026-06-25, or start/end")),
    ("qualifiers", _("what sets it apart from like figures: intraday, year-on-year")),
    ("state", _("single, agree, compatible, conflict, resolved")),
    ("summary", _("the figure in one sentence")),
    ("spread", _("the least and the greatest value named, and how far they are apart")),
    ("severity", _("how far apart a conflict's values are, from 0 to 1")),
    ("claims", _("the numbers of its claims")),
    ("count", _("how many claims, articles, outlets and independent origins")),
    ("hints", _("why its values may differ")),
    ("proposal", _("which claims the evidence favours, and why; a suggestion")),
    ("verdict", _("the number of its published verdict, or null")),
    ("story", _("the story that it belongs to")),
    ("opened_at", _("since when it is a conflict, or null")),
    ("changed_at", _("when it last changed")),
    ("version", _("counts its changes")),
)
