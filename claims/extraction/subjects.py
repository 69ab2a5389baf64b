"""Whom or what a number is about, resolved in its document."""

from collections.abc import Callable
from dataclasses import dataclass

from claims.extraction.actors import acting_noun, acting_office, phrase_at
from claims.extraction.affiliations import affiliation_of, is_quoted
from claims.extraction.antecedents import PRONOUNS, meant_by
from claims.extraction.claim import Subject
from claims.extraction.coreference import IT, ME, PERSONAL, WE
from claims.extraction.countmeasures import Measure
from claims.extraction.directions import Change
from claims.extraction.events import event_counted, event_of
from claims.extraction.identities import Entity
from claims.extraction.labelsubjects import subject_as
from claims.extraction.localities import locality_of, place_here
from claims.extraction.outlets import is_outlet
from claims.extraction.owners import is_definite
from claims.extraction.pricemeasures import COMMODITIES
from claims.extraction.quotations import Claimant
from claims.extraction.site import Site
from claims.extraction.subjectrules import CANDIDATES
from claims.extraction.syntax import Node, Relation
from claims.extraction.typenouns import COMPANY_NOUNS, PRODUCT_MEASURES, singular
from claims.extraction.wordlists import word_set

WITNESSING = frozenset({"count", "see", "get", "receive", "read", "hear", "find", "meet", "know"})  # what others did
OF_PRODUCTS = frozenset(word for _, measures in PRODUCT_MEASURES for word in measures)
OWN_THINGS = word_set("customer employee subscriber store shop branch")  # what a firm counts of itself
OF_PLACES = word_set("house rent temperature rainfall unemployment inflation population turnout")  # no firm's
OFFICE_MEASURES = frozenset({"employee", "budget"})  # a public body's own, in a notice about others
MARKET = frozenset({"share price"})
FINANCIAL = word_set("revenue profit sales dividend").union(
    ("net income", "net loss", "operating profit", "earnings per share")
)


@dataclass(frozen=True, slots=True)
class Found:
    """The subject found, whether a person should look at it, and the rule that found it."""

    subject: Subject | None
    entity: Entity | None
    unsure: bool
    rule: str


@dataclass(frozen=True, slots=True)
class _Case:
    """A number whose subject is asked for, with what was read of it before."""

    site: Site
    measure: Measure
    change: Change
    claimant: Claimant
    alleged: bool

    @property
    def speaker(self) -> Entity | None:
        return self.claimant.entity


def subject_of(site: Site, measure: Measure, change: Change, *, claimant: Claimant, alleged: bool) -> Found:
    """The subject of a quantity; who is said to have stated it is one only where the words say so."""
    case = _Case(site, measure, change, claimant, alleged)
    return next((found for rule in RULES if (found := rule(case)) is not None), _NOBODY)


def _commodity(case: _Case) -> Found | None:
    """What is traded: "copper fell 3%", "Brent crude at $68"."""
    noun = case.measure.node
    if case.measure.rule != "measure:commodity" or noun is None:
        return None
    kind = next(iter(case.site.tree.nodes[max(0, noun.index - 1) : noun.index]), None)
    name = f"{kind.text} {noun.text}" if kind is not None and kind.lower in COMMODITIES else noun.text.capitalize()
    return Found(Subject(name, "thing", noun.text, name.lower()), None, False, "subject:commodity")


def _event(case: _Case) -> Found | None:
    """What happened: an earthquake has its magnitude, a storm its dead."""
    event = event_of(case.site, case.claimant)
    return Found(event, None, False, "subject:event") if event is not None else None


def _remedy(case: _Case) -> Found | None:
    """The medicine of the document, where its sales at their height are meant."""
    remedy = case.site.document.remedy
    return _found(remedy, "product") if remedy is not None and "peak" in (case.measure.name or "") else None


def _in_clause(case: _Case) -> Found | None:
    """Who stands where the grammar puts the subject of such a number; see ``subjectrules``."""
    site = case.site
    for rule in CANDIDATES:
        for node in rule(site, case.measure, case.change, case.claimant):
            if node.lower in IT and case.measure.rule == "measure:sibling" and _was_measured(case):
                continue  # "it was 76.5%": what was measured before, not somebody
            entity = _meant(case, node)
            if entity is not None and _may_be_told(case, node, entity):
                return _found(entity, rule.__name__, text=node.word.shown)
    return None


def _meant(case: _Case, node: Node) -> Entity | None:
    """Whom a noun or pronoun means; the pronouns of a quotation hang on who speaks."""
    site = case.site
    position = site.position(node)
    if node.lower in ME:
        return case.speaker if site.predicate.lemma not in WITNESSING else None
    entity = meant_by(site, node)
    if node.lower in WE:
        entity = _behind_us(case, node) or entity
    if node.lower in PERSONAL and is_quoted(site.document.text, position):
        entity = site.document.person_before(position, besides=case.speaker)
    return _behind_pronoun(case, node, entity) if node.lower in PRONOUNS and entity is not None else entity


def _may_be_told(case: _Case, node: Node, entity: Entity) -> bool:
    """Whether a number may be an entity's: not an accuser's, and a publisher's own only where it speaks of itself."""
    if entity is case.speaker and case.alleged:
        return False
    speaks_of_itself = node.lower in WE or case.measure.name in OFFICE_MEASURES
    return (case.site.document.own_voice and speaks_of_itself) or not _is_observer(case.site, entity)


def _behind_us(case: _Case, node: Node) -> Entity | None:
    """Whom a quoted speaker means by "we": the organisation that speaks, or that of the person; None outside quotes."""
    document, speaker, position = case.site.document, case.speaker, case.site.position(node)
    if speaker is None or not is_quoted(document.text, position):
        return None
    if speaker.is_organisation:
        return speaker
    return affiliation_of(speaker, document.mentions, document.text, position) if speaker.kind == "person" else None


def _behind_pronoun(case: _Case, node: Node, entity: Entity) -> Entity:
    """A company has the share price; "we ended the quarter with 5 million Vela members": the members are Vela's."""
    site, document = case.site, case.site.document
    if entity.kind != "company" and case.measure.name in MARKET:
        entity = document.before(site.position(node), "company", within=2000) or entity
    is_of_product = bool(set((case.measure.name or "").split(" ")) & OF_PRODUCTS)
    if entity.kind == "organisation" or (entity.kind == "company" and is_of_product):
        entity = document.product_of(case.measure.name or "", site.position(site.head)) or entity
    return entity


def _accused_beside(case: _Case) -> Found | None:
    """In an allegation that the parse leaves open: the organisation named last before the number, but the accuser."""
    if not case.alleged:
        return None
    site = case.site
    start = site.offset + site.tree.nodes[0].word.start
    end = site.offset + site.quantity.start
    here = [m.entity for m in site.document.mentions.between(start, end) if m.entity.is_organisation]
    groups = [entity for entity in here if entity.members]
    others = [e for e in groups or here if e is not case.speaker and e is not site.document.accuser]
    return _found(others[-1], "other", unsure=True) if others else None


def _product(case: _Case) -> Found | None:
    """A product whose kind the words of the measure name."""
    site = case.site
    product = site.document.product_of(_measured(case), site.offset + site.quantity.end)
    return _found(product, "product") if product is not None else None


def _toll(case: _Case) -> Found | None:
    """The event that the document tells of, where the measure is what such an event did, or who came to it."""
    event = event_counted(case.site, case.measure)
    return _found(event, "toll") if event is not None else None


def _told(case: _Case) -> Found | None:
    """Whom the paragraph tells of, where the document is about somebody whom it does not name."""
    site = case.site
    told = site.document.topic_of(site.position(site.head))
    if told is None or told.name == case.claimant.name or _is_observer(site, told):
        return None
    return _found(told, "paragraph", unsure=True)


def _seen(case: _Case) -> Found | None:
    """Whose the same measure was before, unless somebody without a name does the act here."""
    seen = case.site.document.seen.get(case.measure.name or "")
    actor = acting_noun(case.site)
    return _found(seen, "seen") if seen is not None and (actor is None or is_definite(case.site, actor)) else None


def _actor(case: _Case) -> Found | None:
    """A common noun that does what is counted, in its own words."""
    actor = acting_noun(case.site) or acting_office(case.site)
    if actor is None:
        return None
    name = phrase_at(case.site, actor)
    return Found(Subject(name, "thing", name, name), None, True, "subject:common-noun")


def _speaker(case: _Case) -> Found | None:
    """A company that states its own accounts."""
    speaker = case.speaker
    if speaker is None or case.alleged or speaker.is_source or not speaker.is_organisation:
        return None
    is_firm = speaker.kind == "company" or bool(speaker.nouns & COMPANY_NOUNS)
    if not is_firm or not (case.measure.name in FINANCIAL or set((case.measure.name or "").split(" ")) & OWN_THINGS):
        return None
    return _found(speaker, "speaker")


def _above(case: _Case) -> Found | None:
    """An organisation named in the clauses above, the reporting one included unless it accuses others."""
    site = case.site
    if case.claimant.rule == "claimant:compared":
        return None  # who states the other number is no more its subject
    for node in site.tree.upward(site.top.index):
        subject = next(iter(site.tree.children(node.index, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)), None)
        if subject is None or subject.index == site.top.index:
            continue
        entity = meant_by(site, subject)
        if entity is None or entity.kind in {"person", "place"}:
            continue
        is_speaker = entity is case.speaker or entity.name == case.claimant.name
        if is_speaker and (case.alleged or entity is not site.document.main):
            continue
        if _is_observer(site, entity):
            continue
        return _found(entity, "above", text=subject.word.shown)
    return None


def _locality(case: _Case) -> Found | None:
    """The place of the clause, where the document is about nobody who could have the number."""
    main = case.site.document.main
    is_bystander = main is None or main.kind in {"place", "person"} or main.is_source or main is case.speaker
    is_of_place = bool(set((case.measure.name or "").split(" ")) & OF_PLACES)
    here = locality_of(case.site, case.measure) if (is_bystander or is_of_place) and not case.alleged else None
    return _found(here, "locality") if here is not None else None


def _main(case: _Case) -> Found | None:
    """Whom the document is about; the accused, where it accuses; a place only where the clause names none."""
    document = case.site.document
    main = _accused(case) or document.main
    if main is not None and main.kind == "person" and case.measure.name in FINANCIAL | MARKET:
        main = document.firm or main  # a person has no turnover
    if main is None or main.kind == "place":
        main = place_here(case.site) or main
    return _found(main, "main", unsure=main.is_word or not document.is_alone(main)) if main is not None else None


def _accused(case: _Case) -> Entity | None:
    """Whom the document accuses, unless it is about another organisation that neither speaks nor accuses."""
    document = case.site.document
    if not case.alleged or document.accused is None:
        return None
    main = document.main
    is_open = main is None or main.kind == "place" or main is case.speaker or main is document.accuser
    return document.accused if is_open or document.accused.kind == "person" else None


# What is asked in turn, the surest first.
RULES: tuple[Callable[[_Case], Found | None], ...] = (
    _commodity,
    _event,
    _remedy,
    _in_clause,
    _accused_beside,
    _product,
    _speaker,
    _toll,
    _told,
    _seen,
    _actor,
    _above,
    _locality,
    _main,
)
_NOBODY = Found(None, None, True, "subject:none")


def _found(entity: Entity, rule: str, *, text: str | None = None, unsure: bool = False) -> Found:
    return Found(subject_as(entity, text or entity.name), entity, unsure, f"subject:{rule}")


def _was_measured(case: _Case) -> bool:
    return case.measure.name in case.site.document.seen or case.measure.name in case.site.document.guessed


def _measured(case: _Case) -> str:
    """The words that say what is measured: those of the measure, and the subject of the clause."""
    subject = case.site.tree.subject(case.site.predicate.index)
    return f"{case.measure.name or ''} {singular(subject.lower) if subject is not None else ''}"


def _is_observer(site: Site, entity: Entity) -> bool:
    """Whether an entity is a publisher that writes of somebody else."""
    document = site.document
    if entity.is_voice:
        return True
    is_other = entity is document.publisher and entity is not document.main
    return is_other and (document.main is not None or is_outlet(entity))
