"""Who somebody is and what they may do, as Django has it, in one query fewer."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.db import connection

from accounts.models import User

# Written out, since programs ask all day, and putting it together takes longer than asking. ``user`` is an id.
GRANTED = """
SELECT t.app_label || '.' || p.codename
FROM auth_permission p JOIN django_content_type t ON t.id = p.content_type_id
WHERE p.id IN (
    SELECT g.permission_id FROM auth_group_permissions g JOIN accounts_user_groups u ON u.group_id = g.group_id
    WHERE u.user_id = {user}
    UNION ALL SELECT permission_id FROM accounts_user_user_permissions WHERE user_id = {user}
)
"""


class RoleBackend(ModelBackend):
    """Django's own, but a person's permissions and those of their role are read at once."""

    # Any: as Django's
    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        if not isinstance(user_obj, User) or not user_obj.is_active or user_obj.is_superuser or obj is not None:
            return super().get_all_permissions(user_obj, obj)
        if not hasattr(user_obj, "_perm_cache"):  # where Django's keeps them too
            with connection.cursor() as cursor:
                cursor.execute(GRANTED.format(user="%s"), [user_obj.pk, user_obj.pk])
                remember_granted(user_obj, (name for (name,) in cursor.fetchall()))
        found: set[str] = user_obj._perm_cache  # type: ignore[attr-defined]
        return found


def remember_granted(user: User, permissions: Iterable[str]) -> None:
    """Whoever asks this object what they may do is answered by these permissions, which GRANTED found."""
    user._perm_cache = set(permissions)  # type: ignore[attr-defined]
