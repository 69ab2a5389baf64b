"""Which article another was taken from, and what shows it.

The order of evidence: a declared original, a credit or a link, shared text with an earlier time, a text that calls
itself a digest, and several small things in common. That two agree is no evidence at all.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from claims.reconciliation.credits import find_credits
from claims.reconciliation.digests import declares_digest
from claims.reconciliation.likeness import Marks, likeness, marks_of, speaks_for_itself, words_between_marks
from claims.reconciliation.outlets import is_agency_name, is_institution, is_outlet_name
from claims.reconciliation.statement import Statement
from sources.shingles import COPY_CONTAINMENT, containment, shingles

OFTEN = 2  # claims of other articles about a publisher
DIGEST_VALUES = 2  # numbers that a digest must share with the article it sums up


class Basis(StrEnum):
    """What shows that one article was taken from another, the strongest first."""

    CANONICAL = "canonical"
    CREDIT = "credit"
    LINK = "link"
    TEXT = "text"
    DIGEST = "digest"
    LIKENESS = "likeness"
    NUMBER = "number"


STRENGTH = {basis: at for at, basis in enumerate(Basis)}
WORDING: dict[Basis, str] = {
    Basis.CANONICAL: "names {} as its original",
    Basis.CREDIT: "credits {}",
    Basis.LINK: "links to {}",
    Basis.TEXT: "shares its text with {}",
    Basis.DIGEST: "sums up numbers printed by {}",
}
UNUSUAL_NUMBER = "prints the same unusual number as {}"  # Basis.NUMBER, which is found figure by figure


@dataclass(frozen=True, slots=True)
class Article:
    """What of an article tells where it comes from. ``canonical`` is the original that its page declares."""

    id: str
    publisher: str
    published_at: datetime | None
    shingles: frozenset[int] = frozenset()
    headline: str = ""
    text: str = ""
    byline: str | None = None
    url: str | None = None
    canonical: str | None = None
    links: tuple[str, ...] = ()
    is_primary: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """The article that another was taken from. ``shared`` is the share of the smaller text that both hold."""

    article_id: str
    source_id: str
    basis: Basis
    wording: str
    shared: float


def find_sources(
    articles: Iterable[Article],
    *,
    statements: Iterable[Statement] = (),
    of: Collection[str] | None = None,
    known: Mapping[str, Source] | None = None,
) -> dict[str, Source]:
    """The source of every article that has one, by the article's id; or only ``of`` these, where others' are known.

    ``statements`` are the claims of the articles, in the order of each text.
    """
    given = sorted(articles, key=lambda each: (_moment(each), each.id))
    scene = Scene(given, statements, dict(known or {}))
    for article in given:
        if of is None or article.id in of:
            scene.sources.pop(article.id, None)
            source = _source_of(article, scene)
            if source is not None:
                scene.sources[article.id] = source
    return {key: source for key, source in scene.sources.items() if of is None or key in of}


class Scene:
    """The articles of a story with their claims and marks, each worked out once, and the sources found so far."""

    def __init__(self, articles: list[Article], statements: Iterable[Statement], sources: dict[str, Source]) -> None:
        self.articles = articles
        self.sources = sources
        self.said: dict[str, list[Statement]] = {each.id: [] for each in articles}
        for statement in statements:
            self.said.setdefault(statement.article_id, []).append(statement)

    @cached_property
    def marks(self) -> dict[str, Marks]:
        return {
            each.id: marks_of(
                each.text,
                headline=each.headline,
                publisher=each.publisher,
                published_at=each.published_at,
                said=self.said[each.id],
                is_party=each.id in self.parties,
            )
            for each in self.articles
        }

    @cached_property
    def parties(self) -> frozenset[str]:
        """The articles whose publishers speak of themselves: they are quoted, not copied."""
        return frozenset(
            each.id
            for each in self.articles
            if each.is_primary
            or is_institution(each.publisher)
            or speaks_for_itself(each.publisher, self.said[each.id])
            or self._is_spoken_of(each)
        )

    def _is_spoken_of(self, article: Article) -> bool:
        """Whether the story is about the article's publisher, an outlet apart: others say so again and again."""
        if is_outlet_name(article.publisher) or is_agency_name(article.publisher):
            return False
        name = article.publisher.casefold()
        own = sum(each.subject is not None and each.subject.casefold() == name for each in self.said[article.id])
        return self._spoken_of[name] - own >= OFTEN

    @cached_property
    def _spoken_of(self) -> Counter[str]:
        """How many claims are about each subject."""
        return Counter(each.subject.casefold() for said in self.said.values() for each in said if each.subject)

    def first_of(self, article_id: str) -> str:
        """The report at the start of a chain of copies."""
        seen = {article_id}
        while article_id in self.sources and self.sources[article_id].source_id not in seen:
            article_id = self.sources[article_id].source_id
            seen.add(article_id)
        return article_id

    def others(self, article: Article, other: Article) -> Iterable[Marks]:
        """What was printed no later than the article by reports that have nothing to do with the other."""
        first = self.first_of(other.id)
        return (
            self.marks[each.id]
            for each in self.articles
            if each.id not in {article.id, other.id}
            and not comes_later(each, article)
            and self.first_of(each.id) not in {first, article.id}
        )


def _source_of(article: Article, scene: Scene) -> Source | None:
    others = [each for each in scene.articles if each.id != article.id]
    credited = _credited(article, others, scene)
    found = [
        (STRENGTH[basis], -weight, _moment(other), other.id, basis, wording.format(other.publisher))
        for other in others
        for basis, weight, wording in _evidence(article, other, scene, credited)
    ]
    if not found:
        return None
    *_, source_id, basis, wording = min(found)
    source = next(each for each in others if each.id == source_id)
    return Source(article.id, source_id, basis, wording, containment(article.shingles, source.shingles))


def _evidence(
    article: Article, other: Article, scene: Scene, credited: Collection[str]
) -> Iterable[tuple[Basis, float, str]]:
    """Each basis with what it weighs among its like, and its wording."""
    shared = containment(article.shingles, other.shingles)
    if article.canonical is not None and other.url is not None and article.canonical == other.url != article.url:
        yield Basis.CANONICAL, shared, WORDING[Basis.CANONICAL]
    if comes_later(other, article):
        return
    is_foreign = article.publisher != other.publisher
    if is_foreign and other.publisher in credited:
        yield Basis.CREDIT, shared, WORDING[Basis.CREDIT]
    if is_foreign and other.url is not None and other.url in article.links and other.id not in scene.parties:
        yield Basis.LINK, shared, WORDING[Basis.LINK]
    if not comes_later(article, other):
        return
    if shared >= COPY_CONTAINMENT and _share_of_their_own(article, other, scene) >= COPY_CONTAINMENT:
        yield Basis.TEXT, shared, WORDING[Basis.TEXT]
    if is_foreign:
        yield from _common_numbers(article, other, scene)


def _common_numbers(article: Article, other: Article, scene: Scene) -> Iterable[tuple[Basis, float, str]]:
    ours, theirs = scene.marks[article.id], scene.marks[other.id]
    common = len(set(ours.numbers) & set(theirs.numbers))
    if common >= DIGEST_VALUES and declares_digest(article.text, headline=article.headline):
        yield Basis.DIGEST, common, WORDING[Basis.DIGEST]
    alike = likeness(ours, theirs, others=scene.others(article, other))
    if alike is not None:
        yield Basis.LIKENESS, round(alike.odds), alike.wording


def _credited(article: Article, others: Iterable[Article], scene: Scene) -> frozenset[str]:
    """The outlets that an article credits; to quote those that speak of themselves is no credit."""
    outlets = {each.publisher for each in others if each.id not in scene.parties} - {article.publisher}
    byline = (article.byline or "").casefold()
    found = {credit.publisher for credit in find_credits(article.text, publishers=outlets, own=article.publisher)}
    return frozenset(found | {outlet for outlet in outlets if outlet.casefold() in byline})


def _share_of_their_own(article: Article, other: Article, scene: Scene) -> float:
    """The share of the smaller text that stands in both and is not what both quote.

    What an issuer said earlier, others may quote; and who quotes an issuer prints its words between quotation marks.
    """
    smaller = min(len(article.shingles), len(other.shingles))
    ours = article.shingles
    if other.id in scene.parties and (unquoted := words_between_marks(article.text)) != article.text:
        ours = shingles(unquoted)
    shared = ours & other.shingles
    for each in scene.articles:
        if each.id in scene.parties - {article.id, other.id} and not comes_later(each, article):
            shared -= each.shingles
    return len(shared) / smaller


def comes_later(one: Article, other: Article) -> bool:
    """Whether both times are known, and the one is after the other."""
    return one.published_at is not None and other.published_at is not None and one.published_at > other.published_at


def _moment(article: Article) -> str:
    return article.published_at.isoformat() if article.published_at is not None else "~"
