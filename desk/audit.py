"""The audit log: every append-only table as one list of who did what, when, to what.

Each stream is a table that triggers keep from being changed; what it tells is data here, so that the page, its filters
and its exports need no code for any of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import JSONObject
from django.utils.translation import gettext_lazy as _

from accounts.models import AccountEvent
from claims.models import Annotation, FigureEvent, SignOff, VerdictStatus

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as LazyStr  # known to type checkers only

# The tables that django-pghistory made for them.
FigureAudit = apps.get_model("claims", "FigureAudit")
ClaimAudit = apps.get_model("claims", "ClaimAudit")
# What the audit tables remember of a row after each change.
FIGURE_FIELDS = ("state", "owner_id", "is_public", "merged_into_id", "qualifiers", "measure", "subject_name")
CLAIM_FIELDS = ("status", "rank", "rank_reason")


# Any: a row of any of the tables.
@dataclass(frozen=True)
class Stream:
    """One table: the columns of time, person and figure, and what a row says in words."""

    name: str
    label: "LazyStr"
    rows: Callable[[], "models.QuerySet[Any]"]
    at: str
    key: str
    person: str
    figure: str | None
    claim: str | None
    kind: Callable[[Any], str]
    detail: Callable[[Any], str]


@dataclass(frozen=True)
class Entry:
    """One line of the log. ``person_id`` is None for what the machine did."""

    at: datetime
    stream: Stream
    key: int
    person_id: int | None
    kind: str
    detail: str
    figure_id: int | None
    claim_id: int | None


def entry(stream: Stream, row: Any) -> Entry:
    return Entry(
        at=_value(row, stream.at),
        stream=stream,
        key=row.pk,
        person_id=_value(row, stream.person),
        kind=stream.kind(row),
        detail=stream.detail(row),
        figure_id=_value(row, stream.figure) if stream.figure else None,
        claim_id=_value(row, stream.claim) if stream.claim else None,
    )


def _with_before(model: Any, fields: tuple[str, ...]) -> "models.QuerySet[Any]":
    """Rows of an audit table, each with ``before``: the same fields as the row before of the same object has them."""
    earlier = model.objects.filter(pgh_obj=OuterRef("pgh_obj"), pgh_id__lt=OuterRef("pgh_id")).order_by("-pgh_id")
    as_json = JSONObject(**{field: field for field in fields})
    before = Subquery(earlier.values(data=as_json)[:1])
    rows: models.QuerySet[Any] = model.objects.select_related("pgh_context").annotate(before=before)
    return rows


def _changes(row: Any, fields: tuple[str, ...]) -> str:
    """ "state: single → conflict; owner: 3", or what it was set to where nothing is known of before."""
    said = []
    for field in fields:
        after = getattr(row, field)
        before = None if row.before is None else row.before[field]
        name = field.removesuffix("_id").replace("_", " ")
        if row.before is None and after not in (None, "", False, []):
            said.append(f"{name}: {_written(after)}")
        elif row.before is not None and before != after:
            said.append(f"{name}: {_written(before)} → {_written(after)}")
    return "; ".join(said)


def _written(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(each) for each in value) or "–"
    return "–" if value in (None, "") else str(value)


def _value(row: Any, path: str) -> Any:
    """What ``a__b`` leads to; keys of JSON as well."""
    for part in path.split("__"):
        if row is None:
            return None
        row = row.get(part) if isinstance(row, dict) else getattr(row, part)
    return row


def _annotation_detail(row: Annotation) -> str:
    value = row.body.get("value") or row.body.get("reading") or ""
    return ", ".join(f"{name}: {each}" for name, each in value.items()) if isinstance(value, dict) else str(value)


def _step_detail(row: FigureEvent) -> str:
    change = f"{row.before or '–'} → {row.after or '–'}" if row.before or row.after else ""
    return "; ".join(part for part in (row.summary, change) if part)


STREAMS = (
    Stream(
        name="accounts",
        label=_("accounts"),
        rows=lambda: AccountEvent.objects.select_related("user"),
        at="at",
        key="pk",
        person="by_id",
        figure=None,
        claim=None,
        kind=lambda row: str(row.get_kind_display()),
        detail=lambda row: ": ".join(part for part in (row.user.username if row.user else "", row.detail) if part),
    ),
    Stream(
        name="figures",
        label=_("figures"),
        rows=lambda: _with_before(FigureAudit, FIGURE_FIELDS),
        at="pgh_created_at",
        key="pgh_id",
        person="pgh_context__metadata__user",
        figure="pgh_obj_id",
        claim=None,
        kind=lambda row: str(_("figure changed")),
        detail=lambda row: _changes(row, FIGURE_FIELDS),
    ),
    Stream(
        name="claims",
        label=_("claims"),
        rows=lambda: _with_before(ClaimAudit, CLAIM_FIELDS),
        at="pgh_created_at",
        key="pgh_id",
        person="pgh_context__metadata__user",
        figure="figure_id",
        claim="pgh_obj_id",
        kind=lambda row: str(_("claim changed")),
        detail=lambda row: _changes(row, CLAIM_FIELDS),
    ),
    Stream(
        name="history",
        label=_("history of figures"),
        rows=lambda: FigureEvent.objects.all(),
        at="at",
        key="pk",
        person="user_id",
        figure="figure_id",
        claim=None,
        kind=lambda row: str(row.get_kind_display()),
        detail=_step_detail,
    ),
    Stream(
        name="annotations",
        label=_("annotations"),
        rows=lambda: Annotation.objects.all(),
        at="created_at",
        key="pk",
        person="author_id",
        figure="figure_id",
        claim="claim_id",
        kind=lambda row: str(row.get_motivation_display()),
        detail=_annotation_detail,
    ),
    # What a verdict says stays out of it: a second person may not have answered yet.
    Stream(
        name="verdicts",
        label=_("verdicts"),
        rows=lambda: VerdictStatus.objects.select_related("verdict"),
        at="at",
        key="pk",
        person="user_id",
        figure="verdict__figure_id",
        claim=None,
        kind=lambda row: str(row.get_status_display()),
        detail=lambda row: row.comment,
    ),
    Stream(
        name="signoffs",
        label=_("sign-offs"),
        rows=lambda: SignOff.objects.select_related("verdict"),
        at="answered_at",
        key="pk",
        person="reviewer_id",
        figure="verdict__figure_id",
        claim=None,
        kind=lambda row: str(_("override") if row.is_override else _("sign-off")),
        detail=lambda row: row.comment,
    ),
)
BY_NAME = {stream.name: stream for stream in STREAMS}


def by_person(stream: Stream, person_id: int | None) -> Q:
    """Rows of one person; None for those of the machine."""
    return Q(**{f"{stream.person}__isnull": True}) if person_id is None else Q(**{stream.person: person_id})
