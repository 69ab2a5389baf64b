"""What money measures by the verb that it stands with: "fined £5m", "drivers earn £64,000"."""

from claims.extraction.grammar.phrases import base_of, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.measures.nounmeasures import is_actor
from claims.extraction.quantity import Role
from claims.extraction.vocabulary.measurewords import MONEY_VERBS, PEOPLE
from claims.extraction.vocabulary.moneyverbs import DEMANDING
from claims.extraction.vocabulary.typenouns import FIRM_NOUNS, PERSON_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

GETTING = dict.fromkeys(("receive", "get", "bank", "trouser"), "")
YIELDING = {"earn": "return", "return": "return", "yield": "yield"}
SHIFTS = frozenset({"day", "shift", "week"})  # by which people are paid, and firms are not
LEVIED = frozenset({"tax", "levy", "duty", "toll", "surcharge", "tariff", "excise", "charge"})
SETTLED = frozenset({"settled", "settles", "settle"})
SETTLE_REACH = 12  # words from "settled" to its price
PENALTY_REACH = 9  # words behind a sum in which what it is paid for stands
PENAL = frozenset({"over", "for", "to"})
WRONGS = word_set("""
    settle failing failings failure fail breach breaches violation violations part role cartel bribery fraud misconduct
    charges allegations abuse breaking pollution misleading wrongdoing
""")
SAVERS = word_set("cut closure layoff redundancy overhaul restructuring programme saving synergy measure merger")
DEAREST = 5_000  # of what customers pay by the month or year
MONEY_REACH = 6  # words that a verb may stand before an amount that the parse hung elsewhere
EARNERS = (PERSON_NOUNS | PEOPLE) - FIRM_NOUNS


def of_money_verb(site: Site, change: Change) -> Measure | None:
    if not site.is_money:
        return None
    if SETTLED.intersection(site.words_before(SETTLE_REACH)) and {"up", "down", "at"}.intersection(
        site.words_before(2)
    ):
        return Measure("price", None, "measure:verb")  # "cocoa settled down 187 pounds at 4,266 pounds"
    for node in site.tree.upward(site.top.index, itself=True):
        verb = base_of(node, MONEY_VERBS)
        if node.is_verb and base_of(node, DEMANDING) is not None and speaks_of(site.document.text, "extortion"):
            return Measure("ransom", None, "measure:verb")  # "the gang wants 4 million"
        if node.is_verb and base_of(node, GETTING) is not None and _is_person(site):
            return Measure("pay", None, "measure:verb")  # "the boss, who received 212 million"
        if verb == "worth" and (bought := _worth_of(site, node)) is not None:
            return bought
        if verb == "worth" and (owned := _worth(site, node)) is not None:
            return owned
        if verb == "raise" and _is_levied(site, node):
            return Measure("revenue", None, "measure:verb")  # "the toll will raise £3m a year"
        if verb == "raise" and change.role in {Role.FROM, Role.TO}:
            break  # "raise EPS by 6% to SEK 9.40"
        if verb is not None:
            return Measure(_paid(site, verb) or MONEY_VERBS[verb], None, "measure:verb")
        if node.is_verb:
            break
    for node in reversed(site.tree.nodes[max(0, site.first - MONEY_REACH) : site.first]):
        verb = base_of(node, MONEY_VERBS) if node.is_verb else None
        if verb is not None:
            return Measure(_paid(site, verb) or MONEY_VERBS[verb], None, "measure:verb")
    return None


def of_yield(site: Site, change: Change) -> Measure | None:
    """ "equities returned 14 per cent", "earned 9 per cent on its investments": what a percentage is earned on."""
    verb = base_of(site.predicate, YIELDING) if site.predicate.is_verb else None
    if verb is None or site.quantity.unit != "percent" or site.top.relation != Relation.OBJECT:
        return None
    subject = site.tree.subject(site.predicate.index)
    is_named = subject is None or not subject.is_noun or site.entity_at(subject) is not None
    name = YIELDING[verb] if is_named or subject is None else f"{phrase_of(site, subject)} {YIELDING[verb]}"
    return Measure(name, None, "measure:yield")


def _is_levied(site: Site, verb: Node) -> bool:
    subject = site.tree.subject(verb.index)
    return subject is not None and singular(subject.lower) in LEVIED


def _worth_of(site: Site, verb: Node) -> Measure | None:
    """ "a policy worth $5m", "the satellites, worth £31m,", "Orrin is worth $6 billion"."""
    nodes = site.tree.nodes
    at = verb.index - 1 - (nodes[verb.index - 1].text == "," if verb.index else 0)
    subject = site.tree.subject(verb.index)
    entity = site.entity_at(subject) if subject is not None else None
    is_firm = (entity is not None and entity.is_organisation) or (subject is not None and subject.lower in FIRM_NOUNS)
    if is_firm:
        return Measure("valuation", None, "measure:verb")
    if at < 0 or not nodes[at].is_noun or site.entity_at(nodes[at]) is not None or _is_person(site):
        return None
    return Measure(f"{phrase_of(site, nodes[at])} value", nodes[at], "measure:verb")


def _worth(site: Site, verb: Node) -> Measure | None:
    """ "its order is worth $1.8 billion": the value of what stands before."""
    subject = site.tree.subject(verb.index)
    is_named = subject is not None and (subject.is_noun or subject.tag == "VBZ")  # "imports", taken for a verb
    if subject is None or not is_named or site.entity_at(subject) is not None or _is_person(site):
        return None
    if singular(subject.lower) in SAVERS and site.quantity.per == "year":
        return Measure("annual cost saving", subject, "measure:verb")  # "the cuts are worth £30m a year"
    if is_actor(subject):
        return Measure("valuation", None, "measure:verb")  # "which investors judged to be worth $4m"
    return Measure(f"{phrase_of(site, subject)} value", subject, "measure:verb")


def _paid(site: Site, verb: str) -> str | None:
    """ "drivers earn £64,000": what people earn is their pay, and no company's income."""
    subject = site.tree.subject(site.predicate.index)
    if verb == "start" and site.top.preposition == "on":
        return "starting salary"  # "a co-pilot starts on €52,000"
    if verb == "pay" and is_subscribed(site):
        return "price"
    if verb == "pay" and is_penalty(site):
        return "fine"
    if verb in {"earn", "make"} and site.quantity.per == "hour":
        return "hourly pay"
    if verb == "earn" and site.quantity.per is None and (site.quantity.maximum or 0) < DEAREST:
        return "pay"  # no firm earns so little
    if verb not in {"earn", "make", "pay"} or subject is None:
        return None
    entity = site.entity_at(subject)
    if verb != "pay" and site.quantity.per in SHIFTS and (entity is None or entity.kind == "person"):
        return "pay"
    return "pay" if _is_person(site) and verb != "pay" else None


def is_penalty(site: Site) -> bool:
    """ "paid $6 million over a like failing", "told to hand over €61m for its part in it", in a text about fines."""
    behind = site.words_after(PENALTY_REACH)
    is_for_wrong = not WRONGS.isdisjoint(behind) and not PENAL.isdisjoint(behind)
    return is_for_wrong and speaks_of(site.document.text, "fines")


def is_subscribed(site: Site) -> bool:
    """ "readers pay £9 a month": whether a small sum is paid again and again, and to nobody who works for it."""
    paid = site.tree.objects(site.predicate.index)
    is_wage = any(singular(node.lower) in EARNERS for node in paid)
    return site.quantity.per in {"week", "month", "year"} and not is_wage and (site.quantity.maximum or 0) < DEAREST


def _is_person(site: Site) -> bool:
    subject = site.tree.subject(site.predicate.index)
    if subject is None:
        return False
    entity = site.entity_at(subject)
    if entity is not None:
        return entity.kind == "person"
    return subject.lower in {"who", "he", "she"} or singular(subject.lower) in EARNERS
