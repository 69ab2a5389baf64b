"""The fictional outlets: who they are, where they are served, and what their listing is."""

from dataclasses import dataclass
from typing import Literal

ListingKind = Literal["rss", "atom", "json feed", "sitemap", "section page"]


@dataclass(frozen=True)
class Look:
    """What makes one front page unlike another: type and colours, as CSS values."""

    font: str
    accent: str
    paper: str = "#fff"
    ink: str = "#1b1b1b"


@dataclass(frozen=True)
class Outlet:
    """A publisher with a port of its own. Paths are below its own address."""

    slug: str
    name: str
    port_offset: int
    motto: str
    listing_kind: ListingKind
    listing_path: str
    listing_type: str
    """The content type of the listing as its server declares it."""
    article_path: str
    """A format of `date`, `slug` and `number`. It holds the date, so that each day's demo has addresses of its own."""
    look: Look
    html_type: str = "text/html; charset=utf-8"
    charset: str = "utf-8"
    zone_hours: int = 0
    """Hours that its clock is ahead of UTC."""
    homepage: str = "/"


SERIF = "Georgia, 'Times New Roman', serif"
SANS = "'Helvetica Neue', Arial, sans-serif"
MONO = "'Courier New', monospace"

OUTLETS: tuple[Outlet, ...] = (
    Outlet(
        slug="corvane",
        name="Corvane Newswire",
        port_offset=0,
        motto="First with the record",
        listing_kind="rss",
        listing_path="/rss/latest.xml",
        listing_type="application/rss+xml; charset=utf-8",
        article_path="/{date:%Y/%m/%d}/{slug}",
        look=Look(font=SANS, accent="#b3541e"),
    ),
    Outlet(
        slug="wexcombe",
        name="The Wexcombe Courier",
        port_offset=1,
        motto="The voice of the estuary since 1871",
        listing_kind="section page",
        listing_path="/news/",
        listing_type="text/html; charset=utf-8",
        article_path="/news/{date:%y%m%d}-{slug}.html",
        look=Look(font=SERIF, accent="#23476b", paper="#fbf9f4"),
    ),
    Outlet(
        slug="bourse_letter",
        name="The Bourse Letter",
        port_offset=2,
        motto="Markets, read closely",
        listing_kind="atom",
        listing_path="/atom",
        listing_type="application/atom+xml",
        article_path="/letter/{date:%Y-%m-%d}/{slug}",
        look=Look(font=SERIF, accent="#0f5f53", paper="#fdf1e6"),
        zone_hours=1,
    ),
    Outlet(
        slug="sable_street",
        name="Sable Street",
        port_offset=3,
        motto="Tips, charts and strong coffee",
        listing_kind="json feed",
        listing_path="/feed.json",
        listing_type="application/feed+json",
        article_path="/p/{date:%y%m%d}/{slug}/",
        look=Look(font=MONO, accent="#d8a200", paper="#16171a", ink="#e8e6e1"),
        zone_hours=-5,
    ),
    Outlet(
        slug="halden",
        name="Halden Kurier",
        port_offset=4,
        motto="International edition",
        listing_kind="rss",
        listing_path="/export/rss.php",
        listing_type="text/xml",
        article_path="/{date:%Y}/artikel{number}.html",
        look=Look(font="Verdana, sans-serif", accent="#7a1f2b", paper="#f6f6f0"),
        html_type="text/html",
        charset="windows-1252",
        zone_hours=1,
    ),
    Outlet(
        slug="kingsmere",
        name="The Kingsmere Observer",
        port_offset=5,
        motto="Considered news",
        listing_kind="sitemap",
        listing_path="/sitemap-news.xml",
        listing_type="application/xml",
        article_path="/{date:%Y}/{date:%m}/{slug}-{number}",
        look=Look(font=SERIF, accent="#5b2a86"),
    ),
    Outlet(
        slug="plinth",
        name="The Plinth",
        port_offset=6,
        motto="Long reads for subscribers",
        listing_kind="rss",
        listing_path="/feed",
        listing_type="application/rss+xml",
        article_path="/{date:%Y%m%d}/{slug}",
        look=Look(font=SERIF, accent="#111", paper="#fffdf8"),
        zone_hours=-4,
    ),
    Outlet(
        slug="portside",
        name="Portside Today",
        port_offset=7,
        motto="Your town, your tide",
        listing_kind="rss",
        listing_path="/rss",
        listing_type="text/xml; charset=utf-8",
        article_path="/story/{date:%Y%m%d}{number}/{slug}",
        look=Look(font=SANS, accent="#0077a8"),
    ),
    Outlet(
        slug="ostrel",
        name="Ostrel Group",
        port_offset=8,
        motto="Machines that move work forward",
        listing_kind="section page",
        listing_path="/newsroom/",
        listing_type="text/html; charset=utf-8",
        article_path="/newsroom/{date:%Y-%m-%d}-{slug}",
        look=Look(font=SANS, accent="#e4572e"),
        zone_hours=1,
    ),
    Outlet(
        slug="nordhaven",
        name="Nordhaven Exchange",
        port_offset=9,
        motto="Notices to the market",
        listing_kind="section page",
        listing_path="/notices",
        listing_type="text/html; charset=utf-8",
        article_path="/notices/{date:%Y%m%d}/{number}",
        look=Look(font=SANS, accent="#12355b", paper="#f4f6f8"),
        zone_hours=1,
    ),
    Outlet(
        slug="quillon",
        name="Quillon",
        port_offset=10,
        motto="Technology without the noise",
        listing_kind="atom",
        listing_path="/feeds/all.atom",
        listing_type="application/atom+xml; charset=utf-8",
        article_path="/a/{number}/{date:%y%m%d}-{slug}",
        look=Look(font=SANS, accent="#4f46e5"),
        zone_hours=-8,
    ),
    Outlet(
        slug="bellow",
        name="The Daily Bellow",
        port_offset=11,
        motto="Louder than the rest",
        listing_kind="rss",
        listing_path="/index.rdf",
        listing_type="application/rdf+xml",
        article_path="/news/article-{date:%Y%m%d}{number}/{slug}.html",
        look=Look(font="Impact, 'Arial Black', sans-serif", accent="#d7001a"),
    ),
)

BY_SLUG = {outlet.slug: outlet for outlet in OUTLETS}
