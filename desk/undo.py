"""Messages with a way back: what was done, and for ten seconds a button that takes it back.

Any page may offer one: an address that takes a POST and takes the thing back, and that redirects by itself.
"""

from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest

# Messages carry tags through cookie or session, and nothing else; an address holds no space.
TAG = "undo="


def offer_undo(request: HttpRequest, said: str, *, address: str) -> None:
    """The next page says what was done, with a button that posts to ``address``."""
    messages.success(request, said, extra_tags=f"{TAG}{address}")


def undo_address(message: Message) -> str:
    """Where a message's button posts to; empty without one."""
    tags = message.extra_tags or ""
    return tags.removeprefix(TAG) if tags.startswith(TAG) else ""
