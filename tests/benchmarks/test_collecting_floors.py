"""What our own pages gave to the scraper once, they give for ever."""

import pytest

from benchmarks.collecting.run import measure, page_sets, shortfalls


@pytest.mark.parametrize("kind", ["styled", "odd", "crowded"])
def test_our_own_pages_are_read_as_well_as_they_once_were(kind):
    scores = measure("ours", page_sets()[kind])

    assert shortfalls(kind, scores | {"pages_per_cpu_second": float("inf")}) == []
