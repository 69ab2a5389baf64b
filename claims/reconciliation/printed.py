"""How a value is said before its number as printed."""

from claims.extraction.quantity import Direction, Hedge
from claims.reconciliation.phrases import Phrase, gettext_noop

# how a bound or an approximation is said of a printed number; the others are said by the number itself
HEDGED: dict[Hedge, str] = {
    Hedge.ABOUT: gettext_noop("about %(number)s"),
    Hedge.AT_LEAST: gettext_noop("at least %(number)s"),
    Hedge.AT_MOST: gettext_noop("up to %(number)s"),
    Hedge.MORE_THAN: gettext_noop("more than %(number)s"),
    Hedge.LESS_THAN: gettext_noop("less than %(number)s"),
    Hedge.NEARLY: gettext_noop("nearly %(number)s"),
}
DIRECTED: dict[Direction, str] = {
    Direction.UP: gettext_noop("up %(number)s"),
    Direction.DOWN: gettext_noop("down %(number)s"),
}


# a range of which the text has the two ends: "between 310 and 330"
BETWEEN = gettext_noop("between %(number)s")


def said(text: str, *, hedge: Hedge, direction: Direction | None = None) -> str:
    """A number as printed with its hedge, and with its direction where one is given: "up about 5%"."""
    template = BETWEEN if hedge is Hedge.RANGE and " and " in text else HEDGED.get(hedge)
    hedged = Phrase(template, number=text) if template is not None else text
    return Phrase(DIRECTED[direction], number=hedged) if direction is not None else hedged
