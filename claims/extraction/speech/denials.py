"""Whether a text takes back or contests a number: denials, corrections, what is called false."""

import re

from claims.extraction.grammar.clauses import CLAUSE_MARKS, governors
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import NEGATIONS, Node, Relation
from claims.extraction.vocabulary.reportverbs import SAY_FORMS
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

DENIED_WORDS = word_set(
    """
    deny denied denies denying denial refute refuted refutes dispel disprove debunk rubbish rubbished dismiss
    dismissed rejected dispute disputes disputed disputing contest contests contested
    """
)
DENIED_NOUNS = word_set(
    "claim report rumour rumor suggestion allegation story speculation post reports rumours rumors claims allegations"
    " stories suggestions"
)
FALSE_WORDS = word_set(
    "false untrue incorrect wrong mistaken erroneous fabricated bogus fantasy nonsense fiction rubbish baseless"
)
NOBODY = frozenset({"nobody", "none", "few", "neither", "noone", "one"})
OPENING = frozenset({":", ";"})
CLOSING = frozenset({".", ",", ";", "–", "—", ")", '"', "”"})
DENIED_UNITS = word_set("second minute hour day week month year ratio")  # "not two hours later" denies nothing
ROUGHLY = word_set("a an the about around some nearly almost $ £ €")
THERE_IS_NO = re.compile(r"\bthere (?:are|is|were|was) ?(?:n['’]t|not) (?:even )?$")
CALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|brand(?:s|ed)?|label(?:s|led)?) (?:(?:the|that|this|their|its|his|her|a) )"
)
NOT_TRUE = re.compile(
    r"\b(?:not true|untrue|false|no truth)\b.{0,20}\bthat\b"
    r"|\bno (?:evidence|indication|sign|proof|suggestion) (?:\w+ )?that\b"
)
NUMBER_IS_FALSE = re.compile(
    r"(?:\w+ )?(?:number|figure|estimate|total|claim)s? (?:is|are|was|were) (?:[\"“'‘] )?(?:\w+ )?"
    r"(?:wrong|false|off by|exaggerated|inflated|overstated|too high|too low|untrue|incorrect|misleading)\b"
)
WE_SAID = re.compile(r"\bwe (?:also |had |have )?(?:said|wrote|reported|stated|gave|told readers)\b")
CORRECTING = re.compile(
    r"\b(?:corrections?|clarifications?|we apologi[sz]e|(?:mistake|error|wrong \w+) (?:is|was) ours)\b", re.I
)
OPENINGS = CLAUSE_MARKS | {",", '"', "“"}
DENIED_OBJECTS = DENIED_NOUNS | {"that"}
HEDGING = ROUGHLY - {"the"}
DENYING_WORDS = DENIED_WORDS | DENIED_NOUNS


def is_denied(site: Site, words: list[str]) -> bool:
    if claim_of_correction(words) or _is_taken_back(site, words) or _is_not(site, words):
        return True
    opening = max((at for at, word in enumerate(words[: site.first]) if word in OPENING), default=-1)
    for node in governors(site):
        if node.is_verb and node.lower in SAY_FORMS and node.lower not in DENIED_WORDS:
            break
        if node.is_verb and node.lower in DENIED_WORDS and opening < node.index < site.first:
            return not (_is_apposed(site) or _is_undisputed(site, node))
        if node.is_verb and _is_negated_before(site, node) and _is_direct(site, node):
            return True
    before = words[max(opening + 1, site.first - 25) : site.first]  # "disputes that, but not the rest: it drew 31%"
    if NOT_TRUE.search(" ".join(before)):
        return True
    said = max(
        (at for at, word in enumerate(before) if word in SAY_FORMS and word not in DENYING_WORDS),
        default=-1,
    )
    before = before[said + 1 :] if said >= 0 and any(word in DENIED_WORDS for word in before[:said]) else before
    if any(word in DENIED_WORDS for word in before) and any(word in DENIED_OBJECTS for word in before):
        return True
    if NUMBER_IS_FALSE.match(" ".join(words[site.last + 1 : site.last + 9])):
        return True
    if CALLED.search(" ".join(before)) and not FALSE_WORDS.isdisjoint(words[site.last + 1 : site.last + 5]):
        return True
    return any(word in FALSE_WORDS for word in words) and any(word in DENIED_NOUNS for word in words[: site.first])


def _is_undisputed(site: Site, verb: Node) -> bool:
    """ "Nobody disputes that", "does not deny that"."""
    subject = site.tree.subject(verb.index)
    return _is_negated_before(site, verb) or (subject is not None and subject.lower in NOBODY)


def _is_apposed(site: Site) -> bool:
    """ "denied that the price, £210m, would rise": a number told beside what is denied."""
    nodes = site.tree.nodes
    after = nodes[site.last + 1].text if site.last + 1 < len(nodes) else "."
    return site.first > 0 and nodes[site.first - 1].text == "," and after == ","


def _is_negated_before(site: Site, verb: Node) -> bool:
    negations = [child for child in site.tree.children(verb.index) if child.lower in NEGATIONS]
    return any(child.index < site.first for child in negations)


def claim_of_correction(words: list[str]) -> bool:
    """ "An earlier version of this article said": what a correction takes back."""
    text = " ".join(words)
    return any(
        phrase in text
        for phrase in (
            "earlier version of",
            "previous version of",
            "originally said",
            "originally stated",
            "incorrectly said",
            "wrongly said",
            "incorrectly stated",
            "misstated",
        )
    )


def _is_not(site: Site, words: list[str]) -> bool:
    """ "Not 240 megawatts", "There aren't 15,000 people": a number that is said and denied in one breath."""
    before = words[: site.first]
    if THERE_IS_NO.search(" ".join(before) + " "):
        return True
    while before and before[-1] in HEDGING:
        before = before[:-1]
    opens = len(before) < 2 or before[-2] in OPENINGS
    return before[-1:] == ["not"] and opens and (site.quantity.unit not in DENIED_UNITS or _is_set_against(site))


def _is_set_against(site: Site) -> bool:
    """ "four months, not seven weeks": a time that another is put in place of; "not two hours later" denies nothing."""
    nodes = site.tree.nodes
    closes = site.last + 1 == len(nodes) or nodes[site.last + 1].text in CLOSING
    return closes and any(singular(node.lower) in DENIED_UNITS for node in nodes[: site.first])


def _is_taken_back(site: Site, words: list[str]) -> bool:
    """ "Yesterday we said that it had 41 ships" in a text that corrects itself."""
    return (
        WE_SAID.search(" ".join(words[: site.first])) is not None and CORRECTING.search(site.document.text) is not None
    )


def _is_direct(site: Site, verb: Node) -> bool:
    """Whether a negated verb governs the quantity itself: "did not fall 4%", not "was not at 30 sites surprised"."""
    if verb.lemma in {"exceed", "recognise", "know"}:
        return False
    before = site.words_before(3)
    if {"more", "than"} <= set(before) or "least" in before:
        return False
    return (
        site.top.head == verb.index
        and site.top.relation in {Relation.OBJECT, Relation.OBLIQUE}
        and site.top.preposition in {None, "by"}
    )
