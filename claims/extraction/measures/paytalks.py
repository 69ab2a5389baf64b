"""Percentages at pay talks, which are rises though no word says so: "the union wants 8%", "an offer of 5.5%"."""

from claims.extraction.grammar.phrases import base_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

PAY_TALKS = "measure:pay"
DEMAND, OFFER, RISE = "pay demand", "pay offer", "pay rise"
# in the order in which they are looked for: an offer that was rejected is one
NOUNS = dict.fromkeys(("demand", "claim", "call", "request"), DEMAND) | dict.fromkeys(("offer", "proposal"), OFFER)
SETTLEMENTS = word_set("settlement award deal agreement")
RAISES = word_set("rise raise increase hike pay wage uplift")
RAISED = RAISES | NOUNS.keys() | SETTLEMENTS  # what a percentage at pay talks may be of
VERBS = (
    dict.fromkeys(word_set("want demand seek ask claim push press hold bargain campaign strike insist request"), DEMAND)
    | dict.fromkeys(word_set("offer propose table improve"), OFFER)
    | dict.fromkeys(word_set("settle accept win award grant secure agree"), RISE)
)
ON_THE_TABLE = ["on", "the", "table"]
HIGHEST = 4  # steps in the tree


def talked_of(site: Site) -> str | None:
    """Which kind of rise in pay a percentage is that is asked for, offered or agreed; None for other numbers.

    Only in texts about a dispute over pay, and not of parts: "71% of members voted".
    """
    noun = site.noun
    if site.quantity.unit != "percent" or not speaks_of(site.document.text, "pay dispute"):
        return None
    if site.words_after(1) == ["of"] or (noun is not None and singular(noun.lower) not in RAISED):
        return None
    for depth, node in enumerate(site.tree.upward(site.top.index, itself=True)):
        found = OFFER if site.words_after(3) == ON_THE_TABLE and node.is_verb else _kind_of(node)
        if found is not None or node.is_verb or depth == HIGHEST:
            return found
    return None


def _kind_of(node: Node) -> str | None:
    word = singular(node.lower)
    if not node.is_verb:
        return NOUNS.get(word) or (RISE if word in SETTLEMENTS else None)
    base = base_of(node, VERBS)
    return VERBS[base] if base is not None else None
