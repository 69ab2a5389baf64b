"""What can be exported, and as what."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from claims.export.lines import annotations, articles, claims, figures, verdicts
from claims.export.lines.line import Line

Lines = Callable[[datetime | None], Iterator[Line]]


@dataclass(frozen=True)
class Export:
    """``columns`` are those of a CSV, as paths into the JSON: adding is fine, renaming is not."""

    lines: Lines
    columns: tuple[str, ...]


EXPORTS = {
    "annotations": Export(annotations.annotation_lines, annotations.COLUMNS),
    "articles": Export(articles.article_lines, articles.COLUMNS),
    "claims": Export(claims.claim_lines, claims.COLUMNS),
    "figures": Export(figures.figure_lines, figures.COLUMNS),
    "verdicts": Export(verdicts.verdict_lines, verdicts.COLUMNS),
}
# Formats that one kind of thing has a standard for.
STANDARDS: dict[str, tuple[str, Lines]] = {
    "claimreview": ("verdicts", verdicts.claim_review_lines),
    "webannotation": ("annotations", annotations.web_annotation_lines),
}
