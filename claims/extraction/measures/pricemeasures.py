"""Measures that are prices: of goods traded by their names, and those that a percentage lies below or above."""

from claims.extraction.grammar.phrases import AIMS, base_of, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.measures.labelmeasures import TIME_WORDS
from claims.extraction.measures.nounmeasures import antecedent, is_actor
from claims.extraction.quantity import Role
from claims.extraction.vocabulary.measurewords import COMMODITIES, DURATION_UNITS
from claims.extraction.vocabulary.moneyverbs import MONEY_NOUNS
from claims.extraction.vocabulary.reportverbs import SPEAKERS
from claims.extraction.vocabulary.typenouns import TYPE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

STANDARDS = frozenset({"average", "norm", "mean", "median", "normal", "trend", "plan", "schedule", "peak", "record"})
BASE_REACH = 5  # words after "below" among which its noun stands
KINDS = word_set("raw white refined spot benchmark front-month natural crude soft hard iron green")

OFFERING = dict.fromkeys(word_set("pay offer bid tender receive get value"), "")
DEALING = {"sell": "sale price", "buy": "purchase price", "acquire": "purchase price", "purchase": "purchase price"}
SPENDING = dict.fromkeys(word_set("pay buy offer acquire bid sell"), "")
ARTICLES = frozenset({"a", "an", "the", "one", "each"})
EACH_SHARE = frozenset({"each", "share"})
SMALLEST_SUM = 1_000_000
DEAREST_WARE = 10_000  # what a thing costs that goes by its name
OFFER_REACH = 6  # words behind an offer in which "for each share" stands
OWNERS = frozenset({"the", "its", "his", "her", "their", "that", "which", "this", "it", "a", "an", "them"})
NO_CONTENTS = word_set("""
    total all exchange return trading response addition trade years months weeks days connection relation respect favour
    favor line accordance case view light part place time advance arrears person court conjunction excess bitcoin
    ether crypto cryptocurrency
""")
PAYING = dict.fromkeys(word_set("pay paid fork shell splash cough"), "")
SPENT = dict.fromkeys(("cost", "invest"), "")
COSTING = dict.fromkeys(word_set("cost pay charge sell"), "")
HOUSING = word_set("home house flat apartment property")
GOODS = word_set("""
    home house flat apartment property car ticket pint loaf litre gallon dose jab vaccine phone model version plan
    subscription meal seat fare pass bottle tin pack bag book game console laptop tablet room bed place course holiday
    package tier bundle rate tariff
    coin token card chip flight place entry ounce cup beer coffee visit trip cabin
    stamp toll permit licence passport barrel tonne bushel kilo unit share pill treatment vehicle bike
    handset smartphone device watch television camera printer bicycle scooter jacket shirt shoe dress sofa mattress toy
    doll burger pizza sandwich kebab egg milk butter cheese cigarette battery heater boiler charger helmet membership
    injection vial tablet capsule pouch
    """)

BULK = word_set("tonne ton barrel kilo kg gram pound ounce litre gallon bushel mwh kwh cubic-metre hundredweight head")
GOODS_BOUGHT = GOODS - {"share", "house"}
COMMODITY_WORDS = COMMODITIES | {"future", "contract"}
NOT_PRICED = TIME_WORDS | AIMS | STANDARDS
NOT_CONTAINED = TIME_WORDS | NO_CONTENTS
SOLD_WHOLE = TYPE_NOUNS | {"chain", "stake", "share"}
STEPS = frozenset({"step", "move", "jump", "leap", "rise", "hike", "increase", "switch"})
SELLERS = TYPE_NOUNS | SPEAKERS
PRICED_BY_PIECE = GOODS - {"share", "unit"}


def of_price(site: Site, change: Change) -> Measure | None:
    """ "The average home costs £271,800": the price of what is sold; what an event or a project costs stays a cost."""
    verb = site.predicate
    words = {node.lower for node in site.tree.nodes}
    is_share = site.quantity.per == "share" or EACH_SHARE & {*site.words_after(OFFER_REACH)} == EACH_SHARE
    if site.is_money and is_share and base_of(verb, OFFERING) is not None and "dividend" not in words:
        return Measure("offer price per share", None, "measure:price")
    deal = base_of(verb, DEALING) or _deal_before(site)
    if site.is_money and deal is not None and site.top.preposition == "for":
        return Measure(DEALING[deal], None, "measure:price")  # "sold 180 stores for £640m"
    bought = _paid_for(site, verb) if site.is_money else None
    if bought is not None:
        return bought
    if site.is_money and change.role in {Role.FROM, Role.TO} and _is_step(site):
        return Measure("price", None, "measure:price")
    for_one = _for_one(site)
    if for_one is not None:
        return for_one
    if not site.is_money or base_of(verb, COSTING) is None or verb.index > site.first:
        return None
    behind = site.tree.nodes[verb.index + 1]
    if behind.is_noun and not is_actor(behind):
        return None  # "cost savings of $350 million" are not what something costs
    if singular(site.quantity.per or "") in PRICED_BY_PIECE:  # "is paying £14 a dose"
        return Measure("price", None, "measure:price")
    subject = antecedent(site, site.tree.subject(verb.index))
    if subject is None and verb.index and site.tree.nodes[verb.index - 1].is_noun:
        subject = site.tree.nodes[verb.index - 1]
    if subject is None or not subject.is_noun or subject.word.quantity is not None:
        return None
    noun = singular(subject.lower)
    if noun in SELLERS or base_of(verb, {"cost": ""}) is None:
        return None
    entity = site.entity_at(subject)
    if entity is not None:  # "Nordlicht Plus will cost €9 a month"; what an event costs somebody is a cost
        is_ware = not entity.is_event and (site.quantity.maximum or 0) < DEAREST_WARE
        return Measure("price", None, "measure:price") if is_ware else None
    is_bought = noun in GOODS
    return Measure(f"{phrase_of(site, subject)} {'price' if is_bought else 'cost'}", subject, "measure:price")


def _is_step(site: Site) -> bool:
    """ "the step from €10.99 to €12.99": whether a small sum is one end of a move of nothing that is named."""
    step = site.tree.nodes[site.top.head]
    while step.relation in {Relation.NOMINAL, Relation.OBLIQUE} and not step.is_verb and step.word.quantity is not None:
        step = site.tree.nodes[step.head]
    is_named = any(node.index < site.first for node in site.tree.obliques(step.index, "in", "of"))
    return step.is_noun and singular(step.lower) in STEPS and not is_named and not is_sum(site)


def _for_one(site: Site) -> Measure | None:
    """ "€149 for the full pass", "$5 for a beer": the price of one of a thing."""
    nodes = site.tree.nodes
    after = site.words_after(2)
    if not site.is_money or is_sum(site) or after[:1] != ["for"] or not ARTICLES.intersection(after[1:]):
        return None
    found = None
    for node in nodes[site.last + 3 : site.last + 3 + BASE_REACH]:
        if not (node.is_noun or node.tag == "JJ"):
            break
        found = node if node.is_noun else found
    if found is None or singular(found.lower) not in GOODS or site.entity_at(found) is not None:
        return None
    return Measure(f"{phrase_of(site, found)} price", found, "measure:price")


def of_sold(site: Site, change: Change) -> Measure | None:
    """ "sold $820m of pills": what the money was taken for."""
    if not site.is_money or base_of(site.predicate, {"sell": "", "sold": ""}) is None:
        return None
    found = of_contents(site, change)
    return None if found is None else Measure(f"{found.name} sales", found.node, "measure:contents")


def _paid_for(site: Site, verb: Node) -> Measure | None:
    """ "forked out £196 for four tickets", "paid £640m for the chain": the price of what was paid for."""
    nodes = site.tree.nodes
    if base_of(verb, PAYING) is None or site.words_after(1) != ["for"]:
        return None
    found = next((node for node in nodes[site.last + 2 : site.last + 2 + BASE_REACH] if node.is_noun), None)
    if found is None or found.lower in TIME_WORDS or any(n.tag == "VBG" for n in nodes[site.last + 2 : found.index]):
        return None
    while found.index + 1 < len(nodes) and nodes[found.index + 1].is_noun:
        found = nodes[found.index + 1]
    entity = site.entity_at(found)
    if entity is not None and entity.kind == "person":
        return None
    is_firm = entity is not None or singular(found.lower) in SOLD_WHOLE
    return Measure("purchase price" if is_firm else f"{phrase_of(site, found)} price", None, "measure:price")


def _deal_before(site: Site) -> str | None:
    """The verb of a deal before "for £640m", where the parse hung the price elsewhere."""
    verbs = (node for node in reversed(site.tree.nodes[: site.first]) if node.is_verb)
    return next((deal for node in verbs if (deal := base_of(node, DEALING)) is not None), None)


def of_contents(site: Site, change: Change) -> Measure | None:
    """ "$38 million in sales", "£2.6bn off its value", "$90m worth of cocaine": what money is made of or taken from."""
    nodes, at = site.tree.nodes, site.last + 1
    if not site.is_money or at + 1 >= len(nodes) or nodes[at].lower not in {"in", "off", "from", "of"}:
        return None
    paid = nodes[at + 1].lower == "cash" and base_of(site.predicate, SPENDING) is not None
    if paid or base_of(site.predicate, SPENT) is not None:
        return None  # "would cost Norvik £35m in refunds" is a cost, "invest £35m in the mill" an investment
    if nodes[at].lower == "of" and nodes[at + 1].lower in OWNERS:
        return None  # "£3m of the total"
    if nodes[at].lower not in {"in", "of"} and change.rule != "direction:wiped":
        return None
    articles = {"the", "a", "an"} if change.rule != "direction:wiped" else set()
    found = None
    for node in nodes[at + 1 : at + 1 + BASE_REACH]:
        if node.is_noun and node.word.quantity is None:
            found = node
        elif found is not None or node.is_verb or node.text in {",", ".", "("} or node.lower in articles:
            break
    if change.rule == "direction:wiped" and (found is None or _is_company(site, found)):
        return Measure("market value", None, "measure:contents")  # "knocking £210m off the firm"
    if found is None or site.entity_at(found) is not None or found.lower in NOT_CONTAINED:
        return None
    return Measure(phrase_of(site, found), found, "measure:contents")


def _is_company(site: Site, noun: Node) -> bool:
    return site.entity_at(noun) is not None or singular(noun.lower) in TYPE_NOUNS


TRADING = frozenset({"trade", "open", "start", "fall", "rise", "be", "stand", "change"})


def of_base(site: Site, change: Change) -> Measure | None:
    """ "70% below list prices": by what part something differs from the noun that follows."""
    nodes, after = site.tree.nodes, site.last + 1
    if site.quantity.unit != "percent" or after >= len(nodes) or nodes[after].lower not in {"below", "above", "off"}:
        return None
    found = None
    for node in nodes[after + 1 : after + 1 + BASE_REACH]:
        if node.is_noun and node.word.quantity is None:
            found = node
        elif found is not None and node.lower in {"'s", "’s", "'", "’"}:
            continue  # "off the firm's shares"
        elif found is not None or node.is_verb:
            break
    if found is None or site.entity_at(found) is not None or found.lower in NOT_PRICED:
        return None
    if found.lower == "close" and site.predicate.lemma in TRADING:
        return Measure("share price", found, "measure:market")  # "traded 4% below the previous close"
    return Measure(phrase_of(site, found), found, "measure:base")


def is_commodity(phrase: str | None) -> bool:
    """ "copper", "wheat future", "crude oil price": what is traded by its name."""
    words = (phrase or "").split(" ")
    if len(words) > 1 and words[0] in KINDS:
        words = words[1:]
    return words[0] in COMMODITIES and set(words[1:]) <= COMMODITY_WORDS


def traded(site: Site, found: Measure) -> Node | None:
    """The word that names what is traded: "wheat" of "wheat futures"."""
    if found.node is None or found.node.lower in COMMODITIES:
        return found.node
    words = site.tree.children(found.node.index, Relation.COMPOUND, Relation.MODIFIER)
    before = site.tree.nodes[max(0, found.node.index - 1) : found.node.index]
    return next((node for node in (*words, *before) if node.lower in COMMODITIES), found.node)


def is_stored(site: Site, found: Measure) -> bool:
    """Whether stocks are goods in store rather than shares: those of a commodity, or counted by weight."""
    words = (found.name or "").split(" ")
    is_at_exchange = site.is_money or site.is_part or site.quantity.unit in {"count", "point"}
    return words[0] in COMMODITIES or not is_at_exchange


def is_ware(found: Measure) -> bool:
    """Whether a measure is named for what is sold, and for no sum that is taken of it."""
    is_noun = found.rule in {"measure:object", "measure:subject", "measure:copula", "measure:nominal"}
    return is_noun and MONEY_NOUNS.isdisjoint((found.name or "").split(" "))


def is_sum(site: Site) -> bool:
    """Whether an amount of money is too large to be the price of a share."""
    return site.is_money and (site.quantity.minimum or site.quantity.maximum or 0) >= SMALLEST_SUM


def is_bought(site: Site, found: Measure) -> bool:
    """Whether an amount of money for a thing that is bought is its price: "raised the standard plan to £12"."""
    words = (found.name or "").split(" ")
    if site.quantity.unit == "percent" and words[0] == "average" and words[-1] in GOODS:
        return found.rule in {"measure:object", "measure:subject"}  # "the average home rose 1.4%"
    is_whole = found.rule in {"measure:object", "measure:subject", "measure:copula", "measure:nominal"}
    is_small = not is_sum(site) or (found.name or "").split(" ")[-1] in HOUSING
    return site.is_money and is_whole and is_small and (found.name or "").split(" ")[-1] in GOODS_BOUGHT


def of_piece(site: Site) -> Measure | None:
    """ "at £18 million a launch": what one of a thing costs."""
    after = site.words_after(2)
    is_rate = len(after) > 1 and after[0] in {"a", "an", "per", "each"} and site.tree.nodes[site.last + 2].is_noun
    piece = singular(site.quantity.per or (after[1] if is_rate else ""))
    if not site.is_money or not piece or piece in DURATION_UNITS or piece in TIME_WORDS:
        return None
    return Measure(f"{piece} price" if piece in GOODS else f"cost per {piece}", None, "measure:piece")


def of_quote(site: Site, change: Change) -> Measure | None:
    """ "KSTR +8.6% after hours at $73.15": a company's name right before a signed percentage, and the price after."""
    before = site.tree.nodes[site.first - 1] if site.first else None
    if before is None or site.predicate.is_verb:
        return None
    entity = site.entity_at(before)
    if change.rule == "direction:sign" and site.quantity.unit == "percent" and entity is not None:
        return Measure("share price", before, "measure:market") if entity.is_organisation else None
    is_quote = site.is_money and before.lower in {"at", "to"} and change.role in {Role.LEVEL, Role.TO}
    entities = [node for node in site.tree.nodes[: site.first] if site.entity_at(node) is not None]
    has_percent = any(node.text == "%" for node in site.tree.nodes[: site.first])
    return Measure("share price", None, "measure:market") if is_quote and entities and has_percent else None
