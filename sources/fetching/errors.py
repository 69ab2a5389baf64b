"""What can go wrong while fetching, each with a sentence for an editor and a grade for the scheduler."""

from enum import StrEnum
from http import HTTPStatus
from typing import ClassVar


class Grade(StrEnum):
    """How much a failure says about the source itself; the scheduler counts 1, ½ and ¼."""

    HARD = "hard"
    SOFT = "soft"
    TEMPORARY = "temporary"


class FetchError(Exception):
    """The address gave no answer to work with; the message says what happened, then what to do.

    retry_after is the header as sent, for scheduling.parse_retry_after; None where there was none.
    """

    grade: Grade = Grade.TEMPORARY
    retry_after: str | None = None


class BadAddress(FetchError):
    grade = Grade.HARD


class AddressForbidden(FetchError):
    grade = Grade.HARD


class RobotsForbidden(FetchError):
    """Raised by whoever asked robots.txt first: fetch() itself does not read it."""

    grade = Grade.SOFT


class RobotsUnknown(FetchError):
    """The host could not say what its robots.txt allows, which RFC 9309 reads as a refusal for now."""

    grade = Grade.TEMPORARY

    def __init__(self, problem: str = "", *, retry_after: str | None) -> None:
        super().__init__(
            problem
            or "The site could not say what its robots.txt allows, and until it does we stay away. We try again by "
            "ourselves."
        )
        self.retry_after = retry_after


class Unreachable(FetchError):
    grade = Grade.TEMPORARY


class TooSlow(FetchError):
    grade = Grade.TEMPORARY


class TooLarge(FetchError):
    grade = Grade.SOFT


class TooManyRedirects(FetchError):
    grade = Grade.SOFT


class WrongContentType(FetchError):
    grade = Grade.SOFT


class BrokenEncoding(FetchError):
    grade = Grade.SOFT


class BrokenAnswer(FetchError):
    grade = Grade.TEMPORARY


class UnexpectedStatus(FetchError):
    """An answer that is neither a page nor "not modified".

    permanent_url is where permanent moves led before the failure, or None.
    """

    # 404 is soft because feeds come back to life; 429 must never retire a source.
    ADVICE: ClassVar[dict[int, tuple[Grade, str]]] = {
        401: (Grade.SOFT, "The publisher asks for a password. Look for a public feed."),
        402: (Grade.SOFT, "The publisher asks for payment. Look for a public feed."),
        403: (Grade.SOFT, "The publisher refuses us. Ask them to let our User-Agent in, or look for a public feed."),
        404: (Grade.SOFT, "Nothing is there any more. Check the address; the publisher may have moved it."),
        408: (Grade.TEMPORARY, "We try again by ourselves."),
        410: (Grade.HARD, "The publisher says it is gone for good. Look for its successor, or remove the source."),
        425: (Grade.TEMPORARY, "We try again by ourselves."),
        429: (Grade.TEMPORARY, "We ask too often. We wait as long as the publisher says, then ask less often."),
        451: (Grade.SOFT, "It is withheld for legal reasons. Nothing can be done from here."),
    }
    SERVER_ADVICE: ClassVar[tuple[Grade, str]] = (
        Grade.TEMPORARY,
        "The trouble is the publisher's. We try again by ourselves.",
    )
    OTHER_ADVICE: ClassVar[tuple[Grade, str]] = (Grade.SOFT, "Open the address in a browser and compare.")

    def __init__(self, *, status: int, retry_after: str | None = None, permanent_url: str | None = None) -> None:
        default = self.SERVER_ADVICE if status >= HTTPStatus.INTERNAL_SERVER_ERROR else self.OTHER_ADVICE
        self.grade, advice = self.ADVICE.get(status, default)
        self.status = status
        self.retry_after = retry_after
        self.permanent_url = permanent_url
        super().__init__(f"The server answered {status}{_phrase(status)}. {advice}")

    @property
    def is_gone(self) -> bool:
        return self.status == HTTPStatus.GONE

    @property
    def is_missing(self) -> bool:
        return self.status == HTTPStatus.NOT_FOUND

    @property
    def is_haste(self) -> bool:
        """Whether we were told that we ask too often."""
        return self.status == HTTPStatus.TOO_MANY_REQUESTS

    @property
    def is_paywall(self) -> bool:
        return self.status in {401, 402, 403, 451}


def _phrase(status: int) -> str:
    try:
        return f" ({HTTPStatus(status).phrase})"
    except ValueError:
        return ""
