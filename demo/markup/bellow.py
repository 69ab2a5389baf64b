"""The Daily Bellow: a little news in a great deal of furniture, whose counters never stand still."""

from html import escape

from demo.front import Front
from demo.listings.rdf import rdf
from demo.markup.blocks import blocks_html
from demo.markup.frame import page
from demo.markup.furniture import footer, most_read, reading_time, share_bar, ticker_strip
from demo.markup.metadata import open_graph
from demo.timeline import Dispatch


def listing(front: Front) -> str:
    """RSS 1.0."""
    return rdf(front)


def article(dispatch: Dispatch, front: Front) -> str:
    """An article between counters that grow by the minute: a changed page, an unchanged text."""
    minutes = max(0, int((front.now - dispatch.published_at).total_seconds() // 60))
    local = front.local(dispatch.published_at)
    head = f'<link rel="canonical" href="{front.url(dispatch)}">\n{open_graph(dispatch, front)}'
    content = f"""<div class="topline">{front.day(front.now)} | 14°C | {38_000 + 7 * minutes:,} reading now</div>
{ticker_strip()}
<main><article id="js-article-text" class="article-text">
<h1>{escape(dispatch.headline)}</h1>
<p class="author-section">By {escape(dispatch.telling.author.upper())} FOR THE DAILY BELLOW</p>
<p class="byline-timestamp">Published: <time datetime="{local.isoformat()}">{local:%H:%M}, {front.day(local)}</time> \
{reading_time(minutes=5)}</p>
{share_bar(shares=900 + 11 * minutes, comments=212 + 3 * minutes)}
<div itemprop="articleBody">
{blocks_html(dispatch, front)}
</div>
<div class="widget poll"><h3>Your view</h3><p>Yes 71% No 22% Not sure 7% (4,318 votes)</p></div>
</article></main>
{most_read(title="Don't miss")}
{footer("Bellow Newspapers", front.now.year)}"""
    return page(front, title=f"{dispatch.headline} | Daily Bellow", head=head, content=content)
