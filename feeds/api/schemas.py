"""What the API's answers look like, for its OpenAPI document. Fields are added, never renamed.

Any field but the id may be missing: ``fields`` leaves out what is not asked for.
"""

from typing import Any

from ninja import Field, Schema

from claims.models import Annotation, Claim, Figure

# Any: JSON, where a standard of its own says what it holds
JsonObject = dict[str, Any]


class Spread(Schema):
    min: float | int
    max: float | int
    difference: float | int | None
    unit: str


class Counts(Schema):
    claims: int
    articles: int
    outlets: int
    origins: int


class FigureOut(Schema):
    """A question with a number for an answer; it groups the claims that answer it."""

    id: str
    subject: str | None = None
    measure: str | None = None
    unit: str = ""
    direction: str | None = None
    period: str | None = None
    qualifiers: list[str] = []
    state: Figure.State = Figure.State.SINGLE
    summary: str = ""
    spread: Spread | None = None
    severity: float = 0
    claims: list[str] = Field([], description="Ids of its current claims.")
    count: Counts | None = None
    hints: list[JsonObject | str] = Field([], description="Why its values may differ.")
    proposal: JsonObject | None = None
    verdict: str | None = Field(None, description="The id of its published verdict.")
    story: str | None = None
    opened_at: str | None = None
    changed_at: str = ""
    version: int = 1


class ArticleOfClaim(Schema):
    url: str
    revision: int
    headline: str
    datePublished: str | None  # noqa: N815 - schema.org's name
    publisher: str


class Selector(Schema):
    """Where a claim stands, counted in characters (code points); the end is exclusive."""

    field: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


class Quantity(Schema):
    text: str
    value: float | int | None
    min: float | int | None
    max: float | int | None
    unit: str
    unitCode: str | None  # noqa: N815 - schema.org's name
    per: str | None
    hedge: str
    hard: list[float | int | None]
    typical: list[float | int | None]
    rule: str


class Subject(Schema):
    name: str
    kind: str
    ticker: str | None
    text: str
    key: str


class AsRead(Schema):
    """Of these, the ones for which the words of the claim's story are shown; null where the article says none."""

    subject: str | None = None
    measure: str | None = None
    period: str | None = None


class ClaimOut(Schema):
    """A statement of a quantity, tied to a span of one revision of one article."""

    id: str
    article: ArticleOfClaim | None = None
    selector: Selector | None = None
    sentence: str = ""
    quantity: Quantity | None = None
    subject: Subject | None = None
    measure: str | None = None
    role: str = ""
    direction: str | None = None
    period: str | None = None
    qualifiers: list[str] = []
    claimant: str | None = None
    modality: str = ""
    flags: list[str] = []
    confidence: float = 0
    rules: list[str] = []
    figure: str | None = None
    copied_from: str | None = None
    origin: str | None = None
    status: Claim.Status = Claim.Status.UNREVIEWED
    rank: Claim.Rank = Claim.Rank.NORMAL
    extractor: str = ""
    as_read: AsRead | None = Field(
        None,
        description="What the article itself says where other articles of its story say it better: subject, measure or "
        "period are theirs then, and flags has from_story.",
    )


class ArticleOut(Schema):
    """An article with its latest text, in the words of schema.org's NewsArticle."""

    id: str
    context: str = Field("", alias="@context")
    type: str = Field("", alias="@type")
    url: str = ""
    headline: str = ""
    datePublished: str | None = None  # noqa: N815 - schema.org's name, as those that follow
    dateModified: str | None = None  # noqa: N815
    author: list[JsonObject] = []
    publisher: JsonObject | None = None
    inLanguage: str | None = None  # noqa: N815
    articleSection: str | None = None  # noqa: N815
    isAccessibleForFree: bool = True  # noqa: N815
    isBasedOn: str | None = None  # noqa: N815
    articleBody: str | None = None  # noqa: N815
    version: int | None = None
    dateRetrieved: str | None = None  # noqa: N815


class CompanyOut(Schema):
    """A company or organisation of the registry, to which subjects are resolved."""

    id: str
    key: str = ""
    name: str = ""
    kind: str = ""
    country: str | None = None
    homepage: str | None = None
    aliases: list[str] = []
    tickers: list[JsonObject] = []
    changed_at: str = ""


class PublisherOut(Schema):
    """The organisation that answers for a text."""

    id: str
    name: str = ""
    homepage: str | None = None
    is_primary: bool = False
    added_at: str = ""


class SourceOut(Schema):
    """One address that is polled for new articles, and how that goes."""

    id: str
    publisher: str = ""
    url: str = ""
    title: str | None = None
    kind: str = ""
    is_paused: bool = False
    is_retired: bool = False
    is_set_aside: bool = Field(False, description="Failed too often; waits for a person.")
    last_error: str | None = None
    last_checked_at: str | None = None
    last_changed_at: str | None = None
    next_check_at: str | None = None
    added_at: str = ""


class VerdictOut(Schema):
    """A signed, dated judgement on a figure, published after a second person's answer."""

    id: str
    figure: str = ""
    rating: str = ""
    reason: str | None = None
    rationale: str = ""
    claims: list[str] = []
    reviewer: str = ""
    signed_by: list[str] = []
    status: str | None = None
    corrects: str | None = None
    issued_at: str = ""
    figure_version: int = 0


class AnnotationOut(Schema):
    """What a person said of a claim or a figure, hung on a frozen revision."""

    id: str
    motivation: Annotation.Motivation = Annotation.Motivation.COMMENTING
    body: JsonObject | list[JsonObject] | str | None = None
    claim: str | None = None
    figure: str | None = None
    selector: JsonObject | list[JsonObject] = {}
    creator: str = ""
    created: str = ""
    replaces: str | None = None


class TokenOut(Schema):
    """The key that the request was sent with."""

    name: str
    owner: str
    scopes: list[str]
    expires_at: str | None


class ProblemOut(Schema):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str = ""
    errors: list[JsonObject] = []
