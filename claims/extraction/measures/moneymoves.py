"""What a sum of money is by what moves it: who gives, takes, steals, raises or sets it aside."""

from claims.extraction.grammar.phrases import base_of, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import SUBJECTS, Node, Relation
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.measures.moneymeasures import LEVIED, is_penalty, is_subscribed
from claims.extraction.vocabulary.moneyverbs import (
    ASSETS,
    AWARDED,
    CAUSES,
    CHARITIES,
    CONTESTING,
    COVERING,
    CUSTOMERS,
    DEMANDING,
    DONE_TO,
    DONORS,
    GIVERS,
    GOING,
    INSURERS,
    KEEPING,
    LENT,
    MONEY_NOUNS,
    PHRASAL,
    RAISING,
    REVENUE,
    STEALING,
    TAKING,
)
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

BACKERS = frozenset({"investors", "backers", "shareholders"})
DEALS = word_set("contract bond deal stake bid offer")  # that are told of without their sums
TOLD_REACH = 250  # characters before a sentence in which the noun for its sum stands
MONEY_REACH = 6  # words that a verb may stand before an amount that the parse hung elsewhere
TABLE_REACH = 6  # words behind a sum in which "on the table" stands
TAX_REACH = 120  # characters before a sum in which a tax stands that brought it in
ECONOMY_REACH = 6  # words behind a sum in which the economy that it goes to stands
NOUN_REACH = 12
REFUND_REACH = 8
THEFT = "stolen money"
LOSING = dict.fromkeys(("lose", "lost"), "")
ENTERING = {"enter": "entry fee", "run": "entry fee", "race": "entry fee", "join": "fee", "attend": "ticket price"}
CLAIMING = DEMANDING | {"seek": "", "claim": "", "sue": ""}
TAKING_OR_STEALING = TAKING | STEALING


def of_moved(site: Site, change: Change) -> Measure | None:
    """A sum that a verb and its particle, its giver or its taker name; None for other quantities."""
    if not site.is_money:
        return None
    if {"economy", "economies"}.intersection(site.words_after(ECONOMY_REACH)):
        return Measure("economic benefit", None, "measure:verb")  # "worth £40 million to the local economy"
    if "on the table" in " ".join(site.words_after(TABLE_REACH)):
        return Measure("offer", None, "measure:verb")  # "put $18 million a year on the table"
    name = _stolen(site) or _by_mover(site) or _by_particle(site) or _done_to(site) or _kept(site)
    return Measure(name, None, "measure:verb") if name is not None else None


def is_refunded(site: Site) -> bool:
    """Whether what is given back goes to those who had paid it, and to no lender."""
    behind = {singular(word) for word in site.words_after(REFUND_REACH)}
    return bool(behind & CUSTOMERS) or LENT.search(site.document.text) is None


def near_money_noun(site: Site) -> Measure | None:
    """The noun nearest to a sum, in its sentence, that names sums: what it is of where no rule of grammar says so."""
    if not site.is_money:
        return None
    nodes = site.tree.nodes[max(0, site.first - NOUN_REACH) : site.last + 1 + NOUN_REACH]
    named = [
        node for node in nodes if node.is_noun and singular(node.lower) in MONEY_NOUNS and site.entity_at(node) is None
    ]
    nearest = min(named, key=lambda node: min(abs(node.index - site.first), abs(node.index - site.last)), default=None)
    return Measure(phrase_of(site, nearest), nearest, "measure:near") if nearest is not None else None


def sum_told_of(site: Site) -> str | None:
    """The noun for a sum that the sentences before, in its paragraph, say last: "took no bonus. She got £3m before"."""
    text, begins = site.document.text, site.position(site.tree.nodes[0])
    before = text[max(text.rfind("\n", 0, begins) + 1, begins - TOLD_REACH) : begins]
    words = (singular(word.strip(".,;:?!\"'()“”").lower()) for word in reversed(before.split()))
    return next((word for word in words if word in MONEY_NOUNS and word not in DEALS), None)


def _stolen(site: Site) -> str | None:
    """ "a hacker stole $40 million", "the $40 million heist" is named elsewhere; "lost $40 million to thieves"."""
    verb, top = site.predicate, site.top
    if top.relation == Relation.OBJECT and base_of(verb, STEALING) is not None:
        return THEFT
    if not speaks_of(site.document.text, "theft"):
        return None
    is_passive = site.tree.is_passive(verb.index)
    if is_passive and base_of(verb, TAKING_OR_STEALING) is not None and top.relation in SUBJECTS:
        return THEFT
    if base_of(verb, LOSING) is not None and top.relation == Relation.OBJECT and site.words_after(1) != ["in"]:
        return "theft loss"
    went = base_of(verb, GOING) if top.relation == Relation.SUBJECT else None
    return THEFT if went is not None and GOING[went] == "missing money" else None


def _by_particle(site: Site) -> str | None:
    """ "set aside $210 million", "the boss took home £1.2m": a verb and its particle before a sum."""
    nodes = site.tree.nodes
    for node in reversed(nodes[max(0, site.first - MONEY_REACH) : site.first]):
        if node.text in {",", ";", ":"}:
            return None
        if not node.is_verb:
            continue
        behind = {other.lower for other in nodes[node.index + 1 : node.index + 3]}
        behind |= {other.lower for other in nodes[site.last + 1 : site.last + 2]} - {"in"}  # "put £20m into it"
        for (word, particle), name in PHRASAL.items():
            if particle in behind and base_of(node, {word: ""}) is not None:
                return _by_whom(site, name)
        return None
    return None


def _by_whom(site: Site, name: str) -> str:
    """What a sum is called by who moves it: a charity takes in donations, and a champion takes home a prize."""
    subject = site.tree.subject(site.predicate.index)
    words = set(subject.lower.split()) if subject is not None else set()
    entity = site.entity_at(subject) if subject is not None else None
    if entity is not None:
        words |= set(entity.name.lower().split())
    if name == "payment" and is_penalty(site):
        return "fine"
    if name == "payment" and is_subscribed(site):
        return "price"  # "we'll cough up 15 bucks a month"
    if name == REVENUE and (words & CHARITIES or not CAUSES.isdisjoint(site.words_after(4))):
        return "charity donation"
    is_thing = subject is not None and subject.is_noun and not subject.tag.startswith("NNP")
    if name == REVENUE and subject is not None and is_thing and entity is None:
        return f"{phrase_of(site, subject)} sales"
    if name == REVENUE and _is_tax(site):
        return "revenue"  # "The toll divides the town. It brought in €31m last year"
    return "prize money" if name == "pay" and {singular(word) for word in words} & AWARDED else name


def _is_tax(site: Site) -> bool:
    """Whether the sentence or the one before it tells of a tax: what it brings in is nobody's sales."""
    begin = max(0, site.offset + site.quantity.start - TAX_REACH)
    told = site.document.text[begin : site.offset + site.quantity.start].lower().replace(".", " ").split()
    return not LEVIED.isdisjoint(told)


def _by_mover(site: Site) -> str | None:
    """What a sum is by who gives or gets it: grants, donations, what insurers cover, what thieves steal."""
    verb = site.predicate
    subject = site.tree.subject(verb.index)
    if not verb.is_verb or (subject is not None and subject.index > site.first):
        subject = None
    mover = singular(subject.lower) if subject is not None else ""
    entity = site.entity_at(subject) if subject is not None else None
    name = entity.name.lower() if entity is not None else mover
    nodes = site.tree.nodes
    is_for_cause = not CAUSES.isdisjoint(site.words_after(4))
    if base_of(verb, RAISING) is not None and (is_for_cause or mover in DONORS or CHARITIES.intersection(name.split())):
        return "charity donation" if is_for_cause else "donation"
    if base_of(verb, COVERING) is not None and (subject is not None and subject.lower in INSURERS):
        return "insurance payout"
    if base_of(verb, CONTESTING) is not None and (mover in AWARDED or _is_contest(site, subject)):
        return "prize money"
    is_got = base_of(verb, RAISING) is not None or base_of(verb, CONTESTING) is not None
    if is_got and site.words_after(1) == ["from"] and not BACKERS.isdisjoint(site.words_after(4)):
        return "funding"  # "collected two billion from investors"
    giver = next((n for n in nodes[site.last + 2 : site.last + 8] if n.lower in GIVERS), None)
    if site.words_after(1) == ["from"] and giver is not None:
        return "grant"  # "received £2.6m from the Welsh government"
    if base_of(verb, {"spend": ""}) is not None and site.words_after(1) in (["on"], ["to"]):
        bought = {singular(node.lower) for node in nodes[site.last + 2 : site.last + 9]}
        return "investment" if bought & ASSETS else None  # "spend £2bn on a data centre"
    if base_of(verb, {"pay": "", "paid": ""}) is not None and site.words_after(1) == ["to"]:
        aim = base_of(nodes[site.last + 2], ENTERING) if site.last + 2 < len(nodes) else None
        return ENTERING[aim] if aim is not None else None
    is_demand = base_of(verb, CLAIMING) is not None
    if is_demand and speaks_of(site.document.text, "damages") and not speaks_of(site.document.text, "extortion"):
        return "damages sought" if any(node.lower == "damages" for node in nodes) else "compensation sought"
    return None


def _is_contest(site: Site, subject: Node | None) -> bool:
    """Whether somebody wins a sum in a text about a contest."""
    entity = site.entity_at(subject) if subject is not None else None
    is_person = subject is not None and (
        subject.lower in {"she", "he", "who"} or (entity is not None and entity.kind == "person")
    )
    return is_person and speaks_of(site.document.text, "contest")


def _done_to(site: Site) -> str | None:
    """ "about $23 million has been frozen": a sum that is the subject of what is done to it."""
    verb, top = site.tree.nodes[site.top.head], site.top
    is_passive = top.relation == Relation.PASSIVE_SUBJECT or (
        top.relation == Relation.SUBJECT and site.tree.is_passive(verb.index)
    )
    if not is_passive:
        went = base_of(verb, GOING) if top.relation == Relation.SUBJECT and site.noun is None else None
        return GOING[went] if went is not None else None
    done = base_of(verb, DONE_TO) if site.noun is None else None
    return DONE_TO[done] if done is not None else None


def _kept(site: Site) -> str | None:
    """ "she had $40,000 in her account", "the exchange holds $3.1 billion for its clients"."""
    verb = site.predicate
    if site.top.relation != Relation.OBJECT or base_of(verb, KEEPING) is None:
        return None
    if site.words_after(1) == ["for"]:
        return "money held"
    return "account balance" if site.words_after(1) in (["in"], ["on"]) and "account" in site.words_after(4) else None
