"""A figure's values drawn: its origins in the order of the plot, and the plot in several widths."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from claims.models import Claim, Figure
from desk.drawing import is_drawable, mark_of, marks_of
from desk.origins import Origin, by_origin
from desk.plots.interval import MEDIUM, NARROW, WIDE, IntervalPlot, interval_plot

# The plot is drawn for three widths; the stylesheet shows the one that fits.
FORMS = (("wide", WIDE), ("medium", MEDIUM), ("narrow", NARROW))


@dataclass(frozen=True)
class Drawn:
    """``left_out`` are the origins whose unit can't stand on the plot's axis."""

    origins: list[Origin]
    plots: list[tuple[str, IntervalPlot]]
    left_out: list[Origin]

    @property
    def plot(self) -> IntervalPlot | None:
        return self.plots[0][1] if self.plots else None


def drawn(figure: Figure, claims: Iterable[Claim], *, without: frozenset[str] = frozenset()) -> Drawn:
    """The plot of a figure's claims, in every width but those in ``without``."""
    origins = sorted(by_origin(claims), key=lambda origin: _place(origin, figure))
    marks = marks_of(origins, figure)
    is_conflict = figure.state == Figure.State.CONFLICT
    plots = [
        (name, interval_plot(marks, form=form, is_conflict=is_conflict)) for name, form in FORMS if name not in without
    ]
    left_out = [origin for origin in origins if not is_drawable(origin.lead, figure)]
    return Drawn(origins, [(name, plot) for name, plot in plots if plot is not None], left_out)


def _place(origin: Origin, figure: Figure) -> tuple[bool, Decimal]:
    """A sort key: the order of the plot, then what can't be drawn."""
    place = mark_of(origin.lead, figure).place if is_drawable(origin.lead, figure) else None
    return place is None, place or Decimal(0)
