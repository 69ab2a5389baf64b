"""The sources as other feed readers keep them."""

from sources.models import Source
from sources.scraping.opml import Outline, write_opml


def export_opml() -> str:
    """OPML of every source that is polled or paused, in a folder for each publisher."""
    sources = Source.objects.filter(retired_at__isnull=True).select_related("publisher")
    rows = sources.order_by("publisher__name", "url").values_list(
        "url", "title", "publisher__homepage", "publisher__name"
    )
    outlines = [Outline(url, title, homepage or None, name) for url, title, homepage, name in rows]
    return write_opml(outlines, title="Figure of Record: sources")
