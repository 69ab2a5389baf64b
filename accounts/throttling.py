"""How long somebody has to wait who guesses wrongly: pure, and the same for passwords, codes and letters."""

from dataclasses import dataclass
from datetime import datetime, timedelta

FIRST_WAIT = timedelta(seconds=15)
LONGEST_WAIT = timedelta(minutes=15)
# Failures that were the last for so long are forgotten.
MEMORY = timedelta(hours=1)


@dataclass(frozen=True)
class Limit:
    """``key`` is what failures are counted by; so many of them are free."""

    key: str
    free: int


def sign_in_limits(*, username: str, address: str) -> tuple[Limit, ...]:
    """By name and address, so that nobody locks others out from afar; and by each alone, where somebody tries many."""
    name = username.casefold()[:150]
    return (
        Limit(f"sign-in|{name}|{address}", 5),
        Limit(f"sign-in-name|{name}", 30),
        Limit(f"sign-in-address|{address}", 60),
    )


def code_limits(*, user_id: int) -> tuple[Limit, ...]:
    """Of the second factor: whoever gets here knows the password."""
    return (Limit(f"code|{user_id}", 5),)


def password_limits(*, user_id: int) -> tuple[Limit, ...]:
    """Of the password asked for once more: whoever gets here has somebody's open browser."""
    return (Limit(f"password|{user_id}", 5),)


def letter_limits(*, address: str) -> tuple[Limit, ...]:
    """Of letters that anybody may ask for: each counts, sent or not."""
    return (Limit(f"letter|{address}", 5),)


def blocked_until(*, failures: int, free: int, now: datetime) -> datetime | None:
    """Until when the next try is refused: twice as long with each failure beyond the free ones; None for not at all."""
    beyond = failures - free
    if beyond < 0:
        return None
    doubled: timedelta = FIRST_WAIT * 2 ** min(beyond, 16)
    return now + min(doubled, LONGEST_WAIT)
