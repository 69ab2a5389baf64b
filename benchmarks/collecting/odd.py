"""Odd pages of our own, each with its truth marked in it; written before the scraper was tried on them.

A file of odd/ begins with a comment of facts: the story whose text it takes (if any), address, headline, authors,
day or moment of publication. Below it is a page as its server would send it, in which
- ⟦…⟧ is a part of the article that stands only here;
- {{3|<p>%</p>}} is line 3 of the story in that markup, {{3-5|…}} lines 3 to 5, a table's row as its cells;
- {{h}} is the headline.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.collecting.stories import Story, stories

FOLDER = Path(__file__).parent / "odd"
LINES = re.compile(r"\{\{(\d+)(?:-(\d+))?\|(.*?)\}\}", re.DOTALL)
TRUTH = re.compile(r"⟦(.*?)⟧", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
CHARSET = re.compile(r"charset=[\"']?([\w-]+)", re.IGNORECASE)


@dataclass(frozen=True)
class OddPage:
    """One page and what a perfect reader would bring back. published: a day, or a moment with its zone."""

    name: str
    url: str
    body: bytes
    headline: str
    authors: tuple[str, ...]
    published: str
    text: str

    @property
    def has_instant(self) -> bool:
        return len(self.published) > len("2026-01-01")


def odd_pages() -> Iterator[OddPage]:
    """Every page of the folder, by name."""
    known = {story.slug: story for story in stories()}
    for path in sorted(FOLDER.glob("*.html")):
        head, _, page = path.read_text().removeprefix("<!--").partition("-->")
        rows = (line.partition(":") for line in head.strip().splitlines())
        facts = {name: value.strip() for name, _, value in rows}
        story = known.get(facts.get("story", ""))
        marked = _filled(page.strip(), story, headline=facts["headline"])
        yield OddPage(
            name=path.stem,
            url=facts["url"],
            body=_encoded(marked.replace("⟦", "").replace("⟧", "")),
            headline=facts["headline"],
            authors=tuple(name for name in facts["authors"].split(" + ") if name),
            published=facts["published"],
            text="\n\n".join(html.unescape(TAG.sub(" ", part)) for part in TRUTH.findall(marked)),
        )


def _filled(page: str, story: Story | None, *, headline: str) -> str:
    def lines(match: re.Match[str]) -> str:
        chosen = story.body[int(match[1]) : int(match[2] or match[1]) + 1] if story else ()
        return "".join(match[3].replace("%", _line(line)) for line in chosen)

    return LINES.sub(lines, page).replace("{{h}}", html.escape(headline, quote=False))


def _line(line: str) -> str:
    if line.startswith("| "):
        return "".join(f"<td>⟦{html.escape(cell.strip(), quote=False)}⟧</td>" for cell in line.strip("| ").split("|"))
    return f"⟦{html.escape(line.lstrip('#-^ '), quote=False)}⟧"


def _encoded(page: str) -> bytes:
    declared = CHARSET.search(page)
    return page.encode(declared[1] if declared else "utf-8", errors="xmlcharrefreplace")
