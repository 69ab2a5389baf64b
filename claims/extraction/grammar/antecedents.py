"""Whom a noun or a pronoun of a sentence means, in its clause and in its document."""

from claims.extraction.grammar.owners import is_definite, owners_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.names.coreference import IT, PERSONAL, THEY, WE
from claims.extraction.names.identities import Entity
from claims.extraction.vocabulary.typenouns import TYPE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

NAMING = frozenset({"known", "called", "named", "dubbed", "calling", "styling"})
# After a name these only say what it is: "the Keep Tollgate Green group".
KINDS = word_set("group campaign charity gang crew firm company exchange app chain")
BODIES_OF_PLACES = word_set("government council cabinet administration municipality city town county country state")
TITLE_REACH = 40  # characters before a person in which the place of an office stands
PRONOUNS = IT | THEY | WE | PERSONAL
# A body of this branch is not the one of the same noun that the text names: "the central bank" is no lender.
BRANCHES = word_set("""
    central interior health finance defence defense foreign justice labour labor transport education environment
    agriculture energy trade housing national state federal local city county fire statistics supreme district
    emergency ambulance rescue medical prison probation border customs immigration security intelligence postal
    high appeal regional provincial grid power rail electricity weather met farm tax consumer financial opposition
    """)
POINTING = PERSONAL | {"whose"}


def meant_by(site: Site, node: Node) -> Entity | None:
    """Whom a noun or a pronoun means; places do not count where they only say where."""
    entity = site.entity_at(node)
    if entity is not None:
        return entity
    for child in site.tree.children(node.index, Relation.APPOSITION):
        named = site.entity_at(child)
        if named is not None and node.is_noun:
            return named
    if node.lower in KINDS:
        for child in site.tree.children(node.index, Relation.COMPOUND):
            named = site.entity_at(child)
            if named is not None and named.is_organisation:
                return named
    if node.relation == Relation.APPOSITION and node.is_noun:  # "Ann Lowe, an accountant who pays £6,880"
        named = site.entity_at(site.tree.nodes[node.head])
        if named is not None and named.kind == "person":
            return named
    position = site.position(node)
    if node.lower in BODIES_OF_PLACES and (ruled := _ruled_by(site, node)) is not None:
        return ruled
    called = _called(site, node)
    if called is not None:
        return called
    if node.lower in PRONOUNS:
        if node.lower in THEY and _means_people_of_sentence(site, node):
            return None
        return antecedent_of(site, node) or site.document.resolve_pronoun(node.lower, position)
    if node.lower == "old" and is_definite(site, node):
        return site.document.person_before(position)  # "the 23-year-old"
    introduced = (
        site.document.introduced(singular(node.lower), position)
        if node.is_noun and not is_definite(site, node)
        else None
    )
    if introduced is not None:
        return introduced
    if node.is_noun and (is_definite(site, node) or singular(node.lower) != node.lower):
        found = site.document.resolve_noun(node.lower, position)
        if found is not None and is_other_branch(site, node, found):
            return None
        return found if found is not None else _seen_noun(site, node)
    return None


def _ruled_by(site: Site, body: Node) -> Entity | None:
    """Whose body somebody leads: "France's minister Ann Lowe, whose government", "the mayor … his council"."""
    leader = site.tree.possessor(body.index)
    if leader is None or leader.lower not in POINTING:
        return None
    document, position = site.document, site.position(leader)
    named = next((m for m in document.mentions.before(position) if m.entity.kind == "person"), None)
    begin = named.start - TITLE_REACH if named is not None else position
    places = [m.entity for m in document.mentions.between(begin, position) if m.entity.kind == "place"]
    return places[0] if places else document.place


def is_other_branch(site: Site, node: Node, entity: Entity) -> bool:
    """Whether a noun's own words make it another body: "the weather service" is not the railway that runs a service."""
    branch = {child.lower for child in site.tree.children(node.index, Relation.COMPOUND, Relation.MODIFIER)} & BRANCHES
    return not branch <= set(entity.name.lower().split())


def _called(site: Site, node: Node) -> Entity | None:
    """ "a group known as CopperJackal", "a gang calling itself Nightjar": the name that follows."""
    after = [other for other in site.tree.nodes[node.index + 1 : node.index + 6] if other.text != ","]
    if not node.is_noun or not after or after[0].lower not in NAMING:
        return None
    return next((entity for other in after if (entity := site.entity_at(other)) is not None), None)


def _means_people_of_sentence(site: Site, pronoun: Node) -> bool:
    """Whether "they" are those whom the clause before tells of without a name: "students matter: they fill half"."""
    before = [node for node in site.tree.nodes[: pronoun.index] if node.is_noun]
    subjects = [node for node in before if node.relation in {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}]
    if not subjects or subjects[-1].tag != "NNS":
        return False
    named = (subjects[-1], *owners_of(site, subjects[-1]), *site.tree.children(subjects[-1].index, Relation.COMPOUND))
    return singular(subjects[-1].lower) not in TYPE_NOUNS and all(site.entity_at(node) is None for node in named)


def antecedent_of(site: Site, pronoun: Node) -> Entity | None:
    """The named subject of a clause above "it" or "its": "Norvik said it sold 5 ships"."""
    if pronoun.lower not in IT:
        return None
    for node in site.tree.upward(pronoun.index):
        for subject in site.tree.children(node.index, Relation.SUBJECT, Relation.PASSIVE_SUBJECT):
            if subject.index >= pronoun.index:
                continue
            if subject.lower in {"which", "that", "who"} and node.relation == Relation.RELATIVE:
                subject = site.tree.nodes[node.head]  # "Norvik, which said it sold 5 ships"
            compounds = reversed(site.tree.children(subject.index, Relation.COMPOUND))
            for candidate in (subject, *compounds, *owners_of(site, subject)):
                entity = site.entity_at(candidate)
                if entity is not None and entity.kind not in {"person", "place"}:
                    return entity
    return None


def _seen_noun(site: Site, node: Node) -> Entity | None:
    """Whom things mentioned before belonged to: "the accounts", once somebody's accounts were counted."""
    word = singular(node.lower)
    seen = site.document.seen
    if node.lower == "shares" and is_definite(site, node):
        return seen.get("share price") or site.document.listed
    return (
        next((seen[name] for name in reversed(seen) if word in name.removeprefix("share of ").split(" ")), None)
        if is_definite(site, node)
        else None
    )
