"""Numbers that one text sets against each other: "that is exaggerated, said Bell, who puts it at three million"."""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import permutations

from claims.reconciliation.statement import HEADLINE
from claims.reconciliation.telling import Telling
from claims.reconciliation.units import exclude_each_other

FARTHEST = 700  # characters from the number that is disputed to the one put in its place

# what a sentence says that puts another number in the place of one told before
CUES = (
    r"(?:far|much|way|well) (?:too|off|higher|lower|above|below|more|less|fewer|larger|smaller|bigger)",
    r"too (?:low|high|few|many|small|large|little|optimistic|pessimistic|cautious)",
    r"exaggerat\w+|understat\w+|overstat\w+|inflated|underestimat\w+|overestimat\w+",
    r"disput\w+|contest(?:s|ed)|contradict\w*|reject(?:s|ed)|question(?:s|ed) (?:the|that|this)",
    r"(?:true|real|actual|correct|right|proper) (?:\w+ )?(?:count|figure|number|total|toll|cost|sum|price|rate|value)",
    r"(?:our|its|their|his|her|(?<=['’]s)|(?<=s['’])) own (?:\w+ )?(?:count|figure|estimate|tally|calculation|data)",
    r"put(?:s|ting)? (?:it|them|that|the (?:\w+ ){1,3})(?:\w+ ){0,4}at",
    r"(?:closer|nearer) to|more like|let['’]s call it|pencilled in|penciled in",
    r"(?:said|says|claimed|claims) (?:it was|there were|they were)",
    r"(?:earlier|previous) (?:version|post|article|report)|correction|corrected",
    r"(?:counted|reckons?|reckoned|estimates?|estimated|calculates?|calculated|suggests?) (?:\w+ ){0,3}",
    r"than (?:the \w+|it|they|he|she|\w+) (?:says?|said|admits?|admitted|claims?|claimed|reports?|reported|gave)",
    r"instead|in fact|in truth|in reality|rather than",
)
_CUE = re.compile(r"\b(?:" + "|".join(CUES) + r")", re.IGNORECASE)


def dispute(one: Telling, other: Telling) -> bool:
    """Whether two numbers stand near each other in one text, and the later one's sentence sets it against another."""
    if one.statement.article_id != other.statement.article_id:
        return False
    if HEADLINE in (one.statement.field, other.statement.field):
        return False
    first, later = (one, other) if one.place <= other.place else (other, one)
    return later.place - first.place <= FARTHEST and _CUE.search(later.sentence) is not None


def rebuttals(tellings: Iterable[Telling]) -> set[str]:
    """The ids of those, of claims that answer one question, that their text sets against an earlier one."""
    told: dict[str, list[Telling]] = defaultdict(list)
    for each in tellings:
        told[each.statement.article_id].append(each)
    return {
        later.statement.id
        for text in told.values()
        for first, later in permutations(text, 2)
        if first.place < later.place and exclude_each_other(first.statement, later.statement) and dispute(first, later)
    }
