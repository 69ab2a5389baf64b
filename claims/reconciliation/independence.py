"""One wire story or two reports? Which article another was taken from, and what each claim's origin is.

The order of evidence: a declared original, a credit or a link, shared text with an earlier time, a text that calls
itself a digest, the same unusual number. That two agree is no evidence at all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from claims.reconciliation.agreement import Relation, value_relation
from claims.reconciliation.credits import declares_digest, find_credits
from claims.reconciliation.statement import Statement
from claims.reconciliation.units import is_telling
from sources.shingles import COPY_CONTAINMENT, containment

DIGEST_VALUES = 2  # numbers that a digest must share with the article it sums up
MOST_RARE = 3  # a number that more articles print is no oddity that they took from each other


class Basis(StrEnum):
    """What shows that one article was taken from another, the strongest first."""

    CANONICAL = "canonical"
    CREDIT = "credit"
    LINK = "link"
    TEXT = "text"
    DIGEST = "digest"
    NUMBER = "number"


WORDING: dict[Basis, str] = {
    Basis.CANONICAL: "names {} as its original",
    Basis.CREDIT: "credits {}",
    Basis.LINK: "links to {}",
    Basis.TEXT: "shares its text with {}",
    Basis.DIGEST: "sums up numbers printed by {}",
    Basis.NUMBER: "prints the same unusual number as {}",
}
WHOLE_TEXT = frozenset({Basis.CANONICAL, Basis.TEXT, Basis.DIGEST})  # evidence about all numbers of an article


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


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a claim comes from: claims of one ``key`` count once. ``copied_from`` is the id of the claim repeated."""

    key: str
    copied_from: str | None = None
    basis: Basis | None = None
    wording: str | None = None


def find_source(
    article: Article, candidates: Iterable[Article], *, statements: Iterable[Statement] = ()
) -> Source | None:
    """The article among the candidates that this one was most likely taken from; None without evidence.

    ``statements`` are the claims of the article and of the candidates, for texts that call themselves a digest.
    """
    others = sorted((each for each in candidates if each.id != article.id), key=lambda each: each.id)
    by_article: dict[str, list[Statement]] = {}
    for statement in statements:
        by_article.setdefault(statement.article_id, []).append(statement)
    found = [
        (_strength(basis), -shared, _lateness(other), other.id, other, basis, shared)
        for other in others
        for basis, shared in _evidence(article, other, by_article)
    ]
    if not found:
        return None
    *_, other, basis, shared = min(found, key=lambda each: each[:4])
    return Source(article.id, other.id, basis, WORDING[basis].format(other.publisher), shared)


def find_sources(articles: Iterable[Article], *, statements: Iterable[Statement] = ()) -> dict[str, Source]:
    """The source of every article that has one, by the article's id."""
    given, said = list(articles), list(statements)
    found = {each.id: find_source(each, given, statements=said) for each in given}
    return {article_id: source for article_id, source in found.items() if source is not None}


def assign_origins(statements: Iterable[Statement], sources: Mapping[str, Source]) -> dict[str, Origin]:
    """The origin of each claim of one figure.

    A claim that repeats the value that its article's source prints shares that claim's origin. One that prints
    another value is an origin of its own, with ``copied_from`` kept: the copying error may be the whole story.
    """
    given = sorted(statements, key=lambda each: each.id)
    by_article: dict[str, list[Statement]] = {}
    for each in given:
        by_article.setdefault(each.article_id, []).append(each)
    origins: dict[str, Origin] = {}
    for each in given:
        _trace(each, by_article, sources, origins, frozenset())
    _share_rare_errors(given, origins)
    return origins


def _trace(
    statement: Statement,
    by_article: Mapping[str, list[Statement]],
    sources: Mapping[str, Source],
    origins: dict[str, Origin],
    seen: frozenset[str],
) -> Origin:
    if statement.id in origins:
        return origins[statement.id]
    own = Origin(f"article:{statement.article_id}")
    source, original = _source_claim(statement, by_article, sources)
    if source is None or original is None or original.id in seen:
        origins[statement.id] = own
        return own
    repeats = _repeats(statement, original)
    if not repeats and source.basis not in WHOLE_TEXT and not _credits_claim(statement, original):
        origins[statement.id] = own
        return own
    upstream = _trace(original, by_article, sources, origins, seen | {statement.id})
    key = upstream.key if repeats else own.key
    origins[statement.id] = Origin(key, original.id, source.basis, source.wording)
    return origins[statement.id]


def _source_claim(
    statement: Statement, by_article: Mapping[str, list[Statement]], sources: Mapping[str, Source]
) -> tuple[Source | None, Statement | None]:
    """The claim that the article's source makes of the figure, or the source's source where it makes none."""
    article, seen = statement.article_id, set()
    first: Source | None = None
    while article in sources and article not in seen:
        seen.add(article)
        source = sources[article]
        first = first or source
        there = [each for each in by_article.get(source.source_id, ()) if each.id != statement.id]
        if there:
            return first, min(there, key=lambda each: (not _repeats(statement, each), each.is_denied, each.id))
        article = source.source_id
    return None, None


def _repeats(statement: Statement, original: Statement) -> bool:
    """Whether a claim says what the original says; repeating a number that the original denies is news."""
    if original.is_denied != statement.is_denied:
        return False
    return value_relation(statement, original) in {Relation.SAME, Relation.CONSISTENT}


def _credits_claim(statement: Statement, original: Statement) -> bool:
    return statement.claimant is not None and statement.claimant.casefold() in {
        original.publisher.casefold(),
        (original.claimant or "").casefold(),
    }


def _evidence(
    article: Article, other: Article, by_article: Mapping[str, list[Statement]]
) -> Iterable[tuple[Basis, float]]:
    shared = containment(article.shingles, other.shingles)
    if article.canonical is not None and other.url is not None and article.canonical == other.url != article.url:
        yield Basis.CANONICAL, shared
    if _comes_later(other, article):
        return
    if not other.is_primary and article.publisher != other.publisher:
        said = f"{article.byline}\n{article.text}" if article.byline else article.text
        if _bylined(article, other) or find_credits(said, publishers=[other.publisher], own=article.publisher):
            yield Basis.CREDIT, shared
        if other.url is not None and other.url in article.links:
            yield Basis.LINK, shared
    if shared >= COPY_CONTAINMENT and _comes_earlier(other, article):
        yield Basis.TEXT, shared
    if article.publisher != other.publisher and _comes_earlier(other, article):
        values = _values(by_article.get(article.id, ())) & _values(by_article.get(other.id, ()))
        if len(values) >= DIGEST_VALUES and declares_digest(article.text, headline=article.headline):
            yield Basis.DIGEST, len(values) / max(1, len(_values(by_article.get(article.id, ()))))


def _strength(basis: Basis) -> int:
    return list(Basis).index(basis)


def _lateness(article: Article) -> str:
    return article.published_at.isoformat() if article.published_at is not None else "~"


def _comes_earlier(one: Article, other: Article) -> bool:
    return one.published_at is not None and other.published_at is not None and one.published_at < other.published_at


def _comes_later(one: Article, other: Article) -> bool:
    return _comes_earlier(other, one)


def _bylined(article: Article, other: Article) -> bool:
    return article.byline is not None and other.publisher.casefold() in article.byline.casefold()


def _values(statements: Iterable[Statement]) -> set[tuple[object, ...]]:
    return {(each.hard, each.unit) for each in statements}


def _share_rare_errors(statements: list[Statement], origins: dict[str, Origin]) -> None:
    """Give one origin to articles that print the same odd number against what most others print.

    A number in the text's own voice, with many digits, that few print is seldom wrong twice by chance.
    """
    keys: dict[tuple[object, ...], list[Statement]] = {}
    for each in statements:
        if each.published_at is not None and not each.is_denied:
            keys.setdefault((each.hard, each.unit, each.direction), []).append(each)
    backing = {key: len({origins[each.id].key for each in group}) for key, group in keys.items()}
    for key, group in keys.items():
        first = min(group, key=lambda each: (each.published_at is None, str(each.published_at), each.id))
        if (
            backing[key] < 2
            or first.value is None
            or len({each.article_id for each in group}) > MOST_RARE
            or not is_telling(first.value)
            or any(each.claimant is not None for each in group)
        ):
            continue
        stronger = [other for other in keys if backing[other] > backing[key]]
        if not any(value_relation(first, keys[other][0]) is Relation.CONFLICTS for other in stronger):
            continue
        for each in group:
            if each.publisher != first.publisher and origins[each.id].copied_from is None:
                wording = WORDING[Basis.NUMBER].format(first.publisher)
                origins[each.id] = Origin(origins[first.id].key, first.id, Basis.NUMBER, wording)
