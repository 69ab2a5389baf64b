"""What multiplies a number: "million", "bn", "k cr", and the letters that may mean something else."""

from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.numbers.currencies import currency_after
from claims.extraction.numbers.numerals import SCALE_LETTERS, SCALE_PLURALS, SCALE_WORDS
from claims.extraction.numbers.tokens import NUMBER, Tokens
from claims.extraction.vocabulary.wordlists import word_set

AMBIGUOUS_SCALE = "ambiguous_scale"
MOST_SCALES = 3  # "thousand million million"

_SPACED_LETTERS = frozenset(
    {"mn", "mln", "mio", "bn", "bln", "tn", "trn", "cr", "crs"}
)  # also with a space before them
_ONLY_MONEY = frozenset({"t", "mm", "bil", "mil"})  # a tonne, a millimetre, ... unless a currency stands before
# What follows metres, not millions.
_METRE_CUES = word_set("""
    race sprint sprints final hurdles freestyle butterfly backstroke breaststroke relay medley dash deep tall high
    long wide away from above below apart runner swimmer champion record underwater ahead behind off outside
    offshore thick tower telescope wave waves wall fence radius yacht boat swell metre event title gold silver
    bronze ceiling ceilings ladder pool cliff mast statue drop shaft
""")


# Before a number, these say that it is a length.
_LENGTHS = word_set("""
    river tide tides wave waves flood floods water waters sea snow height depth jump jumped throw threw threw cleared
    altitude elevation deep tall wide long distance summit peak peaked cm mm km metres metre meters sprint swim tsunami
""")
_FUNCTION_WORDS = word_set("in on at by after during since above below and or to from this last over")
_REACH_LENGTHS = 10


@dataclass(frozen=True, slots=True)
class Scaled:
    """``factor`` of the scale words up to ``last``; plural ("1.420 millions") is a continental habit."""

    factor: Decimal
    last: int
    is_plural: bool = False
    flags: tuple[str, ...] = ()


def scale_at(tokens: Tokens, index: int, *, is_money: bool, has_digits: bool, is_grouped: bool = False) -> Scaled:
    """The scale that begins at token ``index``, 1 where there is none."""
    factor, at, is_plural = Decimal(1), index, False
    flags: tuple[str, ...] = ()
    for _ in range(MOST_SCALES):
        word_at = at + 1 if tokens.words[at] == "-" and tokens.glued(at) and tokens.glued(at + 1) else at
        word = tokens.words[word_at]
        value = SCALE_WORDS.get(word)
        if value is None and word in SCALE_PLURALS and (has_digits or tokens.words[word_at + 1] in ("of", "dollars")):
            value, is_plural = SCALE_PLURALS[word], True
        if value is None and has_digits and word in SCALE_LETTERS:
            value, doubt = _letter(
                tokens, word_at, is_money=is_money or factor != 1, is_hyphened=word_at != at, is_grouped=is_grouped
            )
            flags += doubt
        if value is None:
            break
        factor, at = factor * value, word_at + 1
    return Scaled(factor, at, is_plural, flags)


def _letter(
    tokens: Tokens, at: int, *, is_money: bool, is_hyphened: bool, is_grouped: bool
) -> tuple[Decimal | None, tuple[str, ...]]:
    word, value = tokens.words[at], SCALE_LETTERS[tokens.words[at]]
    is_glued = tokens.glued(at) and not is_hyphened
    if word in _SPACED_LETTERS:
        return (value, ()) if is_glued or is_hyphened or tokens.raw(at) != word.capitalize() else (None, ())
    if is_money:
        return (value, ()) if is_glued or word in ("m", "b", "mm") else (None, ())
    if currency_after(tokens, at + 1) is not None and word in ("m", "b", "k", "t", "mil", "bil"):
        return value, ()
    if word in _ONLY_MONEY:
        return None, ()
    if word == "k":
        return (value, ()) if is_glued else (None, ())
    if is_hyphened:
        return None, ()
    if word == "m" and is_grouped:
        return None, ()  # "8,849m" are metres
    if word == "m" and not _means_million(tokens, at, is_glued=is_glued):
        return None, ()
    return (value, (AMBIGUOUS_SCALE,)) if is_glued or word == "m" else (None, ())


def _means_million(tokens: Tokens, at: int, *, is_glued: bool) -> bool:
    following = tokens.words[at + 1]
    if following in _METRE_CUES or (following == "-" and tokens.kinds[at + 2] != NUMBER):
        return False
    if is_glued:
        if (not tokens.lower(at + 1) or following in _FUNCTION_WORDS) and any(
            tokens.words[k] in _LENGTHS for k in tokens.back(at, _REACH_LENGTHS)
        ):
            return False
        return not (tokens.words[at + 1] == "x" or following in ("/", "²", "³"))
    return tokens.raw(at) == "M" or (tokens.lower(at + 1) and following.endswith("s") and following not in _METRE_CUES)
