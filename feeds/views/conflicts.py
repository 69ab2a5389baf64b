"""The feed of open conflicts, for programs that bring a key in the address."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.access import guarded_by_token, may
from feeds import atom, jsonfeed, rss
from feeds.conflicts import conflicts_channel, newest_conflicts, stamp_of
from feeds.items import Channel
from following.actions.issue_token import digest_of
from following.actions.note_token_use import note_token_use
from following.models import Token
from following.scopes import FEEDS

# Readers may ask as often as they like: an unchanged feed costs one small query.
CACHE_CONTROL = "private, no-cache"


@require_safe
@guarded_by_token
def conflicts_rss(request: HttpRequest, key: str) -> HttpResponseBase:
    return _feed(request, key, name="conflicts-rss", answer=_rss_response)


@require_safe
@guarded_by_token
def conflicts_atom(request: HttpRequest, key: str) -> HttpResponseBase:
    return _feed(request, key, name="conflicts-atom", answer=_atom_response)


@require_safe
@guarded_by_token
def conflicts_json(request: HttpRequest, key: str) -> HttpResponseBase:
    return _feed(request, key, name="conflicts-json", answer=_json_response)


def _feed(request: HttpRequest, key: str, *, name: str, answer: Callable[[Channel], HttpResponse]) -> HttpResponseBase:
    now = timezone.now()
    token = Token.objects.filter(digest=digest_of(key), scopes__contains=[FEEDS]).select_related("user").first()
    if token is None:
        return _refusal(_("There is no feed at this address."), status=404)
    is_usable = Token.objects.usable(now=now).filter(pk=token.pk).exists()
    if not is_usable or not may(token.user, "claims.view_figure"):
        return _refusal(_("The key in this address was revoked. Create another one on the page of feeds."), status=410)
    note_token_use(token_id=token.pk, now=now)
    figures = newest_conflicts()
    feed_url = settings.BASE_URL + reverse(name, args=(key,))
    etag = stamp_of(figures, feed_url=feed_url)
    changed_at = max((figure.changed_at for figure in figures), default=None)
    last_modified = int(changed_at.timestamp()) if changed_at else None
    response = get_conditional_response(request, etag=etag, last_modified=last_modified)
    if response is None:
        channel = conflicts_channel(figures, base_url=settings.BASE_URL, feed_url=feed_url)
        response = answer(channel)
    response["ETag"] = etag
    if changed_at is not None:
        response["Last-Modified"] = http_date(changed_at.timestamp())
    response["Cache-Control"] = CACHE_CONTROL
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _rss_response(channel: Channel) -> HttpResponse:
    return HttpResponse(rss.rss(channel), content_type=rss.CONTENT_TYPE)


def _atom_response(channel: Channel) -> HttpResponse:
    return HttpResponse(atom.atom(channel, name="conflicts"), content_type=atom.CONTENT_TYPE)


def _json_response(channel: Channel) -> HttpResponse:
    return JsonResponse(
        jsonfeed.jsonfeed(channel), content_type=jsonfeed.CONTENT_TYPE, json_dumps_params={"ensure_ascii": False}
    )


def _refusal(words: str, *, status: int) -> HttpResponse:
    return HttpResponse(words, status=status, content_type="text/plain; charset=utf-8")
