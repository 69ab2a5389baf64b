"""Take a key back."""

from datetime import datetime

from accounts.models import User
from following.models import Token


class NoSuchToken(Exception):
    """This person has no such token, or it was revoked before."""


def revoke_token(*, token_id: int, user: User, now: datetime) -> Token:
    """From now on the key opens nothing. Raises NoSuchToken."""
    revoked = Token.objects.filter(pk=token_id, user=user, revoked_at__isnull=True).update(revoked_at=now)
    if not revoked:
        raise NoSuchToken("This key was revoked before, or isn't yours. Load the page anew to see which are left.")
    return Token.objects.get(pk=token_id)
