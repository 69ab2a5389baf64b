"""Do two claims answer the same question? Decided by what is measured, never by how alike two sentences are."""

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from claims.extraction.quantity import Direction, Hedge, Modality, Role
from claims.reconciliation.agreement import NO_RATES, Rates, Relation, relation, value_relation
from claims.reconciliation.dimensions import PERCENT, PERCENTAGE_POINT, dimension
from claims.reconciliation.measure_words import AMOUNTS, FLOWS, RUNNING
from claims.reconciliation.measures import UNKNOWN, measure_key, parse_measure
from claims.reconciliation.periods import (
    VAGUE_GRAINS,
    Span,
    UnreadablePeriod,
    contains,
    overlap,
    parse_period,
    same_length,
)
from claims.reconciliation.qualifiers import exclude_each_other, needs_agreement, one_sided, qualifiers_of
from claims.reconciliation.statement import Statement
from claims.reconciliation.subjects import same_subject, subject_block

NEW = "accumulation:new"

NEWS_DAYS = 3  # how old a day is that a report calls today, yesterday or the weekend
RUNNING_DAYS = 14  # totals of a running story that are dated so close together count the same thing
OUTLOOK = frozenset({Modality.FORECAST, Modality.HYPOTHETICAL})


class Match(IntEnum):
    """How far two claims' words let them be of one question."""

    NO = 0
    IF_AGREE = 1  # only when their values fit each other
    YES = 2


@dataclass(frozen=True, slots=True)
class Features:
    """What a claim's words say about its question, apart from subject, family and dimension, and without its value."""

    subject: str
    family: str
    role: str
    direction: Direction | None
    period: str | None
    qualifiers: frozenset[str]
    modifiers: frozenset[str]
    is_outlook: bool

    @property
    def specificity(self) -> int:
        """How much is stated; the most specific claims found the figures that others then join."""
        stated = (self.direction is not None) + 2 * (self.period is not None)
        return stated + 2 * len(self.qualifiers) + len(self.modifiers)


def comparability_key(statement: Statement) -> str:
    """First word of the subject, family of measure, dimension: claims with different keys are never of one question.

    A claim whose subject is unknown is only compared within its story, or else within its article.
    """
    subject = subject_block(statement.subject or statement.subject_key or "")
    if not subject:
        subject = f"~story {statement.story}" if statement.story is not None else f"~article {statement.article_id}"
    return f"{subject}|{measure_key(statement.measure)}|{dimension(statement.unit)}"


def relation_in_figure(one: Statement, other: Statement, *, rates: Rates = NO_RATES) -> Relation:
    """The relation of two claims that stand in one figure, where the day of a count says only when it was counted."""
    related = relation(one, other, rates=rates)
    if related is Relation.INCOMPARABLE and compare(features_of(one), features_of(other)) is not Match.NO:
        return value_relation(one, other, rates=rates)
    return related


def features_of(statement: Statement) -> Features:
    measure = parse_measure(statement.measure)
    qualifiers = qualifiers_of(statement)
    role = _role(statement, is_part=measure.is_part, is_change=measure.is_change, family=measure.family)
    if role in {"level", "change"} and NEW in qualifiers:
        role = "new" if role == "level" else role
        qualifiers -= {NEW}
    return Features(
        subject=statement.subject or statement.subject_key or "",
        family=measure.family,
        role=role,
        direction=statement.direction,
        period=_meant_period(statement, role=role, family=measure.family),
        qualifiers=qualifiers,
        modifiers=measure.modifiers,
        is_outlook=statement.modality in OUTLOOK,
    )


def compare(one: Features, other: Features, *, signed: bool = True) -> Match:
    """How far the words of two claims of one dimension let them be of one question.

    Unless ``signed``, a rise and a fall are no difference.
    """
    if one == other:
        return Match.YES if one.family != UNKNOWN else Match.IF_AGREE
    if signed and None not in (one.direction, other.direction) and one.direction != other.direction:
        return Match.NO
    if one.family != other.family or not same_subject(one.subject, other.subject):
        return Match.NO
    if exclude_each_other(one.qualifiers, other.qualifiers):
        return Match.NO
    grades = (
        match_roles(one.role, other.role),
        _match_periods(span_of(one.period), span_of(other.period), family=one.family),
        _match_silence(one_sided(one.qualifiers, other.qualifiers)),
        _match_modifiers(one.modifiers, other.modifiers),
        Match.YES if one.is_outlook == other.is_outlook else Match.IF_AGREE,
        Match.YES if one.family != UNKNOWN else Match.IF_AGREE,
    )
    return min(grades)


def values_agree(one: Statement, other: Statement) -> bool:
    """Whether two values are usually read as one; a direction that differs is not looked at when they are the same.

    A mere magnitude ("hundreds") agrees with too much to bring anything together.
    """
    if is_sign_slip(one, other):
        return True
    if Hedge.ORDER_OF_MAGNITUDE in {one.hedge, other.hedge}:
        return False
    return value_relation(one, other) in {Relation.SAME, Relation.CONSISTENT}


def is_sign_slip(one: Statement, other: Statement) -> bool:
    """Whether the two say the same number of the same day, one of them with the wrong sign."""
    if one.direction is None or other.direction is None or one.direction == other.direction:
        return False
    if one.value is None or one.value != other.value or one.unit != other.unit:
        return False
    if one.period is None or one.period != other.period:
        return False
    return compare(features_of(one), features_of(other), signed=False) is Match.YES


@lru_cache(maxsize=8192)
def span_of(period: str | None) -> Span | None:
    """The days of a period; an unreadable one says nothing, like none."""
    if period is None:
        return None
    try:
        return parse_period(period)
    except UnreadablePeriod:
        return None


def fits_unsigned(one: Features, other: Features) -> bool:
    """Whether nothing but perhaps the direction keeps two wordings apart."""
    return compare(one, other, signed=False) is not Match.NO


def is_one_run(one: Features, other: Features) -> bool:
    """Whether one may be a total of a running story, and the other not one of another story: no toll of years ago."""
    if one.family not in RUNNING:
        return False
    here, there = span_of(one.period), span_of(other.period)
    return here is None or there is None or _days_between(here, there) <= RUNNING_DAYS


def _meant_period(statement: Statement, *, role: str, family: str) -> str | None:
    """The period as far as it tells questions apart.

    The day of a level that was printed just then says when it was counted, and nothing of what was counted.
    """
    span = span_of(statement.period)
    if span is None:
        return None
    if span.grain != "day" or role != "level" or family in FLOWS or statement.published_at is None:
        return statement.period
    return None if abs((statement.published_at.date() - span.end).days) <= NEWS_DAYS else statement.period


def _role(statement: Statement, *, is_part: bool, is_change: bool, family: str) -> str:
    unit = dimension(statement.unit)
    if unit == PERCENTAGE_POINT or is_change:
        return "change"
    if statement.role in {Role.CHANGE, Role.FROM, Role.RANK}:
        return str(statement.role)
    if unit == PERCENT and not is_part and family in AMOUNTS and statement.role is not Role.SHARE:
        return "change"  # a percentage of an amount, unless it is a share, is what the amount has moved by
    return "level"


def match_roles(one: str, other: str) -> Match:
    if one == other or {one, other} == {"new", "change"}:
        return Match.YES
    if {one, other} in ({"new", "level"}, {"from", "level"}):
        return Match.IF_AGREE
    return Match.NO


def _match_periods(one: Span | None, other: Span | None, *, family: str) -> Match:
    if one is None or other is None or (one.start, one.end) == (other.start, other.end):
        return Match.YES
    if family in RUNNING and _days_between(one, other) <= RUNNING_DAYS:
        return Match.YES  # the day of a toll says when it was counted, not what it counts
    if not overlap(one, other):
        return Match.NO
    if not (contains(one, other) or contains(other, one)):
        return Match.NO
    if same_length(one, other):
        return Match.YES
    if family in FLOWS:
        return Match.IF_AGREE
    wider = one if one.days > other.days else other
    narrower = other if wider is one else one
    if wider.grain == "range" and narrower.grain == "day":
        return Match.IF_AGREE  # a weekend's total is not a Saturday's
    return Match.YES if wider.grain in VAGUE_GRAINS or narrower.grain != "day" else Match.IF_AGREE


def _days_between(one: Span, other: Span) -> int:
    """The days from one span to the other, 0 where they overlap."""
    return max(0, (other.start - one.end).days, (one.start - other.end).days)


def _match_silence(unshared: frozenset[str]) -> Match:
    return Match.IF_AGREE if any(needs_agreement(qualifier) for qualifier in unshared) else Match.YES


def _match_modifiers(one: frozenset[str], other: frozenset[str]) -> Match:
    return Match.YES if one <= other or other <= one else Match.IF_AGREE
