"""Give somebody a key for their programs, and recognise it when it comes back."""

import secrets
from datetime import datetime
from hashlib import sha256

from accounts.models import User
from following.models import Token

KEY_BYTES = 32
HINT_LENGTH = 6


def issue_token(
    *, user: User, name: str, scopes: tuple[str, ...], now: datetime, expires_at: datetime | None = None
) -> tuple[Token, str]:
    """A new token and its key. The key is told this once; only its digest is kept."""
    key = secrets.token_urlsafe(KEY_BYTES)
    token = Token.objects.create(
        user=user,
        name=name,
        digest=digest_of(key),
        hint=key[:HINT_LENGTH],
        scopes=list(scopes),
        created_at=now,
        expires_at=expires_at,
    )
    return token, key


def digest_of(key: str) -> str:
    """What is stored of a key. It has 256 random bits, so that a plain hash is as good as a slow one."""
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
