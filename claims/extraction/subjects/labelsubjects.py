"""Whom labels and the heads of table rows name."""

import re

from claims.extraction.claim import Subject
from claims.extraction.grammar.site import Site
from claims.extraction.names.coreference import Document
from claims.extraction.names.identities import Entity

LONGEST_LINE = 600  # characters of a line before a number in which its label stands
WITH = re.compile(r"\b(?:with|to|per) $")


def named_in_label(site: Site) -> Entity | None:
    """Whom a label names ("Accounts held by Norvik: 300"), else whom its line spoke of before it."""
    end = site.offset + site.quantity.start
    line = max(site.document.text.rfind("\n", 0, end) + 1, end - LONGEST_LINE)
    named = [m for m in site.document.mentions.between(line, end) if m.entity.kind not in {"place", "thing"}]
    named = [m for m in named if not WITH.search(site.document.text[max(line, m.start - 6) : m.start])]
    return named[-1].entity if named else None


def entity_named(name: str, document: Document) -> Entity | None:
    words = tuple(name.lower().split())
    return next((m.entity for m in document.mentions if words in m.entity.forms or m.entity.name == name), None)


def subject_as(entity: Entity, text: str) -> Subject:
    return Subject(name=entity.name, kind=entity.kind, text=text, key=entity.key, ticker=entity.ticker)
