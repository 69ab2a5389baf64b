"""Keys in addresses: whose they are, or what is answered to who brings one that opens nothing."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from following.actions.open_with_key import KeyExpired, KeyTooWeak, NoSuchKey, check_scope, open_with_key
from following.models import Token


def opened(key: str, scope: str) -> Token | HttpResponse:
    """The token of a key that reaches as far as ``scope``; else a refusal to be sent back."""
    try:
        token = open_with_key(key=key, now=timezone.now())
        check_scope(token, scope)
    except NoSuchKey:
        return _refusal(_("There is no feed at this address."), status=404)
    except (KeyExpired, KeyTooWeak):
        return _refusal(_("The key in this address was revoked. Create another one on the page of feeds."), status=410)
    return token


def _refusal(words: str, *, status: int) -> HttpResponse:
    return HttpResponse(words, status=status, content_type="text/plain; charset=utf-8")
