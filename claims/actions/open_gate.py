"""The gate before publishing: one primary document, or two independent origins, or a written reason."""

from collections.abc import Collection

from django.db.models import Q

from claims.models import Claim, Evidence, Figure

ENOUGH_ORIGINS = 2


class GateClosed(Exception):
    """A verdict has neither a primary document nor two independent origins, and nobody wrote why it needs none."""

    def __init__(self) -> None:
        super().__init__(
            "Publishing needs one primary document or two independent origins. Attach the document, or write why "
            "neither is needed."
        )


def open_gate(*, figure: Figure, preferred: Collection[int], reason: str) -> None:
    """Return when a verdict that prefers these claims may be published; without any, it relies on all that stand.

    A claim of a publisher that keeps the official record is a primary document. Raises GateClosed.
    """
    if reason.strip() or Evidence.objects.primary().filter(figure=figure).exists():
        return
    relied_on = Claim.objects.current().filter(figure=figure).exclude(modality="denied")
    if preferred:
        relied_on = relied_on.filter(pk__in=preferred)
    else:
        relied_on = relied_on.exclude(Q(rank=Claim.Rank.DEPRECATED) | Q(status=Claim.Status.REJECTED))
    if relied_on.filter(revision__article__publisher__is_primary=True).exists():
        return
    origins = relied_on.exclude(origin="").values("origin").distinct()[:ENOUGH_ORIGINS].count()
    if origins < ENOUGH_ORIGINS:
        raise GateClosed
