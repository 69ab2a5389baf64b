"""One wire story or two reports? What each claim's origin is, once it is known where the articles come from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claims.reconciliation.agreement import Relation, value_relation
from claims.reconciliation.provenance import UNUSUAL_NUMBER, Basis, Source
from claims.reconciliation.statement import Statement
from claims.reconciliation.units import is_telling

MOST_RARE = 3  # a number that more articles print is no oddity that they took from each other
WHOLE_TEXT = frozenset({Basis.CANONICAL, Basis.TEXT, Basis.DIGEST})  # evidence about all numbers of an article


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a claim comes from: claims of one ``key`` count once. ``copied_from`` is the id of the claim repeated."""

    key: str
    copied_from: str | None = None
    basis: Basis | None = None
    wording: str | None = None


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
                wording = UNUSUAL_NUMBER.format(first.publisher)
                origins[each.id] = Origin(origins[first.id].key, first.id, Basis.NUMBER, wording)
