"""The measure that a noun names, and the nouns that name none."""

import re

from claims.extraction.grammar.phrases import SYNONYMS, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.labelmeasures import TIME_WORDS
from claims.extraction.vocabulary.changewords import CHANGE_NOUNS
from claims.extraction.vocabulary.measurewords import COMMODITIES, GENERIC, PEOPLE
from claims.extraction.vocabulary.reportverbs import SPEAKERS
from claims.extraction.vocabulary.typenouns import FIGURE_NOUNS, SUSPECTS, TYPE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

QUARTER = re.compile(r"[qh][1-4]|fy\d*")
SHORTEST = 2  # letters of a measure: "Y/Y" names none
OWNERS = frozenset(
    {"parent", "owner", "subsidiary", "rival", "competitor", "peer"}
)  # companies by what they are to others
MOVES = CHANGE_NOUNS | {"movement", "move", "swing", "change"}
CREWS = frozenset(
    {"crew", "management", "team", "somebody", "anybody", "everybody", "nobody", "anything", "everything"}
)
SPEAKING = frozenset({"talk", "speak"})
RELATIVES = frozenset({"which", "that", "who"})
ACTING = (
    PEOPLE
    | FIGURE_NOUNS
    | SPEAKERS
    | SUSPECTS
    | CREWS
    | OWNERS
    | word_set("""
    passenger guest visitor tenant buyer seller investor shareholder policyholder traveller borrower saver claimant
    applicant member subscriber commuter shopper rider courier partner distributor colleague family client user viewer
    reader listener follower protester spectator striker competitor fan villager islander miner docker
""")
)
PRONOUNS = word_set("it they we he she this that these those which who i you there what one")
SAYING_NOTHING = word_set("mark guess bet hunch ballpark") | GENERIC | CHANGE_NOUNS | TIME_WORDS
FIRMS_AND_OWNERS = TYPE_NOUNS | OWNERS


def of_noun(site: Site, noun: Node, rule: str) -> Measure | None:
    """The measure that a noun names; a company that falls by a percentage does so at the exchange."""
    owner = site.tree.nodes[noun.head]
    if noun.lower == "tax" and noun.preposition in {"before", "after"} and owner.is_noun:
        noun = owner  # "profit before tax of £402m"
    is_head_a_name = site.entity_at(noun) is not None
    if noun.lower in COMMODITIES and site.is_part and is_head_a_name:
        return Measure(noun.lower, noun, rule)  # "Bitcoin slipped 2.3%"
    if is_head_a_name or noun.lower in PRONOUNS or singular(noun.lower) in FIRMS_AND_OWNERS:
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


def is_accounting(site: Site, noun: Node) -> bool:
    """Whether a noun is the verb of "Ireland accounts for 86,000", taken for one."""
    return noun.lower == "accounts" and site.top.preposition == "for" and noun.index == site.top.head


def antecedent(site: Site, subject: Node | None) -> Node | None:
    """What a relative pronoun stands for ("shares, which had fallen 23%"); any other subject as it is."""
    if subject is None or subject.lower not in RELATIVES:
        return subject
    upward = site.tree.upward(subject.index)
    clause = next((node for node in upward if node.relation == Relation.RELATIVE), None)
    if clause is None:
        return subject
    owner = site.tree.nodes[clause.head]
    moved = next((node for node in site.tree.obliques(owner.index, "in") if node.index < subject.index), None)
    return moved if moved is not None and singular(owner.lower) in MOVES else owner  # "moves in its price, which lost"


def says_nothing(phrase: str) -> bool:
    if phrase in SYNONYMS:
        return False
    if phrase.split(" ")[-1] in SPEAKING:
        return True  # "its hoteliers talk of €9m", whose verb was taken for a noun
    if QUARTER.fullmatch(phrase) is not None or len(phrase) < SHORTEST or phrase[0] == "%":
        return True
    return phrase in SAYING_NOTHING


def is_somebody(site: Site, found: Measure) -> bool:
    """Whether a measure names people who only act: they are no sum, size or span, and no change at the exchange."""
    acts = (
        found.rule in {"measure:subject", "measure:change-subject", "measure:governor"}
        if site.quantity.unit == "percent"
        else site.quantity.unit != "count"
    )
    head = (found.name or "").partition(" of ")[0].partition(" per ")[0].split(" ")[-1]
    return acts and head in ACTING


def is_actor(noun: Node) -> bool:
    """Whether a noun is one for people who act."""
    return singular(noun.lower) in ACTING
