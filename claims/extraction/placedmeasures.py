"""What a number measures where it stands: by its label, the number before it, a question, or else by its own words."""

import re
from collections.abc import Sequence

from claims.extraction.claim import ExtractedClaim
from claims.extraction.earliermeasures import earlier_measure, in_paragraph
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Relation
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.measures.labelmeasures import is_of_earlier, measure_of_label, named_in, title_of_list
from claims.extraction.measures.lapses import lapse_told_of
from claims.extraction.measures.measures import measure_of
from claims.extraction.measures.moneymoves import sum_told_of
from claims.extraction.measures.questions import answers, asked_before
from claims.extraction.quantity import Role
from claims.extraction.siblings import SIBLING, compares, is_gapped, trails
from claims.extraction.stories import Article
from claims.extraction.subjects.labelsubjects import entity_named
from claims.extraction.vocabulary.measurewords import DURATION_UNITS

HEADING = re.compile(r"[\W\d]*([A-Z][A-Za-z -]{2,40}?)[.:]\**\s")
LONGEST_LABEL = 8  # words: longer ones are clauses
LONGEST_LINE = 600  # characters of a line before a number that can be its label or heading
PLAIN_UNITS = frozenset({"count", "percent", "percentage_point", "basis_point", "ratio", "point"})


def measure_at(
    site: Site, change: Change, label: str | None, siblings: Sequence[ExtractedClaim], article: Article
) -> Measure:
    """The measure of a number, whose label is ``label``; ``siblings`` are the claims before it in its sentence.

    Its name is None where nothing near the number says what it is of.
    """
    before = siblings[-1] if siblings else None
    named = _of_label(site, change, label, before, article) if label is not None else None
    if named:
        return Measure(named, None, "measure:label")
    if before is not None and before.measure and _takes_over(site, change, before):
        return Measure(before.measure, None, SIBLING)
    begins = site.position(site.tree.nodes[0])
    is_answer = site.noun is None and change.role != Role.SHARE and answers(site)
    asked = asked_before(site.document.text, begins) if is_answer else None
    if asked is not None:
        return Measure(asked, None, "measure:asked")
    found = measure_of(site, change, earlier=earlier_measure(site, change, siblings, article))
    if before is not None and before.measure and site.noun is None and _is_told_before(site, found):
        return Measure(before.measure, None, SIBLING)
    if found.name is None and (asked := asked_before(site.document.text, begins)) is not None:
        return Measure(asked, None, "measure:asked")
    if found.name is not None and not _is_stopgap(site, found):
        return found
    near = in_paragraph(site, article)
    if near.name is None and site.noun is None and site.quantity.unit in DURATION_UNITS:
        return Measure(lapse_told_of(site), None, "measure:near")
    if near.name is None and site.is_money and (told := sum_told_of(site)) is not None:
        return Measure(told, None, "measure:near")
    return near if near.name is not None else found


def _of_label(site: Site, change: Change, label: str, before: ExtractedClaim | None, article: Article) -> str | None:
    """What a label, its list's title, its item's heading or the headline says; None where the number has a noun."""
    unit = site.quantity.unit
    is_counted = site.noun is not None and (unit == "count" or change.role == Role.SHARE)
    if is_counted or len(label.split()) > LONGEST_LABEL:
        return None
    if before is None and is_of_earlier(label):
        before = article.last
    is_name = entity_named(label, article.document) is not None
    title = title_of_list(site.document.text, site.offset + site.quantity.start) if is_name else None
    return (
        (measure_of_label(title, unit=unit) if title is not None else None)
        or measure_of_label(label, unit=unit)
        or (before.measure if before is not None else None)
        or _of_heading(site, unit)
        or named_in(article.headline)
    )


def _of_heading(site: Site, unit: str) -> str | None:
    """The measure in the heading of a list item ("2. Efficacy. Overall: 84%") whose label says none."""
    end = site.offset + site.quantity.start
    line = max(site.document.text.rfind("\n", 0, end) + 1, end - LONGEST_LINE)
    heading = HEADING.match(site.document.text[line:end])
    return measure_of_label(heading[1], unit=unit) if heading is not None else None


def _takes_over(site: Site, change: Change, before: ExtractedClaim) -> bool:
    """ "15% contained, up from 5%", "rose to 5, against 4 a year before", "Arnholt must pay €9m and Brix €6m"."""
    if is_gapped(site, before):
        return True
    return site.noun is None and (trails(site, before) or compares(site, change, before))


def _is_told_before(site: Site, found: Measure) -> bool:
    """ "On Friday 1,450 crews came, and on Saturday 1,290": whether the noun is what the number before counted."""
    counted = found.node is not None and site.quantity.unit == "count" and found.rule == "measure:subject"
    numbers = site.tree.children(found.node.index, Relation.NUMBER) if counted and found.node is not None else []
    return any(node.word.quantity is not None for node in numbers)


def _is_stopgap(site: Site, found: Measure) -> bool:
    """Whether a measure says less than what the paragraph told of: "a rise of 4%", a weight of whatever stands near."""
    is_near = found.rule == "measure:governor" and site.quantity.unit not in PLAIN_UNITS and not site.is_money
    return is_near or found.rule == "measure:change"
