"""Raw responses, kept compressed under their SHA-256: what a server really sent."""

import gzip
import hashlib
from datetime import datetime

from django.core.files.base import ContentFile
from django.core.files.storage import storages

from sources.models import RawResponse

# Compressing harder than this costs more time than it saves space on news pages.
COMPRESSION_LEVEL = 6


def keep_raw(body: bytes, *, content_type: str, now: datetime) -> RawResponse:
    """The stored response with these bytes; the same bytes are kept once, whoever sent them."""
    digest = hashlib.sha256(body).hexdigest()
    storage = storages["evidence"]
    if not storage.exists(_path(digest)):
        # mtime=0: the same bytes make the same file.
        storage.save(_path(digest), ContentFile(gzip.compress(body, COMPRESSION_LEVEL, mtime=0)))
    response, _made = RawResponse.objects.get_or_create(
        pk=digest, defaults={"size_bytes": len(body), "content_type": content_type[:200], "first_seen_at": now}
    )
    return response


def read_raw(digest: str) -> bytes:
    """The bytes as they were sent. Raises FileNotFoundError when the storage has lost them."""
    with storages["evidence"].open(_path(digest)) as file:
        return gzip.decompress(file.read())


def _path(digest: str) -> str:
    return f"{digest[:2]}/{digest}.gz"
