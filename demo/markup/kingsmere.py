"""The Kingsmere Observer: a graph of JSON-LD in which the article is one node of several."""

from html import escape

from demo.front import Front
from demo.listings.sitemap import news_sitemap
from demo.markup.blocks import blocks_html
from demo.markup.frame import page
from demo.markup.furniture import footer, most_read, reading_time
from demo.markup.metadata import JsonLd, json_ld, news_article
from demo.timeline import Dispatch


def listing(front: Front) -> str:
    """A news sitemap."""
    return news_sitemap(front)


def article(dispatch: Dispatch, front: Front) -> str:
    """An article with related links in the midst of its text."""
    crumbs: JsonLd = {
        "@type": "BreadcrumbList",
        "itemListElement": [{"@type": "ListItem", "position": 1, "name": dispatch.telling.section}],
    }
    site: JsonLd = {"@type": "WebSite", "name": dispatch.outlet.name, "url": front.address + "/"}
    head = f"""<link rel="canonical" href="{front.url(dispatch)}">
{json_ld({"@graph": [site, crumbs, news_article(dispatch, front)]})}"""
    content = f"""<nav class="crumbs"><a href="/">Home</a> › {escape(dispatch.telling.section)}</nav>
<main><article class="c-article">
<header><h1>{escape(dispatch.headline)}</h1>
<p class="standfirst">{escape(dispatch.telling.summary)}</p>
<address>{escape(dispatch.telling.author)}</address>
<time datetime="{front.local(dispatch.published_at).isoformat()}">{front.day(dispatch.published_at)}</time> \
{reading_time(minutes=4)}</header>
<div class="c-article__body">
{blocks_html(dispatch, front)}
<aside class="related"><h3>Related</h3><ul><li><a href="/">The 12 questions every council should ask</a></li>
<li><a href="/">How we spent £400 on trains in a week</a></li></ul></aside>
</div>
</article></main>
{most_read(title="Most viewed")}
{footer("The Kingsmere Observer", front.now.year)}"""
    return page(front, title=f"{dispatch.headline} | The Kingsmere Observer", head=head, content=content)
