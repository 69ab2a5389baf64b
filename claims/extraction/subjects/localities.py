"""Where a number is of, when nobody does what it counts: "prices in Marland", "In the capital, Strathmoor, rents"."""

from claims.extraction.grammar.owners import is_definite
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.names.identities import Entity
from claims.extraction.names.registry import fold
from claims.extraction.vocabulary.places import place_of_adjective
from claims.extraction.vocabulary.typenouns import PLACE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

WHERE = ("in", "across", "at", "near", "around", "on", "throughout", "for", "of")
INSIDE = frozenset({"in", "across", "near", "around", "throughout"})  # what stands with these is a place
POPULACE = word_set("household home family adult driver motorist consumer resident taxpayer voter pensioner shopper")
PEOPLE = word_set("person people")
LAWS = word_set("law rule statute legislation regulation code")
PLACES = frozenset({"place", "organisation"})
PUBLIC = frozenset({"inflation", "unemployment", "jobless", "gdp", "population", "birthrate", "emigration"})
INHABITANTS = POPULACE | PEOPLE


def locality_of(site: Site, measure: Measure) -> Entity | None:
    """The place that the clause, the thing counted or the measure stands with; the nearest to the number first."""
    tree = site.tree
    owners = [node for node in (measure.node, site.noun, site.head, site.predicate) if node is not None]
    subject = tree.subject(site.predicate.index)
    owners += [subject] if subject is not None else []
    for owner in owners:
        for node in tree.obliques(owner.index, *WHERE):
            place = _place_at(site, node)
            if place is not None:
                return place
        possessor = tree.possessor(owner.index)
        place = _place_at(site, possessor) if possessor is not None else None
        if place is not None:
            return place
    return None


def people_of(site: Site) -> Entity | None:
    """The place whose people, homes or laws a number is of: "one in eight homes in Orlane", "Irish law allows 60"."""
    subject = site.tree.subject(site.predicate.index)
    for noun in (site.noun, subject):
        if noun is None or singular(noun.lower) not in (INHABITANTS if site.is_part else POPULACE):
            continue
        for node in site.tree.obliques(noun.index, "in", "across"):
            entity = site.entity_at(node)
            if entity is not None and (entity.kind == "place" or not entity.nouns):
                return entity
    if subject is None or subject.lower not in LAWS:
        return None
    adjectives = site.tree.children(subject.index, Relation.MODIFIER, Relation.COMPOUND, Relation.POSSESSOR)
    name = next((name for node in adjectives if (name := place_of_adjective(node.text)) is not None), None)
    return Entity(name=name, kind="place", key=fold(name)) if name is not None else None


def is_public(measure: Measure) -> bool:
    """Whether a measure is one of whole countries and towns."""
    words = (measure.name or "").split(" ")
    return words[0] != "share" and not PUBLIC.isdisjoint(words)


def nation_of(site: Site, measure: Measure) -> Entity | None:
    """Whose such a measure is: the place of the clause, the one that an adjective says, or where the text plays."""
    for noun in (measure.node, site.noun):
        adjectives = site.tree.children(noun.index, Relation.MODIFIER, Relation.COMPOUND) if noun is not None else []
        name = next((name for node in adjectives if (name := place_of_adjective(node.text)) is not None), None)
        if name is not None:
            return Entity(name=name, kind="place", key=fold(name))
    here = locality_of(site, measure) or place_here(site) or site.document.place
    main = site.document.main
    is_land = main is not None and main.kind == "organisation" and not (main.nouns or main.is_source or main.only_tells)
    return here or (main if is_land else None)  # a country that no list knows is read as somebody


def place_here(site: Site) -> Entity | None:
    """Where the clause says that it was: "In Penmarrow, 62 mm fell"."""
    for node in site.tree.obliques(site.predicate.index, "in", "across", "at", "near"):
        entity = site.entity_at(node)
        if entity is not None and entity.kind in {"place", "organisation"}:
            return entity
    return None


def _place_at(site: Site, node: Node, depth: int = 0) -> Entity | None:
    """The place that a noun names, or that stands beside it: "the town of Bellask", "the capital, Strathmoor"."""
    entity = site.entity_at(node)
    if entity is not None:
        is_inside = node.preposition in INSIDE and entity.kind == "organisation" and not entity.is_source
        return entity if entity.kind == "place" or is_inside or (entity.kind in PLACES and depth) else None
    if node.lower in PLACE_NOUNS and is_definite(site, node):
        return site.document.place  # "house prices in the town"
    if depth:
        return None
    beside = site.tree.children(node.index, Relation.APPOSITION, Relation.NOMINAL, Relation.COMPOUND)
    return next((place for child in beside if (place := _place_at(site, child, 1)) is not None), None)
