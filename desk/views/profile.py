"""Somebody's own account: what they are called, how pages look to them, and their keys."""

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import signed_in
from accounts.actions.change_profile import ProfileRefused, change_profile
from accounts.actions.choose_keys import choose_keys
from accounts.keys import BadKey
from accounts.models import User
from desk.profileforms import KeysForm, ProfileForm


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def profile(request: HttpRequest) -> HttpResponse:
    user = cast(User, request.user)  # nobody else passes the decorator
    form = ProfileForm(request.POST) if request.method == "POST" else ProfileForm.of(user)
    if form.is_valid():
        try:
            change_profile(user_id=user.pk, **form.cleaned_data)
        except ProfileRefused as refusal:
            for field, said in refusal.errors.items():
                form.add_error(field if field in form.fields else None, said)
        else:
            messages.success(request, _("Saved."))
            return redirect("profile")
    context = {"form": form, "part": "profile", "nav": "profile"}
    return render(request, "desk/profile.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def keys(request: HttpRequest) -> HttpResponse:
    user = cast(User, request.user)  # nobody else passes the decorator
    if request.method == "POST" and "reset" in request.POST:
        choose_keys(user_id=user.pk, keys={}, uses_keys=user.uses_keys)
        messages.success(request, _("Every command has its first key again."))
        return redirect("keys")
    form = KeysForm(request.POST) if request.method == "POST" else KeysForm.of(user)
    if form.is_valid():
        try:
            choose_keys(user_id=user.pk, keys=form.chosen(), uses_keys=form.cleaned_data["uses_keys"])
        except BadKey as refusal:
            form.add_error(refusal.command, str(refusal))
        else:
            messages.success(request, _("Your keys are saved."))
            return redirect("keys")
    context = {"form": form, "part": "keys", "nav": "profile"}
    return render(request, "desk/profile_keys.html", context, status=422 if form.errors else 200)
