"""What a share is of, and what those do whom it counts: "36% of the schedule", "62% said", "one in ten had a fever"."""

from claims.extraction.grammar.phrases import base_of, participle_of, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.measures.agents import agent_of
from claims.extraction.measures.countmeasures import ANAPHORS, Measure
from claims.extraction.measures.directions import Change
from claims.extraction.measures.rates import rate_of
from claims.extraction.measures.wholes import is_vacant
from claims.extraction.quantity import Role
from claims.extraction.vocabulary.changewords import LOST, change_lemma
from claims.extraction.vocabulary.measurewords import PEOPLE, POSTS
from claims.extraction.vocabulary.typenouns import TYPE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

OPINIONS = dict.fromkeys(
    word_set(
        "say think believe want favour favor support oppose back plan expect approve disapprove prefer agree trust"
    ),
    "",
)
AMOUNTING = dict.fromkeys(word_set("come came stand stood amount account represent make made equal comprise"), "")
LEVIES = word_set("fee fine penalty tax levy duty charge deposit discount stake share royalty commission bonus rebate")
FINING = dict.fromkeys(word_set("fine penalise penalize"), "")
RELATIVES = frozenset({"whom", "which", "that", "who"})
KINSFOLK = word_set("infant baby toddler kid tot pupil teenager girl boy candidate member supporter leaver graduate")
EQUITY = frozenset({"shares", "equity"})
OWNING = dict.fromkeys(("own", "hold", "held", "control"), "")
SHARE_OF_IT = "measure:share-of-it"  # of what the number before measures
LETTING_GO = frozenset({"cut", "shed", "slash", "reduce", "trim"})
# Who those are to whom something was done.
DEFINED = dict.fromkeys(word_set("asked surveyed polled questioned interviewed quizzed"), "respondent") | dict.fromkeys(
    word_set("enrolled recruited randomised randomized treated vaccinated"), "participant"
)
EMPTY_VERBS = word_set("be have get do make take")
STAFF = POSTS | {"person", "staff", "workforce"}
LOST_OR_LET_GO = LOST | LETTING_GO
PERSONS = PEOPLE | KINSFOLK
POINTING = ANAPHORS | RELATIVES


def of_share(site: Site, change: Change) -> Measure | None:
    """A share of what it is a part of, with what those do or suffer; None for other quantities."""
    if site.quantity.unit == "percent" and site.noun is not None and site.noun.lower == "share":
        return Measure("market share", site.noun, "measure:share")  # "a 19% share"
    is_stake = site.noun is not None and site.noun.lower in EQUITY and site.noun.preposition == "of"
    owns = (
        base_of(site.predicate, OWNING) is not None and site.noun is not None and site.top.relation == Relation.OBJECT
    )
    is_firm = owns and site.noun is not None and singular(site.noun.lower) in TYPE_NOUNS
    if site.quantity.unit == "percent" and (is_stake or is_firm):
        name = "ownership stake" if is_firm else "stake"
        return Measure(name, site.noun, "measure:share")  # "investors holding 38% of the shares"
    if _is_let_go(site, change):
        return Measure("employee", site.noun, "measure:share")  # "shed a quarter of its people"
    if change.role != Role.SHARE:
        return None
    if site.noun is None:
        if (rate := rate_of(site, "")) is not None:
            return Measure(rate, None, "measure:share")  # "One in eight had to come off the drug"
        done = _done(site)
        return Measure(f"share {done}", None, "measure:share") if done else None
    suffered = _suffered(site)
    if suffered is not None and (site.noun.lower in ANAPHORS or singular(site.noun.lower) in PEOPLE):
        return Measure(f"share with {suffered}", None, "measure:share")
    participle = participle_of(site)
    defined = _defined(site, site.noun)
    if defined is None and (site.noun.lower in POINTING or site.noun.tag.startswith(("PRP", "W"))):
        if (rate := rate_of(site, "")) is not None:
            return Measure(rate, None, "measure:share")  # "led 9% of those on the drug to stop taking it"
        done = " ".join(filter(None, (participle, _done(site))))
        return Measure(f"share {done}" if done else None, None, SHARE_OF_IT)
    base = phrase_of(site, site.noun) or singular(site.noun.lower)  # "91 percent of the target"
    base = base if defined is None else defined
    if base_of(site.predicate, FINING) is not None:
        return Measure(f"fine as share of {base}", site.noun, "measure:share")  # "could fine it up to 4% of revenue"
    owner = site.tree.nodes[site.top.head]
    is_owned = site.top.relation == Relation.NOMINAL and site.top.preposition == "of" and owner.index < site.first
    if is_owned and owner.is_noun and owner.lower in LEVIES:
        return Measure(f"{phrase_of(site, owner)} as share of {base}", owner, "measure:share")  # "a fee of 85% of"
    part = _part_named(site)
    if part is not None:
        return Measure(f"{part} as share of {base}", site.noun, "measure:share")  # "Costs came to 0.07% of assets"
    if is_vacant(site, site.noun):
        return Measure("vacancy rate", site.noun, "measure:share")  # "one in six posts to fill"
    is_somebody = defined is not None or singular(site.noun.lower) in PERSONS
    done = participle or (_done(site) if is_somebody or _is_suffered(site) else None) or ""
    done = "" if done in base.split(" ") else done  # "91% of customers rebooked"
    name = rate_of(site, done) or f"share of {base} {done}".strip()
    return Measure(name, site.noun, "measure:share")


def _defined(site: Site, noun: Node) -> str | None:
    """Who "those who applied" or "those enrolled" are, of whom nothing before tells; None for any other noun."""
    follows = site.tree.nodes[noun.index + 1].lower if noun.index + 1 < len(site.tree.nodes) else ""
    if noun.lower != "those":
        return None
    return (agent_of(site) or "person") if follows == "who" else DEFINED.get(follows)


def _is_let_go(site: Site, change: Change) -> bool:
    noun = singular(site.noun.lower) if site.noun is not None else None
    is_lost = change.word is not None and change_lemma(change.word.lower, change.word.lemma) in LOST_OR_LET_GO
    return site.quantity.unit == "percent" and is_lost and noun in STAFF


def _part_named(site: Site) -> str | None:
    """What a share is said to be: the subject of a verb that only links it to the share."""
    verb = site.predicate
    subject = site.tree.subject(verb.index)
    if base_of(verb, AMOUNTING) is None or subject is None or subject.index > site.first or not subject.is_noun:
        return None
    if (
        subject.word.quantity is not None
        or site.entity_at(subject) is not None
        or singular(subject.lower) in TYPE_NOUNS
    ):
        return None
    return phrase_of(site, subject)


def _suffered(site: Site) -> str | None:
    """What occurs in a share of people: "nausea was reported by 9% of patients"."""
    if site.head.preposition not in {"in", "by", "among"}:
        return None
    subject = site.tree.subject(site.predicate.index)
    is_named = subject is not None and subject.is_noun and subject.word.quantity is None
    return phrase_of(site, subject) if subject is not None and is_named and site.entity_at(subject) is None else None


def _done(site: Site) -> str | None:
    """What those counted do: the object of their verb, what they are, or that they hold an opinion."""
    tree, top = site.tree, site.top
    if top.relation not in {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}:
        return None
    verb = tree.nodes[top.head]
    opinion = base_of(verb, OPINIONS) if verb.is_verb else None
    if opinion is not None:
        return f"of respondent who {opinion}"
    objects = [node for node in tree.objects(verb.index) if node.is_noun and node.word.quantity is None]
    if objects and site.entity_at(objects[0]) is None:
        return f"with {phrase_of(site, objects[0])}"
    return _state(verb) if verb.index > site.last and verb.word.quantity is None else None


def _is_suffered(site: Site) -> bool:
    """Whether something is done to the share, or it is so: "76.8% of entries were passed", "8% of calls were fake"."""
    verb = site.tree.nodes[site.top.head]
    if verb.tag == "JJ" and site.top.relation == Relation.SUBJECT and verb.index > site.last:
        return bool(site.tree.children(verb.index, Relation.COPULA))
    return site.top.relation == Relation.PASSIVE_SUBJECT and verb.is_verb and verb.index > site.last


def _state(verb: Node) -> str | None:
    if verb.is_verb and verb.lemma in EMPTY_VERBS:
        return None
    return verb.lower if verb.tag.startswith(("JJ", "VBN")) else verb.lemma if verb.is_verb else singular(verb.lower)
