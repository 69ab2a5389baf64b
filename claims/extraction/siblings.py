"""What a number shares with the one before it in its sentence."""

from collections.abc import Sequence

from claims.extraction.claim import ExtractedClaim
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Relation
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.quantity import Modality, Role
from claims.extraction.speech.modality import Stance
from claims.extraction.stories import Article
from claims.extraction.subjects.subjectcases import Found
from claims.extraction.vocabulary.wordlists import word_set

SHARED_RULES = frozenset({"subject:of_clause", "subject:main", "subject:above", "subject:seen"})
TRAILING = frozenset({"up", "down", "unchanged"})
BETWEEN = word_set(
    ", ( by about around some nearly almost just or and a further another roughly more than at least from"
)
GAPS = BETWEEN | word_set("for to at in on the little over under close only but ; and-")
THOSE = frozenset({"them", "those", "these", "it"})
NEAR = 200  # characters between a number and a part of it in the next sentence
PARTS = frozenset({"percent", "ratio"})
SIBLING = "measure:sibling"
LEANING_MEASURES = frozenset({SIBLING, "measure:apposition"})
BETWEEN_MOVES = TRAILING | BETWEEN
JOINING = BETWEEN - {"from"}


def is_joined(site: Site, sibling: ExtractedClaim) -> bool:
    """Whether only "and" or a comma, and no verb, stands between a number and the one before it in its sentence."""
    nodes = [node for node in site.tree.nodes[: site.first] if node.word.start >= sibling.quantity.end]
    if any(node.text == ")" for node in nodes) and not any(node.text == "(" for node in nodes):
        return False  # "sales 3.1bn (our forecast 3.4bn), margin 7.8%"
    return not any(
        node.is_verb and node.tag not in {"VBN", "VBG"} and node.relation != Relation.MODIFIER for node in nodes
    )


def is_of_those(site: Site, last: ExtractedClaim) -> bool:
    """ "Holm counts 4,000 homeless. Only a third of them are in shelters": a part of the number before, and as said."""
    begins = site.position(site.tree.nodes[0])
    after = site.document.text[site.offset + last.selector.end : begins]
    words = [node.lower for node in site.tree.nodes]
    leans = words[:1] == ["of"] or "of" in words[site.last + 1 : site.last + 2]
    near = words[1:2] if words[:1] == ["of"] else words[site.last + 2 : site.last + 3]
    leans = leans and site.quantity.unit in PARTS
    return leans and bool(THOSE & set(near)) and "\n" not in after and len(after) < NEAR


def with_siblings_role(change: Change, site: Site, measure: Measure, article: Article) -> Change:
    """ "12% of drivers had quit. The firm says 9%": a bare percentage is the part, or the change, that it answers."""
    if change.role != Role.LEVEL or measure.rule != SIBLING or site.noun is not None or site.quantity.unit not in PARTS:
        return change
    last = article.of_units.get(site.quantity.unit)
    if last is None or last.measure != measure.name or last.role not in {Role.SHARE, Role.CHANGE}:
        return change
    if (last.measure or "").endswith("inflation"):
        return change  # "prices were 3% higher. By spring it will be 2%": a rate, and no change
    return Change(last.role, last.direction, None, "role:sibling")


def with_siblings_stance(reading: Stance, site: Site, siblings: Sequence[ExtractedClaim]) -> Stance:
    """ "will cost 5, or 2% more": a number without a verb of its own shares the stance of the one before."""
    if reading.rule == "modality:fact":
        return reading
    if reading.modality != Modality.ASSERTED or not siblings or siblings[-1].modality == Modality.ASSERTED:
        return reading
    return Stance(siblings[-1].modality, "modality:sibling") if is_joined(site, siblings[-1]) else reading


def with_siblings_subject(
    found: Found, site: Site, measure: Measure, siblings: Sequence[ExtractedClaim], article: Article
) -> Found:
    """ "5 million Vela members, an increase of 2 million": a number that leans on the one before shares its subject."""
    if siblings and siblings[-1].subject is not None and trails(site, siblings[-1]):
        return _shared(siblings[-1], article)
    if not siblings or found.rule not in SHARED_RULES or measure.rule not in LEANING_MEASURES:
        return found
    before = siblings[-1]
    if before.subject is None or "subject:owner" not in before.rules or not is_joined(site, before):
        return found
    return _shared(before, article)


def _shared(before: ExtractedClaim, article: Article) -> Found:
    entity = article.document.seen.get(before.measure or "")
    return Found(before.subject, entity, "subject_unsure" in before.flags, "subject:sibling")


def compares(site: Site, change: Change, sibling: ExtractedClaim) -> bool:
    """Whether a number is only what the one before is compared with, or rose from."""
    if sibling.quantity.unit != site.quantity.unit:
        return False
    before = [word for word in site.words_before(4) if word not in JOINING]
    return (
        {change.role, sibling.role} == {Role.FROM, Role.TO}
        or before[-1:] == ["against"]
        or (before[-1:] in (["versus"], ["vs"]) or before[-2:] in (["compared", "with"], ["compared", "to"]))
    )


def is_gapped(site: Site, sibling: ExtractedClaim) -> bool:
    """Whether only names lead from the number before to this one: "Arnholt must pay €9m, Brix €6m and Corda €3m"."""
    if sibling.quantity.unit != site.quantity.unit or site.noun is not None:
        return False
    nodes = [node for node in site.tree.nodes[: site.first] if node.word.start >= sibling.quantity.end]
    named = [node for node in nodes if site.entity_at(node) is not None]
    rest = [node.lower for node in nodes if node not in named and not node.tag.startswith("NNP")]
    return bool(named) and set(rest) <= GAPS


def trails(site: Site, sibling: ExtractedClaim) -> bool:
    """Whether only "up" or "down" leads from the number before to this one: "41%, up three points", "£8 (down 2%)"."""
    nodes = [node for node in site.tree.nodes[: site.first] if node.word.start >= sibling.quantity.end]
    while (
        nodes and (nodes[0].is_noun or nodes[0].tag in {"JJ", "VBN"}) and any(node.text in {",", "("} for node in nodes)
    ):
        nodes = nodes[1:]  # "6.7 million albums, up 9%"
    between = [node.lower for node in nodes]
    moves = [word for word in between if word in TRAILING]
    return bool(moves) and set(between) <= BETWEEN_MOVES
