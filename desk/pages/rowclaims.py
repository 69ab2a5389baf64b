"""Claims as rows of the desk need them: with a few columns each, since fifty rows have hundreds of claims."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any, TypeVar

from django.db.models import Model
from django.db.models.base import ModelState

from claims.models import Claim
from claims.models.corrected import as_corrected
from sources.models import Article, Publisher, Revision

Made = TypeVar("Made", bound=Model)

# A row needs the outermost origins of its figure, not every copy.
MOST_CLAIMS = 100
CLAIM = (
    "id",
    "figure_id",
    "revision_id",
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
)
ARTICLE = ("id", "published_at", "first_seen_at", "publisher_id")
PUBLISHER = ("id", "name", "is_primary")
COLUMNS = (
    *CLAIM,
    *(f"revision__article__{name}" for name in ARTICLE),
    *(f"revision__article__publisher__{name}" for name in PUBLISHER),
)


def claims_of_rows(figure_ids: Collection[int]) -> dict[int, list[Claim]]:
    """The first current claims of each figure as corrected, with article and publisher, in one query.

    Only the columns above are loaded; reading another asks the database.
    """
    rows = Claim.objects.first_of(figure_ids, most=MOST_CLAIMS).order_by("origin", "pk")
    found: dict[int, list[Claim]] = defaultdict(list)
    revisions: dict[int, Revision] = {}
    for columns in rows.values_list(*COLUMNS):
        said = dict(zip(CLAIM, columns, strict=False))
        revision = revisions.get(said["revision_id"])
        if revision is None:
            revision = revisions[said["revision_id"]] = _revision(said["revision_id"], columns[len(CLAIM) :])
        found[said["figure_id"]].append(as_corrected(_made(Claim, said, revision=revision)))
    return found


# Any: columns as the database gives them, in all of this module.
def _revision(pk: int, columns: tuple[Any, ...]) -> Revision:
    publisher = _made(Publisher, dict(zip(PUBLISHER, columns[len(ARTICLE) :], strict=True)))
    article = _made(Article, dict(zip(ARTICLE, columns, strict=False)), publisher=publisher)
    return _made(Revision, {"id": pk, "article_id": article.pk}, article=article)


def _made(model: type[Made], said: dict[str, Any], **related: Model) -> Made:
    """An instance with these columns and no others: a constructor that walks through all columns of four models, to
    leave most of them out, takes longer than the query and all else of a row."""
    made = model.__new__(model)
    made._state = ModelState()
    made._state.adding = False
    made._state.fields_cache.update(related)
    made.__dict__.update(said)
    return made
