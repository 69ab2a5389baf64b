"""What a quantity measures: a canonical measure, or else the head noun phrase in the singular."""

import re

from claims.extraction.grammar.phrases import AIMS, canonical, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import SUBJECTS, Node, Relation
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.measures.capacities import of_capacity
from claims.extraction.measures.changemeasures import (
    of_change_noun,
    of_changed,
    of_gap,
    of_particle,
    of_verbal,
    of_wiped,
)
from claims.extraction.measures.comparatives import COMPARATIVES
from claims.extraction.measures.countmeasures import (
    Measure,
    is_of_them,
    of_actors,
    of_count,
    of_losers,
    of_movers,
    of_multiple,
    of_points,
    of_victims,
    with_own_participle,
)
from claims.extraction.measures.dealmeasures import of_deal
from claims.extraction.measures.directions import Change
from claims.extraction.measures.durationmeasures import of_duration
from claims.extraction.measures.levelmeasures import of_completed, of_inverted, of_level, of_linked, of_noun_before
from claims.extraction.measures.marketmeasures import moved_in_a_day, of_market
from claims.extraction.measures.moneymeasures import of_money_verb, of_yield
from claims.extraction.measures.moneymoves import is_refunded, near_money_noun, of_moved
from claims.extraction.measures.nounmeasures import PRONOUNS, is_accounting, is_somebody, says_nothing
from claims.extraction.measures.paytalks import PAY_TALKS, talked_of
from claims.extraction.measures.pricemeasures import (
    BULK,
    is_bought,
    is_commodity,
    is_stored,
    is_sum,
    is_ware,
    of_base,
    of_contents,
    of_piece,
    of_price,
    of_quote,
    of_sold,
    traded,
)
from claims.extraction.measures.sharemeasures import SHARE_OF_IT, of_share
from claims.extraction.measures.sizemeasures import (
    SPEEDS,
    UNIT_MEASURES,
    WINDS,
    of_burned,
    of_dimension,
    of_doing,
    of_substance,
    of_unit,
    with_contents,
    with_size,
)
from claims.extraction.measures.sumclauses import of_sum_clause
from claims.extraction.vocabulary.measurewords import PARTICIPLES
from claims.extraction.vocabulary.reportverbs import SPEAKERS
from claims.extraction.vocabulary.typenouns import TYPE_NOUNS, singular

# What is earned or lost, said of a single share: "a loss of 5 million, or 41 cents a share".
A_SHARE = dict.fromkeys(
    ("net income", "net profit", "pay", "profit", "earnings", "operating profit"), "earnings per share"
) | {"net loss": "loss per share"}
NOT_ITS = frozenset({"of", "last", "this", "next"})  # between a number and a noun that it doesn't describe
OF_WHICH = re.compile(r"\bof which (?:\w+ ){1,3}(?:made up|accounted for|contributed|is|was|came to)$")
PART_REACH = 8  # words from "of which" to its number
FATES = frozenset(PARTICIPLES.values())
HOLDERS = frozenset({"holder", "shareholder", "stockholder"})
EXTREMES = frozenset({"record", "high", "low", "peak", "maximum", "minimum", "mark", "average", "set", "limit"})


def measure_of(site: Site, change: Change, *, earlier: str | None = None) -> Measure:
    """The measure of a quantity at its site; ``earlier`` is that of the number it may lean on.

    Its name is None when nothing in the sentence, nor the earlier number, says it.
    """
    found = with_contents(site, _measured(site, change, earlier=earlier))
    if site.quantity.per == "share" and found.name in A_SHARE:
        return Measure(A_SHARE[found.name], found.node, found.rule)
    return found


def _measured(site: Site, change: Change, *, earlier: str | None) -> Measure:
    if earlier is not None and _is_part_of_earlier(site):
        return Measure(with_own_participle(site, earlier), None, "measure:sibling")
    if earlier is not None and site.quantity.unit == "count" and is_of_them(site):
        return Measure(with_own_participle(site, earlier), None, "measure:sibling")
    for rule in RULES:
        found = rule(site, change)
        if found is not None and found.rule == SHARE_OF_IT and earlier is not None:
            done = (found.name or "share").removeprefix("share")  # "three-fifths of it covered by insurance"
            return Measure(f"share of {earlier.removeprefix('share of ')}{done}", None, "measure:sibling")
        named = _named(site, found) if found is not None else None
        if named is not None:
            return _included(site, named, earlier)
    is_wind = site.quantity.unit in SPEEDS and not WINDS.isdisjoint(site.words_before(4))
    if (site.quantity.unit in UNIT_MEASURES or is_wind) and (found := of_unit(site)) is not None:
        return found  # "in 31C heat"
    if earlier is not None:
        # "of which 412 were on Saturday", "The correct figure is 13", "an increase of 9%"
        return Measure(with_own_participle(site, earlier), None, "measure:sibling")
    found = (
        of_burned(site)
        or of_unit(site)
        or _of_growth(site)
        or of_piece(site)
        or _governor(site)
        or near_money_noun(site)
    )
    named = _named(site, found) if found is not None else None
    if named is not None:
        return named
    if moved_in_a_day(site, change):
        return Measure("share price", None, "measure:market-word")
    if change.word is not None and change.word.is_noun:  # "growth of 3%", of nothing that the sentence names
        return Measure(singular(change.word.lower), change.word, "measure:change")
    aim = _aim(site)
    if aim is not None:
        return Measure(singular(aim.lower), aim, "measure:change")
    return Measure(None, None, "measure:none")


def _is_part_of_earlier(site: Site) -> bool:
    """ "of whom 900 in Wales", "$23 million of it is frozen", "74 people, not the 250 it promised"."""
    if site.words_after(2) in (["of", "it"], ["of", "that"]) and site.quantity.unit != "percent":
        return True
    before = site.words_before(2)
    if site.noun is None and OF_WHICH.search(" ".join(site.words_before(PART_REACH))):
        return True  # "£47m, of which broadcasting made up £14m"
    is_of = before in (["of", "which"], ["of", "whom"])
    if before == [",", "or"] and site.is_money and site.quantity.per is None:
        return True  # "earned 9.4%, or NOK 88.3 billion"
    if is_of and site.is_money:
        return True  # "£684m, of which £290m relates to one borrower"
    is_instead = before in (["not", "the"], ["instead", "of"], ["rather", "than"], ["from", "the"])
    return site.noun is None and (is_of or is_instead)


def _included(site: Site, found: Measure, earlier: str | None) -> Measure:
    """ "410 buildings destroyed, including 230 homes": what befell the whole befell its part."""
    whole = (earlier or "").split(" ")
    shares_fate = site.words_before(1) == ["including"] and whole[-1] in FATES and found.rule == "measure:counted"
    if not shares_fate or found.name is None or FATES.intersection(found.name.split(" ")):
        return found
    return Measure(f"{found.name} {whole[-1]}", found.node, found.rule)


def _named(site: Site, found: Measure) -> Measure | None:
    """What a rule found by its canonical name, as this quantity can be of it; None where it says nothing."""
    if is_commodity(found.name) and (site.is_money or site.is_part):
        return Measure("price", traded(site, found), "measure:commodity")  # "Copper slid 1.9% to $8,940"
    if found.name == "loss" and site.is_money:
        return Measure("loss" if speaks_of(site.document.text, "theft") else "net loss", found.node, found.rule)
    if found.name == "demand" and site.is_money and speaks_of(site.document.text, "extortion"):
        return Measure("ransom demand", found.node, found.rule)
    if found.name in EXTREMES:
        found = of_unit(site) or found  # "the record of 40.2C"
    if found.rule == "measure:governor" and is_somebody(site, found):
        return None
    found = with_size(site, found)
    if not found.name or says_nothing(found.name) or is_somebody(site, found):
        return None
    if site.is_money and found.name.split(" ")[-1] == "round":
        return Measure("funding round", found.node, found.rule)
    if found.name == "repayment" and is_refunded(site):
        return Measure("refund", found.node, found.rule)
    if site.is_money and site.quantity.per in BULK and is_ware(found):
        return Measure(f"{found.name} price", found.node, found.rule)  # "frozen fish was quoted at $2,350 a tonne"
    name = f"{found.name} price" if is_bought(site, found) else canonical(found.name)
    if name == "sales" and (site.is_money or site.quantity.unit == "percent"):
        name = "sales revenue"  # of a firm, unlike those that are counted
    if name == "share price" and (is_stored(site, found) or site.quantity.unit == "count"):
        name = found.name.removesuffix(" price")  # "rice stocks", "two shares"
    if name == "share price" and is_sum(site):
        return None  # "opened to $38 million"
    if site.quantity.unit == "percent" and name.split(" ")[-1] in HOLDERS:
        name = "stake"  # "two holders, with 19% between them"
    if (name == "death" and site.is_money) or (found.name == "bill" and site.quantity.unit in {"count", "percent"}):
        name = found.name  # a canal's toll, a bill before parliament
    if name == "target" and site.is_money and not is_sum(site):
        name = "price target"
    return Measure(name, found.node, found.rule)


def _of_pay(site: Site, change: Change) -> Measure | None:
    """ "the union wants 8%", "an offer of 5.5%"."""
    name = talked_of(site) if change.rule == "direction:pay" else None
    return Measure(name, None, PAY_TALKS) if name is not None else None


def _described(site: Site, change: Change) -> Measure | None:
    """ "a £1.3m bonus", "its $3 billion revenue"."""
    noun = site.noun
    if noun is None or noun is change.word or site.quantity.unit == "count":
        return None
    if noun.lower in COMPARATIVES:
        return None  # "a tenth dearer"
    if NOT_ITS.intersection(node.lower for node in site.tree.nodes[site.last + 1 : noun.index]):
        return None  # "$5m of debt", "lost £21.6m last season"; unlike "owners of a $350,000 home"
    is_object = noun.relation == Relation.OBJECT  # "a £20 voucher", whatever the tagger took the word for
    if noun.lower in PRONOUNS or not (noun.is_noun or is_object) or site.entity_at(noun) is not None:
        return None
    return Measure(phrase_of(site, noun), noun, "measure:described")


def _of_growth(site: Site) -> Measure | None:
    """ "Growth this year is seen at 1.9%": growth that nothing says what of."""
    subjects = site.tree.children(site.predicate.index, *SUBJECTS)
    growth = next((node for node in subjects if node.lower == "growth"), None)
    is_growth = site.quantity.unit == "percent" and growth is not None
    return Measure("gdp growth", growth, "measure:growth") if is_growth else None


def _aim(site: Site) -> Node | None:
    """ "raised its guidance to $1.2 billion", of nothing that the text names."""
    nouns = [*site.tree.objects(site.predicate.index), *filter(None, [site.tree.subject(site.predicate.index)])]
    return next((node for node in nouns if singular(node.lower) in AIMS and node.index < site.first), None)


def _governor(site: Site) -> Measure | None:
    """The nearest noun above the quantity that is no name."""
    for node in site.tree.upward(site.top.index):
        candidates = [node]
        if node.is_verb and site.quantity.unit == "count" and site.top.relation in SUBJECTS:
            return None  # "6,000 of them brought the city to a standstill"
        if node.is_verb:
            candidates = [*site.tree.objects(node.index), *filter(None, [site.tree.subject(node.index)])]
        for noun in candidates:
            if not noun.is_noun or noun.word.quantity is not None or site.entity_at(noun) is not None:
                continue
            if singular(noun.lower) in SPEAKERS or noun.lower in COMPARATIVES or is_accounting(site, noun):
                continue
            phrase = phrase_of(site, noun)
            if not says_nothing(phrase) and singular(noun.lower) not in TYPE_NOUNS:
                return Measure(phrase, noun, "measure:governor")
        if node.is_verb:
            return None
    return None


RULES = (
    of_completed, _of_pay, of_losers, of_deal, of_sum_clause, of_market, of_base, of_price, of_sold, of_contents,
    of_inverted, of_duration, of_dimension, of_yield, of_share, of_capacity, of_points, of_count, of_multiple,
    of_movers, of_victims, of_actors, of_quote, of_doing, of_substance, of_gap, of_verbal, of_particle, of_wiped,
    of_changed, of_change_noun, of_moved, _described, of_noun_before, of_level, of_money_verb, of_linked,
)  # fmt: skip
