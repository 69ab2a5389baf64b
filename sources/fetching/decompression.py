"""Content-Encoding undone, never beyond a limit of bytes."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass

import brotli  # type: ignore[import-untyped]  # publishes none

from sources.fetching.errors import BrokenEncoding, TooLarge

GZIP_MAGIC = b"\x1f\x8b"
MAX_CODINGS = 3  # a body packed more often than this is an attack
# Names that servers send for a body which is not packed at all.
NO_CODINGS = frozenset({"", "identity", "none", "utf-8", "utf8", "binary", "8bit", "text/html"})


@dataclass(frozen=True)
class Unpacked:
    body: bytes
    is_truncated: bool


def unpack(body: bytes, *, content_encoding: str, max_bytes: int) -> Unpacked:
    """The body without its codings; is_truncated when a packed stream ends before its end.

    Raises TooLarge beyond max_bytes, after at most max_bytes of work for each coding, and BrokenEncoding
    for a coding that we do not know or data that are not in it.
    """
    codings = [name.strip().lower() for name in content_encoding.split(",")]
    codings = [name for name in codings if name not in NO_CODINGS]
    if len(codings) > MAX_CODINGS:
        raise BrokenEncoding(f"The answer is packed {len(codings)} times over. Tell the publisher.")
    is_truncated = False
    for coding in reversed(codings):
        if coding not in DECODERS:
            raise BrokenEncoding(f"The answer is packed as {coding[:40]!r}, which we cannot read. Tell the publisher.")
        if not body:
            break
        try:
            unpacked = DECODERS[coding](body, max_bytes)
        except (zlib.error, brotli.error) as error:
            raise BrokenEncoding(f"The answer claims to be {coding} and is not. Tell the publisher.") from error
        body, is_truncated = unpacked.body, is_truncated or unpacked.is_truncated
    return Unpacked(body, is_truncated)


def gunzip(body: bytes, max_bytes: int) -> Unpacked:
    """A gzip stream of one or more members; a body without gzip's first bytes is passed on as it is."""
    if not body.startswith(GZIP_MAGIC):
        return Unpacked(body, is_truncated=False)
    parts: list[bytes] = []
    room = max_bytes
    while body.startswith(GZIP_MAGIC):
        member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        parts.append(_within(member.decompress(body, room + 1), room))
        room -= len(parts[-1])
        if not member.eof:
            return Unpacked(b"".join(parts), is_truncated=True)
        body = member.unused_data  # after the last member come padding or nothing
    return Unpacked(b"".join(parts), is_truncated=False)


def _inflate(body: bytes, max_bytes: int) -> Unpacked:
    """ "deflate" with its zlib header, as the standard says, or without, as some servers send it."""
    has_header = body[0] & 0x0F == zlib.DEFLATED and int.from_bytes(body[:2]) % 31 == 0
    stream = zlib.decompressobj(zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS)
    data = _within(stream.decompress(body, max_bytes + 1), max_bytes)
    return Unpacked(data, is_truncated=not stream.eof)


def _unbrotli(body: bytes, max_bytes: int) -> Unpacked:
    stream = brotli.Decompressor()
    parts = [stream.process(body, output_buffer_limit=max_bytes + 1)]
    while not stream.can_accept_more_data():
        _within(b"".join(parts), max_bytes)
        parts.append(stream.process(b"", output_buffer_limit=max_bytes + 1))
    return Unpacked(_within(b"".join(parts), max_bytes), is_truncated=not stream.is_finished())


def _within(data: bytes, max_bytes: int) -> bytes:
    if len(data) > max_bytes:
        raise TooLarge(
            f"Unpacked, the answer is larger than {max_bytes // 1_000_000} MB, which no page needs. "
            "Look for a smaller feed."
        )
    return data


DECODERS: dict[str, Callable[[bytes, int], Unpacked]] = {
    "gzip": gunzip,
    "x-gzip": gunzip,
    "deflate": _inflate,
    "br": _unbrotli,
}
