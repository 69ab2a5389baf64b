"""What becomes of those counted, by the words around: "lost their jobs", "without water", "data on 4 million"."""

import re

from claims.extraction.grammar.phrases import base_of, participle_named, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.vocabulary.measurewords import IDLE_MODIFIERS, POSTS
from claims.extraction.vocabulary.places import place_named
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

HEDGES = word_set(
    "at least about around nearly almost some more than over up to as many roughly dozens another further"
)
STATES = {"dead": "killed", "hurt": "injured", "wounded": "injured"} | {
    word: word for word in ("killed", "injured", "missing", "aboard", "ill", "homeless", "trapped")
}
# What is done to people where a number stands without a noun for them.
HARMS = {
    "killed": "death", "injured": "injury", "arrested": "person arrested", "evacuated": "person evacuated",
    "displaced": "person displaced", "missing": "person missing", "stranded": "person stranded",
    "hospitalised": "person hospitalised", "rescued": "person rescued", "infected": "person infected",
    "detained": "person detained", "hired": "employee hired", "treated": "person treated",
    "aboard": "person aboard", "ill": "person ill", "homeless": "person homeless",
}  # fmt: skip
# What a text about an accident means that says how many were treated, or that some have lost so many of theirs.
HURT = {"treated": "injury", "hospitalised": "injury", "lost": "death"}
LOVED = word_set(
    "person own colleague comrade friend brother sister child neighbour neighbor soldier miner firefighter"
)
AT_RISK = ("at", "risk")
TIMES = word_set("day week month quarter year today yesterday tomorrow season time total all morning evening weekend")
STATE_REACH = 4  # words between those counted and the word for what became of them
FOLLOWING = 12  # words behind what is counted in which such words stand
ORDERED = "told|ordered|forced|urged|asked|instructed|advised"
# "were told to leave", "fled", "ordered out", "from their homes": right behind those who do.
FLEES = re.compile(
    rf"(?:(?:have|has|had|be|been|being|were|was|are|is) )*(?:(?:{ORDERED}) )?"
    rf"(?:fled|flee|to (?:flee|leave|evacuate)|(?:{ORDERED}|driven|moved|bused) out of"
    r"|from (?:their )?homes|left their homes)\b"
    rf"|(?:(?:have|has|had|been|being|were|was|are) )+(?:{ORDERED}) out\b"
)
# "had no electricity", "were left without tap water", "of the town without drinking water", "lost power".
LACKS = re.compile(
    r"(?:and \w+ )?(?:(?:of|in) (?:\w+ ){1,3}?)?"
    r"(?:(?:have|has|had|are|were|was|been|be|being|still|remained|left) )*"
    r"(?:without|with no|no|lost|lose) (?:\w+ )?"
    r"(power|electricity|water|gas|heating)\b"
)
MODALS = "will|would|could|may|might|must|should|are to|were to|is to|have to|has to|had to"
OWN = "jobs?|posts?|positions?|roles?|livelihoods?|work"
AWAY = r"\b(?! (?:to|on|home|ahead|through|back|up|down|into|for)\b)"  # and not to a meeting
# What befalls nobody but those who work: "are already for the chop", "who built it are out of work".
SACKED = re.compile(
    r"(?:they )?(?:(?:are|were|be) )?(?:already |also |now )?for the (?:chop|axe|sack)\b"
    r"|(?:[\w'-]+ ){0,5}?out of (?:work|a job|their jobs?)\b"
    rf"|(?:[\w'-]+ ){{0,6}}?(?:to lose|losing) their (?:{OWN})\b"
)
GO = re.compile(
    r"out (?:[:.,;–—]|$)"
    rf"|(?:(?:{MODALS}|have|has|had) )*"
    rf"(?:(?:go|going|gone|be gone|disappear|vanish){AWAY}"
    r"|(?:face|facing|faces) (?:the )?(?:sack|axe|chop|dismissal|redundancy)"
    rf"|(?:to )?(?:lose|lost|losing) their ({OWN})\b"
    r"|(?:(?:be|being|are|were|was|been) )+(?:laid off|made redundant|let go|dismissed|shown the door)\b)"
    rf"|(?:[\w'-]+ ){{0,4}}(?:{MODALS}) (?:have to )?(?:leave|go){AWAY}"
)
# "the number of people who would lose their work at 850": those of whom a bare number tells.
LOSERS = re.compile(rf"number of (?:[\w'-]+ ){{1,6}}(?:lose|lost|losing) their (?:{OWN})\b")
HOSPITAL = re.compile(
    r"(?:(?:have|has|had|are|were|was|been|be|being|still|remain) )*"
    r"(?:(?:taken|rushed|airlifted|admitted|flown|sent) to|in|spent the night in) (?:a |the |local )?hospitals?\b"
)
# "31,000 of the scooters are to come off the streets", "yanking 40,000 toys off shelves".
OFF_SALE = re.compile(
    r"(?:(?:is|are|were|was|be|being|been|to|will|must|have|has|had) )*"
    r"(?:com(?:e|es|ing)|taken|hauled|pulled|yanked|withdrawn|swept|gone)? ?(?:off|from) (?:the |its |shop |store )*"
    r"(?:shelves|streets?|roads?|market|sale|shops)\b"
)
# "people unable to log in", "were locked out", "customers who tried to reach us", "met an error page".
STRICKEN = re.compile(
    r"(?:[\"“'‘] ?)?(?:(?:who|that|have|has|had|were|was|are|been|being|be|left) )*"
    r"(?:unable to|locked out|shut out|turned away|in the dark|could (?:n['’]t|not)|who tried to|tried (?:in vain )?to"
    r"|(?:met|saw|got|faced) an? (?:\w+ )?error)\b"
)
# "300,000 had their passport numbers stolen": what of theirs something was done to.
HAD = re.compile(
    r"(?:(?:have|has|had|will|also) )*(?:have|has|had) (?:their|his|her) (?P<what>\w+(?: \w+)?) (?P<done>\w+)"
)
OWNED = word_set("data detail information record file account password name photo message")  # what is taken of people
OWNED_BY = word_set("on of about for belonging")
ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her"})
EXPOSED_REACH = 6  # words before those counted in which the word for their data stands
LETTING = dict.fromkeys(("let",), "")
TAKING = word_set("nick swipe pinch take taken lift harvest copy copied plunder")
PASSED_OVER = HEDGES | IDLE_MODIFIERS | ARTICLES


def flees(site: Site, *, after: int) -> bool:
    """Whether those before a word leave their homes."""
    return FLEES.match(_following(site, after)) is not None


def lacks(site: Site, *, after: int) -> str | None:
    """What those before a word are without: "power", "water"."""
    found = LACKS.match(_following(site, after))
    return found[1].replace("electricity", "power") if found is not None else None


def ends_job(site: Site, *, after: int, is_post: bool = False) -> bool:
    """ "1,200 people will lose their posts", "is letting 4,200 people go", in texts about layoffs."""
    following = _following(site, after)
    is_post = is_post or (site.noun is not None and singular(site.noun.lower) in POSTS)
    if _is_let(site) and following.startswith("go"):
        return True
    if not (is_post or speaks_of(site.document.text, "layoffs")):
        return False
    before = " ".join(node.lower for node in site.tree.nodes[: site.first])
    if site.noun is None and LOSERS.search(before) is not None:
        return True
    return GO.match(following) is not None or SACKED.match(following) is not None


def is_sacked(site: Site, *, after: int) -> bool:
    """ "hundreds of its cooks are for the chop", in texts about layoffs."""
    return speaks_of(site.document.text, "layoffs") and SACKED.match(_following(site, after)) is not None


def fate_of_hurt(site: Site, phrase: str, participle: str | None) -> str | None:
    """ "Doctors are treating 37 people", "we have lost six of our own", in a text about an accident."""
    is_hurt = participle in HURT and phrase in LOVED and speaks_of(site.document.text, "accident")
    return HURT[participle] if is_hurt and participle is not None else None


def _is_let(site: Site) -> bool:
    return any(base_of(node, LETTING) is not None for node in site.tree.nodes[max(0, site.first - 4) : site.first])


def had_taken(site: Site, *, after: int) -> str | None:
    """ "had their passport numbers stolen": what of theirs was taken, with what was done to it."""
    found = HAD.match(_following(site, after))
    if found is None:
        return None
    done = _taken(found["done"])
    *words, head = found["what"].split(" ")
    return " ".join([*words, singular(head), done]) if done is not None else None


def is_exposed(site: Site) -> bool:
    """Whether those counted are whose data a text about a breach tells of: "held data on 9 million people"."""
    words = [word for word in site.words_before(EXPOSED_REACH) if word not in PASSED_OVER]
    is_theirs = len(words) > 1 and words[-1] in OWNED_BY and bool(OWNED & {singular(word) for word in words[:-1]})
    return is_theirs and speaks_of(site.document.text, "breach")


def is_stricken(site: Site, *, after: int) -> bool:
    """Whether those before a word could not use what a text about an outage tells of."""
    return speaks_of(site.document.text, "outage") and STRICKEN.match(_following(site, after)) is not None


def state_of(site: Site, noun: Node) -> str | None:
    """What people are said to be right behind: "9 people are confirmed dead", "14 were taken to hospital"."""
    if OFF_SALE.match(_following(site, noun.index)) is not None:
        return "recalled" if speaks_of(site.document.text, "recall") else "withdrawn"
    if HOSPITAL.match(_following(site, noun.index)):
        return "hospitalised"
    nodes = site.tree.nodes
    for node in nodes[noun.index + 1 : noun.index + 1 + STATE_REACH]:
        if node.lower in STATES:
            return STATES[node.lower]
        if tuple(other.lower for other in nodes[node.index : node.index + 2]) == AT_RISK:
            return "at risk"
        if not (node.is_verb or node.tag in {"RB", "MD"}) or node.lower in {"have", "has", "had"}:
            return None
    return None


def place_of(site: Site, noun: Node) -> str | None:
    """Where those counted are: "on waiting list" of "there are 18,400 people on our waiting list"."""
    verb = site.predicate
    is_there = verb.lemma == "be" or verb.index == noun.index or noun.relation == Relation.OBJECT
    owners = [noun.index, verb.index] if is_there else [noun.index]
    for owner in owners:
        for node in site.tree.obliques(owner, "on", "in", "from", "without"):
            is_named = site.entity_at(node) is not None or place_named(node.text) or node.lower in TIMES
            if node.index > noun.index and node.is_noun and not is_named and node.word.quantity is None:
                return f"{node.preposition} {phrase_of(site, node, complement=False)}"
    if verb.tag == "JJ" and verb.index > noun.index and site.tree.children(verb.index, Relation.COPULA):
        return verb.lower  # "were missing from its books"
    return None


def _following(site: Site, index: int) -> str:
    return " ".join(node.lower for node in site.tree.nodes[index + 1 : index + 1 + FOLLOWING])


def _taken(word: str) -> str | None:
    stem = word.removesuffix("ed")
    return participle_named(word) or ("stolen" if TAKING.intersection((word, stem, f"{stem}e")) else None)
