"""How sure a reading is: the flags that a person should look at, and what they and weak rules take from certainty."""

from collections.abc import Sequence

from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.quantity import Quantity, Role
from claims.extraction.subjects.subjectcases import Found

MARKET_MEASURES = frozenset({"share price"})
# Confidence is the product of these: one for each flag, and one for each weak rule. Documented on the methodology page.
START = 0.97
FLAG_FACTORS = {"subject_unsure": 0.7, "no_measure": 0.7, "no_verb": 0.6, "conversion": 1.0}
OTHER_FLAG_FACTOR = 0.8
WEAK_RULES = {
    "measure:governor": 0.85,
    "measure:clause": 0.85,
    "measure:sibling": 0.85,
    "subject:above": 0.9,
    "subject:seen": 0.9,
}


def confidence_of(flags: Sequence[str], rules: Sequence[str]) -> float:
    """Between 0 and 1: the product of a factor for each flag and for each weak rule."""
    confidence = START
    for flag in flags:
        confidence *= FLAG_FACTORS.get(flag, OTHER_FLAG_FACTOR)
    for rule in rules:
        confidence *= WEAK_RULES.get(rule, 1.0)
    return round(confidence, 2)


def flags_of(quantity: Quantity, change: Change, measure: Measure, found: Found) -> tuple[str, ...]:
    """What a person should look at in a reading, the quantity's own flags first."""
    flags = list(quantity.flags)
    if found.unsure:
        flags.append("subject_unsure")
    if measure.name is None:
        flags.append("no_measure")
    if measure.name in MARKET_MEASURES and quantity.unit == "percent" and change.role == Role.LEVEL:
        flags.append("no_verb")
    return tuple(dict.fromkeys(flags))
