"""Web Annotations as others wrote them, read: every field may be missing, or of another kind than expected. Pure."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from claims.annotating.correction import Overlay, interval_from
from claims.annotating.effects import Assessment, Motivation
from claims.annotating.selectors import TextSelector
from claims.extraction.quantity import Direction, Hedge, Modality, Role

LONGEST_ID = 500
LONGEST_TEXT = 5000
LONGEST_PERIOD = 40
# How the model's other motivations are kept here.
KEPT_AS = {
    "describing": Motivation.COMMENTING,
    "replying": Motivation.COMMENTING,
    "questioning": Motivation.COMMENTING,
    "highlighting": Motivation.COMMENTING,
    **{each.value: each for each in Motivation},
}
_WORDS = ("subject_name", "subject_key", "measure", "period", "claimant")
_CHOICES = {"direction": {*Direction, ""}, "role": set(Role), "modality": set(Modality)}
_DECIMAL = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,9})?")
_NUMBER = ("value", "minimum", "maximum", "unit", "unit_code", "hedge", "hard", "typical", "rule")


class Unreadable(Exception):
    """This is no annotation that can be kept; the message says why."""


@dataclass(frozen=True, slots=True)
class Read:
    """``source`` is the address of what is annotated, ``field`` its part. ``created`` is None where it isn't said."""

    iri: str
    motivation: Motivation
    source: str
    selector: TextSelector | None
    field: str
    text: str
    reading: Overlay | None
    creator: str
    created: datetime | None


# Any: JSON that somebody else wrote.
def read_annotation(line: Any) -> Read:
    """The annotation of one JSON object. Raises Unreadable."""
    if not isinstance(line, Mapping):
        raise Unreadable("It is no JSON object.")
    iri = line.get("id") or line.get("@id")
    if not isinstance(iri, str) or ":" not in iri or len(iri) > LONGEST_ID:
        raise Unreadable("It has no id; an IRI of at most 500 characters is needed.")
    motivation = _motivation(line.get("motivation"))
    target = _first(line.get("target"))
    source = target if isinstance(target, str) else _source(target)
    if not source:
        raise Unreadable("It has no target with a source.")
    text, reading = _bodies(line.get("body") if "body" in line else line.get("bodyValue"))
    if motivation is Motivation.ASSESSING and text not in set(Assessment):
        motivation = Motivation.COMMENTING
    if motivation in (Motivation.EDITING, Motivation.IDENTIFYING) and not reading:
        motivation = Motivation.COMMENTING
    if not text and not reading:
        raise Unreadable("It has no body that says anything.")
    details = target if isinstance(target, Mapping) else {}
    return Read(
        iri=iri,
        motivation=motivation,
        source=source,
        selector=_selector(details.get("selector")),
        field="headline" if details.get("fr:field") == "headline" else "articleBody",
        text=text[:LONGEST_TEXT],
        reading=reading,
        creator=_creator(line.get("creator")),
        created=_created(line.get("created")),
    )


def _motivation(said: Any) -> Motivation:
    name = _first(said)
    kept = KEPT_AS.get(name.rpartition(":")[2]) if isinstance(name, str) else Motivation.COMMENTING
    if kept is None:
        raise Unreadable(f"Its motivation “{name}” is none that is kept here.")
    return kept


def _source(target: Any) -> str:
    source = target.get("source") or target.get("id") if isinstance(target, Mapping) else None
    if isinstance(source, Mapping):
        source = source.get("id")
    return source if isinstance(source, str) else ""


def _bodies(said: Any) -> tuple[str, Overlay | None]:
    """The plain text of all bodies, and the reading of the one that is JSON of ours."""
    texts: list[str] = []
    reading: Overlay | None = None
    for body in said if isinstance(said, list) else [said]:
        value = body if isinstance(body, str) else body.get("value") if isinstance(body, Mapping) else None
        if not isinstance(value, str):
            continue
        if isinstance(body, Mapping) and body.get("format") == "application/json":
            reading = _reading(value)
        else:
            texts.append(value.strip())
    return "\n".join(filter(None, texts)), reading


def _reading(text: str) -> Overlay | None:
    """What of a correction holds; a part that is not as we write it is left out, and a number comes whole or not."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    found: Overlay = {name: said[name][:200] for name in _WORDS if isinstance(said.get(name), str)}
    if ("subject_name" in found) != ("subject_key" in found):
        found = {name: value for name, value in found.items() if not name.startswith("subject")}
    if len(found.get("period", "")) > LONGEST_PERIOD:
        del found["period"]
    found |= {
        name: said[name]
        for name, choices in _CHOICES.items()
        if isinstance(said.get(name), str) and said[name] in choices
    }
    if all(name in said for name in _NUMBER) and _is_number(said):
        found |= {name: said[name] for name in _NUMBER}
    return found or None


def _is_number(said: Mapping[str, Any]) -> bool:
    strings = [said["unit"], said["unit_code"], said["hedge"], said["rule"]]
    decimals = [said["value"], said["minimum"], said["maximum"]]
    if not all(isinstance(each, str) and len(each) <= 60 for each in strings) or said["hedge"] not in set(Hedge):
        return False
    if not said["unit"] or len(said["unit_code"]) > 10:
        return False
    return all(each is None or _is_decimal(each) for each in decimals) and _are_intervals(said)


def _is_decimal(text: Any) -> bool:
    return isinstance(text, str) and _DECIMAL.fullmatch(text) is not None


def _are_intervals(said: Mapping[str, Any]) -> bool:
    for name in ("hard", "typical"):
        ends = said[name]
        if not (isinstance(ends, list) and len(ends) == 3 and ends[2] in ("[)", "[]", "()", "(]")):
            return False
        if not all(each is None or _is_decimal(each) for each in ends[:2]):
            return False
        made = interval_from(ends)
        if made.low is None or made.high is None or made.low < made.high:
            continue
        if made.low > made.high or ends[2] != "[]":
            return False  # holds nothing
    return True


def _selector(said: Any) -> TextSelector | None:
    """Quote and position of whichever selectors there are; None without a quote."""
    found: dict[str, Any] = {}
    for each in _mappings(said):
        kind = each.get("type")
        if kind == "TextQuoteSelector" and isinstance(each.get("exact"), str):
            found |= {name: each[name] for name in ("exact", "prefix", "suffix") if isinstance(each.get(name), str)}
        elif kind == "TextPositionSelector" and type(each.get("start")) is int and each["start"] >= 0:
            found["start"] = each["start"]
    return TextSelector(**found) if found.get("exact") else None


def _mappings(said: Any) -> Iterable[Mapping[str, Any]]:
    for each in said if isinstance(said, list) else [said]:
        if isinstance(each, Mapping):
            yield each
            yield from (each["refinedBy"],) if isinstance(each.get("refinedBy"), Mapping) else ()


def _creator(said: Any) -> str:
    who = _first(said)
    name = who if isinstance(who, str) else who.get("name") if isinstance(who, Mapping) else None
    return name[:200] if isinstance(name, str) else ""


def _created(said: Any) -> datetime | None:
    try:
        moment = datetime.fromisoformat(said) if isinstance(said, str) else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None


def _first(said: Any) -> Any:
    return (said[0] if said else None) if isinstance(said, list) else said
