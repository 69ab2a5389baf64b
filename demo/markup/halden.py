"""Halden Kurier: a site that never left windows-1252, and says so only in its pages."""

from html import escape

from demo.front import Front
from demo.listings.rss import rss
from demo.markup.blocks import blocks_html
from demo.markup.frame import page
from demo.markup.furniture import footer
from demo.timeline import Dispatch


def listing(front: Front) -> str:
    """RSS 2.0 with summaries, encoded as the pages are."""
    return rss(front, whole_text=False)


def article(dispatch: Dispatch, front: Front) -> str:
    """An article between a menu and a box, both full of numbers; its author and time are in meta tags."""
    local = front.local(dispatch.published_at)
    head = f"""<meta name="author" content="{escape(dispatch.telling.author)}">
<meta name="date" content="{local.isoformat()}">
<meta name="description" content="{escape(dispatch.summary)}">"""
    content = f"""<div id="navi" class="menu"><a href="/">Start</a> | <a href="/export/rss.php">RSS</a> |
Emergency: 112 | Taxi: 960 112</div>
<div id="inhalt">
<h1>{escape(dispatch.headline)}</h1>
<p class="meta">{local.day:02}.{local.month:02}.{local.year} {local:%H:%M} · {escape(dispatch.telling.author)}</p>
<div class="text">
{blocks_html(dispatch, front)}
</div>
</div>
<div id="service" class="widget"><b>Kurier service</b><br>Single copy €2.40<br>By post from €31.90 a month<br>\
040 66969 012</div>
{footer("Halden Kurier Verlag", front.now.year)}"""
    return page(
        front,
        title=f"{dispatch.headline} - Halden Kurier",
        head=head,
        content=content,
        language=dispatch.telling.language,
    )
