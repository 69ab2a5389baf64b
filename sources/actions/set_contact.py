"""Where an outlet takes questions about its numbers."""

from sources.models import Publisher


def set_contact(*, publisher_id: int, contact: str) -> None:
    """The publisher has this contact: a mail address, the address of a form, or nothing."""
    Publisher.objects.filter(pk=publisher_id).update(corrections_contact=contact)
