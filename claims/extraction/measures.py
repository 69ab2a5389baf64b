"""What a quantity measures: a canonical measure, or else the head noun phrase in the singular."""

from claims.extraction.changewords import CHANGE_NOUNS
from claims.extraction.countmeasures import Measure, of_count, of_movers, of_multiple, of_victims, with_own_participle
from claims.extraction.directions import Change
from claims.extraction.durationmeasures import of_duration
from claims.extraction.labelmeasures import TIME_WORDS
from claims.extraction.moneymeasures import of_money_verb
from claims.extraction.phrases import SYNONYMS, canonical, phrase_of
from claims.extraction.pricemeasures import (
    is_bought,
    is_commodity,
    is_stored,
    of_base,
    of_contents,
    of_price,
    of_quote,
    traded,
)
from claims.extraction.quantity import Role
from claims.extraction.reportverbs import SPEAKERS
from claims.extraction.sharemeasures import of_share
from claims.extraction.site import Site
from claims.extraction.sizemeasures import of_substance, of_unit
from claims.extraction.syntax import Node, Relation
from claims.extraction.typenouns import PERSON_NOUNS, TYPE_NOUNS, singular
from claims.extraction.vocabulary import GENERIC, MONEY_VERBS
from claims.extraction.wordlists import word_set

INVERTED_REACH = 6  # words from "should" to its number
PARTS = frozenset({"percent", "percentage_point", "basis_point"})
FORECASTS = frozenset({"forecast", "outlook", "estimate", "projection", "guidance"})
RELATIVES = frozenset({"which", "that", "who"})
SHORTEST = 2  # letters of a measure: "Y/Y" names none
EXTREMES = frozenset({"record", "high", "low", "peak", "maximum", "minimum", "mark", "average", "set", "limit"})
LINKING = frozenset(
    {"be", "reach", "hit", "total", "average", "exceed", "top", "equal", "stand", "remain", "become", "was", "were"}
)
PRONOUNS = word_set("it they we he she this that these those which who i you there what one")


def measure_of(site: Site, change: Change, *, earlier: str | None = None) -> Measure:
    """The measure of a quantity at its site; ``earlier`` is that of the number it may lean on.

    Its name is None when nothing in the sentence, nor the earlier number, says it.
    """
    for rule in RULES:
        found = rule(site, change)
        if found is not None and is_commodity(found.name) and (site.is_money or site.is_part):
            return Measure("price", traded(site, found), "measure:commodity")  # "Copper slid 1.9% to $8,940"
        if found is not None and found.name == "loss" and site.is_money:
            return Measure("net loss", found.node, found.rule)
        if found is not None and found.name in EXTREMES:
            found = of_unit(site) or found  # "the record of 40.2C"
        if found is not None and found.name and not _says_nothing(found.name):
            name = f"{found.name} price" if is_bought(site, found) else canonical(found.name)
            if name == "share price" and (is_stored(site, found) or site.quantity.unit == "count"):
                name = found.name.removesuffix(" price")  # "rice stocks", "two shares"
            return Measure(name, found.node, found.rule)
    if earlier is not None:
        # "of which 412 were on Saturday", "The correct figure is 13", "an increase of 9%"
        return Measure(with_own_participle(site, earlier), None, "measure:sibling")
    found = of_unit(site) or _governor(site)
    if found is not None:
        return found
    if change.word is not None and change.word.is_noun:  # "growth of 3%", of nothing that the sentence names
        return Measure(singular(change.word.lower), change.word, "measure:change")
    return Measure(None, None, "measure:none")


def _says_nothing(phrase: str) -> bool:
    return phrase not in SYNONYMS and (phrase in GENERIC | CHANGE_NOUNS or len(phrase) < SHORTEST or phrase[0] == "%")


def _verbal(site: Site, change: Change) -> Measure | None:
    """ "Rents have doubled", "aims to halve its emissions": the object or subject of a quantity that is a verb."""
    if not site.head.is_verb:
        return None
    tree = site.tree
    for noun in [*tree.objects(site.head.index), *filter(None, [tree.subject(site.head.index)])]:
        if noun.word.quantity is None:
            return _of_noun(site, noun, "measure:verbal")
    return None


def _after_noun(site: Site, change: Change) -> Measure | None:
    """ "saw its shares 4.9%", "monthly churn 4.1%": a percentage right after a noun, without a verb between."""
    before = site.first - 1
    has_verb = any(node.is_verb for node in site.tree.nodes)
    if (site.quantity.unit not in PARTS and (has_verb or not site.is_money)) or before < 0:
        return None
    node = site.tree.nodes[before]
    if node.lemma in LINKING or node.lower in LINKING:
        return None
    is_noun = node.is_noun or (node.tag in {"VB", "VBP"} and before > 0 and site.tree.nodes[before - 1].tag == "JJ")
    if not is_noun or node.word.quantity is not None or site.entity_at(node) is not None or node.lower in TIME_WORDS:
        return None
    return Measure(phrase_of(site, node), node, "measure:after-noun")


def _beside_particle(site: Site, change: Change) -> Measure | None:
    """ "sent its shares down 7%": the noun before the particle."""
    if change.rule != "direction:particle":
        return None
    nodes = site.tree.nodes
    at = next((node.index for node in reversed(nodes[: site.first]) if node.lower in {"up", "down", "off"}), 0)
    if at and nodes[at - 1].is_noun and nodes[at - 1].word.quantity is None:
        return _of_noun(site, nodes[at - 1], "measure:particle")
    return None


def _linked(site: Site, change: Change) -> Measure | None:
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
    return _of_noun(site, noun, "measure:linked")


def _changed(site: Site, change: Change) -> Measure | None:
    """What a verb of change has as its subject or object: "shares fell 4%", "cut its workforce by 10%"."""
    verb = change.word
    if verb is None or not verb.is_verb or (site.quantity.unit == "count" and site.noun is not None):
        return None
    tree = site.tree
    if change.rule == "direction:by":
        at = next((node.index for node in reversed(tree.nodes[: site.first]) if node.lower == "by"), 0)
        noun = tree.nodes[at - 1]
        while noun.relation == Relation.NOMINAL and verb.index < noun.head < noun.index:
            noun = tree.nodes[noun.head]  # "cut spending on maintenance by a third"
        if noun.index > verb.index and noun.is_noun and noun.lower not in TIME_WORDS:
            return _of_noun(site, noun, "measure:object")
    # What stands after the amount is its rate ("$81 a barrel"), not what changed.
    objects = [node for node in tree.objects(verb.index) if node.index < site.first and node.word.quantity is None]
    objects = [node for node in objects if node.lower not in TIME_WORDS]
    if objects and singular(objects[0].lower) in CHANGE_NOUNS and tree.nodes[objects[0].index + 1].lower in FORECASTS:
        return Measure(objects[0].lower, objects[0], "measure:object")  # "raised its growth forecast"
    if objects:
        return _of_noun(site, objects[0], "measure:object")
    subject = tree.subject(verb.index)
    if subject is None and verb.index and tree.nodes[verb.index - 1].is_noun:
        subject = tree.nodes[verb.index - 1]
    if subject is not None and subject.lower in RELATIVES:
        clause = next((node for node in tree.upward(subject.index) if node.relation == Relation.RELATIVE), None)
        subject = tree.nodes[clause.head] if clause is not None else subject  # "shares, which had fallen 23%"
    if subject is None or subject.word.quantity is not None:
        return None
    found = _of_noun(site, subject, "measure:subject")
    # "it fell to 3%": what fell to a level was named before; only what falls by a percentage is a share.
    return None if found is not None and found.rule == "measure:market" and change.role != Role.CHANGE else found


def _of_noun(site: Site, noun: Node, rule: str) -> Measure | None:
    """The measure that a noun names; a company that falls by a percentage does so at the exchange."""
    is_head_a_name = site.entity_at(noun) is not None
    if is_head_a_name or noun.lower in PRONOUNS or singular(noun.lower) in TYPE_NOUNS:
        entity = site.entity_at(noun)
        market = site.quantity.unit == "percent" and rule in {"measure:subject", "measure:object", "measure:particle"}
        if market and (entity is None or entity.is_organisation):
            if noun.lower in {"this", "that", "which", "who", "there", "what", "they", "these", "those"}:
                return None
            return Measure("share price", noun, "measure:market")
        return None
    if singular(noun.lower) in SPEAKERS:
        return None
    is_subject = noun.relation in {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}
    if not (noun.is_noun or noun.tag in {"VBG", "JJ", "FW"} or (is_subject and noun.tag == "VB")):
        return None
    return Measure(phrase_of(site, noun), noun, rule)


def _of_change_noun(site: Site, change: Change) -> Measure | None:
    """ "a 3% drop in revenue", "revenue growth of 9%", "an increase of 9%"."""
    noun = change.word
    if noun is None or noun.is_verb or not noun.is_noun:
        return None
    tree = site.tree
    for node in tree.obliques(noun.index, "in", "of", "for"):
        if node.word.quantity is None and site.entity_at(node) is None:
            found = _of_noun(site, node, "measure:change-of")
            if found is not None and node.lower not in {"year", "quarter", "month"}:
                return found
    words = phrase_of(site, noun, complement=False).split(" ")[:-1]
    if (
        words
        and not (set(words) & CHANGE_NOUNS)
        and words[-1] not in {"annual", "year-on-year", "quarterly", "monthly"}
    ):
        return Measure(" ".join(words), noun, "measure:change-compound")
    if noun.relation == Relation.APPOSITION:
        earlier = tree.nodes[noun.head]
        if earlier.word.quantity is None:
            return _of_noun(site, earlier, "measure:apposition")
    verb = tree.clause(noun.index)
    subject = tree.subject(verb.index)
    if subject is not None and subject.index != noun.index and subject.word.quantity is None:
        return _of_noun(site, subject, "measure:change-subject")
    return None


def _described(site: Site, change: Change) -> Measure | None:
    """ "a £1.3m bonus", "its $3 billion revenue"."""
    noun = site.noun
    if noun is None or noun is change.word or site.quantity.unit == "count" or noun.preposition == "of":
        return None
    is_object = noun.relation == Relation.OBJECT  # "a £20 voucher", whatever the tagger took the word for
    if noun.lower in PRONOUNS or not (noun.is_noun or is_object) or site.entity_at(noun) is not None:
        return None
    return Measure(phrase_of(site, noun), noun, "measure:described")


def _level(site: Site, change: Change) -> Measure | None:
    """ "revenue was $5", "put the toll at 30", "revenue of $5", "churn reached 5%"."""
    tree, top = site.tree, site.top
    owner = tree.nodes[top.head]
    if (
        top.relation == Relation.NOMINAL
        and top.preposition in {"of", "at", "to", "from", "between", "for"}
        and owner.is_noun
    ):
        return _of_noun(site, owner, "measure:nominal")
    if top.relation == Relation.APPOSITION and owner.word.quantity is None and owner.is_noun:
        return _of_noun(site, owner, "measure:apposition")
    if tree.children(top.index, Relation.COPULA, Relation.SUBJECT):
        subject = tree.subject(top.index)
        return _of_subject(site, subject, "measure:copula")
    verb = site.predicate
    if top.relation == Relation.OBLIQUE and top.preposition in {"at", "to", "from"}:
        objects = [node for node in tree.objects(verb.index) if node.word.quantity is None]
        if objects:
            return _of_noun(site, objects[0], "measure:object")
    if not site.is_money or verb.lemma not in MONEY_VERBS:
        return _of_subject(site, tree.subject(verb.index), "measure:subject")
    return None


def _of_subject(site: Site, subject: Node | None, rule: str) -> Measure | None:
    if subject is None or subject.word.quantity is not None or subject.index == site.top.index:
        return None
    if site.entity_at(subject) is not None or subject.lower in PRONOUNS:
        return None
    if singular(subject.lower) in TYPE_NOUNS | SPEAKERS | PERSON_NOUNS:
        return None
    state = site.tree.nodes[site.last + 1] if site.last + 1 < len(site.tree.nodes) else None
    if site.quantity.unit == "percent" and state is not None and state.tag in {"VBN", "JJ"}:  # "is 15% contained"
        return Measure(f"{phrase_of(site, subject)} {state.lower}", subject, rule)
    begins = subject.index == 0 and subject.tag == "VB"  # a noun that only its capital made a verb
    return Measure(phrase_of(site, subject), subject, rule) if subject.is_noun or begins else None


def _inverted(site: Site, change: Change) -> Measure | None:
    """ "Should churn reach 5%": the noun after a modal verb that stands first, which is easily taken for a verb."""
    nodes = site.tree.nodes
    if nodes[0].lower not in {"should", "were"} or site.first < 3 or site.first > INVERTED_REACH:
        return None
    noun = nodes[1]
    if noun.lower in PRONOUNS or noun.tag in {"DT", "PRP$"} or site.entity_at(noun) is not None:
        return None
    return Measure(phrase_of(site, noun), noun, "measure:inverted")


def _governor(site: Site) -> Measure | None:
    """The nearest noun above the quantity that is no name."""
    for node in site.tree.upward(site.top.index):
        candidates = [node]
        if node.is_verb:
            candidates = [*site.tree.objects(node.index), *filter(None, [site.tree.subject(node.index)])]
        for noun in candidates:
            if not noun.is_noun or noun.word.quantity is not None or site.entity_at(noun) is not None:
                continue
            if singular(noun.lower) in SPEAKERS:
                continue
            phrase = phrase_of(site, noun)
            if not _says_nothing(phrase) and singular(noun.lower) not in TYPE_NOUNS:
                return Measure(canonical(phrase), noun, "measure:governor")
        if node.is_verb:
            return None
    return None


RULES = (
    of_base, of_price, of_contents, _inverted, of_duration, of_share, of_count, of_multiple, of_movers, of_victims,
    of_quote, _verbal, _beside_particle, _changed, _of_change_noun, of_substance, _described, _after_noun, _level,
    of_money_verb, _linked,
)  # fmt: skip
