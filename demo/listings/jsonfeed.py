"""JSON Feed 1.1, with the whole text as HTML."""

import json

from demo.front import Front
from demo.markup.blocks import blocks_html


def json_feed(front: Front) -> str:
    """The feed of an outlet."""
    outlet = front.outlet
    items = [
        {
            "id": f"{outlet.slug}:{dispatch.number}",
            "url": front.url(dispatch),
            "title": dispatch.headline,
            "summary": dispatch.summary,
            "content_html": blocks_html(dispatch, front),
            "date_published": front.local(dispatch.published_at).isoformat(),
            "date_modified": front.local(dispatch.modified_at).isoformat(),
            "authors": [{"name": dispatch.telling.author or outlet.name}],
            "tags": [dispatch.telling.section],
            "language": dispatch.telling.language,
        }
        for dispatch in front.dispatches
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": outlet.name,
        "description": outlet.motto,
        "home_page_url": front.address + "/",
        "feed_url": front.address + outlet.listing_path,
        "language": "en",
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1)
