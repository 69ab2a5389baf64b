"""Articles of our own, told once in texts/*.txt; pages.py dresses each in the markup of several kinds of site."""

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "texts"


@dataclass(frozen=True)
class Story:
    """What a reader of the page would call the article.

    A line of the body is a paragraph, or begins with "## " (heading), "- " (list item), "| " (table row) or
    "^ " (a picture's caption). Times have their zone.
    """

    slug: str
    headline: str
    authors: tuple[str, ...]
    published: str
    modified: str
    section: str
    body: tuple[str, ...]


def stories() -> list[Story]:
    """Every story, by name of its file."""
    return [_read(path) for path in sorted(FOLDER.glob("*.txt"))]


def _read(path: Path) -> Story:
    head, _, body = path.read_text().partition("\n\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines())
    return Story(
        slug=path.stem,
        headline=facts["headline"],
        authors=tuple(facts["authors"].split(" + ")),
        published=facts["published"],
        modified=facts["modified"],
        section=facts["section"],
        body=tuple(body.splitlines()),
    )
