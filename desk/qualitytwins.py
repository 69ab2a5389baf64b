"""The quality page for programs: its numbers as JSON, and as rows of one table."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from claims.export.cells import csv_line
from desk.pages.quality import Agreement, ItemsPage, QualityPage

AGREEMENT = "agreement"
COLUMNS = ("kind", "name", "count", "right", "wrong", "share", "differing", "alpha")
ITEM_COLUMNS = ("address", "label", "sentence", "said")


# Any: JSON, in all of this module.
def quality_json(page: QualityPage) -> dict[str, Any]:
    """``alpha`` is null while too few questions were answered by several people; times are medians, in seconds."""
    return {
        "agreement": {"overall": _agreement(page.overall), "measures": [_agreement(each) for each in page.agreements]},
        "precision": [
            {
                "kind": row.precision.kind,
                "name": row.precision.name,
                "right": row.precision.right,
                "wrong": row.precision.wrong,
                "share": round(row.precision.share, 4),
            }
            for row in (*page.lexicon, *page.rules, *page.flags)
        ],
        "seconds": {
            "answer": _seconds(page.times.answer),
            "waiting": _seconds(page.times.waiting),
            "verdict": _seconds(page.times.verdict),
        },
        "answered": page.answered,
        "overruled": page.overruled,
        "added": page.added,
        "overrides": page.overrides,
        "reasons": page.reasons,
    }


def quality_csv(page: QualityPage) -> str:
    """A row for each rule and each measure."""
    told = quality_json(page)
    agreements = [{"kind": AGREEMENT, "name": each.pop("measure"), **each} for each in told["agreement"]["measures"]]
    rules = [{**each, "count": each["right"] + each["wrong"]} for each in told["precision"]]
    return _table(COLUMNS, (*agreements, *rules))


def items_json(page: ItemsPage) -> dict[str, Any]:
    """The items behind a number, and whether there are more than these."""
    return {"title": page.title, "items": list(_items(page)), "is_cut": page.is_cut}


def items_csv(page: ItemsPage) -> str:
    return _table(ITEM_COLUMNS, _items(page))


def _items(page: ItemsPage) -> Iterator[dict[str, Any]]:
    for row in page.rows:
        sentence = "" if row.quote is None else f"{row.quote.before}{row.quote.number}{row.quote.after}"
        yield {"address": row.address, "label": row.label, "sentence": sentence, "said": row.said}


def _agreement(agreement: Agreement) -> dict[str, Any]:
    return {
        "measure": agreement.measure or None,
        "count": agreement.units,
        "differing": agreement.differing,
        "alpha": None if agreement.alpha is None else round(agreement.alpha, 4),
    }


def _seconds(time: timedelta | None) -> float | None:
    return None if time is None else round(time.total_seconds(), 1)


def _table(columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> str:
    return csv_line(columns) + "".join(csv_line(row.get(column) for column in columns) for row in rows)
