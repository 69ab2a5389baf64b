"""The commands that keys give: one table, which the help at "?", the profile's form and keys.js all read.

A command acts on the element of the page that carries ``data-command`` with its name: a field gets the focus, anything
else is pressed. So nothing is done by keys alone, and a page needs no script of its own. Those marked "built in" move
in the page and live in keys.js. To add one: a row here, and its name on the link or button.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as LazyStr  # known to type checkers only


class Place(StrEnum):
    """Where a command is of use. Those of two different pages may share a key."""

    EVERYWHERE = "everywhere"
    LISTS = "lists"
    FIGURE = "figure"
    ARTICLE = "article"
    QUEUE = "queue"
    INBOX = "inbox"


PLACES: "dict[Place, LazyStr]" = {
    Place.EVERYWHERE: _("On every page"),
    Place.LISTS: _("In lists"),
    Place.FIGURE: _("On a figure"),
    Place.ARTICLE: _("In an article"),
    Place.QUEUE: _("In the queue"),
    Place.INBOX: _("In the inbox"),
}
# Commands of these may meet those of every other place.
SHARED = frozenset({Place.EVERYWHERE, Place.LISTS})


@dataclass(frozen=True)
class Command:
    """What a key does. Two characters with a space between are pressed one after the other."""

    name: str
    key: str
    label: "LazyStr"
    place: Place = Place.EVERYWHERE

    @property
    def strokes(self) -> list[str]:
        """The keys to press, as they are written on a keyboard."""
        return strokes(self.key)


COMMANDS = (
    Command("search", "/", _("search or filter")),  # built in where a page has a search field and no such command
    Command("palette", ".", _("all commands of this page")),  # built in
    Command("help", "?", _("these keys")),  # built in
    Command("go-desk", "g d", _("go to the desk")),
    Command("go-queue", "g q", _("go to the queue")),
    Command("go-signoff", "g s", _("go to what waits for sign-off")),
    Command("go-inbox", "g i", _("go to the inbox")),
    Command("go-search", "g /", _("go to the search")),
    Command("go-publishers", "g p", _("go to the publishers")),
    Command("go-companies", "g c", _("go to the companies")),
    Command("go-sources", "g o", _("go to the sources")),
    Command("go-feeds", "g f", _("go to the feeds")),
    Command("go-people", "g u", _("go to the people")),
    Command("go-audit", "g a", _("go to the audit log")),
    Command("watch", "w", _("watch, or watch no longer")),
    Command("comment", "c", _("comment")),
    Command("undo", "u", _("undo what was just done")),
    Command("next-row", "j", _("next row"), Place.LISTS),  # built in
    Command("previous-row", "k", _("previous row"), Place.LISTS),  # built in
    Command("open", "Enter", _("open the row; on the desk, the first one"), Place.LISTS),  # built in
    Command("select", "x", _("select the row"), Place.LISTS),  # built in
    Command("select-range", "X", _("select all rows up to this one"), Place.LISTS),  # built in
    Command("bulk", "b", _("do something with the selected rows"), Place.LISTS),
    Command("decide", "d", _("decide which value stands"), Place.FIGURE),
    Command("assign", "s", _("take it, or give it to somebody"), Place.FIGURE),
    Command("ask", "o", _("ask an outlet about its number"), Place.FIGURE),
    Command("evidence", "e", _("add a document"), Place.FIGURE),
    Command("merge", "m", _("merge with another figure"), Place.FIGURE),
    # The reasons of a decision, in the order of the form; 0 is the tenth.
    *(
        Command(f"reason-{n}", str(n % 10), format_lazy(_("reason {number}"), number=n), Place.FIGURE)
        for n in range(1, 11)
    ),
    *(Command(f"rating-{n}", f"r {n}", format_lazy(_("rating {number}"), number=n), Place.FIGURE) for n in range(1, 7)),
    Command("confirm", "y", _("confirm what was read"), Place.ARTICLE),
    Command("reject", "n", _("reject what was read"), Place.ARTICLE),
    Command("correct", "e", _("correct what was read"), Place.ARTICLE),
    Command("annotate", "a", _("add a number that was missed"), Place.ARTICLE),
    Command("previous-revision", "[", _("revision before"), Place.ARTICLE),
    Command("next-revision", "]", _("revision after"), Place.ARTICLE),
    Command("queue-yes", "y", _("the same; right"), Place.QUEUE),
    Command("queue-unsure", "h", _("can't tell"), Place.QUEUE),
    Command("queue-no", "n", _("different; wrong"), Place.QUEUE),
    Command("queue-edit", "e", _("correct it"), Place.QUEUE),
    Command("queue-later", "l", _("later"), Place.QUEUE),
    Command("queue-flag", "!", _("raise a flag"), Place.QUEUE),
    Command("mark-read", "r", _("mark as read"), Place.INBOX),
    Command("mark-all-read", "R", _("mark all as read"), Place.INBOX),
)
BY_NAME = {command.name: command for command in COMMANDS}
# Fixed, because it is what works inside fields; shown with the others.
SUBMIT_KEY = "Ctrl+Enter"


class BadKey(Exception):
    """A key can't be had for a command; the message says why. ``command`` is the one it was wanted for."""

    def __init__(self, message: str, *, command: str) -> None:
        super().__init__(message)
        self.command = command


def keys_of(chosen: Mapping[str, str]) -> dict[str, str]:
    """The key of every command by its name: what a person chose, else the table's. An empty one is switched off."""
    return {command.name: chosen.get(command.name, command.key) for command in COMMANDS}


def check_keys(chosen: Mapping[str, str]) -> None:
    """Raises BadKey when a key is none, or when two commands that may meet would share one."""
    keys = keys_of(chosen)
    for name in chosen:
        if name not in BY_NAME:
            raise BadKey(gettext("There is no such command."), command=name)
        if keys[name] and not _is_key(keys[name]):
            said = gettext("A key is one character, or two with a space between that are pressed one after the other.")
            raise BadKey(said, command=name)
    taken: list[Command] = []
    for command in COMMANDS:
        for other in taken:
            if _meet(command, other) and _clash(keys[command.name], keys[other.name]):
                said = gettext("“%(key)s” is the key of “%(other)s” already. Choose another, or change that one first.")
                wanted, holder = (command, other) if command.name in chosen else (other, command)
                words = {"key": keys[wanted.name], "other": holder.label}
                raise BadKey(said % words, command=wanted.name)
        taken.append(command)


def strokes(key: str) -> list[str]:
    """ "g d" as g, d; "X" as Shift+x, since that is how it is typed."""
    return [f"Shift+{part.lower()}" if part.isalpha() and part.isupper() else part for part in key.split()]


def _is_key(key: str) -> bool:
    if key == "Enter":
        return True
    parts = key.split(" ")
    return len(parts) in (1, 2) and all(len(part) == 1 and part.isprintable() for part in parts)


def _meet(one: Command, other: Command) -> bool:
    return one.place == other.place or bool(SHARED & {one.place, other.place})


def _clash(one: str, other: str) -> bool:
    """The same keys, or one that is the first stroke of the other and would never let it finish."""
    if not one or not other:
        return False
    return one == other or one.split()[0] == other or other.split()[0] == one
