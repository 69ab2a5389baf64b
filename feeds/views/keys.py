"""The keys that programs show: made, listed and revoked by their owners."""

from typing import cast

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import requires
from accounts.models import User
from feeds.forms import KeyForm
from following.actions.issue_token import issue_token
from following.actions.revoke_token import NoSuchToken, revoke_token
from following.models import Token
from following.scopes import FEEDS, SCOPE


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@requires("following.add_token")
def keys(request: HttpRequest) -> HttpResponse:
    """The list of keys, and the form that makes one. The answer to it shows the addresses, this once."""
    user = cast(User, request.user)  # nobody else passes the decorator
    now = timezone.now()
    form = KeyForm(request.POST if request.method == "POST" else None, user=user)
    addresses: list[tuple[str, str]] = []
    key = ""
    status = 200
    if form.is_valid():
        chosen = form.cleaned_data
        token, key = issue_token(
            user=user,
            name=chosen["name"],
            scopes=tuple(chosen["scopes"]),
            now=now,
            expires_at=form.expires_at(now=now),
        )
        if FEEDS in token.scopes:
            addresses = [
                ("RSS", settings.BASE_URL + reverse("feed", args=(key, "conflicts", "rss"))),
                ("Atom", settings.BASE_URL + reverse("feed", args=(key, "conflicts", "atom"))),
                ("JSON Feed", settings.BASE_URL + reverse("feed", args=(key, "conflicts", "json"))),
            ]
        form, status = KeyForm(None, user=user), 201
        messages.success(request, _("Made a key for “%(name)s”.") % {"name": token.name})
    elif form.is_bound:
        status = 422
    context = {
        "form": form,
        "addresses": addresses,
        "key": key,
        "tokens": [
            (token, [SCOPE[name].label for name in token.scopes if name in SCOPE])
            for token in Token.objects.usable(now=now).filter(user=user).order_by("-created_at", "-pk")
        ],
        "now": now,
        "nav": "feeds",
    }
    return render(request, "feeds/keys.html", context, status=status)


@require_POST
@requires("following.add_token")
def revoke(request: HttpRequest, token_id: int) -> HttpResponse:
    try:
        token = revoke_token(token_id=token_id, user=cast(User, request.user), now=timezone.now())
    except NoSuchToken as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("“%(name)s” opens nothing any more.") % {"name": token.name})
    return redirect("program-keys")
