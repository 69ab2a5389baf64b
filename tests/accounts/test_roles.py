"""Roles: each may do what those before it may, and more."""

import pytest
from django.contrib.auth.models import Group, Permission

from accounts.roles import ADMINISTRATOR, EDITOR, FACT_CHECKER, GRANTS, READER, ROLES, grant_roles, permissions_of
from tests.factories import UserFactory


@pytest.mark.parametrize(("lower", "higher"), [(READER, FACT_CHECKER), (FACT_CHECKER, EDITOR), (EDITOR, ADMINISTRATOR)])
def test_each_role_may_do_all_that_the_one_before_it_may_and_more(lower, higher):
    assert permissions_of(lower) < permissions_of(higher)


@pytest.mark.django_db
def test_every_permission_of_the_table_is_one_that_exists():
    known = {
        f"{each.content_type.app_label}.{each.codename}" for each in Permission.objects.select_related("content_type")
    }

    assert {name for grants in GRANTS.values() for name in grants} <= known


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES)
def test_somebody_in_a_role_holds_its_permissions_and_no_others(role):
    assert UserFactory(role=role).get_all_permissions() == permissions_of(role)


@pytest.mark.django_db
def test_granting_again_takes_back_what_was_given_by_hand():
    group = Group.objects.get(name=READER)
    group.permissions.add(Permission.objects.get(codename="change_figure"))

    grant_roles()

    assert "claims.change_figure" not in UserFactory(role=READER).get_all_permissions()
