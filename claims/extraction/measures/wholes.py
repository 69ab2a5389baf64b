"""What so many are together: a backlog, a fleet, what is on order, those in a trial."""

from itertools import pairwise

from claims.extraction.grammar.phrases import base_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.vocabulary.measurewords import POSTS
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

# What is told by how many it holds.
COLLECTIONS = word_set("backlog fleet workforce queue inventory stockpile herd roster crew armada flotilla convoy")
HOLDING = dict.fromkeys(word_set("stand stood be reach number total run amount swell grow shrink hold"), "")
VACANT = frozenset({"empty", "unfilled", "vacant"})
STANDING = frozenset({"is", "are", "was", "were", "stand", "stood", "remain", "lie"})
ORDERS = frozenset({"order", "contract", "booking"})
ORDER_REACH = 6  # words before a count in which "orders for" stands
TRIALS = frozenset({"trial", "study", "experiment", "cohort", "test"})
TRIAL_REACH = 8  # words around those counted in which their trial stands
ENROLLING = dict.fromkeys(("enrol", "enroll", "recruit", "randomise", "randomize", "involve"), "")


def whole_of(site: Site) -> str | None:
    """ "a backlog of 600 jets", "its fleet stands at 43 tugs", "orders for 90 looms": what so many are together."""
    owner = site.tree.nodes[site.top.head]
    if site.top.preposition == "for" and any(
        singular(noun) in ORDERS and link == "for" for noun, link in pairwise(site.words_before(ORDER_REACH))
    ):
        return "order"
    is_of = site.top.relation == Relation.NOMINAL and site.top.preposition in {"of", "at"}
    if not is_of and base_of(site.predicate, HOLDING) is not None:
        subject = site.tree.subject(site.predicate.index)
        owner = subject if subject is not None else owner
    name = singular(owner.lower)
    if name == "book" and site.tree.nodes[owner.index - 1].lower == "order" and owner.index < site.first:
        return "order"
    return name if name in COLLECTIONS and owner.index < site.first else None


def is_vacant(site: Site, noun: Node) -> bool:
    """ "1,100 posts are empty", "one in six roles to fill": whether nobody has the posts counted."""
    if singular(noun.lower) not in POSTS:
        return False
    between = [node.lower for node in site.tree.nodes[site.last + 1 : noun.index]]
    behind = [node.lower for node in site.tree.nodes[noun.index + 1 : noun.index + 4]]
    is_so = behind[:1] and behind[0] in STANDING and not VACANT.isdisjoint(behind[1:])
    return not VACANT.isdisjoint((*between, *behind[:1])) or bool(is_so) or behind[:2] == ["to", "fill"]


def takes_part(site: Site) -> bool:
    """Whether people are counted as those in a trial: "a trial of 32,000 people", "the study enrolled 400 adults"."""
    owner = site.tree.nodes[site.top.head]
    behind = site.words_after(TRIAL_REACH)
    before = site.words_before(TRIAL_REACH)
    if site.top.preposition == "in" and not TRIALS.isdisjoint(before) and speaks_of(site.document.text, "trial"):
        return True  # "a trial of the drug in 900 adults"
    if not TRIALS.isdisjoint(behind) and behind[1:3] == ["in", "the"]:
        return True  # "900 people in the study"
    if owner.is_noun:
        is_of = site.top.relation == Relation.NOMINAL and site.top.preposition in {"of", "in", "with", "among"}
        return is_of and singular(owner.lower) in TRIALS and owner.index < site.first
    subject = site.tree.subject(owner.index) if base_of(owner, ENROLLING) is not None else None
    return subject is not None and (singular(subject.lower) in TRIALS or subject.lower == "which")
