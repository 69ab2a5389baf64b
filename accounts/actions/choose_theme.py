"""Show somebody the pages in light, dark, or as their device does."""

from accounts.models import User


def choose_theme(*, user_id: int, theme: str) -> None:
    """The choice is kept; ``theme`` is one of User.Theme."""
    User.objects.filter(pk=user_id).update(theme=User.Theme(theme))
