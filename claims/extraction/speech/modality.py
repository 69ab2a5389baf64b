"""Whether the text stands behind a number: asserted, alleged, denied, forecast or hypothetical."""

import re
from dataclasses import dataclass
from itertools import pairwise

from claims.extraction.grammar.clauses import CLAUSE_MARKS, FINITE, clause_words, stands_under
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import NEGATIONS, SUBJECTS, Node, Relation
from claims.extraction.quantity import Modality
from claims.extraction.speech.allegations import ALLEGED_WORDS, is_alleged, is_hearsay, is_office
from claims.extraction.speech.denials import DENIED_WORDS, is_denied
from claims.extraction.speech.estimates import is_estimate
from claims.extraction.speech.forecasts import (
    FORECAST_REACH,
    FORECAST_VERBS,
    WILL,
    is_forecast,
    is_of_years_to_come,
    is_target,
)
from claims.extraction.speech.quotations import Claimant
from claims.extraction.vocabulary.reportverbs import SAY_FORMS
from claims.extraction.vocabulary.wordlists import word_set

# Whom a text speaks to, not a condition.
IF_YOU = re.compile(r"\bif (?:you|your \w+) (?:are|is|was|were|have|had|’ve|'ve|’re|'re)\b")
# On whose word a number stands, and no condition either.
IF_TRUSTED = re.compile(
    r"\bif (?:[\w’'-]+ ){1,6}(?:is|are) (?:to be believed|right|correct)\b|\bif (?:you|we|one) (?:trust|believe|ask)\b"
)
# What somebody has the right to do: "The firm may appeal within six weeks".
ENTITLED = re.compile(
    r"\bmay (?:, [^,]{1,60} , )?(?:then |also |still )?(?:appeal|object|lodge|challenge"
    r"|be (?:lodged|appealed|filed|challenged|contested))\b"
)
# What hangs over somebody: "faces a fine of up to 20 million", "facing up to 14 years in prison".
FACING = re.compile(r"\b(?:faces?|facing)\b(?: [a-z]+){0,6} (?:up to|as much as|as many as|a maximum of)$")
MAYBE = frozenset({"could", "may", "might"})
PLANNING = WILL | MAYBE | {"would", "should"}
SAID_TO = re.compile(
    r"\b(?:is|are|was|were|been) (?:said|thought|believed|reported|understood|rumoured)\b(?: \w+){0,3} to (?P<what>\w+)"
)
NO_VERBS = word_set(
    "the a an us them me him her you it our their his police authorities officials regulators parliament"
)
WOULD_HAVE = re.compile(r"\bwould (?:not )?have \w+(?! to)")  # what did not come to be
WHOLE = re.compile(r"^of (?:its|their|the|his|her|our|[\w.]+ ?['’]s) (?:\w+ )?$|^of (?:its|their|the|his|her|our)$")
COMPARED = re.compile(
    r"\b(?:after|against|from|than|with|versus|on)(?: an? (?:[\w-]+ ){1,3}of)?"
    r"(?: (?:the|about|some|around|nearly|almost|over))?$"
)
# "instead of 1,855", "(2025: 95.8%)": what is known, beside what is to come.
KNOWN = re.compile(r"\b(?:instead of|rather than)(?: [a-z]+)?$|\( ?(?:19|20)\d\d ?:(?: [a-z]+)?$")
DEFINITE = frozenset({"the", "these", "those", "all"})
PLANNED_REACH = 8  # words behind a number in which it is what somebody plans: "the 320 jobs that the mine will bring"
BYGONE = re.compile(
    r"(?:\w+ ){0,3}?(?:(?:in|for|during) )?(?:last|the previous|a|the same|the prior) (?:\w+ )?"
    r"(?:year|month|quarter|week|season|summer|winter|spring|autumn)\b(?! from)"
    r"|(?:\w+ ){0,3}?the (?:year|month|quarter|week|season) (?:before|earlier)\b"
    r"|in (?:19|20)\d\d\b"
    r"|(?:\w+ ){0,3}?(?:swears? by|admits|concedes|owns up to)\b"
    r"|(?:\w+ )?(?:it|they|he|she|we) (?:made|earned|sold|had|paid|lost|reported|booked|took)\b"
)
RELATIVES = frozenset({"which", "who", "whose", "where"})
ASIDE_REACH = 9  # words from the comma of such a clause to its number
OWN = frozenset({"our", "its", "their", "his", "her"})
REACTING = word_set("sending pushing driving dragging lifting knocking taking sent pushed drove dragged lifted knocked")
PRICED = word_set("share shares stock price value crown pound dollar euro yen currency index")
REACTION_REACH = 6  # words from the verb of a reaction to its number
FACTS = frozenset({"record", "average", "low", "high", "limit", "threshold"})
DOUBTING_WORDS = ALLEGED_WORDS | DENIED_WORDS


@dataclass(frozen=True, slots=True)
class Stance:
    modality: Modality
    rule: str


def modality_of(site: Site, claimant: Claimant, *, year: int | None = None) -> Stance:
    """The modality of a quantity; denial is heard first, then conditions, forecasts and allegations.

    ``year`` is that of the text's publication: what is of a later one is a forecast.
    """
    # "May" with its capital inside a sentence is a month.
    words = [node.lower if node.text != "May" or not node.index else node.text for node in site.tree.nodes]
    if is_target(words[: site.first]):
        return Stance(Modality.FORECAST, "modality:target")
    if _is_aside(site):
        return Stance(Modality.ASSERTED, "modality:aside")
    if is_denied(site, words):
        return Stance(Modality.DENIED, "modality:denied")
    before = site.words_before(2)
    is_part = site.first > 2 and site.tree.nodes[site.first - 3].word.quantity is not None
    if before[:1] == ["of"] and (before[-1] in OWN or (is_part and before[-1] == "the")):
        return Stance(Modality.ASSERTED, "modality:fact")  # "1.8 million of our 7.4 million members may be affected"
    if _is_compared(site, words):
        return Stance(Modality.ASSERTED, "modality:fact")
    if site.top.relation == Relation.NOMINAL and site.top.preposition == "of" and _is_fact(site):
        return Stance(Modality.ASSERTED, "modality:fact")  # "could break the record of 40.2C"
    is_known = _is_definite(site, words)
    if not is_known and _is_hypothetical(site, words, claimant):
        return Stance(Modality.HYPOTHETICAL, "modality:hypothetical")
    if not is_known and is_forecast(site, words, claimant):
        return Stance(Modality.FORECAST, "modality:forecast")
    if not is_known and year is not None and is_of_years_to_come(site, words, year):
        return Stance(Modality.FORECAST, "modality:later")
    if is_hearsay(words[: site.first]) or (claimant.verb == "claim" and not is_office(claimant.name)):
        return Stance(Modality.ALLEGED, "modality:suspects")  # nobody accuses whom the number is about
    if is_alleged(site, words, claimant):
        return Stance(Modality.ALLEGED, "modality:alleged")
    if (said := SAID_TO.search(" ".join(words))) is not None and said["what"] not in NO_VERBS:
        return Stance(Modality.ALLEGED, "modality:rumour" if said["what"] == "be" else "modality:alleged")
    return Stance(Modality.ASSERTED, "modality:fact" if is_known else "modality:asserted")


def _is_fact(site: Site) -> bool:
    noun = site.tree.nodes[site.top.head]
    articles = site.tree.children(noun.index, Relation.DETERMINER, Relation.POSSESSOR)
    return noun.lower in FACTS and any(child.lower in {"the", "its"} for child in articles)


def _is_definite(site: Site, words: list[str]) -> bool:
    """ "to exceed the 430 tonnes that", "All 40 may stay": how many they are is known, whatever becomes of them."""
    before = words[site.first - 1] if site.first else ""
    is_owned = before in OWN and site.quantity.unit == "count"  # "if its 6.4 million subscribers leave"
    if not (before in DEFINITE or is_owned) or is_estimate([], words[site.last + 1 :]):
        return False
    after = site.tree.nodes[site.last + 1 : site.last + 1 + PLANNED_REACH]
    is_planned = any(node.lower in PLANNING or node.lemma in FORECAST_VERBS for node in after)
    return site.top.relation in SUBJECTS or not is_planned


def _is_compared(site: Site, words: list[str]) -> bool:
    """ "expects 2.4bn, after 2.7bn in 2025", "Of its 9,000 people, 800 will go": what is, beside what is to come."""
    near = {*site.words_before(REACTION_REACH)}
    if near & REACTING and near & PRICED:
        return True  # "would shed 500 jobs, sending its stock down 4%"
    before, after = " ".join(words[: site.first]), " ".join(words[site.last + 1 : site.last + 12])
    if KNOWN.search(before):
        return True
    if WHOLE.search(before) and "," in words[site.last + 1 : site.last + 4]:
        return True
    return COMPARED.search(before) is not None and BYGONE.match(after) is not None


def _is_aside(site: Site) -> bool:
    """ "plans to close Holm, which employs 620", told on the way: a clause of its own about what is."""
    nodes = site.tree.nodes[max(0, site.first - ASIDE_REACH) : site.first]
    opening = [at for at, (one, two) in enumerate(pairwise(nodes)) if one.text == "," and two.lower in RELATIVES]
    if not opening:
        return False
    own = nodes[opening[-1] + 2 :]
    tags = [node.tag for node in own if node.tag in FINITE or node.tag == "MD"]
    return len(tags) == 1 and tags[0] != "MD" and not any(_is_unsure(node) for node in own)


def _is_unsure(node: Node) -> bool:
    return node.lemma in FORECAST_VERBS or node.lower in DOUBTING_WORDS or node.lower in SAY_FORMS


def _is_hypothetical(site: Site, words: list[str], claimant: Claimant) -> bool:
    clause = clause_words(site)
    text = " ".join(words)
    if (IF_YOU.search(text) and not _has_would(words)) or IF_TRUSTED.search(text):
        return False
    forecasting = claimant.verb in {"forecast", "predict", "project", "expect"}
    is_open = (any(word in MAYBE for word in clause) and _has_maybe(site)) or stands_under(site, MAYBE)
    if is_open and not forecasting and not (ENTITLED.search(text) and "if" not in words):
        return True
    if WOULD_HAVE.search(" ".join(words[max(0, site.first - FORECAST_REACH) : site.first])):
        return True
    if FACING.search(" ".join(words[: site.first])):
        return True
    start = words[0] if words else ""
    if words[:2] == ["failing", "that"] or _is_inverted(site.tree.nodes):
        return True
    if start == "if" and "," in words[: site.first] and not WILL.isdisjoint(words[words.index(",") : site.first]):
        return True  # "If the firm doesn't mend its ways, it will cost"
    if start in {"should", "were", "had"} or any(word in {"if", "unless", "assuming"} for word in words):
        return _has_would(words) or start in {"should", "were"} or any(word in {"if", "unless"} for word in clause)
    return False


def _is_inverted(nodes: list[Node]) -> bool:
    """ "a further $4 should annual sales reach a billion": a condition by the order of its words."""
    after = (nodes[node.index + 1] for node in nodes[1:-1] if node.lower == "should")
    return any(node.tag in {"DT", "JJ", "NN", "NNS", "NNP", "PRP", "PRP$"} for node in after)


def _has_maybe(site: Site) -> bool:
    """Whether "may" stands before a number, or behind it in its own clause: "12 failed, and the board may act"."""
    nodes = site.tree.nodes
    if any(_is_maybe(nodes, node) for node in nodes[: site.first]):
        return True
    for node in nodes[site.last + 1 :]:
        if _is_maybe(nodes, node):
            return True
        if node.text in CLAUSE_MARKS or node.tag in FINITE:
            return False
    return False


def _is_maybe(nodes: list[Node], node: Node) -> bool:
    """Whether a word leaves open what is: "could", but not "could not agree"."""
    after = nodes[node.index + 1].lower if node.index + 1 < len(nodes) else ""
    return node.lower in MAYBE and not (node.lower == "could" and after in NEGATIONS)


def _has_would(words: list[str]) -> bool:
    return any(word in {"would", "could", "might", "'d"} for word in words)
