"""Prices in takeovers: what is offered for a share, and what the whole deal is worth."""

from claims.extraction.grammar.phrases import base_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.vocabulary.typenouns import TYPE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

DEALS = word_set("deal takeover acquisition buyout merger tie-up transaction purchase swoop")
VALUING = dict.fromkeys(("value",), "")
OFFERING = dict.fromkeys(
    word_set("pay paid offer bid receive get got exchange sweeten raise tender value buy acquire"), ""
)
OFFERS = word_set("offer bid proposal price consideration")
NO_OFFER = word_set("dividend earnings profit loss eps close closed closing traded trading")
SMALLEST_DEAL = 1_000_000
PAYING = dict.fromkeys(("pay", "paid", "bid", "offer"), "")
LARGEST_SHARE = 10_000
LARGEST_RATIO = 20
ABOVE = frozenset({"above", "over", "more", "higher"})
PRICES = frozenset({"price", "close", "closing", "average"})
BEING = dict.fromkeys(word_set("be worth value total"), "")
SUMS = word_set("offer bid price proposal combination")
FIRMS_AND_DEALS = TYPE_NOUNS | DEALS
SUMS_AND_DEALS = SUMS | DEALS


def of_deal(site: Site, change: Change) -> Measure | None:
    """ "a $7.4 billion takeover", "$62 a share in cash", in texts about takeovers."""
    if not speaks_of(site.document.text, "takeover"):
        return None
    if not site.is_money:
        return _of_terms(site)
    amount = site.quantity.minimum or site.quantity.maximum or 0
    nodes = site.tree.nodes
    verb = site.predicate
    near = {node.lower for node in nodes[max(0, site.first - 8) : site.last + 5]}
    if amount < LARGEST_SHARE and not near & NO_OFFER:
        subject = site.tree.subject(verb.index)
        is_offer = base_of(verb, OFFERING) is not None or (subject is not None and singular(subject.lower) in OFFERS)
        is_each = site.quantity.per == "share" or {"share", "shares"} & near
        pays = base_of(verb, PAYING) is not None and site.quantity.per in {None, "share"}
        is_price = is_offer and (is_each or pays)
        return Measure("offer price per share", None, "measure:deal") if is_price else None
    if amount < SMALLEST_DEAL:
        return None
    noun = site.noun
    if noun is not None and singular(noun.lower) in DEALS:
        return Measure("deal value", noun, "measure:deal")
    subject = site.tree.subject(verb.index)
    is_sum = (noun is not None and singular(noun.lower) in SUMS) or (
        subject is not None
        and singular(subject.lower) in SUMS_AND_DEALS
        and base_of(verb, BEING) is not None
        and (noun is None or noun.preposition != "of")
    )
    if is_sum:
        return Measure("deal value", None, "measure:deal")
    values = base_of(verb, VALUING) is not None and site.top.preposition == "at"
    return Measure("deal value", None, "measure:deal") if values and _has_firm(site, verb) else None


def _of_terms(site: Site) -> Measure | None:
    """ "48% above Friday's close", "0.842 of an Orsk share for each": the premium and the exchange ratio."""
    after = site.words_after(9)
    value = site.quantity.value
    if site.quantity.unit == "percent" and after[:1] and after[0] in ABOVE and PRICES.intersection(after):
        return Measure("premium", None, "measure:deal")
    is_ratio = value is not None and value < LARGEST_RATIO and value != value.to_integral_value()
    is_share = site.quantity.unit == "count" and {"share", "shares"}.intersection(after)
    return Measure("exchange ratio", site.noun, "measure:deal") if is_ratio and is_share else None


def _has_firm(site: Site, verb: Node) -> bool:
    """Whether what is bought or valued is a firm or the deal."""
    named = site.tree.nodes[verb.index + 1 : site.first]
    return any(
        site.entity_at(node) is not None or singular(node.lower) in FIRMS_AND_DEALS or node.lower == "it"
        for node in named
    )
