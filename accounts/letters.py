"""Letters to people: plain text, from templates/mail/."""

from smtplib import SMTPException
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string


class LetterNotSent(Exception):
    """The mail server took no letter; the message says what it said."""


# Any: a template's context.
def send_letter(*, to: str, template: str, context: dict[str, Any], headers: dict[str, str] | None = None) -> None:
    """A letter whose first line is its subject. Raises LetterNotSent."""
    text = render_to_string(f"mail/{template}.txt", {"base_url": settings.BASE_URL, **context})
    subject, _line, body = text.strip().partition("\n")
    letter = EmailMessage(subject.strip(), body.strip() + "\n", to=[to], headers=headers)
    try:
        letter.send()
    except (SMTPException, OSError) as error:
        raise LetterNotSent(str(error)) from error
