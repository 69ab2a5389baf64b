"""How long what is out of order, done by stealth, worked or imposed lasts, and how soon what must be done is."""

from itertools import pairwise

from claims.extraction.grammar.phrases import base_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.vocabulary.changewords import change_lemma
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

DOWN = word_set("down offline dark out dead unreachable inaccessible unplayable unusable")
BACK = word_set("back restored")
RETURNS = frozenset((word, "back") for word in word_set("is are was were be been come came comes get got went"))
RESTORING = dict.fromkeys(word_set("restore reconnect revive reboot resume fix repair"), "")
GOING = dict.fromkeys(word_set("go went gone be was stay knock knocked take"), "")
SHUTTING = dict.fromkeys(word_set("shut close isolate stop seal halt"), "")
INSIDE = word_set("inside undetected unnoticed unseen access lurked lurking unchecked")
HIDDEN_IN = word_set("system systems network networks server servers file files computer computers database")
INTRUDERS = word_set("intruder hacker attacker thief thieves crook criminal gang spy")
# What must be done, or is promised, within so many days.
ACTS = {
    "pay": "payment", "payable": "payment", "notify": "notification", "inform": "notification", "report": "reporting",
    "respond": "response", "reply": "response", "answer": "response", "deliver": "delivery", "appeal": "appeal",
    "vacate": "departure", "file": "filing", "complain": "complaint", "refund": "refund", "repair": "repair",
    "evacuate": "evacuation", "settle": "settlement", "publish": "publication", "register": "registration",
}  # fmt: skip
BINDING = word_set("must should ordered told required requires require obliged law deadline has have given gives")
MOMENTS = word_set("discovery alarm notice publication decision receipt arrival warning verdict ruling accident")
HOURS = frozenset({"hour", "minute", "second"})
# What somebody is sentenced to, or bound by, for so long.
IMPOSED = {
    "jail": "prison sentence", "imprison": "prison sentence", "sentence": "prison sentence", "ban": "ban duration",
    "disqualify": "ban duration", "suspend": "suspension duration", "repay": "loan term", "repaid": "loan term",
    "lend": "loan term", "lent": "loan term", "borrow": "loan term", "mature": "loan term", "amortise": "loan term",
}  # fmt: skip
PRISON = word_set("prison jail custody bars detention inside")
WORKING = dict.fromkeys(("work", "worked", "toil", "slog", "labour"), "")
WEEKLY = frozenset({"week", "weekly"})
CLAUSE_REACH = 6  # words between a verb and the span that it hangs on
AIM_REACH = 5  # words behind a span in which "to notify" stands


def of_lapse(site: Site) -> Measure | None:
    """An outage, an intrusion, a shutdown, a battery's life or a term by what the words say lasts; None elsewhere."""
    name = _worked(site) or _imposed(site)
    name = name or _outage(site) or _battery(site) or _intrusion(site) or _shutdown(site) or _term(site)
    return Measure(name, None, "measure:lapse") if name is not None else None


def lapse_told_of(site: Site) -> str | None:
    """ "That makes it almost four months": what a span is of, of which only the text says what lasted."""
    if speaks_of(site.document.text, "breach"):
        return "intrusion time" if site.quantity.unit not in HOURS else None
    return "outage duration" if speaks_of(site.document.text, "outage") else None


def _worked(site: Site) -> str | None:
    """ "work 61 hours a week", "a week of 70 hours": how long people work."""
    if site.quantity.unit != "hour":
        return None
    if site.tree.nodes[site.top.head].lower in WEEKLY and site.top.preposition == "of":
        return "working week"
    is_weekly = site.quantity.per in WEEKLY or not WEEKLY.isdisjoint(site.words_after(2))
    works = any(
        base_of(node, WORKING) is not None for node in site.tree.nodes[max(0, site.first - CLAUSE_REACH) : site.first]
    )
    return "working hours" if works and is_weekly else None


def _imposed(site: Site) -> str | None:
    """ "jailed for seven years", "faces 20 years in prison", "repaid over 14 years"."""
    after = site.words_after(2)
    if after[:1] in (["in"], ["behind"]) and not PRISON.isdisjoint(after):
        return "prison sentence"
    verb = base_of(site.predicate, IMPOSED)
    is_span = site.top.relation in {Relation.OBLIQUE, Relation.OBJECT}
    return IMPOSED[verb] if verb is not None and is_span and site.quantity.unit not in HOURS else None


def _outage(site: Site) -> str | None:
    """ "went down for two hours", "was back within six hours", "restored after 5 hours"."""
    before = site.tree.nodes[max(0, site.first - CLAUSE_REACH) : site.first]
    words = {node.lower for node in before}
    verb = _governing(site)
    is_down = any(node.lower in DOWN for node in (verb, *site.tree.upward(verb.index)))
    went_down = bool(words & DOWN) and base_of(verb, GOING) is not None
    if site.top.preposition == "for" and (is_down or went_down):
        return "outage duration"
    is_until = site.top.preposition in {"after", "within", "in"} or site.words_after(1) == ["later"]
    is_back = (
        verb.lower in BACK
        or not RETURNS.isdisjoint(pairwise(site.words_before(4)))
        or base_of(verb, RESTORING) is not None
    )
    is_machine = site.quantity.unit in HOURS or speaks_of(site.document.text, "outage")
    return "outage duration" if is_until and is_back and is_machine else None


def _battery(site: Site) -> str | None:
    words = {node.lower for node in site.tree.nodes}
    is_charge = "battery" in words or {"on", "charge"} <= words
    return "battery life" if is_charge and site.quantity.unit in HOURS and "to" not in site.words_before(3) else None


def _intrusion(site: Site) -> str | None:
    """ "had been inside for 47 days", "spent nearly seven weeks rifling through the files"."""
    if not speaks_of(site.document.text, "breach"):
        return None
    subject = site.tree.subject(site.predicate.index)
    words = {node.lower for node in site.tree.nodes}
    is_hidden = bool(words & INSIDE) or (
        subject is not None and singular(subject.lower) in INTRUDERS and bool(words & HIDDEN_IN)
    )
    return "intrusion time" if is_hidden else None


def _shutdown(site: Site) -> str | None:
    """ "the valves were shut 43 minutes later", "isolated within 45 minutes of the alarm"."""
    is_delay = site.words_after(1) in (["later"], ["after"]) or "within" in site.words_before(3)
    shuts = base_of(_governing(site), SHUTTING) is not None
    return "shutdown time" if shuts and is_delay and site.quantity.unit in HOURS else None


def _term(site: Site) -> str | None:
    """ "payable within 60 days", "within 72 hours of discovery", "took 59 days from discovery to notify"."""
    verb = _governing(site)
    aims = site.tree.nodes[site.last + 1 : site.last + 1 + AIM_REACH]
    to = next((node.index for node in aims if node.lower == "to"), None)
    if base_of(verb, {"take": "", "took": ""}) is not None and to is not None and to + 1 < len(site.tree.nodes):
        act = _act(site.tree.nodes[to + 1])
        return f"{act} time" if act is not None else None
    if "within" not in site.words_before(3):
        return None
    act = _act(verb)
    words = {node.lower for node in site.tree.nodes[: site.first]}
    is_bound = bool(words & BINDING) or verb.lower == "payable"
    after = site.words_after(4)
    is_since = after[:1] == ["of"] and not MOMENTS.isdisjoint(after)
    if is_bound:
        return f"{act} deadline" if act is not None else "deadline"
    if act is not None:
        return f"{act} time"
    if (
        not verb.is_verb
        or {"may", "can", "might"} & words
        or not (is_since or verb.tag == "VB" or site.tree.is_passive(verb.index))
    ):
        return None
    return f"time to {change_lemma(verb.lower, verb.lemma)}"


def _governing(site: Site) -> Node:
    """The word that a span hangs on, past the adverb that ends it: "shut 43 minutes later"."""
    node = site.tree.nodes[site.top.head]
    while node.lower in {"later", "after", "earlier"} and node.head != node.index:
        node = site.tree.nodes[node.head]
    return node


def _act(verb: Node) -> str | None:
    base = base_of(verb, ACTS)
    return ACTS[base] if base is not None else None
