"""Facts that a page states for machines: JSON-LD, microdata, meta tags, and the JSON it builds itself from."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from sources.scraping.cleaning import one_line

# Any, in this module: whatever a stranger's JSON holds.
Thing = dict[str, Any]

ARTICLE_TYPES = frozenset({
    "article", "newsarticle", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "blogposting",
    "backgroundnewsarticle", "reviewnewsarticle", "liveblogposting", "socialmediaposting", "report",
    "techarticle", "satiricalarticle", "scholarlyarticle", "advertisercontentarticle", "askpublicnewsarticle",
    "discussionforumposting",
})  # fmt: skip
MAX_SCRIPT = 3_000_000
MAX_THINGS = 3_000
MAX_DEPTH = 40
MAX_ITEMS, MAX_ITEM_DEPTH = 20, 3  # of microdata
TRAILING_COMMA = re.compile(r",(\s*[}\]])")
WRAPPERS = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?:(?://\s*)?\]\]>|-->)\s*$")
MICRODATA_TEXT_ATTRIBUTES = ("content", "datetime", "href", "src")


def json_ld(tree: HtmlElement) -> list[Thing]:
    """Every object of the page's JSON-LD, graphs and lists flattened, outer ones first; broken scripts are skipped."""
    found: list[Thing] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            data = lenient_json(script.text or "")
            found.extend(_things(data, depth=0))
    return _resolved(found[:MAX_THINGS])


def lenient_json(text: str) -> Any:
    """The value of a script's JSON, also with the usual mistakes; None when it cannot be read."""
    if len(text) > MAX_SCRIPT:
        return None
    text = WRAPPERS.sub("", text).strip().rstrip(";")
    for attempt in (text, TRAILING_COMMA.sub(r"\1", text), html.unescape(text)):
        try:
            return json.loads(attempt, strict=False)
        except ValueError:
            continue
        except RecursionError:
            return None
    return None


def microdata(tree: HtmlElement) -> list[Thing]:
    """Microdata items of an article's type, as JSON-LD would write them; none that lies within another."""
    found: list[HtmlElement] = []
    for element in tree.iter("*"):
        if element.get("itemtype") is None or not _type_names(element.get("itemtype")) & ARTICLE_TYPES:
            continue
        if len(found) < MAX_ITEMS and not (found and found[-1] in element.iterancestors()):
            found.append(element)
    return [_item(element, depth=0) for element in found]


def articles(things: list[Thing]) -> list[Thing]:
    """Those that are articles, in the page's order."""
    return [thing for thing in things if types(thing) & ARTICLE_TYPES]


def of_page(things: list[Thing], *, url: str, title: str) -> list[Thing]:
    """Those that name the page's address or title as theirs; all of them if none does."""
    path = urlsplit(url).path.rstrip("/")

    def is_own(thing: Thing) -> bool:
        named = (text_of(thing.get(key)) for key in ("url", "mainEntityOfPage", "@id"))
        headline = text_of(thing.get("headline"))
        return (bool(headline) and headline in title) or any(path and _path(address) == path for address in named)

    return [thing for thing in things if is_own(thing)] or things


def _path(address: str) -> str:
    try:
        return urlsplit(address).path.rstrip("/")
    except ValueError:
        return ""


def types(thing: Thing) -> set[str]:
    """Names of a thing's types in lower case, without their vocabulary."""
    named = thing.get("@type", "")
    return set().union(*(_type_names(name) for name in (named if isinstance(named, list) else [named])))


def meta_tags(tree: HtmlElement) -> dict[str, list[str]]:
    """Contents of meta tags by name, property or itemprop in lower case, empty ones left out."""
    found: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        content = one_line(html.unescape(tag.get("content") or ""))
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (tag.get(attribute) or "").strip().lower()
            if name and content:
                found.setdefault(name, []).append(content)
    return found


def names(value: Any) -> list[str]:
    """Names of the people or organisations in a value: text, an object, or a list of either."""
    if isinstance(value, str):
        return [one_line(html.unescape(value))] if value.strip() else []
    if isinstance(value, list):
        return [name for each in value[:50] for name in names(each)]
    if isinstance(value, dict):
        name = value.get("name")
        if name is None and isinstance(value.get("givenName"), str):
            name = f"{value['givenName']} {value.get('familyName') or ''}"
        return names(name) if isinstance(name, str | list) else []
    return []


def text_of(value: Any) -> str:
    """The text of a value: itself, the first of a list, or an object's name or address."""
    if isinstance(value, list):
        value = next(iter(value), "")
    if isinstance(value, dict):
        value = next((value[key] for key in ("name", "url", "@id", "@value") if isinstance(value.get(key), str)), "")
    # Twice, because some systems escape what is escaped already.
    return one_line(html.unescape(html.unescape(value))) if isinstance(value, str) else ""


def _things(data: Any, *, depth: int) -> Iterator[Thing]:
    if depth > MAX_DEPTH:
        return
    if isinstance(data, list):
        for each in data:
            yield from _things(each, depth=depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item"):
            if isinstance(data.get(key), dict | list):
                yield from _things(data[key], depth=depth + 1)


def _resolved(things: list[Thing]) -> list[Thing]:
    """Things whose references {"@id": …} are replaced, one level deep, by what they refer to."""
    known = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str) and len(thing) > 1}

    def resolve(value: Any) -> Any:
        if isinstance(value, list):
            return [resolve(each) for each in value]
        is_reference = isinstance(value, dict) and set(value) <= {"@id", "@type"} and isinstance(value.get("@id"), str)
        return known.get(value["@id"], value) if is_reference else value

    return [{key: resolve(value) if key != "@id" else value for key, value in thing.items()} for thing in things]


def _type_names(text: Any) -> set[str]:
    return {re.split(r"[/#:]", name)[-1].lower() for name in text.split()} if isinstance(text, str) else set()


def _item(element: HtmlElement, *, depth: int) -> Thing:
    thing: Thing = {"@type": element.get("itemtype")}
    for node in element.iter("*"):
        if node is element or not node.get("itemprop") or _owner(node) is not element:
            continue
        is_item = node.get("itemtype") is not None and depth < MAX_ITEM_DEPTH
        value: Any = _item(node, depth=depth + 1) if is_item else _property_value(node)
        for name in node.get("itemprop", "").split():
            thing[name] = value if name not in thing else [*_as_list(thing[name]), value]
    return thing


def _owner(node: HtmlElement) -> HtmlElement | None:
    parent = node.getparent()
    while parent is not None and parent.get("itemscope") is None and parent.get("itemtype") is None:
        parent = parent.getparent()
    return parent


def _property_value(node: HtmlElement) -> str:
    stated = next((value for name in MICRODATA_TEXT_ATTRIBUTES if (value := node.get(name))), None)
    text = one_line(" ".join(node.itertext()))
    if stated is not None and node.tag in {"a", "link"} and "url" not in node.get("itemprop", "") and text:
        return text
    return stated if stated is not None else text


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
