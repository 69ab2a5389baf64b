"""Which body speaks where only who runs or watches it is said, or where a sentence ends in "it said"."""

from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import SUBJECTS, Node
from claims.extraction.names.documents import PUBLIC_BODY
from claims.extraction.names.identities import Entity
from claims.extraction.vocabulary.kinships import kindred
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

# Who runs a body speaks for it.
RUNNING = word_set("bosses chiefs executives execs suits bigwigs mandarins top-brass")
WATCHING = frozenset({"regulator", "watchdog"})


def run_by(site: Site, heads: Node) -> Entity | None:
    """Whose bosses speak: of the body that the word before means ("union chiefs"), or else of the company told of."""
    document, position = site.document, site.position(heads)
    before = site.tree.nodes[heads.index - 1] if heads.index else None
    if before is not None and before.is_noun and before.head == heads.index:
        return document.resolve_noun(before.lower, position)
    run = document.resolve_noun("company", position)
    return run if run is not None or document.main is None or not document.main.is_organisation else document.main


def only_body(site: Site) -> Entity | None:
    """The one public body that a document names, which is its watchdog."""
    named = (mention.entity for mention in site.document.mentions if PUBLIC_BODY.search(mention.entity.name))
    bodies = {entity.key: entity for entity in named if entity.is_organisation and not entity.members}
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def ends_with(entity: Entity, word: str) -> bool:
    """Whether the last word of an organisation's name is a noun, or means the same: "the co-op" of a Cooperative."""
    return entity.is_organisation and entity.name.rpartition(" ")[2].lower() in kindred(word)


def body_of_sentence(site: Site, it: Node) -> Entity | None:
    """ "The brewer is to sell a plant, for which Norvik will pay 5, it said": the body with which a sentence begins."""
    subject = next((node for node in site.tree.nodes[: it.index] if node.relation in SUBJECTS), None)
    if subject is None or not subject.is_noun:
        return None
    entity = site.entity_at(subject)
    if entity is None and singular(subject.lower) == subject.lower:
        entity = site.document.resolve_noun(subject.lower, site.position(subject))
    return entity if entity is not None and entity.is_organisation else None
