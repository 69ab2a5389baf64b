"""What things counted are: "412 flights cancelled", "36% of the schedule", "168 million users"."""

from dataclasses import dataclass

from claims.extraction.grammar.phrases import base_of, canonical, participle_of, phrase_of
from claims.extraction.grammar.site import Site, is_demonym
from claims.extraction.grammar.syntax import SUBJECTS, Node, Relation
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.measures.agents import agent_of
from claims.extraction.measures.deeds import TIMES, deed_of, is_how_often, is_made
from claims.extraction.measures.directions import Change
from claims.extraction.measures.fates import (
    HARMS,
    HEDGES,
    STATES,
    ends_job,
    fate_of_hurt,
    flees,
    had_taken,
    is_exposed,
    is_sacked,
    is_stricken,
    lacks,
    place_of,
    state_of,
)
from claims.extraction.measures.wholes import VACANT, is_vacant, takes_part, whole_of
from claims.extraction.quantity import Role
from claims.extraction.vocabulary.measurewords import OF_POSTS, PARTICIPLES, PEOPLE, POSTS
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

TAKEN = dict.fromkeys(("take", "took", "taken", "grab", "nab", "swipe"), "")
ANIMALS = word_set("fish bird cattle cow sheep pig hen chicken animal bee tree goat horse dog deer whale seal turtle")
WARES = frozenset({"unit", "copy"})  # what is counted of a product as it is sold
GAPS = word_set("gap lead margin difference gulf distance majority advantage deficit rating score approval")
ANYBODY = frozenset({"person", "member", "colleague", "worker"})  # who says little without what they do
PAYROLL_REACH = 8  # words behind those counted in which the payroll stands that they are on
PLAIN = frozenset({"person", "name", "member"})  # nouns told apart by where they are
HARMED = frozenset({"person", "death", "injury"})  # whose injuries need no other name
JOBS = frozenset({"role", "position", "post", "head"})
MANY = 50  # more than are played or held otherwise
EMPLOYERS = word_set("employer company firm manufacturer maker factory plant")
ANAPHORS = word_set("them those it these whom which thereabouts")
PIECES = frozenset(
    {"unit", "item", "piece", "point"}
)  # of what a sentence names elsewhere: "shipments rose to 3 million units"


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure by name; ``node`` is the noun that names it, where one does."""

    name: str | None
    node: Node | None
    rule: str


def with_own_participle(site: Site, earlier: str) -> str:
    """ "cancelled 210 flights; a further 90 were delayed": the earlier noun with what happens to these."""
    is_count = site.quantity.unit == "count"
    if is_count and site.noun is None and (taken := had_taken(site, after=site.last)) is not None:
        return taken
    if earlier in POSTS and is_count and ends_job(site, after=site.last, is_post=True):
        return "job cut"
    participle = participle_of(site) if is_count else None
    if is_count and is_stricken(site, after=max(site.last, site.noun.index if site.noun is not None else 0)):
        participle = "affected"
    if participle is None or participle in earlier:
        return earlier
    words = [word for word in earlier.split(" ") if word not in PARTICIPLES.values()]
    return _with_participle(" ".join(words), participle) if words else earlier


def is_of_them(site: Site) -> bool:
    """Whether a number counts what was named before: "6,200 of them"."""
    return site.noun is not None and (site.noun.lower in ANAPHORS or site.noun.tag.startswith("PRP"))


def is_counted(site: Site) -> bool:
    """Whether a noun says what is counted, and no mere "units"."""
    return site.noun is not None and singular(site.noun.lower) not in PIECES


def of_count(site: Site, change: Change) -> Measure | None:
    """ "412 flights", "24,000 fake accounts": what is counted, with what happens to it."""
    if is_how_often(site) and (deed := deed_of(site)) is not None:
        return Measure(deed, None, "measure:counted")
    if site.quantity.unit == "count" and not TIMES.isdisjoint(site.words_after(1)):
        return None
    if site.noun is None or site.quantity.unit != "count":
        return None
    noun = site.noun
    if not is_counted(site) and change.role in {Role.FROM, Role.TO, Role.CHANGE} and change.word is not None:
        return None
    if singular(noun.lower) == "point" and (gap := _gap_before(site)) is not None:
        return Measure(gap, None, "measure:points")
    if is_of_them(site):
        who = "person affected" if is_stricken(site, after=noun.index) else participle_of(site)
        return Measure(who, None, "measure:counted")
    if noun.lower in STATES and STATES[noun.lower] in HARMS:
        return Measure(HARMS[STATES[noun.lower]], noun, "measure:victims")  # "nearly 40 hurt"
    if singular(noun.lower) in ANYBODY or is_demonym(noun):
        agent = agent_of(site) or ("employee" if _is_staff(site) else None)
        if agent is not None:
            return Measure(agent, noun, "measure:agent")
    if singular(noun.lower) in PEOPLE and "on the payroll" in " ".join(site.words_after(PAYROLL_REACH)):
        return Measure("employee", noun, "measure:agent")  # "more than 400 men and women on the payroll"
    phrase = kind_of(site, noun)
    if is_vacant(site, noun):
        kind = " ".join(word for word in phrase.split(" ") if word not in VACANT and word != "job")
        return Measure(f"{kind} vacancy".strip(), noun, "measure:counted")
    if is_made(site, noun):
        return Measure(f"{phrase} output", noun, "measure:counted")
    if phrase == "worker" and _is_staff(site):
        return Measure("employee", noun, "measure:agent")
    if (whole := whole_of(site)) is not None:
        return Measure(f"{phrase} {whole}", noun, "measure:counted")
    if singular(noun.lower) in PEOPLE and takes_part(site):
        return Measure(f"{phrase} participant".removeprefix("person "), noun, "measure:counted")
    is_people = singular(noun.lower) in PEOPLE or is_demonym(noun)
    is_post = singular(noun.lower) in POSTS or is_people
    known = canonical(phrase)
    taken = had_taken(site, after=noun.index)
    if taken is not None:
        return Measure(taken, None, "measure:fate")
    lacking = lacks(site, after=noun.index)
    if lacking is not None:
        return Measure(f"{known} without {lacking}", noun, "measure:lacking")
    is_known = is_post or singular(noun.lower) in ANYBODY
    if (is_known and ends_job(site, after=noun.index)) or is_sacked(site, after=noun.index):
        return Measure("job cut", noun, "measure:counted")
    participle = "evacuated" if is_people and flees(site, after=noun.index) else state_of(site, noun)
    is_hit = is_exposed(site) or (is_people and is_stricken(site, after=noun.index))
    participle = participle or participle_of(site) or ("affected" if is_hit else None)
    if participle is None and phrase in PLAIN and (place := place_of(site, noun)) is not None:
        return Measure(f"{phrase} {place}", noun, "measure:counted")
    if (hurt := fate_of_hurt(site, phrase, participle)) is not None:
        return Measure(hurt, noun, "measure:victims")
    if participle in OF_POSTS and not is_post:
        participle = None  # bots fire questions, and machines cut steel
    is_layoff = speaks_of(site.document.text, "layoffs")
    is_lost = participle in {"cut", "lost", "removed"} or (participle == "affected" and known == "job")
    if is_lost and is_post and is_layoff:
        return Measure("job cut", noun, "measure:counted")
    takes = base_of(site.predicate, TAKEN) is not None and site.top.relation == Relation.OBJECT
    if participle is None and takes and speaks_of(site.document.text, "theft"):
        participle = "stolen"  # "thieves took 41,200 ether"
    if participle is None and phrase.partition(" of ")[0] in WARES and speaks_of(site.document.text, "sales"):
        participle = "sold"  # "2.6 million units in a weekend"
    if participle and participle not in phrase and known not in {"job cut", "death"}:
        phrase = _with_participle(known, participle)
    return Measure(phrase, noun, "measure:counted")


def _is_staff(site: Site) -> bool:
    """ "whose 900 people work on Saturdays", "the largest employer, with 7,300 people", "900 workers at Brix Foods":
    people whom a firm has."""
    firms = [site.entity_at(node) for node in site.tree.obliques(site.top.index, "at", "of") if node.index > site.last]
    if any(firm is not None and firm.is_organisation for firm in firms):
        return True
    before = [node for node in site.tree.nodes[max(0, site.first - 3) : site.first] if node.lower not in HEDGES]
    owner = before[-1] if before else None
    if owner is not None and owner.lower in {"its", "whose"}:
        return True
    if site.predicate.lemma == "have" and site.top.relation == Relation.OBJECT:
        subject = site.tree.subject(site.predicate.index)
        owner_named = site.entity_at(subject) if subject is not None else None
        at = site.tree.obliques(site.predicate.index, "at", "in")
        return owner_named is not None and owner_named.is_organisation and bool(at)  # "Brix has 900 people at its yard"
    if site.top.preposition != "with":
        return False
    head = site.tree.nodes[site.top.head]
    subject = site.tree.subject(site.predicate.index)
    named = [node for node in (head, subject) if node is not None]
    return any(singular(node.lower) in EMPLOYERS for node in named)


def _gap_before(site: Site) -> str | None:
    """ "the gap, at 15.9 points,": what so many points are of, by the noun before or the subject."""
    at = next((node.index for node in reversed(site.tree.nodes[: site.first]) if node.is_noun), None)
    subject = site.tree.subject(site.predicate.index)
    owner = subject if subject is not None and subject.index < site.first else None
    owner = owner if owner is not None or at is None else site.tree.nodes[at]
    root = next(node for node in site.tree.nodes if node.head == node.index)  # "The difference between A and B was"
    found = next((node for node in (owner, root) if node is not None and singular(node.lower) in GAPS), None)
    is_named = found is not None and found.is_noun and site.entity_at(found) is None and found.index < site.first
    return phrase_of(site, found).replace("difference", "gap") if found is not None and is_named else None


def of_points(site: Site, change: Change) -> Measure | None:
    """ "The difference between them was 15.9 percentage points": the gap that so many points are."""
    is_level = site.quantity.unit in {"percentage_point", "point"} and change.role == Role.LEVEL
    gap = _gap_before(site) if is_level else None
    return Measure(gap, None, "measure:points") if gap is not None else None


def kind_of(site: Site, noun: Node) -> str:
    """What a noun counts: posts by whatever name are jobs where jobs are lost, and people of a country are people."""
    phrase = phrase_of(site, noun)
    if is_demonym(noun):
        return "person"
    is_many = phrase in {"role", "position"} and (site.quantity.minimum or site.quantity.maximum or 0) >= MANY
    is_job = phrase in JOBS and (is_many or speaks_of(site.document.text, "work"))
    return "job" if is_job else phrase


def of_losers(site: Site, change: Change) -> Measure | None:
    """ "the number of people who will lose their work is 850": posts that are told of by those who have them."""
    is_bare = site.quantity.unit == "count" and site.noun is None
    return Measure("job cut", None, "measure:counted") if is_bare and ends_job(site, after=site.last) else None


def of_victims(site: Site, change: Change) -> Measure | None:
    """ "kills at least 61", "left 30 injured": people who are not named as such, by what is done to them."""
    has_noun = site.noun is not None and not (site.noun.index > site.last and site.noun.is_verb)
    if has_noun or site.quantity.unit != "count" or change.role in {Role.FROM, Role.TO}:
        return None
    participle = participle_of(site) or _after_verb_of_harm(site) or state_of(site, site.tree.nodes[site.last])
    if participle == "cut" and speaks_of(site.document.text, "layoffs"):
        return Measure("job cut", None, "measure:victims")  # "says it could shed 900"
    if participle not in HARMS:
        return None
    return Measure(HARMS[participle], None, "measure:victims")


def of_actors(site: Site, change: Change) -> Measure | None:
    """ "21,500 finished", "it employs 74": people who are not named as such, by what they do or is done to them."""
    if site.noun is not None or site.quantity.unit != "count" or change.role in {Role.FROM, Role.TO}:
        return None
    agent = agent_of(site)
    return Measure(agent, None, "measure:actors") if agent is not None else None


def of_multiple(site: Site, change: Change) -> Measure | None:
    """ "78 times the wage of the average employee": what a multiple is taken of."""
    nodes = site.tree.nodes
    article = nodes[site.last + 1].lower if site.last + 1 < len(nodes) else ""
    if site.quantity.unit != "ratio":
        return None
    if site.words_after(2) in (["as", "many"], ["as", "much"]) and site.words_after(3)[2:] != ["as"]:
        # "three times as many thefts as"
        noun = next((node for node in nodes[site.last + 3 : site.last + 6] if node.is_noun), None)
        is_named = noun is not None and site.entity_at(noun) is None
        return Measure(phrase_of(site, noun), noun, "measure:multiple") if noun is not None and is_named else None
    start = site.last + 2
    if article not in {"the", "its", "their", "his", "her"}:
        start = next((n.index + 1 for n in nodes[site.last + 1 : site.last + 6] if n.lower in {"'s", "’s"}), 0)
    if not start:
        return None
    for node in nodes[start : start + 4]:
        follows = nodes[node.index + 1].is_noun if node.index + 1 < len(nodes) else False
        if node.is_noun and not follows:
            return Measure(phrase_of(site, node), node, "measure:multiple") if site.entity_at(node) is None else None
        if node.tag not in {"JJ", "NN", "NNS", "HYPH", "VBN", "CD"}:
            return None
    return None


def of_movers(site: Site, change: Change) -> Measure | None:
    """ "Half a million quit Prismo": those who leave or join somebody unnamed are its users."""
    if site.noun is None and change.rule == "direction:movement" and speaks_of(site.document.text, "users"):
        return Measure("user", None, "measure:movers")
    return None


def _after_verb_of_harm(site: Site) -> str | None:
    """The participle of the word before a number that stands alone, as in headlines, or right behind it."""
    nodes = site.tree.nodes
    before = [node for node in nodes[max(0, site.first - 4) : site.first] if node.lower not in HEDGES]
    after = nodes[site.last + 1 : site.last + 2]
    if flees(site, after=site.last):
        return "evacuated"  # "forces 12,000 to flee"
    head = [nodes[site.top.head]] if site.top.relation in SUBJECTS else []
    for node in (*before[-1:], *after, *head):
        base = base_of(node, PARTICIPLES)
        if base is not None:
            return PARTICIPLES[base]
        if node.lower in STATES:
            return STATES[node.lower]
    return None


def _with_participle(phrase: str, participle: str) -> str:
    if participle == "killed":
        return f"{phrase} killed" if phrase.split(" ")[-1] in ANIMALS else "death"
    if participle == "injured":
        return "injury" if phrase in HARMED else f"{phrase} injury"
    if participle in {"cut", "cancelled", "lost", "closed", "removed"} and phrase in POSTS:
        return "job cut"
    if participle == "delivered":
        return "delivery"
    return f"{phrase} {participle}"
