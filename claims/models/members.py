"""Claims as grouping and judging read them: many rows at once, with their article's circumstances."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from django.db.models import Case, QuerySet, TextField, When
from django.db.models.functions import Cast

from claims.annotating.correction import with_correction
from claims.extraction.quantity import Direction, Hedge, Modality, Role
from claims.extraction.speech.ownwords import OWN_PAGE
from claims.models.claim import Claim
from claims.models.reading import adopted_of, interval_of
from claims.reconciliation.adopted import with_adopted
from claims.reconciliation.statement import Statement

COLUMNS = (
    "pk",
    "key",
    "figure_id",
    "carried_from__figure_id",
    "signature",
    "origin",
    "copied_from_id",
    "rank",
    "status",
    "company_id",
    "revision__number",
    "revision__article_id",
    "revision__article__publisher_id",
    "published",
    "revision__article__publisher__name",
    "revision__article__publisher__is_primary",
    "revision__article__story_article__story_id",
    "subject_key",
    "subject_name",
    "measure",
    "unit",
    "role",
    "direction",
    "period",
    "qualifiers",
    "hard",
    "typical",
    "value",
    "hedge",
    "exact",
    "modality",
    "claimant",
    "field",
    "conversion_of_id",
    "flags",
    "is_own_page",
    "adopted",
    "corrected",
)


@dataclass(slots=True)
class Member:
    """A claim with what may become of it; ``statement`` is what reconciliation looks at.

    ``before_id`` is the figure of the claim that it was carried forward from. ``is_standing`` is false where people
    deprecated or rejected it, ``is_misread`` where they rejected it.
    """

    pk: int
    key: str
    figure_id: int | None
    before_id: int | None
    signature: int | None
    origin: str
    copied_from_id: int | None
    is_standing: bool
    is_preferred: bool
    is_misread: bool
    company_id: int | None
    revision_number: int
    article_id: int
    publisher_id: int
    statement: Statement

    @property
    def id(self) -> str:
        return self.statement.id


def members_of(claims: QuerySet[Claim]) -> list[Member]:
    """The claims of a query, by id."""
    rows = claims.annotate(
        published=Cast("revision__article__published_at", TextField()),
        is_own_page=Case(When(rules__contains=[OWN_PAGE], then=True), default=False),
    )
    return [_member(*row) for row in rows.order_by("pk").values_list(*COLUMNS)]


# As text, since many articles share a moment, and reading each anew is a tenth of all the work.
@lru_cache(maxsize=65536)
def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


# Any: columns as the database gives them, in the order of COLUMNS.
def _member(
    pk: int,
    key: str,
    figure_id: int | None,
    before_id: int | None,
    signature: int | None,
    origin: str,
    copied_from_id: int | None,
    rank: str,
    status: str,
    company_id: int | None,
    revision_number: int,
    article_id: int,
    publisher_id: int,
    *said: Any,
) -> Member:
    statement = _statement(str(pk), str(article_id), origin, copied_from_id, *said)
    for overlay in said[-2:]:  # of its story, and of people
        company_id = (overlay or {}).get("company_id", company_id)
    is_standing = rank != Claim.Rank.DEPRECATED and status != Claim.Status.REJECTED
    return Member(
        pk,
        key,
        figure_id,
        before_id,
        signature,
        origin,
        copied_from_id,
        is_standing,
        rank == Claim.Rank.PREFERRED,
        status == Claim.Status.REJECTED,
        company_id,
        revision_number,
        article_id,
        publisher_id,
        statement,
    )


# Any: columns as the database gives them, in the order of COLUMNS.
def _statement(claim_id: str, article_id: str, origin: str, copied_from_id: int | None, *said: Any) -> Statement:
    (
        published,
        publisher,
        is_primary,
        story_id,
        subject_key,
        subject_name,
        measure,
        unit,
        role,
        direction,
        period,
        qualifiers,
        hard,
        typical,
        value,
        hedge,
        exact,
        modality,
        claimant,
        field,
        conversion_of_id,
        flags,
        is_own_page,
        adopted,
        corrected,
    ) = said
    statement = Statement(
        id=claim_id,
        article_id=article_id,
        publisher=publisher,
        published_at=_moment(published) if published is not None else None,
        subject_key=subject_key or None,
        subject=subject_name or None,
        measure=measure or None,
        unit=unit,
        role=Role(role),
        direction=Direction(direction) if direction else None,
        period=period or None,
        qualifiers=tuple(qualifiers),
        hard=interval_of(hard),
        typical=interval_of(typical),
        value=value,
        hedge=Hedge(hedge),
        text=exact,
        modality=Modality(modality),
        claimant=claimant or None,
        field=field,
        conversion_of=str(conversion_of_id) if conversion_of_id is not None else None,
        flags=tuple(flags),
        story=str(story_id) if story_id is not None else None,
        copied_from=str(copied_from_id) if copied_from_id is not None else None,
        origin=origin or None,
        is_primary=is_primary or publisher.casefold() == subject_name.casefold(),
        is_own_page=is_own_page,
    )
    if adopted is not None:
        statement = with_adopted(statement, adopted_of(adopted))
    return with_correction(statement, corrected)
