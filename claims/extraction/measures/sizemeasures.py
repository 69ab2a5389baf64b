"""What a unit of size or weight is filled with: "80 mm of rain", "burned 14,200 acres"."""

from claims.extraction.grammar.phrases import base_of, participle_of, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Relation
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.numbers.units import unit_named
from claims.extraction.vocabulary.measurewords import DURATION_UNITS
from claims.extraction.vocabulary.wordlists import word_set

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
    "weigh": "weight", "recover": "recovery", "discharge": "release",
    "lift": "payload", "carry": "payload", "hold": "capacity",
    "release": "release", "spill": "spill", "leak": "leak",
}  # fmt: skip
# What a verb makes of a length or an area that follows it.
EXTENTS = {
    "travel": "distance", "fly": "distance", "flew": "distance", "walk": "distance", "drive": "distance",
    "drove": "distance", "run": "distance", "ran": "distance", "swim": "distance", "swam": "distance",
    "cycle": "distance", "ride": "distance", "rode": "distance", "sail": "distance", "drift": "distance",
    "stretch": "length", "climb": "height", "rise": "height", "tower": "height",
    "burn": "area burned", "scorch": "area burned", "char": "area burned", "blacken": "area burned",
    "consume": "area burned", "torch": "area burned",
}  # fmt: skip
# Nouns that a unit of these dimensions adds to the name of a thing: "the satellite weighs 16 kg", "240 MW campus".
SUFFIXES = {"mass": "weight", "area": "area", "speed": "speed", "power": "power", "temperature": "temperature"}
SIZES = word_set("""
    weight mass payload load cargo catch haul area acreage size land speed wind-speed velocity power capacity output
    production generation consumption demand supply electricity energy temperature heat emission emissions burned
    harvest yield export import shipment storage release spill leak waste traffic reserve deposit thrust rainfall snow
    height length depth distance
""")
MASSES_OF = frozenset({"mass", "volume", "energy"})
CONTENTS = {"barrel": "oil"}
OTHER_CONTENTS = ("crude", "petrol", "diesel", "fuel", "gas", "beer", "wine", "whisky")
WATERS = frozenset({"river", "rivers", "lake", "water", "waters", "sea", "reservoir", "creek", "canal", "loch"})
SPEEDS = frozenset({"mph", "km/h", "knot", "kph", "mile per hour", "kilometre per hour"})
WINDS = word_set("wind winds gust gusts gusting storm hurricane typhoon cyclone gale gales")
AREAS = frozenset({"acre", "hectare", "square kilometre", "square mile", "km²", "ha"})
BURNED_NOUNS = word_set("forest woodland scrub brush bush grassland land size area fire blaze wildfire")
UNITS_OF_NO_SIZE = NO_SIZES | DURATION_UNITS


def of_dimension(site: Site, change: Change) -> Measure | None:
    """ "up to 15 metres deep", "a 3 km long tunnel": which way a length goes."""
    after = site.words_after(1)
    if site.quantity.unit not in LENGTHS or not after or after[0] not in DIMENSIONS:
        return None
    return Measure(DIMENSIONS[after[0]], None, "measure:dimension")


def of_doing(site: Site, change: Change) -> Measure | None:
    """ "will produce 36 million hectolitres", "to draw 6.2 gigawatts": what is done to so much."""
    verb = site.predicate
    is_size = site.quantity.unit not in UNITS_OF_NO_SIZE and not site.is_money
    if not is_size or not verb.is_verb:
        return None
    dimension = unit_named(site.quantity.unit).dimension
    went = base_of(verb, EXTENTS) if dimension in {"length", "area"} else None
    is_near = verb.index < site.first and not any(node.is_noun for node in site.tree.nodes[verb.index + 1 : site.first])
    subject = site.tree.subject(verb.index)
    if went is not None and EXTENTS[went] == "height" and subject is not None and subject.lower in WATERS:
        return Measure("water level", None, "measure:doing")  # "the river rose to 7.2 metres"
    if went is not None and is_near and (dimension == "area") == (EXTENTS[went] == "area burned"):
        return Measure(EXTENTS[went], None, "measure:doing")
    done = base_of(verb, DOING) if site.top.relation == Relation.OBJECT or is_near else None
    if done is None:
        return None
    substance = of_substance(site, change) if dimension in MASSES_OF else None
    if substance is not None and substance.name is not None:
        return Measure(f"{substance.name} {DOING[done]}", substance.node, "measure:doing")
    if site.noun is not None and site.noun.preposition == "of":
        return None  # "produce 1,900 kilonewtons of thrust"
    return Measure(f"power {DOING[done]}" if dimension == "power" else DOING[done], None, "measure:doing")


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


def with_contents(site: Site, found: Measure) -> Measure:
    """The measure with what its unit holds where no word says so: barrels are of oil in texts about oil."""
    contents = CONTENTS.get(site.quantity.unit)
    if contents is None or not speaks_of(site.document.text, contents):
        return found
    is_guess = found.name is None or found.rule == "measure:governor"
    name = participle_of(site) or "" if is_guess else found.name or ""
    if contents in name or name.startswith(OTHER_CONTENTS):
        return found
    return Measure(f"{contents} {name}".strip(), found.node, "measure:contents" if is_guess else found.rule)


def of_unit(site: Site) -> Measure | None:
    """What a unit is always of: degrees of temperature; a speed is the wind's where wind is spoken of."""
    unit = site.quantity.unit
    if unit in SPEEDS and {node.lower for node in site.tree.nodes} & WINDS:
        return Measure("wind speed", None, "measure:unit")
    name = "speed" if unit in SPEEDS else UNIT_MEASURES.get(unit)
    return Measure(name, None, "measure:unit") if name is not None else None


def with_size(site: Site, found: Measure) -> Measure:
    """The measure with what its unit is of, where its name does not say so: "satellite weight", "pad area"."""
    unit = site.quantity.unit
    if unit in NO_SIZES or site.is_money or found.name is None:
        return found
    words = found.name.split(" ")
    if unit in AREAS and BURNED_NOUNS.intersection(words) and speaks_of(site.document.text, "fire"):
        return Measure("area burned", found.node, found.rule)
    suffix = SUFFIXES.get(unit_named(unit).dimension)
    if suffix is None or SIZES.intersection(words) or found.rule in {"measure:sibling", "measure:label"}:
        return found
    return Measure(f"{found.name} {suffix}", found.node, found.rule)


def of_burned(site: Site) -> Measure | None:
    """An area without a name in a text about fires is what burned."""
    is_burned = site.quantity.unit in AREAS and speaks_of(site.document.text, "fire")
    return Measure("area burned", None, "measure:burned") if is_burned else None
