"""The name of whoever speaks: a name, whom a pronoun or a spokesman stands for, or the phrase as written."""

import re

from claims.extraction.antecedents import is_other_branch
from claims.extraction.coreference import IT, PERSONAL, THEY, WE
from claims.extraction.identities import Entity
from claims.extraction.labelmeasures import TIME_WORDS
from claims.extraction.places import place_of_adjective
from claims.extraction.reportverbs import EVIDENCE_NOUNS
from claims.extraction.site import Site
from claims.extraction.syntax import SUBJECTS, Node, Relation
from claims.extraction.typenouns import PERSON_NOUNS, singular

SPOKESPEOPLE = frozenset({"spokesman", "spokeswoman", "spokesperson"})
NAMING = (Relation.COMPOUND, Relation.MODIFIER, Relation.POSSESSOR, Relation.NOMINAL)


def name_of(site: Site, node: Node) -> tuple[str, Entity | None] | None:
    """The name of a speaker: resolved, or the phrase as written where the document names nobody."""
    tree, document = site.tree, site.document
    entity = site.entity_at(node)
    word = singular(node.lower)
    if entity is not None and entity.kind != "place":
        return entity.name, entity
    position = site.position(node)
    if node.lower in WE | IT | THEY | PERSONAL:
        found = document.resolve_pronoun(node.lower, position)
        return (found.name, found) if found is not None else None
    if node.lower in {"who", "which", "that"} and node.relation in SUBJECTS:
        clause = tree.nodes[node.head]
        return name_of(site, tree.nodes[clause.head]) if clause.head not in {clause.index, node.index} else None
    if node.lower in {"i", "you", "one", "there", "this", "he", "she"}:
        return None
    owner = _represented(site, node, word)
    if owner is not None:
        return owner
    if entity is not None:
        return entity.name, entity
    resolved = document.resolve_noun(node.lower, position) if word not in PERSON_NOUNS else None
    if resolved is not None and resolved.kind == "place":
        resolved = None  # "the district says" is its office
    if resolved is not None and is_other_branch(site, node, resolved):
        resolved = None
    if resolved is not None and not tree.children(node.index, Relation.NOUN_CLAUSE):
        return resolved.name, resolved
    if not node.is_noun or word in EVIDENCE_NOUNS:
        return None
    main = document.main
    if word in SPOKESPEOPLE and main is not None and main.is_organisation and not tree.children(node.index, *NAMING):
        return main.name, main
    return _phrase(site, node), None


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
        *(tree.children(node.index, Relation.COMPOUND) if word in SPOKESPEOPLE else []),  # "a company spokeswoman"
    ]
    for clause in tree.children(node.index, Relation.NOUN_CLAUSE):
        nodes += tree.obliques(clause.index, "to", "by", "from")
    for child in nodes:
        found = site.entity_at(child)
        if found is None and child.lower in IT | WE | THEY:
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
    text = re.sub(r" ([’']s)\b", r"\1", " ".join(tree.nodes[index].text for index in sorted(keep)))
    return text if place_of_adjective(text.split(" ")[0]) else text[:1].lower() + text[1:]
