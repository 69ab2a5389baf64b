"""A claim as the contract of DESIGN.md §3 exports it; names are promises."""

from typing import Any

from claims.export.numbers import json_interval, json_number
from claims.extraction.claim import ExtractedClaim
from claims.extraction.extractor import EXTRACTOR_VERSION
from claims.extraction.quantity import Rejection
from claims.models import Claim
from claims.models.corrected import effective
from claims.models.reading import interval_of

# Among the flags of a claim that is shown by words of its story: "as_read" says what its own article says there.
FROM_STORY = "from_story"

# Any: JSON, in all of this module.


def exported_claim(claim: Claim) -> dict[str, Any]:
    """The claim, by its effective reading, with its article. It has revision.article.publisher and run loaded.

    ``as_read`` has the subject's name, the measure and the period as its own article says them, None where it says
    none: each of them only where the words of its story are shown instead.
    """
    claim = effective(claim)
    told = claim.said_here
    article = claim.revision.article
    published = article.published_at or article.published_date
    return {
        "id": str(claim.pk),
        "article": {
            "url": article.canonical_url,
            "revision": claim.revision.number,
            "headline": claim.revision.headline,
            "datePublished": published.isoformat() if published else None,
            "publisher": article.publisher.name,
        },
        "selector": {
            "field": claim.field,
            "start": claim.start,
            "end": claim.end,
            "exact": claim.exact,
            "prefix": claim.prefix,
            "suffix": claim.suffix,
        },
        "sentence": claim.sentence,
        "quantity": {
            "text": claim.exact,
            "value": json_number(claim.value),
            "min": json_number(claim.minimum),
            "max": json_number(claim.maximum),
            "unit": claim.unit,
            "unitCode": claim.unit_code or None,
            "per": claim.per or None,
            "hedge": claim.hedge,
            "hard": json_interval(interval_of(claim.hard)),
            "typical": json_interval(interval_of(claim.typical)),
            "rule": claim.rule,
        },
        "subject": _subject(claim),
        "measure": claim.measure or None,
        "role": claim.role,
        "direction": claim.direction or None,
        "period": claim.period or None,
        "qualifiers": claim.qualifiers,
        "claimant": claim.claimant or None,
        "modality": claim.modality,
        "flags": [*claim.flags, FROM_STORY] if told else claim.flags,
        "confidence": claim.confidence,
        "rules": claim.rules,
        "figure": str(claim.figure_id) if claim.figure_id else None,
        "copied_from": str(claim.copied_from_id) if claim.copied_from_id else None,
        "origin": claim.origin or None,
        "status": claim.status,
        "correction": claim.corrected,
        "rank": claim.rank,
        "extractor": claim.run.extractor,
        "as_read": {name: said or None for name, said in told.items()} or None,
    }


def _subject(claim: Claim) -> dict[str, Any] | None:
    if not claim.subject_name:
        return None
    return {
        "name": claim.subject_name,
        "kind": claim.subject_kind,
        "ticker": claim.subject_ticker or None,
        "text": claim.subject_text,
        "key": claim.subject_key,
    }


def extracted_claim(claim: ExtractedClaim) -> dict[str, Any]:
    """A claim that has no article and no figure yet, in the same words."""
    quantity, selector, subject = claim.quantity, claim.selector, claim.subject
    return {
        "selector": {
            "field": selector.field,
            "start": selector.start,
            "end": selector.end,
            "exact": selector.exact,
            "prefix": selector.prefix,
            "suffix": selector.suffix,
        },
        "sentence": claim.sentence,
        "quantity": {
            "text": quantity.text,
            "value": json_number(quantity.value),
            "min": json_number(quantity.minimum),
            "max": json_number(quantity.maximum),
            "unit": quantity.unit,
            "unitCode": quantity.unit_code,
            "per": quantity.per,
            "hedge": quantity.hedge.value,
            "hard": json_interval(quantity.hard),
            "typical": json_interval(quantity.typical),
            "rule": quantity.rule,
        },
        "subject": subject
        and {
            "name": subject.name,
            "kind": subject.kind,
            "ticker": subject.ticker,
            "text": subject.text,
            "key": subject.key,
        },
        "measure": claim.measure,
        "role": claim.role.value,
        "direction": claim.direction.value if claim.direction else None,
        "period": claim.period,
        "qualifiers": list(claim.qualifiers),
        "claimant": claim.claimant,
        "modality": claim.modality.value,
        "flags": list(claim.flags),
        "confidence": claim.confidence,
        "rules": list(claim.rules),
        "extractor": EXTRACTOR_VERSION,
    }


def rejected_number(field: str, rejection: Rejection) -> dict[str, Any]:
    """A number that gave no claim, with its reason."""
    return {
        "selector": {"field": field, "start": rejection.start, "end": rejection.end, "exact": rejection.text},
        "rejected": rejection.reason,
    }
