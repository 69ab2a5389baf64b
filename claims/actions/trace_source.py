"""Find the article that another was taken from, in both directions: a source may arrive after its copies."""

from collections.abc import Iterable

from claims.models import Claim, Figure, Provenance, Story
from claims.models.members import members_of
from claims.reconciliation.provenance import Article as Text
from claims.reconciliation.provenance import Basis, Source, find_sources
from sources.models import Article, SharedText

# Of a story's articles, the latest; and of those that share its text, those that share most.
STORY_ARTICLES = 60
SHARING_ARTICLES = 10


def trace_source(*, article_id: int) -> None:
    """The article's provenance is known, and that of its neighbours is anew where this article bears on it.

    Figures whose claims now count for other origins are to be judged again. Call it inside a transaction.
    """
    candidates = _candidates(article_id)
    texts = {text.id: text for text in map(_text, candidates)}
    claims = Claim.objects.current().filter(revision__article__in=[each.pk for each in candidates])
    statements = [member.statement for member in members_of(claims)]
    known = {str(each.article_id): _source(each) for each in Provenance.objects.filter(article__in=map(int, texts))}
    traced = _borne_on(texts[str(article_id)], texts.values())
    found = find_sources(texts.values(), statements=statements, of=traced, known=known)
    changed: set[int] = set()
    for text_id in sorted(traced, key=int):
        before = known.get(text_id)
        is_out_of_sight = before is not None and before.source_id not in texts and text_id != str(article_id)
        if not is_out_of_sight or (text_id in found and found[text_id].source_id == str(article_id)):
            changed |= _keep(found.get(text_id), article_id=int(text_id))
    if changed:
        figures = Claim.objects.current().filter(revision__article__in=changed, figure__isnull=False)
        Figure.objects.filter(pk__in=figures.values("figure")).update(needs_judging=True)


def sources_of(article_ids: Iterable[int]) -> dict[str, Source]:
    """What each article was taken from, and what those were taken from, up to the first."""
    found: dict[str, Source] = {}
    wanted = set(article_ids)
    while wanted:
        rows = list(Provenance.objects.filter(article__in=wanted))
        for row in rows:
            found[str(row.article_id)] = _source(row)
        wanted = {row.source_id for row in rows if str(row.source_id) not in found}
    return found


def _source(row: Provenance) -> Source:
    return Source(str(row.article_id), str(row.source_id), Basis(row.basis), row.wording, row.shared)


def _borne_on(article: Text, texts: Iterable[Text]) -> frozenset[str]:
    """The article, and those that may come from it: whatever did not come out before, or declares it its original."""
    at = article.published_at
    return frozenset(
        text.id
        for text in texts
        if at is None
        or text.published_at is None
        or text.published_at >= at
        or (text.canonical is not None and text.canonical == article.url)
    ) | {article.id}


def _keep(source: Source | None, *, article_id: int) -> set[int]:
    """Store what was found; the set of articles whose provenance is another than before."""
    if source is None:
        return {article_id} if Provenance.objects.filter(article=article_id).delete()[0] else set()
    values = {
        "source_id": int(source.source_id),
        "basis": source.basis.value,
        "wording": source.wording[:300],
        "shared": source.shared,
    }
    before = Provenance.objects.filter(article=article_id).first()
    if before is not None and all(getattr(before, name) == values[name] for name in ("source_id", "basis", "wording")):
        return set()
    Provenance.objects.update_or_create(article_id=article_id, defaults=values)
    return {article_id}


def _candidates(article_id: int) -> list[Article]:
    near = {article_id, *SharedText.objects.neighbours(article_id, limit=SHARING_ARTICLES)}
    story = Story.objects.filter(story_articles__article=article_id).first()
    if story is not None:
        latest = story.story_articles.order_by("-pk").values_list("article", flat=True)
        near |= set(latest[:STORY_ARTICLES])
    articles = Article.objects.filter(pk__in=near, latest_revision__isnull=False)
    return list(articles.select_related("publisher", "latest_revision"))


def _text(article: Article) -> Text:
    revision = article.latest_revision
    assert revision is not None  # _candidates asks for articles with one
    return Text(
        id=str(article.pk),
        publisher=article.publisher.name,
        published_at=article.published_at,
        shingles=frozenset(revision.shingles),
        headline=revision.headline,
        text=revision.text,
        byline=", ".join(revision.authors) or None,
        url=article.canonical_url,
        canonical=article.declared_original or None,
        links=tuple(revision.links),
        is_primary=article.publisher.is_primary,
    )
