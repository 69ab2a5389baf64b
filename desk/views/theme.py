"""The light to read by."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from accounts.access import before_second_factor, signed_in
from accounts.actions.choose_theme import choose_theme
from accounts.models import User


@require_POST
@before_second_factor
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
