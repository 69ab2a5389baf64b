"""What people said of claims and figures as a W3C Web Annotation collection, for whoever may read it here.

Not public: annotations carry their authors' names.
"""

import hashlib
import json
from typing import cast

from django.conf import settings
from django.db.models import Max, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from accounts.access import guarded_by_token, requires
from claims.export.annotations import CONTENT_TYPE, annotation_collection, annotation_page
from claims.models import Annotation
from feeds.keys import opened
from following.scopes import FEEDS

# A page holds the annotations of so many successive numbers: what stands on it stays there.
A_PAGE = 200
LARGEST_PAGE = 10**15


@require_safe
@requires("claims.view_annotation")
def annotations(request: HttpRequest) -> HttpResponseBase:
    return _answer(request, settings.BASE_URL + reverse("web-annotations"))


@require_safe
@guarded_by_token
def keyed_annotations(request: HttpRequest, key: str) -> HttpResponseBase:
    """The same for programs that bring a key in the address."""
    token = opened(key, FEEDS)
    if isinstance(token, HttpResponse):
        return token
    return _answer(request, settings.BASE_URL + reverse("keyed-web-annotations", args=(key,)))


def _answer(request: HttpRequest, url: str) -> HttpResponseBase:
    """The collection; with ``page`` in the address, one of its pages. An unchanged one is answered 304."""
    page = request.GET.get("page")
    rows = Annotation.objects.standing()
    said = _collection(rows, url) if page is None else _page(rows, url, _number(page))
    body = json.dumps(said, ensure_ascii=False).encode("utf-8", "replace")
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    answer = HttpResponse(body, content_type=CONTENT_TYPE, headers={"ETag": etag, "Cache-Control": "private, no-cache"})
    return cast(HttpResponseBase, get_conditional_response(request, etag=etag, response=answer))


# object: JSON
def _collection(rows: QuerySet[Annotation], url: str) -> dict[str, object]:
    told = rows.aggregate(last=Max("created_at"))
    return annotation_collection(
        url=url,
        base_url=settings.BASE_URL,
        total=rows.count(),
        modified_at=told["last"],
        first=_address(url, rows, Q(), order="pk"),
        last=_address(url, rows, Q(), order="-pk"),
    )


def _page(rows: QuerySet[Annotation], url: str, number: int) -> dict[str, object]:
    start, end = number * A_PAGE, (number + 1) * A_PAGE
    loaded = rows.select_related("author", "claim", "figure", "revision__article__publisher").defer("revision__text")
    found = list(loaded.filter(pk__gte=start, pk__lt=end).order_by("pk"))
    if not found:
        raise Http404
    return annotation_page(
        found,
        url=f"{url}?page={number}",
        collection_url=url,
        base_url=settings.BASE_URL,
        start=rows.filter(pk__lt=start).count(),
        previous=_address(url, rows, Q(pk__lt=start), order="-pk"),
        following=_address(url, rows, Q(pk__gte=end), order="pk"),
    )


def _address(url: str, rows: QuerySet[Annotation], which: Q, *, order: str) -> str | None:
    """Of the page of the first annotation that is so; None where there is none."""
    pk = rows.filter(which).order_by(order).values_list("pk", flat=True).first()
    return None if pk is None else f"{url}?page={pk // A_PAGE}"


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > LARGEST_PAGE:
        raise Http404
    return int(text)
