"""Published verdicts as a schema.org DataFeed of ClaimReviews."""

import hashlib

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from accounts.access import public
from claims.export.claimreview import data_feed
from claims.export.reviews import reviews_of
from claims.models import Verdict, VerdictStatus
from feeds.language import in_site_language

MOST_REVIEWS = 500


@require_safe
@public
@in_site_language
def claimreviews(request: HttpRequest) -> HttpResponseBase:
    """The current verdict of each figure, the latest first."""
    rows = Verdict.objects.current().filter(figure__merged_into=None).order_by("-issued_at", "-pk")
    changed_at = VerdictStatus.objects.order_by("-pk").values_list("at", flat=True).first()
    ids = list(rows.values_list("pk", "figure__version")[:MOST_REVIEWS])
    etag = f'"{hashlib.sha256(repr(ids).encode()).hexdigest()[:32]}"'
    response = get_conditional_response(request, etag=etag)
    if response is None:
        reviews = list(reviews_of(list(rows.select_related("figure")[:MOST_REVIEWS])))
        url = settings.BASE_URL + reverse("claimreviews")
        feed = data_feed(reviews, url=url, modified_at=changed_at)
        response = JsonResponse(feed, content_type="application/ld+json", json_dumps_params={"ensure_ascii": False})
    response["ETag"] = etag
    response["Cache-Control"] = "public, max-age=60"
    response["Access-Control-Allow-Origin"] = "*"
    return response
