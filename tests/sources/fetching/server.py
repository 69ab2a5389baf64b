"""A server on loopback that answers with exactly the bytes it is told to, however wrong they are."""

import contextlib
import socket
import threading
from collections.abc import Callable
from typing import Self

Answer = bytes | Callable[[socket.socket], None]


def answer(
    body: bytes = b"", *, status: str = "200 OK", headers: dict[str, str] | None = None, length: int | None = None
) -> bytes:
    """An HTTP answer; its Content-Length is right unless another is given."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


class Server:
    """Answers by path; remembers every request's head, and how many connections it had at once."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.heads: list[str] = []
        self.most_at_once = 0
        self._open = 0
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._socket.getsockname()[1])

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._closing.set()
        self._socket.close()

    def url(self, path: str = "/", *, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def header(self, name: str) -> str | None:
        """A header of the last request."""
        lines = [line.partition(":") for line in self.heads[-1].split("\r\n")[1:]]
        return next((value.strip() for key, _, value in lines if key.lower() == name.lower()), None)

    def wait(self, seconds: float) -> bool:
        """Waits as a slow server does; True when the test is over meanwhile."""
        return self._closing.wait(seconds)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with self._lock:
            self._open += 1
            self.most_at_once = max(self.most_at_once, self._open)
        with contextlib.suppress(OSError), connection:
            head = b""
            while b"\r\n\r\n" not in head and (received := connection.recv(65_536)):
                head += received
            if head:
                self.heads.append(head.decode("latin-1"))
                path = self.heads[-1].split(" ")[1]
                reply = self.answers.get(path, answer(b"nothing here", status="404 Not Found"))
                reply(connection) if callable(reply) else connection.sendall(reply)
        with self._lock:
            self._open -= 1
