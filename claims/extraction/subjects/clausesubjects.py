"""Whom the clause of a number says it is about, by the places where its grammar puts the subject of such a number."""

from claims.extraction.grammar.antecedents import PRONOUNS, antecedent_of, meant_by
from claims.extraction.grammar.phrases import base_of
from claims.extraction.grammar.syntax import Node
from claims.extraction.names.accounts import MARKET, holder_of
from claims.extraction.names.affiliations import affiliation_of, is_quoted
from claims.extraction.names.coreference import IT, ME, PERSONAL, WE
from claims.extraction.names.documents import PUBLIC_BODY
from claims.extraction.names.identities import Entity
from claims.extraction.subjects.subjectcases import Case, Found, found, is_observer
from claims.extraction.subjects.subjectrules import CANDIDATES
from claims.extraction.vocabulary.typenouns import FIRM_NOUNS, ORGANISATION_NOUNS, PERSON_NOUNS, PRODUCT_MEASURES
from claims.extraction.vocabulary.wordlists import word_set

ESTIMATING = word_set("expect estimate forecast predict put see model reckon calculate count project value")
# With these prepositions they say which number somebody has, of whatever it is.
ARRIVING = {
    "arrive": frozenset({"at"}), "speak": frozenset({"of"}), "talk": frozenset({"of", "about"}),
    "think": frozenset({"of"}), "settle": frozenset({"on"}), "point": frozenset({"to"}),
    "reckon": frozenset({"on", "with"}),
}  # fmt: skip
WILLING = dict.fromkeys(word_set("hope want promise plan aim intend pledge vow need propose"), "")
REGISTERING = dict.fromkeys(
    word_set("register record log receive count document verify confirm identify detect tally list establish find"), ""
)
MAKING_UP = dict.fromkeys(
    word_set("account stand make contribute represent generate bring provide constitute comprise"), ""
)
WILL_REACH = 3  # verbs above a number: "hopes to have 4 wards finished"
OFFICERS = PERSON_NOUNS - word_set(
    "teacher nurse farmer witness resident driver pilot player striker singer actor author"
)
WITNESSING = frozenset({"count", "see", "get", "receive", "read", "hear", "find", "meet", "know"})  # what others did
OF_PRODUCTS = frozenset(word for _, measures in PRODUCT_MEASURES for word in measures)
USED = frozenset({"user", "conversation", "message", "query"})  # what an app has, whoever made it
OFFICE_MEASURES = frozenset({"employee", "budget"})  # a public body's own, in a notice about others
OF_PRODUCTS_OR_USED = OF_PRODUCTS | USED


def in_clause(case: Case) -> Found | None:
    """Who stands where the grammar puts the subject of such a number; see ``subjectrules``."""
    site = case.site
    for rule in CANDIDATES:
        for node in rule(site, case.measure, case.change, case.claimant):
            is_sibling = case.measure.rule == "measure:sibling" and _was_measured(case)
            if node.lower in IT and is_sibling and antecedent_of(site, node) is None:
                continue  # "it was 76.5%": what was measured before, not somebody
            entity = _behind_office(case, _meant(case, node))
            if entity is not None and _may_be_told(case, node, entity):
                entity = _owner_of(case, entity)
                holder = holder_of(entity, case.measure.name, document=site.document, position=site.position(node))
                return found(holder, rule.__name__, text=node.word.shown)
    return None


def _meant(case: Case, node: Node) -> Entity | None:
    """Whom a noun or pronoun means; the pronouns of a quotation hang on who speaks."""
    site = case.site
    position = site.position(node)
    if node.lower in ME and not node.is_noun:  # "mine" is also what is dug
        return case.speaker if site.predicate.lemma not in WITNESSING else None
    entity = meant_by(site, node)
    if node.lower in WE:
        entity = _behind_us(case, node) or entity
    if node.lower in PERSONAL and is_quoted(site.document.text, position):
        entity = site.document.person_before(position, besides=case.speaker)
    return _behind_pronoun(case, node, entity) if node.lower in PRONOUNS and entity is not None else entity


def _may_be_told(case: Case, node: Node, entity: Entity) -> bool:
    """Whether a number may be an entity's: not an accuser's, and a publisher's own only where it speaks of itself."""
    if entity.is_record or (entity is case.speaker and case.alleged) or tells_of_others(case, entity):
        return False
    if entity.kind == "place" and _is_market(case):
        return False
    speaks_of_itself = node.lower in WE or node.lower in FIRM_NOUNS or case.measure.name in OFFICE_MEASURES
    return (case.site.document.own_voice and speaks_of_itself) or not is_observer(case.site, entity)


def tells_of_others(case: Case, entity: Entity) -> bool:
    """Whether who stands in the clause only estimates or counts what is somebody else's."""
    return _only_estimates(case, entity) or _only_registers(case, entity)


def _only_estimates(case: Case, entity: Entity) -> bool:
    """Whether a clause says what somebody expects of others: "Fernby Risk expects insured losses of $350 million"."""
    if entity is case.site.document.main:
        return False
    above = list(case.site.tree.upward(case.site.top.index))
    if (entity.is_source or entity.only_tells) and any(node.lemma in ESTIMATING for node in above):
        return True
    return any(_arrives_at(case, node) for node in above[:2])


def _only_registers(case: Case, entity: Entity) -> bool:
    """Whether an office in a text about others says what it counted or was sent: "we have received 90 complaints"."""
    document = case.site.document
    is_other = document.main is not None and entity is not document.main and PUBLIC_BODY.search(entity.name) is not None
    return is_other and base_of(case.site.predicate, REGISTERING) is not None and not case.site.is_money


def _is_market(case: Case) -> bool:
    """Whether a clause says which part of a firm's business a place is: "Asia accounted for 41% of sales"."""
    main = case.site.document.main
    is_part = case.site.is_part and base_of(case.site.predicate, MAKING_UP) is not None
    return is_part and main is not None and main.is_organisation


def _arrives_at(case: Case, verb: Node) -> bool:
    """Whether a verb only says which number somebody has: "the charity speaks of 14 deaths", "came out at 4%"."""
    return case.site.top.preposition in ARRIVING.get(verb.lemma, ())


def _behind_us(case: Case, node: Node) -> Entity | None:
    """Whom a quoted speaker means by "we": the organisation that speaks, or that of the person; None outside quotes."""
    document, speaker, position = case.site.document, case.speaker, case.site.position(node)
    if speaker is None or not is_quoted(document.text, position):
        return None
    if speaker.is_organisation:
        return speaker
    return affiliation_of(speaker, document.mentions, document.text, position) if speaker.kind == "person" else None


def _owner_of(case: Case, entity: Entity) -> Entity:
    """Whom a text is about, where a name is of its goods or sites; else the entity itself."""
    document = case.site.document
    main = document.main
    is_goods = entity.is_owned and main is not None and main.is_organisation and not main.is_owned
    is_told = entity is document.remedy or (document.work is not None and entity is document.work.entity)
    is_its_own = is_told or not OF_PRODUCTS_OR_USED.isdisjoint((case.measure.name or "").split(" "))
    return main if is_goods and main is not None and not is_its_own else entity


def _behind_office(case: Case, entity: Entity | None) -> Entity | None:
    """The body whose officer hopes for a number or promises it ("its director hopes to open 4 wards"), if it is told;
    None where only the officer is: what is meant is not the officer's own."""
    verbs = (case.site.predicate, *case.site.tree.upward(case.site.predicate.index))
    if entity is None or entity.kind != "person" or not entity.nouns & OFFICERS:
        return entity
    if not any(base_of(verb, WILLING) is not None for verb in verbs[:WILL_REACH]):
        return entity
    document = case.site.document
    return affiliation_of(entity, document.mentions, document.text, case.site.position(case.site.head))


def _behind_pronoun(case: Case, node: Node, entity: Entity) -> Entity:
    """A company has the share price; "we ended the quarter with 5 million Vela members": the members are Vela's."""
    site, document = case.site, case.site.document
    is_body = bool(entity.nouns & ORGANISATION_NOUNS) or not entity.is_organisation
    if is_body and case.measure.name in MARKET:
        entity = document.before(site.position(node), "company", within=2000) or entity
    is_of_product = bool(set((case.measure.name or "").split(" ")) & OF_PRODUCTS)
    if entity.kind == "organisation" or (entity.kind == "company" and is_of_product):
        entity = document.product_of(case.measure.name or "", site.position(site.head)) or entity
    return entity


def _was_measured(case: Case) -> bool:
    return case.measure.name in case.site.document.seen or case.measure.name in case.site.document.guessed
