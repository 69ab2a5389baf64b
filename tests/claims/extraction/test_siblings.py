"""What a number takes over from the one before it."""

import pytest

from tests.claims.extraction.reading import claim_at


@pytest.mark.parametrize(
    ("text", "exact", "role", "direction"),
    [
        ("In May 12% of drivers had quit. Brindle says 9%.", "9%", "share", None),
        ("It says that 8% of calls were fake. Engineers tell us it is nearer 15%.", "15%", "share", None),
        ("Its milk became 5% dearer. Brindle says 8%.", "8%", "change", "up"),
        ("Prices were 3% higher than a year before. Its staff think inflation will be 2%.", "2%", "level", None),
        ("The pass rate was 71%. The school says 74%.", "74%", "level", None),
    ],
)
def test_a_bare_percentage_is_the_part_or_the_change_that_it_answers(text, exact, role, direction):
    claim = claim_at(text, exact)

    assert (claim.role, claim.direction) == (role, direction)
