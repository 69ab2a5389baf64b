"""A step of a figure's history that a person took: what changed, and the way back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from accounts.models import User
from claims.models import Claim, Figure, FigureEvent

# So many claims are named in a step; a figure's page names them all.
MOST_NAMED = 4


@dataclass(frozen=True)
class Step:
    """What a person did: ``before`` and ``after`` are as printed, ``summary`` tells more, ``way_back`` is JSON that
    undo_step reads.
    """

    kind: FigureEvent.Kind
    before: str = ""
    after: str = ""
    summary: str = ""
    # Any: JSON.
    way_back: dict[str, Any] | None = None


def note_step(
    step: Step, *, figure: Figure, user: User, now: datetime, undoes: FigureEvent | None = None
) -> FigureEvent:
    """The step stands in the figure's history."""
    return FigureEvent.objects.create(
        figure=figure,
        kind=step.kind,
        at=now,
        version=figure.version,
        before=step.before,
        after=step.after,
        summary=step.summary,
        way_back=step.way_back,
        undoes=undoes,
        user=user,
    )


def named(claims: Iterable[Claim]) -> str:
    """Claims as a history names them: the number as printed, and its outlet."""
    ids = [claim.pk for claim in claims]
    rows = Claim.objects.filter(pk__in=ids).select_related("revision__article__publisher").order_by("pk")
    names = list(dict.fromkeys(f"{claim.exact} {claim.revision.article.publisher.name}" for claim in rows))
    return ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")
