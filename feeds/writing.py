"""Items written from figures, verdicts and corrections, in a fixed number of queries for all of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _

from claims.export.figures import exported_figure
from claims.models import Claim, Figure, ScaleStep, Verdict, VerdictStatus
from feeds.items import Item, printable, tag_id
from feeds.markup import Decided, Printed, item_html
from feeds.selections import CORRECTIONS, FIGURES, VERDICTS, Selection

# A figure of a very hot story has thousands of claims; an item shows the first of them.
MOST_CLAIMS = 40
# In place of a key, in addresses for somebody who is signed in.
SESSION = "mine"
# In the order of Printed.
FIELDS = (
    "figure_id",
    "pk",
    "exact",
    "value",
    "sentence",
    "revision__article__canonical_url",
    "revision__article__headline",
    "revision__article__publisher__name",
)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a feed's items lead: to public cards, else to the desk's pages, with pictures that ``key`` opens."""

    base_url: str
    key: str | None
    is_public: bool

    def of(self, figure: Figure) -> str:
        path = reverse("card", args=(figure.pk,)) if self.is_public else figure.get_absolute_url()
        return self.base_url + path

    def image_of(self, figure: Figure) -> str:
        """The plot as it is now: another version has another address, so that readers may keep it."""
        path = reverse("card-picture", args=(figure.pk,))
        if not self.is_public:
            path = reverse("keyed-picture", args=(self.key or SESSION, figure.pk))
        return f"{self.base_url}{path}?v={figure.version}"


# Any: rows of the selection's own kind
def items_of(selection: Selection, rows: Sequence[Any], *, at: Addresses) -> tuple[Item, ...]:
    if selection.write is not None:
        items: tuple[Item, ...] = selection.write(rows, at)
        return items
    if selection.kind == FIGURES:
        figures = [row for row in rows if isinstance(row, Figure)]
        claims = _claims_of(figures)
        return tuple(_figure_item(figure, claims[figure.pk], at=at) for figure in figures)
    verdicts = [row for row in rows if isinstance(row, Verdict)]
    claims = _claims_of([verdict.figure for verdict in verdicts])
    names = ScaleStep.objects.names()
    write = _correction_item if selection.kind == CORRECTIONS else _verdict_item
    return tuple(write(verdict, claims[verdict.figure_id], at=at, names=names) for verdict in verdicts)


def loaded(selection: Selection) -> Selection:
    """The selection with all that its items need of each row."""
    if selection.kind not in (VERDICTS, CORRECTIONS):
        return selection
    statuses = VerdictStatus.objects.order_by("at", "pk")
    rows = selection.rows.select_related("figure", "reviewer", "corrects").prefetch_related(
        Prefetch("statuses", statuses)
    )
    return replace(selection, rows=rows)


def _figure_item(figure: Figure, claims: Sequence[Printed], *, at: Addresses) -> Item:
    return Item(
        id=tag_id(f"figures/{figure.pk}", base_url=at.base_url),
        url=at.of(figure),
        title=printable(_title(figure, claims)),
        summary=printable(figure.summary),
        html=_html(figure, claims, at=at),
        published_at=figure.opened_at or figure.founded_at,
        modified_at=max(figure.changed_at, figure.opened_at or figure.founded_at),
        tags=_tags(figure),
        image_url=at.image_of(figure),
        figure=exported_figure(figure, claim_ids=[claim.claim_id for claim in claims]),
    )


def _verdict_item(verdict: Verdict, claims: Sequence[Printed], *, at: Addresses, names: dict[str, str]) -> Item:
    """One item a figure: a correction of its verdict changes it."""
    figure, rating = verdict.figure, names.get(verdict.rating, verdict.rating)
    said = _("%(about)s: %(rating)s") % {"about": _about(figure), "rating": rating}
    return Item(
        id=tag_id(f"figures/{figure.pk}/verdict", base_url=at.base_url),
        url=at.of(figure),
        title=printable(said),
        summary=printable(verdict.rationale),
        html=_html(figure, claims, at=at, verdict=verdict, rating=rating),
        published_at=_published_at(verdict),
        modified_at=_published_at(verdict),
        tags=_tags(figure),
        image_url=at.image_of(figure),
        figure=exported_figure(figure, claim_ids=[claim.claim_id for claim in claims], verdict_id=verdict.pk),
    )


def _correction_item(verdict: Verdict, claims: Sequence[Printed], *, at: Addresses, names: dict[str, str]) -> Item:
    figure, rating = verdict.figure, names.get(verdict.rating, verdict.rating)
    at_moment = _published_at(verdict)
    return Item(
        id=tag_id(f"corrections/{verdict.pk}", base_url=at.base_url),
        url=at.of(figure),
        title=printable(_("Correction: %(about)s") % {"about": _about(figure)}),
        summary=printable(verdict.correction),
        html=_html(figure, claims, at=at, verdict=verdict, rating=rating),
        published_at=at_moment,
        modified_at=at_moment,
        tags=_tags(figure),
        image_url=at.image_of(figure),
        figure=exported_figure(figure, claim_ids=[claim.claim_id for claim in claims], verdict_id=verdict.pk),
    )


def _published_at(verdict: Verdict) -> datetime:
    published = [each.at for each in verdict.statuses.all() if each.status == VerdictStatus.Status.PUBLISHED]
    return published[-1] if published else verdict.issued_at


def _claims_of(figures: Iterable[Figure]) -> dict[int, list[Printed]]:
    rows = Claim.objects.first_of([figure.pk for figure in figures], most=MOST_CLAIMS)
    claims: dict[int, list[Printed]] = defaultdict(list)
    for row in rows.filter(conversion_of__isnull=True).values_list(*FIELDS):
        printed = Printed(*row)
        claims[printed.figure_id].append(printed)
    return defaultdict(list, {pk: sorted(each, key=_by_value) for pk, each in claims.items()})


def _html(
    figure: Figure, claims: Sequence[Printed], *, at: Addresses, verdict: Verdict | None = None, rating: str = ""
) -> str:
    decided = None if verdict is None else Decided(rating, verdict.rationale, verdict.correction)
    return printable(item_html(figure.summary, claims, image_url=at.image_of(figure), decided=decided))


def _title(figure: Figure, claims: Iterable[Printed]) -> str:
    values = " / ".join(dict.fromkeys(claim.exact for claim in claims))
    about = _about(figure)
    return f"{about}: {values}" if about and values else about or values or figure.summary


def _about(figure: Figure) -> str:
    return " · ".join(part for part in (figure.subject_name, figure.measure) if part)


def _tags(figure: Figure) -> tuple[str, ...]:
    return tuple(printable(tag) for tag in (figure.subject_name, figure.measure) if tag)


def _by_value(claim: Printed) -> tuple[bool, object, int]:
    return claim.value is None, claim.value or 0, claim.claim_id
