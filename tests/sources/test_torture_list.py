"""docs/fetching.md names a test for each of its promises."""

import re
from pathlib import Path

LIST = Path(__file__).parents[2] / "docs" / "fetching.md"
NAMED = re.compile(r"`([\w/]+\.py)::(test_\w+)`")


def test_every_promise_of_fetching_has_a_test_that_exists() -> None:
    rows = [line for line in LIST.read_text().splitlines() if line.startswith("|")][2:]
    named = [NAMED.search(row) for row in rows]

    assert len(rows) >= 55
    assert all(named)
    assert not [match[0] for match in named if match and not _exists(match[1], match[2])]


def _exists(module: str, test: str) -> bool:
    path = Path(__file__).parent / module
    return path.exists() and f"def {test}(" in path.read_text()
