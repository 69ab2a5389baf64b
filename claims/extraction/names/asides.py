"""Names that a text mentions only beside somebody else, so that "it" and "the company" do not mean them."""

import re

REACH = 60  # characters before a name that say how it stands there
LIST_REACH = 100  # the same where it is one of a list
# Who stands with such words beside somebody else is not "it".
BESIDE = re.compile(
    r"\baccording to (?:the )?(?:[a-z-]+ ){0,3}$"
    r"|\b(?:by|including|like|such as|than|into|built on|on|at|against|beating|from) (?:the )?$"
    r"|\b(?:its|their|our) (?:[\w-]+ ){0,3}[a-z-]+,? $"  # "through its Turkish arm, Norvik Solar"
)
EXAMPLE = re.compile(r"\b(?:among (?:them|others)|including|such as|as well as|like)\b[^.;\n]*$")
OWNS_NEXT = re.compile(
    r"[’']s (?:[a-z-]+ ){0,2}(?:parent|owner|maker|publisher|rival|supplier|customer|backer),? [A-Z]"
)
# Who only speaks in a paragraph is not whom it tells of.
STATES_AFTER = re.compile(
    r"(?:, (?:[^,.\n]|\d,\d){2,80},)? (?:says|believes?|estimates?|estimated|reckons?|warned|warns|found"
    r"|calculates?|predicts?|puts?|expects?|sees?|forecasts?|rates?|values?)\b"
)
BACKING = re.compile(
    r"\b(?:led|backed|advised|funded|financed|arranged|underwritten|insured|audited|polled|owned) by (?:the )?$"
)
ACCORDING = re.compile(r"\baccording to (?:the )?(?:[a-z-]+ ){0,3}$")


def stands_beside(text: str, start: int) -> bool:
    """Whether a name stands with a preposition of bystanders: "according to Norvik", "faster than Norvik"."""
    return BESIDE.search(text[max(0, start - REACH) : start]) is not None


def is_cited(text: str, start: int) -> bool:
    """Whether a name is only that of a source: "according to the tracker Norvik"."""
    return ACCORDING.search(text[max(0, start - REACH) : start]) is not None


def only_states(text: str, end: int) -> bool:
    """Whether a name only begins what it says of others: "Norvik, a broker, estimates"."""
    return STATES_AFTER.match(text[end : end + LIST_REACH]) is not None


def is_example(text: str, start: int) -> bool:
    """Whether a name is one of a list of examples: "60,000 shops, among them the grocer Norvik"."""
    return EXAMPLE.search(text[max(0, start - LIST_REACH) : start]) is not None


def is_backer(text: str, start: int) -> bool:
    """Whether a name is only that of who pays for or advises somebody: "a round led by Norvik"."""
    return BACKING.search(text[max(0, start - REACH) : start]) is not None


def is_owner_of_next(text: str, end: int) -> bool:
    """Whether a name only says whose parent or rival is named next: "Norvik's owner, Castor Brands"."""
    return OWNS_NEXT.match(text[end : end + 40]) is not None
