"""The page on which one claim of a figure is ranked, qualified, taken out or moved."""

from dataclasses import dataclass

from django.http import QueryDict

from claims.models import Claim, Figure
from desk.pages.history import Changes, changes_since
from desk.pages.likely import likely_figures
from desk.quotes import Quote, quote_of
from desk.seenform import seen
from desk.workforms import OtherFigureForm, QualifierForm, RankForm, WorkForm

# Four forms on one page: each has ids of its own.
IDS = {act: f"id_{act}_%s" for act in ("rank", "qualify", "take-out", "move")}


@dataclass(frozen=True)
class ChangePage:
    """``form`` is the one that was sent, among the four, with what came to the figure meanwhile."""

    figure: Figure
    claim: Claim
    quote: Quote
    likely: list[Figure]
    rank: RankForm
    qualify: QualifierForm
    take_out: WorkForm
    move: OtherFigureForm
    form: WorkForm | None = None
    changes: Changes | None = None

    @property
    def likely_choices(self) -> list[tuple[Figure, bool]]:
        chosen = str(self.move["likely"].value() or "")
        return [(other, str(other.pk) == chosen) for other in self.likely]


def change_page(figure: Figure, claim: Claim, *, form: WorkForm | None = None) -> ChangePage:
    """The forms of a claim whose article is loaded, with the one that was sent in its place."""
    likely = likely_figures(figure)
    start = claim.start - claim.sentence_start
    shown = seen(figure)
    return ChangePage(
        figure=figure,
        claim=claim,
        quote=quote_of(claim.sentence, start=start, end=start + claim.end - claim.start),
        likely=likely,
        rank=form
        if isinstance(form, RankForm)
        else RankForm(initial={**shown, "rank": claim.rank, "reason": claim.rank_reason}, auto_id=IDS["rank"]),
        qualify=form if isinstance(form, QualifierForm) else QualifierForm(initial=shown, auto_id=IDS["qualify"]),
        take_out=form if type(form) is WorkForm else WorkForm(initial=shown, auto_id=IDS["take-out"]),
        move=form if isinstance(form, OtherFigureForm) else OtherFigureForm(initial=shown, auto_id=IDS["move"]),
        form=form,
        changes=changes_since(figure, form.looked_at) if form is not None and not form.is_of(figure) else None,
    )


def change_form(act: str, data: QueryDict) -> WorkForm:
    """The form that the button ``act`` sends. Raises KeyError for a button that the page has not."""
    kinds = {"rank": RankForm, "qualify": QualifierForm, "take-out": WorkForm, "move": OtherFigureForm}
    return kinds[act](data, auto_id=IDS[act])
