import pytest
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import Permission

from accounts.backends import RoleBackend
from accounts.models import User
from accounts.roles import ROLES
from tests.factories import UserFactory


@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_what_django_says_it_may(db, role):
    user = UserFactory(role=role)
    user.user_permissions.add(Permission.objects.get(codename="delete_story"))

    ours, djangos = (
        backend().get_all_permissions(User.objects.get(pk=user.pk)) for backend in (RoleBackend, ModelBackend)
    )

    assert ours == djangos
    assert "claims.delete_story" in ours


def test_it_is_asked_once(db, django_assert_num_queries):
    user = UserFactory()

    with django_assert_num_queries(1):
        answers = [user.has_perm("claims.view_figure"), user.has_perm("claims.add_verdict")]

    assert answers == [True, False]


def test_whoever_left_may_nothing_and_a_superuser_everything(db):
    assert UserFactory(is_active=False).get_all_permissions() == set()
    assert UserFactory(is_superuser=True).has_perm("claims.delete_story")
