"""How long what lasts: "an outage of 14 hours", "takes 90 minutes", "won in 71 minutes", "within 60 days"."""

from claims.extraction.grammar.phrases import base_of, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.measures.lapses import of_lapse
from claims.extraction.measures.nounmeasures import PRONOUNS, antecedent, is_actor
from claims.extraction.quantity import Role
from claims.extraction.vocabulary.changewords import change_lemma
from claims.extraction.vocabulary.measurewords import CONTAINERS, DURATION_UNITS, GENERIC
from claims.extraction.vocabulary.typenouns import TYPE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

RACING = dict.fromkeys(word_set("finish run ran clock cross complete race cover cycle swim row triumph clocked"), "")
WINNING = dict.fromkeys(("win", "won", "triumph"), "")
MARGINS = word_set("clear ahead behind adrift back faster slower quicker")
LASTING = word_set("last run go continue stretch drag span hold held persist")
MUST = word_set("must should has have had ordered told required given gives gave allowed deadline")
TAKING = word_set("take took need spend quote wait last")
IDLE_VERBS = word_set("be have get do make say tell")
LAWS = word_set("law rule rules regulation regulations act code statute directive contract")
ALLOWING = dict.fromkeys(("allow", "permit", "give", "gave", "set", "grant"), "")
SEEING = dict.fromkeys(("see", "saw", "seen"), "")
AFTER = frozenset({"later", "afterwards"})
SPANS = word_set("period span stretch spell time")
EVENT_ENDS = word_set(
    "outage strike walkout campaign ban sentence closure delay blackout shutdown war siege fight battle recession"
    " trial race match flight tour term contract patent lease attack raid incident disruption suspension"
)
IDLE_OWNERS = CONTAINERS | GENERIC
AVERAGES = IDLE_OWNERS | SPANS


def of_duration(site: Site, change: Change) -> Measure | None:
    """ "an outage of 14 hours", "unavailable for 14 hours", "takes 90 minutes": how long what the words say lasts."""
    if site.quantity.unit not in DURATION_UNITS or change.role in {Role.FROM, Role.TO, Role.CHANGE}:
        return None
    return _of_race(site) or of_lapse(site) or _of_limit(site) or _of_noun(site) or _of_clause(site)


def _of_race(site: Site) -> Measure | None:
    """ "won in 71 minutes", "40 seconds clear of her nearest rival"."""
    if MARGINS.intersection(site.words_after(1)):
        return Measure("margin", None, "measure:duration")
    verb = site.predicate
    if ":" in site.quantity.text:  # "ran 2:24:17", "a course record of 2:05:31"
        owner = site.tree.nodes[site.top.head]
        is_record = site.top.relation == Relation.NOMINAL and owner.lower in {"record", "best"}
        won = base_of(verb, WINNING) is not None
        name = f"{phrase_of(site, owner)} time" if is_record else "winning time" if won else "finishing time"
        return Measure(name, None, "measure:duration")
    if site.top.preposition != "in" or site.quantity.unit not in {"hour", "minute", "second"}:
        return None
    if base_of(verb, WINNING) is not None:
        return Measure("winning time", None, "measure:duration")
    return Measure("finishing time", None, "measure:duration") if base_of(verb, RACING) is not None else None


def _of_limit(site: Site) -> Measure | None:
    """ "must comply within 60 days", "has 45 days to object", "seventeen years since the works shut"."""
    nodes = site.tree.nodes
    after = site.words_after(2)
    if after[:1] == ["since"]:
        return Measure("time since", None, "measure:duration")
    if after[:1] in (["'"], ["’"], ["'s"], ["’s"]) and site.last + 2 < len(nodes) and nodes[site.last + 2].is_noun:
        noun = nodes[site.last + 2]  # "at 24 hours\' notice", "a fortnight\'s pay"
        return Measure(
            f"{phrase_of(site, noun)} period" if noun.lower == "notice" else phrase_of(site, noun),
            noun,
            "measure:duration",
        )
    subject = site.tree.subject(site.predicate.index)
    if subject is not None and subject.lower in LAWS and base_of(site.predicate, ALLOWING) is not None:
        return Measure("time limit", None, "measure:duration")  # "the law allows 72 hours"
    is_bound = MUST.intersection(node.lower for node in nodes[: site.first])
    if site.top.preposition == "within" and is_bound:
        return Measure("deadline", None, "measure:duration")
    verb = nodes[site.last + 2] if after[:1] == ["to"] and site.last + 2 < len(nodes) else None
    takes = base_of(site.predicate, dict.fromkeys(TAKING, "")) is not None
    if verb is not None and (is_bound or takes) and not verb.tag.startswith(("DT", "NNP", "CD")):
        return Measure(f"time to {verb.lemma}", None, "measure:duration")
    return Measure("delay", None, "measure:duration") if AFTER.intersection(after[:1]) else None


def _of_noun(site: Site) -> Measure | None:
    """ "an outage of 14 hours", "two years of free credit monitoring"."""
    owner = site.tree.nodes[site.top.head]
    is_average = singular(owner.lower) in AVERAGES  # "spent an average of 7 hours"
    if site.top.relation == Relation.NOMINAL and site.top.preposition == "of" and owner.is_noun and not is_average:
        return Measure(f"{phrase_of(site, owner)} duration", owner, "measure:duration")
    noun = site.noun
    if noun is None or not noun.is_noun or singular(noun.lower) in DURATION_UNITS:
        return None
    kind = "duration" if singular(noun.lower) in EVENT_ENDS or noun.preposition != "of" else "period"
    return Measure(f"{phrase_of(site, noun)} {kind}", noun, "measure:duration")


def _of_clause(site: Site) -> Measure | None:
    """ "unavailable for 14 hours", "takes 90 minutes", "waited two years for a connection"."""
    tree = site.tree
    owner = tree.nodes[site.top.head]
    is_average = singular(owner.lower) in IDLE_OWNERS
    predicate = tree.clause(owner.index) if is_average else site.predicate
    subject = antecedent(site, tree.subject(predicate.index))
    if base_of(predicate, {"wait": ""}) is not None:
        awaited = next((node for node in tree.obliques(predicate.index, "for") if _names(site, node)), None)
        name = f"{phrase_of(site, awaited)} waiting time" if awaited is not None else "waiting time"
        if "before" in {node.lower for node in site.tree.nodes[site.last + 1 :]}:
            name = "delay"  # "waited three hours before it cut the current"
        return Measure(name, awaited, "measure:duration")
    if subject is not None and subject.lower in PRONOUNS and predicate.lemma in LASTING:
        return Measure("duration", None, "measure:duration")  # "The ceasefire held for nine days"
    objects = [node for node in tree.objects(predicate.index) if _names(site, node)]
    if base_of(predicate, SEEING) is not None or (
        objects and singular(objects[0].lower) in GENERIC and objects[0].index != owner.index
    ):
        return None  # "put the average at 58 hours", "over 12 weeks patients saw their weight fall"
    has = predicate.lemma == "have" and any(node.word.quantity is None for node in tree.objects(predicate.index))
    if subject is not None and _lasts(site, subject) and not has:
        is_event = singular(subject.lower) in EVENT_ENDS or predicate.lemma in LASTING
        kind = "time" if predicate.lemma in TAKING and not is_event else "duration"
        state = predicate.lower if predicate.tag.startswith("JJ") else ""
        return Measure(f"{phrase_of(site, subject)} {state} {kind}".replace("  ", " "), subject, "measure:duration")
    kind = "duration" if site.top.preposition == "for" else "time"  # "in the system for 19 days", "took 19 days"
    if objects:
        return Measure(f"{phrase_of(site, objects[0])} {kind}", objects[0], "measure:duration")
    if singular(predicate.lower) in DURATION_UNITS or predicate.word.quantity is not None:
        return None  # a fragment: "About 45 minutes."
    lemma = change_lemma(predicate.lower, predicate.lemma)
    return None if lemma in IDLE_VERBS else Measure(f"{lemma} {kind}", None, "measure:duration")


def _names(site: Site, node: Node) -> bool:
    return node.is_noun and node.word.quantity is None and site.entity_at(node) is None


def _lasts(site: Site, subject: Node) -> bool:
    """Whether a subject is a thing that can last or take its time, and nobody who acts."""
    acts = singular(subject.lower) in TYPE_NOUNS or (is_actor(subject) and site.predicate.lemma not in TAKING)
    return _names(site, subject) and subject.index != site.top.index and not acts
