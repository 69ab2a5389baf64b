"""What a person may do to a figure, for pages to offer no more than that."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from accounts.access import may
from accounts.models import User

DECIDE, CHANGE, SIGN, OVERRIDE = (
    "claims.add_verdict",
    "claims.change_figure",
    "claims.add_signoff",
    "claims.override_signoff",
)


@dataclass(frozen=True)
class Rights:
    """``changes``: split, merge, move, rank, give to somebody else. The views ask for the same permissions."""

    decides: bool
    changes: bool
    signs: bool
    overrides: bool


def rights_of(user: User | AnonymousUser) -> Rights:
    return Rights(
        decides=may(user, DECIDE), changes=may(user, CHANGE), signs=may(user, SIGN), overrides=may(user, OVERRIDE)
    )
