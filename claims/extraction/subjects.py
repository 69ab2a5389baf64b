"""Whom or what a number is about, resolved in its document."""

from dataclasses import dataclass

from claims.extraction.claim import Subject
from claims.extraction.coreference import IT, PERSONAL, THEY, WE
from claims.extraction.countmeasures import Measure
from claims.extraction.directions import Change
from claims.extraction.events import event_of
from claims.extraction.identities import Entity
from claims.extraction.localities import locality_of
from claims.extraction.outlets import is_outlet
from claims.extraction.owners import is_definite
from claims.extraction.phrases import base_of
from claims.extraction.quotations import Claimant
from claims.extraction.site import Site
from claims.extraction.subjectrules import CANDIDATES
from claims.extraction.syntax import Node, Relation
from claims.extraction.typenouns import TYPE_NOUNS, singular
from claims.extraction.wordlists import word_set

NAMING = frozenset({"known", "called", "named", "dubbed", "calling", "styling"})
MARKET = frozenset({"share price"})
# Acts whose doer is whom a number is about, also when it has no name.
PRODUCING = dict.fromkeys(
    word_set("create make run use open operate sell offer produce generate host control send"), ""
)
FINANCIAL = word_set("revenue profit sales dividend") | {
    "net income",
    "net loss",
    "operating profit",
    "earnings per share",
}
PRONOUNS = IT | THEY | WE | PERSONAL
# Common nouns that act for themselves when the document does not name them.
ACTORS = word_set("""
    farm gang hacker group ring network criminal thief attacker scammer seller reseller broker country government firm
    company
    bank lab factory household family voter tourist farmer miner worker union council school hospital university
    """)


@dataclass(frozen=True, slots=True)
class Found:
    """The subject found, whether a person should look at it, and the rule that found it."""

    subject: Subject | None
    entity: Entity | None
    unsure: bool
    rule: str


def subject_of(site: Site, measure: Measure, change: Change, *, claimant: Claimant, alleged: bool) -> Found:
    """The subject of a quantity; who is said to have stated it is one only where the words say so."""
    speaker = claimant.entity
    if measure.rule == "measure:commodity" and measure.node is not None:
        name = measure.node.text.capitalize()
        return Found(Subject(name, "thing", measure.node.text, name.lower()), None, False, "subject:commodity")
    event = event_of(site, claimant)
    if event is not None:
        return Found(event, None, False, "subject:event")
    if "peak" in (measure.name or "") and site.document.remedy is not None:
        remedy = site.document.remedy  # "estimates peak annual sales of $1.4 billion"
        return Found(_subject(remedy, remedy.name), remedy, False, "subject:product")
    for rule in CANDIDATES:
        for node in rule(site, measure, change, claimant):
            if node.lower in IT and measure.rule == "measure:sibling" and _was_measured(site, measure):
                continue  # "it was 76.5%": what was measured before, not somebody
            entity = _resolve(site, node)
            if entity is not None and node.lower in PRONOUNS and entity.kind != "company" and measure.name in MARKET:
                entity = site.document.before(site.position(node), "company", within=2000) or entity
            if node.lower in PRONOUNS and entity is not None and entity.is_organisation:
                # "We ended the quarter with 5 million Vela members": the members are Vela's
                entity = site.document.product_of(measure.name or "", site.position(site.head)) or entity
            if entity is not None and not (entity is speaker and alleged) and not _is_observer(site, entity):
                return Found(_subject(entity, node.word.shown), entity, False, f"subject:{rule.__name__}")
    other = _other(site, speaker) if alleged else None
    if other is not None:
        return Found(_subject(other, other.name), other, True, "subject:other")
    product = site.document.product_of(_measured(site, measure), site.offset + site.quantity.end)
    if product is not None:
        return Found(_subject(product, product.name), product, False, "subject:product")
    actor = _common_actor(site)
    document = site.document
    seen = document.seen.get(measure.name or "")
    if seen is not None and (actor is None or is_definite(site, actor)):
        return Found(_subject(seen, seen.name), seen, False, "subject:seen")
    if actor is not None:
        name = " ".join(n.text for n in site.tree.nodes if n.index in _phrase(site, actor)).lower()
        return Found(Subject(name, "thing", name, name), None, True, "subject:common-noun")
    if measure.name in FINANCIAL and speaker is not None and speaker.kind == "company" and not alleged:
        return Found(_subject(speaker, speaker.name), speaker, False, "subject:speaker")
    above = _above(site, claimant, alleged=alleged)
    if above is not None:
        return Found(_subject(above[0], above[1].word.shown), above[0], False, "subject:above")
    fallback = document.main
    bystander = fallback is None or fallback.kind in {"place", "person"} or fallback.is_source or fallback is speaker
    here = locality_of(site, measure) if bystander else None
    if here is not None and not alleged:
        return Found(_subject(here, here.name), here, False, "subject:locality")
    if (
        alleged
        and document.accused is not None
        and (
            fallback is None
            or fallback.kind == "place"
            or fallback is speaker
            or fallback is document.accuser
            or document.accused.kind == "person"
        )
    ):
        fallback = document.accused
    if fallback is None or fallback.kind == "place":
        fallback = _place_here(site) or fallback
    if fallback is None:
        return Found(None, None, True, "subject:none")
    unsure = fallback.is_word or not document.is_alone(fallback)
    return Found(_subject(fallback, fallback.name), fallback, unsure, "subject:main")


def _was_measured(site: Site, measure: Measure) -> bool:
    return measure.name in site.document.seen or measure.name in site.document.guessed


def _subject(entity: Entity, text: str) -> Subject:
    return Subject(name=entity.name, kind=entity.kind, text=text, key=entity.key, ticker=entity.ticker)


def _resolve(site: Site, node: Node) -> Entity | None:
    """Whom a noun or a pronoun means; places do not count where they only say where."""
    entity = site.entity_at(node)
    if entity is not None:
        return entity
    for child in site.tree.children(node.index, Relation.APPOSITION):
        named = site.entity_at(child)
        if named is not None and node.is_noun:
            return named
    position = site.position(node)
    called = _called(site, node)
    if called is not None:
        return called
    if node.lower in PRONOUNS:
        return _antecedent(site, node) or site.document.resolve_pronoun(node.lower, position)
    if node.is_noun and (is_definite(site, node) or singular(node.lower) != node.lower):
        found = site.document.resolve_noun(node.lower, position)
        return found if found is not None else _seen_noun(site, node)
    return None


def _called(site: Site, node: Node) -> Entity | None:
    """ "a group known as CopperJackal", "a gang calling itself Nightjar": the name that follows."""
    after = site.tree.nodes[node.index + 1 : node.index + 6]
    if not node.is_noun or not after or after[0].lower not in NAMING:
        return None
    return next((entity for other in after if (entity := site.entity_at(other)) is not None), None)


def _antecedent(site: Site, pronoun: Node) -> Entity | None:
    """The named subject of a clause above "it" or "its": "Norvik said it sold 5 ships"."""
    if pronoun.lower not in IT:
        return None
    for node in site.tree.upward(pronoun.index):
        for subject in site.tree.children(node.index, Relation.SUBJECT, Relation.PASSIVE_SUBJECT):
            if subject.index >= pronoun.index:
                continue
            for candidate in (subject, *reversed(site.tree.children(subject.index, Relation.COMPOUND))):
                entity = site.entity_at(candidate)
                if entity is not None and entity.kind not in {"person", "place"}:
                    return entity
    return None


def _seen_noun(site: Site, node: Node) -> Entity | None:
    """Whom things mentioned before belonged to: "the accounts", once somebody's accounts were counted."""
    word = singular(node.lower)
    seen = site.document.seen
    return (
        next((seen[name] for name in reversed(seen) if word in name.split(" ")), None)
        if is_definite(site, node)
        else None
    )


def _measured(site: Site, measure: Measure) -> str:
    """The words that say what is measured: those of the measure, and the subject of the clause."""
    subject = site.tree.subject(site.predicate.index)
    return f"{measure.name or ''} {singular(subject.lower) if subject is not None else ''}"


def _place_here(site: Site) -> Entity | None:
    """Where the clause says that it was: "In Penmarrow, 62 mm fell"."""
    for node in site.tree.obliques(site.predicate.index, "in", "across", "at", "near"):
        entity = site.entity_at(node)
        if entity is not None and entity.kind in {"place", "organisation"}:
            return entity
    return None


def _other(site: Site, speaker: Entity | None) -> Entity | None:
    """In an allegation that the parse leaves open: the organisation named last before the number, but the accuser."""
    start = site.offset + site.tree.nodes[0].word.start
    end = site.offset + site.quantity.start
    here = [m.entity for m in site.document.mentions.between(start, end) if m.entity.is_organisation]
    groups = [entity for entity in here if entity.members]
    others = [entity for entity in groups or here if entity is not speaker and entity is not site.document.accuser]
    return others[-1] if others else None


def _is_observer(site: Site, entity: Entity) -> bool:
    """Whether an entity is a publisher that writes of somebody else."""
    document = site.document
    if entity.is_voice:
        return True
    is_other = entity is document.publisher and entity is not document.main
    return is_other and (document.main is not None or is_outlet(entity))


def _above(site: Site, claimant: Claimant, *, alleged: bool) -> tuple[Entity, Node] | None:
    """An organisation named in the clauses above, the reporting one included unless it accuses others."""
    for node in site.tree.upward(site.top.index):
        subject = next(iter(site.tree.children(node.index, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)), None)
        if subject is None or subject.index == site.top.index:
            continue
        entity = _resolve(site, subject)
        if entity is None or entity.kind in {"person", "place"}:
            continue
        is_speaker = entity is claimant.entity or entity.name == claimant.name
        if is_speaker and (alleged or entity is not site.document.main):
            continue
        if _is_observer(site, entity):
            continue
        return entity, subject
    return None


def _common_actor(site: Site) -> Node | None:
    """A common noun that does what is counted, where no name does: "bot farms created thousands of accounts"."""
    tree = site.tree
    if site.top.relation != Relation.OBJECT:
        return None
    verb = tree.nodes[site.top.head]
    if base_of(verb, PRODUCING) is None:
        return None
    subject = tree.subject(verb.index)
    before = tree.nodes[verb.index - 1] if verb.index else None
    if verb.tag == "VBG" and before is not None and before.is_noun:  # "bot farms creating accounts"
        subject = before
    if (
        subject is None
        or not subject.is_noun
        or subject.word.quantity is not None
        or site.entity_at(subject) is not None
    ):
        return None
    if singular(subject.lower) not in ACTORS and singular(subject.lower) not in TYPE_NOUNS:
        return None
    return subject


def _phrase(site: Site, node: Node) -> set[int]:
    return {
        node.index,
        *(child.index for child in site.tree.children(node.index, Relation.COMPOUND, Relation.MODIFIER)),
    }
