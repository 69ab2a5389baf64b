"""What judging says of a figure, in the language of the page."""

from django.utils.translation import get_language, gettext, pgettext

from claims.models import Figure
from claims.reconciliation.phrases import Phrase, Value, unpacked

ENGLISH = "en"


def worded(text: str, *, figure: Figure) -> str:
    """A sentence that judging made; as it is stored, in English, where its parts are not known."""
    if (get_language() or ENGLISH).startswith(ENGLISH):
        return text
    phrase = text if isinstance(text, Phrase) else _phrase_of(text, figure)
    return text if phrase is None else _worded(phrase)


def _phrase_of(text: str, figure: Figure) -> Phrase | None:
    found = (unpacked(each) for each in figure.phrases)
    return next((each for each in found if isinstance(each, Phrase) and each == text), None)


def _worded(value: Value) -> str:
    if isinstance(value, Phrase):
        return gettext(value.template) % {name: _worded(each) for name, each in value.values.items()}
    if isinstance(value, str):
        return value
    return pgettext("between parts of a sentence", ", ").join(_worded(each) for each in value)
