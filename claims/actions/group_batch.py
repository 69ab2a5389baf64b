"""Let the new claims of some comparability keys find or found their figures, and judge the figures that changed."""

import logging
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from django.db import OperationalError, transaction
from django.db.models import F

from accounts.models import User
from claims.actions.load_window import Window, crowded, signed
from claims.actions.lock_keys import lock_keys
from claims.actions.place_groups import place_groups
from claims.actions.settle_groups import settle_groups
from claims.models import Claim, Figure, Ruling
from claims.models.members import Member, members_of

logger = logging.getLogger(__name__)

# The most claims of one transaction; those left over are still owed.
MOST_CLAIMS = 2000


def group_batch(*, keys: Iterable[str], now: datetime, may_rest: bool = True, user: User | None = None) -> int:
    """Current claims of these keys have figures, and those figures their states. Returns the claims placed.

    The result follows from the set of claims and people's rulings alone, not from the order of their arrival. What
    is read does not grow with the number of claims: figures within reach are read, and of a crowd a few of each
    signature. About MOST_CLAIMS are placed at most; with ``may_rest`` the state of a crowd may wait a while.

    A key that fails does not hold up the others: its claims note the error, and are set aside after MAX_ATTEMPTS.
    ``user`` is the person whose ruling this follows from.
    """
    wanted = sorted(set(keys))
    try:
        with transaction.atomic():
            return _group(wanted, now=now, may_rest=may_rest, user=user)
    except OperationalError:  # the database is away, or two transactions waited for each other: nobody's fault
        raise
    except Exception as error:
        if len(wanted) == 1:
            _note_failure(wanted[0], error)
            raise
        logger.warning("grouping %s keys failed, trying each alone: %s", len(wanted), error)
    return sum(_group_alone(key, now=now, may_rest=may_rest, user=user) for key in wanted)


def _group_alone(key: str, *, now: datetime, may_rest: bool, user: User | None) -> int:
    try:
        return group_batch(keys=[key], now=now, may_rest=may_rest, user=user)
    except Exception:  # its claims hold the error, for a person to see
        logger.exception("grouping failed: %s", key)
        return 0


def _note_failure(key: str, error: Exception) -> None:
    owed = Claim.objects.ungrouped().filter(key=key)
    owed.update(attempts=F("attempts") + 1, error=f"{type(error).__name__}: {error}")


def _group(keys: Collection[str], *, now: datetime, may_rest: bool, user: User | None) -> int:
    keys = _with_tied_keys(keys)
    lock_keys(keys)
    newcomers = _newcomers(keys)
    due = _due_figures(keys, now=now if may_rest else None)
    spares = _crowds_joined(newcomers)
    joining = {member.pk for members in spares.values() for member in members}
    arriving = [member for member in newcomers if member.pk not in joining]
    window = Window()
    placings = settle_groups(window=window, newcomers=arriving, due=due) if arriving or due else []
    return place_groups(placings, window=window, due=due, spares=spares, now=now, may_rest=may_rest, user=user)


def _with_tied_keys(keys: Collection[str]) -> list[str]:
    """The keys and those that people ever tied to them: their claims may be in one figure."""
    across = Ruling.objects.filter(kind=Ruling.Kind.TOGETHER).exclude(claim__key=F("other__key"))
    tied: dict[str, set[str]] = defaultdict(set)
    for one, other in across.values_list("claim__key", "other__key"):
        tied[one].add(other)
        tied[other].add(one)
    found, open_keys = set(keys), [key for key in keys if key in tied]
    while open_keys:
        new = tied[open_keys.pop()] - found
        found |= new
        open_keys += new
    return sorted(found)


def _newcomers(keys: Collection[str]) -> list[Member]:
    """Claims without a figure, signed: the articles that came first, each with all that it says under these keys."""
    owed = Claim.objects.ungrouped().filter(key__among=keys).order_by("pk").values_list("revision", flat=True)
    revisions = set(owed[:MOST_CLAIMS])
    if not revisions:
        return []
    said = signed(members_of(Claim.objects.current().filter(revision__among=revisions, key__among=keys)))
    return [member for member in said if member.figure_id is None]


def _due_figures(keys: Collection[str], *, now: datetime | None) -> set[int]:
    """Figures whose claims changed, apart from crowds that rest; ``now`` is None where nothing may rest."""
    owed = Figure.objects.unjudged().filter(key__in=keys)
    return {
        figure.pk for figure in owed.only("pk", "claims_count", "judged_at") if now is None or not figure.rests(now)
    }


def _crowds_joined(newcomers: Sequence[Member]) -> dict[int, list[Member]]:
    """Newcomers that merely join a crowd of their like, by the figure that it is: nobody else is moved by them."""
    crowd_of = crowded(newcomers, Window().crowds_near(newcomers))
    joined: dict[int, list[Member]] = defaultdict(list)
    for member in newcomers:
        if member.pk in crowd_of:
            joined[crowd_of[member.pk]].append(member)
    return joined
