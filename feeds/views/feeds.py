"""Feeds: the public ones for everybody, all of them for programs that bring a key in the address."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.db.models import F, Max, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.access import guarded_by_token, public
from claims.models.merged import Merged, merged_into
from feeds import atom, jsonfeed, rss
from feeds.changes import latest_change
from feeds.items import Channel
from feeds.keys import opened
from feeds.language import in_site_language
from feeds.merging import with_merged
from feeds.selections import FIGURES, Selection, selection
from feeds.writing import Addresses, items_of, loaded
from following.scopes import FEEDS

MOST_ITEMS = 50
LARGEST_ARCHIVE = 10**15
# Part of the stamp: raise it when what is made of the same rows changes.
FORMAT = 3
# Last-Modified counts whole seconds: what changed this lately may change again within the same one.
SETTLED = timedelta(seconds=2)
# For so long a feed says what a figure that was in it became part of; its address leads there for ever.
MERGED_FOR = timedelta(days=30)


@require_safe
@public
@in_site_language
def public_feed(request: HttpRequest, kind: str, written: str, what: str = "") -> HttpResponseBase:
    """What is signed, or marked public by an editor."""
    chosen = selection(kind, what, user=None)
    response = answer(request, chosen, written, address=partial(_address, None, kind, what), is_public=True)
    response["Cache-Control"] = "public, max-age=60"
    return response


@require_safe
@guarded_by_token
@in_site_language
def keyed_feed(request: HttpRequest, key: str, kind: str, written: str, what: str = "") -> HttpResponseBase:
    """All that the key's owner may read."""
    token = opened(key, FEEDS)
    if isinstance(token, HttpResponse):
        return token
    chosen = selection(kind, what, user=token.user)
    response = answer(request, chosen, written, address=partial(_address, key, kind, what), key=key, is_public=False)
    # Readers may ask as often as they like: an unchanged feed costs a few small queries.
    response["Cache-Control"] = "private, no-cache"
    return response


# Any: what gives the address of a format and an archive
def answer(
    request: HttpRequest, chosen: Selection, written: str, *, address: Any, key: str | None = None, is_public: bool
) -> HttpResponseBase:
    """The feed in one format, or 304; without a key and not public, for somebody who is signed in."""
    archive = _archive(request)
    rows = chosen.rows
    if archive is not None:
        first = archive * chosen.bucket
        rows = rows.filter(pk__gte=first, pk__lt=first + chosen.bucket)
    else:
        rows = rows[:MOST_ITEMS]
    feed_url = address(written, archive)
    marks = list(rows.values_list(*chosen.stamp))
    merged = _merged(chosen, marks, is_public=is_public) if archive is None else []
    etag = _stamp([*marks, *((each.figure_id, each.into_id, each.at) for each in merged)], feed_url=feed_url)
    # A tag that matches answers alone; a 304 with a tag needs no date (RFC 9110, 15.4.5), and asking for it takes time.
    response: HttpResponseBase | None = get_conditional_response(request, etag=etag)
    changed_at = _settled(latest_change()) if response is None and chosen.is_dated else None
    if changed_at is not None:
        response = get_conditional_response(request, etag=etag, last_modified=int(changed_at.timestamp()))
    if response is None:
        at = Addresses(settings.BASE_URL, key, is_public)
        channel = _channel(chosen, marks, at=at, archive=archive, address=partial(address, written))
        channel = replace(channel, items=with_merged(channel.items, merged, base_url=at.base_url))
        response = FORMATS[written](channel)
        response["Link"] = ", ".join(f'<{url}>; rel="{name}"' for name, url in (("self", feed_url), *channel.links))
    response["ETag"] = etag
    if changed_at is not None:
        response["Last-Modified"] = http_date(changed_at.timestamp())
    response["Access-Control-Allow-Origin"] = "*"
    return response


# Any: the stamp's columns
def _merged(chosen: Selection, marks: Sequence[tuple[Any, ...]], *, is_public: bool) -> list[Merged]:
    if chosen.kind != FIGURES:
        return []
    return merged_into(
        [mark[0] for mark in marks],
        since=timezone.now() - MERGED_FOR,
        only_conflicts=chosen.is_of_conflicts,
        only_public=is_public,
        most=MOST_ITEMS,
    )


# Any: the stamp's columns, and what gives the address of an archive
def _channel(
    chosen: Selection, marks: Sequence[tuple[Any, ...]], *, at: Addresses, archive: int | None, address: Any
) -> Channel:
    ids = [mark[0] for mark in marks]
    rows = {row.pk: row for row in loaded(chosen).rows.filter(pk__in=ids)} if ids else {}
    older = chosen.rows if archive is None else chosen.rows.filter(pk__lt=archive * chosen.bucket)
    last = _last_id(older, is_few=at.is_public and chosen.kind == FIGURES)
    return Channel(
        name=chosen.name,
        title=chosen.title,
        description=chosen.description,
        publisher=_("Figure of Record"),
        home_url=at.base_url + chosen.home,
        feed_url=address(archive),
        language=get_language() or "en",
        about_url=at.base_url + reverse("feeds") + "#figure-extension",
        items=items_of(chosen, [rows[pk] for pk in ids if pk in rows], at=at),
        previous_url="" if last is None else address(last // chosen.bucket),
        current_url="" if archive is None else address(None),
        hub_url=settings.WEBSUB_HUB if at.is_public else "",
    )


# Any: rows of the selection's own kind
def _last_id(rows: QuerySet[Any], *, is_few: bool) -> int | None:
    """The largest id; of few rows among many others, looked for among the rows and not from the last id down."""
    if is_few:
        last: int | None = rows.order_by().aggregate(last=Max(F("pk") + 0))["last"]
        return last
    return rows.order_by("-pk").values_list("pk", flat=True).first()


def _rss_response(channel: Channel) -> HttpResponse:
    return HttpResponse(rss.rss(channel), content_type=rss.CONTENT_TYPE)


def _atom_response(channel: Channel) -> HttpResponse:
    return HttpResponse(atom.atom(channel), content_type=atom.CONTENT_TYPE)


def _json_response(channel: Channel) -> HttpResponse:
    return JsonResponse(
        jsonfeed.jsonfeed(channel), content_type=jsonfeed.CONTENT_TYPE, json_dumps_params={"ensure_ascii": False}
    )


FORMATS = {"rss": _rss_response, "atom": _atom_response, "json": _json_response}


def _address(key: str | None, kind: str, what: str, written: str, archive: int | None) -> str:
    """The feed's own address, or that of one of its archives."""
    start = [] if key is None else [key]
    middle = [what] if what else []
    name = ("public-feed" if key is None else "feed") + ("-of" if what else "")
    path = reverse(name, args=(*start, kind, *middle, written))
    return f"{settings.BASE_URL}{path}" + ("" if archive is None else f"?archive={archive}")


def _archive(request: HttpRequest) -> int | None:
    number = request.GET.get("archive")
    if number is None:
        return None
    if not number.isascii() or not number.isdigit() or int(number) > LARGEST_ARCHIVE:
        raise Http404
    return int(number)


# Any: the stamp's columns
def _stamp(marks: Sequence[tuple[Any, ...]], *, feed_url: str) -> str:
    """An entity tag: the same as long as a reader would be sent the same."""
    document = f"{FORMAT} {get_language()} {feed_url} {settings.WEBSUB_HUB}"
    parts = [document, *(":".join(map(str, mark)) for mark in marks)]
    return f'"{hashlib.sha256(" ".join(parts).encode()).hexdigest()[:32]}"'


def _settled(moment: datetime | None) -> datetime | None:
    return moment if moment is not None and timezone.now() - moment > SETTLED else None
