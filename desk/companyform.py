"""The form of one company of the registry: names and tickers a line each."""

from typing import Self

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.models import Company

LONGEST_NAME = 200
LONGEST_TICKER = 20


class LinesField(forms.CharField):
    """Text whose lines are a list: stripped, without empty ones."""

    widget = forms.Textarea(attrs={"rows": 4})

    def to_python(self, value: object) -> list[str]:  # type: ignore[override]  # a list, for cleaned_data
        text = super().to_python(value) or ""
        return [line.strip() for line in text.splitlines() if line.strip()]

    def validate(self, value: list[str]) -> None:
        for line in value:
            if len(line) > LONGEST_NAME:
                raise forms.ValidationError(_("A line has more than 200 characters. Write one name a line."))

    def run_validators(self, value: list[str]) -> None:  # validate() has done it
        return


class CompanyForm(forms.Form):
    """What the registry says of one company."""

    name = forms.CharField(label=_("Name"), max_length=LONGEST_NAME, help_text=_("As the news calls it."))
    kind = forms.ChoiceField(label=_("Kind"), choices=Company.Kind.choices)
    aliases = LinesField(
        label=_("Other names"),
        required=False,
        help_text=_("One a line: short forms, former names, the full legal name."),
    )
    tickers = LinesField(
        label=_("Tickers"), required=False, help_text=_("One a line, with the exchange: NYSE: FRD, or FRD alone.")
    )
    homepage = forms.URLField(label=_("Homepage"), required=False, max_length=500, assume_scheme="https")
    country = forms.RegexField(
        r"^[A-Za-z]{2}$",
        label=_("Country"),
        required=False,
        help_text=_("Two letters, as in web addresses: DE."),
        error_messages={"invalid": _("Write the country as two letters: DE.")},
    )

    @classmethod
    def of(cls, company: Company | None) -> Self:
        """The form filled with what is there."""
        if company is None:
            return cls()
        tickers = company.tickers.order_by("exchange", "symbol", "pk")
        return cls(
            initial={
                "name": company.name,
                "kind": company.kind,
                "aliases": "\n".join(company.aliases.order_by("name", "pk").values_list("name", flat=True)),
                "tickers": "\n".join(f"{each.exchange}: {each.symbol}".removeprefix(": ") for each in tickers),
                "homepage": company.homepage,
                "country": company.country,
            }
        )

    def clean_tickers(self) -> list[tuple[str, str]]:
        """Pairs of symbol and exchange."""
        pairs = []
        for line in self.cleaned_data["tickers"]:
            exchange, _colon, symbol = line.rpartition(":")
            pair = (symbol.strip().upper(), exchange.strip().upper())
            if not pair[0] or max(map(len, pair)) > LONGEST_TICKER:
                raise forms.ValidationError(_("“%(line)s” is no ticker. Write NYSE: FRD."), params={"line": line})
            pairs.append(pair)
        return pairs
