"""What the bar of every page needs."""

from typing import Any

from django.http import HttpRequest

from accounts.keys import COMMANDS, PLACES, SUBMIT_KEY, keys_of, strokes
from accounts.models import User
from following.models import InboxItem

MOST_UNREAD = 99


# Any: a template's context.
def bar(request: HttpRequest) -> dict[str, Any]:
    """``keys``: the person's keys for the help at "?" and for keys.js; ``unread``: how much waits in their inbox.

    Nothing for somebody who isn't signed in. One query.
    """
    user = getattr(request, "user", None)
    return {"keys": _keys(user), "unread": _unread(user)} if isinstance(user, User) else {}


def _unread(user: User) -> str:
    """A number, "99+" where nobody counts any more, or nothing for none."""
    count = InboxItem.objects.unread().filter(user=user)[: MOST_UNREAD + 1].count()
    return f"{MOST_UNREAD}+" if count > MOST_UNREAD else str(count or "")


def _keys(user: User) -> dict[str, Any]:
    keys = keys_of(user.keys)
    bound = [command for command in COMMANDS if keys[command.name]]
    return {
        "are_on": user.uses_keys,
        "submit": SUBMIT_KEY,
        "places": [
            (title, [(strokes(keys[command.name]), command.label) for command in bound if command.place == place])
            for place, title in PLACES.items()
        ],
        "script": {
            "on": user.uses_keys,
            "commands": [
                {"name": command.name, "key": keys[command.name], "label": str(command.label)} for command in COMMANDS
            ],
        },
    }
