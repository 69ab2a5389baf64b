"""What is read of a text at one of its numbers."""

from datetime import UTC, datetime

from claims.extraction.claim import ExtractedClaim
from claims.extraction.extractor import read_article

PUBLISHED = datetime(2026, 9, 16, 15, tzinfo=UTC)


def claim_at(
    text: str,
    exact: str,
    *,
    published: datetime = PUBLISHED,
    headline: str | None = None,
    publisher: str | None = None,
) -> ExtractedClaim:
    """The claim of the number that is written so."""
    extraction = read_article(text, headline=headline, published=published, publisher=publisher)
    return next(claim for claim in extraction.claims if claim.selector.exact == exact)


def subject_at(text: str, exact: str, *, headline: str | None = None, publisher: str | None = None) -> str | None:
    """Whom the number that is written so is about, by name."""
    subject = claim_at(text, exact, headline=headline, publisher=publisher).subject
    return subject.name if subject is not None else None
