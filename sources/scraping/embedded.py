"""Articles that a page holds as JSON, for its script to show."""

import html
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from sources.scraping.blocks import read_blocks
from sources.scraping.cleaning import one_line
from sources.scraping.markup import TAG, MarkupTooLarge, page_tree
from sources.scraping.structured import lenient_json

SCRIPT_IDS = frozenset({"__NEXT_DATA__", "__NUXT_DATA__", "__APOLLO_STATE__", "fusion-metadata", "__PRELOADED_STATE__"})
BODY_KEYS = (
    "articleBody",
    "bodyHtml",
    "body_html",
    "bodyText",
    "body",
    "content",
    "text",
    "html",
    "paragraphs",
    "blocks",
    "elements",
)
ASSIGNED = re.compile(r"^\s*(?:window\.|self\.|var\s+)?[\w.$\[\]\"']{1,60}\s*=\s*(?=[{\[])")
SHORTEST_BODY = 200  # characters; anything shorter is a summary or a label
MAX_NODES = 50_000
MAX_DEPTH = 30


def embedded_text(tree: HtmlElement) -> str:
    """The longest article text among the page's own JSON, its paragraphs apart; "" when there is none."""
    texts = [text for data in _scripts(tree) for text in _bodies(data)]
    return max(texts, key=len, default="")


def paragraphs_of(markup: str) -> list[str]:
    """Paragraphs of a text that may be HTML."""
    if not TAG.search(markup):
        return [line for part in markup.splitlines() if (line := one_line(html.unescape(part)))]
    try:
        return [block.text for block in read_blocks(page_tree(markup))]
    except MarkupTooLarge:
        return []


def holds_data(script: HtmlElement) -> bool:
    """Whether a script element is data, or begins by assigning data to a name, rather than a program."""
    kind = (script.get("type") or "").lower()
    return "json" in kind or script.get("id") in SCRIPT_IDS or ASSIGNED.match((script.text or "")[:200]) is not None


def _scripts(tree: HtmlElement) -> Iterator[Any]:  # Any: a stranger's JSON, here and below
    for script in tree.iter("script"):
        text = script.text or ""
        if holds_data(script) and "ld+json" not in (script.get("type") or "") and len(text) > SHORTEST_BODY:
            yield lenient_json(ASSIGNED.sub("", text, count=1))


def _bodies(data: Any) -> Iterator[str]:
    """Texts long enough to be an article, under a key that names one."""
    stack: list[tuple[Any, int]] = [(data, 0)]
    for _ in range(MAX_NODES):
        if not stack:
            return
        value, depth = stack.pop()
        if isinstance(value, dict):
            for key in BODY_KEYS:
                text = "\n\n".join(_paragraphs(value.get(key)))
                if len(text) >= SHORTEST_BODY:
                    yield text
        if depth < MAX_DEPTH and isinstance(value, dict | list):
            children = value.values() if isinstance(value, dict) else value
            stack.extend((child, depth + 1) for child in children if isinstance(child, dict | list))


def _paragraphs(value: Any) -> list[str]:
    """Paragraphs of a body: HTML or text, or a list of such, each as text or as an object that holds it."""
    if isinstance(value, str):
        return paragraphs_of(value) if " " in value else []
    if isinstance(value, list):
        found = []
        for each in value[:2_000]:
            if isinstance(each, dict):
                each = next(
                    (each[key] for key in ("content", "text", "html", "value") if isinstance(each.get(key), str)), ""
                )
            if isinstance(each, str):
                found += paragraphs_of(each)
        return found
    return []
