"""An extraction's results as rows, and rows as the statements that reconciliation compares."""

import hashlib
from dataclasses import asdict, fields
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from claims.extraction.claim import ExtractedClaim
from claims.extraction.quantity import Direction, Hedge, Interval, Modality, Rejection, Role
from claims.extraction.speech.ownwords import OWN_PAGE
from claims.models.claim import Claim, ExtractionRun, RejectedNumber
from claims.models.company import Company
from claims.models.story import Story
from claims.reconciliation.adopted import Adopted
from claims.reconciliation.matching import comparability_key
from claims.reconciliation.periods import UnreadablePeriod, parse_period
from claims.reconciliation.statement import Statement, statement_of
from claims.reconciliation.telling import Telling, telling_of
from sources.models import Article

LONGEST_KEY = 300
LONGEST_NAME = 200
ADOPTED = frozenset(field.name for field in fields(Adopted))


def claim_row(
    claim: ExtractedClaim,
    *,
    run: ExtractionRun,
    article: Article,
    story: Story | None,
    companies: dict[str, Company],
    now: datetime,
) -> Claim:
    """The unsaved row of a claim that was read from the run's revision."""
    quantity, selector, subject = claim.quantity, claim.selector, claim.subject
    company = companies.get(subject.key) if subject else None
    statement = statement_of(
        claim,
        claim_id="",
        article_id=str(article.pk),
        publisher=article.publisher.name,
        published_at=article.published_at,
        story=str(story.pk) if story else None,
    )
    return Claim(
        revision_id=run.revision_id,
        run=run,
        field=selector.field,
        start=selector.start,
        end=selector.end,
        exact=selector.exact,
        prefix=selector.prefix,
        suffix=selector.suffix,
        sentence=claim.sentence,
        sentence_start=claim.sentence_start,
        value=quantity.value,
        minimum=quantity.minimum,
        maximum=quantity.maximum,
        unit=quantity.unit[:60],
        unit_code=quantity.unit_code or "",
        per=(quantity.per or "")[:60],
        hedge=quantity.hedge.value,
        hard=range_of(quantity.hard),
        typical=range_of(quantity.typical),
        rule=quantity.rule[:60],
        company=company,
        subject_key=subject.key[:LONGEST_NAME] if subject else "",
        subject_name=subject.name[:LONGEST_NAME] if subject else "",
        subject_kind=subject.kind if subject else "",
        subject_text=subject.text[:LONGEST_NAME] if subject else "",
        subject_ticker=(subject.ticker or "")[:20] if subject else "",
        measure=(claim.measure or "")[:LONGEST_NAME],
        role=claim.role.value,
        direction=claim.direction.value if claim.direction else "",
        period=claim.period or "",
        period_dates=period_dates(claim.period),
        qualifiers=[qualifier[:100] for qualifier in claim.qualifiers],
        claimant=(claim.claimant or "")[:LONGEST_NAME],
        modality=claim.modality.value,
        flags=list(claim.flags),
        confidence=claim.confidence,
        rules=[rule[:60] for rule in claim.rules],
        key=key_of(statement),
        created_at=now,
    )


def rejection_row(field: str, rejection: Rejection, *, run: ExtractionRun) -> RejectedNumber:
    return RejectedNumber(
        run=run,
        field=field,
        start=rejection.start,
        end=rejection.end,
        exact=rejection.text,
        reason=rejection.reason[:100],
    )


def telling_from_row(claim: Claim, *, story_id: int) -> Telling:
    """What adoption looks at: the claim as it was read. It has its revision, article and publisher loaded."""
    return telling_of(
        statement_from_row(claim, story_id=story_id),
        sentence=claim.sentence,
        at=claim.start - claim.sentence_start,
        rules=claim.rules,
        place=claim.start,
    )


# Any: JSON as the column holds it.
def adopted_of(stored: dict[str, Any]) -> Adopted:
    """The words of the column, without what it keeps of their subject beside."""
    modality, role = stored.get("modality"), stored.get("role")
    return Adopted(
        **{
            **{name: value for name, value in stored.items() if name in ADOPTED},
            "qualifiers": tuple(stored["qualifiers"]),
            "modality": Modality(modality) if modality is not None else None,
            "role": Role(role) if role is not None else None,
        }
    )


def stored_form(words: Adopted) -> dict[str, Any]:
    """The JSON of the column, the same before and after it was stored."""
    return {**asdict(words), "qualifiers": list(words.qualifiers)}


def statement_from_row(claim: Claim, *, story_id: int | None) -> Statement:
    """The claim as it was read, whatever was adopted since. It has its revision, article and publisher loaded."""
    article = claim.revision.article
    publisher = article.publisher
    return Statement(
        id=str(claim.pk),
        article_id=str(article.pk),
        publisher=publisher.name,
        published_at=article.published_at,
        subject_key=claim.subject_key or None,
        subject=claim.subject_name or None,
        measure=claim.measure or None,
        unit=claim.unit,
        role=Role(claim.role),
        direction=Direction(claim.direction) if claim.direction else None,
        period=claim.period or None,
        qualifiers=tuple(claim.qualifiers),
        hard=interval_of(claim.hard),
        typical=interval_of(claim.typical),
        value=claim.value,
        hedge=Hedge(claim.hedge),
        text=claim.exact,
        modality=Modality(claim.modality),
        claimant=claim.claimant or None,
        field=claim.field,
        conversion_of=str(claim.conversion_of_id) if claim.conversion_of_id else None,
        flags=tuple(claim.flags),
        story=str(story_id) if story_id else None,
        copied_from=str(claim.copied_from_id) if claim.copied_from_id else None,
        origin=claim.origin or None,
        is_primary=publisher.is_primary or publisher.name.casefold() == claim.subject_name.casefold(),
        is_own_page=OWN_PAGE in claim.rules,
    )


def key_of(statement: Statement) -> str:
    """The comparability key, cut to the column's length without making two of one."""
    key = comparability_key(statement)
    if len(key) <= LONGEST_KEY:
        return key
    digest = hashlib.sha256(key.encode()).hexdigest()[:16]
    return f"{key[: LONGEST_KEY - 17]}~{digest}"


def range_of(interval: Interval) -> NumericRange:
    bounds = ("(" if interval.low_open else "[") + ("]" if interval.high_closed else ")")
    return NumericRange(interval.low, interval.high, bounds)


def interval_of(numbers: NumericRange) -> Interval:
    low: Decimal | None = numbers.lower
    high: Decimal | None = numbers.upper
    return Interval(
        low,
        high,
        low_open=low is not None and not numbers.lower_inc,
        high_closed=high is not None and numbers.upper_inc,
    )


def period_dates(period: str | None) -> DateRange | None:
    """The days of a period, for the database; None when nothing is known."""
    if period is None:
        return None
    try:
        span = parse_period(period)
    except UnreadablePeriod:
        return None
    return DateRange(span.start, _after(span.end))


def _after(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)
