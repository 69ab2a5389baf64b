"""Write raw responses as WARC (ISO 28500), the format in which web archives keep them."""

from collections.abc import Iterator
from datetime import UTC
from http import HTTPStatus
from io import BytesIO
from typing import BinaryIO

from django.db.models import QuerySet
from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]  # publishes none
from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]  # publishes none

from sources.evidence import read_raw
from sources.models import Retrieval

SOFTWARE = "Figure of Record"
# The bytes are kept unpacked and whole: what said how they were sent is kept under another name.
TRANSFER_HEADERS = frozenset({"content-encoding", "transfer-encoding", "content-length", "connection"})
BATCH = 500


def export_warc(retrievals: QuerySet[Retrieval], *, output: BinaryIO) -> tuple[int, int]:
    """How many answers were written, oldest first, and how many whose bytes the storage has lost.

    Streams: one answer at a time is in memory.
    """
    writer = WARCWriter(output, gzip=True)
    writer.write_record(writer.create_warcinfo_record("figure-of-record.warc.gz", {"software": SOFTWARE}))
    written = lost = 0
    for retrieval in retrievals.order_by("retrieved_at", "pk").iterator(chunk_size=BATCH):
        try:
            body = read_raw(retrieval.raw_id)
        except FileNotFoundError:
            lost += 1
            continue
        record = writer.create_warc_record(
            retrieval.url,
            "response",
            payload=BytesIO(body),
            length=len(body),
            http_headers=StatusAndHeaders(
                _status(retrieval.status), list(_headers(retrieval, len(body))), protocol="HTTP/1.1"
            ),
            warc_headers_dict={"WARC-Date": retrieval.retrieved_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")},
        )
        writer.write_record(record)
        written += 1
    return written, lost


def _status(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _headers(retrieval: Retrieval, length: int) -> Iterator[tuple[str, str]]:
    for name, value in retrieval.headers.items():
        yield (f"x-archive-orig-{name}" if name in TRANSFER_HEADERS else name), value
    yield "content-length", str(length)
