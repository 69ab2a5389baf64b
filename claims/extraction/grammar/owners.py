"""Whose a noun is: possessors, names before it, and names after "of" or "at"."""

from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.names.names import ROLE_WORDS
from claims.extraction.vocabulary.typenouns import PRODUCT_NOUNS, TYPE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

# Prepositions after a measure that name whose it is: "shares of Norvik", "demand at Norvik", "complaints about Norvik".
OWNERS = ("of", "at", "for", "in", "by", "about", "against", "to", "on", "from")
# These say whose something is after some nouns only: "a gift to Norvik", "tolls on the Palmera".
ONLY_AFTER = {
    "to": word_set("donation gift aid visit visitor damage threat payment subscription"),
    "from": PRODUCT_NOUNS
    | word_set("product phone car model offer bid order report handset laptop console film series"),
    "on": word_set("toll levy tax duty tariff attack raid ban"),
}


SHARING = TYPE_NOUNS | PRODUCT_NOUNS | ROLE_WORDS  # nouns that stand beside a name and mean the same
DESCRIBING = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CD"})  # tags between an article and its noun
PHRASE_REACH = 6  # words before a noun among which its article stands
DEFINITE = word_set("the this that these those both its their his her")
NEVER_AFTER = {"for": word_set("goal appearance cap game match bid run")}  # "68 goals for Norvik"


def is_definite(site: Site, node: Node) -> bool:
    """Whether "the" or its like stands with a noun, though words between may have led the parse astray."""
    determiners = site.tree.children(node.index, Relation.DETERMINER, Relation.POSSESSOR)
    if determiners:
        return any(child.lower in DEFINITE for child in determiners)
    for before in reversed(site.tree.nodes[max(0, node.index - PHRASE_REACH) : node.index]):
        if before.lower in DEFINITE:
            return True
        if not (before.is_noun or before.tag in DESCRIBING):
            return False
    return False


def owners_of(site: Site, noun: Node, depth: int = 0) -> list[Node]:
    tree = site.tree
    entity = site.entity_at(noun)
    if entity is not None and entity.kind != "place":
        return [noun]
    nodes: list[Node] = identity_of(site, noun)
    if noun.lower == "index":  # "the FTSE 250 index"
        nodes += [node for node in tree.nodes[max(0, noun.index - 2) : noun.index] if site.entity_at(node) is not None]
    possessor = tree.possessor(noun.index)
    if possessor is not None:
        nodes += [possessor, *(owners_of(site, possessor, depth + 1) if depth < 2 else [])]
    for child in tree.children(noun.index, Relation.COMPOUND, Relation.MODIFIER):
        entity = site.entity_at(child)
        if entity is not None and entity.kind not in {"place", "thing"}:
            nodes.append(child)
    for child in tree.children(noun.index):  # "the cost of building the mine"
        if child.tag == "VBG" and child.index > noun.index:
            nodes += tree.objects(child.index)
    for child in tree.obliques(noun.index, *OWNERS):
        entity = site.entity_at(child)
        if singular(noun.lower) not in ONLY_AFTER.get(child.preposition or "", {singular(noun.lower)}):
            continue
        if singular(noun.lower) in NEVER_AFTER.get(child.preposition or "", ()):
            continue
        if entity is not None and (entity.kind not in {"place", "thing"} or child.preposition == "of"):
            nodes.append(child)
        elif entity is None and singular(child.lower) in TYPE_NOUNS and is_definite(site, child):
            nodes.append(child)  # "claims by the contractor"
        elif (
            entity is None
            and depth < 2
            and child.preposition in {"of", "for", "in", "to", "about", "against"}
            and child.word.quantity is None
        ):
            nodes += owners_of(site, child, depth + 1)
    return nodes


def identity_of(site: Site, noun: Node) -> list[Node]:
    """The name that a type noun stands beside and shares: "its rival Ferrowerk", "Norvik's Vela streaming service"."""
    if noun.lower not in SHARING:
        return []
    beside = site.tree.children(noun.index, Relation.APPOSITION, Relation.COMPOUND)
    following = site.tree.nodes[noun.index + 1 : noun.index + 2]
    if following and following[0].text == "," and noun.lower in ROLE_WORDS:
        following = site.tree.nodes[noun.index + 2 : noun.index + 3]  # "its parent, Castor Brands"
    named = [node for node in (*beside, *following) if node.is_noun and site.entity_at(node) is not None]
    return [node for node in named if (entity := site.entity_at(node)) is not None and entity.kind != "place"]
