"""RSS 0.9 to 2.0, RDF and Atom."""

from collections.abc import Iterable, Iterator

from sources.scraping.canonical import absolute_url
from sources.scraping.dates import Moment, read_moment
from sources.scraping.entries import MAX_ENTRIES, Entry, Kind, Listing
from sources.scraping.markup import Node, plain

XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
RDF_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
MAX_SUMMARY = 2_000
SECONDS_IN_A_MINUTE = 60
# RSS's syndication module: how long one updatePeriod is, in seconds.
UPDATE_PERIODS = {"hourly": 3_600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}


def read_rss(root: Node, *, url: str) -> Listing:
    """An RSS or RDF document, whose items stand inside the channel or beside it."""
    channel = root if root.name == "channel" else root.first("channel") or root
    base = absolute_url(root.element.get(XML_BASE) or channel.element.get(XML_BASE), url) or url
    items = [*root.children.get("item", []), *channel.children.get("item", [])] if channel != root else []
    if not items:
        items = list(root.descendants("item", "entry"))
    language = channel.first_text("language") or channel.element.get(XML_LANGUAGE)
    links = list(_links(channel, base))
    entries, skipped = _unique(_rss_entry(item, base=base, language=language) for item in _ends(items))
    return Listing(
        kind=Kind.RDF if root.name == "rdf" else Kind.RSS,
        title=channel.first_text("title"),
        entries=entries,
        next_url=_link(links, "next") or _link(links, "prev-archive"),
        site_url=_link(links, "alternate", ""),
        self_url=_link(links, "self"),
        hub_urls=tuple(address for relation, _, address in links if relation == "hub"),
        language=language,
        ttl_seconds=_ttl(channel),
        skipped=skipped,
    )


def read_atom(root: Node, *, url: str) -> Listing:
    """An Atom document, 0.3 or 1.0."""
    base = absolute_url(root.element.get(XML_BASE), url) or url
    items = root.children.get("entry", []) or list(root.descendants("entry", "item"))
    language = root.element.get(XML_LANGUAGE)
    links = list(_links(root, base))
    entries, skipped = _unique(_atom_entry(item, base=base, language=language) for item in _ends(items))
    return Listing(
        kind=Kind.ATOM,
        title=root.first_text("title"),
        entries=entries,
        next_url=_link(links, "next") or _link(links, "prev-archive"),
        site_url=_link(links, "alternate", ""),
        self_url=_link(links, "self"),
        hub_urls=tuple(address for relation, _, address in links if relation == "hub"),
        language=language,
        ttl_seconds=_ttl(root),
        skipped=skipped,
    )


def _rss_entry(item: Node, *, base: str, language: str | None) -> Entry | None:
    guid = item.first("guid", "id")
    links = list(_links(item, base))
    original = item.first_text("origlink")
    address = absolute_url(original, base) or _link(links, "", "alternate", "html")
    if address is None and guid is not None and guid.get("isPermaLink").lower() != "false":
        address = absolute_url(guid.text, base)
    if address is None:
        address = absolute_url(item.element.get(RDF_ABOUT), base)
    if address is None:  # a tag left open swallowed the link
        address = next((found for node in item.descendants("link") if (found := absolute_url(node.text, base))), None)
    return _entry(item, address, identifier=guid.text if guid is not None else "", language=language)


def _atom_entry(item: Node, *, base: str, language: str | None) -> Entry | None:
    base = absolute_url(item.element.get(XML_BASE), base) or base
    links = list(_links(item, base))
    identifier = item.first_text("id", "guid")
    address = absolute_url(item.first_text("origlink"), base) or _link(links, "alternate", "", "html")
    content = item.first("content")
    if address is None and content is not None and content.get("src"):
        address = absolute_url(content.get("src"), base)
    return _entry(item, address or absolute_url(identifier), identifier=identifier, language=language)


def _entry(item: Node, address: str | None, *, identifier: str, language: str | None) -> Entry | None:
    if address is None:
        return None
    published = _moment(item, "published", "pubdate", "issued", "date", "created")
    updated = _moment(item, "updated", "modified", "lastbuilddate")
    return Entry(
        url=address,
        identifier=identifier or address,
        title=item.first_text("title"),
        published_at=published.at if published else None,
        published_date=published.day if published else None,
        updated_at=updated.at if updated else None,
        authors=_authors(item),
        summary=item.first_text("summary", "description", "encoded", "content")[:MAX_SUMMARY],
        section=item.first_text("category", "subject") or _term(item),
        language=item.first_text("language") or item.element.get(XML_LANGUAGE) or language,
    )


def _moment(item: Node, *names: str) -> Moment | None:
    found = (read_moment(node.text) for name in names for node in item.children.get(name, []))
    return next((moment for moment in found if moment is not None), None)


def _authors(item: Node) -> tuple[str, ...]:
    """Names, each once. RSS's author is an address with the name in parentheses, if it is one at all."""
    names = []
    for node in [*item.children.get("author", []), *item.children.get("creator", [])]:
        name = node.first_text("name") or ("" if node.children else node.text)
        if "@" in name:
            name = name.partition("(")[2].rpartition(")")[0]
        names.append(name.strip())
    return tuple(dict.fromkeys(name for name in names if name))


def _term(item: Node) -> str:
    categories = item.children.get("category", [])
    return next((plain(term) for node in categories if (term := node.get("label") or node.get("term"))), "")


def _links(node: Node, base: str) -> Iterator[tuple[str, str, str]]:
    """Relation, media type and absolute address of each link; RSS's own have no relation."""
    for link in node.children.get("link", []):
        href = link.get("href") or link.text or (link.element.tail or "").strip()
        address = absolute_url(href, base)
        if address is not None:
            relation = link.get("rel").lower() or ("alternate" if link.get("href") else "")
            yield relation, link.get("type").lower(), address


def _link(links: list[tuple[str, str, str]], *relations: str) -> str | None:
    """The first link of the earliest relation that is a page rather than data."""
    for relation in relations:
        found = [(media_type, address) for kind, media_type, address in links if kind == relation]
        pages = [address for media_type, address in found if media_type in {"", "text/html", "application/xhtml+xml"}]
        if found:
            return pages[0] if pages else found[0][1]
    return None


def _ttl(channel: Node) -> int | None:
    ttl = channel.first_text("ttl")
    if ttl.isdecimal() and ttl.isascii() and len(ttl) < 8:
        return int(ttl) * SECONDS_IN_A_MINUTE
    period = UPDATE_PERIODS.get(channel.first_text("updateperiod").lower())
    frequency = channel.first_text("updatefrequency")
    if period is None:
        return None
    return period // max(int(frequency), 1) if frequency.isdecimal() and len(frequency) < 8 else period


def _ends(items: list[Node]) -> list[Node]:
    """Both ends of a listing that is too long: its newest entries are at one of them."""
    if len(items) <= MAX_ENTRIES:
        return items
    return items[: MAX_ENTRIES // 2] + items[-MAX_ENTRIES // 2 :]


def _unique(entries: Iterable[Entry | None]) -> tuple[tuple[Entry, ...], int]:
    """Entries with an address, the first of each, and how many had none."""
    by_address: dict[str, Entry] = {}
    skipped = 0
    for entry in entries:
        if entry is None:
            skipped += 1
        else:
            by_address.setdefault(entry.url, entry)
    return tuple(by_address.values()), skipped
