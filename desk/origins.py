"""Claims by origin: who reported on their own, and who repeats whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from claims.models import Claim

LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Origin:
    """Claims that count once: the first is the report, the others repeat it. Articles are loaded."""

    claims: tuple[Claim, ...]

    @property
    def lead(self) -> Claim:
        return self.claims[0]

    @property
    def repeats(self) -> tuple[Claim, ...]:
        """One claim for each further article."""
        firsts = {claim.revision.article_id: claim for claim in reversed(self.claims)}
        del firsts[self.lead.revision.article_id]
        return tuple(claim for claim in self.claims if firsts.get(claim.revision.article_id) is claim)

    @property
    def is_in_headline(self) -> bool:
        """Whether the report has it in its headline as well."""
        return any(
            claim.field == "headline" and claim.revision.article_id == self.lead.revision.article_id
            for claim in self.claims
        )

    @property
    def articles_count(self) -> int:
        return len({claim.revision.article_id for claim in self.claims})

    @property
    def is_preferred(self) -> bool:
        return any(claim.rank == Claim.Rank.PREFERRED for claim in self.claims)

    @property
    def is_dismissed(self) -> bool:
        return all(claim.rank == Claim.Rank.DEPRECATED or claim.modality == "denied" for claim in self.claims)


def by_origin(claims: Iterable[Claim]) -> list[Origin]:
    """Claims of one figure grouped by the report they go back to, the earliest report first.

    A conversion ("$4bn (€3.7bn)") repeats the number it stands behind, and is left out.
    """
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.conversion_of_id is None:
            groups.setdefault(claim.origin or f"claim:{claim.pk}", []).append(claim)
    origins = [Origin(tuple(sorted(group, key=_reports_before_copies))) for group in groups.values()]
    return sorted(origins, key=lambda origin: _reports_before_copies(origin.lead)[1:])


def _reports_before_copies(claim: Claim) -> tuple[bool, datetime, bool, int]:
    article = claim.revision.article
    return (
        claim.copied_from_id is not None,
        article.published_at or article.first_seen_at or LONG_AGO,
        claim.field == "headline",  # the body says it in full
        claim.pk,
    )
