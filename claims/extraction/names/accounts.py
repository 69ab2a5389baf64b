"""What only a firm has: shares, a turnover, customers; and which firm, where a text means its product or its boss."""

from claims.extraction.names.coreference import Document
from claims.extraction.names.identities import Entity
from claims.extraction.vocabulary.typenouns import ASSET_NOUNS, COMPANY_NOUNS, PRODUCT_NOUNS
from claims.extraction.vocabulary.wordlists import word_set

MARKET = frozenset({"share price"})
FINANCIAL = word_set("revenue profit sales dividend").union(
    ("net income", "net loss", "operating profit", "earnings per share")
)
OWN_THINGS = word_set("customer employee subscriber store shop branch")  # what a firm counts of itself
FIRMS_ONLY = word_set("revenue guidance dividend ebitda cash backlog debt")  # in its own report on a work
WORKS = (ASSET_NOUNS | PRODUCT_NOUNS) - COMPANY_NOUNS
WITHIN = 2000  # characters before a number in which a firm is looked for


def states_own_accounts(speaker: Entity, measure: str | None) -> bool:
    """Whether who speaks is a firm, and the measure one that firms give of themselves."""
    is_firm = speaker.kind == "company" or bool(speaker.nouns & COMPANY_NOUNS)
    return is_firm and (measure in FINANCIAL or bool(set((measure or "").split(" ")) & OWN_THINGS))


def holder_of(entity: Entity, measure: str | None, *, document: Document, position: int) -> Entity:
    """Whose shares rise where a game, a medicine or a person is named: the firm named last; else the entity itself."""
    if entity.ticker or not (_is_work(entity) or entity.kind == "person"):
        return entity
    if document.own_voice and document.publisher is not None and set((measure or "").split(" ")) & FIRMS_ONLY:
        return document.publisher
    if measure not in MARKET:
        return entity
    for mention in document.mentions.before(position):
        if position - mention.start > WITHIN:
            break
        other = mention.entity
        if other is not entity and other.is_organisation and not (other.members or _is_work(other) or other.is_source):
            return other
    return document.firm if document.firm is not None and not _is_work(document.firm) else entity


def _is_work(entity: Entity) -> bool:
    return entity.is_event or (bool(entity.nouns & WORKS) and entity.kind != "company")
