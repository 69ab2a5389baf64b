"""Portside Today: a local site that fills its pages with agency copy, and says so."""

from html import escape

from demo.front import Front
from demo.listings.rss import rss
from demo.markup.blocks import blocks_html
from demo.markup.frame import page
from demo.markup.furniture import footer, most_read, share_bar
from demo.markup.metadata import json_ld, news_article
from demo.outlets import BY_SLUG
from demo.timeline import Dispatch


def listing(front: Front) -> str:
    """RSS 2.0 with summaries, served as plain XML."""
    return rss(front, whole_text=False)


def article(dispatch: Dispatch, front: Front) -> str:
    """An article; a reprint names its original as canonical, and credits it above and below the text."""
    source = dispatch.telling.copied_from
    agency = BY_SLUG[source].name if source else ""
    byline = f"By {escape(dispatch.telling.author)}" + (f", {agency}" if agency else "")
    credit = f'<p class="credit">This article was first published by {agency}.</p>' if agency else ""
    head = f"""<link rel="canonical" href="{front.canonical(dispatch)}">
{json_ld(news_article(dispatch, front))}"""
    content = f"""<div class="promo">Only 3 days left: 40% off the Portside app</div>
<main class="story">
<h1>{escape(dispatch.headline)}</h1>
<p class="byline">{byline} <time>{front.day(dispatch.published_at)} {front.clock(dispatch.published_at)}</time></p>
{share_bar(shares=1_207, comments=94)}
<div class="story-content" id="story">
{blocks_html(dispatch, front)}
{credit}
</div>
</main>
{most_read(title="Trending in Portside")}
{footer("Portside Today", front.now.year)}"""
    return page(front, title=f"{dispatch.headline} - Portside Today", head=head, content=content)
