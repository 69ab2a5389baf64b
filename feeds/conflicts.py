"""The feed of open conflicts: which figures are in it, and its stamp."""

from collections import defaultdict
from hashlib import sha256

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from claims.models import Claim, Figure
from feeds.items import Channel, conflict_item

MOST_ITEMS = 100
MOST_CLAIMS = 2000
# Part of the stamp: raise it when what is made of the same rows changes.
FORMAT = 1


def newest_conflicts() -> list[Figure]:
    """Open conflicts, the latest opened first."""
    return list(Figure.objects.contested().order_by("-opened_at", "-pk")[:MOST_ITEMS])


def stamp_of(figures: list[Figure], *, feed_url: str) -> str:
    """An entity tag: the same as long as a reader would be sent the same."""
    parts = [f"{FORMAT} {feed_url}", *(f"{figure.pk}:{figure.version}" for figure in figures)]
    return f'"{sha256(" ".join(parts).encode()).hexdigest()[:32]}"'


def conflicts_channel(figures: list[Figure], *, base_url: str, feed_url: str) -> Channel:
    """The channel of ``figures``, in one query for all that was printed of them."""
    claims: dict[int, list[Claim]] = defaultdict(list)
    printed = (
        Claim.objects.current()
        .filter(figure__in=figures, conversion_of__isnull=True)
        .select_related("revision__article__publisher")
        .defer("revision__text", "revision__shingles", "revision__links")
        .order_by("pk")
    )
    for claim in printed[:MOST_CLAIMS]:
        assert claim.figure_id is not None  # filtered by it
        claims[claim.figure_id].append(claim)
    return Channel(
        title=_("Figure of Record: open conflicts"),
        description=_("Numbers that outlets print for the same thing and that cannot all be true."),
        publisher=_("Figure of Record"),
        home_url=f"{base_url}/",
        feed_url=feed_url,
        language=get_language() or "en",
        items=tuple(conflict_item(figure, claims[figure.pk], base_url=base_url) for figure in figures),
    )
