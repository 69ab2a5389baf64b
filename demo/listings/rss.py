"""RSS 2.0, with the whole text in content:encoded or with a summary only."""

from email.utils import format_datetime
from html import escape

from demo.front import Front
from demo.markup.blocks import blocks_html
from demo.timeline import Dispatch


def rss(front: Front, *, whole_text: bool) -> str:
    """The channel of an outlet, in the encoding that its outlet declares for pages."""
    outlet = front.outlet
    items = "\n".join(_item(dispatch, front, whole_text=whole_text) for dispatch in front.dispatches)
    built_at = max((dispatch.modified_at for dispatch in front.dispatches), default=None)
    built = "" if built_at is None else f"\n<lastBuildDate>{format_datetime(front.local(built_at))}</lastBuildDate>"
    return f"""<?xml version="1.0" encoding="{outlet.charset}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>{escape(outlet.name)}</title>
<link>{front.address}/</link>
<description>{escape(outlet.motto)}</description>
<language>en</language>{built}
<atom:link href="{front.address}{outlet.listing_path}" rel="self" type="application/rss+xml"/>
{items}
</channel>
</rss>
"""


def _item(dispatch: Dispatch, front: Front, *, whole_text: bool) -> str:
    url = front.url(dispatch)
    author = dispatch.telling.author
    parts = [
        f"<title>{escape(dispatch.headline)}</title>",
        f"<link>{url}</link>",
        f'<guid isPermaLink="false">{dispatch.outlet.slug}-{dispatch.number}</guid>',
        f"<pubDate>{format_datetime(front.local(dispatch.published_at))}</pubDate>",
        f"<category>{escape(dispatch.telling.section)}</category>",
        f"<description>{escape(dispatch.summary)}</description>",
    ]
    if author:
        parts.append(f"<dc:creator>{escape(author)}</dc:creator>")
    if whole_text:
        parts.append(f"<content:encoded><![CDATA[{blocks_html(dispatch, front)}]]></content:encoded>")
    return "<item>\n" + "\n".join(parts) + "\n</item>"
