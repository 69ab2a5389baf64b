"""The registry of companies: names, aliases and tickers, by which subjects are resolved."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class CompanyQuerySet(models.QuerySet["Company"]):
    def called(self, words: str) -> Self:
        """Those whose name or alias begins with the words, or whose ticker they are."""
        by_alias = Alias.objects.filter(name__istartswith=words).values("company")
        by_ticker = Ticker.objects.filter(symbol__iexact=words).values("company")
        return self.filter(Q(name__istartswith=words) | Q(pk__in=by_alias) | Q(pk__in=by_ticker))


class Company(models.Model):
    """A company or organisation that claims are resolved to. Names that are not here are subjects all the same."""

    class Kind(models.TextChoices):
        COMPANY = "company", _("company")
        ORGANISATION = "organisation", _("organisation")
        PERSON = "person", _("person")
        PLACE = "place", _("place")

    key = models.CharField(max_length=200, unique=True, help_text=_("Compares across documents; never changes."))
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.COMPANY)
    country = models.CharField(max_length=2, blank=True, help_text=_("ISO 3166-1 alpha-2"))
    homepage = models.URLField(max_length=500, blank=True)
    guarded = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        help_text=_("Those of its names that are common words too, and need a company's context."),
    )
    updated_at = models.DateTimeField(auto_now=True, db_index=True)

    objects = CompanyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = _("companies")
        indexes = (models.Index(fields=("name",), name="companies_by_name"),)

    def __str__(self) -> str:
        return self.name


class Alias(models.Model):
    """Another name of a company. One name may belong to several; reading then asks the context."""

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=200)

    class Meta:
        verbose_name_plural = _("aliases")
        constraints = (models.UniqueConstraint(fields=("company", "name"), name="one_alias_once"),)


class Ticker(models.Model):
    """A company's symbol at one exchange (its MIC or usual short name; empty where the list names none)."""

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="tickers")
    symbol = models.CharField(max_length=20)
    exchange = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("company", "symbol", "exchange"), name="one_ticker_once"),)
        indexes = (models.Index(fields=("symbol",), name="tickers_by_symbol"),)
