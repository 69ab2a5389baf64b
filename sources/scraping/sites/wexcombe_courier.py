"""The Wexcombe Courier, of the demo newsroom: its byline alone says when, in the clock of its town.

By Tamsin Pryor, Thursday 19 November 2026, 18:33, updated 03:36
"""

import re
from datetime import UTC, datetime, timedelta

from bs4 import BeautifulSoup

from sources.scraping.cleaning import one_line
from sources.scraping.dates import Moment, read_moment
from sources.scraping.sites.rule import SiteFacts, SiteRule

ZONE = UTC  # the town keeps Greenwich time all year
PUBLISHED = re.compile(r"\b\d{1,2} \w+ \d{4}, \d{1,2}:\d{2}\b")
UPDATED = re.compile(r"\bupdated (?P<hour>\d{1,2}):(?P<minute>\d{2})\b")


def read(page: BeautifulSoup) -> SiteFacts:
    """The moments of the byline. An update has no day: it is the first such time after publication."""
    line = page.select_one("#main .byline")
    text = one_line(line.get_text(" ")) if line is not None else ""
    match = PUBLISHED.search(text)
    published = read_moment(f"{match[0]} UTC") if match is not None else None
    if published is None or published.at is None:
        return SiteFacts()
    updated = UPDATED.search(text)
    modified = published.at if updated is None else _next(int(updated["hour"]), int(updated["minute"]), published.at)
    return SiteFacts(published=published, modified=Moment(modified, modified.date()))


def _next(hour: int, minute: int, moment: datetime) -> datetime:
    start = moment.astimezone(ZONE)
    if hour > 23 or minute > 59:  # no time of day: a slip of whoever wrote the line
        return start
    found = start.replace(hour=hour, minute=minute, second=0)
    return found if found >= start else found + timedelta(days=1)


RULE = SiteRule(read, mark="The Wexcombe Courier</title>")
