"""Requests pass only where their view allows its user."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone

from accounts.access import guarded_by_token, may, public, requires, signed_in
from accounts.middleware import AccessMiddleware, PreferencesMiddleware, UnmarkedView
from tests.factories import UserFactory


def visit(marked, user):
    request = RequestFactory().get("/somewhere/?page=2")
    request.user = user
    return AccessMiddleware(marked).process_view(request, marked, (), {})


def test_a_view_without_a_mark_is_refused():
    with pytest.raises(UnmarkedView, match="doesn't say who may open it"):
        visit(lambda _request: HttpResponse(), AnonymousUser())


def test_strangers_are_sent_to_sign_in_and_come_back_where_they_wanted_to():
    answer = visit(signed_in(lambda _request: HttpResponse()), AnonymousUser())

    assert answer.status_code == 302
    assert answer["Location"] == f"{reverse('sign-in')}?next=/somewhere/%3Fpage%3D2"


@pytest.mark.django_db
def test_somebody_signed_in_without_the_permission_is_refused():
    with pytest.raises(PermissionDenied):
        visit(requires("claims.change_figure")(lambda _request: HttpResponse()), UserFactory())


@pytest.mark.django_db
def test_somebody_with_the_permission_passes():
    assert visit(requires("claims.view_figure")(lambda _request: HttpResponse()), UserFactory()) is None


@pytest.mark.parametrize("mark", [public, guarded_by_token])
def test_public_views_and_those_with_keys_of_their_own_let_strangers_through(mark):
    assert visit(mark(lambda _request: HttpResponse()), AnonymousUser()) is None


@pytest.mark.django_db
def test_an_account_that_was_closed_may_nothing():
    assert not may(UserFactory(is_active=False), "claims.view_figure")


@pytest.mark.django_db
def test_times_are_shown_in_the_zone_of_whoever_reads_them():
    request = RequestFactory().get("/")
    request.user = UserFactory(time_zone="Asia/Tokyo")

    shown = PreferencesMiddleware(lambda _request: HttpResponse(str(timezone.get_current_timezone())))(request)

    assert shown.text == "Asia/Tokyo"
    assert str(timezone.get_current_timezone()) == "UTC"
