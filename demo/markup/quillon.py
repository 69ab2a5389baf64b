"""Quillon: an application of scripts; its text is only in the data that comes with the page."""

import json
from html import escape

from demo.body import words
from demo.front import Front
from demo.listings.atom import atom
from demo.markup.frame import page
from demo.markup.metadata import json_ld, news_article
from demo.timeline import Dispatch


def listing(front: Front) -> str:
    """Atom with summaries."""
    return atom(front)


def article(dispatch: Dispatch, front: Front) -> str:
    """A page that is empty without scripts, its article in JSON-LD and in the application's own data."""
    data = {
        "props": {
            "pageProps": {
                "article": {
                    "title": dispatch.headline,
                    "publishedAt": front.local(dispatch.published_at).isoformat(),
                    "updatedAt": front.local(dispatch.modified_at).isoformat(),
                    "author": dispatch.telling.author,
                    "body": [words(block) for block in dispatch.blocks],
                    "stats": {"views": 48_210, "readingMinutes": 3},
                }
            }
        },
        "page": "/a/[id]/[slug]",
        "buildId": "k3f9",
    }
    embedded = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    head = f"""<link rel="canonical" href="{front.url(dispatch)}">
<meta property="og:title" content="{escape(dispatch.headline)}">
{json_ld(news_article(dispatch, front, whole_text=True))}"""
    content = f"""<div id="__next"><div class="spinner" aria-busy="true"></div></div>
<noscript>Quillon needs JavaScript. Please switch it on and load the page again.</noscript>
<script id="__NEXT_DATA__" type="application/json">{embedded}</script>"""
    return page(front, title=f"{dispatch.headline} | Quillon", head=head, content=content)
