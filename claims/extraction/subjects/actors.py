"""Common nouns that act for themselves, where a document does not name them: "bot farms made 900 accounts"."""

from claims.extraction.grammar.antecedents import meant_by
from claims.extraction.grammar.phrases import base_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.subjects.subjectrules import REPORTING_SUBJECT
from claims.extraction.vocabulary.typenouns import TYPE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

# Acts whose doer is whom a number is about, also when it has no name.
PRODUCING = dict.fromkeys(
    word_set("create make run use open operate sell offer produce generate host control send"), ""
)
# Common nouns that act for themselves when the document does not name them.
ACTORS = word_set("""
    farm gang hacker group ring network criminal thief attacker scammer seller reseller broker country government firm
    company
    bank lab factory household family voter tourist farmer miner worker union council school hospital university
    """)
SINGLE_OFFICES = word_set("army navy government parliament military coastguard")
NAMING = (Relation.COMPOUND, Relation.MODIFIER)
# Bodies that the words before them name well enough: "the finance ministry".
OFFICES = word_set("""
    ministry department treasury council police bank foundation committee inspectorate court
    trust union association league federation charity
    """)
ALL_OFFICES = OFFICES | SINGLE_OFFICES


def acting_noun(site: Site) -> Node | None:
    """The noun that does what is counted, where no name does."""
    tree = site.tree
    if site.top.relation != Relation.OBJECT:
        return None
    verb = tree.nodes[site.top.head]
    if base_of(verb, PRODUCING) is None:
        return None
    subject = tree.subject(verb.index)
    before = tree.nodes[verb.index - 1] if verb.index else None
    if verb.tag == "VBG" and before is not None and before.is_noun:  # "bot farms creating accounts"
        subject = before
    if (
        subject is None
        or not subject.is_noun
        or subject.word.quantity is not None
        or site.entity_at(subject) is not None
    ):
        return None
    if singular(subject.lower) not in ACTORS and singular(subject.lower) not in TYPE_NOUNS:
        return None
    return subject


def acting_office(site: Site) -> Node | None:
    """A body that acts under its office, though the document does not name it: "the finance ministry has spent"."""
    tree, verb = site.tree, site.predicate
    subject = tree.nodes[verb.head] if verb.relation == Relation.RELATIVE else tree.subject(verb.index)
    if subject is None or subject.index == site.top.index or subject.lower not in ALL_OFFICES or not verb.is_verb:
        return None
    if subject.lower in SINGLE_OFFICES and verb.lemma not in REPORTING_SUBJECT:
        return subject if meant_by(site, subject) is None else None
    if verb.lemma in REPORTING_SUBJECT or tree.is_passive(verb.index) or meant_by(site, subject) is not None:
        return None
    return subject if tree.children(subject.index, *NAMING) else None


def phrase_at(site: Site, noun: Node) -> str:
    """The noun with the words that say which, lower case; the place of a text comes before its government."""
    tree, place = site.tree, site.document.main
    if noun.lower in SINGLE_OFFICES and place is not None and place.kind == "place":
        return f"{place.name} {noun.lower}"
    keep = {noun.index, *(child.index for child in tree.children(noun.index, *NAMING))}
    return " ".join(node.text for node in tree.nodes if node.index in keep).lower()
