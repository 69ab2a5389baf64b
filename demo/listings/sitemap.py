"""A sitemap with Google's news extension."""

from html import escape

from demo.front import Front
from demo.timeline import Dispatch


def news_sitemap(front: Front) -> str:
    """The articles of an outlet with their titles and times."""
    urls = "\n".join(_url(dispatch, front) for dispatch in front.dispatches)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
{urls}
</urlset>
"""


def _url(dispatch: Dispatch, front: Front) -> str:
    return f"""<url>
<loc>{front.url(dispatch)}</loc>
<lastmod>{front.local(dispatch.modified_at).isoformat()}</lastmod>
<news:news>
<news:publication><news:name>{escape(dispatch.outlet.name)}</news:name>\
<news:language>{dispatch.telling.language}</news:language></news:publication>
<news:publication_date>{front.local(dispatch.published_at).isoformat()}</news:publication_date>
<news:title>{escape(dispatch.headline)}</news:title>
</news:news>
</url>"""
