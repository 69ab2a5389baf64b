"""Whose reckoning a number is, where no verb reports it: "by its own count", "kept its forecast at 15"."""

import itertools

from claims.extraction.grammar.clauses import FINITE
from claims.extraction.grammar.phrases import base_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.names.coreference import IT, ME, PERSONAL, THEY, WE
from claims.extraction.speech.quotations import Claimant
from claims.extraction.speech.speakers import HEADS, name_of
from claims.extraction.vocabulary.reportverbs import EVIDENCE_NOUNS, PAPERS, SPEAKERS
from claims.extraction.vocabulary.typenouns import PERSON_NOUNS, SUSPECTS, TYPE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

# Whose number it is can only be whose estimate: "the police's 40,000", not "the index's 3%".
ESTIMATING = PERSON_NOUNS | word_set(
    "police government ministry union agency regulator organiser authority council army"
)
RECKONINGS = word_set("count tally figure estimate reckoning calculation")
COUNTS = frozenset({"count", "tally"})  # "its tally of 12 medals" is nobody's reckoning
FORECASTS = word_set("forecast guidance outlook projection prediction estimate expectation target goal ambition aim")
SHOWN_IN = (
    RECKONINGS | FORECASTS | EVIDENCE_NOUNS | word_set("presentation panel notice account log plan budget prospectus")
)
# By what somebody comes to a number: "by their own count", "on her figures".
MEANS = word_set(
    "reckoning count arithmetic calculation estimate math maths tally sum computation guess guesstimate estimation"
)
SHOWING = dict.fromkeys(word_set("show give suggest indicate have put"), "")
SETTING = dict.fromkeys(
    word_set("raise cut lift lower set trim keep reiterate maintain have put slash hike boost leave hold narrow widen"),
    "",
)
POSSESSIVES = IT | THEY | PERSONAL | WE | ME
# What else somebody is named by with one preposition: "in her view", "on the union's figures", "to his mind".
MEANS_BY = {
    "by": MEANS | word_set("account figure number data telling"),
    "on": MEANS | word_set("figure number data"),
    "in": MEANS | word_set("view opinion estimation judgment judgement"),
    "to": frozenset({"mind"}),
}
COMING = frozenset({"come", "stand", "amount"})
MEANS_REACH = 4  # words from "by" to the noun it governs
# Verbs that name a number behind a preposition, and the prepositions: "arrives at 574,000", "speaks of 14 deaths".
NAMING = {
    "arrive": {"at"}, "speak": {"of"}, "talk": {"of", "about"}, "stick": {"to", "with", "by"}, "stand": {"by"},
    "guide": {"to", "for"}, "settle": {"on"}, "swear": {"by", "to"}, "budget": {"for"}, "cling": {"to"},
    "pencil": {"in"}, "own": {"to"}, "come": {"at", "with"}, "hope": {"for"}, "aim": {"for", "at"}, "admit": {"to"},
    "hold": {"to"}, "boast": {"of", "about"}, "brag": {"of", "about"}, "warn": {"of"}, "hint": {"at"}, "write": {"of"},
    "complain": {"of"},
}  # fmt: skip
PHRASAL = {"own": {"up"}, "come": {"out", "up"}, "hold": {"on", "fast"}}
FORMS = dict.fromkeys(NAMING, "")
KNOWING = frozenset({"know", "knows", "knew", "learned", "learnt"})
KNOWN = KNOWING | {"aware", "notified", "informed", "told", "known"}
KNOWN_REACH = 14  # words before a number in which somebody knows of it
QUOTES = frozenset('"“”')
BESIDES = word_set("and but while with")  # what begins something else after a comma
WHO_RECKONS = ESTIMATING | TYPE_NOUNS | SPEAKERS | HEADS | PAPERS | SUSPECTS
POINTING = POSSESSIVES | {"who"}
FIRST_PERSON = WE | ME
RECKONERS = ESTIMATING | HEADS


def estimated(site: Site) -> Claimant | None:
    """ "The union's count is 41", "the mayor's figure of 60", "Police figures show 77": whose reckoning a number is."""
    shown = _shown_in(site)
    noun = shown or _reckoning(site)
    if noun is None:
        return None
    word, possessor = singular(noun.lower), site.tree.possessor(noun.index)
    owners = [*([possessor] if possessor is not None else []), *site.tree.children(noun.index, Relation.COMPOUND)]
    for owner in owners:
        entity = site.entity_at(owner)
        is_named = entity is not None and entity.kind != "place"
        is_body = owner is possessor and (shown or word not in COUNTS) and singular(owner.lower) in TYPE_NOUNS
        if is_named or is_body or singular(owner.lower) in RECKONERS:
            return claimant_at(site, owner, "expect" if word in FORECASTS else "say", "claimant:estimated")
    return None


def estimated_by_it(site: Site) -> Claimant | None:
    """ "It has not moved from its figure of 6.2 million": whose reckoning a number is that nobody else reports."""
    shown = _shown_in(site)
    noun = shown or _reckoning(site)
    owner = site.tree.possessor(noun.index) if noun is not None else None
    if noun is None or owner is None or owner.lower not in POSSESSIVES:
        return None
    if shown is None and singular(noun.lower) in COUNTS:
        return None
    return claimant_at(site, owner, "expect" if singular(noun.lower) in FORECASTS else "say", "claimant:estimated")


def _reckoning(site: Site) -> Node | None:
    """The noun for a reckoning that is the number or comes to it."""
    tree, top = site.tree, site.top
    if tree.children(top.index, Relation.COPULA):
        noun = tree.subject(top.index)
    elif top.preposition in {"to", "at"} and tree.nodes[top.head].lemma in COMING:
        noun = tree.subject(top.head)  # "The union's tally came to 2,000"
    elif site.first > 1 and tree.nodes[site.first - 1].text == ":":
        noun = tree.nodes[site.first - 2]  # "The union's estimate: 2,000"
    elif top.preposition == "of" and top.relation == Relation.NOMINAL:
        noun = tree.nodes[top.head]
        if noun.preposition == "of" and singular(tree.nodes[noun.head].lower) in FORECASTS:
            noun = tree.nodes[noun.head]  # "its forecast of a profit of 5 million"
    else:
        return None
    word = singular(noun.lower) if noun is not None else ""
    return noun if word in FORECASTS or (word in RECKONINGS and not site.is_money) else None


def _shown_in(site: Site) -> Node | None:
    """The noun for a paper or a count that shows the number: "its presentation had 280", "the panel gives it 6%"."""
    tree, top = site.tree, site.top
    if top.relation != Relation.OBJECT or base_of(tree.nodes[top.head], SHOWING) is None:
        return None
    noun = tree.subject(top.head)
    return noun if noun is not None and singular(noun.lower) in SHOWN_IN else None


def by_means(site: Site) -> Claimant | None:
    """ "640 of them by its own reckoning", "By her arithmetic it lost 6": by whose means a number was come to."""
    nodes = site.tree.nodes
    for node in nodes:
        means = MEANS_BY.get(node.lower)
        if means is None:
            continue
        phrase = nodes[node.index + 1 : node.index + 1 + MEANS_REACH]
        noun = next((other for other in phrase if singular(other.lower) in means), None)
        owner = next((o for o in phrase if noun is not None and o.index < noun.index and _owns(nodes, o)), None)
        if owner is None and noun is not None:
            others = [*site.tree.obliques(noun.index, "of"), *site.tree.children(noun.index, Relation.COMPOUND)]
            owner = next((other for other in others if is_somebody(site, other)), None)
        if noun is None or owner is None:
            continue
        between = nodes[min(node.index, site.last) : max(node.index, site.first)]
        if any(other.text in {";", ":"} for other in between) or _joins(between):
            continue
        return claimant_at(site, owner, "say", "claimant:means")
    return None


def kept(site: Site) -> Claimant | None:
    """ "The firm kept its forecast at 15 million": who sets a forecast of its own."""
    tree, top = site.tree, site.top
    if top.preposition not in {"at", "to", "of", "for"}:
        return None
    verb = tree.nodes[top.head]
    noun = next((each for each in tree.objects(verb.index) if singular(each.lower) in FORECASTS), None)
    if noun is None or base_of(verb, SETTING) is None:
        return None
    owner, subject = tree.possessor(noun.index), tree.subject(verb.index)
    if subject is None or owner is None or owner.lower not in POSSESSIVES or not is_somebody(site, subject):
        return None
    return claimant_at(site, subject, "expect", "claimant:kept")


def named(site: Site) -> Claimant | None:
    """ "The authorities speak of 318", "Norvik arrives at 574,000": who comes out with a number."""
    tree, top = site.tree, site.top
    if top.preposition == "of" and tree.nodes[top.head].preposition is not None:
        top = tree.nodes[top.head]  # "hopes for savings of 5 million"
    verb = tree.nodes[top.head]
    base = base_of(verb, FORMS)
    between = (node.lower for node in tree.nodes[verb.index + 1 : site.first] if node.tag == "IN")
    preposition = top.preposition or next(between, None)
    if base is None or preposition not in NAMING[base] or top.index == verb.index:
        return None
    if base in PHRASAL and not any(node.lower in PHRASAL[base] for node in tree.nodes[verb.index : site.first]):
        return None
    subject = tree.subject(verb.index)
    if subject is None and verb.relation == Relation.CONJUNCT:
        subject = tree.subject(verb.head)  # "Lowe has read the tables, arrives at 18 and suspects a slip"
    helping = {child.lemma for child in tree.children(verb.index, Relation.AUXILIARY)}
    is_spoken_of = tree.is_passive(verb.index) and ("be" in helping or "have" not in helping)
    if subject is None or is_spoken_of or not is_somebody(site, subject):
        return None
    if subject.lower in FIRST_PERSON and any(node.text in QUOTES for node in tree.nodes):
        return None  # "We hoped for 5," says whoever is named
    return claimant_at(site, subject, "say", "claimant:named", verb)


def known_to(site: Site) -> Claimant | None:
    """ "The agency is aware of 12 fires", "had been told of 9", "knew of 74 cases": who knows of so many."""
    nodes = site.tree.nodes
    for node in reversed(nodes[max(0, site.first - KNOWN_REACH) : site.first]):
        if node.tag in FINITE and node.lower not in KNOWING:
            return None
        if node.lower in KNOWN and nodes[node.index + 1].lower == "of":
            subject = site.tree.subject(node.index)
            is_said = subject is not None and subject.lower not in FIRST_PERSON and is_somebody(site, subject)
            return (
                claimant_at(site, subject, "say", "claimant:known", node) if subject is not None and is_said else None
            )
    return None


def claimant_at(site: Site, speaker: Node, verb: str, rule: str, at: Node | None = None) -> Claimant | None:
    """The claimant that a word names; None where it stands for nobody."""
    found = name_of(site, speaker)
    return Claimant(found[0], found[1], verb, rule, at.index if at is not None else None) if found is not None else None


def is_somebody(site: Site, node: Node) -> bool:
    """Whether a word is a name, a pronoun or a noun of people and bodies that reckon."""
    entity = site.entity_at(node)
    if entity is not None:
        return entity.kind not in {"place", "thing"}
    return node.lower in POINTING or singular(node.lower) in WHO_RECKONS


def _owns(nodes: list[Node], node: Node) -> bool:
    after = nodes[node.index + 1].lower if node.index + 1 < len(nodes) else ""
    return node.lower in POSSESSIVES or (node.is_noun and after in {"'s", "’s", "'", "’"})


def _joins(between: list[Node]) -> bool:
    """Whether another clause begins there: "by her count 12 left, and 7 stayed"."""
    return any(one.text == "," and other.lower in BESIDES for one, other in itertools.pairwise(between))
