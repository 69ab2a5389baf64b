"""The claims of one sentence: each of its numbers with all that the sentence and the article say of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from claims.extraction.claim import ExtractedClaim, Selector, Subject
from claims.extraction.confidence import confidence_of, flags_of
from claims.extraction.grammar.numbered import NUMBERED, is_listed, is_numbered
from claims.extraction.grammar.site import Site, site_of
from claims.extraction.grammar.syntax import Tree
from claims.extraction.layout import Cell, cell_at, label_before
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change, as_counted, change_of
from claims.extraction.periods.datewords import whens_in
from claims.extraction.periods.periods import period_of
from claims.extraction.placedmeasures import measure_at
from claims.extraction.qualifiers import qualifiers_of
from claims.extraction.quantity import Modality, Quantity, Rejection
from claims.extraction.sentences import Sentence
from claims.extraction.siblings import (
    is_joined,
    is_of_those,
    with_siblings_role,
    with_siblings_stance,
    with_siblings_subject,
)
from claims.extraction.speech.claimants import claimant_of
from claims.extraction.speech.modality import Stance, modality_of
from claims.extraction.speech.quotations import Claimant
from claims.extraction.speech.reportingclauses import is_consequence
from claims.extraction.stories import DECIDED, Article, as_decided, in_story
from claims.extraction.subjects.labelsubjects import entity_named, named_in_label, subject_as
from claims.extraction.subjects.regions import region_of
from claims.extraction.subjects.subjectcases import Found
from claims.extraction.subjects.subjects import subject_of

CONTEXT_LENGTH = 32
TOPIC_RULES = frozenset({"measure:subject", "measure:copula", "measure:linked"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a field with its tree; ``offset`` is where the field's text begins in the document's."""

    field: str
    text: str
    sentence: Sentence
    quantities: tuple[Quantity, ...]
    tree: Tree
    offset: int

    @property
    def words(self) -> str:
        """The sentence as it stands in the text."""
        return self.text[self.sentence.start : self.sentence.end]

    def within(self, site: Site) -> Site:
        """A site of the sentence whose quantity has its offsets counted from where the sentence begins."""
        quantity, begin = site.quantity, self.sentence.start
        return replace(site, quantity=replace(quantity, start=quantity.start - begin, end=quantity.end - begin))


def claims_of(passage: Passage, article: Article) -> Iterable[ExtractedClaim]:
    """A claim for each quantity of the sentence, in order; what only numbers a thing is set aside in the article."""
    claims: list[ExtractedClaim] = []
    numbered: set[int] = set()  # the words of quantities that are no claim
    for index, quantity in enumerate(passage.quantities):
        original = next((c for c in claims if c.quantity.start == quantity.conversion_of), None)
        if original is not None:
            claims.append(_conversion(original, quantity, passage))
            continue
        site = site_of(passage.tree, quantity, index, document=article.document, offset=passage.offset)
        if site is None:
            continue
        if passage.field != "headline" and (is_numbered(site) or is_listed(site, numbered)):
            numbered.add(site.head.index)
            article.rejected.append(Rejection(quantity.start, quantity.end, quantity.text, NUMBERED))
            continue
        claim = _claim(site, passage, article, claims)
        claims.append(claim)
        article.last = article.of_units[quantity.unit] = claim
        if claim.measure is not None:
            article.read.setdefault(quantity.unit, []).append(claim)
        if "measure:counted" in claim.rules and quantity.unit == "count":
            article.counted = claim.measure
    return _respectively(claims, passage, article)


def _claim(site: Site, passage: Passage, article: Article, siblings: Sequence[ExtractedClaim]) -> ExtractedClaim:
    cell = _cell_of(site.quantity, passage, article)
    label = cell.column if cell else label_before(passage.text, passage.sentence.start, site.quantity.start)
    change = change_of(site)
    measure = measure_at(site, change, label, siblings, article)
    change = as_counted(with_siblings_role(change, site, measure, article), measure.name, site.quantity.unit)
    claimant, stance = _stance(site, siblings, article, measure)
    alleged = stance.modality == Modality.ALLEGED
    found = _subject(site, measure, change, claimant, cell, label, article, alleged=alleged)
    if measure.rule == "measure:base" and found.rule != "subject:owner":
        found = replace(found, unsure=True)  # whose prices they are, the words leave open
    found = with_siblings_subject(found, site, measure, siblings, article)
    within = passage.within(site)
    period, period_rule = _period(within, passage, article, cell, measure, found, stance, change, claimant)
    stance, claimant = in_story(stance, claimant, measure, found, article, passage.words)
    flags = flags_of(site.quantity, change, measure, found)
    rules = (change.rule, measure.rule, found.rule, claimant.rule, stance.rule, period_rule)
    article.times.last = period or article.times.last
    _remember(article, passage, measure, found, period if period_rule == "period:sentence" else None)
    if period_rule == "period:full-year" and period is not None:
        article.times.of_forecasts[measure.name or "", found.subject.key if found.subject else ""] = period
    return ExtractedClaim(
        selector=_selector(passage, site.quantity),
        sentence=passage.words,
        sentence_start=passage.sentence.start,
        quantity=site.quantity,
        subject=found.subject,
        measure=measure.name,
        role=change.role,
        direction=change.direction,
        period=period,
        qualifiers=_qualifiers(within, passage, measure, found),
        claimant=claimant.name,
        modality=stance.modality,
        flags=flags,
        confidence=confidence_of(flags, rules),
        rules=rules,
    )


def _cell_of(quantity: Quantity, passage: Passage, article: Article) -> Cell | None:
    """The cell of a textual table in which a number stands."""
    return cell_at(article.cells, quantity.start) if passage.field != "headline" else None


def _stance(
    site: Site, siblings: Sequence[ExtractedClaim], article: Article, measure: Measure
) -> tuple[Claimant, Stance]:
    """Who says the number and how surely; what leans on the number before shares both with it."""
    claimant = claimant_of(site)
    published = article.times.published
    read = modality_of(site, claimant, year=published.year if published is not None else None)
    stance = as_decided(
        with_siblings_stance(read, site, siblings), claimant, measure, {node.lower for node in site.tree.nodes}
    )
    leans = bool(siblings) and is_joined(site, siblings[-1]) and not is_consequence(site)
    if leans and stance.rule == "modality:forecast" and DECIDED in siblings[-1].rules:
        stance = Stance(Modality.ASSERTED, DECIDED)  # "will cut 240 jobs, or 12% of its workforce"
    if claimant.name is None and leans and siblings[-1].claimant:
        claimant = replace(claimant, name=siblings[-1].claimant, rule="claimant:sibling")
    last = article.last
    if claimant.name is None and not siblings and last is not None and last.claimant and is_of_those(site, last):
        claimant = replace(claimant, name=last.claimant, rule="claimant:sibling")
    return claimant, stance


def _period(
    site: Site,
    passage: Passage,
    article: Article,
    cell: Cell | None,
    measure: Measure,
    found: Found,
    stance: Stance,
    change: Change,
    claimant: Claimant,
) -> tuple[str | None, str]:
    """When the number held, and the rule that says so; a column's head speaks for its cells."""
    is_ahead = stance.modality in {Modality.FORECAST, Modality.HYPOTHETICAL} and claimant.rule != "claimant:expected"
    whens = whens_in(
        passage.words if cell is None else cell.column,
        published=article.times.published,
        future=is_ahead and all(node.lower != "have" for node in site.tree.nodes[: site.first]),
    )
    return period_of(
        site,
        passage.words,
        whens,
        article.times,
        measure=measure.name,
        modality=stance.modality,
        role=change.role,
        subject=found.subject.key if found.subject else "",
    )


def _remember(article: Article, passage: Passage, measure: Measure, found: Found, period: str | None) -> None:
    """Note what later sentences lean on: whose the measure is, the period that the sentence says, and its topic."""
    if measure.name and period:
        article.times.of_measures.setdefault((measure.name, found.subject.key if found.subject else ""), period)
    if found.entity is not None and measure.name:
        (article.document.guessed if found.unsure else article.document.seen)[measure.name] = found.entity
    if measure.rule in TOPIC_RULES:
        article.topic = (passage.sentence.start, measure.name)


def _qualifiers(site: Site, passage: Passage, measure: Measure, found: Found) -> tuple[str, ...]:
    said = qualifiers_of(passage.words, site.quantity, measure=measure.name)
    region = region_of(site, measure=measure.name, subject=found.entity)
    if region is None or any(qualifier.startswith("region:") for qualifier in said):
        return said
    return tuple(sorted((*said, region)))


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
