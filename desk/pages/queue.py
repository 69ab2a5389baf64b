"""The queue's page: one question, what is suggested, how many are left, and the last answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from claims.actions.take_items import left_for
from claims.models import Claim, Decision, QueueItem
from claims.models.corrected import effective
from desk.pages.sides import Side, sides_of

LAST = 10
MOST_LEFT = 999
# The buttons of a question, in their order, with their commands; and what they are called.
COMMANDS = (("YES", "queue-yes"), ("UNSURE", "queue-unsure"), ("NO", "queue-no"))
WORDS: dict[str, dict[str, str | Promise]] = {
    QueueItem.Kind.SAME: {"YES": _("Same figure"), "UNSURE": _("Can't tell"), "NO": _("Different")},
    QueueItem.Kind.READING: {"YES": _("Right"), "UNSURE": _("Can't tell"), "NO": _("Wrong")},
}
# What a decision takes until a person has made some.
USUAL_SECONDS = 15
SECONDS_OF_AN_ABSENCE = 600  # whoever took longer was away


@dataclass(frozen=True)
class Choice:
    """A button: the answer it gives, its words, its command, and whether it is what the machine suggests."""

    answer: str
    label: str
    command: str
    is_suggested: bool


@dataclass(frozen=True)
class Given:
    """An answer that was given, in words, with the claim that was asked about by its effective reading."""

    decision: Decision
    words: str
    claim: Claim


@dataclass(frozen=True)
class QueuePage:
    """``item`` is None when nothing is left. ``mine`` is what the person answered before, if they change it."""

    item: QueueItem | None
    sides: list[Side]
    choices: list[Choice]
    left: int
    minutes: int
    taken: int
    last: list[Given]
    mine: Given | None
    shown_at: datetime

    @property
    def is_pair(self) -> bool:
        return self.item is not None and self.item.kind == QueueItem.Kind.SAME

    @property
    def is_many(self) -> bool:
        return self.left >= MOST_LEFT


def queue_page(item: QueueItem | None, *, user: User, now: datetime) -> QueuePage:
    """The page for an item that the person has; in a fixed number of queries."""
    decisions = Decision.objects.standing().filter(user=user).select_related("item__claim", "item__other")
    last = list(decisions.order_by("-made_at", "-pk")[:LAST])
    left = left_for(user=user, now=now, most=MOST_LEFT)
    taken = QueueItem.objects.filter(taken_by=user, taken_until__gte=now, settled_at__isnull=True).count()
    return QueuePage(
        item=item,
        sides=sides_of([pk for pk in (item.claim_id, item.other_id) if pk is not None]) if item is not None else [],
        choices=_choices(item) if item is not None else [],
        left=left,
        minutes=max(1, round(left * _pace(last) / 60)),
        taken=taken,
        last=[_given(each) for each in last],
        mine=next((_given(each) for each in last if item is not None and each.item_id == item.pk), None),
        shown_at=now,
    )


def _choices(item: QueueItem) -> list[Choice]:
    words = WORDS[item.kind]
    return [Choice(answer, str(words[answer]), command, answer == item.suggestion) for answer, command in COMMANDS]


def _given(decision: Decision) -> Given:
    """The answer in the words of its question's buttons."""
    words = WORDS[decision.item.kind]
    said = str(words.get(decision.answer, decision.get_answer_display()))
    return Given(decision, said, effective(decision.item.claim))


def _pace(last: Sequence[Decision]) -> float:
    """The person's usual seconds for a decision."""
    spent = [(each.made_at - each.shown_at).total_seconds() for each in last if each.shown_at is not None]
    counted = [seconds for seconds in spent if 0 <= seconds < SECONDS_OF_AN_ABSENCE]
    return median(counted) if counted else USUAL_SECONDS
