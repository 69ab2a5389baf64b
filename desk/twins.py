"""Figures for programs: the JSON of DESIGN.md §3 and a row of CSV. Pure but for the objects it is given."""

from collections.abc import Sequence
from typing import Any

from claims.export.figures import exported_figure
from claims.models import Figure
from desk.origins import Origin

CSV_COLUMNS = (
    "id",
    "subject",
    "measure",
    "unit",
    "direction",
    "period",
    "state",
    "summary",
    "spread_min",
    "spread_max",
    "spread_difference",
    "spread_unit",
    "outlets",
    "origins",
    "opened_at",
    "changed_at",
    "values",
)


# Any: JSON
def figure_json(figure: Figure, origins: Sequence[Origin], *, verdict_id: int | None = None) -> dict[str, Any]:
    """A figure as exported, with the claims that its row has."""
    ids = [claim.pk for origin in origins for claim in origin.claims]
    return exported_figure(figure, claim_ids=ids, verdict_id=verdict_id)


# object: whatever a column holds
def csv_row(figure: Figure, origins: Sequence[Origin]) -> list[object]:
    """The cells of CSV_COLUMNS; the values keep their outlets."""
    values = "; ".join(f"{origin.lead.exact} ({_outlets(origin)})" for origin in origins)
    return [
        figure.pk,
        figure.subject_name,
        figure.measure,
        figure.unit,
        figure.direction,
        figure.period,
        figure.state,
        figure.summary,
        figure.spread_min,
        figure.spread_max,
        figure.spread_difference,
        figure.spread_unit,
        figure.outlets_count,
        figure.origins_count,
        figure.opened_at.isoformat() if figure.opened_at else None,
        figure.changed_at.isoformat(),
        values,
    ]


def _outlets(origin: Origin) -> str:
    return ", ".join(dict.fromkeys(claim.revision.article.publisher.name for claim in origin.claims))
