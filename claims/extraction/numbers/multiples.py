"""How many times: "doubled", "fivefold", "three times as many", "2.5x", "twice the price"."""

from decimal import Decimal

from claims.extraction.numbers.amounts import Amount, last_place
from claims.extraction.numbers.number_words import read_number_words
from claims.extraction.numbers.numerals import SMALL, TENS, read_digits
from claims.extraction.numbers.tokens import NUMBER, Tokens
from claims.extraction.numbers.units import COUNT, RATIO
from claims.extraction.vocabulary.wordlists import word_set

# Verb forms that say a multiple by themselves, with the sign of the change.
VERBS: dict[str, tuple[Decimal, str]] = {
    "doubled": (Decimal("2"), "+"), "doubling": (Decimal("2"), "+"), "tripled": (Decimal("3"), "+"),
    "tripling": (Decimal("3"), "+"), "trebled": (Decimal("3"), "+"), "trebling": (Decimal("3"), "+"),
    "quadrupled": (Decimal("4"), "+"), "quadrupling": (Decimal("4"), "+"), "quintupled": (Decimal("5"), "+"),
    "quintupling": (Decimal("5"), "+"), "sextupled": (Decimal("6"), "+"), "halved": (Decimal("0.5"), "-"),
    "halving": (Decimal("0.5"), "-"),
}  # fmt: skip
# Forms that are also adjectives and nouns; they count only beside the words below.
BASE_FORMS: dict[str, tuple[Decimal, str]] = {
    "double": (Decimal("2"), "+"), "doubles": (Decimal("2"), "+"), "triple": (Decimal("3"), "+"),
    "triples": (Decimal("3"), "+"), "treble": (Decimal("3"), "+"), "quadruple": (Decimal("4"), "+"),
    "halve": (Decimal("0.5"), "-"), "halves": (Decimal("0.5"), "-"), "quintuple": (Decimal("5"), "+"),
}  # fmt: skip
FOLDS = {f"{word}fold": number for word, number in (SMALL | TENS).items() if number > 1} | {
    "hundredfold": Decimal(100),
    "thousandfold": Decimal(1000),
}
ADVERBS = {"twice": Decimal(2), "thrice": Decimal(3)}

_AFTER_BASE = word_set("""
    the that what its their his her our in to from by within every over since last this those
""")
_BEFORE_BASE = word_set("""
    to will would could may might can should than nearly almost about more roughly already
""")
_NOT_AFTER = word_set("""
    down up over check digit digits standards standard bottom top act murder room bed fault bass whammy dip-
""")
_OF_MULTIPLE = word_set("""
    as more less larger bigger higher greater faster longer the that those its their his her what earnings revenue
    revenues sales ebitda cash profit profits book forward normal leverage over oversubscribed subscribed than
    average usual annual expected this our last estimated trailing income interest assets debt
""")
_TIMES = frozenset({"times", "x", "×"})


def read_multiple(tokens: Tokens, index: int) -> Amount | None:
    """The multiple whose first word is at ``index``; "three times" without a comparison is a count of occasions."""
    word = tokens.words[index]
    if word in VERBS:
        number, sign = VERBS[word]
        return None if tokens.words[index + 1] == "down" else _ratio(index, index + 1, number, sign=sign)
    if word in BASE_FORMS:
        return _base(tokens, index)
    if word in ADVERBS:
        is_idiom = tokens.words[index + 1] == "over" and not tokens.lower(index + 2)  # "a fool twice over"
        is_multiple = tokens.words[index + 1] in _OF_MULTIPLE and not is_idiom
        return _ratio(index, index + 1, ADVERBS[word], sign=None) if is_multiple else None
    if word in FOLDS:
        return _ratio(index, index + 1, FOLDS[word], sign=_fold_sign(tokens, index))
    return _counted(tokens, index)


def _base(tokens: Tokens, index: int) -> Amount | None:
    before, after = tokens.words[index - 1], tokens.words[index + 1]
    if after in _NOT_AFTER or after == "-" or (tokens.capital(index) and not tokens.starts_sentence(index)):
        return None
    number, sign = BASE_FORMS[tokens.words[index]]
    is_verb = before in _BEFORE_BASE
    if not is_verb and after not in _AFTER_BASE:
        return None
    if tokens.words[index] in ("doubles", "halves", "triples") and after not in ("the", "its", "their", "to", "from"):
        return None
    compares = after in ("the", "that", "what", "those", "its", "their", "his", "her") and not is_verb
    return _ratio(index, index + 1, number, sign=None if compares else sign)


def _counted(tokens: Tokens, index: int) -> Amount | None:
    """ "six times", "2.5x", "10-fold", "two-fold"."""
    if tokens.kinds[index] == NUMBER:
        numeral = read_digits(tokens.raw(index))
        if numeral is None:
            return None
        value, at, has_decimals = numeral.value, index + 1, numeral.decimals > 0
    else:
        words = read_number_words(tokens, index)
        if words is None:
            return None
        value, at, has_decimals = words.value, words.last, words.has_fraction
    if tokens.words[at] == "-" and tokens.glued(at):
        at += 1
    word = tokens.words[at]
    if word == "fold" or (word == "folds" and at > index):
        return _ratio(index, at + 1, value, sign=_fold_sign(tokens, index))
    if word not in _TIMES or (
        word != "times" and not (tokens.glued(at) and not (tokens.glued(at + 1) and tokens.kinds[at + 1] in (1, 2)))
    ):
        return None
    after = tokens.words[at + 1]
    is_ratio = (
        word != "times"
        or has_decimals
        or after in _OF_MULTIPLE
        or (after.endswith("er") and len(after) > 4 and after != "after")
    )
    unit = RATIO if is_ratio else COUNT
    return Amount(
        index, at + 1, index, value, value, value, last_place(value), unit, unit, "multiple" if is_ratio else "words"
    )


def _fold_sign(tokens: Tokens, index: int) -> str | None:
    near = {tokens.words[k] for k in tokens.back(index, 6)} | {tokens.words[k] for k in tokens.ahead(index + 1, 4)}
    if near & {
        "fell",
        "fall",
        "decrease",
        "decreased",
        "drop",
        "dropped",
        "decline",
        "declined",
        "reduction",
        "lower",
        "down",
    }:
        return "-"
    return (
        "+"
        if near
        & {
            "rose",
            "rise",
            "risen",
            "increase",
            "increased",
            "grew",
            "grown",
            "growth",
            "jump",
            "jumped",
            "surge",
            "surged",
            "up",
        }
        else None
    )


def _ratio(first: int, last: int, value: Decimal, *, sign: str | None) -> Amount:
    return Amount(first, last, first, value, value, value, last_place(value), RATIO, RATIO, "multiple", sign=sign)
