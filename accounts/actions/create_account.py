"""Give somebody an account with a role."""

from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import User
from accounts.roles import ADMINISTRATOR


class AccountRefused(Exception):
    """The name or password won't do; the message says why."""


@transaction.atomic
def create_account(
    *, username: str, role: str, password: str, email: str = "", full_name: str = "", checks_password: bool = True
) -> User:
    """A new account in the group of ``role``; administrators may also open Django's admin.

    Raises AccountRefused when the name is taken or the password too weak.
    """
    first, _space, last = full_name.partition(" ")
    user = User(username=username, email=email, first_name=first, last_name=last, is_staff=role == ADMINISTRATOR)
    user.set_password(password)
    try:
        if checks_password:
            validate_password(password, user)
        user.full_clean()
    except ValidationError as error:
        raise AccountRefused(" ".join(error.messages)) from error
    user.save()
    user.groups.add(Group.objects.get(name=role))
    return user
