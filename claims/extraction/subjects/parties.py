"""Which of two parties a clause gives its number to: who is set in front, borrows, or is bought or valued."""

from claims.extraction.grammar.owners import owners_of
from claims.extraction.grammar.phrases import base_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.names.coreference import IT, WE
from claims.extraction.speech.quotations import Claimant
from claims.extraction.vocabulary.typenouns import TYPE_NOUNS
from claims.extraction.vocabulary.wordlists import word_set

IN_FRONT = ("for", "at")
DEALING = dict.fromkeys(
    word_set("""
    use apply subscribe enrol enroll register flock attend visit join ring call phone email contact write turn switch
    complain concern queue flood bombard besiege
    """),
    "",
)
LENDING = dict.fromkeys(word_set("lend loan"), "")
# What one does to another with a sum or a number is the other's.
OF_ANOTHER = dict.fromkeys(
    word_set("""
    lend loan impose levy demand seek say claim estimate expect forecast predict count report publish put give grant
    award hand offer charge order find set
    """),
    "",
)
CLAUSE_REACH = 6  # words after "that"
NO_DOERS = frozenset({"of", "in", "at", "for", "to", "by", "from", "with"})
NAME_REACH = 4  # words after a number
PAYING = dict.fromkeys(word_set("pay hand funnel transfer send wire donate"), "")
BUYING = dict.fromkeys(word_set("buy acquire purchase snap sell"), "")
VALUING = dict.fromkeys(word_set("value price rate have see put place list rank"), "")
VALUED_AT = frozenset({"at", "for", "near", "nearer", "around", "above", "below", "ahead"})
RELATIVES = frozenset({"which", "that", "whom"})
IT_OR_WE = IT | WE
IT_OR_A_FIRM = IT | TYPE_NOUNS


def fronted(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """Whom a clause sets in front: "For Norvik the number was 58", "At its rival Norvik we estimate 6%"."""
    tree = site.tree
    for node in tree.upward(site.top.index, itself=True):
        subject = tree.subject(node.index)
        if subject is None:
            continue
        before = [each for each in tree.obliques(node.index, *IN_FRONT) if each.index < min(subject.index, site.first)]
        named = [owner for each in before for owner in (each, *owners_of(site, each))]
        entities = [(each, site.entity_at(each)) for each in named]
        return [each for each, entity in entities if entity is not None and entity.is_organisation]
    return []


def told_of_it(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """Whom a clause that follows the number is about: "far from the 40 tonnes that Norvik regards as safe"."""
    nodes = site.tree.nodes
    start = max(site.last, site.noun.index if site.noun is not None else 0) + 1
    if start >= len(nodes) or nodes[start].lower != "that":
        return []
    named: Node | None = None
    for node in nodes[start + 1 : start + 1 + CLAUSE_REACH]:
        if node.is_verb:
            return [named] if named is not None and base_of(node, OF_ANOTHER) is None else []
        entity = site.entity_at(node)
        if entity is not None and entity.is_organisation and not entity.is_source:
            named = node
        elif named is not None or node.lower in NO_DOERS:
            return [named] if named is not None and node.text == "," else []
    return []


def turned_to(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """To whom those come who are counted: "12,000 people who turned to Norvik", "a third of them concern Norvik"."""
    tree = site.tree
    counted = {site.top.index, site.head.index}
    above = [node for node in tree.upward(site.top.index) if node.is_verb][:1]
    own = [node for node in above if (subject := tree.subject(node.index)) is not None and subject.index in counted]
    verbs = [*own, *tree.children(site.top.index, Relation.RELATIVE)]
    nodes = [
        node
        for verb in verbs
        if base_of(verb, DEALING) is not None
        for node in (*tree.objects(verb.index), *tree.obliques(verb.index, "to", "with", "at", "about", "for"))
        if node.index > verb.index
    ]
    entities = [(node, site.entity_at(node)) for node in nodes]
    return [node for node, entity in entities if entity is not None and entity.kind not in {"person", "place"}]


def valued(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """Whom somebody values or has at a number: "a round that values Norvik at $2bn", "a tracker has it at 5,000"."""
    top = site.top
    verb = site.tree.nodes[top.head]
    if top.relation != Relation.OBLIQUE or top.preposition not in VALUED_AT or base_of(verb, VALUING) is None:
        return []
    things = [node for node in site.tree.objects(verb.index) if node.index < site.first]
    is_described = verb.relation == Relation.RELATIVE and all(node.lower in RELATIVES for node in things)
    if is_described:  # "the Orrin project, which Norvik puts at $2bn"
        head = site.tree.nodes[verb.head]
        return [head, *owners_of(site, head)]
    return [node for node in things if site.entity_at(node) is not None or node.lower in IT_OR_A_FIRM]


def dealt_with(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """Who gets a loan, and what is bought: "the bank is lending Norvik $4m", "bought Norvik for $4m"."""
    verb = site.predicate
    if not site.is_money or site.tree.is_passive(verb.index):
        return []
    things = [node for node in site.tree.objects(verb.index) if node.index != site.top.index]
    if base_of(verb, LENDING) is not None:
        return [*things, *site.tree.obliques(verb.index, "to")]
    if base_of(verb, PAYING) is not None and (payer := site.tree.subject(verb.index)) is not None:
        payee = _named_after(site, "to")
        return [payee] if payee is not None and site.entity_at(payer) is None and payer.lower not in IT_OR_WE else []
    if base_of(verb, BUYING) is not None and site.top.preposition == "for":
        return [node for node in things if site.entity_at(node) is not None]
    return []


def _named_after(site: Site, preposition: str) -> Node | None:
    """The name that follows a number with this preposition at once."""
    after = site.tree.nodes[site.last + 1 : site.last + 1 + NAME_REACH]
    if not after or after[0].lower != preposition:
        return None
    return next((node for node in after[1:] if site.entity_at(node) is not None), None)
