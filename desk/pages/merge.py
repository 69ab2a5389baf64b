"""The page on which a figure is merged with another: those that it may be one with."""

from dataclasses import dataclass

from claims.models import Figure
from desk.pages.history import Changes, changes_since
from desk.pages.likely import likely_figures
from desk.seenform import seen
from desk.workforms import OtherFigureForm


@dataclass(frozen=True)
class MergePage:
    figure: Figure
    likely: list[Figure]
    form: OtherFigureForm
    changes: Changes | None

    @property
    def likely_choices(self) -> list[tuple[Figure, bool]]:
        chosen = str(self.form["likely"].value() or "")
        return [(other, str(other.pk) == chosen) for other in self.likely]


def merge_page(figure: Figure, *, form: OtherFigureForm | None = None) -> MergePage:
    return MergePage(
        figure=figure,
        likely=likely_figures(figure),
        form=form if form is not None else OtherFigureForm(initial=seen(figure)),
        changes=changes_since(figure, form.looked_at) if form is not None and not form.is_of(figure) else None,
    )
