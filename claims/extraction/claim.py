"""A claim as read from one text, before it has an article, a figure or an id."""

from dataclasses import dataclass

from claims.extraction.quantity import Direction, Modality, Quantity, Rejection, Role


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom or what a number is about.

    ``name`` is canonical (from the registry of companies where it knows the name, else the fullest form in the
    document), ``text`` as written nearest to the number. ``kind`` is company, organisation, person, place, or thing.
    ``key`` compares across documents: the registry's identifier, or the name folded to lower case without legal forms.
    """

    name: str
    kind: str
    text: str
    key: str
    ticker: str | None = None


@dataclass(frozen=True, slots=True)
class Selector:
    """Where a claim stands: ``field`` is articleBody or headline, offsets count characters of that text.

    ``exact``, ``prefix`` and ``suffix`` (up to 32 characters each) are those of a Web Annotation TextQuoteSelector.
    """

    field: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class ExtractedClaim:
    """One quantity in one sentence, with all that the text says of it; None where the text does not say.

    ``measure`` is a canonical measure or a head noun phrase in the singular. ``period`` is an ISO 8601 year, quarter
    (2026-Q1), month, day or start/end. ``qualifiers`` are of the form ``axis:value`` ("session:intraday",
    "basis:year-on-year"), sorted. ``rules`` names what decided each part, for questions about precision by rule.
    """

    selector: Selector
    sentence: str
    sentence_start: int
    quantity: Quantity
    subject: Subject | None
    measure: str | None
    role: Role
    direction: Direction | None
    period: str | None
    qualifiers: tuple[str, ...]
    claimant: str | None
    modality: Modality
    flags: tuple[str, ...]
    confidence: float
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Character:
    """Somebody or something that an article names.

    ``strength`` is how likely the article is about it, of all its characters' a share of 1; ``mentions`` are those that
    say more than who tells something; the lead are the first 300 characters of the body.
    """

    subject: Subject
    strength: float
    mentions: int
    is_titled: bool
    in_lead: bool


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything read from one article: claims in the order of the text, headline first, and rejected numbers.

    ``cast`` are those whom the article names, the likeliest first whom it is about: the subject of every claim that
    the rule ``subject:main`` decided is the first of them.
    """

    claims: tuple[ExtractedClaim, ...]
    rejections: tuple[tuple[str, Rejection], ...]  # (field, rejection)
    language: str | None
    cast: tuple[Character, ...] = ()
