"""Who somebody is and what they may do, as Django has it, in one query fewer."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import Group, Permission
from django.db.models import Q

from accounts.models import User


class RoleBackend(ModelBackend):
    """Django's own, but a person's permissions and those of their role are read at once: programs ask all day."""

    # Any: as Django's
    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        if not isinstance(user_obj, User) or not user_obj.is_active or obj is not None:
            return super().get_all_permissions(user_obj, obj)
        if not hasattr(user_obj, "_perm_cache"):  # where Django's keeps them too
            rows = _granted(user_obj).order_by().values_list("content_type__app_label", "codename")
            user_obj._perm_cache = {f"{app}.{codename}" for app, codename in rows}  # type: ignore[attr-defined]
        found: set[str] = user_obj._perm_cache  # type: ignore[attr-defined]
        return found


def _granted(user: User) -> Any:
    if user.is_superuser:
        return Permission.objects.all()
    by_role = Group.permissions.through.objects.filter(group__user=user).values("permission")
    own = User.user_permissions.through.objects.filter(user=user).values("permission")
    return Permission.objects.filter(Q(pk__in=by_role) | Q(pk__in=own))
