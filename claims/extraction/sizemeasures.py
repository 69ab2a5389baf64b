"""What a unit of size or weight is filled with: "80 mm of rain", "burned 14,200 acres"."""

from claims.extraction.countmeasures import Measure
from claims.extraction.directions import Change
from claims.extraction.phrases import base_of, phrase_of
from claims.extraction.site import Site
from claims.extraction.syntax import Relation
from claims.extraction.vocabulary import DURATION_UNITS
from claims.extraction.wordlists import word_set

UNIT_MEASURES = {
    "°C": "temperature", "°F": "temperature", "degree celsius": "temperature", "degree fahrenheit": "temperature",
    "degree": "temperature", "dB": "noise level", "decibel": "noise level",
}  # fmt: skip
DIMENSIONS = {
    "deep": "depth", "long": "length", "wide": "width", "tall": "height", "high": "height", "thick": "thickness",
    "across": "width", "away": "distance", "apart": "distance", "square": "size",
    "up": "height",
}  # fmt: skip
LENGTHS = frozenset({"metre", "km", "cm", "mm", "mile", "foot", "inch", "yard", "nautical mile"})
NO_SIZES = frozenset({"count", "percent", "ratio", "percentage_point", "basis_point"})
DOING = {
    "produce": "production", "generate": "generation", "consume": "consumption", "use": "consumption",
    "draw": "consumption", "emit": "emission", "export": "export", "import": "import", "pump": "output",
    "supply": "supply", "store": "storage", "ship": "shipment", "harvest": "harvest", "mine": "output",
}  # fmt: skip
SPEEDS = frozenset({"mph", "km/h", "knot", "kph", "mile per hour", "kilometre per hour"})
WINDS = word_set("wind winds gust gusts gusting storm hurricane typhoon cyclone gale gales")
AREAS = frozenset({"acre", "hectare", "square kilometre", "square mile", "km²", "ha"})


def of_dimension(site: Site, change: Change) -> Measure | None:
    """ "up to 15 metres deep", "a 3 km long tunnel": which way a length goes."""
    after = site.words_after(1)
    if site.quantity.unit not in LENGTHS or not after or after[0] not in DIMENSIONS:
        return None
    return Measure(DIMENSIONS[after[0]], None, "measure:dimension")


def of_doing(site: Site, change: Change) -> Measure | None:
    """ "will produce 36 million hectolitres", "to draw 6.2 gigawatts": what is done to so much."""
    verb = site.predicate
    is_size = site.quantity.unit not in NO_SIZES | DURATION_UNITS and not site.is_money
    done = base_of(verb, DOING) if is_size and verb.is_verb and site.top.relation == Relation.OBJECT else None
    return Measure(DOING[done], None, "measure:doing") if done is not None else None


def of_substance(site: Site, change: Change) -> Measure | None:
    """ "80 mm of rain", "burned 14,200 acres": what a unit of size is filled with."""
    if site.quantity.unit in NO_SIZES or site.is_money:
        return None
    verb = site.tree.nodes[site.top.head]
    if site.quantity.unit in AREAS and verb.lemma in {"burn", "scorch", "consume", "char", "blacken"}:
        return Measure("area burned", None, "measure:substance")
    noun = site.noun
    if noun is None or noun.preposition != "of" or not noun.is_noun or site.entity_at(noun) is not None:
        return None
    return Measure(phrase_of(site, noun), noun, "measure:substance")


def of_unit(site: Site) -> Measure | None:
    """What a unit is always of: degrees of temperature; a speed is the wind's where wind is spoken of."""
    unit = site.quantity.unit
    if unit in SPEEDS and {node.lower for node in site.tree.nodes} & WINDS:
        return Measure("wind speed", None, "measure:unit")
    name = UNIT_MEASURES.get(unit)
    return Measure(name, None, "measure:unit") if name is not None else None
