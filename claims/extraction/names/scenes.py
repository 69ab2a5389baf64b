"""Where a text plays: the place that it names, or means by an adjective ("Portuguese inflation", "2 million Brits")."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from claims.extraction.names.entities import Mention
from claims.extraction.names.identities import Entity
from claims.extraction.names.registry import fold
from claims.extraction.vocabulary.places import place_named, place_of_adjective
from claims.extraction.vocabulary.wordlists import word_set

CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")
FIRST_LINE = 120  # characters
LEAD = 300  # characters of the body
COUNTS = re.compile(
    r"\b(?:Statistic\w*|Census|(?:Central|National|Royal|Reserve|State) Bank|Ministry|Treasury|Government|Parliament)\b"
)
STREETS = word_set("street road avenue lane square drive quay boulevard terrace close crescent highway motorway")
HEADLINE_WEIGHT = 3
LEAD_WEIGHT = 1


def scene_of(mentions: Sequence[Mention], text: str, *, headline: str, publisher: str, beside: bool) -> Entity | None:
    """The place named first or again and again, adjectives included; None where a text names places in passing.

    ``beside`` others whom a text names, a place must be in its headline or named again. A ``publisher`` that counts
    for a country ("Statistics Netherlands") tells of it.
    """
    named: dict[str, Entity] = {}
    for mention in mentions:
        if mention.entity.kind == "place" and mention.entity.name.rpartition(" ")[2].lower() not in STREETS:
            named.setdefault(mention.entity.name, mention.entity)
    counts = Counter({name: entity.count for name, entity in named.items()})
    first = {name: entity.first for name, entity in named.items()}
    for name, start in _by_adjectives(text):
        counts[name] += 1
        first[name] = min(first.get(name, start), start)
    for name in _named_in(publisher) if COUNTS.search(publisher) else ():
        counts[name] += HEADLINE_WEIGHT
        first[name] = 0
    weights = Counter(counts)
    for name, start in first.items():
        weights[name] += HEADLINE_WEIGHT if start < len(headline) else LEAD_WEIGHT * (start < len(headline) + LEAD)
    reach = len(headline) + (0 if beside else FIRST_LINE)
    told = [name for name in counts if counts[name] > 1 or first[name] < reach]
    if not told:
        return None
    name = min(told, key=lambda each: (-weights[each], first[each], each))
    return named.get(name) or Entity(name=name, kind="place", key=fold(name), count=counts[name], first=first[name])


def _named_in(name: str) -> Iterable[str]:
    places = (place_named(word) or place_of_adjective(word) for word in name.split(" "))
    return [place for place in places if place is not None]


def _by_adjectives(text: str) -> Iterable[tuple[str, int]]:
    for word in CAPITALISED.finditer(text):
        place = place_of_adjective(word[0])
        if place is not None:
            yield place, word.start()
