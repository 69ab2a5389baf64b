"""The claims of one sentence: each of its numbers with all that the sentence and the article say of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from claims.extraction.claim import ExtractedClaim, Selector, Subject
from claims.extraction.claimants import claimant_of
from claims.extraction.countmeasures import Measure
from claims.extraction.datewords import whens_in
from claims.extraction.directions import Change, change_of
from claims.extraction.labelmeasures import measure_of_label, named_in
from claims.extraction.labelsubjects import entity_named, named_in_label, subject_as
from claims.extraction.layout import Cell, label_before
from claims.extraction.measures import measure_of
from claims.extraction.modality import modality_of
from claims.extraction.periods import period_of
from claims.extraction.qualifiers import qualifiers_of
from claims.extraction.quantity import Modality, Quantity, Role
from claims.extraction.quotations import Claimant
from claims.extraction.regions import region_of
from claims.extraction.sentences import Sentence
from claims.extraction.siblings import is_joined, trails, with_siblings_stance, with_siblings_subject
from claims.extraction.site import Site, site_of
from claims.extraction.stories import Article, in_story
from claims.extraction.subjects import Found, subject_of
from claims.extraction.syntax import Tree

CONTEXT_LENGTH = 32
HEADING = re.compile(r"[\W\d]*([A-Z][A-Za-z -]{2,40}?)[.:]\**\s")
LONGEST_LINE = 600  # characters of a line before a number that can be its label or heading
TOPIC_RULES = frozenset({"measure:subject", "measure:copula", "measure:linked"})
MARKET_MEASURES = frozenset({"share price"})
# Confidence is the product of these: one for each flag, and one for each weak rule. Documented on the methodology page.
START = 0.97
FLAG_FACTORS = {"subject_unsure": 0.7, "no_measure": 0.7, "no_verb": 0.6, "conversion": 1.0}
OTHER_FLAG_FACTOR = 0.8
WEAK_RULES = {
    "measure:governor": 0.85,
    "measure:clause": 0.85,
    "measure:sibling": 0.85,
    "subject:above": 0.9,
    "subject:seen": 0.9,
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a field with its tree; ``offset`` is where the field's text begins in the document's."""

    field: str
    text: str
    sentence: Sentence
    quantities: tuple[Quantity, ...]
    tree: Tree
    offset: int


def claims_of(passage: Passage, article: Article) -> Iterable[ExtractedClaim]:
    """A claim for each quantity of the sentence, in order."""
    claims: list[ExtractedClaim] = []
    sentence = passage.text[passage.sentence.start : passage.sentence.end]
    article.times.mentioned.extend(whens_in(sentence, published=article.times.published))
    for index, quantity in enumerate(passage.quantities):
        original = next((c for c in claims if c.quantity.start == quantity.conversion_of), None)
        if original is not None:
            claims.append(_conversion(original, quantity, passage))
            continue
        site = site_of(passage.tree, quantity, index, document=article.document, offset=passage.offset)
        if site is None:
            continue
        claim = _claim(site, passage, article, claims)
        claims.append(claim)
        article.last = claim
    return _respectively(claims, passage, article)


def _claim(site: Site, passage: Passage, article: Article, siblings: Sequence[ExtractedClaim]) -> ExtractedClaim:
    quantity, document = site.quantity, article.document
    cell = (
        next((c for (start, end), c in article.cells.items() if start <= quantity.start < end), None)
        if passage.field != "headline"
        else None
    )
    label = cell.column if cell else label_before(passage.text, passage.sentence.start, quantity.start)
    change = change_of(site)
    measure = _measure(site, change, label, siblings, article)
    claimant = claimant_of(site)
    modality = with_siblings_stance(modality_of(site, claimant), site, siblings)
    if claimant.name is None and siblings and siblings[-1].claimant and is_joined(site, siblings[-1]):
        claimant = replace(claimant, name=siblings[-1].claimant, rule="claimant:sibling")
    alleged = modality.modality == Modality.ALLEGED
    found = _subject(site, measure, change, claimant, cell, label, article, alleged=alleged)
    if measure.rule == "measure:base" and found.rule != "subject:owner":
        found = replace(found, unsure=True)  # whose prices they are, the words leave open
    found = with_siblings_subject(found, site, measure, siblings, article)
    words = {node.lower for node in site.tree.nodes[: site.first]}
    whens = whens_in(
        passage.text[passage.sentence.start : passage.sentence.end] if cell is None else cell.column,
        published=article.times.published,
        future=modality.modality in {Modality.FORECAST, Modality.HYPOTHETICAL} and "have" not in words,
    )
    shift = passage.sentence.start
    sentence = passage.text[passage.sentence.start : passage.sentence.end]
    local = replace(quantity, start=quantity.start - shift, end=quantity.end - shift)
    period, period_rule = period_of(
        replace_site(site, local),
        sentence,
        whens,
        article.times,
        measure=measure.name,
        modality=modality.modality,
        role=change.role,
        subject=found.subject.key if found.subject else "",
    )
    modality, claimant = in_story(modality, claimant, measure, found, article, sentence)
    if period_rule == "period:sentence" and measure.name and period:
        article.times.of_measures.setdefault((measure.name, found.subject.key if found.subject else ""), period)
    flags = _flags(quantity, change, measure, found)
    if found.entity is not None and measure.name:
        (document.guessed if found.unsure else document.seen)[measure.name] = found.entity
    if measure.rule in TOPIC_RULES:
        article.topic = (passage.sentence.start, measure.name)
    rules = (change.rule, measure.rule, found.rule, claimant.rule, modality.rule, period_rule)
    return ExtractedClaim(
        selector=_selector(passage, quantity),
        sentence=sentence,
        sentence_start=passage.sentence.start,
        quantity=quantity,
        subject=found.subject,
        measure=measure.name,
        role=change.role,
        direction=change.direction,
        period=period,
        qualifiers=_qualifiers(site, sentence, local, measure, found),
        claimant=claimant.name,
        modality=modality.modality,
        flags=flags,
        confidence=_confidence(flags, rules),
        rules=rules,
    )


def _qualifiers(site: Site, sentence: str, local: Quantity, measure: Measure, found: Found) -> tuple[str, ...]:
    said = qualifiers_of(sentence, local, measure=measure.name)
    region = region_of(site, measure=measure.name, subject=found.entity)
    if region is None or any(qualifier.startswith("region:") for qualifier in said):
        return said
    return tuple(sorted((*said, region)))


def replace_site(site: Site, quantity: Quantity) -> Site:
    """The same site with the quantity's offsets counted from the sentence."""
    return Site(site.tree, site.document, quantity, site.head, site.noun, site.offset, site.first, site.last)


def _of_heading(site: Site, unit: str) -> str | None:
    """The measure in the heading of a list item ("2. Efficacy. Overall: 84%") whose label says none."""
    end = site.offset + site.quantity.start
    line = max(site.document.text.rfind("\n", 0, end) + 1, end - LONGEST_LINE)
    heading = HEADING.match(site.document.text[line:end])
    return measure_of_label(heading[1], unit=unit) if heading is not None else None


def _is_about_it(site: Site) -> bool:
    """Whether the clause says only "it was 76.5%"."""
    subject = site.tree.subject(site.predicate.index)
    named = [node for node in site.tree.nodes[: site.first] if site.entity_at(node) is not None and node.lower != "it"]
    if named and not site.predicate.lower.endswith("ing"):
        return False  # "It trails Daehan, with 38%"
    return "it" in site.words_before(4) or (subject is not None and subject.lower in {"it", "this", "that", "they"})


def _measure(
    site: Site, change: Change, label: str | None, siblings: Sequence[ExtractedClaim], article: Article
) -> Measure:
    unit = site.quantity.unit
    counted = unit == "count" and site.noun is not None
    if label is not None and not counted:
        named = measure_of_label(label, unit=unit) or _of_heading(site, unit) or named_in(article.headline)
        if named:
            return Measure(named, None, "measure:label")
    if siblings and siblings[-1].measure and site.noun is None and trails(site, siblings[-1]):
        return Measure(siblings[-1].measure, None, "measure:sibling")  # "15% contained, up from 5%"
    return measure_of(site, change, earlier=_earlier(site, change, siblings, article))


def _earlier(site: Site, change: Change, siblings: Sequence[ExtractedClaim], article: Article) -> str | None:
    """The measure of the number before, in the sentence or else of the same unit: what an elided noun stands for."""
    if siblings:
        return siblings[-1].measure
    last = article.last
    is_same = last is not None and (last.quantity.unit == site.quantity.unit or change.role == Role.CHANGE)
    if last is not None and is_same and _is_about_it(site):
        is_near = article.topic is not None and article.topic[0] == last.sentence_start
        return article.topic[1] if is_near and article.topic is not None else last.measure
    bare_number = site.quantity.unit == "count" and site.noun is None
    if last is not None and bare_number and last.quantity.unit == "count":
        return last.measure
    return named_in(article.headline) if bare_number else None


def _subject(
    site: Site,
    measure: Measure,
    change: Change,
    claimant: Claimant,
    cell: Cell | None,
    label: str | None,
    article: Article,
    *,
    alleged: bool,
) -> Found:
    if label is not None and cell is None:
        named = named_in_label(site)
        if named is not None:
            return Found(subject_as(named, named.name), named, False, "subject:label")
    if cell is not None:
        entity = entity_named(cell.row, article.document)
        if entity is not None:
            return Found(subject_as(entity, cell.row), entity, False, "subject:row")
        name = cell.row.strip()
        return Found(Subject(name, "organisation", name, name.lower()), None, False, "subject:row")
    return subject_of(site, measure, change, claimant=claimant, alleged=alleged)


def _flags(quantity: Quantity, change: Change, measure: Measure, found: Found) -> tuple[str, ...]:
    flags = list(quantity.flags)
    if found.unsure:
        flags.append("subject_unsure")
    if measure.name is None:
        flags.append("no_measure")
    if measure.name in MARKET_MEASURES and quantity.unit == "percent" and change.role == Role.LEVEL:
        flags.append("no_verb")
    return tuple(dict.fromkeys(flags))


def _confidence(flags: Sequence[str], rules: Sequence[str]) -> float:
    confidence = START
    for flag in flags:
        confidence *= FLAG_FACTORS.get(flag, OTHER_FLAG_FACTOR)
    for rule in rules:
        confidence *= WEAK_RULES.get(rule, 1.0)
    return round(confidence, 2)


def _conversion(original: ExtractedClaim, quantity: Quantity, passage: Passage) -> ExtractedClaim:
    """The claim of an amount repeated in another unit: all as in the first but the number."""
    flags = tuple(
        dict.fromkeys((*quantity.flags, "conversion", *(f for f in original.flags if f not in original.quantity.flags)))
    )
    return replace(original, selector=_selector(passage, quantity), quantity=quantity, flags=flags)


def _selector(passage: Passage, quantity: Quantity) -> Selector:
    text = passage.text
    return Selector(
        field=passage.field,
        start=quantity.start,
        end=quantity.end,
        exact=text[quantity.start : quantity.end],
        prefix=text[max(0, quantity.start - CONTEXT_LENGTH) : quantity.start],
        suffix=text[quantity.end : quantity.end + CONTEXT_LENGTH],
    )


def _respectively(claims: list[ExtractedClaim], passage: Passage, article: Article) -> list[ExtractedClaim]:
    """Hand out a list of names to as many numbers: "A and B rose 2% and 3% respectively"."""
    if not any(node.lower == "respectively" for node in passage.tree.nodes):
        return claims
    start, end = passage.offset + passage.sentence.start, passage.offset + passage.sentence.end
    groups = [m.entity for m in article.document.mentions.between(start, end) if m.entity.members]
    for group in groups:
        if len(group.members) == len(claims):
            return [
                replace(
                    claim,
                    subject=subject_as(member, member.name),
                    flags=tuple(f for f in claim.flags if f != "subject_unsure"),
                )
                for claim, member in zip(claims, group.members, strict=True)
            ]
    return claims
