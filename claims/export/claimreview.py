"""A published verdict as schema.org's ClaimReview, by the rules that search engines publish for it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from claims.models import Claim, ScaleStep, Verdict

CONTEXT = "https://schema.org"
# What ScaleStep.review_value counts from and to.
WORST, BEST = 1, 5
LONGEST_CLAIM = 75 * 4
AUTHOR = {"@type": "Organization", "name": "Figure of Record"}

# Any: JSON, in all of this module.


def claim_review(
    verdict: Verdict, claims: Sequence[Claim], *, card_url: str, step: ScaleStep | None, published_at: datetime
) -> dict[str, Any]:
    """The review of what ``claims`` say; they are those that the verdict is about, with articles and publishers.

    ``verdict`` has its figure loaded; ``card_url`` is the figure's public page, which never changes.
    """
    figure = verdict.figure
    appearances = [_appearance(claim) for claim in claims if _is_on_the_web(claim)]
    item: dict[str, Any] = {"@type": "Claim", "@id": f"{card_url}#claim", "name": str(figure), "text": figure.summary}
    if appearances:
        item |= {"appearance": _once(appearances), "firstAppearance": appearances[0]}
        item |= {"author": _claimant(claims), "datePublished": appearances[0].get("datePublished")}
    return {
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "@id": f"{card_url}#verdict-{verdict.pk}",
        "url": card_url,
        "claimReviewed": figure.summary[:LONGEST_CLAIM] or str(figure),
        "datePublished": published_at.isoformat(),
        "author": AUTHOR,
        "reviewRating": _rating(verdict, step),
        "reviewBody": verdict.rationale,
        "itemReviewed": {name: value for name, value in item.items() if value},
    }


def data_feed(reviews: Sequence[dict[str, Any]], *, url: str, modified_at: datetime | None) -> dict[str, Any]:
    """The reviews as a schema.org DataFeed."""
    feed = {
        "@context": CONTEXT,
        "@type": "DataFeed",
        "@id": url,
        "name": "Figure of Record: verdicts",
        "dataFeedElement": [
            {"@type": "DataFeedItem", "dateCreated": review["datePublished"], "item": review} for review in reviews
        ],
    }
    return feed | ({"dateModified": modified_at.isoformat()} if modified_at else {})


def _rating(verdict: Verdict, step: ScaleStep | None) -> dict[str, Any]:
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": step.name if step else verdict.rating}
    if step is not None and step.review_value is not None:
        rating |= {"ratingValue": step.review_value, "worstRating": WORST, "bestRating": BEST}
    return rating | {"ratingExplanation": verdict.rationale}


def _appearance(claim: Claim) -> dict[str, Any]:
    article = claim.revision.article
    published = article.published_at or article.published_date
    work = {
        "@type": "NewsArticle",
        "url": article.canonical_url,
        "headline": article.headline,
        "datePublished": published.isoformat() if published else None,
        "publisher": {"@type": "Organization", "name": article.publisher.name},
    }
    return {name: value for name, value in work.items() if value}


def _claimant(claims: Sequence[Claim]) -> dict[str, str]:
    """Who is said to have said it first; where nobody is, the publisher that printed it first."""
    first = claims[0]
    return {"@type": "Organization", "name": first.claimant or first.revision.article.publisher.name}


def _is_on_the_web(claim: Claim) -> bool:
    return claim.revision.article.canonical_url.startswith(("http://", "https://"))


def _once(works: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({work["url"]: work for work in works}.values())
