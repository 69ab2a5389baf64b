"""What grouping takes in place of what was read, where the other articles of a story say it better.

Extraction reads each article alone: one names the company in full, another by its product, a third "it", and what was
counted is a passenger here and a customer there. Inside one story they can be told to mean the same. What results
follows from the set of claims, not from the order in which they came, and stays within the story.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import combinations

from claims.extraction.claim import Character
from claims.extraction.quantity import Modality, Role
from claims.reconciliation.adopted import Adopted
from claims.reconciliation.affinity import TOLD_AS, are_read_alike, forbids
from claims.reconciliation.agreement import Relation, value_relation
from claims.reconciliation.aliases import aliases
from claims.reconciliation.asides import is_told_beside
from claims.reconciliation.askedmeasures import measure_asked
from claims.reconciliation.circumstances import circumstances
from claims.reconciliation.clusters import clusters_of
from claims.reconciliation.counting import commonest
from claims.reconciliation.dimensions import MONEY, dimension
from claims.reconciliation.disputes import rebuttals
from claims.reconciliation.echoes import common_stems
from claims.reconciliation.matching import NEWS_DAYS, OUTLOOK, span_of
from claims.reconciliation.measure_words import FLOWS
from claims.reconciliation.measures import measure_key
from claims.reconciliation.nodes import Node, contradict, needs_a_mark
from claims.reconciliation.periods import overlap
from claims.reconciliation.qualifiers import TOLD
from claims.reconciliation.standing import Standing, about_the_first, standing_in
from claims.reconciliation.statement import Statement
from claims.reconciliation.subjects import subject_block
from claims.reconciliation.telling import Part, Telling

ROUNDS = 2
READ_WEIGHT = 2  # of words that were read, against those that were guessed
OVERRULED = 2  # so often a name must turn out to be wrong in an article before its lone guesses are doubted


def adopted(
    tellings: Iterable[Telling], *, casts: Mapping[str, Sequence[Character]] | None = None
) -> dict[str, Adopted]:
    """For each claim of one story that is to be grouped by other words than were read, those words, by its id.

    ``casts`` are the characters of its articles, by their ids: without them nobody can tell whom the story is about.
    """
    read = sorted(tellings, key=lambda each: each.statement.id)
    standing = standing_in(read, casts or {})
    given = about_the_first(read, standing)
    common = common_stems(given)
    stated = {each.statement.id: each.statement for each in read}
    names = aliases(each.statement.subject for each in given if each.statement.subject is not None)
    keys = _keys(given, names)
    story = circumstances(given, names)
    for _ in range(ROUNDS):
        clusters = clusters_of(given, story)
        chosen = [_question(cluster, standing, common) for cluster in clusters]
        story = replace(story, doubted=_doubted(clusters, chosen))
    found: dict[str, Adopted] = {}
    chosen = _told_apart(clusters, chosen)
    overruled = _overruled(clusters, chosen, names)
    for cluster, question in zip(clusters, chosen, strict=True):
        rebutting = rebuttals(telling for node in cluster for telling in node.tellings)
        for node in cluster:
            for telling in node.tellings:
                is_rebuttal = telling.statement.id in rebutting
                meant = _meant(telling, overruled, names) if question.is_lone else None
                words = _words_for(telling, question, names, keys, meant=meant, is_rebuttal=is_rebuttal)
                if words != _words_read(stated[telling.statement.id]) and not telling.is_fixed:
                    found[telling.statement.id] = words
    return found


@dataclass(frozen=True, slots=True)
class _Question:
    """What the claims of a cluster ask, None where no member knows; ``is_lone`` clusters have nothing to adopt."""

    subject: str | None
    measure: str | None
    period: str | None
    qualifiers: tuple[str, ...]
    is_outlook: bool
    is_lone: bool
    role: Role | None = None
    told: str | None = None


def _question(cluster: Sequence[Node], standing: Standing | None, common: Set[str]) -> _Question:
    subjects: dict[str, float] = defaultdict(float)
    periods: Counter[str] = Counter()
    qualifiers: Counter[str] = Counter()
    roles: Counter[Role] = Counter()
    for node in cluster:
        said, reading, weight = node.reading.said, node.reading, node.weight
        if reading.subject is not None:
            heard = 1 + (standing.weight_of(reading.subject) if standing is not None else 0)
            subjects[reading.subject] += weight * heard * (1 if reading.is_unsure else READ_WEIGHT)
        if said.period is not None:
            periods[said.period] += weight * (1 if Part.PERIOD in reading.telling.guessed else READ_WEIGHT)
        roles[said.role] += weight
        for qualifier in said.qualifiers:
            qualifiers[qualifier] += weight
    articles = {article for node in cluster for article in node.articles}
    return _Question(
        subject=commonest(subjects),
        measure=measure_asked(cluster, common=common),
        period=commonest(periods),
        qualifiers=tuple(sorted(each for each, count in qualifiers.items() if 2 * count >= len(articles))),
        is_outlook=2 * sum(len(node.articles) for node in cluster if node.reading.features.is_outlook) >= len(articles),
        is_lone=len(cluster) == 1,
        role=commonest(roles),
    )


def _told_apart(clusters: Sequence[Sequence[Node]], chosen: Sequence[_Question]) -> list[_Question]:
    """The questions, with a mark on those of one wording that some text tells apart by their numbers alone."""
    alike: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at, (cluster, question) in enumerate(zip(clusters, chosen, strict=True)):
        subject = subject_block(question.subject or "")
        alike[subject, measure_key(question.measure), dimension(cluster[0].reading.said.unit)].append(at)
    marked = list(chosen)
    for one, other in (pair for group in alike.values() for pair in combinations(group, 2)):
        if _are_told_apart(clusters[one], clusters[other], are_lone=chosen[one].is_lone and chosen[other].is_lone):
            for at in (one, other):
                marked[at] = replace(chosen[at], told=_number_of(clusters[at]))
    return marked


def _are_told_apart(one: Sequence[Node], other: Sequence[Node], *, are_lone: bool) -> bool:
    """Whether some text tells both as two, or they differ and nowhere were their words read well enough to be believed.

    Two that are lone need no mark where grouping sees that they contradict each other: nothing draws the one to the
    other that it doesn't see.
    """
    pairs = [(mine, theirs) for mine in one for theirs in other]
    are_two = needs_a_mark if are_lone else contradict
    if any(are_two(*pair) and _may_meet(*pair) for pair in pairs):
        return True
    if all(_clash(*pair) and is_told_beside(pair[0].reading, pair[1].reading) for pair in pairs):
        return True
    if any(are_read_alike(mine.reading, theirs.reading) for mine, theirs in pairs):
        return False
    return any(_clash(*pair) and _may_meet(*pair) for pair in pairs)


def _may_meet(one: Node, other: Node) -> bool:
    """Whether a text that tells both tells both as levels, or both as changes: else its words tell them apart."""
    return one.reading.features.role == other.reading.features.role and not forbids(one.reading, other.reading)


def _clash(one: Node, other: Node) -> bool:
    return value_relation(one.reading.said, other.reading.said) is Relation.CONFLICTS


def _number_of(cluster: Sequence[Node]) -> str:
    """The number that most articles of a cluster print."""
    counts: Counter[str] = Counter()
    for node in cluster:
        counts[node.reading.said.text] += len(node.articles)
    return commonest(counts) or ""


def _doubted(clusters: Iterable[Sequence[Node]], chosen: Iterable[_Question]) -> dict[tuple[str, str], str]:
    """By article and name, what names mean that were overruled there: elsewhere in that article they are guesses."""
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for cluster, question in zip(clusters, chosen, strict=True):
        for node in cluster:
            name = node.reading.subject
            if name is not None and question.subject is not None and not question.is_lone:
                for article in node.articles:
                    found[article, name][question.subject] += 1
    meant = {place: commonest(counts) for place, counts in found.items()}
    return {(article, name): full for (article, name), full in meant.items() if full is not None and full != name}


def _overruled(
    clusters: Iterable[Sequence[Node]], chosen: Iterable[_Question], names: Mapping[str, str]
) -> dict[tuple[str, str], str]:
    """By article and name, what a name means whose claims there turned out to be about another, most of them.

    What is said once may be a slip of grouping; a name that is overruled time and again was the article's wrong guess.
    """
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for cluster, question in zip(clusters, chosen, strict=True):
        if question.is_lone or question.subject is None:
            continue
        for telling in (telling for node in cluster for telling in node.tellings):
            said = telling.statement
            if said.subject is not None:
                found[said.article_id, names[said.subject]][question.subject] += 1
    meant: dict[tuple[str, str], str] = {}
    for (article, name), counts in found.items():
        full = commonest(counts)
        if full is not None and counts[full] >= max(OVERRULED, counts[name] + 1):
            meant[article, name] = full
    return meant


def _meant(telling: Telling, overruled: Mapping[tuple[str, str], str], names: Mapping[str, str]) -> str | None:
    """Whom a number is about whose subject was only what its article seemed to be about; None where it stands."""
    said = telling.statement
    if said.subject is None or Part.SUBJECT not in telling.guessed:
        return None
    return overruled.get((said.article_id, names[said.subject]))


def _words_for(
    telling: Telling,
    question: _Question,
    names: Mapping[str, str],
    keys: Mapping[str, str],
    *,
    meant: str | None,
    is_rebuttal: bool,
) -> Adopted:
    said = telling.statement
    subject = meant or (names.get(said.subject, said.subject) if said.subject is not None else None)
    measure, period, qualifiers = said.measure, said.period, said.qualifiers
    if not question.is_lone:
        subject = question.subject or subject
        measure = question.measure or measure
        if question.period is not None and (
            Part.PERIOD in telling.guessed
            or _is_day_of_report(said, measure)
            or not _may_overlap(said.period, question.period)
        ):
            period = question.period
        qualifiers = question.qualifiers
    elif Part.PERIOD in telling.guessed and said.role is Role.LEVEL and _says_when_printed(said):
        period = None
    if question.told is not None:
        qualifiers = tuple(sorted([*qualifiers, f"{TOLD}:{question.told}"]))
    repeats_outlook = question.is_outlook and not question.is_lone and said.modality is Modality.ASSERTED
    modality = Modality.FORECAST if repeats_outlook else None
    if said.modality in OUTLOOK and not question.is_outlook and not question.is_lone:
        modality = Modality.ASSERTED
    role = question.role if not question.is_lone and {question.role, said.role} == TOLD_AS else None
    key = said.subject_key if subject == said.subject else keys.get(subject or "", said.subject_key)
    return Adopted(key, subject, measure, period, qualifiers, modality, role, is_rebuttal)


def _words_read(said: Statement) -> Adopted:
    return Adopted(said.subject_key, said.subject, said.measure, said.period, said.qualifiers)


def _may_overlap(one: str | None, other: str | None) -> bool:
    here, there = span_of(one), span_of(other)
    return here is None or there is None or overlap(here, there)


def _is_day_of_report(said: Statement, measure: str | None) -> bool:
    """Whether the period is the day on which a sum was reported that nobody earns in a day."""
    span = span_of(said.period)
    if span is None or span.grain != "day" or said.published_at is None or measure_key(measure) not in FLOWS:
        return False
    return dimension(said.unit) == MONEY and abs((said.published_at.date() - span.end).days) <= NEWS_DAYS


def _says_when_printed(said: Statement) -> bool:
    """Whether a period that was guessed tells no questions apart: a revenue is none without its quarter, but no year's
    or month's revenue is told before it is over."""
    if measure_key(said.measure) not in FLOWS:
        return True
    return said.published_at is not None and said.period in {f"{said.published_at:%Y}", f"{said.published_at:%Y-%m}"}


def _keys(tellings: Iterable[Telling], names: Mapping[str, str]) -> dict[str, str]:
    """The key of each full name: the commonest that its claims have."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for each in tellings:
        said = each.statement
        if said.subject is not None and said.subject_key is not None and names[said.subject] == said.subject:
            counts[said.subject][said.subject_key] += 1
    return {name: key for name, found in counts.items() if (key := commonest(found)) is not None}
