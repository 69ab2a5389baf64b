"""The words of a question to an outlet about its number, and the link that puts them into a mail."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

MOST_OTHERS = 6


@dataclass(frozen=True)
class Printed:
    """A number as an outlet printed it; ``address`` is the article's on the web, empty where it has none."""

    outlet: str
    number: str
    sentence: str
    headline: str
    address: str


def draft(asked: Printed, others: Sequence[Printed], *, by: str) -> str:
    """A question that names the sentence, where it stands and what others print. ``by`` signs it."""
    lines = [
        _("Dear colleagues at %(outlet)s,") % {"outlet": asked.outlet},
        "",
        _("you write in “%(headline)s”:") % {"headline": asked.headline} if asked.headline else _("you write:"),
        "",
        f"    {' '.join(asked.sentence.split())}",
        *([f"    {asked.address}"] if asked.address else []),
        "",
    ]
    if others:
        lines += [_("Others print another number:"), "", *(_line(each) for each in others[:MOST_OTHERS]), ""]
    lines += [
        _("Is %(number)s right, and where is it from? If it needs a correction, we would like to know when it is made.")
        % {"number": asked.number},
        "",
        _("With thanks"),
        by,
    ]
    return "\n".join(lines)


def subject_of(asked: Printed, *, about: str) -> str:
    return _("Your number for %(about)s: %(number)s") % {"about": about, "number": asked.number}


def mail_link(contact: str, *, subject: str, body: str) -> str:
    """A mailto: link (RFC 6068) with everything filled in; nothing where the contact is no mail address."""
    if not is_mail(contact):
        return ""
    lines = body.replace("\r\n", "\n").replace("\n", "\r\n")
    return f"mailto:{quote(contact, safe='@')}?subject={quote(subject)}&body={quote(lines)}"


def is_mail(contact: str) -> bool:
    try:
        validate_email(contact)
    except ValidationError:
        return False
    return True


def _line(printed: Printed) -> str:
    return f"  - {printed.number}, {printed.outlet}{': ' if printed.address else ''}{printed.address}"
