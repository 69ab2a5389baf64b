"""Which site's own rules a page is read by."""

from urllib.parse import urlsplit

from bs4 import BeautifulSoup

from sources.scraping.sites import wexcombe_courier
from sources.scraping.sites.rule import SiteFacts, SiteRule

# One small module a site. A new one is a new line here.
RULES: tuple[SiteRule, ...] = (wexcombe_courier.RULE,)
HEAD = 4_000  # characters at the start of a page in which its mark must stand


def read_site_facts(markup: str, *, url: str) -> SiteFacts:
    """What the site's own rules read from the page; nothing where the site has none."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    head = markup[:HEAD]
    for rule in RULES:
        if host in rule.hosts or (rule.mark and rule.mark in head):
            return rule.read(BeautifulSoup(markup, "lxml"))
    return SiteFacts()
