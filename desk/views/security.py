"""How somebody guards their own account: password, second factor, and the browsers that are signed in."""

from typing import cast

import segno
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import before_second_factor, signed_in
from accounts.actions.end_sessions import end_other_sessions, end_session, living_sessions
from accounts.actions.two_factor import (
    WrongCode,
    new_secret,
    renew_recovery_codes,
    setup_address,
    switch_off_two_factor,
    switch_on_two_factor,
)
from accounts.middleware import HAS_SECOND_FACTOR
from accounts.models import TwoFactor, User
from accounts.sealing import seal, unseal
from desk.peopleforms import CodeForm, NewPasswordForm, PasswordForm

NEW_SECRET = "new_two_factor_secret"  # noqa: S105 - where the session keeps it, not a secret


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def password(request: HttpRequest) -> HttpResponse:
    form = NewPasswordForm(cast(User, request.user), request.POST or None)
    if form.is_valid():
        form.save()
        update_session_auth_hash(request, form.user)  # the others have to sign in again
        messages.success(request, _("The password is changed. Your other sessions have ended."))
        return redirect("password")
    context = {"form": form, "part": "password", "nav": "profile"}
    return render(request, "desk/profile_password.html", context, status=422 if form.errors else 200)


@require_safe
@signed_in
def sessions(request: HttpRequest) -> HttpResponse:
    user, now = cast(User, request.user), timezone.now()
    context = {
        "sessions": living_sessions(user, now=now),
        "this_key": request.session.session_key,
        "now": now,
        "part": "sessions",
        "nav": "profile",
    }
    return render(request, "desk/profile_sessions.html", context)


@require_POST
@signed_in
def end_one_session(request: HttpRequest, session_id: int) -> HttpResponse:
    end_session(user=cast(User, request.user), session_id=session_id)
    messages.success(request, _("That browser has to sign in again."))
    return redirect("sessions")


@require_POST
@signed_in
def end_sessions(request: HttpRequest) -> HttpResponse:
    end_other_sessions(user=cast(User, request.user), session_key=request.session.session_key or "")
    messages.success(request, _("Every other browser has to sign in again."))
    return redirect("sessions")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@before_second_factor
@signed_in
def two_factor(request: HttpRequest) -> HttpResponse:
    """The code to scan and the form that proves it was scanned; or, once it is on, what can be done about it."""
    user = cast(User, request.user)
    factor = TwoFactor.objects.filter(user=user).first()
    if factor is not None:
        return _two_factor_page(request, form=PasswordForm(user=user), factor=factor)
    secret = unseal(request.session.setdefault(NEW_SECRET, seal(new_secret())))
    form = CodeForm(request.POST or None)
    if form.is_valid():
        try:
            codes = switch_on_two_factor(user=user, secret=secret, code=form.cleaned_data["code"], now=timezone.now())
        except WrongCode as error:
            form.add_error("code", str(error))
        else:
            del request.session[NEW_SECRET]
            request.session[HAS_SECOND_FACTOR] = True
            end_other_sessions(user=user, session_key=request.session.session_key or "")
            messages.success(request, _("From now on a code is asked for when you sign in."))
            return _two_factor_page(request, form=PasswordForm(user=user), codes=codes)
    address = setup_address(user=user, secret=secret)
    return _two_factor_page(request, form=form, secret=secret, square=_square(address))


@never_cache
@sensitive_post_parameters()
@require_POST
@before_second_factor
@signed_in
def change_two_factor(request: HttpRequest) -> HttpResponse:
    """Switch it off, or make new recovery codes; either asks for the password again."""
    user = cast(User, request.user)
    form = PasswordForm(request.POST, user=user)
    factor = TwoFactor.objects.filter(user=user).first()
    if factor is None:
        return redirect("two-factor")
    if not form.is_valid():
        return _two_factor_page(request, form=form, factor=factor)
    if "renew" in request.POST:
        return _two_factor_page(request, form=PasswordForm(user=user), codes=renew_recovery_codes(user=user))
    switch_off_two_factor(user=user, by=user, now=timezone.now())
    request.session.pop(HAS_SECOND_FACTOR, None)
    messages.success(request, _("Your password is enough again."))
    return redirect("two-factor")


def _two_factor_page(request: HttpRequest, *, form: CodeForm | PasswordForm, **context: object) -> HttpResponse:
    context |= {"form": form, "part": "two-factor", "nav": "profile"}
    return render(request, "desk/profile_two_factor.html", context, status=422 if form.errors else 200)


def _square(address: str) -> SafeString:
    """The address as a square code, drawn by the library from nothing but modules: safe as it is."""
    drawn = segno.make(address, error="m").svg_inline(scale=5, border=3, light="#fff", dark="#000", omitsize=False)
    return mark_safe(drawn)  # noqa: S308 - paths of our own making
