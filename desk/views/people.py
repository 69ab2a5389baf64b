"""Who has an account: invitations, roles, closing accounts. And the page for those who were invited."""

from typing import cast

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import public, requires
from accounts.actions.change_account import LastAdministrator, change_role, close_account, reopen_account
from accounts.actions.create_account import AccountRefused
from accounts.actions.invite_person import (
    INVITATION_LIFE,
    InvitationGone,
    InvitationRefused,
    accept_invitation,
    invitation_token,
    invite_person,
    read_invitation,
    renew_invitation,
    withdraw_invitation,
)
from accounts.actions.two_factor import switch_off_two_factor
from accounts.letters import LetterNotSent, send_letter
from accounts.models import Invitation, User
from desk.pages.people import people_page
from desk.peopleforms import InvitationForm, JoinForm, RoleForm
from desk.undo import offer_undo


@require_safe
@requires("accounts.view_user")
def people(request: HttpRequest) -> HttpResponse:
    return _list(request, InvitationForm())


@require_POST
@requires("accounts.add_user")
def invite(request: HttpRequest) -> HttpResponse:
    form = InvitationForm(request.POST)
    if form.is_valid():
        try:
            invitation = invite_person(**form.cleaned_data, invited_by=cast(User, request.user), now=timezone.now())
        except InvitationRefused as refusal:
            form.add_error("email", str(refusal))
        else:
            _send(request, invitation)
            return redirect("people")
    return _list(request, form)


@require_POST
@requires("accounts.add_user")
def resend(request: HttpRequest, invitation_id: int) -> HttpResponse:
    try:
        _send(request, renew_invitation(invitation_id=invitation_id, now=timezone.now()))
    except InvitationGone as error:
        messages.error(request, str(error))
    return redirect("people")


@require_POST
@requires("accounts.add_user")
def withdraw(request: HttpRequest, invitation_id: int) -> HttpResponse:
    try:
        invitation = withdraw_invitation(invitation_id=invitation_id, by=cast(User, request.user), now=timezone.now())
    except InvitationGone as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The link sent to %(email)s opens nothing any more.") % {"email": invitation.email})
    return redirect("people")


@require_POST
@requires("accounts.change_user")
def role(request: HttpRequest, user_id: int) -> HttpResponse:
    get_object_or_404(User, pk=user_id)
    form = RoleForm(request.POST)
    if form.is_valid():
        try:
            changed = change_role(
                user_id=user_id, role=form.cleaned_data["role"], by=cast(User, request.user), now=timezone.now()
            )
        except LastAdministrator as error:
            messages.error(request, str(error))
        else:
            said = _("%(name)s is now %(role)s.")
            messages.success(request, said % {"name": changed.display_name, "role": changed.role})
    return redirect("people")


@require_POST
@requires("accounts.change_user")
def close(request: HttpRequest, user_id: int) -> HttpResponse:
    get_object_or_404(User, pk=user_id)
    try:
        closed = close_account(user_id=user_id, by=cast(User, request.user), now=timezone.now())
    except LastAdministrator as error:
        messages.error(request, str(error))
    else:
        said = _("%(name)s can't sign in any more. What they wrote stays.") % {"name": closed.display_name}
        offer_undo(request, said, address=reverse("reopen-account", args=(closed.pk,)))
    return redirect("people")


@require_POST
@requires("accounts.change_user")
def reopen(request: HttpRequest, user_id: int) -> HttpResponse:
    get_object_or_404(User, pk=user_id)
    opened = reopen_account(user_id=user_id, by=cast(User, request.user), now=timezone.now())
    messages.success(request, _("%(name)s can sign in again.") % {"name": opened.display_name})
    return redirect("people")


@require_POST
@requires("accounts.change_user")
def remove_two_factor(request: HttpRequest, user_id: int) -> HttpResponse:
    """For somebody who lost the telephone and the recovery codes."""
    user = get_object_or_404(User, pk=user_id)
    switch_off_two_factor(user=user, by=cast(User, request.user), now=timezone.now())
    said = _("%(name)s signs in with the password alone until they set up a second factor anew.")
    messages.success(request, said % {"name": user.display_name})
    return redirect("people")


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@public
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Where the link of an invitation leads."""
    now = timezone.now()
    try:
        invitation = read_invitation(token, now=now)
        form = JoinForm(request.POST or None, initial={"full_name": invitation.full_name})
        if form.is_valid():
            user = accept_invitation(token=token, now=now, **form.cleaned_data)
            login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
            messages.success(request, _("Welcome. Your language, time zone and keys are under your name."))
            return redirect("desk")
    except InvitationGone as error:
        return render(request, "desk/join_gone.html", {"reason": str(error)}, status=410)
    except AccountRefused as refusal:
        form.add_error(None, str(refusal))
    context = {"form": form, "invitation": invitation}
    return render(request, "desk/join.html", context, status=422 if form.errors else 200)


def _list(request: HttpRequest, form: InvitationForm) -> HttpResponse:
    context = {"page": people_page(), "form": form, "now": timezone.now(), "nav": "people"}
    return render(request, "desk/people.html", context, status=422 if form.errors else 200)


def _send(request: HttpRequest, invitation: Invitation) -> None:
    context = {"invitation": invitation, "token": invitation_token(invitation), "days": INVITATION_LIFE.days}
    try:
        send_letter(to=invitation.email, template="invitation", context=context)
    except LetterNotSent as error:
        said = _("The letter to %(email)s could not be sent: %(error)s. Send it again later.")
        messages.error(request, said % {"email": invitation.email, "error": error})
    else:
        messages.success(request, _("Invited %(email)s. The link is good for a week.") % {"email": invitation.email})
