"""A span of time with an article for its number: "more than a decade", "spent a week", "a fortnight's pay"."""

from decimal import Decimal

from claims.extraction.numbers.amounts import Amount
from claims.extraction.numbers.tokens import Tokens
from claims.extraction.vocabulary.wordlists import word_set

# The unit, and how many of it the word means.
SPANS = {
    "day": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2), "month": ("month", 1), "year": ("year", 1),
    "decade": ("year", 10), "century": ("year", 100), "fortnight's": ("week", 2),
}  # fmt: skip
LASTING = word_set("""
    for spent spend spends spending took takes take taking lasted lasts lost loses lose waited wait waits waiting within
    served serves gained gains saved saves wasted
""")
BOUNDS = (("more", "than"), ("less", "than"), ("at", "least"), ("up", "to"))
AROUND = word_set("nearly almost about around over under roughly")
MOMENT = word_set("ago earlier later or off on at in from of long and now")
ONE = Decimal(1)


def read_lone_span(tokens: Tokens, index: int) -> Amount | None:
    """The amount of the span named at ``index`` with its article before; None where it says when, not how long."""
    words, article = tokens.words, index - 1
    if words[article] not in ("a", "an") or tokens.words[index + 1] == "-":
        return None
    has_bound = tuple(words[article - 2 : article]) in BOUNDS or words[article - 1] in AROUND
    is_owned = words[index] == "fortnight's"
    if not (has_bound or is_owned or words[article - 1] in LASTING):
        return None
    after = words[index + 1]
    is_earlier = after == "before" and not tokens.lower(index + 2)  # "more than a year before."
    if after in MOMENT or is_earlier:
        return None
    unit, count = SPANS[words[index]]
    value = Decimal(count)
    return Amount(article, index + 1, index, value, value, value, ONE, unit, "duration", "words")
