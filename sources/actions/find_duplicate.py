"""Find the article that a page is, where we know it by another address."""

from sources.fetching.client import Response
from sources.models import Article, ArticleAddress
from sources.scraping.article import ScrapedArticle
from sources.scraping.canonical import canonical_url, duplicate_key, same_site
from sources.shingles import containment, shingles

LONGEST_URL = 2000
# The share of the shorter text above which two pages of one key, or of one stated address, show one article.
SAME_ARTICLE = 0.6


def find_duplicate(article: Article, response: Response, scraped: ScrapedArticle) -> Article | None:
    """The other article whose page this is; None when there is none. The page's addresses lead to what it is.

    A page is another article by the address that it states, that it redirects to, or that is a spelling of the other's
    address, if both say the same. An address alone proves nothing: some sites state their front page as every
    article's, and some tell two articles apart by the case of a letter.
    """
    stated = _addresses(response, scraped)
    keys = {duplicate_key(url)[:LONGEST_URL] for url in (article.canonical_url, *stated)}
    others = (
        Article.objects.filter(addresses__key__in=keys, duplicate_of__isnull=True)
        .exclude(pk=article.pk)
        .select_related("latest_revision")
        .order_by("pk")
        .distinct()
    )
    other = next((each for each in others if _is_same(article, each, stated, scraped)), None)
    owner = other or article
    ArticleAddress.objects.bulk_create(
        [ArticleAddress(url=url, key=duplicate_key(url)[:LONGEST_URL], article=owner) for url in sorted(stated)],
        ignore_conflicts=True,
    )
    return other


def take_canonical_address(article: Article, response: Response, scraped: ScrapedArticle) -> None:
    """The address that the page states as its own becomes the article's; the one that was read is still read."""
    stated = canonical_url(scraped.canonical_url) if scraped.canonical_url else ""
    if not stated or stated == article.canonical_url or len(stated) > LONGEST_URL:
        return
    is_less_safe = stated.startswith("http:") and article.canonical_url.startswith("https:")
    is_front = stated.partition("://")[2].partition("/")[2] == ""
    if is_less_safe or is_front or not same_site(stated, response.final_url):
        return
    if not ArticleAddress.objects.filter(url=stated).exclude(article=article).exists():
        article.fetched_url = article.fetched_url or article.canonical_url
        article.canonical_url = stated


def _addresses(response: Response, scraped: ScrapedArticle) -> set[str]:
    stated = {canonical_url(response.final_url)}
    if scraped.canonical_url:
        stated.add(canonical_url(scraped.canonical_url))
    return {url for url in stated if len(url) <= LONGEST_URL}


def _is_same(article: Article, other: Article, stated: set[str], scraped: ScrapedArticle) -> bool:
    if other.latest_revision is None:
        # Not read yet: it will be, under the address that this page says is the right one.
        return other.canonical_url in stated and other.canonical_url != article.canonical_url
    if other.latest_revision.text == scraped.text:
        return True
    ours, theirs = shingles(scraped.text), frozenset(other.latest_revision.shingles)
    return containment(ours, theirs) >= SAME_ARTICLE
