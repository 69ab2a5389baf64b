"""Give somebody another role, close their account, or open it again."""

from datetime import datetime

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import AccountEvent, User
from accounts.roles import ADMINISTRATOR


class LastAdministrator(Exception):
    """Nobody would be left who could give roles."""

    def __init__(self) -> None:
        super().__init__(_("This is the last administrator. Make somebody else one first."))


@transaction.atomic
def change_role(*, user_id: int, role: str, by: User, now: datetime) -> User:
    """The account has this role and no other; administrators may open Django's admin. Raises LastAdministrator."""
    user = _locked(user_id)
    before = user.role
    if before == role:
        return user
    if before == ADMINISTRATOR:
        _leave_an_administrator(user)
    user.groups.set([Group.objects.get(name=role)])
    User.objects.filter(pk=user.pk).update(is_staff=role == ADMINISTRATOR)
    AccountEvent.objects.create(
        kind=AccountEvent.Kind.ROLE, at=now, by=by, user=user, detail=f"{before or '–'} → {role}"
    )
    return User.objects.get(pk=user.pk)


@transaction.atomic
def close_account(*, user_id: int, by: User, now: datetime) -> User:
    """Nobody can sign in with it, and its sessions and keys open nothing. Raises LastAdministrator."""
    user = _locked(user_id)
    if user.is_active:
        if user.role == ADMINISTRATOR:
            _leave_an_administrator(user)
        User.objects.filter(pk=user.pk).update(is_active=False)
        AccountEvent.objects.create(kind=AccountEvent.Kind.CLOSED, at=now, by=by, user=user)
    return user


@transaction.atomic
def reopen_account(*, user_id: int, by: User, now: datetime) -> User:
    """As it was before it was closed."""
    user = _locked(user_id)
    if not user.is_active:
        User.objects.filter(pk=user.pk).update(is_active=True)
        AccountEvent.objects.create(kind=AccountEvent.Kind.REOPENED, at=now, by=by, user=user)
    return user


def _locked(user_id: int) -> User:
    # All administrators first, in one order: two who demote each other at once must not both succeed.
    list(User.objects.select_for_update().filter(groups__name=ADMINISTRATOR).order_by("pk").values_list("pk"))
    return User.objects.select_for_update().get(pk=user_id)


def _leave_an_administrator(user: User) -> None:
    others = User.objects.filter(groups__name=ADMINISTRATOR, is_active=True).exclude(pk=user.pk)
    if not others.exists():
        raise LastAdministrator
