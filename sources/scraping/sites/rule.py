"""What one site's own rules may say of its articles, where its pages state it for no machine."""

from collections.abc import Callable
from dataclasses import dataclass

from bs4 import BeautifulSoup

from sources.scraping.dates import Moment


@dataclass(frozen=True)
class SiteFacts:
    """What the rule read; None leaves what was read without it."""

    published: Moment | None = None
    modified: Moment | None = None
    authors: tuple[str, ...] | None = None
    section: str | None = None


@dataclass(frozen=True)
class SiteRule:
    """The rules of one site. A page is its by its host, or where a site has several by a mark on the page.

    hosts are without "www."; mark is a text that only this site's pages hold. read gets the whole page.
    """

    read: Callable[[BeautifulSoup], SiteFacts]
    hosts: frozenset[str] = frozenset()
    mark: str = ""
