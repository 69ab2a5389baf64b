"""The people to whom figures can be given."""

from accounts.models import User
from accounts.roles import READER, ROLES

MOST_PEOPLE = 200


def checkers() -> list[User]:
    """Who may decide figures, by name."""
    roles = [role for role in ROLES if role != READER]
    people = User.objects.filter(is_active=True, groups__name__in=roles).distinct()
    return list(people.order_by("first_name", "last_name", "username", "pk")[:MOST_PEOPLE])
