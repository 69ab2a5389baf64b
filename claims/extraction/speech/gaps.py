"""Who says a number that the sentence gives without a verb of its own: "…, the union 900", "if the union is right"."""

from claims.extraction.grammar.phrases import base_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.speech.quotations import Claimant
from claims.extraction.speech.reckonings import NAMING, RECKONINGS, claimant_at, is_somebody
from claims.extraction.vocabulary.reportverbs import SAY_FORMS
from claims.extraction.vocabulary.wordlists import word_set

HEDGING = word_set("about around some roughly nearly almost just only over at of on to for , more like than")
PARTING = frozenset({",", ";", "and", "but", "while"})
IN_PHRASES = ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$")
GIVING_FORMS = dict.fromkeys([*NAMING, "have", "get", "give"], "")
CLAIM_NOUNS = frozenset({
    "claim", "claims", "assertion", "allegation", "allegations", "accusation", "accusations", "suggestion", "warning",
    "finding", "boast", "estimate", "statement", "admission",
})  # fmt: skip
CLAIM_REACH = 14  # words before a number in which such a noun governs it
HAVING = frozenset({"have", "get", "make"})
GAP_REACH = 6  # words from a number to the comma before the next
TRUSTING = frozenset({"believe", "trust", "ask", "follow"})
RIGHT = frozenset({"right", "correct", "believed"})
# Who gives a number for a thing: "pegs the damage at 4 million", "gives the number as 700", "a figure of 12,000".
ASSESSING = dict.fromkeys(word_set("peg place gauge assess"), "")
GIVING = dict.fromkeys(word_set("give cite quote offer revise correct update mention"), "")
TOTALS = RECKONINGS | word_set("number total toll estimate sum")


def gapped(site: Site) -> Claimant | None:
    """ "Police put the crowd at 3,000, organisers at 8,000", "The agency has 14 deaths, the maker 11": the second."""
    nodes, at = site.tree.nodes, site.first - 1
    while at > 0 and nodes[at].lower in HEDGING:
        at -= 1
    if at < 1 or not nodes[at].is_noun or not is_somebody(site, nodes[at]):
        return None
    begins = at
    while begins >= 0 and nodes[begins].tag in IN_PHRASES and nodes[begins].word.quantity is None:
        begins -= 1
    if begins < 1 or nodes[begins].lower not in PARTING:
        return None
    told = nodes[:begins]
    if not any(node.word.quantity is not None for node in told) or not any(_gives(node) for node in told):
        return None
    return claimant_at(site, nodes[at], "say", "claimant:gapped")


def _gives(node: Node) -> bool:
    return node.is_verb and (node.lower in SAY_FORMS or base_of(node, GIVING_FORMS) is not None)


def trusted(site: Site) -> Claimant | None:
    """ "if the union is to be believed", "if you ask the management": on whose word a number stands."""
    nodes = site.tree.nodes
    start = next((node.index for node in nodes if node.lower == "if"), None)
    if start is None:
        return None
    clause = nodes[start + 1 : next((n.index for n in nodes[start:] if n.text in {",", ";", ":"}), len(nodes))]
    if any(node.word.quantity is not None for node in clause):
        return None
    if any(node.lower == "and" for node in nodes[site.last + 1 : start]):
        return None  # "Six days, and, if you believe the port, 12 ships"
    asked = next((node for node in clause if node.lemma in TRUSTING and node.tag in {"VB", "VBP"}), None)
    if asked is not None and clause[0].lower in {"you", "we", "one"}:
        named = [node for node in clause if node.index > asked.index]
    elif any(node.lower in RIGHT for node in clause) and any(node.lemma == "be" for node in clause):
        named = clause
    else:
        return None
    somebody = next((node for node in named if (node.is_noun or node.tag == "PRP") and is_somebody(site, node)), None)
    return claimant_at(site, somebody, "say", "claimant:trusted") if somebody is not None else None


def claimed(site: Site) -> Claimant | None:
    """ "rejected the union's claim that 31 fell ill", "a hacker's claim to hold 2 million": whose word is disputed."""
    nodes = site.tree.nodes
    for node in reversed(nodes[max(0, site.first - CLAIM_REACH) : site.first]):
        if node.text in {";", ":"} or (node.tag in {"VBD", "VBZ"} and node.lower in SAY_FORMS):
            return None
        if node.lower not in CLAIM_NOUNS or not node.is_noun:
            continue
        after = [other.lower for other in nodes[node.index + 1 : site.first]]
        owner = site.tree.possessor(node.index) or next(iter(site.tree.obliques(node.index, "by", "from")), None)
        if owner is None or not {"that", "to"} & set(after) or not is_somebody(site, owner):
            return None
        return claimant_at(site, owner, "say", "claimant:claimed")
    return None


def given(site: Site) -> Claimant | None:
    """ "pegs the damage at 4 million", "has it at 640", "gave a figure of 12,000": who gives a number for a thing."""
    tree, top = site.tree, site.top
    verb = tree.nodes[top.head]
    if top.preposition in {"at", "as", "to"}:
        things = tree.objects(verb.index)
        has_it = verb.lemma == "have" and top.preposition == "at" and any(thing.lower == "it" for thing in things)
        assesses = top.preposition == "at" and bool(things) and base_of(verb, ASSESSING) is not None
        if not (has_it or assesses or (base_of(verb, GIVING) is not None and any(_is_total(each) for each in things))):
            return None
    elif verb.lemma in HAVING and top.relation == Relation.OBJECT and _is_gap_after(site):
        pass  # "The agency has 14 deaths, the maker 11"
    elif top.preposition == "of" and _is_total(verb) and verb.relation == Relation.OBJECT:
        verb = tree.nodes[verb.head]
        if base_of(verb, GIVING) is None:
            return None
    else:
        return None
    subject = tree.subject(verb.index)
    if subject is None or tree.is_passive(verb.index) or not is_somebody(site, subject):
        return None
    return claimant_at(site, subject, "say", "claimant:given", verb)


def _is_gap_after(site: Site) -> bool:
    """Whether somebody else's number follows without a verb: ", the maker 11"."""
    nodes = site.tree.nodes
    comma = next((n.index for n in nodes[site.last + 1 : site.last + GAP_REACH] if n.text in {",", ";"}), None)
    number = next((n.index for n in nodes[site.last + 1 :] if n.word.quantity is not None), None)
    if comma is None or number is None or number - comma < 2:
        return False
    between = [node for node in nodes[comma + 1 : number] if node.lower not in HEDGING]
    if not between or not all(node.tag in IN_PHRASES for node in between):
        return False
    return between[-1].is_noun and is_somebody(site, between[-1])


def _is_total(node: Node) -> bool:
    return node.lower in TOTALS or node.lower.removesuffix("s") in TOTALS
