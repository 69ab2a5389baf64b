"""Coming in, going out, and the light to read by."""

from typing import cast

from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from accounts.access import public, signed_in
from accounts.actions.choose_theme import choose_theme
from accounts.models import User
from desk.forms import SignInForm

sign_in = public(
    LoginView.as_view(
        template_name="desk/sign_in.html", authentication_form=SignInForm, redirect_authenticated_user=True
    )
)
sign_out = public(LogoutView.as_view())


@require_POST
@signed_in
def theme(request: HttpRequest) -> HttpResponse:
    """Keep light, dark or as the device, then back to where the person was."""
    user = cast(User, request.user)  # nobody else passes the decorator
    chosen = request.POST.get("theme", "")
    if chosen in User.Theme.values:
        choose_theme(user_id=user.pk, theme=chosen)
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return redirect(back if is_ours else "desk")
