"""How far people who answer the same questions agree: Krippendorff's alpha, for names. Pure."""

from collections.abc import Hashable, Mapping, Sequence

import krippendorff
import numpy as np

# Fewer questions that two people answered say nothing yet.
FEWEST_UNITS = 20

Answers = Mapping[int, Hashable]  # who answered what


def shared(units: Sequence[Answers]) -> list[Answers]:
    """The questions that at least two people answered: only those tell of agreement."""
    return [unit for unit in units if len(unit) > 1]


def alpha(units: Sequence[Answers]) -> float | None:
    """Krippendorff's alpha (2004, ch. 11) for nominal data, 1 for perfect agreement, 0 for that of chance.

    None where no question has two answers. Where all gave one and the same answer to everything nothing can vary: 1.
    """
    pairable = shared(units)
    if not pairable:
        return None
    people = sorted({person for unit in pairable for person in unit})
    values = sorted({answer for unit in pairable for answer in unit.values()}, key=repr)
    if len(values) == 1:
        return 1.0
    codes = {value: code for code, value in enumerate(values)}
    table = np.full((len(people), len(pairable)), np.nan)
    for column, unit in enumerate(pairable):
        for row, person in enumerate(people):
            if person in unit:
                table[row, column] = codes[unit[person]]
    return float(krippendorff.alpha(reliability_data=table, level_of_measurement="nominal"))
