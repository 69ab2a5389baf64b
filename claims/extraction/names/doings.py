"""Who acts or has something where a text names it, as against those whom it names beside them."""

import re

from claims.extraction.names.entities import Mention

ACTS = re.compile(
    r"(?:,[^,.\n]{2,70},)? (?:(?:has|had|have|is|was|were|are|will|would|may|can|could|also|now|then|still|never)\b"
    r"|[a-z]{2,}ed\b"
    r"|(?:cut|put|lost|won|sold|made|said|fell|rose|took|paid|got|built|set|told|drew|ran|went|gave|kept)\b"
    r"|(?:says|cuts|lowers|raises|rejects|warns|plans|makes|sells|runs|owns|operates|offers|pays|buys|hires|employs"
    r"|claims|believes|expects|insists|denies|declines|launches|puts|carries|earns|posts|books|wants|hopes|tells|calls"
    r"|gets|takes|loses|wins|shuts|closes|opens|moves|holds|keeps|gives|goes|brings|builds|names|agrees|aims|needs"
    r"|serves|counts)\b)"
)
UNDER = re.compile(r"\b(?:in|at|from|to|near|of|with|for|against|by|than|on|like|and)(?: the)? $")
OWNS = re.compile(r"[’']s? (?!chief|boss|executive|chair)")


def does(mention: Mention, text: str) -> bool:
    """Whether somebody is the subject of a clause or a possessor: "Norvik cut", "Norvik's shops"."""
    after = text[mention.end : mention.end + 90]
    if ACTS.match(after) and not UNDER.search(text[max(0, mention.start - 12) : mention.start]):
        return True
    return OWNS.match(after) is not None
