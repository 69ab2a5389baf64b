"""Qualifiers of a claim ("session:intraday"): which axes there are, what is usual on them, what silence means."""

from claims.reconciliation.measures import clashing_axes, parse_measure, region_of
from claims.reconciliation.statement import Statement

# the axis of claims that ask one question by their words, and that some text of their story tells apart
TOLD = "told"

# axes on which a text that says nothing means the usual value, but may mean any
READING_AXES = frozenset(
    {
        "session",
        "listing",
        "basis",
        "frequency",
        "stage",
        "debt",
        "earnings",
        "statistic",
        "adjusted",
        "price",
        "event",
        TOLD,
    }
)

# the value that most texts leave out
USUAL = frozenset(
    {
        "session:close", "session:regular", "stage:final", "basis:year-on-year", "accumulation:cumulative",
        "region:world", "debt:excluding", "frequency:monthly", "adjusted:no", "price:current",
    }
)  # fmt: skip

# other ways to say a qualifier: the axes of extraction, and of people
SPELLINGS: dict[str, str] = {
    "scope:new": "accumulation:new",
    "scope:cumulative": "accumulation:cumulative",
    "scope:worldwide": "region:world",
    "stage:preliminary": "stage:interim",
    "session:premarket": "session:pre-market",
    "tax:before": "earnings:pretax",
    "tax:after": "earnings:net",
    "cadence:daily": "frequency:daily",
    "cadence:weekly": "frequency:weekly",
    "cadence:monthly": "frequency:monthly",
    "cadence:annual": "frequency:annual",
}

# axis -> what a person is told that another value of it would be
AXIS_NAMES: dict[str, str] = {
    "session": "another session",
    "listing": "another listing",
    "basis": "another basis of comparison",
    "frequency": "another frequency",
    "accumulation": "new against cumulative",
    "stage": "another stage of the count",
    "earnings": "another kind of earnings",
    "region": "another region",
    "debt": "with or without debt",
    "event": "another event",
    "scope": "another part of the whole",
}


def qualifiers_of(statement: Statement) -> frozenset[str]:
    """The qualifiers that a claim states, with those that the words of its measure imply on other axes."""
    stated = frozenset(spelled(qualifier) for qualifier in statement.qualifiers)
    axes = {axis_of(qualifier) for qualifier in stated}
    implied = parse_measure(statement.measure).qualifiers
    return stated | {qualifier for qualifier in implied if axis_of(qualifier) not in axes}


def spelled(qualifier: str) -> str:
    """A qualifier by the one spelling that comparison uses; regions by the names that people give them."""
    if axis_of(qualifier) in {"region", "scope"}:
        region = region_of(value_of(qualifier))
        if region is not None:
            return f"region:{region}"
    return SPELLINGS.get(qualifier, qualifier)


def axis_of(qualifier: str) -> str:
    return qualifier.partition(":")[0]


def value_of(qualifier: str) -> str:
    return qualifier.partition(":")[2]


def axes_of(qualifiers: frozenset[str]) -> frozenset[str]:
    return frozenset(axis_of(qualifier) for qualifier in qualifiers)


def exclude_each_other(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both state some axis and differ on it."""
    return bool(clashing_axes(one, other))


def one_sided(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The qualifiers on axes that only one of two claims states."""
    shared = axes_of(one) & axes_of(other)
    return frozenset(qualifier for qualifier in one | other if axis_of(qualifier) not in shared)


def needs_agreement(qualifier: str) -> bool:
    """Whether a claim silent on this axis means the whole, so that only equal values bring the two together."""
    return axis_of(qualifier) not in READING_AXES and qualifier not in USUAL
