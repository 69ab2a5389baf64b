"""Whom or what a number is about, resolved in its document."""

from collections.abc import Callable

from claims.extraction.claim import Subject
from claims.extraction.grammar.antecedents import meant_by
from claims.extraction.grammar.owners import is_definite
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.measures.paytalks import PAY_TALKS
from claims.extraction.names.accounts import FINANCIAL, MARKET, holder_of, states_own_accounts
from claims.extraction.names.identities import Entity
from claims.extraction.names.protagonists import LEAD_LENGTH
from claims.extraction.speech.quotations import Claimant
from claims.extraction.subjects.actors import acting_noun, acting_office, phrase_at
from claims.extraction.subjects.clausesubjects import in_clause, tells_of_others
from claims.extraction.subjects.events import event_counted, event_of, utility_of
from claims.extraction.subjects.localities import is_public, locality_of, nation_of, people_of, place_here
from claims.extraction.subjects.subjectcases import Case, Found, found, is_observer
from claims.extraction.subjects.subjectrules import imposes, is_one_of_them
from claims.extraction.vocabulary.measurewords import COMMODITIES
from claims.extraction.vocabulary.reportverbs import SAY_FORMS
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

LIVING = word_set("resident inhabitant citizen villager townspeople islander population dweller")
UNIONS = frozenset({"union", "guild", "federation"})
TOUCHING = word_set("use concern involve affect join leave quit")
OF_PLACES = word_set("house rent temperature rainfall unemployment inflation population turnout")  # no firm's
OF_FIRMS = FINANCIAL | MARKET


def subject_of(site: Site, measure: Measure, change: Change, *, claimant: Claimant, alleged: bool) -> Found:
    """The subject of a quantity; who is said to have stated it is one only where the words say so."""
    case = Case(site, measure, change, claimant, alleged)
    return next((each for rule in RULES if (each := rule(case)) is not None), _NOBODY)


def _commodity(case: Case) -> Found | None:
    """What is traded: "copper fell 3%", "Brent crude at $68"."""
    noun = case.measure.node
    if case.measure.rule != "measure:commodity" or noun is None:
        return None
    kind = next(iter(case.site.tree.nodes[max(0, noun.index - 1) : noun.index]), None)
    name = f"{kind.text} {noun.text}" if kind is not None and kind.lower in COMMODITIES else noun.text.capitalize()
    return Found(Subject(name, "thing", noun.text, name.lower()), None, False, "subject:commodity")


def _event(case: Case) -> Found | None:
    """What happened: an earthquake has its magnitude, a storm its dead."""
    event = event_of(case.site, case.claimant)
    return Found(event, None, False, "subject:event") if event is not None else None


def _remedy(case: Case) -> Found | None:
    """The medicine of the document, where its sales at their height are meant."""
    remedy = case.site.document.remedy
    return found(remedy, "product") if remedy is not None and "peak" in (case.measure.name or "") else None


def _nation(case: Case) -> Found | None:
    """The country or town of what no firm has: inflation, turnout."""
    if not is_public(case.measure) or case.alleged:
        return None
    place = nation_of(case.site, case.measure)
    return found(place, "nation", unsure=place is case.site.document.place) if place is not None else _NOBODY


def _employer(case: Case) -> Found | None:
    """Who pays the rise that a union asks for: whom the text is about, unless it is about the union."""
    main = case.site.document.main
    if case.measure.rule != PAY_TALKS or main is None or not main.is_organisation or main.nouns & UNIONS:
        return None
    return found(main, "employer")


def _work(case: Case) -> Found | None:
    """The project or game that the document tells of, where the number is its own and no bystander's."""
    document, work = case.site.document, case.site.document.work
    if work is None or case.alleged or not work.has(case.measure.name, case.site.quantity.unit):
        return None
    inner = in_clause(case)
    if inner is None or inner.entity is None or inner.entity.only_tells:
        return found(work.entity, "work")
    return found(work.entity, "work") if inner.entity in (document.main, document.publisher, document.firm) else None


def _people(case: Case) -> Found | None:
    """The place whose people, homes or laws are told of, where nobody else has or does what is counted."""
    place = people_of(case.site) if not case.alleged else None
    return found(place, "people") if place is not None else None


def _accused_beside(case: Case) -> Found | None:
    """In an allegation that the parse leaves open: the organisation named last before the number, but the accuser."""
    if not case.alleged:
        return None
    site = case.site
    start = site.offset + site.tree.nodes[0].word.start
    end = site.offset + site.quantity.start
    here = [m.entity for m in site.document.mentions.between(start, end) if m.entity.is_organisation]
    groups = [entity for entity in here if entity.members]
    others = [e for e in groups or here if e is not case.speaker and e is not site.document.accuser]
    return found(others[-1], "other", unsure=True) if others else None


def _product(case: Case) -> Found | None:
    """A product whose kind the words of the measure name."""
    site = case.site
    product = site.document.product_of(_measured(case), site.offset + site.quantity.end)
    return found(product, "product") if product is not None else None


def _toll(case: Case) -> Found | None:
    """The event that the document tells of, where the measure is what such an event did, or who came to it."""
    supplier = utility_of(case.site) if not case.alleged else None
    if supplier is not None:
        return found(supplier, "toll")
    event = event_counted(case.site, case.measure)
    return found(event, "toll") if event is not None else None


def _told(case: Case) -> Found | None:
    """Whom the paragraph tells of, where the document is about somebody whom it does not name."""
    site = case.site
    told = site.document.topic_of(site.position(site.head))
    if told is None or told.name == case.claimant.name or is_observer(site, told):
        return None
    return found(told, "paragraph", unsure=True)


def _seen(case: Case) -> Found | None:
    """Whose the same measure was before, unless somebody without a name does the act here."""
    seen = case.site.document.seen.get(case.measure.name or "")
    actor = acting_noun(case.site)
    return found(seen, "seen") if seen is not None and (actor is None or is_definite(case.site, actor)) else None


def _actor(case: Case) -> Found | None:
    """A common noun that does what is counted, in its own words."""
    actor = acting_noun(case.site) or acting_office(case.site)
    if actor is None:
        return None
    name = phrase_at(case.site, actor)
    return Found(Subject(name, "thing", name, name), None, True, "subject:common-noun")


def _speaker(case: Case) -> Found | None:
    """A company that states its own accounts."""
    speaker = case.speaker
    if speaker is None or case.alleged or speaker.is_source or not speaker.is_organisation:
        return None
    return found(speaker, "speaker") if states_own_accounts(speaker, case.measure.name) else None


def _above(case: Case) -> Found | None:
    """An organisation named in the clauses above, the reporting one included unless it accuses others."""
    site = case.site
    if case.claimant.rule == "claimant:compared" or imposes(site, case.measure):
        return None  # who states the other number, or demands this one, is no more its subject
    for node in site.tree.upward(site.top.index):
        subject = next(iter(site.tree.children(node.index, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)), None)
        if subject is None or subject.index == site.top.index or is_one_of_them(site, subject):
            continue
        entity = meant_by(site, subject)
        if entity is None or entity.kind in {"person", "place"} or entity.is_record:
            continue
        is_speaker = entity is case.speaker or entity.name == case.claimant.name
        if is_speaker and (case.alleged or entity is not site.document.main):
            continue
        if is_observer(site, entity) or tells_of_others(case, entity):
            continue
        return found(entity, "above", text=subject.word.shown)
    return None


def _alone_here(case: Case) -> Found | None:
    """The only organisation that the sentence names, but for who says it, where the main one goes unnamed in it."""
    site, document = case.site, case.site.document
    nodes = site.tree.nodes
    here = document.mentions.between(site.position(nodes[0]), site.position(nodes[-1]) + 1)
    named = {id(m.entity): m.entity for m in here if m.entity.is_organisation and not m.entity.members}
    if len(named) != 1:
        return None
    entity = next(iter(named.values()))
    if not any(_plays_part(site, node) for node in nodes if site.entity_at(node) is entity):
        return None
    is_teller = entity is case.speaker or entity.name == case.claimant.name or entity.is_source or entity.only_tells
    if is_teller or entity.is_record or is_observer(site, entity) or tells_of_others(case, entity):
        return None
    return found(entity, "here", unsure=True)


def _plays_part(site: Site, node: Node) -> bool:
    """Whether a name does or is what the sentence tells, and is no bystander: "when Norvik was caught", "at Norvik"."""
    head = site.tree.nodes[node.head]
    if node.relation in {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}:
        return head.lower not in SAY_FORMS
    return node.preposition in {"at", "about"} or (node.relation == Relation.OBJECT and head.lemma in TOUCHING)


def _locality(case: Case) -> Found | None:
    """The place of the clause, where the document is about nobody who could have the number."""
    main = case.site.document.main
    is_bystander = main is None or main.kind in {"place", "person"} or main.is_source or main is case.speaker
    is_of_place = bool(set((case.measure.name or "").split(" ")) & OF_PLACES)
    here = locality_of(case.site, case.measure) if (is_bystander or is_of_place) and not case.alleged else None
    return found(here, "locality") if here is not None else None


def _main(case: Case) -> Found | None:
    """Whom the document is about; the accused, where it accuses; a place only where the clause names none."""
    document = case.site.document
    main = _accused(case) or document.main
    if main is not None and main.kind != "place" and (case.measure.name or "").rpartition(" ")[2] in LIVING:
        position = case.site.position(case.site.head)
        main = (
            document.before(position, "place", within=LEAD_LENGTH) or main
        )  # who lives there is nobody's but a town's
    if main is not None and main.kind == "person" and case.measure.name in OF_FIRMS:
        main = document.firm or main  # a person has no turnover
    if main is not None:
        main = holder_of(main, case.measure.name, document=document, position=case.site.position(case.site.head))
    if main is None or main.kind == "place":
        main = place_here(case.site) or main
    return found(main, "main", unsure=main.is_word or not document.is_alone(main)) if main is not None else None


def _accused(case: Case) -> Entity | None:
    """Whom the document accuses, unless it is about another organisation that neither speaks nor accuses."""
    document = case.site.document
    if not case.alleged or document.accused is None:
        return None
    main = document.main
    is_open = main is None or main.kind == "place" or main is case.speaker or main is document.accuser
    return document.accused if is_open or document.accused.kind == "person" else None


# What is asked in turn, the surest first.
RULES: tuple[Callable[[Case], Found | None], ...] = (
    _commodity,
    _event,
    _remedy,
    _nation,
    _work,
    _employer,
    in_clause,
    _people,
    _accused_beside,
    _product,
    _speaker,
    _toll,
    _told,
    _seen,
    _actor,
    _above,
    _alone_here,
    _locality,
    _main,
)
_NOBODY = Found(None, None, True, "subject:none")


def _measured(case: Case) -> str:
    """The words that say what is measured: those of the measure, and the subject of the clause."""
    subject = case.site.tree.subject(case.site.predicate.index)
    return f"{case.measure.name or ''} {singular(subject.lower) if subject is not None else ''}"
