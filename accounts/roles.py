"""The four roles and what each may do: the one table, kept as Django groups."""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

READER = "reader"
FACT_CHECKER = "fact-checker"
EDITOR = "editor"
ADMINISTRATOR = "administrator"

# Each role may do what is listed for it and all that is listed above it.
GRANTS: dict[str, tuple[str, ...]] = {
    READER: (
        "sources.view_publisher",
        "sources.view_source",
        "sources.view_article",
        "sources.view_revision",
        "claims.view_claim",
        "claims.view_figure",
        "claims.view_company",
        "claims.view_story",
        "claims.view_verdict",
        "claims.view_annotation",
        "following.add_watch",
        "following.add_savedsearch",
        "following.add_token",
    ),
    FACT_CHECKER: (
        "claims.add_annotation",
        "claims.add_evidence",
        "claims.add_verdict",
        "claims.add_signoff",
    ),
    EDITOR: (
        "sources.add_source",
        "sources.change_source",
        "sources.add_article",
        "claims.change_figure",
        "claims.publish_figure",
        "claims.add_company",
        "claims.change_company",
        "following.add_webhook",
    ),
    ADMINISTRATOR: (
        "accounts.view_user",
        "accounts.add_user",
        "accounts.change_user",
        "claims.view_audit",
        "claims.override_signoff",
        "claims.change_scalestep",
    ),
}
ROLES = tuple(GRANTS)


def permissions_of(role: str) -> frozenset[str]:
    """Every permission of a role, as ``app.codename``. Raises KeyError for a role that isn't one."""
    up_to = ROLES[: ROLES.index(role) + 1]
    return frozenset(name for each in up_to for name in GRANTS[each])


def grant_roles() -> None:
    """Make each role's group hold exactly the permissions of the table; those not made yet wait for the next call."""
    for role in ROLES:
        group, _made = Group.objects.get_or_create(name=role)
        wanted = Q(pk__in=())
        for name in permissions_of(role):
            app, codename = name.split(".")
            wanted |= Q(content_type__app_label=app, codename=codename)
        group.permissions.set(Permission.objects.filter(wanted))
