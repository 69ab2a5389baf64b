"""The Wexcombe Courier: an old site of nested divisions, with no metadata at all."""

from html import escape

from demo.front import Front
from demo.markup.blocks import blocks_html
from demo.markup.frame import page
from demo.markup.furniture import footer, most_read, share_bar
from demo.timeline import Dispatch


def listing(front: Front) -> str:
    """A section page: headlines with a line of text, beside links that are no articles."""
    rows = "\n".join(
        f'<div class="row"><div class="hd"><a href="{dispatch.path}">{escape(dispatch.headline)}</a></div>'
        f'<div class="sub">{escape(dispatch.summary)}</div></div>'
        for dispatch in front.dispatches
    )
    menu = '<div class="nav"><a href="/">Home</a> <a href="/news/">News</a> <a href="/tides">Tide tables</a></div>'
    content = (
        f'{menu}<div id="main"><h1>News</h1>{rows}</div>{most_read()}{footer("The Wexcombe Courier", front.now.year)}'
    )
    return page(front, title="News - The Wexcombe Courier", content=content)


def article(dispatch: Dispatch, front: Front) -> str:
    """An article whose author and date are words on the page."""
    byline = f"By {escape(dispatch.telling.author)}" if dispatch.telling.author else "Courier reporter"
    changed = dispatch.modified_at != dispatch.published_at
    updated = f", updated {front.clock(dispatch.modified_at)}" if changed else ""
    correction = f'<div class="note">{escape(dispatch.correction)}</div>' if dispatch.correction else ""
    content = f"""<div class="nav"><a href="/">Home</a> <a href="/news/">News</a> <a href="/tides">Tide tables</a></div>
<div id="main"><div id="col1">
<div class="headline"><h1>{escape(dispatch.headline)}</h1></div>
<div class="byline">{byline}, {front.day(dispatch.published_at)}, {front.clock(dispatch.published_at)}{updated}</div>
{share_bar(shares=214, comments=38)}
<div class="bodytext">
{blocks_html(dispatch, front, paragraph='<div class="para">{}</div>')}
</div>
{correction}
</div><div id="col2" class="sidebar">{most_read(title="Popular this week")}
<div class="weather">Today 11°C, wind 24 mph. High water 14:12 (4.6 m)</div></div></div>
{footer("The Wexcombe Courier", front.now.year)}"""
    return page(front, title=f"{dispatch.headline} - The Wexcombe Courier", content=content)
