"""Find the article that another was taken from, in both directions: a source may arrive after its copies."""

from collections.abc import Iterable

from claims.models import Claim, Figure, Provenance, Story
from claims.models.members import members_of
from claims.reconciliation.independence import Article as Text
from claims.reconciliation.independence import Basis, Source, find_source
from sources.models import Article, SharedText

# Of a story's articles, the latest; and of those that share its text, those that share most.
STORY_ARTICLES = 60
SHARING_ARTICLES = 10


def trace_source(*, article_id: int) -> None:
    """The article's provenance is known, and that of its neighbours is anew where this article is their source.

    Figures whose claims now count for other origins are to be judged again. Call it inside a transaction.
    """
    candidates = _candidates(article_id)
    texts = {text.id: text for text in map(_text, candidates)}
    article = texts.pop(str(article_id))
    claims = Claim.objects.current().filter(revision__article__in=[each.pk for each in candidates])
    statements = [member.statement for member in members_of(claims)]
    changed = _keep(find_source(article, texts.values(), statements=statements), article_id=article_id)
    known = {str(each.article_id): each for each in Provenance.objects.filter(article__in=map(int, texts))}
    for text in texts.values():
        before = known.get(text.id)
        rivals = [article] if before is None else [article, *filter(None, [texts.get(str(before.source_id))])]
        found = find_source(text, rivals, statements=statements)
        if found is not None and found.source_id == article.id:
            changed |= _keep(found, article_id=int(text.id))
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
            found[str(row.article_id)] = Source(
                str(row.article_id), str(row.source_id), Basis(row.basis), row.wording, row.shared
            )
        wanted = {row.source_id for row in rows if str(row.source_id) not in found}
    return found


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
    if before is not None and before.source_id == values["source_id"] and before.basis == values["basis"]:
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
