"""Sign-in with a second factor: time-based codes (RFC 6238) of an app, and recovery codes for when it is lost."""

import logging
import secrets
from datetime import datetime
from hashlib import sha256

import pyotp
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import AccountEvent, TwoFactor, User
from accounts.sealing import SealBroken, seal, unseal

logger = logging.getLogger(__name__)

STEP_SECONDS = 30
# A clock that is half a minute off still works.
TOLERATED_STEPS = 1
RECOVERY_CODES = 10
RECOVERY_BYTES = 5
ISSUER = "Figure of Record"


class WrongCode(Exception):
    """The code is not the right one, or was used before; the message says what to do."""

    def __init__(self) -> None:
        super().__init__(_("This code is not right, or was used before. Wait for the next one and try again."))


def new_secret() -> str:
    """A secret for an app, not yet anybody's."""
    return pyotp.random_base32()


def setup_address(*, user: User, secret: str) -> str:
    """What the square code for the app holds."""
    return pyotp.TOTP(secret).provisioning_uri(name=user.username, issuer_name=ISSUER)


@transaction.atomic
def switch_on_two_factor(*, user: User, secret: str, code: str, now: datetime) -> list[str]:
    """From now on a code is asked for; the recovery codes are told this once. Raises WrongCode."""
    step = _step_of(secret, code, now=now)
    if step is None:
        raise WrongCode
    codes = _new_recovery_codes()
    TwoFactor.objects.update_or_create(
        user=user,
        defaults={
            "secret": seal(secret),
            "made_at": now,
            "last_step": step,
            "recovery_digests": [_digest(each) for each in codes],
        },
    )
    AccountEvent.objects.create(kind=AccountEvent.Kind.TWO_FACTOR_ON, at=now, by=user, user=user)
    return codes


@transaction.atomic
def use_code(*, user_id: int, code: str, now: datetime) -> None:
    """The code was right, and opens nothing a second time. Raises WrongCode.

    Where the secret was sealed with a key that is gone, only recovery codes are right.
    """
    factor = TwoFactor.objects.select_for_update().get(user_id=user_id)
    secret = _secret_of(factor)
    step = _step_of(secret, code, now=now) if secret is not None else None
    if secret is not None and step is not None and step > factor.last_step:
        factor.last_step, factor.secret = step, seal(secret)  # with the key of today
    elif _digest(code) in factor.recovery_digests:
        factor.recovery_digests.remove(_digest(code))
    else:
        raise WrongCode
    factor.save()


@transaction.atomic
def renew_recovery_codes(*, user: User) -> list[str]:
    """Ten new ones, told this once; the old ones open nothing."""
    codes = _new_recovery_codes()
    TwoFactor.objects.filter(user=user).update(recovery_digests=[_digest(code) for code in codes])
    return codes


@transaction.atomic
def switch_off_two_factor(*, user: User, by: User, now: datetime) -> None:
    """The password is enough again."""
    deleted, _each = TwoFactor.objects.filter(user=user).delete()
    if deleted:
        AccountEvent.objects.create(kind=AccountEvent.Kind.TWO_FACTOR_OFF, at=now, by=by, user=user)


def _secret_of(factor: TwoFactor) -> str | None:
    try:
        return unseal(factor.secret)
    except SealBroken as error:
        logger.error("the second factor of account %s can't be read: %s", factor.user_id, error)
        return None


def _step_of(secret: str, code: str, *, now: datetime) -> int | None:
    """The step whose code it is, among those that are tolerated now."""
    digits = "".join(code.split())
    here = int(now.timestamp()) // STEP_SECONDS
    totp = pyotp.TOTP(secret)
    steps = range(here - TOLERATED_STEPS, here + TOLERATED_STEPS + 1)
    return next(
        (step for step in steps if secrets.compare_digest(totp.generate_otp(step).encode(), digits.encode())), None
    )


def _new_recovery_codes() -> list[str]:
    """As abcde-12345: 40 random bits each, which the throttle makes enough."""
    made = [secrets.token_hex(RECOVERY_BYTES) for _each in range(RECOVERY_CODES)]
    return [f"{code[:5]}-{code[5:]}" for code in made]


def _digest(code: str) -> str:
    return sha256("".join(code.split()).replace("-", "").lower().encode()).hexdigest()
