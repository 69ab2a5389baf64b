"""Sable Street: a blog with meta tags only, line breaks for paragraphs, and tips at its side."""

from html import escape

from demo.front import Front
from demo.listings.jsonfeed import json_feed
from demo.markup.blocks import blocks_html
from demo.markup.frame import page
from demo.markup.furniture import most_read, reading_time, ticker_strip
from demo.markup.metadata import open_graph
from demo.timeline import Dispatch


def listing(front: Front) -> str:
    """JSON Feed with the whole text."""
    return json_feed(front)


def article(dispatch: Dispatch, front: Front) -> str:
    """A post; its paragraphs are parted by line breaks in one element."""
    notice = f"<br><br><b>{escape(dispatch.correction)}</b>" if dispatch.correction else ""
    content = f"""{ticker_strip()}
<div class="post">
<h1 class="post-title">{escape(dispatch.headline)}</h1>
<div class="post-meta">{escape(dispatch.telling.author)} | {front.local(dispatch.published_at):%b %d, %Y} | \
{reading_time(minutes=2)} | 61 likes</div>
<div class="post-body">
{blocks_html(dispatch, front, paragraph="{}<br><br>")}
{notice}
</div>
<div class="post-footer">Join 12,400 readers who get Sable Street before the bell. From $9 a month.</div>
</div>
{most_read(title="Hot on the Street")}"""
    return page(front, title=dispatch.headline, head=open_graph(dispatch, front), content=content)
