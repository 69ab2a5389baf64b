"""What every request passes: whether it is allowed, by which session, and in whose language and time zone."""

import zoneinfo
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import redirect
from django.utils import timezone, translation

from accounts.access import OWN, PUBLIC, may
from accounts.actions.end_sessions import note_session
from accounts.client import client_address
from accounts.models import User
from accounts.refusals import in_words, sign_in_first

Handler = Callable[[HttpRequest], HttpResponseBase]

# What the session remembers: that a code was given, and the key it was last seen by with the moment.
HAS_SECOND_FACTOR = "has_second_factor"
SEEN = "seen"
# A session that opens a page every second need not be written every second.
SEEN_GRAIN = timedelta(minutes=10)


class UnmarkedView(Exception):
    """A view doesn't say who may open it; give it a decorator of accounts/access.py."""


class LanguageMiddleware(LocaleMiddleware):
    """The language that a browser asks for, but where an answer says which one it has whoever asks."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """With ``Vary: Accept-Language`` where that header made a difference."""
        return response if "Content-Language" in response else super().process_response(request, response)


class AccessMiddleware:
    """Lets a request through to its view only when the view's mark allows its user."""

    # Django's own admin asks for is_staff by itself.
    GUARDED_ELSEWHERE = ("django.contrib.admin",)

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return in_words(request, self.get_response(request))

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
        return sign_in_first(request)


class SecondFactorMiddleware:
    """Those whose role asks for a second factor open nothing before they have set it up."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    # Any: a view's arguments are its address's.
    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        if not settings.TWO_FACTOR_ROLES or not isinstance(request.user, User):
            return None
        if getattr(view, "before_second_factor", False) or getattr(view, "access", None) in (PUBLIC, OWN):
            return None
        if request.session.get(HAS_SECOND_FACTOR) or request.user.role not in settings.TWO_FACTOR_ROLES:
            return None
        return redirect("two-factor")


class OpenSessionMiddleware:
    """The list of a person's sessions knows this one, and when it was last seen."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if isinstance(request.user, User) and request.session.session_key:
            self._note(request, user=request.user, session_key=request.session.session_key)
        return self.get_response(request)

    def _note(self, request: HttpRequest, *, user: User, session_key: str) -> None:
        now = timezone.now()
        key, seen = request.session.get(SEEN, ("", 0))
        if key == session_key and now.timestamp() - seen < SEEN_GRAIN.total_seconds():
            return
        note_session(
            user=user,
            session_key=session_key,
            address=client_address(request),
            browser=request.headers.get("User-Agent", ""),
            now=now,
        )
        request.session[SEEN] = (session_key, now.timestamp())


class PreferencesMiddleware:
    """Pages speak the language of whoever reads them, and show times, kept in UTC, in their time zone."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return self.get_response(request)
        user = request.user  # whoever signs out is nobody in the end
        with timezone.override(zoneinfo.ZoneInfo(user.time_zone)), translation.override(user.language):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", user.language)
            return response
