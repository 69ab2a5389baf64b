"""Text in, claims out."""

from datetime import datetime

from claims.extraction.claim import ExtractedClaim

__all__ = ["extract"]


def extract(text: str, *, published: datetime | None = None, headline: str | None = None) -> list[ExtractedClaim]:
    """The claims of a text, headline first, in the order in which they stand."""
    # The pipeline's libraries take a second to import; who only needs a type need not wait for them.
    from claims.extraction.extractor import read_article

    return list(read_article(text, headline=headline, published=published).claims)
