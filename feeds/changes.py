"""When anything last changed that a feed tells of: what Last-Modified says."""

from datetime import datetime

from django.apps import apps

from claims.models import Figure, FigureEvent, VerdictStatus


def latest_change() -> datetime | None:
    """The moment of the last change to any figure, verdict or publicity; each is the first entry of an index.

    Of all figures, not of those in one feed: a conflict that closes leaves its feed, and its change counts too.
    """
    audit = apps.get_model("claims", "FigureAudit")  # made by pghistory, which names it nowhere
    moments = [
        FigureEvent.objects.order_by("-at").values_list("at", flat=True)[:1],
        VerdictStatus.objects.order_by("-pk").values_list("at", flat=True)[:1],
        audit.objects.order_by("-pk").values_list("pgh_created_at", flat=True)[:1],
        *(
            Figure.objects.filter(state=state).order_by("-changed_at").values_list("changed_at", flat=True)[:1]
            for state in Figure.State.values
        ),
    ]
    return max(moments[0].union(*moments[1:], all=True), default=None)
