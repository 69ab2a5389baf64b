"""Names that end in a number, or are one, told from numbers by another place of the text that says so."""

from collections.abc import Sequence

from claims.extraction.numbers.amounts import Amount
from claims.extraction.numbers.dates import Rejected
from claims.extraction.numbers.labels import is_title_case
from claims.extraction.numbers.tokens import Tokens

NAMING = frozenset({"name", "version or model"})
LONGEST_NUMBER = 4  # characters: longer ones are counts, whatever stands before them


def read_fold_name(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "its studio Ninefold", "a start-up called Thrice": a multiple in words with a capital inside a sentence."""
    index = amount.number
    is_named = tokens.capital(index) and not tokens.starts_sentence(index) and not tokens.raw(index).isupper()
    return Rejected(index, amount.last, "name") if is_named and not is_title_case(tokens, index) else None


def without_names(tokens: Tokens, found: Sequence[Amount | Rejected]) -> list[Amount | Rejected]:
    """What was found, but for the numbers that elsewhere in the text were part of the same name."""
    names = {_written(tokens, item.first, item.last) for item in found if _is_name(tokens, item)}
    return [_named(tokens, item, names) if isinstance(item, Amount) else item for item in found] if names else [*found]


def _is_name(tokens: Tokens, item: Amount | Rejected) -> bool:
    return (
        isinstance(item, Rejected) and item.reason in NAMING and tokens.capital(item.first) and item.last > item.first
    )


def _named(tokens: Tokens, amount: Amount, names: set[tuple[str, ...]]) -> Amount | Rejected:
    """ "Marrow Deep 2 | 874,112" where the text says elsewhere that "Marrow Deep 2 went on sale"."""
    if amount.form == "multiple" and tokens.capital(amount.number):
        is_name = _written(tokens, amount.number, amount.last) in names
        return Rejected(amount.number, amount.last, "name") if is_name else amount
    before = amount.number - 1
    is_short = amount.unit is None and len(tokens.words[amount.number]) <= LONGEST_NUMBER
    is_name = is_short and tokens.capital(before) and _written(tokens, before, amount.last) in names
    return Rejected(before, amount.last, "name") if is_name else amount


def _written(tokens: Tokens, first: int, last: int) -> tuple[str, ...]:
    return tuple(tokens.words[first:last])
