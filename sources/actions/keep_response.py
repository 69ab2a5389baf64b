"""Keep an answer as it came: its bytes in the evidence storage, and where and when they came from."""

from datetime import datetime

from sources.evidence import keep_raw
from sources.fetching.client import Response
from sources.models import Article, RawResponse, Retrieval

LONGEST_URL = 2000


def keep_response(response: Response, *, article: Article, now: datetime) -> RawResponse:
    """The stored bytes. Keeping an answer twice adds a line to the record, and no bytes."""
    raw = keep_raw(response.body, content_type=response.content_type or "", now=now)
    Retrieval.objects.create(
        article=article,
        url=response.final_url[:LONGEST_URL],
        retrieved_at=now,
        status=response.status,
        headers=response.headers,
        raw=raw,
    )
    return raw
