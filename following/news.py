"""What changed in a figure, in lines that say it: "4.9% → 5.1% in Harbour Post, revision 3". Pure but for words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class Printing:
    """A number as one revision of an article prints it; ``is_new`` if it came since the last news."""

    claim_id: int
    exact: str
    article_id: int
    publisher: str
    revision: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A dated step of the figure's history, in words."""

    label: str
    summary: str


@dataclass(frozen=True, slots=True)
class News:
    """Lines to read, and the new claims that they tell of."""

    lines: tuple[str, ...]
    claim_ids: tuple[int, ...]


def news_of(printings: Sequence[Printing], steps: Sequence[Step]) -> News:
    """What is new, steps first. A number that an article printed before is no news, whichever revision repeats it."""
    lines = [f"{step.label}: {step.summary}" if step.summary else step.label for step in steps]
    told: list[int] = []
    for article_id in dict.fromkeys(each.article_id for each in printings if each.is_new):
        article = [each for each in printings if each.article_id == article_id]
        told += [each.claim_id for each in article if each.is_new]
        lines += _of_an_article(article)
    if len(lines) > MOST_LINES:
        more = len(lines) - MOST_LINES
        lines = [*lines[:MOST_LINES], _("… and %d more") % more]
    return News(tuple(lines), tuple(told))


def _of_an_article(printings: Sequence[Printing]) -> list[str]:
    """One line for each number exchanged, added or dropped."""
    old = [each for each in printings if not each.is_new]
    latest = max(each.revision for each in printings if each.is_new)
    known = {each.exact for each in old}
    fresh = _once(each for each in printings if each.is_new and each.exact not in known)
    last = max((each.revision for each in old), default=0)
    still = {each.exact for each in printings if each.is_new and each.revision == latest}
    gone = _once(each for each in old if each.revision == last and each.exact not in still) if last < latest else []
    lines = []
    for before, after in zip(gone, fresh, strict=False):
        words = {"before": before.exact, "after": after.exact, "outlet": after.publisher, "n": after.revision}
        lines.append(_("%(before)s → %(after)s in %(outlet)s, revision %(n)s") % words)
    for after in fresh[len(gone) :]:
        lines.append(_("%(outlet)s prints %(value)s") % {"outlet": after.publisher, "value": after.exact})
    for before in gone[len(fresh) :]:
        words = {"outlet": before.publisher, "value": before.exact, "n": latest}
        lines.append(_("%(outlet)s no longer prints %(value)s, revision %(n)s") % words)
    return lines


def _once(printings: Iterable[Printing]) -> list[Printing]:
    """The first printing of each number."""
    return list({each.exact: each for each in reversed(list(printings))}.values())[::-1]
