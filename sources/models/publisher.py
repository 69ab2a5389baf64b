"""Who answers for a text."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Publisher(models.Model):
    """The organisation that answers for a text."""

    name = models.CharField(max_length=200, unique=True)
    homepage = models.URLField(max_length=1000, blank=True)
    # An issuer's own releases and official records are primary documents for figures about themselves.
    is_primary = models.BooleanField(
        default=False,
        help_text=_("Publishes its own figures or official records: a company, court, exchange or ministry."),
    )
    corrections_contact = models.CharField(
        max_length=300,
        blank=True,
        db_default="",
        help_text=_("Where it takes questions about its numbers: a mail address, or the address of a form."),
    )
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name
