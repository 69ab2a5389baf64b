"""Which numbers give no quantity, and why: the order in which the kinds of false friend are looked for."""

from claims.extraction.numbers.ages import read_age
from claims.extraction.numbers.amounts import Amount
from claims.extraction.numbers.clock import read_clock_time
from claims.extraction.numbers.codes import read_code, read_serial
from claims.extraction.numbers.dates import Rejected, looks_like_year, read_date
from claims.extraction.numbers.idioms import read_idiom
from claims.extraction.numbers.labels import read_label, read_titled
from claims.extraction.numbers.moments import TIME_SPANS, read_moment
from claims.extraction.numbers.passing import read_passing
from claims.extraction.numbers.tokens import NUMBER, WEB, WORD, Tokens
from claims.extraction.vocabulary.wordlists import word_set

_SECURITIES = word_set("""
    treasury treasuries bond bonds note notes gilt gilts bund bunds yield yields paper government benchmark jgb jgbs
    btp oat debt mortgage mortgages swap
""")
_GENERIC_SCORES = word_set("""
    win wins won victory defeat defeated loss lost lose draw drew drawn beat beaten beating lead leads leading led
    score scored scores record trail trailed trailing majority ruling decision vote votes voted voting split margin
    triumph thriller thrashing advantage aggregate result down up deficit against series tie edged edge rout routed
    hammered champions champion set sets halftime half-time away over at opener odds home draws stalemate
""")
_RACES = word_set("split splits course mark race races run runs runner runners walk fun parkrun")
_SCREENS = word_set("""
    tv tvs television televisions screen screens video videos resolution display displays camera cameras hdr ultra uhd
    footage quality monitor monitors streaming streams content blu image images film films projector projectors
""")
_PARENTS = word_set(
    "mother father mum mom dad parent grandmother grandfather gran granny grandad granddad grandma grandpa nan"
)
_LETTERED = frozenset({"table", "figure", "page", "section", "clause", "annex", "chart", "item", "note"})
_ARMS = word_set(
    "pistol pistols rifle rifles handgun handguns gun guns shotgun ammunition bullet bullets calibre caliber"
)
# What is sold or given by its size.
_SIZED_THINGS = word_set("""
    bottle bottles can cans jar jars bag bags sack sacks pack packs packet packets tub tubs carton cartons tin tins
    sachet sachets pouch pouches tube tubes keg kegs tablet tablets pill pills capsule capsules dose doses injection
    injections syringe vial vials ampoule patch lozenge steak steaks burger size sizes
""")
_BARCODE = 10  # digits in one go: nobody writes a count so
_MARKS = frozenset({"mark", "marker", "point", "split"})
_JUDGING = word_set("give gives gave given giving rate rates rated award awards awarded")
_SIZED = frozenset({"length", "volume", "mass", "area"})
_EXPECTS_NUMBER = frozenset({"per", "every"})
_OF_BONDS = _SECURITIES | {"rate"}


def read_always(tokens: Tokens, index: int) -> Rejected | None:
    """False friends that no unit behind them saves: dates, clock times, web addresses, serial numbers."""
    if tokens.kinds[index] == WEB:
        return Rejected(index, index + 1, "web address") if any(map(str.isdigit, tokens.words[index])) else None
    found = read_date(tokens, index) or read_clock_time(tokens, index) or _slashed(tokens, index)
    return found or (read_serial(tokens, index) if tokens.kinds[index] == NUMBER else None)


def read_false_friend(tokens: Tokens, amount: Amount) -> Rejected | None:
    """Why the amount is no quantity; None where nothing speaks against it."""
    index, last = amount.number, amount.last
    is_bare = amount.unit is None and amount.scale == 1
    if amount.dimension in _SIZED and tokens.words[amount.first - 1] == "per":
        return Rejected(index, last, "denominator of a rate")  # "per 40 ft container"
    if tokens.kinds[index] == NUMBER:
        code = read_code(tokens, index, has_unit=not is_bare, has_currency=amount.money_first, last=last)
        if code is not None:
            return code
        if _ordinal(tokens, index):
            return Rejected(index, index + 2, "ordinal")
    found = read_age(tokens, amount) or (_hyphenated(tokens, amount) if amount.unit is not None else None)
    if found is not None:
        return found
    if amount.scale == 1000 and (thousand := _no_thousand(tokens, amount)) is not None:
        return thousand
    if "ambiguous_scale" in amount.flags and (named := _lettered(tokens, amount)) is not None:
        return named
    if not is_bare:
        if tokens.kinds[index] == WORD and amount.value != 1 and tokens.words[index] == "one":
            return _measured(tokens, amount) or read_titled(tokens, index, last=last)  # "a one-hundred-metre dash"
        if tokens.kinds[index] == WORD:
            return _measured(tokens, amount) or read_idiom(tokens, index) or read_titled(tokens, index, last=last)
        return _measured(tokens, amount)
    if tokens.kinds[index] == NUMBER and looks_like_year(tokens, index):
        return Rejected(index, last, "year")
    if tokens.words[index - 1] in _EXPECTS_NUMBER and amount.first == index:
        return Rejected(index, last, "denominator of a rate")
    if tokens.words[last] in ("bc", "ad", "bce", "ce") and tokens.raw(last).replace(".", "").isupper():
        return Rejected(index, last + 1, "year")
    if tokens.kinds[index] == WORD and tokens.kinds[last] == NUMBER and tokens.glued(last):
        return Rejected(index, last + 1, "name or code")
    if tokens.kinds[index] == WORD and amount.form != "range" and (idiom := read_idiom(tokens, index)) is not None:
        return idiom
    if tokens.words[last] == "percentile":
        return Rejected(index, last + 1, "ordinal")
    return (
        read_passing(tokens, amount)
        or read_label(tokens, index, last=last)
        or _ungrouped(tokens, amount)
        or _family(tokens, amount)
    )


def _ungrouped(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "the Larch 1000 plans" in a text that has "1,000 customers": what it writes without commas it doesn't count."""
    index, last = amount.number, amount.last
    word = tokens.words[index]
    is_plain = tokens.kinds[index] == NUMBER and last == index + 1 and word.isdecimal()
    if is_plain and len(word) >= _BARCODE:
        return Rejected(index, last, "name or code")
    if not is_plain or not 0 < tokens.least_grouped() <= len(word):
        return None
    is_counted = tokens.lower(last) and tokens.words[last].endswith("s") and not tokens.capital(index - 1)
    return None if is_counted else Rejected(index, last, "name or code")


def _no_thousand(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "4K screens", "a 5k run": no thousands."""
    index, at = amount.number, amount.number + 1
    if tokens.words[at] != "k" or amount.last != at + 1 or amount.unit is not None:
        return None
    following = tokens.words[amount.last]
    is_first = following in ("and", "or", "/") and tokens.words[amount.last + 2] == "k"
    if following in _RACES or (is_first and tokens.words[amount.last + 3] in _RACES):
        return Rejected(index, amount.last, "name of a race")
    is_screen = tokens.words[index] in ("2", "4", "8") and tokens.raw(at) == "K"
    if is_screen and (following in _SCREENS or not (tokens.lower(amount.last) and following.endswith("s"))):
        return Rejected(index, amount.last, "name of a format")
    return None


def _lettered(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "Form 12B", "Figure 2b": a letter behind the digits that is no scale, because a label stands before them."""
    is_labelled = tokens.capital(amount.number + 1) or tokens.capital(amount.number - 1)
    is_labelled = is_labelled or tokens.words[amount.number - 1] in _LETTERED
    if amount.last != amount.number + 2 or not is_labelled:
        return None
    return read_label(tokens, amount.number, last=amount.last)


def score_or_odds(tokens: Tokens, one: Amount, other: Amount) -> Rejected | None:
    """Whether two bare numbers with a hyphen between are a score, odds or a split ("3-1", "50-50"), not a range."""
    if one.unit is not None or other.unit is not None or one.value is None or other.value is None:
        return None
    rejected = Rejected(one.first, other.last, "score or odds")
    after, before = tokens.words[other.last], tokens.words[one.first - 1]
    if after == "-" and tokens.glued(other.last) and tokens.kinds[other.last + 1] == NUMBER:
        return Rejected(one.first, other.last + 2, "score or odds")
    if one.value >= other.value:
        return rejected
    if after in _GENERIC_SCORES or before in _GENERIC_SCORES:
        return rejected
    return None


def _ordinal(tokens: Tokens, index: int) -> bool:
    """ "3rd", "21st": but the 400,000th of something is a milestone, and counts."""
    ending = tokens.words[index + 1]
    return (
        ending in ("st", "nd", "rd", "th") and tokens.glued(index + 1) and len(tokens.raw(index).replace(",", "")) < 4
    )


def _slashed(tokens: Tokens, index: int) -> Rejected | None:
    """ "24/7", "9/11", "50/50"."""
    words = tokens.words
    if tokens.kinds[index] != NUMBER or words[index + 1] != "/" or tokens.kinds[index + 2] != NUMBER:
        return None
    if not (tokens.glued(index + 1) and tokens.glued(index + 2)) or len(words[index]) > 4:
        return None
    is_part = words[index].isdecimal() and words[index + 2].isdecimal() and int(words[index]) < int(words[index + 2])
    if words[index + 3] == "of" and not is_part:
        return Rejected(index, index + 3, "date, ratio or score")  # "Regulation 2027/418 of 9 March"
    if words[index + 3] in ("of", "majority", "share", "stake", "inch", "mile", "cup", "hour") or (
        words[index - 1] in ("-", "+") and words[index - 2] == "/"
    ):
        return None
    reason = (
        "idiom"
        if (words[index], words[index + 2]) in (("24", "7"), ("50", "50"), ("20", "20"))
        else "date, ratio or score"
    )
    return Rejected(index, index + 3, reason)


def _hyphenated(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "10-year Treasury": the name of a security."""
    if amount.unit in TIME_SPANS and any(tokens.words[k] == "-" for k in range(amount.number, amount.last)):
        following = tokens.words[amount.last], tokens.words[amount.last + 1]
        if following[0] in _SECURITIES or (
            following[0] in ("us", "u", "german", "uk", "italian", "japanese", "french", "fixed")
            and following[1] in _OF_BONDS
        ):
            return Rejected(amount.number, amount.last, "name of a security")
    return None


def _measured(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "a 9mm pistol", "the $64,000 question", "95% confidence": units that measure nothing of the story."""
    words, index, last = tokens.words, amount.number, amount.last
    if amount.unit in TIME_SPANS and (moment := read_moment(tokens, amount)) is not None:
        return moment
    is_hyphened = words[last - 2] == "-"
    if amount.dimension == "length" and is_hyphened and words[last] in _MARKS:
        return Rejected(index, last + 1, "place")  # "the 20-mile mark"
    if amount.dimension == "length" and words[last] in _ARMS:
        return Rejected(index, last + 1, "kind of a thing")  # "a 9mm pistol"
    if amount.dimension in _SIZED and words[last + (words[last] == "-")] in _SIZED_THINGS:
        return Rejected(index, last + 1, "kind of a thing")  # "a 500 g jar", "patients on the 20 mg tablet"
    if amount.dimension == "money" and words[last] == "question":
        return Rejected(amount.first, last + 1, "idiom")  # "the $64,000 question"
    if amount.form == "fraction" and words[index + 1 : index + 3] == ["out", "of"] and _is_judged(tokens, index):
        return Rejected(index, last, "rating")
    is_level = amount.unit == "percent" and words[last] in ("ci", "confidence", "credible")
    if is_level:
        return Rejected(index, last, "confidence level")
    if amount.unit == "degree" and (
        words[last] in ("north", "south", "east", "west")
        or (words[last] in ("n", "s", "e", "w") and tokens.glued(last))
    ):
        return Rejected(index, last + 1, "coordinate")
    return None


def _is_judged(tokens: Tokens, index: int) -> bool:
    """ "I'd give it 8 out of 10"."""
    return any(tokens.words[k] in _JUDGING for k in tokens.back(index, 4))


def _family(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "a mother of three", "dad-of-2": who somebody is, in passing."""
    at = amount.number - 1
    at -= tokens.words[at] == "-"
    if tokens.words[at] != "of":
        return None
    at -= 1
    at -= tokens.words[at] == "-"
    return Rejected(at, amount.last, "family") if tokens.words[at] in _PARENTS or tokens.words[at] == "family" else None
