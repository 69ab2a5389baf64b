"""Where in a sentence the subject of a number may stand: candidates by rule, best first."""

import re

from claims.extraction.grammar.owners import owners_of
from claims.extraction.grammar.phrases import base_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.names.coreference import IT, ME
from claims.extraction.quantity import Role
from claims.extraction.speech.quotations import Claimant
from claims.extraction.subjects.parties import dealt_with, fronted, told_of_it, turned_to, valued
from claims.extraction.vocabulary.reportverbs import PROMISING, SAY_FORMS
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

REPORTING_SUBJECT = word_set(
    "say tell add report announce estimate claim allege warn state note insist forecast expect predict"
)
STATING = frozenset({"report", "announce", "disclose", "forecast", "predict", "expect", "admit"})
# What who reports it has itself: "its rival reported a rise of 4%".
OWN_RESULTS = word_set("""
    rise fall increase decrease decline drop gain growth jump slump dip loss profit revenue turnover sale earnings
    income surplus deficit margin result
    """)
OWN_PAPERS = word_set("filing filings accounts prospectus results books statement")  # that state what their owner has
ACCUSING = dict.fromkeys(word_set("accuse blame suspect sue charge fine penalise penalize"), "")
# What is asked of another is not whom it is asked by: "the gang demanded a ransom of $4 million".
PENALTIES = word_set(
    "fine damages sanction penalty ransom compensation redress reparations settlement forfeit tariff duty levy"
)
IMPOSING = dict.fromkeys(
    word_set("""
    seek impose demand propose levy issue want order recommend request hand announce slap hit ask claim settle threaten
    fine charge penalise penalize sanction
    """),
    "",
)
PAYING = ("on", "against", "from", "with")  # who pays: "a fine on Norvik", "settled with Norvik"
ATTRIBUTING = dict.fromkeys(word_set("attribute link trace tie ascribe pin blame connect"), "")  # to whose it is
ATTRIBUTED_WITHIN = 14  # words after a number
GIVING = frozenset({"offer", "give", "pay", "send", "hand", "refund"})  # "they offered me £95": mine, not theirs
PUTTING = dict.fromkeys(word_set("put place give show have leave"), "")
ONE_OF = re.compile(r"\b(?:one|some|many|most|few|two|three) of(?: [a-z]+){0,4}$|\bamong(?: [a-z]+){0,4}$")
TARGET_REACH = 4  # words before a number
ONE_OF_REACH = 6  # words before a number
EXPECTING = dict.fromkeys(word_set("see expect forecast predict reckon estimate put model value rate think"), "")
ELSEWHERE = frozenset({"with", "to", "per", "in", "at", "from", "of", "by", "on"})  # before a name that owns no number
NAME_REACH = 5  # words after a number: "at", its article, what the name is called
GAP_REACH = 8  # words between a number and the next name of the list


def accused(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """Whom a verb of accusation above the quantity has as its object, or as its subject if passive."""
    for node in site.tree.upward(site.top.index):
        if node.is_verb and base_of(node, ACCUSING) is not None:
            if node.tag == "VBN" and node.relation == Relation.NOUN_CLAUSE:  # "Norvik, accused of fraud"
                return [site.tree.nodes[node.head]]
            if site.tree.is_passive(node.index):
                return site.tree.children(node.index, Relation.PASSIVE_SUBJECT, Relation.SUBJECT)
            return site.tree.objects(node.index)
    return []


def left(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """Whom people leave or join: "half a million users quit Prismo", "signed up to Prismo"."""
    if change.rule != "direction:movement" or change.word is None:
        return []
    verb = change.word
    nodes = [*site.tree.objects(verb.index), *site.tree.obliques(verb.index, "to", "from", "on")]
    nodes += [node for node in site.tree.nodes[verb.index + 1 : verb.index + 5] if node.is_noun]
    return [node for node in nodes if node.lower not in {"plug", "ship"}]


def put_at(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """Whom an estimate or a survey puts at a number: "the poll put the Greens on 12%", "with the Reds on 9%"."""
    tree, top = site.tree, site.top
    if not site.is_part:
        return []
    before = tree.nodes[max(0, site.first - 2) : site.first]
    beside = tree.nodes[max(0, site.first - 3) : site.first]
    if [node.lower for node in beside[1:]] == [",", "with"] and site.entity_at(beside[0]) is not None:
        return [beside[0]]  # "trails Daehan, with 38%"
    if len(before) > 1 and before[1].lower == "on" and site.entity_at(before[0]) is not None:
        return [before[0]]  # "ahead of the Liberals on 26.8%"
    if top.preposition not in {"on", "at"}:
        return []
    head = tree.nodes[top.head]
    if top.relation == Relation.NOMINAL and head.preposition == "with":
        return [head]
    if top.relation == Relation.OBLIQUE and base_of(head, PUTTING) is not None:
        return [node for thing in tree.objects(head.index) for node in (thing, *owners_of(site, thing))]
    return []


def beside(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """Whose a number is that a name follows at once: "against 5.8% at rival Ardent", "a fifth for Hellis"."""
    nodes = site.tree.nodes
    after = nodes[site.last + 1 : site.last + 1 + NAME_REACH]
    if not after or after[0].lower not in {"at", "for"} or (after[0].lower == "for" and not site.is_part):
        return []
    for node in after[1:]:
        entity = site.entity_at(node)
        if entity is not None:
            return [node] if entity.is_organisation and not entity.is_source else []
        if node.is_verb or node.word.quantity is not None or node.text in {",", ";", "."}:
            return []
    return []


def owner(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """The possessor of the measure, a name before it or after "of": "Norvik's shares", "shares in Norvik"."""
    nodes: list[Node] = []
    if _is_target(site, measure):
        named = site.tree.obliques(measure.node.index, "for", "on", "of") if measure.node is not None else []
        return [*named, *site.tree.obliques(site.predicate.index, "for", "on")]
    for noun in (measure.node, site.noun, change.word):
        if noun is None or noun.is_verb:
            continue
        nodes += owners_of(site, noun)
    return nodes


def _is_target(site: Site, measure: Measure) -> bool:
    """Whether a price is what an analyst expects of another's shares: "the broker cut its target to $4"."""
    return measure.name == "price target" or (site.is_money and "target" in site.words_before(TARGET_REACH))


def of_base(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """Whose the whole is, of which the quantity is a part."""
    if change.role != Role.SHARE or site.noun is None:
        return []
    return owners_of(site, site.noun)


def of_clause(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """The subject of the clause, its agent if passive; and what a subject noun belongs to."""
    tree = site.tree
    verb = site.predicate
    nodes: list[Node] = []
    if _is_target(site, measure):
        return []  # whoever sets it, it is another's
    if imposes(site, measure):
        things = [verb, site.head, *([measure.node] if measure.node is not None else [])]
        payers = [node for thing in things for node in tree.obliques(thing.index, *PAYING)]
        payers += tree.objects(verb.index) if site.top.preposition == "with" else []
        if payers or verb.lemma != "settle":  # "Norvik settled the case for $22 million"
            return payers
    if base_of(verb, ATTRIBUTING) is not None:
        for node in tree.nodes[verb.index + 1 : site.last + ATTRIBUTED_WITHIN]:
            nodes += [node, *owners_of(site, node)] if node.preposition == "to" and node.is_noun else []
    if verb.lemma in GIVING:
        nodes += [node for node in tree.objects(verb.index) if node.lower in ME and node.index < site.first]
    for node in tree.upward(verb.index, itself=True):
        if node.is_verb and node.lemma in REPORTING_SUBJECT and node is not verb:
            break
        subject = tree.subject(node.index)
        if subject is not None and is_one_of_them(site, subject):
            continue
        if subject is not None and _is_the_number(site, node, subject):
            nodes += tree.obliques(node.index, "at", "in", "for")  # "At Norvik, it was 7%"
        elif subject is not None and subject.index != site.top.index and not _is_speaking(site, node, claimant):
            nodes += [subject, *owners_of(site, subject), *_senders(site, subject)]
        agent = next(iter(tree.children(node.index, Relation.AGENT)), None)
        if agent is not None:
            nodes += [agent, *owners_of(site, agent)]
        if node.is_verb:
            for object_ in tree.objects(node.index):
                if object_.index != site.top.index:
                    nodes += owners_of(site, object_)
        is_planned = node.relation == Relation.OBJECT and not node.is_verb and node.index != site.top.index
        if not is_planned and node.relation not in {
            Relation.CONJUNCT, Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE, Relation.NOUN_CLAUSE,
        }:  # fmt: skip
            break
    return nodes


def imposes(site: Site, measure: Measure) -> bool:
    """Whether the clause says what somebody demands, imposes or settles for, which another has to pay."""
    verb = site.predicate
    is_penalty = not PENALTIES.isdisjoint((measure.name or "").split(" "))
    return is_penalty and base_of(verb, IMPOSING) is not None and not site.tree.is_passive(verb.index)


def _senders(site: Site, subject: Node) -> list[Node]:
    """The organisation that things or people are from: "a tablet from Norvik costs $4", "a team from Norvik saw 17"."""
    named = [(node, site.entity_at(node)) for node in site.tree.obliques(subject.index, "from")]
    return [node for node, entity in named if entity is not None and entity.is_organisation]


def is_one_of_them(site: Site, subject: Node) -> bool:
    """Whether a subject is only one of those counted, who are not its own: "she is one of nearly 2,800 people"."""
    return subject.index < site.first and ONE_OF.search(" ".join(site.words_before(ONE_OF_REACH))) is not None


def _is_the_number(site: Site, predicate: Node, subject: Node) -> bool:
    """Whether "it" is said to be the number, and so is a measure or nobody: "it was 16 points", "it's 740 jobs"."""
    return subject.lower in IT and predicate.index == site.top.index and not predicate.is_verb


def _is_speaking(site: Site, verb: Node, claimant: Claimant) -> bool:
    """Whether a clause only reports what another clause says ("Norvik said …"), and no result of its own."""
    if verb.lemma in STATING and any(singular(node.lower) in OWN_RESULTS for node in site.tree.objects(verb.index)):
        return False
    if SAY_FORMS.get(verb.lower) in PROMISING and verb is site.predicate:
        return False
    subject = site.tree.subject(verb.index)
    if subject is not None and subject.lower in OWN_PAPERS:  # "Norvik's filing shows a rise"
        return False
    if verb.index == claimant.at or (claimant.verb is not None and SAY_FORMS.get(verb.lower) == claimant.verb):
        return True
    if claimant.rule == "claimant:compared" and verb.lower in SAY_FORMS:
        return True  # "Stratum estimates 5, above the governor's 3": both only estimate
    if verb.lower in SAY_FORMS and subject is not None and claimant.name is not None:
        entity = site.entity_at(subject)
        if entity is not None and entity.name == claimant.name:
            return True
    complement = site.tree.children(verb.index, Relation.COMPLEMENT)
    return verb.lemma in REPORTING_SUBJECT and bool(complement)


def in_fragment(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """The name right before a number in a fragment without a verb: "Norvik 13 million, Ardent 4 million"."""
    before = site.tree.nodes[max(0, site.first - 2) : site.first]
    if any(node.is_verb for node in site.tree.nodes[max(0, site.first - 3) : site.first]):
        return []
    named = [(node, site.entity_at(node)) for node in before if node.is_noun]
    return [
        node
        for node, entity in named
        if entity is not None and entity.kind != "place" and node.preposition not in ELSEWHERE
    ]


def gapped(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """The name between two numbers of a list whose verb is said once: "the Greens took 34% and the Reds 28%"."""
    nodes, first = site.tree.nodes, site.first
    if not first or site.entity_at(nodes[first - 1]) is None:
        return []
    at = first - 1
    while at >= 0 and (site.entity_at(nodes[at]) is site.entity_at(nodes[first - 1]) or nodes[at].lower == "the"):
        at -= 1
    is_listed = at >= 0 and nodes[at].lower in {"and", ",", ";", "but"}
    earlier = nodes[max(0, at - GAP_REACH) : max(0, at)]
    has_number = [node.index for node in earlier if node.word.quantity is not None]
    if not is_listed or not has_number or any(node.is_verb for node in nodes[has_number[-1] : at]):
        return []
    entity, others = site.entity_at(nodes[first - 1]), [site.entity_at(node) for node in nodes[:at]]
    is_of_kind = entity is not None and (entity.kind != "place" or any(e and e.kind == "place" for e in others))
    return [nodes[first - 1]] if is_of_kind else []


def of_noun_clause(site: Site, measure: Measure, change: Change, claimant: Claimant) -> list[Node]:
    """Whom a relative or participle clause describes: "a network of accounts that we attribute to Norvik"."""
    tree = site.tree
    nodes: list[Node] = []
    for clause in tree.children(site.top.index, Relation.NOUN_CLAUSE, Relation.RELATIVE):
        nodes += [
            *tree.children(clause.index, Relation.AGENT),
            *tree.obliques(clause.index, "by", "to", "at", "from", "for"),
        ]
    for node in tree.upward(site.top.index):
        if node.relation in {Relation.RELATIVE, Relation.NOUN_CLAUSE}:
            head = tree.nodes[node.head]
            if _says_where(site, head) or _says_what_people_expect(site, node):
                break
            nodes += [head, *owners_of(site, head)]
    return nodes


def _says_where(site: Site, head: Node) -> bool:
    """Whether a clause only says what was where, in a text about somebody: "in Lindow, where 40 patients live"."""
    main = site.document.main
    is_place = any(node.lower == "where" for node in site.tree.nodes[head.index + 1 : site.first])
    return is_place and main is not None and (main.is_organisation or main.is_event)


def _says_what_people_expect(site: Site, clause: Node) -> bool:
    """Whether a clause says what somebody's people expect of others: "analysts at Norvik, who see no more than 10%"."""
    is_of_people = any(child.lower == "who" for child in site.tree.children(clause.index, Relation.SUBJECT))
    return is_of_people and base_of(clause, EXPECTING) is not None


CANDIDATES = (
    accused, fronted, turned_to, dealt_with, gapped, left, put_at, valued, beside, told_of_it, owner, of_base,
    of_clause, of_noun_clause, in_fragment,
)  # fmt: skip
