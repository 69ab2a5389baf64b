"""What sameness and disagreement look at in a claim, in a form that a database row fills as well as an extraction."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from claims.extraction.claim import ExtractedClaim
from claims.extraction.quantity import Direction, Hedge, Interval, Modality, Role
from claims.extraction.speech.ownwords import OWN_PAGE

HEADLINE = "headline"
BODY = "articleBody"


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim with its article's circumstances; fields are those of DESIGN.md §3, None where nothing is known.

    ``text`` is the quantity as printed. ``hard``, ``typical`` and ``value`` are in ``unit``, unscaled. ``period`` is
    the contract's string. ``conversion_of`` is the id of the claim that this one repeats in another unit.
    ``copied_from`` is the id of the claim that this one was taken from; ``origin`` names the independent report it
    belongs to, None means its own article. ``is_primary`` is true where the publisher is the issuer of the number or
    keeps the official record. ``story`` is the id of the story its article belongs to. ``echoes`` are the
    origins of other claims that print the same, where one stands for them because they are too many to look at.
    ``is_rebuttal`` says that its own text sets it against another number for the same question, ``is_own_page`` that
    it stands on a page that speaks for its publisher, said by nobody else.
    """

    id: str
    article_id: str
    publisher: str
    published_at: datetime | None
    subject_key: str | None
    subject: str | None
    measure: str | None
    unit: str
    role: Role
    direction: Direction | None
    period: str | None
    qualifiers: tuple[str, ...]
    hard: Interval
    typical: Interval
    value: Decimal | None
    hedge: Hedge
    text: str
    modality: Modality = Modality.ASSERTED
    claimant: str | None = None
    field: str = BODY
    conversion_of: str | None = None
    flags: tuple[str, ...] = ()
    story: str | None = None
    copied_from: str | None = None
    origin: str | None = None
    is_primary: bool = False
    echoes: frozenset[str] = frozenset()
    is_rebuttal: bool = False
    is_own_page: bool = False

    @property
    def origin_key(self) -> str:
        """The independent report that this claim counts for."""
        return self.origin if self.origin is not None else f"article:{self.article_id}"

    @property
    def is_denied(self) -> bool:
        return self.modality is Modality.DENIED


def statement_of(
    claim: ExtractedClaim,
    *,
    claim_id: str,
    article_id: str,
    publisher: str,
    published_at: datetime | None,
    story: str | None = None,
    conversion_of: str | None = None,
) -> Statement:
    """The statement that an extracted claim makes, once its article is known."""
    quantity = claim.quantity
    return Statement(
        id=claim_id,
        article_id=article_id,
        publisher=publisher,
        published_at=published_at,
        subject_key=claim.subject.key if claim.subject else None,
        subject=claim.subject.name if claim.subject else None,
        measure=claim.measure,
        unit=quantity.unit,
        role=claim.role,
        direction=claim.direction,
        period=claim.period,
        qualifiers=claim.qualifiers,
        hard=quantity.hard,
        typical=quantity.typical,
        value=quantity.value,
        hedge=quantity.hedge,
        text=quantity.text,
        modality=claim.modality,
        claimant=claim.claimant,
        field=claim.selector.field,
        conversion_of=conversion_of,
        flags=claim.flags,
        story=story,
        is_own_page=OWN_PAGE in claim.rules,
    )
