"""Who is named as the source of a number without a verb that reports it: "according to X", "X measured 187 mm"."""

import itertools
import re

from claims.extraction.grammar.clauses import FINITE
from claims.extraction.grammar.phrases import base_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import SUBJECTS, Node, Relation
from claims.extraction.names.identities import Entity
from claims.extraction.speech.quotations import Claimant
from claims.extraction.speech.reckonings import ESTIMATING, SETTING, WHO_RECKONS
from claims.extraction.speech.speakers import name_of
from claims.extraction.speech.whospeaks import PRONOUNS
from claims.extraction.vocabulary.reportverbs import EXPECTED, SAY_FORMS
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

CORRECTION = re.compile(r"\b(?:earlier|previous) version of\b")
# Who reads an instrument says what it showed, and is not what was measured.
MEASURING = dict.fromkeys(word_set("measure record register log detect clock"), "")
# Who counts others says how many they are, where nobody tells it of a firm or a people ("the country recorded 61").
COUNTING = dict.fromkeys(word_set("find record log register list count"), "")
COUNTERS = ESTIMATING | word_set("inspector auditor researcher steward assessor investigator")
COMPARING = frozenset({"above", "below", "than", "against", "versus", "with", "to", "from", "beyond", "near"})
# What is said of somebody's number: "the firm's £9m looks low".
JUDGING = word_set("strikes looks seems sounds appears")
PER_REACH = 8  # words of a sentence in which a source that it begins with ends
COMPARISON_REACH = 5  # words before "'s" in which such a word stands
UNITS_OF_PEOPLE = frozenset({"count", "percent", "percentage_point", "basis_point", "ratio"})


def corrected(site: Site) -> Claimant | None:
    """ "An earlier version of this article said": the publisher said it."""
    publisher = site.document.publisher_name
    if publisher is None or not CORRECTION.search(" ".join(node.lower for node in site.tree.nodes)):
        return None
    return Claimant(publisher, site.document.publisher, "say", "claimant:correction")


def according(site: Site) -> Claimant | None:
    """ "according to X", anywhere in the sentence of the quantity."""
    tree = site.tree
    for node in tree.nodes:
        if node.lower not in {"according", "per", "citing"} or node.word.quantity is not None:
            continue
        if node.lower == "per" and not _is_source(tree.nodes, node):
            continue
        between = tree.nodes[min(node.index, site.last) : max(node.index, site.first)]
        if any(other.text == ";" for other in between) or _goes_on(site, between, node):
            continue
        for target in tree.nodes[node.index + 1 : node.index + 12]:
            if target.text == "," and any(_may_name(other) for other in tree.nodes[node.index + 1 : target.index]):
                break
            entity = site.entity_at(target)
            if target.lower in PRONOUNS and target.tag == "PRP":
                named = name_of(site, target)
                return _as_source(named, node) if named is not None else None
            if target.is_noun and ((entity is not None and entity.kind != "place") or _ends_phrase(tree.nodes, target)):
                named = name_of(site, target)
                if named is not None:
                    return _as_source(named, node)
    return None


def _is_source(nodes: list[Node], per: Node) -> bool:
    """ "…, per the union", "Per the union, 1,900 left": no "per kilometre"."""
    if per.index:
        return nodes[per.index - 1].text in {",", "("}
    comma = next((node.index for node in nodes[:PER_REACH] if node.text == ","), None)
    return comma is not None and nodes[comma - 1].tag.startswith("NNP")


def _as_source(named: tuple[str, Entity | None], according: Node) -> Claimant:
    return Claimant(named[0], named[1], "according", "claimant:according", according.index)


def _may_name(node: Node) -> bool:
    return node.is_noun or (node.lower in PRONOUNS and node.tag == "PRP")


def _goes_on(site: Site, between: list[Node], according: Node) -> bool:
    """Whether another main clause begins between a source and the number: "5 wait, according to X, and 7 left"."""
    if according.index > site.first or not any(node.tag in FINITE for node in site.tree.nodes[: according.index]):
        return False
    joins = (one.text == "," and other.lower in {"and", "but", "while"} for one, other in itertools.pairwise(between))
    return any(joins) and site.predicate.index > according.index


def _ends_phrase(nodes: list[Node], node: Node) -> bool:
    after = nodes[node.index + 1] if node.index + 1 < len(nodes) else None
    return after is None or not (after.is_noun or after.lower in {"'s", "’s", "'", "’", "at", "for", "from", "of", "-"})


def targeted(site: Site) -> Claimant | None:
    """ "Brokerage X raised its price target to 1,300": who sets a target for somebody else."""
    nodes = site.tree.nodes
    texts = [node.lower for node in nodes]
    if not any(pair in {("price", "target"), ("target", "price")} for pair in itertools.pairwise(texts)):
        return None
    subject = site.tree.subject(site.predicate.index)
    named = name_of(site, subject) if subject is not None and base_of(site.predicate, SETTING) is not None else None
    return Claimant(named[0], named[1], "expect", "claimant:target") if named is not None else None


def expected(site: Site) -> Claimant | None:
    """ "the 5 million that analysts had expected": whose expectation or estimate a number is."""
    nodes = site.tree.nodes
    after = nodes[site.last + 1 : site.last + 9]
    for node in after:
        if node.text in {",", ";", "."}:
            return None
        if node.lower == "than" or nodes[node.index - 1].lower == "as":
            return None  # "if the river rises as forecast", "a loss of 5, more than we had feared"
        is_by = node.index + 1 < len(nodes) and nodes[node.index + 1].lower == "by"
        if node.lower in EXPECTED and (is_by or node.index > site.last + 1):
            verb = SAY_FORMS.get(node.lower, "expect")
            speakers = nodes[node.index + 2 : node.index + 5] if is_by else nodes[site.last + 1 : node.index]
            speaker = next((n for n in speakers if n.head == node.index and n.relation in SUBJECTS), None)
            speaker = speaker or next((n for n in reversed(speakers) if n.is_noun or n.tag == "PRP"), None)
            if speaker is None or (speaker is site.noun and not site.is_money):
                return None
            named = name_of(site, speaker)
            return Claimant(named[0], named[1], verb, "claimant:expected") if named is not None else None
    return None


def compared(site: Site) -> Claimant | None:
    """ "well above the governor's $240m": whose number another is set against."""
    nodes, at = site.tree.nodes, site.first - 1
    judged = site.last + 1 < len(nodes) and nodes[site.last + 1].lower in JUDGING  # "The firm's $9m looks low"
    if at < 1 or nodes[at].lower not in {"'s", "’s"} or (site.noun is not None and not judged):
        return None
    before = {node.lower for node in nodes[max(0, at - COMPARISON_REACH) : at]}
    owner = nodes[at - 1]
    entity = site.entity_at(owner)
    is_bare = site.quantity.unit == "count"  # nothing that somebody has, as "its rival's 40 ships" are
    is_speaker = singular(owner.lower) in WHO_RECKONS if entity is None else _may_count(entity, is_bare=is_bare)
    named = name_of(site, owner) if (is_bare or before & COMPARING or judged) and is_speaker else None
    return Claimant(named[0], named[1], "say", "claimant:compared") if named is not None else None


def measured(site: Site) -> Claimant | None:
    """ "The weather service measured 187 mm of rain", "inspectors found 12 faults": who reads or counts."""
    verb = site.predicate
    is_count = site.quantity.unit == "count"
    measures = not is_count and site.quantity.unit not in UNITS_OF_PEOPLE and base_of(verb, MEASURING) is not None
    if site.is_money or not (measures or (is_count and base_of(verb, COUNTING) is not None)):
        return None
    subject = site.tree.subject(verb.index)
    if subject is None or site.tree.is_passive(verb.index) or subject.index == site.top.index:
        return None
    if is_count and not (_counts_others(site, subject) and site.top.relation == Relation.OBJECT):
        return None
    named = name_of(site, subject)
    return Claimant(named[0], named[1], "measure", "claimant:measured", verb.index) if named is not None else None


def _counts_others(site: Site, subject: Node) -> bool:
    """Whether somebody counts what is not his own: a body that the text is not about, or people of an office."""
    entity = site.entity_at(subject)
    if entity is None:
        return singular(subject.lower) in COUNTERS
    return entity.kind == "organisation" and entity is not site.document.main


def _may_count(entity: Entity, *, is_bare: bool) -> bool:
    return entity.kind == "person" or (is_bare and entity.is_organisation)
