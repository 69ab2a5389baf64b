"""RSS 1.0, the one in RDF."""

from html import escape

from demo.front import Front
from demo.timeline import Dispatch


def rdf(front: Front) -> str:
    """The channel of an outlet as RDF, with summaries."""
    outlet = front.outlet
    listed = "".join(f'<rdf:li rdf:resource="{front.url(dispatch)}"/>' for dispatch in front.dispatches)
    items = "\n".join(_item(dispatch, front) for dispatch in front.dispatches)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" \
xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="{front.address}{outlet.listing_path}">
<title>{escape(outlet.name)}</title>
<link>{front.address}/</link>
<description>{escape(outlet.motto)}</description>
<items><rdf:Seq>{listed}</rdf:Seq></items>
</channel>
{items}
</rdf:RDF>
"""


def _item(dispatch: Dispatch, front: Front) -> str:
    url = front.url(dispatch)
    return f"""<item rdf:about="{url}">
<title>{escape(dispatch.headline)}</title>
<link>{url}</link>
<description>{escape(dispatch.summary)}</description>
<dc:date>{front.local(dispatch.published_at).isoformat()}</dc:date>
<dc:creator>{escape(dispatch.telling.author)}</dc:creator>
</item>"""
