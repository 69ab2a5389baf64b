"""The network as fetch() sees it: only allowed addresses, and never later than the deadline."""

import socket
import ssl
import threading
import time
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import httpcore
import httpx

from sources.fetching.addresses import is_allowed
from sources.fetching.errors import AddressForbidden, TooSlow, Unreachable

SECONDS_BETWEEN_ADDRESSES = 3.0  # a dead first address may not use up the time of the second


class GuardedTransport(httpx.BaseTransport):
    """One connection at a time, over a network that checks the address actually connected to.

    The check lives here, below name resolution and every redirect, because a check before it loses to a
    name that resolves differently the second time. Raises FetchError and httpcore's own exceptions.
    """

    def __init__(self, *, allowed_hosts: frozenset[str], connect_timeout: float, deadline: float) -> None:
        network = _GuardedNetwork(allowed_hosts=allowed_hosts, connect_timeout=connect_timeout, deadline=deadline)
        self._pool = httpcore.ConnectionPool(
            ssl_context=_ssl_context(), max_connections=1, max_keepalive_connections=0, network_backend=network
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method,
                url,
                headers=request.headers.raw,
                content=request.read(),
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Any:  # Any: httpcore types its stream as sync or async
        return iter(self._answer.stream)  # type: ignore[arg-type]

    def close(self) -> None:
        self._answer.close()


class _GuardedNetwork(httpcore.NetworkBackend):
    def __init__(self, *, allowed_hosts: frozenset[str], connect_timeout: float, deadline: float) -> None:
        self._allowed_hosts = allowed_hosts
        self._connect_timeout = connect_timeout
        self._deadline = deadline
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,  # Any: as httpcore declares it
    ) -> httpcore.NetworkStream:
        addresses = self._resolve(host, port)
        for address in addresses:
            self._check(address, host)
        failure: httpcore.NetworkError | httpcore.TimeoutException | None = None
        for tried, address in enumerate(addresses, start=1):
            allowance = min(self._connect_timeout, _left(self._deadline))
            if tried < len(addresses):
                allowance = min(allowance, SECONDS_BETWEEN_ADDRESSES)
            try:
                stream = self._sockets.connect_tcp(address, port, timeout=allowance)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
                continue
            self._check(str(stream.get_extra_info("server_addr")[0]), host)
            return _TimedStream(stream, deadline=self._deadline)
        _left(self._deadline)
        raise Unreachable(f"{host} takes no connections ({failure}). We try again by ourselves.")

    def _resolve(self, host: str, port: int) -> list[str]:
        """Numeric addresses of the host, each once, in the order the system prefers.

        In a thread of its own, because a name server that does not answer knows nothing of our deadline.
        """
        answers: list[Any] = []  # Any: an address list or the error of a foreign call
        allowance = _left(self._deadline)
        thread = threading.Thread(target=_look_up, args=(host, port, answers), daemon=True)
        thread.start()
        thread.join(min(allowance, self._connect_timeout))
        if not answers:
            raise Unreachable(f"The name server gave no answer for {host}. We try again by ourselves.")
        if isinstance(answers[0], Exception):
            raise Unreachable(f"There is no host named {host}. Check the address.") from answers[0]
        return list(dict.fromkeys(str(found[4][0]) for found in answers[0]))

    def _check(self, address: str, host: str) -> None:
        if not is_allowed(address, host=host, allowed_hosts=self._allowed_hosts):
            raise AddressForbidden(
                f"{host} leads to a private network address, which is never fetched. Use the site's public address."
            )


class _TimedStream(httpcore.NetworkStream):
    """A stream whose every read and write ends by the deadline: a drip of bytes does not extend it."""

    def __init__(self, stream: httpcore.NetworkStream, *, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, timeout=_left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, timeout=_left(self._deadline))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, timeout=_left(self._deadline))
        return _TimedStream(stream, deadline=self._deadline)

    def get_extra_info(self, info: str) -> Any:  # Any: as httpcore declares it
        return self._stream.get_extra_info(info)


def _look_up(host: str, port: int, answers: list[Any]) -> None:
    try:
        answers.append(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    except (OSError, UnicodeError) as error:  # UnicodeError: a label that IDNA cannot hold
        answers.append(error)


def _left(deadline: float) -> float:
    """Seconds until the deadline. Raises TooSlow when it has passed."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TooSlow("The answer took too long. We try again by ourselves.")
    return left


@lru_cache(maxsize=1)
def _ssl_context() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)  # reading the certificates takes 30 ms: once per process
