"""How a row of a list reads as an item of a feed: its title, its page, its dates, and which fields are shown."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from feeds.api.exports import Thing

# Any: rows of the list's own kind, in all of this module.


@dataclass(frozen=True)
class Words:
    """``title`` and ``path`` are made from what is exported, the dates from the row itself.

    ``stamp`` names the columns that change when the item does; ``shown`` the exported fields that it tells, in order.
    """

    title: Callable[[Thing], object]  # object: whatever the field holds
    path: Callable[[Thing], str]
    published_at: Callable[[Any], datetime]
    changed_at: Callable[[Any], datetime]
    stamp: tuple[str, ...]
    shown: tuple[str, ...]


def _page(name: str, field: str = "id") -> Callable[[Thing], str]:
    return lambda thing: reverse(name, args=(int(thing[field]),))


def _figure_or(name: str) -> Callable[[Thing], str]:
    return lambda thing: reverse("figure", args=(int(thing["figure"]),)) if thing["figure"] else reverse(name)


WORDS = {
    "claims": Words(
        title=lambda thing: f"{thing['quantity']['text']}: {thing['sentence']}",
        path=_figure_or("search"),
        published_at=lambda claim: claim.created_at,
        changed_at=lambda claim: max(claim.created_at, claim.reworded_at or claim.created_at),
        stamp=("pk", "figure", "status", "rank", "reworded_at", "corrected"),
        shown=("sentence", "measure", "direction", "period", "claimant", "status", "rank"),
    ),
    "articles": Words(
        title=lambda thing: thing.get("headline") or thing["url"],
        path=_page("article"),
        published_at=lambda article: article.published_at or article.first_seen_at,
        changed_at=lambda article: article.latest_revision.retrieved_at,
        stamp=("pk", "latest_revision"),
        shown=("headline", "publisher", "datePublished", "version", "dateRetrieved", "url"),
    ),
    "companies": Words(
        title=lambda thing: thing["name"],
        path=_page("company"),
        published_at=lambda company: company.updated_at,
        changed_at=lambda company: company.updated_at,
        stamp=("pk", "updated_at"),
        shown=("name", "kind", "aliases", "tickers", "country", "homepage"),
    ),
    "publishers": Words(
        title=lambda thing: thing["name"],
        path=_page("publisher"),
        published_at=lambda publisher: publisher.created_at,
        changed_at=lambda publisher: publisher.created_at,
        stamp=("pk", "name", "homepage", "is_primary"),
        shown=("name", "homepage", "is_primary"),
    ),
    "sources": Words(
        title=lambda thing: f"{thing['publisher']}: {thing['title'] or thing['url']}",
        path=_page("source"),
        published_at=lambda source: source.added_at,
        changed_at=lambda source: max(source.added_at, source.last_changed_at or source.added_at),
        stamp=("pk", "last_changed_at", "paused_at", "retired_at", "last_error"),
        shown=("publisher", "url", "kind", "is_paused", "is_set_aside", "is_retired", "last_error"),
    ),
    "annotations": Words(
        title=lambda thing: f"{thing['creator']}: {thing['body'].get('value') or thing['motivation']}",
        path=lambda thing: reverse("annotation", args=(int(thing["id"]),)),
        published_at=lambda annotation: annotation.created_at,
        changed_at=lambda annotation: annotation.created_at,
        stamp=("pk",),
        shown=("motivation", "body", "creator", "created"),
    ),
    "waiting": Words(
        title=lambda thing: thing["subject"],
        path=_page("sign-off"),
        published_at=lambda verdict: verdict.issued_at,
        changed_at=lambda verdict: verdict.since,
        stamp=("pk", "is_answered", "figure__version"),
        shown=("subject", "summary", "author", "since"),
    ),
    "queue": Words(
        title=lambda thing: thing["sentence"],
        path=_page("queue-item"),
        published_at=lambda item: item.created_at,
        changed_at=lambda item: item.created_at,
        stamp=("pk",),
        shown=("kind", "measure", "sentence"),
    ),
    "inbox": Words(
        title=lambda thing: thing["text"].split("\n")[0],
        path=_figure_or("inbox"),
        published_at=lambda item: item.created_at,
        changed_at=lambda item: item.created_at,
        stamp=("pk",),
        shown=("text",),
    ),
    "watches": Words(
        title=lambda thing: thing["name"],
        path=lambda _thing: reverse("watches"),
        published_at=lambda watch: watch.created_at,
        changed_at=lambda watch: watch.created_at,
        stamp=("pk",),
        shown=("name", "created_at"),
    ),
    "searches": Words(
        title=lambda thing: thing["name"],
        path=lambda thing: f"{reverse('search')}?{thing['query']}",
        published_at=lambda search: search.created_at,
        changed_at=lambda search: search.created_at,
        stamp=("pk", "name", "query"),
        shown=("name", "query"),
    ),
    "imports": Words(
        title=lambda thing: thing["name"],
        path=_page("import"),
        published_at=lambda run: run.created_at,
        changed_at=lambda run: run.undone_at or run.started_at or run.created_at,
        stamp=("pk", "started_at", "undone_at"),
        shown=("name", "lines", "started_at", "undone_at"),
    ),
    "lines": Words(
        title=lambda thing: thing["label"] or str(thing["line"]),
        path=lambda thing: (
            reverse("article", args=(int(thing["article"]),)) if thing["article"] else reverse("imports")
        ),
        published_at=lambda line: line.done_at or line.run.created_at,
        changed_at=lambda line: line.done_at or line.run.created_at,
        stamp=("pk", "outcome"),
        shown=("line", "kind", "label", "finding", "problem", "outcome"),
    ),
    "people": Words(
        title=lambda thing: thing["name"],
        path=lambda _thing: reverse("people"),
        published_at=lambda user: user.date_joined,
        changed_at=lambda user: user.date_joined,
        stamp=("pk", "is_active", "first_name", "last_name"),
        shown=("name", "username", "role", "is_active"),
    ),
}
# What people call the fields.
LABELS: dict[str, str | Promise] = {
    "aliases": _("other names"),
    "author": _("by"),
    "body": _("what was said"),
    "claimant": _("said by"),
    "country": _("country"),
    "created": _("said at"),
    "created_at": _("since"),
    "creator": _("said by"),
    "datePublished": _("published"),
    "dateRetrieved": _("retrieved"),
    "direction": _("direction"),
    "finding": _("found"),
    "headline": _("headline"),
    "homepage": _("home page"),
    "is_active": _("has an account"),
    "is_paused": _("paused"),
    "is_primary": _("primary records"),
    "is_retired": _("gone for good"),
    "is_set_aside": _("set aside"),
    "kind": _("kind"),
    "label": _("what"),
    "last_error": _("last failure"),
    "line": _("line"),
    "lines": _("lines"),
    "measure": _("measure"),
    "motivation": _("motivation"),
    "name": _("name"),
    "outcome": _("became"),
    "period": _("period"),
    "problem": _("problem"),
    "publisher": _("outlet"),
    "query": _("search"),
    "rank": _("rank"),
    "role": _("role"),
    "sentence": _("sentence"),
    "since": _("since"),
    "started_at": _("begun"),
    "status": _("status"),
    "subject": _("figure"),
    "summary": _("in one sentence"),
    "text": _("what changed"),
    "tickers": _("tickers"),
    "undone_at": _("undone"),
    "url": _("address"),
    "username": _("user name"),
    "version": _("revision"),
}
# What the lists are called, by the names of their pages.
NAMES: dict[str, str | Promise] = {
    "annotations": _("annotations"),
    "articles": _("articles"),
    "claims": _("claims"),
    "companies": _("companies"),
    "figures": _("figures"),
    "imports": _("imports"),
    "inbox": _("inbox"),
    "people": _("people"),
    "publishers": _("publishers"),
    "queue": _("queue"),
    "saved-searches": _("saved searches"),
    "sign-offs": _("waiting for sign-off"),
    "sources": _("sources"),
    "verdicts": _("verdicts"),
    "watches": _("watches"),
}
