"""What is done so many times: "downloaded 40 million times", "discharged waste on 31 occasions"."""

from claims.extraction.grammar.phrases import base_of, phrase_of
from claims.extraction.grammar.site import Site

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
