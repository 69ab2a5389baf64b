"""Servers that speak TLS, badly."""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from sources.fetching.client import FetchSettings, TooSlow, Unreachable, fetch

RECORD = b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc"  # a handshake that announces 16 kB


@pytest.fixture
def serving() -> Iterator[Callable[[Callable[[socket.socket], None]], str]]:
    """Starts a server whose every connection is given to a function; its address."""
    listening: list[socket.socket] = []

    def serve(handle: Callable[[socket.socket], None]) -> str:
        listener = socket.create_server(("127.0.0.1", 0))
        listening.append(listener)

        def accept() -> None:
            with contextlib.suppress(OSError):
                connection, _ = listener.accept()
                with connection:
                    handle(connection)

        threading.Thread(target=accept, daemon=True).start()
        return f"https://127.0.0.1:{listener.getsockname()[1]}/"

    yield serve
    for listener in listening:
        listener.close()


def test_a_certificate_that_nobody_vouches_for_is_refused(
    serving: Callable[..., str], settings: FetchSettings, tmp_path: Path
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_self_signed(tmp_path))
    seen: list[bytes] = []

    def handle(connection: socket.socket) -> None:
        with contextlib.suppress(OSError), context.wrap_socket(connection, server_side=True) as secured:
            seen.append(secured.recv(1000))

    with pytest.raises(Unreachable):
        fetch(serving(handle), settings=settings)

    assert not any(seen)


def test_a_handshake_dripped_byte_by_byte_is_cut_at_the_deadline(
    serving: Callable[..., str], settings: FetchSettings
) -> None:
    over = threading.Event()

    def handle(connection: socket.socket) -> None:
        connection.sendall(RECORD)
        while not over.wait(0.05):
            connection.sendall(b"\0")

    started = time.monotonic()
    with pytest.raises(TooSlow):
        fetch(serving(handle), settings=replace(settings, timeout_seconds=0.5))
    over.set()

    assert time.monotonic() - started < 1.5


def test_a_server_that_speaks_no_tls_is_unreachable_by_https(
    serving: Callable[..., str], settings: FetchSettings
) -> None:
    address = serving(lambda connection: connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n"))

    with pytest.raises(Unreachable):
        fetch(address, settings=settings)


def _self_signed(folder: Path) -> str:
    """A file with a key and its own certificate for 127.0.0.1."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    today = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    file = folder / "server.pem"
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return str(file)
