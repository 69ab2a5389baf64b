"""Add the sources of an OPML file, as other feed readers write it."""

from dataclasses import dataclass
from datetime import datetime

from sources.actions.add_source import SourceRefused, add_source
from sources.models import Source
from sources.scraping.opml import read_opml


@dataclass(frozen=True)
class Imported:
    """``known_count``: addresses that are sources already; ``refused``: a sentence for each that can't be one."""

    added: tuple[Source, ...]
    known_count: int
    refused: tuple[str, ...]


def import_opml(body: bytes, *, now: datetime) -> Imported:
    """Twice is once. An outline's folder names its publisher, or else its title. Raises NotOpml."""
    added: list[Source] = []
    refused: list[str] = []
    outlines = read_opml(body)
    known = set(Source.objects.filter(url__in=[each.url for each in outlines]).values_list("url", flat=True))
    for outline in outlines:
        if outline.url in known:
            continue
        try:
            name = outline.folder or outline.title or None
            added.append(add_source(url=outline.url, publisher_name=name, title=outline.title, now=now))
        except SourceRefused as refusal:
            refused.append(str(refusal))
    return Imported(tuple(added), len(known), tuple(refused))
