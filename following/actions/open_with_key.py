"""Recognise a key that a program brings, and note that it was used."""

from datetime import datetime

from accounts.access import may
from following.actions.issue_token import digest_of
from following.actions.note_token_use import note_token_use
from following.keyed import keyed_token
from following.models import Token
from following.scopes import SCOPE


class NoSuchKey(Exception):
    """Nobody was given this key."""

    def __init__(self) -> None:
        super().__init__("This key is unknown. Make one on the page of feeds.")


class KeyExpired(Exception):
    """The key was revoked, has run out, or its owner left."""

    def __init__(self) -> None:
        super().__init__("This key was revoked or has run out. Make another one on the page of feeds.")


class KeyTooWeak(Exception):
    """The key, or its owner's role, doesn't reach so far. Names the scope that is needed."""

    def __init__(self, scope: str) -> None:
        super().__init__(f"This needs a key with the scope “{scope}”, made by somebody whose role allows it.")


def open_with_key(*, key: str, now: datetime) -> Token:
    """The token of a key that may be used now, with its owner. Raises NoSuchKey or KeyExpired."""
    token = keyed_token(digest_of(key))
    if token is None:
        raise NoSuchKey
    if not token.is_usable(now=now):
        raise KeyExpired
    if token.needs_noting(now=now):
        note_token_use(token_id=token.pk, now=now)
    return token


def check_scope(token: Token, scope: str) -> None:
    """Returns when both the key and its owner's role reach as far as ``scope``. Raises KeyTooWeak."""
    if scope not in token.scopes or not may(token.user, SCOPE[scope].permission):
        raise KeyTooWeak(scope)
