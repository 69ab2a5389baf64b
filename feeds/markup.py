"""The content of an item as HTML that is safe to show: what was decided, the sentence, the plot, the table of values.

Written here and not in a template: a feed has fifty items, and templates took longer than all of its queries.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

NOTHING = mark_safe("")
CONTENT = """{}<p>{}</p>
<p><img src="{}" alt="{}" width="1200" height="630"></p>
<table>
<caption>{}</caption>
<thead><tr>{}</tr></thead>
<tbody>
{}</tbody>
</table>"""
HEAD = '<th scope="col">{}</th>'
ROW = '<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>\n'


@dataclass(frozen=True, slots=True)
class Printed:
    """One claim as an item shows it."""

    figure_id: int
    claim_id: int
    exact: str
    value: Decimal | None
    sentence: str
    url: str
    headline: str
    publisher: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What a verdict says of the figure; ``correction`` is empty but for one that takes another's place."""

    rating: str
    rationale: str
    correction: str = ""


def item_html(
    summary: str, printed: Iterable[Printed], *, image_url: str, decided: Decided | None = None
) -> SafeString:
    """What an item shows; everything in it that others wrote is escaped."""
    heads = (_("Value"), _("Outlet"), _("Article"), _("Sentence"))
    rows = [(each.exact, each.publisher, _article(each), each.sentence) for each in printed]
    return format_html(
        CONTENT,
        NOTHING if decided is None else _decided(decided),
        summary,
        image_url,
        summary or _("The plot of its values"),
        _("What was printed, and where"),
        format_html_join("", HEAD, [(head,) for head in heads]),
        format_html_join("", ROW, rows),
    )


def _decided(decided: Decided) -> SafeString:
    correction = NOTHING
    if decided.correction:
        correction = format_html("<p><strong>{}:</strong> {}</p>\n", _("Correction"), decided.correction)
    said = format_html("<p><strong>{}.</strong> {}</p>\n", decided.rating, decided.rationale)
    return correction + said


def _article(printed: Printed) -> str:
    """Its headline, or else its address; a link where it is on the web."""
    is_on_the_web = printed.url.startswith(("http://", "https://"))
    words = printed.headline or (printed.url if is_on_the_web else _("Without a headline"))
    return format_html('<a href="{}">{}</a>', printed.url, words) if is_on_the_web else words
