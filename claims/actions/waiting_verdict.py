"""Hold a verdict that waits for sign-off while something is done about it."""

from claims.actions.settled_claims import seen_claims
from claims.actions.store_rulings import FigureChanged, figure_as_seen
from claims.models import Claim, Figure, Verdict


class NotWaiting(Exception):
    """The verdict was published, sent back or withdrawn meanwhile."""

    def __init__(self) -> None:
        super().__init__("This verdict no longer waits for sign-off. Look at the figure for what became of it.")


class OwnVerdict(Exception):
    """Nobody signs their own verdict."""

    def __init__(self) -> None:
        super().__init__("You wrote this verdict, so somebody else signs it.")


def waiting_verdict(verdict_id: int, *, seen_version: int | None = None) -> Verdict:
    """The verdict with its figure, both held until the transaction ends. Raises NotWaiting, FigureChanged."""
    figure_id = Verdict.objects.values_list("figure", flat=True).get(pk=verdict_id)
    try:
        figure = figure_as_seen(figure_id, seen_version=seen_version)
    except FigureChanged:
        if not Verdict.objects.awaiting().filter(pk=verdict_id).exists():
            raise NotWaiting from None
        raise
    verdict = Verdict.objects.awaiting().select_related("reviewer").filter(pk=verdict_id).first()
    if verdict is None:
        raise NotWaiting
    verdict.figure = figure
    return verdict


def unseen_claims(verdict: Verdict, *, figure: Figure) -> list[int]:
    """The current claims that the verdict's author did not see, apart from copies of what was seen."""
    seen = seen_claims([verdict.pk]).get(verdict.figure_id, frozenset())
    rows = Claim.objects.current().filter(figure=figure).order_by("pk").values_list("pk", "origin", "hard")
    known = {(origin, hard) for pk, origin, hard in rows if str(pk) in seen and origin}
    return [pk for pk, origin, hard in rows if str(pk) not in seen and (origin, hard) not in known]
