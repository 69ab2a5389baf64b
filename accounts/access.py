"""Who may open what: every view says it with one of these decorators, and the middleware refuses those that don't."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib.auth.models import AnonymousUser

from accounts.models import User

# Any: a view's arguments are its address's.
View = TypeVar("View", bound=Callable[..., Any])

PUBLIC = "PUBLIC"
SIGNED_IN = "SIGNED_IN"
OWN = "OWN"


def public(view: View) -> View:
    """Anybody may open it."""
    return _marked(view, PUBLIC)


def signed_in(view: View) -> View:
    """Anybody with an account may open it."""
    return _marked(view, SIGNED_IN)


def guarded_by_token(view: View) -> View:
    """The view itself asks for a token in the address (feeds, for programs that can't sign in)."""
    return _marked(view, OWN)


def requires(permission: str) -> Callable[[View], View]:
    """Only those whose role holds ``permission`` (``app.codename``) may open it."""

    def mark(view: View) -> View:
        return _marked(view, permission)

    return mark


def before_second_factor(view: View) -> View:
    """Open also to those who have yet to set up the second factor that their role asks for."""
    view.before_second_factor = True  # type: ignore[attr-defined]  # read by the middleware
    return view


def may(user: User | AnonymousUser, access: str) -> bool:
    """Whether ``user`` may open what is marked ``access``: one of the constants above, or a permission's name."""
    if access in (PUBLIC, OWN):
        return True
    if not user.is_authenticated:
        return False
    return access == SIGNED_IN or user.has_perm(access)


def _marked(view: View, access: str) -> View:
    view.access = access  # type: ignore[attr-defined]  # read by the middleware
    return view
