"""Claims as pages show them: with article and publisher, without the texts they stand in."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import QuerySet

from claims.models import Claim
from claims.models.corrected import effective

# A figure of a very hot story may have thousands of claims; a page shows the first of them.
MOST_CLAIMS = 400
NOT_SHOWN = ("text", "shingles", "links", "authors", "text_sha256")


def with_articles(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Claims with revision, article and publisher in the same query."""
    return claims.select_related("revision__article__publisher").defer(*(f"revision__{name}" for name in NOT_SHOWN))


def claims_of_figures(figure_ids: Iterable[int]) -> dict[int, list[Claim]]:
    """The current claims of each figure, the first MOST_CLAIMS of each, in one query."""
    rows = with_articles(Claim.objects.first_of(list(figure_ids), most=MOST_CLAIMS))
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in rows.order_by("origin", "pk"):
        assert claim.figure_id is not None  # filtered by it
        found[claim.figure_id].append(effective(claim))
    return found
