"""Bind commands to other keys, or switch keys off."""

from collections.abc import Mapping

from accounts.keys import BY_NAME, check_keys
from accounts.models import User


def choose_keys(*, user_id: int, keys: Mapping[str, str], uses_keys: bool) -> None:
    """What differs from the table is kept. Raises BadKey, and keeps nothing, when two commands would share a key."""
    check_keys(keys)
    different = {name: key for name, key in keys.items() if key != BY_NAME[name].key}
    User.objects.filter(pk=user_id).update(keys=different, uses_keys=uses_keys)
