"""Measures of changes: the subject or object of a verb of change, what a noun of change is a change in."""

from claims.extraction.grammar.phrases import base_of, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Relation
from claims.extraction.measures.countmeasures import Measure, is_counted
from claims.extraction.measures.directions import Change
from claims.extraction.measures.labelmeasures import TIME_WORDS
from claims.extraction.measures.nounmeasures import antecedent, is_actor, of_noun
from claims.extraction.quantity import Role
from claims.extraction.vocabulary.changewords import CHANGE_NOUNS
from claims.extraction.vocabulary.typenouns import singular

FORECASTS = frozenset({"forecast", "outlook", "estimate", "projection", "guidance"})
RAISES = frozenset({"rise", "raise", "increase", "hike"})
GRANTING = dict.fromkeys(("offer", "give", "given", "award", "get", "got", "win", "won", "receive", "demand"), "")
WIPED_REACH = 5  # words behind "off" in which what lost stands
LONG_TIMES = frozenset({"decade", "century", "season", "period", "half", "years", "months"})
TIMES = TIME_WORDS | LONG_TIMES


def of_verbal(site: Site, change: Change) -> Measure | None:
    """ "Rents have doubled", "aims to halve its emissions": the object or subject of a quantity that is a verb."""
    if not site.head.is_verb:
        return None
    tree = site.tree
    for noun in [*tree.objects(site.head.index), *filter(None, [tree.subject(site.head.index)])]:
        if noun.word.quantity is None:
            return of_noun(site, noun, "measure:verbal")
    return None


def of_particle(site: Site, change: Change) -> Measure | None:
    """ "sent its shares down 7%": the noun before the particle."""
    if change.rule != "direction:particle":
        return None
    nodes = site.tree.nodes
    end = site.first - 2 if site.words_before(2) == ["up", "to"] else site.first  # "down by up to 15%"
    at = next((node.index for node in reversed(nodes[:end]) if node.lower in {"up", "down", "off"}), 0)
    if at and nodes[at - 1].is_noun and nodes[at - 1].word.quantity is None:
        return of_noun(site, nodes[at - 1], "measure:particle")
    subject = site.tree.subject(nodes[at - 1].index) if at and nodes[at - 1].is_verb else None
    if subject is None and at and site.predicate.index >= at - 1:
        subject = site.tree.subject(site.predicate.index)  # "Orrin was down by up to 15%"
    if subject is not None and subject.index < at and subject.word.quantity is None:
        return of_noun(site, subject, "measure:particle")  # "Shoplifting has gone up by a quarter"
    return None


def of_changed(site: Site, change: Change) -> Measure | None:
    """What a verb of change has as its subject or object: "shares fell 4%", "cut its workforce by 10%"."""
    verb = change.word
    if verb is None or not verb.is_verb or (site.quantity.unit == "count" and is_counted(site)):
        return None
    tree = site.tree
    if site.is_part and site.noun is not None and site.noun.preposition == "of" and change.rule == "direction:verb":
        return of_noun(site, site.noun, "measure:object")  # "lost 60 percent of the crop"
    if change.rule == "direction:by":
        at = next((node.index for node in reversed(tree.nodes[: site.first]) if node.lower == "by"), 0)
        noun = tree.nodes[at - 1]
        while noun.relation == Relation.NOMINAL and verb.index < noun.head < noun.index:
            noun = tree.nodes[noun.head]  # "cut spending on maintenance by a third"
        if noun.index > verb.index and noun.is_noun and noun.lower not in TIME_WORDS:
            if site.is_money and change.direction == "down" and noun.lower in {"cost", "costs"}:
                return Measure(f"{phrase_of(site, noun)} saving", noun, "measure:object")  # "cut its costs by £3m"
            return of_noun(site, noun, "measure:object")
    # What stands after the amount is its rate ("$81 a barrel"), not what changed.
    objects = [node for node in tree.objects(verb.index) if node.index < site.first and node.word.quantity is None]
    objects = [node for node in objects if node.lower not in TIME_WORDS]
    if objects and singular(objects[0].lower) in CHANGE_NOUNS and tree.nodes[objects[0].index + 1].lower in FORECASTS:
        return Measure(objects[0].lower, objects[0], "measure:object")  # "raised its growth forecast"
    if objects:
        return of_noun(site, objects[0], "measure:object")
    subject = tree.subject(verb.index)
    if subject is None and verb.index and tree.nodes[verb.index - 1].is_noun:
        subject = tree.nodes[verb.index - 1]
    subject = antecedent(site, subject)
    if subject is None or subject.word.quantity is not None:
        return None
    found = of_noun(site, subject, "measure:subject")
    # "it fell to 3%": what fell to a level was named before; only what falls by a percentage is a share.
    return None if found is not None and found.rule == "measure:market" and change.role != Role.CHANGE else found


def of_change_noun(site: Site, change: Change) -> Measure | None:
    """ "a 3% drop in revenue", "revenue growth of 9%", "an increase of 9%"."""
    noun = change.word
    if noun is None or noun.is_verb or not noun.is_noun:
        return None
    tree = site.tree
    for node in tree.obliques(noun.index, "in", "of", "for"):
        if node.word.quantity is None and site.entity_at(node) is None:
            found = of_noun(site, node, "measure:change-of")
            if found is not None and node.lower not in TIMES:
                return found
    words = phrase_of(site, noun, complement=False).split(" ")[:-1]
    if words == ["rate"] and site.quantity.unit in {"basis_point", "percentage_point"}:
        words = ["interest", "rate"]  # "a 150-basis-point rate increase"
    if (
        words
        and not (set(words) & CHANGE_NOUNS)
        and words[-1] not in {"annual", "year-on-year", "quarterly", "monthly"}
    ):
        return Measure(" ".join(words), noun, "measure:change-compound")
    if noun.relation == Relation.APPOSITION:
        earlier = tree.nodes[noun.head]
        if earlier.word.quantity is None:
            return of_noun(site, earlier, "measure:apposition")
    verb = tree.clause(noun.index)
    subject = tree.subject(verb.index)
    is_raise = singular(noun.lower) in RAISES and base_of(verb, GRANTING) is not None
    if subject is not None and is_actor(subject) and is_raise and site.quantity.unit == "percent":
        return Measure("pay rise", noun, "measure:change-subject")  # "teachers were offered a rise of 3.5%"
    if subject is not None and subject.index != noun.index and subject.word.quantity is None:
        return of_noun(site, subject, "measure:change-subject")
    return None


def of_wiped(site: Site, change: Change) -> Measure | None:
    """ "a tenth wiped off its shares", "knocked 43 seconds off the course record"."""
    nodes = site.tree.nodes
    off = next((node.index for node in nodes[site.last + 1 : site.last + 3] if node.lower == "off"), None)
    if change.rule != "direction:wiped" or off is None:
        return None
    found = next((node for node in nodes[off + 1 : off + 1 + WIPED_REACH] if node.is_noun), None)
    while found is not None and found.index + 1 < len(nodes) and nodes[found.index + 1].is_noun:
        found = nodes[found.index + 1]
    return of_noun(site, found, "measure:object") if found is not None else None


def of_gap(site: Site, change: Change) -> Measure | None:
    """ "goods rose by 1.8% and services 4.6%": the noun after "and" of a number whose verb is left out."""
    nodes = site.tree.nodes
    if site.noun is not None or not site.is_part:
        return None
    at = site.first - 1
    while at >= 0 and (nodes[at].is_noun or nodes[at].tag in {"JJ", "DT", "PRP$"} or nodes[at].lower == "by"):
        at -= 1
    noun = nodes[site.first - 1 - (nodes[site.first - 1].lower == "by")] if site.first else None
    joins = 0 < at < site.first - 1 and nodes[at].lower in {"and", "while", "but", ","}
    follows = joins and any(node.word.quantity is not None for node in nodes[max(0, at - 3) : at])
    if noun is None or not follows or not noun.is_noun or noun.lower in TIME_WORDS:
        return None
    if site.entity_at(noun) is not None:
        return None
    found = of_noun(site, noun, "measure:gap")
    return found or (Measure(phrase_of(site, noun), noun, "measure:gap") if noun.tag == "NNS" else None)
