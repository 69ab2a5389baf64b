"""The codes that reading leaves on a number, in words that a translator can put."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# What the words around a number make of it (claims/extraction/numbers/intervals.py).
RULES: dict[str, str | Promise] = {
    "rounded": _("rounded"),
    "exact count": _("exact count"),
    "about": _("about"),
    "at least": _("at least"),
    "at most": _("at most"),
    "more than": _("more than"),
    "less than": _("less than"),
    "nearly": _("nearly"),
    "fraction": _("fraction"),
    "range": _("range"),
    "magnitude": _("order of magnitude"),
    "tens of": _("tens of"),
    "dozens": _("dozens"),
    "scores": _("scores"),
    "several": _("several"),
    "digits": _("number of digits"),
    "tolerance": _("stated tolerance"),
}
# Why a person should look twice.
FLAGS: dict[str, str | Promise] = {
    "subject_unsure": _("subject unsure"),
    "no_measure": _("no measure"),
    "no_verb": _("no verb"),
    "conversion": _("conversion"),
    "ambiguous_scale": _("ambiguous scale"),
    "ambiguous_decimal": _("ambiguous decimal"),
    "ambiguous_currency": _("ambiguous currency"),
}
# Why a number is no claim; the commonest.
REJECTIONS: dict[str, str | Promise] = {
    "age": _("age"),
    "age group": _("age group"),
    "clock time": _("clock time"),
    "date": _("date"),
    "idiom": _("idiom"),
    "name or code": _("name or code"),
    "numbered thing": _("numbered thing"),
    "ordinal": _("ordinal"),
    "period": _("period"),
    "phase or stage": _("phase or stage"),
    "pronoun": _("pronoun"),
    "score": _("score"),
    "year": _("year"),
}
ROLES: dict[str, str | Promise] = {
    "level": _("level"),
    "change": _("change"),
    "from": pgettext_lazy("role of a number", "from"),
    "to": pgettext_lazy("role of a number", "to"),
    "share": pgettext_lazy("role of a number", "share"),
    "rank": pgettext_lazy("role of a number", "rank"),
    "up": _("up"),
    "down": _("down"),
}
MODALITIES: dict[str, str | Promise] = {
    "asserted": _("asserted"),
    "alleged": _("alleged"),
    "denied": _("denied"),
    "forecast": _("forecast"),
    "hypothetical": _("hypothetical"),
}
WORDS = RULES | FLAGS | REJECTIONS | ROLES | MODALITIES


def named(code: str) -> str:
    """A code in words: the language's where the table has it, else its own with spaces."""
    return str(WORDS.get(code, code.replace("_", " ")))
