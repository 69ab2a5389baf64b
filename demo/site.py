"""What each address of each outlet answers at a moment: pure, from a path to a status, a type and bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from demo.front import Front
from demo.markup import (
    bellow,
    bourse_letter,
    corvane,
    halden,
    kingsmere,
    nordhaven,
    ostrel,
    plinth,
    portside,
    quillon,
    sable_street,
    wexcombe,
)
from demo.markup.frame import page
from demo.markup.home import home
from demo.timeline import Dispatch

CRAWL_DELAY_SECONDS = 0.1
PHOTO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9">\
<rect width="16" height="9" fill="#9fb4c0"/><path d="M0 9 5 4l3 3 3-4 5 6z" fill="#5f7a86"/></svg>"""
SIDE_PAGES = {
    "/tides": ("Tide tables", "High water 14:12 (4.6 m), low water 20:31 (0.9 m). Heights are above chart datum."),
    "/investors": ("Investors", "Financial calendar, reports and the share."),
    "/login": ("Sign in", "Enter the address that you subscribed with."),
}
"""Pages that listings and menus link to, and that are no articles."""


@dataclass(frozen=True)
class Markup:
    """How an outlet writes its listing and its articles."""

    listing: Callable[[Front], str]
    article: Callable[[Dispatch, Front], str]


MARKUP = {
    "corvane": Markup(corvane.listing, corvane.article),
    "wexcombe": Markup(wexcombe.listing, wexcombe.article),
    "bourse_letter": Markup(bourse_letter.listing, bourse_letter.article),
    "sable_street": Markup(sable_street.listing, sable_street.article),
    "halden": Markup(halden.listing, halden.article),
    "kingsmere": Markup(kingsmere.listing, kingsmere.article),
    "plinth": Markup(plinth.listing, plinth.article),
    "portside": Markup(portside.listing, portside.article),
    "ostrel": Markup(ostrel.listing, ostrel.article),
    "nordhaven": Markup(nordhaven.listing, nordhaven.article),
    "quillon": Markup(quillon.listing, quillon.article),
    "bellow": Markup(bellow.listing, bellow.article),
}


@dataclass(frozen=True)
class Answer:
    """A response before the server makes it conditional; `modified_at` is None where nothing is known."""

    status: int
    content_type: str
    body: bytes
    modified_at: datetime | None = None


def answer(path: str, front: Front) -> Answer:
    """The page at a path of an outlet; 404 for what it does not have, or not yet."""
    outlet = front.outlet
    changed_at = max((dispatch.modified_at for dispatch in front.dispatches), default=None)
    markup = MARKUP[outlet.slug]
    if path == outlet.listing_path:
        return Answer(200, outlet.listing_type, _encode(markup.listing(front), outlet.charset), changed_at)
    if path == outlet.homepage:
        return Answer(200, outlet.html_type, _encode(home(front), outlet.charset), changed_at)
    if path == "/robots.txt":
        return Answer(200, "text/plain; charset=utf-8", _robots(front).encode())
    if path == "/photo.svg":
        return Answer(200, "image/svg+xml", PHOTO.encode())
    if path in SIDE_PAGES:
        return Answer(200, outlet.html_type, _encode(_side_page(path, front), outlet.charset))
    for dispatch in front.dispatches:
        if dispatch.path == path:
            text = markup.article(dispatch, front)
            return Answer(200, outlet.html_type, _encode(text, outlet.charset), dispatch.modified_at)
    return Answer(404, "text/html; charset=utf-8", b"<!DOCTYPE html><title>Not found</title><p>No such page.</p>")


def _side_page(path: str, front: Front) -> str:
    title, text = SIDE_PAGES[path]
    return page(front, title=title, content=f"<h1>{title}</h1><p>{text}</p>")


def _robots(front: Front) -> str:
    sitemap = front.address + front.outlet.listing_path if front.outlet.listing_kind == "sitemap" else None
    lines = ["User-agent: *", "Disallow: /search", f"Crawl-delay: {CRAWL_DELAY_SECONDS}"]
    return "\n".join([*lines, *([f"Sitemap: {sitemap}"] if sitemap else [])]) + "\n"


def _encode(text: str, charset: str) -> bytes:
    # What the encoding lacks is written as a reference, as a publishing system of its time would.
    return text.encode(charset, errors="xmlcharrefreplace")
