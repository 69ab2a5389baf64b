"""The columns of lists that pages show and the API has no list of its own for. Fields are added, never renamed."""

from ninja import Schema


class WaitingOut(Schema):
    """A verdict that waits for sign-off: whose it is, and nothing of what it says."""

    id: str
    figure: str
    subject: str
    summary: str
    author: str
    since: str
    is_own: bool
    is_answered: bool


class CorrectionOut(Schema):
    """What was wrong or new in a published verdict."""

    id: str
    figure: str
    about: str
    correction: str
    rating: str
    corrected_rating: str
    corrects: str
    issued_at: str
    url: str


class CardClaimOut(Schema):
    """A value as a public card shows it, with who printed it where."""

    id: str
    text: str
    value: float | int | None
    min: float | int | None
    max: float | int | None
    unit: str
    hedge: str
    rank: str
    sentence: str
    publisher: str
    headline: str
    url: str
    datePublished: str | None  # noqa: N815 - schema.org's name
    copied_from: str | None


class SavedSearchOut(Schema):
    id: str
    name: str
    query: str
    created_at: str


class WatchOut(Schema):
    id: str
    figure: str | None
    company: str | None
    search: str | None
    name: str
    created_at: str


class InboxItemOut(Schema):
    id: str
    kind: str
    figure: str | None
    text: str
    created_at: str
    read_at: str | None


class QueueItemOut(Schema):
    """A question that its reader has taken; nobody else's answer is told."""

    id: str
    kind: str
    claim: str
    other: str | None
    measure: str
    sentence: str
    created_at: str
    taken_until: str | None


class PersonOut(Schema):
    id: str
    username: str
    name: str
    email: str
    role: str
    is_active: bool
    has_two_factor: bool
    last_login: str | None
    date_joined: str


class ImportOut(Schema):
    id: str
    name: str
    lines: int
    created_at: str
    started_at: str | None
    undone_at: str | None


class ImportLineOut(Schema):
    id: str
    line: int
    kind: str
    label: str
    finding: str
    problem: str
    outcome: str
    article: str | None
    source: str | None
