"""Claims as pages show them: with article and publisher, without the texts they stand in."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import QuerySet

from claims.models import Claim
from claims.models.corrected import effective

# A figure of a very hot story may have thousands of claims; a page shows the first of them.
MOST_CLAIMS = 400
# What a row of the desk draws and says; fifty rows have hundreds of claims.
ROW_FIELDS = (
    "figure_id",
    "exact",
    "value",
    "hard",
    "typical",
    "unit",
    "hedge",
    "role",
    "direction",
    "modality",
    "rank",
    "claimant",
    "field",
    "origin",
    "copied_from_id",
    "conversion_of_id",
    "corrected",
    "revision__article__published_at",
    "revision__article__first_seen_at",
    "revision__article__publisher__name",
    "revision__article__publisher__is_primary",
)
NOT_SHOWN = ("text", "shingles", "links", "authors", "text_sha256")


def with_articles(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Claims with revision, article and publisher in the same query."""
    return claims.select_related("revision__article__publisher").defer(*(f"revision__{name}" for name in NOT_SHOWN))


def claims_of_figures(
    figure_ids: Iterable[int], *, most: int = MOST_CLAIMS, fields: tuple[str, ...] = ()
) -> dict[int, list[Claim]]:
    """The current claims of each figure, the first ``most`` of each, in one query; only ``fields``, if given."""
    rows = with_articles(Claim.objects.first_of(list(figure_ids), most=most))
    if fields:
        rows = rows.defer(None).only(*fields)
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in rows.order_by("origin", "pk"):
        assert claim.figure_id is not None  # filtered by it
        found[claim.figure_id].append(effective(claim))
    return found
