"""The measure that a number without a noun leans on: that of a number before it, or what was counted last."""

from collections.abc import Sequence

from claims.extraction.claim import ExtractedClaim
from claims.extraction.grammar.phrases import AIMS, base_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import SUBJECTS, Node, Relation
from claims.extraction.measures.countmeasures import Measure, is_of_them
from claims.extraction.measures.directions import Change
from claims.extraction.measures.labelmeasures import named_in
from claims.extraction.numbers.units import dimension_of
from claims.extraction.quantity import Quantity, Role
from claims.extraction.stories import Article
from claims.extraction.vocabulary.measurewords import DURATION_UNITS, GENERIC
from claims.extraction.vocabulary.reportverbs import SAY_FORMS
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

PARTS = frozenset({"percent", "percentage_point", "basis_point", "ratio"})
FORESEEING = dict.fromkeys(
    word_set("see expect forecast predict model pencil look want guide project tip anticipate reckon assume estimate"),
    "",
)
JUDGING = word_set(
    "mark guess wrong right correct incorrect likelier realistic optimistic nonsense truth high low nearer"
)
JUDGED_REACH = 6  # words behind a number in which the judgement of it stands
LIKE_SIZE = 5  # how many times a number may be another that it is like
OTHER_SIZE = 40  # from so many times on, it is of another thing
AIMS_OR_NUMBERS = AIMS | {"figure", "number"}


def earlier_measure(site: Site, change: Change, siblings: Sequence[ExtractedClaim], article: Article) -> str | None:
    """The measure of the number before, in the sentence or else of the same unit: what an elided noun stands for."""
    if siblings:
        near = next((claim for claim in reversed(siblings) if _leans(site.quantity.unit, claim.quantity.unit)), None)
        if near is not None and site.quantity.unit == "count" and site.noun is None:
            near = like_it(site.quantity, near, article)
        if near is not None or not is_of_them(site):
            return near.measure if near is not None else None
    last = article.of_units.get("count") if is_of_them(site) and site.quantity.unit == "count" else article.last
    is_level = change.role != Role.CHANGE and site.quantity.unit != "percent"
    if last is not None and is_level and last.quantity.unit != site.quantity.unit and _is_about_it(site):
        last = article.of_units.get(site.quantity.unit, last)  # "They stood at $16 billion", after months of imports
    is_same = last is not None and (last.quantity.unit == site.quantity.unit or change.role == Role.CHANGE)
    is_same = is_same and last is not None and _leans(site.quantity.unit, last.quantity.unit)
    if last is not None and is_same and _is_about_it(site):
        is_near = article.topic is not None and article.topic[0] == last.sentence_start
        return article.topic[1] if is_near and article.topic is not None else last.measure
    if last is not None and is_of_them(site) and (last.role == Role.SHARE or last.quantity.unit == "count"):
        return (last.measure or "").removeprefix("share of ") or None  # "The bank had found 6,200 of them"
    verb = site.tree.nodes[site.top.head]
    says = verb.lower in SAY_FORMS and site.top.relation in {Relation.OBJECT, Relation.COMPLEMENT}
    is_same_unit = last is not None and last.quantity.unit == site.quantity.unit
    if last is not None and is_same_unit and site.noun is None and (says or _is_judged(site)):
        return last.measure  # "Dominet says $3.", "We think $4 is nearer the mark"
    if last is not None and site.noun is not None and _is_that_number(site, site.noun):
        return last.measure  # "38,000 a day. It was built for half that number"
    if is_same and last is not None and _foresees(site):
        return last.measure  # "For this quarter it sees $4.9 billion", "Consensus was $4.4 billion"
    bare_number = site.quantity.unit == "count" and site.noun is None
    if last is not None and bare_number and last.quantity.unit == "count":
        return like_it(site.quantity, last, article).measure
    return (article.counted or named_in(article.headline)) if bare_number else None


def in_paragraph(site: Site, article: Article) -> Measure:
    """The measure of the number of the same unit that was read last in this paragraph; None where none was."""
    unit = site.quantity.unit
    last = _last_alike(unit, article)
    if last is not None and last.measure is not None:
        start = last.selector.end + (0 if last.selector.field == "headline" else site.offset)
        between = site.document.text[start : site.offset + site.quantity.start]
        if between.count("\n\n") <= 1 and len(between) < 600:
            return Measure(last.measure, None, "measure:paragraph")
    return Measure(None, None, "measure:none")


def _last_alike(unit: str, article: Article) -> ExtractedClaim | None:
    """The claim read last of the same unit; of spans that of any length."""
    units = DURATION_UNITS & article.of_units.keys() if unit in DURATION_UNITS else ()
    spans = (article.of_units[one] for one in units)
    return max(spans, key=lambda claim: claim.selector.start, default=article.of_units.get(unit))


def like_it(quantity: Quantity, near: ExtractedClaim, article: Article) -> ExtractedClaim:
    """The claim that a bare number leans on: the one ``near``, or where that is of another size altogether ("our panel,
    in 31 countries, puts it at 2.4 million") the one read last that is of its size."""
    read = article.read.get(quantity.unit, [])
    if _ratio(quantity, near.quantity) < OTHER_SIZE:
        told = [claim for claim in read if claim.sentence_start == near.sentence_start]
        return min(reversed(told), key=lambda claim: _ratio(quantity, claim.quantity), default=near)
    earlier = reversed(read)
    return next((claim for claim in earlier if _ratio(quantity, claim.quantity) <= LIKE_SIZE), near)


def _ratio(one: Quantity, other: Quantity) -> float:
    """How many times the greater of two numbers is the smaller."""
    here, there = (abs(float(each.minimum or each.maximum or 0)) or 1.0 for each in (one, other))
    return max(here, there) / min(here, there)


def _leans(unit: str, earlier: str) -> bool:
    """Whether a number of a unit can be of what one of another measured: a sum is never of what was counted."""
    if unit == earlier or PARTS & {unit, earlier}:
        return True
    return dimension_of(unit) == dimension_of(earlier)


def _is_judged(site: Site) -> bool:
    """ "€5m is nearer the mark", "we find that 30% is too high": whether a number is only held to be right or not."""
    return site.top.relation in SUBJECTS and not JUDGING.isdisjoint(site.words_after(JUDGED_REACH))


def _is_about_it(site: Site) -> bool:
    """Whether the clause says only "it was 76.5%"."""
    subject = site.tree.subject(site.predicate.index)
    if subject is not None and subject.lower == "it" and site.tree.children(site.top.index, Relation.COPULA):
        return True  # "The board disputes that figure and says it was £11.9m"
    named = [node for node in site.tree.nodes[: site.first] if site.entity_at(node) is not None and node.lower != "it"]
    if named and not site.predicate.lower.endswith("ing"):
        return False  # "It trails Daehan, with 38%"
    return "it" in site.words_before(4) or (subject is not None and subject.lower in {"it", "this", "that", "they"})


def _foresees(site: Site) -> bool:
    """Whether somebody only expects so much, or is said to have, of what was measured before."""
    verb = site.predicate
    subject = site.tree.subject(verb.index)
    is_aim = subject is not None and singular(subject.lower) in AIMS_OR_NUMBERS
    foresees = verb.is_verb and base_of(verb, FORESEEING) is not None and site.top.relation != Relation.NOMINAL
    return site.noun is None and (is_aim or foresees)


def _is_that_number(site: Site, noun: Node) -> bool:
    before = site.tree.nodes[noun.index - 1].lower if noun.index else ""
    return before in {"that", "this"} and singular(noun.lower) in GENERIC
