"""What annotations make of a reading. Pure: the latest word counts, and none is ever taken away."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

# Any: JSON.
Body = dict[str, Any]


class Motivation(StrEnum):
    """Why somebody annotates: those of the Web Annotation model that we use."""

    ASSESSING = "assessing"
    EDITING = "editing"
    IDENTIFYING = "identifying"
    COMMENTING = "commenting"
    TAGGING = "tagging"
    CLASSIFYING = "classifying"


class Assessment(StrEnum):
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class Status(StrEnum):
    """What people made of a claim."""

    UNREVIEWED = "unreviewed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Effect:
    """What stands of a claim: its status, and what lies over its reading (None where nothing does)."""

    status: Status = Status.UNREVIEWED
    overlay: Body | None = None
    tags: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    is_added: bool = False


def effect_of(annotations: Iterable[tuple[str, Body]]) -> Effect:
    """The effect of standing annotations in their order: (motivation, body). Withdrawn ones are not among them.

    A correction answers an earlier rejection; a confirmation after a correction confirms what was corrected.
    """
    status, overlay, is_added = Status.UNREVIEWED, None, False
    tags: dict[str, None] = {}
    flags: dict[str, None] = {}
    for motivation, body in annotations:
        if motivation == Motivation.ASSESSING:
            if body.get("value") == Assessment.REJECTED:
                status = Status.REJECTED
            else:
                status = Status.CORRECTED if overlay else Status.CONFIRMED
        elif motivation == Motivation.EDITING:
            status, overlay = Status.CORRECTED, {**body.get("reading", {})}
        elif motivation == Motivation.IDENTIFYING:
            status, is_added = Status.CONFIRMED, True
        elif motivation == Motivation.TAGGING:
            tags[str(body.get("value", ""))] = None
        elif motivation == Motivation.CLASSIFYING:
            flags[str(body.get("value", ""))] = None
    return Effect(status, overlay or None, tuple(tags), tuple(flags), is_added)
