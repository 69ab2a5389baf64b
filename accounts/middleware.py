"""What every request passes: whether it is allowed, and the time zone to show times in."""

import zoneinfo
from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

from accounts.access import may

Handler = Callable[[HttpRequest], HttpResponseBase]


class UnmarkedView(Exception):
    """A view doesn't say who may open it; give it a decorator of accounts/access.py."""


class AccessMiddleware:
    """Lets a request through to its view only when the view's mark allows its user."""

    # Django's own admin asks for is_staff by itself.
    GUARDED_ELSEWHERE = ("django.contrib.admin",)

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    # Any: a view's arguments are its address's.
    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        if view.__module__.startswith(self.GUARDED_ELSEWHERE):
            return None
        access = getattr(view, "access", None)
        if access is None:
            raise UnmarkedView(f"{view.__module__}.{view.__qualname__} doesn't say who may open it.")
        if may(request.user, access):
            return None
        if request.user.is_authenticated:
            raise PermissionDenied
        return redirect_to_login(request.get_full_path())


class TimeZoneMiddleware:
    """Times are kept in UTC and shown in the time zone of whoever reads them."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return self.get_response(request)
        with timezone.override(zoneinfo.ZoneInfo(request.user.time_zone)):
            return self.get_response(request)
