"""What is done so many times, or made in a time: "downloaded 40 million times", "builds 90 boats a year"."""

from itertools import pairwise

from claims.extraction.grammar.phrases import base_of, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

# By the verb, the noun of what is done.
TIMES_DONE = {
    "download": "download", "view": "view", "watch": "view", "play": "play", "stream": "stream", "share": "share",
    "read": "reading", "visit": "visit", "call": "call", "phone": "call", "ring": "call", "meet": "meeting",
    "met": "meeting", "record": "recording", "fire": "shot", "strike": "strike", "vote": "vote", "open": "opening",
    "install": "installation", "borrow": "loan", "cite": "citation", "win": "win", "won": "win",
    "discharge": "discharge", "spill": "spill", "buy": "sale", "bought": "sale", "sell": "sale", "sold": "sale",
    "use": "use", "click": "click", "search": "search", "complain": "complaint", "test": "test", "attack": "attack",
    "contact": "contact", "request": "request", "ask": "request", "fail": "failure", "break": "breach",
}  # fmt: skip
TIMES = frozenset({"times", "occasions"})
IDLE_DEEDS = frozenset({"be", "have", "do", "happen", "occur", "go", "know", "say"})

MAKING = dict.fromkeys(
    word_set("make made produce build built assemble manufacture brew bake knit sew weave churn pump crank roll"), ""
)
TURNING = dict.fromkeys(("turn", "churn", "put", "pump", "crank"), "")
NOT_MADE = word_set("trip journey visit call flight decision mistake sale delivery payment post stop connection")
RATES = frozenset({"a", "per", "each", "every"})
SPANS = frozenset({"hour", "day", "week", "month", "year", "shift"})
RATE_REACH = 3  # words behind a noun in which "a day" stands


def is_made(site: Site, noun: Node) -> bool:
    """ "turns out 38,000 phones a day", "will build 900 boats a year": whether so many are made in a time."""
    nodes, verb = site.tree.nodes, site.predicate
    behind = [node.lower for node in nodes[noun.index + 1 : noun.index + 1 + RATE_REACH]]
    is_rate = any(one in RATES and other in SPANS for one, other in pairwise(behind))
    if not is_rate or not verb.is_verb or verb.index > site.first or singular(noun.lower) in NOT_MADE:
        return False
    turns = base_of(verb, TURNING) is not None and nodes[verb.index + 1].lower == "out"
    return turns or base_of(verb, MAKING) is not None


def is_how_often(site: Site) -> bool:
    """Whether a number says how often something is done: "340 times", "on three occasions"."""
    if site.quantity.unit != "count":
        return False
    return not TIMES.isdisjoint(site.words_after(1)) or site.quantity.text.endswith(" times")


def deed_of(site: Site) -> str | None:
    """ "downloaded 40 million times", "discharged sewage on 310 occasions": what is done, by its noun, and to what."""
    verb = site.predicate
    while verb.preposition is not None and verb.head != verb.index:
        verb = site.tree.nodes[verb.head]  # "warned in writing on three occasions"
    if not verb.is_verb or verb.lemma in IDLE_DEEDS:
        return None
    done = base_of(verb, TIMES_DONE)
    deed = TIMES_DONE[done] if done is not None else f"{verb.lemma.removesuffix('e')}ing"
    named = (
        node
        for node in site.tree.objects(verb.index)
        if node.is_noun and node.index < site.first and site.entity_at(node) is None
    )
    what = next((phrase_of(site, node, complement=False) for node in named), None)
    return f"{what} {deed}" if what is not None else deed
