"""How words of number are taken: the table behind every interval, printed on the methodology page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LexiconRow:
    """One row of the table that is printed on the methodology page."""

    name: str
    words: str
    hard: str
    typical: str
    example: str
    source: str


_OURS = "house rule"
_WILLIAMS = "Williams & Power (2013), round numbers are taken as approximate"
_CUMMINS = "Cummins, Sauerland & Solt (2012), bounds are read to the next round number"
_KRIFKA = "Krifka (2007), approximation by the coarsest scale"

LEXICON = (
    LexiconRow(
        "rounded",
        "a number without a hedge, with decimals, a unit or trailing noughts",
        "half of the last written place, at most 5%",
        "the same",
        "4.9%: 4.85 to 4.95; 24,000: 23,500 to 24,500",
        _WILLIAMS,
    ),
    LexiconRow(
        "exact count",
        "a count written to its last digit; any count below 100; exactly, precisely",
        "the point",
        "the same",
        "24,317; 11 people; exactly 24,000",
        _OURS,
    ),
    LexiconRow(
        "about",
        "about, around, roughly, some, approximately, an estimated, or so, -odd",
        "5% either way",
        "the same",
        "about 24,000: 22,800 to 25,200",
        _KRIFKA,
    ),
    LexiconRow(
        "tolerance",
        "± with a number",
        "as far as the tolerance either way",
        "the same",
        "3.2 ± 0.4: 2.8 to 3.6",
        _OURS,
    ),
    LexiconRow(
        "fraction",
        "a quarter, two-thirds, one in five, half a million, doubled, threefold",
        "5% either way",
        "the same",
        "a quarter: 23.75% to 26.25%",
        _KRIFKA,
    ),
    LexiconRow(
        "more than",
        "more than, over, above, in excess of, north of, just over",
        "above the number",
        "to the next round step",
        "more than 20,000: up to 30,000",
        _CUMMINS,
    ),
    LexiconRow(
        "at least",
        "at least, no fewer than, a minimum of, or more, -plus",
        "the number and above",
        "to the next round step",
        "at least 20,000: up to 30,000",
        _CUMMINS,
    ),
    LexiconRow(
        "less than",
        "less than, fewer than, under, below",
        "below the number",
        "the upper half of it",
        "fewer than 25,000: from 12,500",
        _CUMMINS,
    ),
    LexiconRow(
        "at most",
        "up to, as many as, as much as, no more than, at most, not exceeding",
        "the number and below",
        "the upper half of it",
        "up to 25,000: from 12,500",
        _CUMMINS,
    ),
    LexiconRow(
        "nearly",
        "nearly, almost, just under, close to, just short of",
        "from 10% below, without the number",
        "from one step below, at most 4%",
        "nearly 25,000: 24,000 to 25,000",
        _CUMMINS,
    ),
    LexiconRow(
        "range", "between a and b, a to b, a–b, a or b", "both ends and all between", "the same", "70–90%", _OURS
    ),
    LexiconRow(
        "magnitude",
        "hundreds, thousands, millions",
        "from twice the size to a hundred times it",
        "from twice to ten times the size",
        "thousands: 2,000 to 10,000",
        _OURS,
    ),
    LexiconRow(
        "tens of",
        "tens of thousands, tens of millions",
        "from ten times the size to a thousand times it",
        "from ten to a hundred times the size",
        "tens of thousands: 10,000 to 100,000",
        _OURS,
    ),
    LexiconRow("dozens", "dozens", "24 to 1,000", "24 to 100", "dozens of arrests", _OURS),
    LexiconRow("scores", "scores of", "40 to 1,000", "40 to 100", "scores of arrests", _OURS),
    LexiconRow(
        "several",
        "several hundred, a few thousand",
        "from twice to ten times the size",
        "the same",
        "several hundred: 200 to 1,000",
        _OURS,
    ),
    LexiconRow(
        "digits",
        "single digits, low double digits, mid-teens",
        "the stated band, to half a unit",
        "the same",
        "low single digits: 1 to 3 percent",
        _OURS,
    ),
)
