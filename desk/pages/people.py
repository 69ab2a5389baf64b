"""Everybody with an account, and everybody who was asked to make one."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from accounts.models import Invitation, TwoFactor, User
from accounts.roles import ROLES
from desk.peopleforms import ROLE_CHOICES

# A newsroom; past this the list says so, and Django's admin finds the rest.
MOST_PEOPLE = 500


@dataclass(frozen=True)
class PeoplePage:
    """``people`` have ``has_two_factor`` and their groups loaded."""

    people: Sequence[User]
    invitations: list[Invitation]
    roles: list[tuple[str, object]]
    is_cut: bool


def people_page() -> PeoplePage:
    has_two_factor = Exists(TwoFactor.objects.filter(user=OuterRef("pk")))
    found = User.objects.annotate(has_two_factor=has_two_factor).prefetch_related("groups")
    people = list(found.order_by("-is_active", "username", "pk")[: MOST_PEOPLE + 1])
    people.sort(key=lambda user: (not user.is_active, -ROLES.index(user.role) if user.role in ROLES else 1))
    invitations = Invitation.objects.open().select_related("invited_by").order_by("-sent_at", "-pk")
    return PeoplePage(
        people=people[:MOST_PEOPLE],
        invitations=list(invitations[:MOST_PEOPLE]),
        roles=list(ROLE_CHOICES),
        is_cut=len(people) > MOST_PEOPLE,
    )
