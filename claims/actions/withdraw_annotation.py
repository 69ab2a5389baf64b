"""Take back what one has said."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from claims.actions.annotate import TELLING, locked_claim
from claims.actions.settle_claim import settle_claim
from claims.models import Annotation


class NotYours(Exception):
    """The annotation is somebody else's."""

    def __init__(self) -> None:
        super().__init__("Somebody else said this. Say what you think beside it; only they can take it back.")


@transaction.atomic
def withdraw_annotation(*, annotation_id: int, user: User, now: datetime) -> Annotation | None:
    """The annotation no longer counts, and what it replaced counts again; it stays in the history.

    Returns the row that takes its place; None when it was replaced or withdrawn before. Raises NotYours.
    """
    annotation = Annotation.objects.select_related("replaces").get(pk=annotation_id)
    if annotation.author_id != user.pk:
        raise NotYours
    claim = locked_claim(annotation.claim_id) if annotation.claim_id is not None else None
    Annotation.objects.select_for_update().get(pk=annotation_id)  # who comes second waits, and finds it replaced
    if not Annotation.objects.standing().filter(pk=annotation_id).exists():
        return None
    before = annotation.replaces if annotation.replaces is not None and not annotation.replaces.withdrawn else None
    row = Annotation.objects.create(
        claim=annotation.claim,
        figure=annotation.figure,
        revision=annotation.revision,
        selector=annotation.selector,
        motivation=annotation.motivation,
        body=before.body if before is not None else {},
        author=user,
        created_at=now,
        replaces=annotation,
        withdrawn=before is None,
    )
    if claim is not None and annotation.motivation in TELLING:
        settle_claim(claim=claim, user=user, now=now)
    return row
