"""The public card of a figure: what anybody may see of it."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString, mark_safe

from claims.export.reviews import reviews_of
from claims.models import Figure, ScaleStep, Verdict, VerdictStatus
from desk.drawing import marks_of
from desk.origins import Origin, by_origin
from desk.pages.claims import claims_of_figures
from desk.pages.reports import Report, reports_of
from desk.plots.interval import MEDIUM, NARROW, WIDE, IntervalPlot, interval_plot
from desk.plots.rows import Form

CARD_FORMS = (("wide", WIDE), ("medium", MEDIUM), ("narrow", NARROW))
EMBED_FORMS = (("medium", MEDIUM), ("narrow", NARROW))
# A frame stays small, and leads to the card for the rest.
MOST_REPORTS_OF_A_FRAME = 12
# What ends a script element, or begins one (as django.utils.html.json_script has it).
ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


@dataclass(frozen=True)
class Judged:
    """A published verdict with the name of its rating; ``at`` is when it went out."""

    verdict: Verdict
    rating: str
    at: datetime


@dataclass(frozen=True)
class CardPage:
    """``judged`` are the published verdicts, the current one first; those after it were corrected. Of the reports,
    ``hidden_count`` are left out.
    """

    figure: Figure
    plots: list[tuple[str, IntervalPlot]]
    reports: list[Report]
    hidden_count: int
    judged: list[Judged]
    url: str
    embed_url: str
    picture_url: str
    json_ld: SafeString | None

    @property
    def plot(self) -> IntervalPlot | None:
        return self.plots[0][1] if self.plots else None

    @property
    def left_out(self) -> list[Origin]:
        """The origins whose unit can't stand on the plot's axis."""
        return [report.origin for report in self.reports if not report.is_drawn]

    @property
    def current(self) -> Judged | None:
        return self.judged[0] if self.judged else None

    @property
    def oembed_url(self) -> str:
        """Where programs learn how to show the card."""
        return f"{settings.BASE_URL}{reverse('oembed')}?{urlencode({'url': self.url})}"

    @property
    def corrections(self) -> list[Judged]:
        return [each for each in self.judged if each.verdict.correction]

    @property
    def embed_code(self) -> str:
        return embed_code(self.figure, self.embed_url)


def card_page(
    figure: Figure, *, forms: tuple[tuple[str, Form], ...] = CARD_FORMS, most_reports: int | None = None
) -> CardPage:
    """The card, drawn in these forms, with the first ``most_reports`` of its reports or all of them."""
    origins = by_origin(claims_of_figures([figure.pk]).get(figure.pk, []))
    marks = marks_of(origins, figure)
    is_conflict = figure.state == Figure.State.CONFLICT
    drawn = [(name, interval_plot(marks, form=form, is_conflict=is_conflict)) for name, form in forms]
    judged = _judged(figure)
    return CardPage(
        figure=figure,
        plots=[(name, plot) for name, plot in drawn if plot is not None],
        reports=reports_of(origins[:most_reports], figure),
        hidden_count=len(origins[most_reports:]) if most_reports is not None else 0,
        judged=judged,
        url=_absolute("card", figure),
        embed_url=_absolute("embed", figure),
        picture_url=f"{_absolute('card-picture', figure)}?v={figure.version}",
        json_ld=json_ld(next(reviews_of([judged[0].verdict]))) if judged else None,
    )


def embed_code(figure: Figure, embed_url: str, *, width: int = 640, height: int = 480) -> str:
    """The element that other pages paste to show the card."""
    return (
        f'<iframe src="{embed_url}" width="{width}" height="{height}" title="Figure of Record {figure.pk}" '
        'loading="lazy" frameborder="0"></iframe>'
    )


# Any: JSON
def json_ld(data: dict[str, Any]) -> SafeString:
    """Linked data as it may stand in a page, whatever its texts hold."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(ESCAPES))  # noqa: S308 - escaped here


def _judged(figure: Figure) -> list[Judged]:
    verdicts = (
        Verdict.objects.visible_to(AnonymousUser())
        .filter(figure=figure)
        .select_related("figure", "reviewer")
        .prefetch_related("statuses", "sign_offs__reviewer")
        .order_by("-issued_at", "-pk")
    )
    names = ScaleStep.objects.names()
    return [Judged(each, names.get(each.rating, each.rating), _out_at(each)) for each in verdicts]


def _out_at(verdict: Verdict) -> datetime:
    published = [each.at for each in verdict.statuses.all() if each.status == VerdictStatus.Status.PUBLISHED]
    return max(published, default=verdict.issued_at)


def _absolute(name: str, figure: Figure) -> str:
    return settings.BASE_URL + reverse(name, args=(figure.pk,))
