"""Which word of a sentence speaks: the subject of a verb that reports, wherever it stands and however it was parsed."""

from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import SUBJECTS, Node, Relation
from claims.extraction.measures.labelmeasures import TIME_WORDS
from claims.extraction.names.coreference import IT, ME, PERSONAL, THEY, WE
from claims.extraction.vocabulary.reportverbs import ADDRESSING, SAY_FORMS
from claims.extraction.vocabulary.typenouns import PERSON_NOUNS, TYPE_NOUNS, singular

# Clauses that have the subject of the clause they hang on, or hang on their subject.
BORROWING = (Relation.CONJUNCT, Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE, Relation.PARATAXIS)
QUIET = frozenset({"put", "point", "show", "suggest", "indicate", "see", "count", "model", "project"})  # never inverted
OPENERS = frozenset({",", '"', "”", "“", "–", "—"})
INVERTED_REACH = 8  # words after "says" in which its subject stands
ASIDE_REACH = 14  # words of what two commas enclose before a verb
US = WE | ME
PRONOUNS = IT | THEY | WE | PERSONAL
NOT_TELLING = QUIET | ADDRESSING
SOMEBODY = PERSON_NOUNS | TYPE_NOUNS


def speaking_node(site: Site, verb: Node, base: str) -> Node | None:
    """Who says what a verb reports; None where the sentence says nobody, or only whom the number itself counts."""
    tree = site.tree
    following = tree.nodes[verb.index + 1].lower if verb.index + 1 < len(tree.nodes) else ""
    if verb.lower == "accused" and following == "of":
        return None  # "boss accused of taking": who is accused says nothing
    if verb.tag == "VBG" and verb.relation == Relation.ADVERBIAL_CLAUSE:
        verb = _said_above(site, verb) or verb  # "said the room was limited, adding that"
    subject = _own_subject(site, verb, base)
    if subject is None and verb.relation in BORROWING:
        subject = tree.subject(verb.index)
    if subject is None or _is_counted(site, subject):
        subject = _inverted(site, verb, base) or subject
    asked = _spoken_to(site, subject, verb) if subject is not None and subject.lower in US else None
    if asked is not None:
        return asked
    if subject is not None and subject.lower in TIME_WORDS:
        subject = None  # "Norvik today reported": when, not who
    unsaid = subject is None or (_is_counted(site, subject) and verb.index > site.last)
    if unsaid and verb.index and not tree.is_passive(verb.index):
        subject = _enclosed(site, verb) or _standing_before(site, verb)
    if subject is not None and not can_speak(site, subject):
        subject = _nearer_speaker(site, subject, verb) or _of_sentence(site, verb) or subject
    is_participle = verb.tag == "VBN" and not any(child.lemma == "have" for child in tree.children(verb.index))
    if tree.is_passive(verb.index) or is_participle:
        subject = next(iter(tree.children(verb.index, Relation.AGENT)), None)
    if subject is None or subject.word.quantity is not None or _is_counted(site, subject):
        return None
    return subject if not _describes(site, subject) else None


def _spoken_to(site: Site, us: Node, verb: Node) -> Node | None:
    """ "Dealers we spoke to believe that 5 were sold": whom the writers asked, where the parse takes them for it."""
    asking = site.tree.nodes[us.head]
    if asking.relation != Relation.RELATIVE or not us.index < asking.index < verb.index:
        return None
    asked = site.tree.nodes[asking.head]
    return asked if asked.is_noun and asked.index < us.index else None


def can_speak(site: Site, node: Node) -> bool:
    """Whether a subject is somebody: a name, a pronoun, or a noun for people and bodies."""
    return not node.is_noun or site.entity_at(node) is not None or singular(node.lower) in SOMEBODY


def _describes(site: Site, subject: Node) -> bool:
    """Whether the number stands in what is said of the subject: "the owner, which runs 41 ships, expects …"."""
    above = [site.top, *site.tree.upward(site.top.index)]
    within = next((at for at, node in enumerate(above) if node.index == subject.index), 0)
    return within > 0 and all(node.relation != Relation.PARATAXIS for node in above[:within])


def _is_counted(site: Site, subject: Node) -> bool:
    """Whether the number counts the subject, which a pronoun that the parse took for its noun can't be."""
    return subject.index == site.top.index and subject.lower not in PRONOUNS


def _own_subject(site: Site, verb: Node, base: str) -> Node | None:
    """The subject that the parse gives a verb: the last, and the one in front of an apposition that it took for it."""
    tree = site.tree
    subjects = [
        child for child in tree.children(verb.index, *SUBJECTS) if child.is_noun or child.tag.startswith(("PRP", "W"))
    ]
    if base in ADDRESSING:
        subjects = [child for child in subjects if child.index < verb.index]  # "the promoter, Vela, told Norwire"
    subject = subjects[-1] if subjects else None
    if subject is None or not subject.is_noun or tree.children(subject.index, Relation.COPULA):
        return subject
    inner = tree.children(subject.index, *SUBJECTS)
    return inner[0] if inner else subject  # "Vela, the largest of the groups, said"


def _inverted(site: Site, verb: Node, base: str) -> Node | None:
    """Who stands behind a verb that a comma or a quotation opens: ", says the board", "”, warned Ann Lowe"."""
    nodes = site.tree.nodes
    if base in NOT_TELLING or verb.tag == "VB" or (verb.lower == base and base != "say") or not verb.index:
        return None
    if nodes[verb.index - 1].text not in OPENERS:
        return None
    after = nodes[verb.index + 1 : verb.index + 1 + INVERTED_REACH]
    named = next((node for node in after if node.is_noun and site.entity_at(node) is not None), None)
    hung = next((node for node in after if node.is_noun and node.head == verb.index), None)
    if hung is None:
        return named
    if named is not None and any(node.text == "," for node in nodes[hung.index : named.index]):
        return named  # "says the head of the port, Captain Ann Lowe"
    return hung if named is None or hung.index < named.index else named


def _enclosed(site: Site, verb: Node) -> Node | None:
    """Who speaks where two commas part a subject from its verb: "their lawyers, Abel Holm, said"."""
    nodes = site.tree.nodes
    if nodes[verb.index - 1].text != ",":
        return None
    start = next((n.index for n in reversed(nodes[: verb.index - 1]) if n.text in OPENERS), None)
    if start is None or verb.index - start > ASIDE_REACH or start < 1:
        return None
    within, before = nodes[start + 1 : verb.index - 1], nodes[start - 1]
    if before.is_noun and before.word.quantity is None and not any(node.is_verb for node in within):
        entity = site.entity_at(within[0]) if within else None
        return within[0] if entity is not None and entity.kind != "place" else before
    return None


def _standing_before(site: Site, verb: Node) -> Node | None:
    """The noun before a verb, over a bracket and a word of time: "Norvik Ltd. (NVK) today reported"."""
    nodes = site.tree.nodes
    index = verb.index - 1
    while index > 0 and nodes[index].lower in TIME_WORDS:
        index -= 1
    if nodes[index].text == ")":
        opening = next((node.index for node in reversed(nodes[:index]) if node.text == "("), 0)
        index = opening - 1
    before = nodes[index] if index >= 0 else None
    entity = site.entity_at(before) if before is not None and before.is_noun else None
    if entity is not None and entity.kind != "person":
        before = _of_body(site, before) or before
    return before if before is not None and before.is_noun and before.word.quantity is None else None


def _of_body(site: Site, body: Node | None) -> Node | None:
    """The person of a body: "engineer Ann Lowe of Teardown Bench"."""
    nodes = site.tree.nodes
    at = next((n.index for n in reversed(nodes[: body.index]) if not n.is_noun), 0) if body is not None else 0
    if at < 1 or nodes[at].lower not in {"of", "at", "from"}:
        return None
    entity = site.entity_at(nodes[at - 1])
    return nodes[at - 1] if entity is not None and entity.kind == "person" else None


def _nearer_speaker(site: Site, subject: Node, verb: Node) -> Node | None:
    """ "shares fell after the lender posted a loss and said": who acts between a thing and the verb speaks."""
    for node in reversed(site.tree.nodes[subject.index + 1 : verb.index]):
        if node.relation in SUBJECTS and node.is_noun and can_speak(site, node):
            return node
    return None


def _of_sentence(site: Site, verb: Node) -> Node | None:
    """ "It asked members in every town the storm hit and says that": whoever the whole sentence has for its subject."""
    root = next((node for node in site.tree.upward(verb.index) if node.relation == Relation.ROOT), None)
    subject = site.tree.subject(root.index) if root is not None and verb.relation == Relation.CONJUNCT else None
    return subject if subject is not None and subject.index < verb.index and can_speak(site, subject) else None


def _said_above(site: Site, participle: Node) -> Node | None:
    """The reporting verb with a speaker of its own that "adding" or "noting" goes on from."""
    for node in site.tree.upward(participle.index):
        if node.is_verb and node.lower in SAY_FORMS and site.tree.children(node.index, *SUBJECTS):
            return node
    return None
