"""Lists that pages show and the API has no list of its own for: which rows somebody sees there."""

from dataclasses import replace
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery
from ninja import Schema

from accounts.models import TwoFactor, User
from claims.models import Claim, QueueItem, SignOff, Verdict, VerdictStatus
from claims.models.publicity import public_figures
from feeds.api.resources import FIGURES, Resource, with_articles
from feeds.twins import exports, schemas
from following.models import InboxItem, SavedSearch, Watch
from sources.models import ImportLine, ImportRun

# Any: rows of the list's own kind, some annotated, in all of this module.


class NoFilters(Schema):
    """The list is shown whole."""


class InboxFilters(Schema):
    """Unread items; with ``all`` in the address, those that were read as well."""

    all: str | None = None


def _waiting(_chosen: Any, user_id: int) -> QuerySet[Any]:
    since = VerdictStatus.objects.filter(verdict=OuterRef("pk")).order_by("-at", "-pk").values("at")[:1]
    answered = SignOff.objects.filter(verdict=OuterRef("pk"), reviewer=user_id)
    is_own = ExpressionWrapper(Q(reviewer=user_id), output_field=BooleanField())
    rows = Verdict.objects.awaiting().annotate(since=Subquery(since), is_answered=Exists(answered), is_own=is_own)
    return rows.select_related("figure", "reviewer").only("figure", "reviewer", "issued_at")


def _corrections(_chosen: Any, _user_id: int) -> QuerySet[Any]:
    published = Verdict.objects.visible_to(AnonymousUser()).filter(corrects__isnull=False)
    return published.select_related("figure", "corrects")


def _card_claims(_chosen: Any, _user_id: int) -> QuerySet[Claim]:
    return with_articles(Claim.objects.current().filter(conversion_of__isnull=True))


def _watches(_chosen: Any, user_id: int) -> QuerySet[Watch]:
    return Watch.objects.filter(user=user_id).select_related("figure", "company", "search")


def _inbox(chosen: InboxFilters, user_id: int) -> QuerySet[InboxItem]:
    mine = InboxItem.objects.filter(user=user_id)
    return mine if chosen.all is not None else mine.unread()


def _queue(_chosen: Any, user_id: int) -> QuerySet[QueueItem]:
    return QueueItem.objects.filter(taken_by=user_id, settled_at__isnull=True).select_related("claim")


def _people(_chosen: Any, _user_id: int) -> QuerySet[Any]:
    has_two_factor = Exists(TwoFactor.objects.filter(user=OuterRef("pk")))
    return User.objects.annotate(has_two_factor=has_two_factor).prefetch_related("groups")


def _imports() -> QuerySet[Any]:
    return ImportRun.objects.annotate(lines_count=Count("lines"))


PUBLIC_FIGURES = replace(FIGURES, rows=public_figures)
SIGN_OFFS = Resource(
    "waiting", "waiting", schemas.WaitingOut, NoFilters, Verdict.objects.awaiting, _waiting, exports.waiting_out
)
CORRECTIONS = Resource(
    "corrections",
    "correction",
    schemas.CorrectionOut,
    NoFilters,
    Verdict.objects.all,
    _corrections,
    exports.corrections_out,
)
CARD_CLAIMS = Resource(
    "claims", "claim", schemas.CardClaimOut, NoFilters, Claim.objects.current, _card_claims, exports.card_claims_out
)
SEARCHES = Resource(
    "searches",
    "search",
    schemas.SavedSearchOut,
    NoFilters,
    SavedSearch.objects.kept,
    lambda _chosen, user_id: SavedSearch.objects.kept().filter(user=user_id),
    exports.searches_out,
)
WATCHES = Resource("watches", "watch", schemas.WatchOut, NoFilters, Watch.objects.all, _watches, exports.watches_out)
INBOX = Resource("inbox", "item", schemas.InboxItemOut, InboxFilters, InboxItem.objects.all, _inbox, exports.inbox_out)
QUEUE = Resource("queue", "item", schemas.QueueItemOut, NoFilters, QueueItem.objects.all, _queue, exports.queue_out)
PEOPLE = Resource("people", "person", schemas.PersonOut, NoFilters, User.objects.all, _people, exports.people_out)
IMPORTS = Resource(
    "imports",
    "import",
    schemas.ImportOut,
    NoFilters,
    _imports,
    lambda _chosen, user_id: _imports().filter(user=user_id),
    exports.imports_out,
)
IMPORT_LINES = Resource(
    "lines",
    "line",
    schemas.ImportLineOut,
    NoFilters,
    ImportLine.objects.all,
    lambda _chosen, _user_id: ImportLine.objects.defer("payload"),
    exports.import_lines_out,
)
