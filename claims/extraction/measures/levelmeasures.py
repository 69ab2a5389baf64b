"""Measures of levels: what a number is said to be, to reach, or to stand at."""

from claims.extraction.grammar.phrases import base_of, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.measures.comparatives import COMPARATIVES
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.measures.labelmeasures import EARLIER, TIME_WORDS
from claims.extraction.measures.nounmeasures import PRONOUNS, antecedent, is_accounting, is_actor, of_noun
from claims.extraction.measures.pricemeasures import is_sum
from claims.extraction.quantity import Role
from claims.extraction.vocabulary.measurewords import MONEY_VERBS
from claims.extraction.vocabulary.moneyverbs import DEMANDING
from claims.extraction.vocabulary.reportverbs import SAY_FORMS, SPEAKERS
from claims.extraction.vocabulary.typenouns import PERSON_NOUNS, TYPE_NOUNS, singular

INVERTED_REACH = 6  # words from "should" to its number
COMPLETED = {"contained": "containment", "complete": "completion", "completed": "completion", "effective": "efficacy"}
LINKING = frozenset(
    {"be", "reach", "hit", "total", "average", "exceed", "top", "equal", "stand", "remain", "become", "was", "were"}
)
PARTS = frozenset({"percent", "percentage_point", "basis_point"})
BREAKS = frozenset({"–", "—", "-", ",", "(", ":", ";"})
SOMEBODY = TYPE_NOUNS | SPEAKERS | PERSON_NOUNS
STATING_A_LEVEL = LINKING | {"number", "count", "comprise"}


def of_level(site: Site, change: Change) -> Measure | None:
    """ "revenue was $5", "put the toll at 30", "revenue of $5", "churn reached 5%"."""
    tree, top = site.tree, site.top
    owner = tree.nodes[top.head]
    if (
        top.relation == Relation.NOMINAL
        and top.preposition in {"of", "at", "to", "from", "between", "for"}
        and owner.is_noun
    ):
        return None if is_accounting(site, owner) else of_noun(site, owner, "measure:nominal")
    if top.relation == Relation.APPOSITION and owner.word.quantity is None and owner.is_noun:
        return of_noun(site, owner, "measure:apposition")
    if tree.children(top.index, Relation.COPULA, Relation.SUBJECT):
        subject = tree.subject(top.index)
        return _of_subject(site, subject, "measure:copula")
    verb = site.predicate
    if verb.lower in SAY_FORMS and top.relation in {Relation.OBJECT, Relation.COMPLEMENT} and site.noun is None:
        return None  # "but the panel's data says 4.6"
    if top.relation == Relation.OBLIQUE and top.preposition in {"at", "to", "from", "as"}:
        objects = [node for node in tree.objects(verb.index) if node.word.quantity is None]
        if objects:
            return of_noun(site, objects[0], "measure:object")
    is_bare = site.quantity.unit == "count" and site.noun is None
    is_object = top.relation == Relation.OBJECT
    if change.role == Role.LEVEL and is_bare and is_object and verb.lemma not in STATING_A_LEVEL:
        return None  # "Divers have searched seven": seven of what was counted before
    subject = tree.subject(verb.index)
    if is_bare and top.preposition in {"of", "on"} and subject is not None and is_actor(subject):
        return None  # "The hackers boast of five million"
    is_demanded = base_of(verb, DEMANDING) is not None and speaks_of(site.document.text, "extortion")
    if not site.is_money or (base_of(verb, MONEY_VERBS) is None and not is_demanded):
        return _of_subject(site, antecedent(site, subject), "measure:subject")
    return None


def of_completed(site: Site, change: Change) -> Measure | None:
    """ "the fire was 5% contained", "the work is 60% complete": how far something has come."""
    state = site.tree.nodes[site.last + 1].lower if site.last + 1 < len(site.tree.nodes) else ""
    is_far = site.quantity.unit == "percent" and state in COMPLETED
    return Measure(COMPLETED[state], None, "measure:completed") if is_far else None


def of_linked(site: Site, change: Change) -> Measure | None:
    """ "users (MAU) were 5 million", "churn reach 5%": the noun before a linking verb right before the quantity."""
    nodes = site.tree.nodes
    at = site.first - 1
    while at > 0 and (
        nodes[at].tag in {"RB", "RBR", "IN", "DT", "JJR", "JJS", "CD"} or nodes[at].lower in {"more", "than", "about"}
    ):
        at -= 1
    if at < 1 or (nodes[at].lemma not in LINKING and nodes[at].lower not in LINKING):
        return None
    at -= 1
    while at >= 0 and (nodes[at].tag in {"MD", "RB"} or nodes[at].lemma in {"be", "have"}):
        at -= 1
    if at >= 0 and nodes[at].text == ")":
        at = next((node.index - 1 for node in reversed(nodes[:at]) if node.text == "("), -1)
    if at < 0 or not nodes[at].is_noun or nodes[at].word.quantity is not None:
        return None
    noun = nodes[at]
    while noun.relation == Relation.NOMINAL and nodes[noun.head].is_noun and noun.head < noun.index:
        noun = nodes[noun.head]
    return of_noun(site, noun, "measure:linked")


def of_inverted(site: Site, change: Change) -> Measure | None:
    """ "Should churn reach 5%": the noun after a modal verb that stands first, which is easily taken for a verb."""
    nodes = site.tree.nodes
    if nodes[0].lower not in {"should", "were"} or site.first < 3 or site.first > INVERTED_REACH:
        return None
    noun = nodes[1]
    if noun.lower in PRONOUNS or noun.tag in {"DT", "PRP$"} or site.entity_at(noun) is not None:
        return None
    return Measure(phrase_of(site, noun), noun, "measure:inverted")


def of_noun_before(site: Site, change: Change) -> Measure | None:
    """ "saw its shares 4.9%", "monthly churn 4.1%": a percentage right after a noun, without a verb between."""
    before = site.first - 1
    has_verb = any(node.is_verb for node in site.tree.nodes)
    if before < 0:
        return None
    if before and site.tree.nodes[before].text == ":":
        before -= 1  # "look at orders: SEK 4.2bn"
        if site.tree.nodes[before].lower in EARLIER:
            return None
    elif site.quantity.unit not in PARTS and (not site.is_money or (has_verb and not _opens(site, before))):
        return None
    node = site.tree.nodes[before]
    if node.lower == "point" and before and site.tree.nodes[before - 1].lower == "one":
        return None  # "was at one point 14.8% lower"
    if node.lemma in LINKING or node.lower in LINKING or node.lower in COMPARATIVES:
        return None  # "it is nearer 15%"
    ware = site.tree.nodes[max(0, before - 1)]
    if node.lower == "costs" and site.is_money and not is_sum(site) and ware.tag in {"NN", "NNS", "JJ"}:
        # "a litre of diesel costs €1.72": a verb that was taken for a noun
        return Measure(f"{phrase_of(site, ware)} price", ware, "measure:after-noun")
    is_noun = node.is_noun or _is_headed(site, before)
    if not is_noun or node.word.quantity is not None or site.entity_at(node) is not None or node.lower in TIME_WORDS:
        return None
    return Measure(phrase_of(site, node), node, "measure:after-noun")


def _opens(site: Site, at: int) -> bool:
    """Whether the noun phrase that ends at a word begins behind a dash, a comma or a parenthesis: "– sales SEK 3bn"."""
    nodes = site.tree.nodes
    at -= _is_headed(site, at)
    while at >= 0 and (nodes[at].is_noun or nodes[at].tag in {"JJ", "PRP$"}):
        at -= 1
    return at < 0 or nodes[at].text in BREAKS


def _is_headed(site: Site, at: int) -> bool:
    """Whether a word is a noun that was taken for a verb: "impairment charge", where a verb would have its ending."""
    nodes = site.tree.nodes
    return at > 0 and nodes[at].tag in {"VB", "VBP"} and nodes[at - 1].tag in {"JJ", "NN"}


def _of_subject(site: Site, subject: Node | None, rule: str) -> Measure | None:
    if subject is None or subject.word.quantity is not None or subject.index == site.top.index:
        return None
    if subject.lower in PRONOUNS:
        return None
    state = site.tree.nodes[site.last + 1] if site.last + 1 < len(site.tree.nodes) else None
    is_state = site.quantity.unit == "percent" and state is not None and state.tag in {"VBN", "JJ"}
    entity = site.entity_at(subject)
    if entity is not None:  # "the Granite Pass fire is 15% contained"
        return Measure(state.lower, state, rule) if entity.is_event and is_state and state is not None else None
    if singular(subject.lower) in SOMEBODY:
        return None
    if is_state and state is not None:  # "is 15% contained"
        return Measure(f"{phrase_of(site, subject)} {state.lower}", subject, rule)
    begins = subject.index == 0 and subject.tag == "VB"  # a noun that only its capital made a verb
    return Measure(phrase_of(site, subject), subject, rule) if subject.is_noun or begins else None
