"""The Plinth: two paragraphs and a wall; it says in JSON-LD which part is not free."""

from html import escape

from demo.front import Front
from demo.listings.rss import rss
from demo.markup.blocks import blocks_html
from demo.markup.frame import page
from demo.markup.furniture import footer, reading_time
from demo.markup.metadata import json_ld, news_article
from demo.timeline import Dispatch

FREE_BLOCKS = 2


def listing(front: Front) -> str:
    """RSS 2.0 with summaries only."""
    return rss(front, whole_text=False)


def article(dispatch: Dispatch, front: Front) -> str:
    """The free beginning of an article; the rest is never sent."""
    metadata = news_article(dispatch, front) | {
        "isAccessibleForFree": False,
        "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".for-subscribers"},
    }
    content = f"""<main><article>
<h1>{escape(dispatch.headline)}</h1>
<p class="byline">{escape(dispatch.telling.author)} · {front.day(dispatch.published_at)} · {reading_time(minutes=9)}</p>
<div class="prose">
{blocks_html(dispatch, front, first=FREE_BLOCKS)}
</div>
<div class="for-subscribers"><h2>The rest is for subscribers</h2>
<p>Read on for $1 a week for the first 8 weeks. Then $14 a month. Cancel at any time.</p>
<p>Already one of our 61,000 subscribers? <a href="/login">Sign in</a>.</p></div>
</article></main>
{footer("The Plinth", front.now.year)}"""
    return page(front, title=f"{dispatch.headline} – The Plinth", head=json_ld(metadata), content=content)
