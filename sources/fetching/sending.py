"""One POST to somebody else's address, guarded as every fetch is: bounded in time, and never to a private address."""

import time
from collections.abc import Mapping
from dataclasses import dataclass

import httpcore
import httpx

from sources.fetching.client import FetchSettings
from sources.fetching.connection import GuardedTransport
from sources.fetching.errors import BadAddress, BrokenAnswer, TooSlow, Unreachable


@dataclass(frozen=True)
class Answer:
    status: int
    elapsed_seconds: float


def send(url: str, body: bytes, *, headers: Mapping[str, str], settings: FetchSettings) -> Answer:
    """The status of the answer, whatever it is; redirects are not followed and the answer's body is not read.

    Raises a FetchError when there was no answer.
    """
    started = time.monotonic()
    transport = GuardedTransport(
        allowed_hosts=settings.allowed_hosts,
        connect_timeout=settings.connect_timeout,
        deadline=started + settings.timeout_seconds,
    )
    asked = {"User-Agent": settings.user_agent, "Connection": "close", **headers}
    try:
        with (
            httpx.Client(transport=transport, follow_redirects=False, trust_env=False) as client,
            client.stream("POST", url, content=body, headers=asked) as answer,
        ):
            return Answer(answer.status_code, time.monotonic() - started)
    except (httpcore.TimeoutException, httpx.TimeoutException) as error:
        raise TooSlow("The answer took too long. We try again by ourselves.") from error
    except (httpcore.ProtocolError, httpx.ProtocolError) as error:
        raise BrokenAnswer(f"The answer is not proper HTTP ({error}). We try again by ourselves.") from error
    except (httpcore.NetworkError, httpx.TransportError) as error:
        raise Unreachable(f"The connection failed ({error}). We try again by ourselves.") from error
    except (httpx.InvalidURL, ValueError) as error:
        raise BadAddress(f"The address cannot be read ({error}). Check it.") from error
