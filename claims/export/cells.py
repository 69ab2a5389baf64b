"""Lines of CSV that spreadsheets show and never run."""

import csv
import json
from collections.abc import Iterable

# A spreadsheet takes cells that begin with these for formulas (OWASP, CSV injection).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """A file for csv.writer that hands back what was written."""

    def write(self, line: str) -> str:
        return line


# object: whatever a column holds
def csv_line(cells: Iterable[object]) -> str:
    """The cells as a line (RFC 4180): lists and objects as JSON, nothing for None, text never as a formula."""
    line: str = csv.writer(_Line()).writerow([_cell(cell) for cell in cells])
    return line


# object: as above
def _cell(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, list | dict):
        return json.dumps(cell, ensure_ascii=False)
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else str(cell)
