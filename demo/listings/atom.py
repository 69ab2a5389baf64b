"""Atom 1.0 (RFC 4287), with summaries."""

from datetime import datetime
from html import escape

from demo.front import Front
from demo.timeline import Dispatch


def atom(front: Front) -> str:
    """The feed of an outlet; an entry's updated moves when its article is edited."""
    outlet = front.outlet
    entries = "\n".join(_entry(dispatch, front) for dispatch in front.dispatches)
    updated_at = max((dispatch.modified_at for dispatch in front.dispatches), default=front.now)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>tag:{outlet.slug}.example,2026:feed</id>
<title>{escape(outlet.name)}</title>
<subtitle>{escape(outlet.motto)}</subtitle>
<updated>{_stamp(front, updated_at)}</updated>
<link rel="self" href="{front.address}{outlet.listing_path}"/>
<link rel="alternate" type="text/html" href="{front.address}/"/>
{entries}
</feed>
"""


def _entry(dispatch: Dispatch, front: Front) -> str:
    author = dispatch.telling.author or dispatch.outlet.name
    return f"""<entry>
<id>tag:{dispatch.outlet.slug}.example,{dispatch.published_at:%Y-%m-%d}:{dispatch.number}</id>
<title>{escape(dispatch.headline)}</title>
<link rel="alternate" type="text/html" href="{front.url(dispatch)}"/>
<published>{_stamp(front, dispatch.published_at)}</published>
<updated>{_stamp(front, dispatch.modified_at)}</updated>
<author><name>{escape(author)}</name></author>
<category term="{escape(dispatch.telling.section)}"/>
<summary>{escape(dispatch.summary)}</summary>
</entry>"""


def _stamp(front: Front, moment: datetime) -> str:
    return front.local(moment).isoformat(timespec="seconds")
