"""What things counted are: "412 flights cancelled", "36% of the schedule", "168 million users"."""

from dataclasses import dataclass

from claims.extraction.directions import Change
from claims.extraction.phrases import canonical, participle_of, phrase_of
from claims.extraction.quantity import Role
from claims.extraction.site import Site
from claims.extraction.syntax import Node, Relation
from claims.extraction.typenouns import singular
from claims.extraction.vocabulary import AGENTS, PARTICIPLES
from claims.extraction.wordlists import word_set

ANAPHORS = word_set("them those it these")


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure by name; ``node`` is the noun that names it, where one does."""

    name: str | None
    node: Node | None
    rule: str


def with_own_participle(site: Site, earlier: str) -> str:
    """ "cancelled 210 flights; a further 90 were delayed": the earlier noun with what happens to these."""
    participle = participle_of(site) if site.quantity.unit == "count" else None
    if participle is None or participle in earlier:
        return earlier
    words = [word for word in earlier.split(" ") if word not in PARTICIPLES.values()]
    return _with_participle(" ".join(words), participle) if words else earlier


def of_share(site: Site, change: Change) -> Measure | None:
    """ "36% of the schedule": a share of what it is a part of."""
    if change.role != Role.SHARE or site.noun is None:
        return None
    if site.noun.lower in ANAPHORS or site.noun.tag.startswith("PRP"):
        participle = participle_of(site)
        return Measure(f"share {participle}" if participle else None, None, "measure:share")
    participle = participle_of(site) or ""
    return Measure(f"share of {phrase_of(site, site.noun)} {participle}".strip(), site.noun, "measure:share")


def of_count(site: Site, change: Change) -> Measure | None:
    """ "412 flights", "24,000 fake accounts": what is counted, with what happens to it."""
    if site.noun is None or site.quantity.unit != "count":
        return None
    noun = site.noun
    if noun.tag.startswith("PRP") or noun.lower in ANAPHORS:
        return Measure(participle_of(site), None, "measure:counted")
    if singular(noun.lower) == "person":
        agent = _agent(site)
        if agent is not None:
            return Measure(agent, noun, "measure:agent")
    phrase = phrase_of(site, noun)
    participle = participle_of(site)
    known = canonical(phrase)
    if participle and participle not in phrase and known not in {"job cut", "death"}:
        phrase = _with_participle(known, participle)
    return Measure(phrase, noun, "measure:counted")


def _agent(site: Site) -> str | None:
    """What people are who do something: "168 million people use it" counts users."""
    verb = site.tree.nodes[site.top.head]
    if site.top.relation == Relation.SUBJECT and verb.is_verb:
        return AGENTS.get(verb.lemma)
    if site.top.relation == Relation.OBJECT and verb.lemma == "employ":
        return "employee"
    return None


def _with_participle(phrase: str, participle: str) -> str:
    if participle == "killed":
        return "death"
    if participle == "injured":
        return "injury"
    if participle == "cut" and phrase in {"job", "employee", "position", "role", "post", "worker"}:
        return "job cut"
    if participle == "lost" and phrase == "job":
        return "job cut"
    if participle == "delivered":
        return "delivery"
    return f"{phrase} {participle}"
