"""What the bar of every page needs."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.keys import COMMANDS, PLACES, SUBMIT_KEY, Command, keys_of, strokes
from accounts.models import User
from following.models import InboxItem

MOST_UNREAD = 99
# Commands that are numbered, as one line of the help while their keys are those of the table.
SERIES = {"reason": _("a reason, in the order of the form"), "rating": _("a rating, in the order of the form")}
TO = "–"


# Any: a template's context.
def bar(request: HttpRequest) -> dict[str, Any]:
    """``keys``: the person's keys for the help at "?" and for keys.js; ``unread``: how much waits in their inbox.

    Nothing for somebody who isn't signed in. One query.
    """
    user = getattr(request, "user", None)
    return {"keys": _keys(user), "unread": _unread(user)} if isinstance(user, User) else {}


def _listed(commands: list[Command], keys: dict[str, str]) -> Iterator[tuple[list[str], str | Promise]]:
    """The strokes and the label of each line of the help; those of a series stand together."""
    for command in commands:
        series = command.name.partition("-")[0]
        members = [each for each in commands if each.name.startswith(f"{series}-")] if series in SERIES else []
        if not members or any(keys[each.name] != each.key for each in members):
            yield strokes(keys[command.name]), command.label
        elif command is members[0]:
            yield [*members[0].strokes, TO, *members[-1].strokes], SERIES[series]


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
            (title, list(_listed([command for command in bound if command.place == place], keys)))
            for place, title in PLACES.items()
        ],
        "script": {
            "on": user.uses_keys,
            "commands": [
                {"name": command.name, "key": keys[command.name], "label": str(command.label)} for command in COMMANDS
            ],
        },
    }
