"""Whom an article names as its source: the original it repeats, the agencies it prints."""

import re

from lxml.html import HtmlElement

from sources.scraping.canonical import absolute_url, canonical_url, same_site
from sources.scraping.structured import Thing, text_of

AGENCIES = {
    "reuters": "Reuters", "associated press": "Associated Press", "ap": "Associated Press", "afp": "AFP",
    "agence france-presse": "AFP", "agence france presse": "AFP", "dpa": "dpa", "pa media": "PA Media",
    "bloomberg": "Bloomberg", "xinhua": "Xinhua", "ansa": "ANSA", "efe": "EFE", "kyodo": "Kyodo",
    "kyodo news": "Kyodo", "interfax": "Interfax", "tass": "TASS", "upi": "UPI", "pti": "PTI",
    "press trust of india": "PTI", "ani": "ANI", "ians": "IANS", "yonhap": "Yonhap", "aap": "AAP",
    "the canadian press": "The Canadian Press", "canadian press": "The Canadian Press",
    "jiji press": "Jiji Press", "dow jones newswires": "Dow Jones Newswires", "pr newswire": "PR Newswire",
    "business wire": "Business Wire", "globenewswire": "GlobeNewswire", "bernama": "Bernama",
    "anadolu": "Anadolu", "press association": "PA Media",
}  # fmt: skip
# A name in capitals, whatever the case of the words around it.
NAME = r"(?P<name>(?-i:(?:[Tt]he +)?[A-Z][\w&'’-]*(?:\.[\w-]+)*(?: +(?:[A-Z][\w&'’-]*|of|the|and|de|&)){0,5}))"
FIRST_PUBLISHED = re.compile(
    r"(?:this\s+(?:article|story|piece|report|post)\s+)?(?:was\s+|is\s+|has\s+been\s+)?"
    r"(?:(?:first|originally)\s+(?:published|appeared|reported|posted|produced|printed)|republished|reprinted|syndicated)"
    r"(?:\s+(?:on\s+)?(?:\d{1,2}\s+\w+\s+\d{4}|\w+\s+\d{1,2},\s+\d{4}|here))?\s+(?:with\s+permission\s+)?(?:by|on|in|at|from)\s+"
    + NAME,
    re.IGNORECASE,
)
SOURCE_LINE = re.compile(
    r"^\s*\(?(?:source|sources|via|with\s+(?:reporting|material|inputs?)\s+(?:from|by))\s*:?\s+" + NAME + r"\)?\W*$",
    re.MULTILINE | re.IGNORECASE,
)
DATELINE = re.compile(
    r"^(?:[A-Z][\w.'’ /-]{1,40}(?:,\s*[A-Z][\w. ]{1,30}){0,3}\s*)?\((?P<name>[A-Z][\w.&'’ -]{1,40})\)\s*[-–—]+\s"
)
MAX_CREDIT = 60
HEAD, TAIL = 600, 1_500  # characters at the start and end of a text where credits stand


def declared_original(
    tree: HtmlElement, things: list[Thing], metas: dict[str, list[str]], *, text: str, url: str
) -> str | None:
    """The address, or else the name, of what the article says it is a copy of; None when it says nothing.

    From rel=canonical to another site, isBasedOn, the syndication meta tags, and "first published by".
    """
    canonical = _canonical_elsewhere(tree, url)
    if canonical is not None:
        return canonical
    for thing in things:
        based_on = thing.get("isBasedOn") or thing.get("isBasedOnUrl")
        stated = based_on.get("url") if isinstance(based_on, dict) else None
        original = text_of(stated) or text_of(based_on)
        if original and original != url:
            return original
    for name in ("original-source", "syndication-source"):
        for value in metas.get(name, []):
            if not value.startswith("http") or not same_site(value, url):
                return value
    match = FIRST_PUBLISHED.search(text[:HEAD]) or FIRST_PUBLISHED.search(text[-TAIL:])
    return _tidy(match["name"]) if match else None


def credits_of(text: str, *, authors: tuple[str, ...]) -> tuple[str, ...]:
    """Agencies and outlets credited in byline, dateline ("LONDON (Harbor Wire) -") or source line, each once."""
    found = [AGENCIES[author.lower()] for author in authors if author.lower() in AGENCIES]
    dateline = DATELINE.match(text[:HEAD])
    if dateline:
        found.append(_agency(dateline["name"]))
    found += [_agency(match["name"]) for match in SOURCE_LINE.finditer(text[:HEAD])]
    found += [_agency(match["name"]) for match in SOURCE_LINE.finditer(text[-TAIL:])]
    return tuple(dict.fromkeys(name for name in found if 1 < len(name) <= MAX_CREDIT))


def _canonical_elsewhere(tree: HtmlElement, url: str) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower().strip() == "canonical" and link.get("href"):
            address = absolute_url(link.get("href"), url)
            return canonical_url(address) if address is not None and url and not same_site(address, url) else None
    return None


def _agency(name: str) -> str:
    name = _tidy(name)
    return AGENCIES.get(name.lower(), name)


def _tidy(name: str) -> str:
    return re.sub(r"\s+", " ", name).strip(" .,;:-–—")
