"""Two hundred hosts on this machine, 127.0.1.1 and on, each with ten listings; one asyncio server answers for all.

python -m benchmarks.collecting.many_hosts    prints its port, and serves until its input ends

Of each ten listings five are unchanged (304), one is slow, one fails (500), three are new. It counts connections.
"""

import asyncio
import json
import sys
from collections import Counter
from collections.abc import Iterator

HOSTS = 200
LISTINGS = 10
UNCHANGED = 5  # of each ten
SLOW, FAILING = 8, 9
SLOW_SECONDS = 2.0
ETAG = '"as before"'
REASONS = {200: "OK", 304: "Not Modified", 404: "Not Found", 500: "Internal Server Error"}

open_now: Counter[str] = Counter()
most_at_once: Counter[str] = Counter()
requests: Counter[str] = Counter()


def hosts() -> Iterator[str]:
    return (f"127.0.{1 + number // 250}.{1 + number % 250}" for number in range(HOSTS))


def addresses(port: int) -> list[str]:
    return [f"http://{host}:{port}/listing/{number}" for number in range(LISTINGS) for host in hosts()]


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    host = writer.get_extra_info("sockname")[0]
    open_now[host] += 1
    most_at_once[host] = max(most_at_once[host], open_now[host])
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        path = head.split(" ", 2)[1]
        status, body = await respond(host, path, is_known=ETAG in head)
        writer.write(
            f"HTTP/1.1 {status} {REASONS[status]}\r\nETag: {ETAG}\r\nContent-Type: application/xml\r\n"
            f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode()
            + body
        )
        await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass  # whoever asked has hung up
    finally:
        open_now[host] -= 1
        writer.close()


async def respond(host: str, path: str, *, is_known: bool) -> tuple[int, bytes]:
    if path == "/counts":
        counts = {"most_at_once": max(most_at_once.values(), default=0), **requests}
        most_at_once.clear()
        requests.clear()
        return 200, json.dumps(counts).encode()
    kind = path.split("/")[1]
    requests[kind] += 1
    if kind != "listing":
        return 404, b""
    number = int(path.rpartition("/")[2])
    if number < UNCHANGED and is_known:
        return 304, b""
    if number == SLOW:
        await asyncio.sleep(SLOW_SECONDS)
    if number == FAILING:
        return 500, b""
    items = "".join(
        f"<item><title>Story {each}</title><link>http://{host}/{number}/{each}</link></item>" for each in range(20)
    )
    return 200, f"<rss version='2.0'><channel><title>{host}</title>{items}</channel></rss>".encode()


async def main() -> None:
    server = await asyncio.start_server(answer, "0.0.0.0", 0, backlog=512)  # noqa: S104 - loopback's many addresses
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
