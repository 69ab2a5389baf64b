"""What a unit of size or weight is filled with: "80 mm of rain", "burned 14,200 acres"."""

from claims.extraction.countmeasures import Measure
from claims.extraction.directions import Change
from claims.extraction.phrases import phrase_of
from claims.extraction.site import Site

AREAS = frozenset({"acre", "hectare", "square kilometre", "square mile", "km²", "ha"})


def of_substance(site: Site, change: Change) -> Measure | None:
    """ "80 mm of rain", "burned 14,200 acres": what a unit of size is filled with."""
    if site.quantity.unit in {"count", "percent", "ratio", "percentage_point", "basis_point"} or site.is_money:
        return None
    verb = site.tree.nodes[site.top.head]
    if site.quantity.unit in AREAS and verb.lemma in {"burn", "scorch", "consume", "char", "blacken"}:
        return Measure("area burned", None, "measure:substance")
    noun = site.noun
    if noun is None or noun.preposition != "of" or not noun.is_noun or site.entity_at(noun) is not None:
        return None
    return Measure(phrase_of(site, noun), noun, "measure:substance")
