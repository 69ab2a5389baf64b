"""Find the articles that a new revision shares its text with."""

from datetime import datetime

from django.db import connection
from django.db.models import F

from sources.models import Revision, SharedText
from sources.shingles import COPY_CONTAINMENT, containment

# Any number that no other lock of two numbers has: those of one number, as in claims, are apart from these.
LOCK = (5, 12)


def find_shared_text(*, revision: Revision, found_at: datetime) -> None:
    """The pairs of the revision's article are those that its text, now the latest, makes; call it in a transaction.

    Pairs that were known stay as long as enough is shared, however many there are; of new ones the closest are kept.
    """
    with connection.cursor() as cursor:
        # Two copies that are stored at once would each miss the other.
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", LOCK)
    article_id = revision.article_id
    shares = {each.article_id: each.containment for each in Revision.objects.sharing_text(revision)}
    shares |= _known(revision, besides=shares)
    pairs = SharedText.objects.of(article_id)
    gone = set(pairs.neighbours(article_id)) - shares.keys()
    (pairs.filter(article__in=gone) | pairs.filter(earlier__in=gone)).delete()
    SharedText.objects.bulk_create(
        [
            SharedText(
                article_id=max(article_id, other),
                earlier_id=min(article_id, other),
                containment=share,
                found_at=found_at,
            )
            for other, share in sorted(shares.items())
        ],
        update_conflicts=True,
        unique_fields=("article", "earlier"),
        update_fields=("containment",),
    )


def _known(revision: Revision, *, besides: dict[int, float]) -> dict[int, float]:
    """What it shares with articles of known pairs, where that is still enough."""
    others = set(SharedText.objects.neighbours(revision.article_id)) - besides.keys()
    latest = Revision.objects.filter(article__in=others, article__latest_revision=F("pk"))
    ours = frozenset(revision.shingles)
    shares = {
        article_id: containment(ours, frozenset(theirs))
        for article_id, theirs in latest.values_list("article", "shingles")
    }
    return {article_id: share for article_id, share in shares.items() if share >= COPY_CONTAINMENT}
