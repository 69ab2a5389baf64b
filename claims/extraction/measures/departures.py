"""People who come or go: "half a million users pulled the plug", "40,000 members joined", "customers are quitting"."""

from claims.extraction.grammar.phrases import base_of
from claims.extraction.grammar.site import Site, is_demonym
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.quantity import Direction
from claims.extraction.vocabulary.changewords import HELD_NOUNS
from claims.extraction.vocabulary.measurewords import PEOPLE
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

LEAVING = dict.fromkeys(
    word_set("quit leave cancel defect desert abandon ditch unsubscribe churn dump depart resign exit"), ""
)
FLEEING = {"flee": "", "fled": ""}
JOINING = dict.fromkeys(word_set("join subscribe register enrol enroll flock"), "")
# With these words behind them common verbs mean leaving: "pulled the plug", "walked away", "switched off".
LEAVING_PHRASES = {
    "pull": "plug out", "walk": "away out", "switch": "off away", "drop": "out", "vote": "feet", "opt": "out",
    "jump": "ship", "log": "off", "turn": "off away back backs", "give": "up", "hang": "up", "move": "away",
    "call": "quits", "cut": "cord", "head": "exit exits",
}  # fmt: skip
PHRASE_REACH = 4  # words between such a verb and its particle
ON_STRIKE = word_set("worker employee staff teacher nurse doctor driver miner pilot member crew striker")
THOSE_HELD = HELD_NOUNS | PEOPLE


def movement_of(site: Site) -> tuple[Direction, Node] | None:
    """Whether those counted leave (down) or join (up), and the verb that says so; None where they do neither."""
    if site.quantity.unit != "count":
        return None
    noun = singular(site.noun.lower) if site.noun is not None else ""
    verb = _verb_of(site)
    if verb is None:
        return None
    is_held = not noun or noun in THOSE_HELD or (site.noun is not None and is_demonym(site.noun))
    if not is_held and base_of(verb, LEAVING_PHRASES) is None:
        return None
    if noun in HELD_NOUNS and base_of(verb, FLEEING) is not None:
        return Direction.DOWN, verb  # "investors fled": people at large flee a danger
    if _leaves(site, verb) and not (noun in ON_STRIKE and verb.lemma in {"walk", "leave", "strike"}):
        return Direction.DOWN, verb
    after = {node.lower for node in site.tree.nodes[verb.index + 1 : verb.index + 1 + PHRASE_REACH]}
    if base_of(verb, JOINING) is not None or (base_of(verb, {"sign": ""}) is not None and "up" in after):
        return Direction.UP, verb
    return None


def _verb_of(site: Site) -> Node | None:
    """The verb whose subject is counted, or that follows it where the parse took it for a noun."""
    tree, top = site.tree, site.top
    verb = tree.nodes[top.head]
    if top.relation == Relation.SUBJECT and verb.is_verb:
        return verb
    last = max(site.last, site.noun.index if site.noun is not None else site.last)
    following = tree.nodes[last + 1] if last + 1 < len(tree.nodes) else None
    skipped = following is not None and following.lower in {"have", "had", "has"}
    if skipped and last + 2 < len(tree.nodes):
        following = tree.nodes[last + 2]
    is_act = following is not None and following.relation != Relation.NOUN_CLAUSE and following.tag != "VBG"
    return following if is_act and following is not None and base_of(following, LEAVING) is not None else None


def _leaves(site: Site, verb: Node) -> bool:
    if base_of(verb, LEAVING) is not None:
        return True
    base = base_of(verb, LEAVING_PHRASES)
    if base is None:
        return False
    after = {node.lower for node in site.tree.nodes[verb.index + 1 : verb.index + 1 + PHRASE_REACH]}
    return bool(after & set(LEAVING_PHRASES[base].split()))
