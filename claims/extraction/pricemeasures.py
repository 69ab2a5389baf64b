"""Measures that are prices: of goods traded by their names, and those that a percentage lies below or above."""

from claims.extraction.countmeasures import Measure
from claims.extraction.directions import Change
from claims.extraction.labelmeasures import TIME_WORDS
from claims.extraction.phrases import phrase_of
from claims.extraction.site import Site
from claims.extraction.wordlists import word_set

BASE_REACH = 5  # words after "below" among which its noun stands
COMMODITIES = word_set("""
    copper gold silver oil crude brent wheat corn maize gas coffee cocoa aluminium aluminum nickel zinc tin bitcoin
    ether platinum palladium cotton sugar soybeans rubber lithium cobalt uranium lumber rice
    """)


def of_base(site: Site, change: Change) -> Measure | None:
    """ "70% below list prices": by what part something differs from the noun that follows."""
    nodes, after = site.tree.nodes, site.last + 1
    if site.quantity.unit != "percent" or after >= len(nodes) or nodes[after].lower not in {"below", "above", "off"}:
        return None
    found = None
    for node in nodes[after + 1 : after + 1 + BASE_REACH]:
        if node.is_noun and node.word.quantity is None:
            found = node
        elif found is not None or node.is_verb:
            break
    if found is None or site.entity_at(found) is not None or found.lower in TIME_WORDS:
        return None
    return Measure(phrase_of(site, found), found, "measure:base")
