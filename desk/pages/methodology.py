"""How numbers are read and compared, for everybody to read and to try."""

import re
from dataclasses import dataclass

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from claims.extraction.numbers.hedges import AFTER, BEFORE
from claims.extraction.numbers.quantities import read_quantities
from claims.extraction.quantity import Hedge, Quantity, Role
from claims.models import ScaleStep
from claims.reconciliation.agreement import Relation, value_relation
from claims.reconciliation.statement import Statement

LONGEST_TRY = 200
_SIGNS = re.compile(r" ?([-+/<>=]) ?")
# Wordings whose intervals the page shows; they are worked out by the rules themselves.
EXAMPLES = (
    "4.9%",
    "24,000",
    "24,317 people",
    "about 24,000",
    "more than 20,000",
    "at least 20,000",
    "less than 20,000",
    "nearly 25,000",
    "up to 25,000",
    "between 20,000 and 30,000",
    "half a million",
    "thousands",
    "tens of thousands",
    "dozens",
)
HEDGES: dict[Hedge, str | Promise] = {
    Hedge.ABOUT: _("about"),
    Hedge.AT_LEAST: _("at least"),
    Hedge.AT_MOST: _("at most"),
    Hedge.MORE_THAN: _("more than"),
    Hedge.LESS_THAN: _("less than"),
    Hedge.NEARLY: _("nearly"),
    Hedge.EXACT: _("exactly"),
}
RELATIONS: dict[Relation, tuple[str | Promise, str | Promise]] = {
    Relation.SAME: (_("Same"), _("They mean the same values.")),
    Relation.CONSISTENT: (_("Consistent"), _("Readers can take both for one value.")),
    Relation.STRAINED: (_("Strained"), _("One value fits both by the letter, though no reader would take them so.")),
    Relation.ADJACENT: (_("Adjacent"), _("Two rounded values whose ranges touch, 4.9 and 4.8.")),
    Relation.CONFLICTS: (_("Conflict"), _("No single value fits both.")),
    Relation.INCOMPARABLE: (_("Not comparable"), _("Another unit or another question: never one figure.")),
}


class TryForm(forms.Form):
    """One or two wordings to be read. Whatever is missing is not read."""

    one = forms.CharField(
        label=_("One outlet writes"),
        required=False,
        max_length=LONGEST_TRY,
        widget=forms.TextInput(attrs={"placeholder": _("tens of thousands of accounts")}),
    )
    other = forms.CharField(
        label=_("another writes"),
        required=False,
        max_length=LONGEST_TRY,
        widget=forms.TextInput(attrs={"placeholder": _("about 24,000 accounts")}),
    )


@dataclass(frozen=True)
class Tried:
    """What was read of somebody's words, or why nothing was."""

    words: str
    quantity: Quantity | None
    rejection: str


@dataclass(frozen=True)
class MethodologyPage:
    form: TryForm
    tried: list[Tried]
    relation: tuple[str | Promise, str | Promise] | None
    examples: list[Tried]
    lexicon: list[tuple[str | Promise, str, str]]
    relations: list[tuple[str | Promise, str | Promise]]
    scale: list[ScaleStep]


def methodology_page(form: TryForm) -> MethodologyPage:
    """The page, with what a person tries on it."""
    words = (
        [form.cleaned_data[name] for name in ("one", "other") if form.cleaned_data.get(name)] if form.is_valid() else []
    )
    tried = [_tried(each) for each in words]
    return MethodologyPage(
        form=form,
        tried=tried,
        relation=_relation(tried),
        examples=[_tried(each) for each in EXAMPLES],
        lexicon=[
            (label, _listed(BEFORE.get(hedge, "")), _listed(AFTER.get(hedge, ""))) for hedge, label in HEDGES.items()
        ],
        relations=list(RELATIONS.values()),
        scale=list(ScaleStep.objects.offered()),
    )


def _tried(words: str) -> Tried:
    reading = read_quantities(words)
    rejection = reading.rejections[0].reason if reading.rejections else ""
    return Tried(words, reading.quantities[0] if reading.quantities else None, rejection)


def _relation(tried: list[Tried]) -> tuple[str | Promise, str | Promise] | None:
    said = [_statement(str(at), each.quantity) for at, each in enumerate(tried) if each.quantity is not None]
    return RELATIONS[value_relation(said[0], said[1])] if len(said) == 2 else None


def _statement(name: str, quantity: Quantity) -> Statement:
    """A claim of which nothing but the number is known."""
    return Statement(
        id=name,
        article_id=name,
        publisher=name,
        published_at=None,
        subject_key=None,
        subject=None,
        measure=None,
        unit=quantity.unit,
        role=Role.LEVEL,
        direction=quantity.direction,
        period=None,
        qualifiers=(),
        hard=quantity.hard,
        typical=quantity.typical,
        value=quantity.value,
        hedge=quantity.hedge,
        text=quantity.text,
    )


def _listed(phrases: str) -> str:
    """A table's row as words with commas between them, signs as they are printed: "-odd", "+/-"."""
    found = (part.strip() for line in phrases.splitlines() for part in line.split("|"))
    return ", ".join(_SIGNS.sub(r"\1", part) for part in found if part)
