"""The name of whoever speaks: a name, whom a pronoun or a spokesman stands for, or the phrase as written."""

import re

from claims.extraction.grammar.antecedents import is_other_branch
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import SUBJECTS, Node, Relation
from claims.extraction.measures.labelmeasures import TIME_WORDS
from claims.extraction.names.coreference import IT, PERSONAL, THEY, WE
from claims.extraction.names.identities import Entity
from claims.extraction.speech.bodies import RUNNING, WATCHING, body_of_sentence, ends_with, only_body, run_by
from claims.extraction.vocabulary.places import place_of_adjective
from claims.extraction.vocabulary.reportverbs import EVIDENCE_NOUNS, PAPERS, SAY_FORMS
from claims.extraction.vocabulary.typenouns import PERSON_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

INDEFINITE = frozenset({"a", "an", "another"})  # before somebody who has not been named
HEADS = frozenset({"management"})  # who runs a company speaks for it
SPOKESPEOPLE = frozenset({"spokesman", "spokeswoman", "spokesperson"})
# Offices that one person holds, so that a text which names who holds one means that person.
OFFICES = word_set("governor mayor sheriff premier chancellor chairman chairwoman coroner commissioner ombudsman")
ABBREVIATED = {"governor": "Gov. "}
HOLDER_REACH = 4000  # characters around an office within which its holder is named
SENTENCE_BEFORE = 200  # characters before "It" in which a paper that speaks is the subject
PAPER = re.compile(
    r"(?:^|[.!?]\s+|\n)(?:A|An|The|Its|Their) (?:[\w-]+ ){0,3}?"
    r"(lawsuit|suit|report|study|survey|letter|filing|complaint|petition|indictment|audit|document)\b[^.!?\n]*[.!?]\s+$"
)
PAPER_REACH = 70  # characters from "a report" to whose it is
RECEIVED = word_set("seen obtained viewed reviewed read leaked shared examined")
NAMING = (Relation.COMPOUND, Relation.MODIFIER, Relation.POSSESSOR, Relation.NOMINAL)


# Whose a study is that somebody had made: "a survey that the guild commissioned".
ORDERED = word_set(
    "commissioned ordered published released conducted compiled funded sponsored requested paid lodged filed submitted"
    " deposited drew wrote issued circulated"
)
ASKED = frozenset({"polled", "surveyed", "interviewed", "questioned", "canvassed", "asked", "quoted"})
OF_A_BODY = IT | WE | THEY
ADDRESSED = ASKED | RECEIVED
VOICES = SPOKESPEOPLE | EVIDENCE_NOUNS
PRONOUNS = WE | IT | THEY | PERSONAL


def name_of(site: Site, node: Node) -> tuple[str, Entity | None] | None:
    """The name of a speaker: resolved, or the phrase as written where the document names nobody."""
    tree, document = site.tree, site.document
    entity = site.entity_at(node)
    word = singular(_hyphened(site, node))
    if entity is not None and entity.kind != "place":
        return entity.name, entity
    position = site.position(node)
    if node.lower in PRONOUNS:
        return _meant(site, node)
    if node.lower in {"who", "which", "that"} and node.relation in SUBJECTS:
        clause = tree.nodes[node.head]
        person = _person_meant(site, node) if node.lower == "who" else None
        if person is not None:
            return person.name, person
        return name_of(site, tree.nodes[clause.head]) if clause.head not in {clause.index, node.index} else None
    if node.lower in {"i", "you", "one", "there", "this", "he", "she"}:
        return None
    beside = _beside(site, node)
    if beside is not None:
        return beside.name, beside
    holder = _holder(site, node, word)
    if holder is not None:
        return holder.name, holder
    owner = _represented(site, node, word)
    if owner is not None:
        return owner
    if (word in HEADS and not tree.children(node.index, *NAMING)) or (
        node.lower in RUNNING and not tree.children(node.index, Relation.CONJUNCT)
    ):
        run = run_by(site, node)
        return (run.name, run) if run is not None else (_phrase(site, node), None)
    if entity is not None and node.is_noun and node.text.islower():
        resolved = document.resolve_noun("company", position)
        return (resolved.name, resolved) if resolved is not None else None  # "the Arnevik system"
    if entity is not None:
        return entity.name, entity
    plural = word if node.lower == word or _hyphened(site, node) == word else node.lower
    is_new = any(child.lower in INDEFINITE for child in tree.children(node.index, Relation.DETERMINER))
    resolved = document.resolve_noun(plural, position) if word not in PERSON_NOUNS and not is_new else None
    if resolved is not None and resolved.kind == "place":
        resolved = None  # "the district says" is its office
    if resolved is not None and is_other_branch(site, node, resolved):
        resolved = None
    if resolved is not None and not tree.children(node.index, Relation.NOUN_CLAUSE):
        return resolved.name, resolved
    if node.is_noun and word in EVIDENCE_NOUNS:
        issuer = _issuer(site, word, position)
        if issuer is not None:
            return issuer.name, issuer
        return (_phrase(site, node), None) if word in PAPERS else None
    if not node.is_noun:
        return None
    watching = only_body(site) if word in WATCHING else None
    if watching is not None:
        return watching.name, watching
    named = next((m.entity for m in document.mentions.before(position) if ends_with(m.entity, word)), None)
    if named is not None:
        return named.name, named
    main = document.main
    if word in SPOKESPEOPLE and main is not None and main.is_organisation and not tree.children(node.index, *NAMING):
        return main.name, main
    return _phrase(site, node), None


def _beside(site: Site, noun: Node) -> Entity | None:
    """Whom a noun introduces: "the broker Ann Lowe", "its rival Norvik, which …", "their lawyers, Abel Holm, say"."""
    nodes = site.tree.nodes
    after = nodes[noun.index + 1 : noun.index + 3]
    if not noun.is_noun or not noun.text.islower() or not after:
        return None
    named = next((node for node in after if node.text != ","), None)
    entity = site.entity_at(named) if named is not None and named.tag.startswith("NNP") else None
    if entity is None or entity.kind == "place" or (after[0].text == "," and not _is_enclosed(site, named)):
        return None
    return entity


def _is_enclosed(site: Site, named: Node | None) -> bool:
    """Whether a comma closes what a name begins: ", Abel Holm,"."""
    nodes = site.tree.nodes
    entity = site.entity_at(named) if named is not None else None
    behind = (node for node in nodes[named.index :] if site.entity_at(node) is not entity) if named is not None else ()
    closing = next(iter(behind), None)
    return closing is not None and closing.text == ","


def _person_meant(site: Site, who: Node) -> Entity | None:
    """The person whom "Ann Lowe of Norvik, who sees …" means: the first whom the phrase names, or else its sentence."""
    nodes = site.tree.nodes
    if nodes[who.index - 1].text != ",":
        return None
    start = next((n.index for n in reversed(nodes[: who.index - 1]) if n.is_verb or n.text in {",", ";"}), -1)
    phrase = [site.entity_at(node) for node in nodes[start + 1 : who.index - 1]]
    before = [site.entity_at(node) for node in reversed(nodes[: start + 1])]
    return next((e for e in (*phrase, *before) if e is not None and e.kind == "person" and not e.members), None)


def _issuer(site: Site, paper: str, position: int) -> Entity | None:
    """Whose "the report" is: whoever the text before gives for it ("a report by Norvik", "Norvik's yearly report")."""
    document = site.document
    behind = re.compile(rf"[’']s?(?: [a-z-]+){{0,2}} {paper}\b")
    ahead = re.compile(rf"\b{paper}(?: \w+){{0,5}} (?:by|from|of)(?: the| an?)? $")
    for mention in document.mentions.before(position):
        before = document.text[max(0, mention.start - PAPER_REACH) : mention.start]
        if mention.entity.kind != "place" and (behind.match(document.text, mention.end) or ahead.search(before)):
            return mention.entity
    return None


def _hyphened(site: Site, node: Node) -> str:
    """A word with what a hyphen joins to it: "co-op"."""
    nodes = site.tree.nodes
    at = node.index
    is_joined = at > 1 and nodes[at - 1].text == "-" and not (nodes[at - 1].word.space or nodes[at - 2].word.space)
    return f"{nodes[at - 2].lower}-{node.lower}" if is_joined else node.lower


def _meant(site: Site, node: Node) -> tuple[str, Entity | None] | None:
    """Whom a pronoun that speaks stands for: the paper or the people of its sentences, or whom the document means."""
    document, position = site.document, site.position(node)
    if node.lower in PERSONAL and (teller := _teller_above(site, node)) is not None:
        return teller.name, teller
    if node.lower == "it" and node.index == 0:
        start = max(0, position - SENTENCE_BEFORE)
        paper = PAPER.search(document.text[start:position])
        if paper is not None:
            return paper[1].lower(), None
    if node.lower == "it" and node.index > site.last:
        body = body_of_sentence(site, node)
        if body is not None:
            return body.name, body
    if node.lower == "they":
        subject = site.tree.subject(site.tree.nodes[0].index if node.index == 0 else _above(site, node).index)
        if subject is not None and subject.tag == "NNS" and subject.index < node.index:
            return name_of(site, subject)
    found = document.resolve_pronoun(node.lower, position)
    return (found.name, found) if found is not None else None


def _teller_above(site: Site, pronoun: Node) -> Entity | None:
    """The person who tells what a pronoun stands in: "Ann Lowe told Abel Holm that she expects 4"."""
    tree = site.tree
    verbs = (node for node in tree.upward(pronoun.index) if node.lower in SAY_FORMS and node.index != pronoun.head)
    subjects = (child for verb in verbs for child in tree.children(verb.index, *SUBJECTS))
    people = (site.entity_at(child) for child in subjects if child.index < pronoun.index)
    return next((person for person in people if person is not None and person.kind == "person"), None)


def _above(site: Site, node: Node) -> Node:
    """The root of the sentence that a word stands in."""
    return next((above for above in site.tree.upward(node.index) if above.relation == Relation.ROOT), node)


def _holder(site: Site, node: Node, word: str) -> Entity | None:
    """The person whom the document names with an office that one person holds: "the governor", "its chairman"."""
    if word not in OFFICES or node.lower != word or site.tree.children(node.index, Relation.APPOSITION):
        return None
    if any(site.tree.obliques(node.index, "of", "at", "for")):
        return None  # "the governor of the bank"
    text = site.document.text
    before = re.compile(rf"\b{word}\W{{1,3}}$", re.I)
    after = re.compile(rf", (?:the |its |their |a )?(?:[\w’'-]+ ){{0,4}}{word}\b", re.I)
    position = site.position(node)
    for mention in site.document.mentions.between(position - HOLDER_REACH, position + HOLDER_REACH):
        if mention.entity.kind == "person" and not mention.entity.members:
            title = ABBREVIATED.get(word)
            ahead = text[max(0, mention.start - 24) : mention.start]
            is_short = title is not None and ahead.endswith(title)
            within = text[mention.start : mention.end].lower().startswith(word + " ")
            if is_short or within or before.search(ahead) or after.match(text, mention.end):
                return mention.entity
    return None


def _represented(site: Site, node: Node, word: str) -> tuple[str, Entity] | None:
    """Whom a spokesman, an analyst or a record speaks for: "a spokesman for X", "X's data", "analysts at X"."""
    tree = site.tree
    appositions = [*tree.children(node.index, Relation.APPOSITION), *tree.children(node.index, Relation.COMPOUND)]
    found_here = [entity for child in appositions if (entity := site.entity_at(child)) is not None]
    for entity in sorted(found_here, key=lambda entity: entity.kind != "person"):
        if entity.kind != "place":
            return entity.name, entity
    after = tree.nodes[node.index + 1 : node.index + 3]
    if (
        len(after) > 1
        and after[0].lower in {"at", "for", "of", "from", "with"}
        and (word in PERSON_NOUNS or word == "person")
    ):
        found = site.entity_at(after[1])
        if found is not None and found.kind != "place":
            return found.name, found
    possessor = tree.possessor(node.index)
    nodes = [
        *([possessor] if possessor is not None else []),
        *tree.obliques(node.index, "for", "at", "of", "from", "by", "with"),
    ]
    if word in VOICES:
        nodes += tree.children(node.index, Relation.COMPOUND)  # "a company spokeswoman", "a guild survey"
    if node.index + 1 == node.head and word in EVIDENCE_NOUNS:
        nodes += tree.children(node.head, Relation.AGENT)  # "according to research published by Norvik"
    for clause in tree.children(node.index, Relation.RELATIVE):
        ordered = tree.subject(clause.index) if clause.lower in ORDERED else None
        nodes += [ordered] if ordered is not None and not tree.is_passive(clause.index) else []
    for clause in tree.children(node.index, Relation.NOUN_CLAUSE):
        if clause.lower in ADDRESSED:
            continue  # "analysts polled by Norwire", "papers seen by the Post": who asked or read says nothing
        nodes += tree.obliques(clause.index, "to", "by", "from")
    for child in nodes:
        found = site.entity_at(child)
        if found is None and child.lower in OF_A_BODY:
            found = site.document.resolve_pronoun(child.lower, site.position(child))
        if found is None and child.is_noun and word not in {"person", "source"}:
            found = site.document.resolve_noun(child.lower, site.position(child))
        if found is not None and (found.kind != "place" or word in {"police"}):
            return found.name, found
    return None


def _phrase(site: Site, node: Node) -> str:
    """The noun phrase of an unnamed speaker, without its article: "people familiar with the matter"."""
    tree = site.tree
    keep = {node.index}
    owner = tree.possessor(node.index)
    if owner is not None and owner.is_noun:
        keep |= {owner.index, *(child.index for child in tree.children(owner.index, Relation.CASE, Relation.COMPOUND))}
    for child in tree.children(node.index, Relation.COMPOUND, Relation.MODIFIER):
        if child.word.quantity is None and child.index < node.index and child.lower not in TIME_WORDS:
            keep |= {index for index in tree.below(child.index) if index < node.index}
    nodes, kept = tree.nodes, sorted(keep)
    parts = [
        nodes[at].text + (" " if nodes[at].word.space or after != at + 1 else "")
        for at, after in zip(kept, [*kept[1:], -1], strict=True)
    ]
    text = "".join(parts).strip()
    text = text.lower() if text.isupper() else text
    return text if place_of_adjective(text.split(" ")[0]) else text[:1].lower() + text[1:]
