"""Whether a number is of a thing to come: forecasts, plans, aims."""

import re
from itertools import pairwise

from claims.extraction.grammar.clauses import CLAUSE_MARKS, CLAUSE_WORDS, FINITE, clause_words, governors, stands_under
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import SUBJECTS, Relation
from claims.extraction.speech.estimates import is_estimate
from claims.extraction.speech.quotations import Claimant
from claims.extraction.vocabulary.reportverbs import SAY_FORMS
from claims.extraction.vocabulary.wordlists import word_set

FORECAST_NOUNS = word_set("aim goal ambition forecast forecasts guidance outlook projection projections estimate")
LIKELY = frozenset({"likely", "projected", "anticipated", "eventual", "ultimate"})
WILL = frozenset({"will", "'ll", "’ll", "shall"})
FORECAST_VERBS = word_set(
    "forecast expect predict project anticipate plan aim intend hope model guide foresee pledge promise vow assume"
)
INTENDING = word_set(
    "mean means hope hopes plan plans aims intends pledged vowed promised want wants propose proposes seeks"
)
GOING_TO = (
    ("set", "to"),
    ("due", "to"),
    ("expected", "to"),
    ("going", "to"),
    ("likely", "to"),
    ("poised", "to"),
    ("on", "track"),
    ("on", "course"),
    ("look", "for"),
    ("about", "to"),
    ("line", "to"),
    ("line", "for"),
    ("scheduled", "to"),
    ("slated", "to"),
    ("intended", "to"),
    *((verb, "to") for verb in ("seeking", "aiming", "hoping", "planning", "looking", "promising", "pledging")),
    ("scheduled", "for"),
    *((verb, "to") for verb in INTENDING),
)
NEXT = (("next", "year"), ("next", "month"), ("next", "week"), ("next", "quarter"))
TO_COME = frozenset({*GOING_TO, *NEXT})
INFINITIVE_REACH = 8
PURPOSES = word_set(
    "plan plans bid deal offer order effort efforts way chance decision proposal enough campaign fund loan"
)
ARE_TO = re.compile(r"^(?:[\w-]+ ){0,4}(?:is|are) (?:set |due |likely |expected |poised |about |going )?to \w+")
IS_MEANT = re.compile(r"\b(?:is|are) (?:\w+ly )?(?:meant|supposed) to\b")
# What something will be in the end: "240 MW when finished".
IN_THE_END = re.compile(
    r"\b(?:when|once) (?:it is |they are )?(?:finished|completed?|built|fully \w+|up and running|operational)\b"
    r"|\bat full (?:capacity|build-out|output)\b"
)
# "its target of 195", "cut the price target to 3.40 euros", "a goal of some 40".
TARGET = re.compile(
    r"\b(?:targets?|goals?)(?: price)?(?: [a-z]+)? (?:is|was|of|at|to|for|goes to|price (?:is|of|at|to))"
    r"(?: (?:about|around|some|roughly|over|almost|nearly|at least|more than))?(?: [$€£a-z]{1,3})?$"
)
MISSED = re.compile(r"\b(?:miss|missed|met|meets|hit|beat|exceeded|reached|surpassed|short of|below|above)\b")
DATING = frozenset({"in", "by", "from", "until", "of", "for", "during", "to", "before", "after", "end"})
FARTHEST = 30  # years ahead
LATER_REACH = 12  # words behind a number in which the year it is of stands
PROMISING = frozenset({"promise", "pledge", "offer"})
WAS_GOING = re.compile(r"\b(?:was|were|had been) (?:going|due|set|meant|supposed) to\b")
SEEN = re.compile(r"\bseen(?: \w+)?$")  # "harvest seen 9% smaller"
OUTLOOK = re.compile(r"^\W*(?:\w+ ){0,3}(?:guidance|outlook|forecast|target)\b[^.]{0,60}$")  # the label of a line
FORECAST_REACH = 8  # words before a number in which "look for" or "on track" is its own
FINITE_OR_MODAL = FINITE | {"MD"}
SURELY_FINITE = FINITE - {"VBP"}
WILL_OR_WONT = WILL | {"wo"}


def is_forecast(site: Site, words: list[str], claimant: Claimant) -> bool:
    """Whether verbs, nouns or adjectives around a quantity put it in the future; ``words`` are the sentence's."""
    if claimant.verb in {"forecast", "predict", "project", "expect", "model"}:
        return True
    if claimant.verb == "see" and claimant.at is not None and site.tree.nodes[claimant.at].tag != "VBD":
        return True  # "the bank sees it averaging 3.8%"
    clause = clause_words(site)
    if _promises(site):
        return False
    if stands_under(site, WILL) or _is_of_what_will_be(site):
        return True
    says_will = any(word in WILL_OR_WONT for word in clause)
    says_would = "would" in clause and (claimant.name is not None or any(word in SAY_FORMS for word in words))
    if (says_will or says_would) and not is_told_as_done(site):
        return True
    measured = site.tree.subject(site.top.index) if site.tree.children(site.top.index, Relation.COPULA) else None
    if measured is not None and measured.lower in FORECAST_NOUNS:
        return True  # "My estimate is 205,000"
    for node in governors(site):
        is_own_subject = site.top.relation == Relation.SUBJECT and site.top.head == node.index
        says = node.lemma in FORECAST_VERBS if node.is_verb else node.lower in FORECAST_NOUNS
        if says and not is_own_subject:
            return True
        if node.relation == Relation.RELATIVE or (node.relation == Relation.ADVERBIAL_CLAUSE and node.tag in FINITE):
            break  # "Norvik, which has raised 5, had planned"
    before = words[max(0, site.first - FORECAST_REACH) : site.first]
    if {"probability", "odds", "likelihood"} & set(before) or is_estimate(words[: site.first], words[site.last + 1 :]):
        return True
    if site.top.relation in SUBJECTS and ARE_TO.match(" ".join(words[site.last + 1 : site.last + 8])):
        return True  # "2,500 posts are to be moved"
    if _is_to_come(site) or SEEN.search(" ".join(before[-3:])) or OUTLOOK.match(" ".join(words[: site.first])):
        return True
    if IS_MEANT.search(" ".join(before)):
        return True
    if _is_qualified(site) or IN_THE_END.search(" ".join(words)):
        return True
    if WAS_GOING.search(" ".join([*before, "|", *words[site.last + 1 : site.last + FORECAST_REACH]])):
        return False  # "Their mill was going to employ 200"
    if site.top.relation in SUBJECTS and site.tree.nodes[site.top.head].lemma in FORECAST_VERBS:
        return False  # "one in five plan to cancel": how many they are is known
    pairs = {*pairwise(clause), *pairwise(_since_aside(site, words))}
    return bool(pairs & TO_COME)


def is_target(before: list[str]) -> bool:
    """Whether the words before a number make it what somebody aims at, or what a share is thought to reach."""
    near = " ".join(before[-FORECAST_REACH:])
    return TARGET.search(near) is not None and MISSED.search(near) is None


def is_of_years_to_come(site: Site, words: list[str], year: int) -> bool:
    """ "savings of 180m a year from 2028" in a text of 2026, where no verb says that it has been."""
    if site.predicate.tag == "VBD" or is_told_as_done(site):
        return False
    after = words[site.last + 1 : site.last + 1 + LATER_REACH]
    end = next((at for at, word in enumerate(after) if word in CLAUSE_MARKS), len(after))
    return any(
        word.isdecimal() and len(word) == 4 and year < int(word) < year + FARTHEST and before in DATING
        for before, word in pairwise(after[:end])
    )


def is_told_as_done(site: Site) -> bool:
    """Whether the verb of a number's own clause tells what has been: "its bank had frozen 40%", "they sold 21"."""
    verb, tree = site.predicate, site.tree
    auxiliaries = tree.children(verb.index, Relation.AUXILIARY, Relation.COPULA)
    if any(node.tag == "MD" or node.lower == "to" for node in auxiliaries) or verb.lower in SAY_FORMS:
        return False
    return verb.tag == "VBD" or any(node.lower == "had" for node in auxiliaries)


def _is_of_what_will_be(site: Site) -> bool:
    """ "the 320 jobs that the mine will bring"."""
    told = site.tree.children(site.top.index, Relation.RELATIVE)
    return any(child.lower in WILL for clause in told for child in site.tree.children(clause.index))


def _promises(site: Site) -> bool:
    """ "has promised $4.5 million in aid": what is on the table already."""
    verb = site.tree.nodes[site.top.head]
    is_object = site.is_money and site.top.relation == Relation.OBJECT
    return is_object and verb.lemma in PROMISING and verb.tag in {"VBD", "VBN"}


def _since_aside(site: Site, words: list[str]) -> list[str]:
    """The last words before a number, without an aside before its verb: "Norvik, which reports next week, fell"."""
    start = max(0, site.first - FORECAST_REACH)
    for at in range(start, site.first):
        if words[at] == "," and site.tree.nodes[at + 1].tag in FINITE:
            start = at
    return words[start : site.first]


def _is_qualified(site: Site) -> bool:
    """ "put the likely cost at 5 million": an adjective that makes what is measured a thing to come."""
    for node in site.tree.nodes[max(0, site.first - FORECAST_REACH) : site.first]:
        follower = site.tree.nodes[node.index + 1]
        if node.lower in LIKELY and node.tag in {"JJ", "VBN", "RB"} and follower.is_noun:
            return True
    return False


def _is_to_come(site: Site) -> bool:
    """ "Heatwave to peak at 41C", "charges are to increase by 10p": an infinitive that stands for the future."""
    nodes = site.tree.nodes
    for at in range(site.first - 1, max(0, site.first - INFINITIVE_REACH), -1):
        if nodes[at].text in CLAUSE_MARKS or nodes[at].lower in CLAUSE_WORDS or nodes[at].tag in SURELY_FINITE:
            return False
        if nodes[at].lower == "to" and nodes[at + 1].tag in {"VB", "VBP", "NN"} and nodes[at + 1].word.quantity is None:
            before = nodes[at - 1]
            if before.lower in {"is", "are"}:
                return True
            is_headline = not any(node.tag in FINITE_OR_MODAL for node in nodes[:at])
            is_verb = nodes[at + 1].tag != "NN" or nodes[at + 2].tag in {"IN", "CD", "RP"}  # "to peak at"
            return is_headline and before.is_noun and before.lower not in PURPOSES and is_verb
    return False
