"""Corvane Newswire: a clean page with JSON-LD, its dateline in the text."""

from html import escape

from demo.front import Front
from demo.listings.rss import rss
from demo.markup.blocks import blocks_html
from demo.markup.frame import page
from demo.markup.furniture import footer
from demo.markup.metadata import json_ld, news_article, open_graph
from demo.timeline import Dispatch


def listing(front: Front) -> str:
    """RSS 2.0 with the whole text."""
    return rss(front, whole_text=True)


def article(dispatch: Dispatch, front: Front) -> str:
    """An article with one JSON-LD NewsArticle in its head."""
    head = "\n".join(
        [
            f'<link rel="canonical" href="{front.url(dispatch)}">',
            open_graph(dispatch, front),
            json_ld(news_article(dispatch, front)),
        ]
    )
    correction = f'<p class="correction"><em>{escape(dispatch.correction)}</em></p>' if dispatch.correction else ""
    content = f"""<main><article>
<h1>{escape(dispatch.headline)}</h1>
<p class="byline">By {escape(dispatch.telling.author)} · \
<time datetime="{dispatch.published_at.isoformat()}">{front.day(dispatch.published_at)}</time></p>
<div class="story-text">
{blocks_html(dispatch, front)}
{correction}
</div>
</article></main>
{footer("Corvane Newswire", front.now.year)}"""
    return page(front, title=f"{dispatch.headline} | Corvane Newswire", head=head, content=content)
