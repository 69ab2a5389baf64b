"""A front page: the lead, and teasers below it."""

from html import escape

from demo.front import Front
from demo.markup.frame import page
from demo.markup.furniture import footer, most_read


def home(front: Front) -> str:
    """The outlet's home, with a link to its listing in words and in the head."""
    teasers = "\n".join(
        f'<article class="{"lead" if rank == 0 else "teaser"}"><h2><a href="{dispatch.path}">'
        f"{escape(dispatch.headline)}</a></h2><p>{escape(dispatch.summary)}</p>"
        f"<time>{front.day(dispatch.published_at)}, {front.clock(dispatch.published_at)}</time></article>"
        for rank, dispatch in enumerate(front.dispatches)
    )
    listing = f'<p><a href="{front.outlet.listing_path}">{_invitation(front)}</a></p>'
    content = f'<main class="front">{teasers or "<p>Nothing yet today.</p>"}</main>{listing}{most_read()}'
    return page(
        front,
        title=f"{front.outlet.name}: {front.outlet.motto}",
        content=content + footer(escape(front.outlet.name), front.now.year),
    )


def _invitation(front: Front) -> str:
    if front.outlet.listing_kind == "section page":
        return "All news"
    return "Follow us in your reader" if front.outlet.listing_kind != "sitemap" else "Sitemap"
