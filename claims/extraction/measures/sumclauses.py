"""What a sum is by its clause: who must pay it and to whom, what for, and what a clause behind it says of it."""

from itertools import pairwise

from claims.extraction.grammar.phrases import base_of, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.measures.pricemeasures import SMALLEST_SUM
from claims.extraction.vocabulary.measurewords import DURATION_UNITS, MONEY_VERBS
from claims.extraction.vocabulary.moneyverbs import DEMANDING, DONE_TO, MONEY_NOUNS
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

PAYING = dict.fromkeys(word_set("pay paid cough fork hand stump"), "")
BINDING = word_set("must ordered told forced has have had made")
FINED = word_set("fine fines fined penalty penalties")
OTHER_DUES = word_set("cost costs damages compensation tax taxes wages rent legal")
OWNERS = word_set("shareholder shareholders stockholder stockholders investor investors owner owners")
ASIDE = frozenset({("set", "aside"), ("setting", "aside"), ("put", "aside"), ("putting", "aside"), ("sets", "aside")})
# What a sum is set aside to do.
PURPOSES = {
    "compensate": "compensation", "refund": "refund", "repay": "repayment", "reimburse": "refund",
    "settle": "settlement",
    "build": "construction", "clean": "clean-up", "restructure": "restructuring", "repair": "repair",
}  # fmt: skip
SALES = {
    "sale": "sale price",
    "transfer": "transfer fee",
    "purchase": "purchase price",
    "acquisition": "purchase price",
}
SELLING = dict.fromkeys(word_set("sell sold buy bought sign signed"), "")
BLOWING = dict.fromkeys(word_set("blow blew blown splash splashed splurge lavish lavished"), "")
MAKING = dict.fromkeys(word_set("make develop build create produce film shoot"), "")
PIECES = word_set("pop throw go shot each apiece")
EACH = frozenset({"each", "apiece", "every", "unit"})
LOST_INCOME = word_set("sale sales revenue revenues turnover income takings trade business")
RELATIVE_REACH = 8  # words behind a sum in which the verb of its clause stands
CLAUSE_REACH = 7  # words before a sum in which who must pay stands
ASIDE_REACH = 4
MOVED = DONE_TO | MONEY_VERBS
SPENDING = BLOWING | {"spend": "", "spent": ""}
CHARGING = DEMANDING | {"charge": ""}


def of_sum_clause(site: Site, change: Change) -> Measure | None:
    """A sum by the words of its clause; None for other quantities, and where they don't say."""
    if not site.is_money:
        return None
    name = (
        _overrun(site)
        or _target(site)
        or _price(site)
        or _provision(site)
        or _transfer(site)
        or _apposed(site)
        or _dues(site)
        or _profit_each(site)
        or _lost_income(site)
        or _spent_on(site)
        or _by_relative(site)
    )
    return Measure(name, None, "measure:sum-clause") if name is not None else None


def _overrun(site: Site) -> str | None:
    """ "the project is £60m over budget"."""
    return "cost overrun" if site.words_after(2) == ["over", "budget"] else None


def _target(site: Site) -> str | None:
    """ "Target €21.": a broker's, in a line without a verb."""
    opens = site.first == 1 and site.tree.nodes[0].lower in {"target", "tp"}
    return "price target" if opens else None


def _price(site: Site) -> str | None:
    """ "At $449, the maker earns little", "£70 a pop", "will want £94 for a replacement"."""
    if (site.quantity.minimum or 0) >= SMALLEST_SUM:
        return None
    before, after = site.words_before(2), site.words_after(2)
    is_each = after[:1] == ["a"] and after[1:] and after[1] in PIECES
    opens = before in (["at"], [",", "at"]) and after[:1] == [","]
    wants = base_of(site.predicate, CHARGING) is not None and after[:1] == ["for"]
    if opens and site.tree.nodes[site.last + 1 :] and any(node.text == "%" for node in site.tree.nodes):
        return None  # "At $41, the shares are up 4%"
    return "price" if is_each or opens or wants else None


def _provision(site: Site) -> str | None:
    """ "set aside £684m for bad loans", "put €6m aside to compensate shops"."""
    before, nodes = site.words_before(ASIDE_REACH), site.tree.nodes
    is_aside = not ASIDE.isdisjoint(pairwise(before)) or site.words_after(1) == ["aside"]
    if not is_aside:
        return None
    at = site.last + 1 + (site.words_after(1) == ["aside"])
    link = nodes[at].lower if at + 1 < len(nodes) else ""
    aim = base_of(nodes[at + 1], PURPOSES) if link == "to" else None
    if aim is not None:
        return f"{PURPOSES[aim]} provision"
    noun = next((node for node in nodes[at + 1 : at + 5] if node.is_noun), None) if link == "for" else None
    if noun is None or site.entity_at(noun) is not None or not _is_thing(site, noun, after=at):
        return "provision"
    return f"provision for {phrase_of(site, noun, complement=False)}"


def _is_thing(site: Site, noun: Node, *, after: int) -> bool:
    """Whether only adjectives stand before a noun, and no clause behind it says more: "customers who can't pay"."""
    nodes = site.tree.nodes
    follows = nodes[noun.index + 1].lower if noun.index + 1 < len(nodes) else ""
    plain = all(node.tag in {"JJ", "NN", "HYPH", "VBN", "VBG"} for node in nodes[after + 1 : noun.index])
    return plain and follows not in {"who", "that", "which"}


def _transfer(site: Site) -> str | None:
    """ "the sale of striker Ana Brook for €16m": of a person a transfer, of anything else a sale."""
    if site.top.preposition != "for":
        return None
    nodes = site.tree.nodes[: site.first]
    deal = next((node for node in nodes if singular(node.lower) in SALES or base_of(node, SELLING) is not None), None)
    if deal is None:
        return None
    named = (site.entity_at(node) for node in nodes[deal.index + 1 :])
    first = next((entity for entity in named if entity is not None), None)
    if first is not None and first.kind == "person":
        return "transfer fee"
    return SALES.get(singular(deal.lower)) if deal.is_noun else None


def _apposed(site: Site) -> str | None:
    """ "pay the full price, $68 a year", "the minimum wage, at present £12,": what the noun before a comma says."""
    nodes = site.tree.nodes
    comma = next((node.index for node in reversed(nodes[max(0, site.first - 4) : site.first]) if node.text == ","), 0)
    noun = nodes[comma - 1] if comma else None
    between = nodes[comma + 1 : site.first]
    if noun is None or not noun.is_noun or singular(noun.lower) not in MONEY_NOUNS:
        return None
    idle = all(node.tag in {"RB", "IN", "JJ", "JJR", "RBR"} for node in between)
    return phrase_of(site, noun) if idle and not {"or", "from", "by"}.intersection(n.lower for n in between) else None


def _dues(site: Site) -> str | None:
    """ "must pay €92 million" in a sentence or text about fines, "paid its shareholders €186 million"."""
    words = site.words_before(CLAUSE_REACH)
    if OTHER_DUES.intersection((*site.words_before(3), *site.words_after(3))):
        return None  # "must pay £900 in costs"
    verbs = [node for node in site.tree.nodes[max(0, site.first - CLAUSE_REACH) : site.first] if node.is_verb]
    verbs.append(site.predicate)
    if not any(base_of(node, PAYING) is not None for node in verbs):
        return None
    between = words[
        max((at for at, word in enumerate(words) if word in {"pay", "pays", "paid", "paying"}), default=99) :
    ]
    if OWNERS.intersection(between):
        return "dividend"
    is_sentence = any(node.lower in FINED for node in site.tree.nodes)
    is_bound = bool(BINDING.intersection(words)) and speaks_of(site.document.text, "fines")
    is_purchase = site.quantity.per is not None or (site.words_after(1) == ["for"] and not is_bound)
    return "fine" if (is_sentence or is_bound) and not is_purchase else None


def _profit_each(site: Site) -> str | None:
    """ "the maker earns $20 on each": a profit by the piece."""
    earns = base_of(site.predicate, {"earn": "", "make": "", "clear": ""}) is not None
    after = site.words_after(CLAUSE_REACH)
    at = after.index("on") if "on" in after[:-1] else None
    return "profit per unit" if earns and at is not None and after[at + 1] in EACH else None


def _lost_income(site: Site) -> str | None:
    """ "would cost it €420 million in sales", "the sales that shops lost at €48 million"."""
    after = site.words_after(2)
    costs = base_of(site.predicate, {"cost": "", "lose": "", "lost": "", "forgo": ""}) is not None
    if costs and after[:1] in (["in"], ["of"]) and after[1:] and after[1] in LOST_INCOME:
        return "lost sales revenue"
    verb = site.predicate
    owner = site.tree.nodes[verb.head]
    is_relative = base_of(verb, {"lose": "", "lost": ""}) is not None and owner.index < verb.index < site.first
    return "lost sales revenue" if is_relative and owner.lower in LOST_INCOME else None


def _spent_on(site: Site) -> str | None:
    """ "blew £185 million making it", "splashed out £3m on a villa"."""
    if base_of(site.predicate, SPENDING) is None:
        return None
    nodes = site.tree.nodes
    follows = nodes[site.last + 1] if site.last + 1 < len(nodes) else None
    makes = follows is not None and follows.tag == "VBG" and base_of(follows, MAKING) is not None
    if makes:
        return "development cost"
    return "spending" if base_of(site.predicate, BLOWING) is not None else None


def _by_relative(site: Site) -> str | None:
    """ "the €58 million that we had planned to invest": the last verb of the clause behind a sum."""
    nodes = site.tree.nodes
    behind = nodes[site.last + 1 : site.last + 1 + RELATIVE_REACH]
    article = site.words_before(3)
    if not behind or not {"the", "than"}.intersection(article):
        return None
    starts = behind[0].lower in {"that", "which"} or behind[0].lower in {"it", "we", "they", "he", "she"}
    if not starts:
        return None
    found = None
    for node in behind[1:]:
        if node.text in {",", ".", ";"} or node.lower in {"and", "but", "in", "for"}:
            break
        verb = base_of(node, MOVED) if node.is_verb else None
        found = MOVED[verb] if verb is not None else found
    if found == "payment" and BINDING.intersection(node.lower for node in behind):
        return (
            "fine" if speaks_of(site.document.text, "fines") else found
        )  # "the €1.2 billion that it was ordered to pay"
    return found if site.quantity.per not in DURATION_UNITS else None
