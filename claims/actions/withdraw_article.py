"""Let an article say nothing any more, as if it had not been read; and let it say everything again."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from claims.models import Claim, Figure
from sources.models import Article


@transaction.atomic
def withdraw_article(*, article_id: int, now: datetime) -> set[str]:
    """Its claims leave their figures, which are to be judged anew; the keys of those. Nothing is deleted.

    It is not looked at again, and comes back when somebody imports it or its address once more.
    """
    Article.objects.select_for_update().get(pk=article_id)
    Article.objects.filter(pk=article_id).update(withdrawn_at=now, next_check_at=None)
    claims = Claim.objects.current().filter(revision__article=article_id)
    return _turn(claims, is_current=False, withdrawn_at=now)


@transaction.atomic
def restore_claims(*, article_id: int) -> set[str]:
    """What was withdrawn with an article that has come back is current again; the keys of its figures."""
    Article.objects.select_for_update().get(pk=article_id)
    claims = Claim.objects.to_restore().filter(revision__article=article_id)
    return _turn(claims, is_current=True, withdrawn_at=None)


def _turn(claims: QuerySet[Claim], *, is_current: bool, withdrawn_at: datetime | None) -> set[str]:
    rows = list(claims.values_list("pk", "figure", "key"))
    Claim.objects.filter(pk__among=[pk for pk, _figure, _key in rows]).update(
        is_current=is_current, withdrawn_at=withdrawn_at
    )
    _judge_again({figure for _pk, figure, _key in rows if figure is not None})
    return {key for _pk, _figure, key in rows}


def _judge_again(figure_ids: Collection[int]) -> None:
    # Locked in one order, as grouping does, so that the two never wait for each other.
    locked = Figure.objects.filter(pk__among=figure_ids).order_by("pk").select_for_update(no_key=True)
    Figure.objects.filter(pk__among=list(locked.values_list("pk", flat=True))).update(needs_judging=True)
