"""What pages say of themselves to machines: JSON-LD of schema.org, and meta tags."""

import json
from html import escape

from demo.body import words
from demo.front import Front
from demo.timeline import Dispatch

JsonLd = dict[str, object]


def news_article(dispatch: Dispatch, front: Front, *, whole_text: bool = False) -> JsonLd:
    """The article as schema.org's NewsArticle; its text only when asked."""
    article: JsonLd = {
        "@type": "NewsArticle",
        "mainEntityOfPage": front.canonical(dispatch),
        "headline": dispatch.headline,
        "description": dispatch.summary,
        "datePublished": front.local(dispatch.published_at).isoformat(),
        "dateModified": front.local(dispatch.modified_at).isoformat(),
        "articleSection": dispatch.telling.section,
        "inLanguage": dispatch.telling.language,
        "publisher": {"@type": "NewsMediaOrganization", "name": dispatch.outlet.name, "url": front.address + "/"},
    }
    if dispatch.telling.author:
        article["author"] = [{"@type": "Person", "name": dispatch.telling.author}]
    if dispatch.telling.copied_from:
        article["isBasedOn"] = front.canonical(dispatch)
    if whole_text:
        article["articleBody"] = "\n\n".join(words(block) for block in dispatch.blocks)
    return article


def json_ld(content: JsonLd) -> str:
    """A script element that holds the content, whose text cannot end the element."""
    text = json.dumps({"@context": "https://schema.org", **content}, ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="application/ld+json">{text}</script>'


def open_graph(dispatch: Dispatch, front: Front) -> str:
    """The meta tags that social networks read."""
    tags = {
        "og:type": "article",
        "og:title": dispatch.headline,
        "og:description": dispatch.summary,
        "og:url": front.url(dispatch),
        "og:site_name": dispatch.outlet.name,
        "article:published_time": front.local(dispatch.published_at).isoformat(),
        "article:modified_time": front.local(dispatch.modified_at).isoformat(),
        "article:section": dispatch.telling.section,
    }
    if dispatch.telling.author:
        tags["article:author"] = dispatch.telling.author
    return "\n".join(f'<meta property="{name}" content="{escape(value)}">' for name, value in tags.items())
