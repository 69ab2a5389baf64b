"""Words that loosen or bound a number, before it ("at least", "just under") and behind it ("or more", "-odd")."""

from dataclasses import dataclass

from claims.extraction.numbers.tokens import NUMBER, WORD, Tokens
from claims.extraction.quantity import Hedge
from claims.extraction.vocabulary.wordlists import word_set

# Before the number; the longest phrase that ends there wins.
BEFORE: dict[Hedge, str] = {
    Hedge.ABOUT: """
        about|around|some|roughly|approximately|approx|circa|c|ca|~|≈|an estimated|estimated|in the region of
        in the order of|on the order of|something like|in the neighborhood of|in the neighbourhood of|in the vicinity of
        in the ballpark of|more or less|broadly|perhaps|maybe|give or take|in the area of|somewhere around
        more like|nearer|nearer to|somewhere near|or so|est
        somewhere in the region of|just about|thereabouts|plus or minus|or about|or roughly
        + / -|or around|loosely|say
    """,
    Hedge.AT_LEAST: """
        at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|minimum|min
        at the very least|at a minimum|as few as|as little as|as low as|≥|> =|= >|at the least|not under|not below
        at minimum
    """,
    Hedge.AT_MOST: """
        up to|as much as|as many as|as high as|as long as|as far as|no more than|not more than|no greater than
        no higher than|at most|at the most|not exceeding|a maximum of|maximum of|maximum|max|≤|< =|= <|not above
        not over|no longer than|capped at|limited to|a cap of|not longer than|a ceiling of|at the very most|upto
        no later than|up to a maximum of|not to exceed|never more than|as tall as|as large as|as fast as|as deep as
        not exceed|cannot exceed|never exceed
        as big as|as old as|as strong as|as heavy as|within
    """,
    Hedge.MORE_THAN: """
        more than|over|above|upwards of|upward of|in excess of|just over|well over|greater than|higher than|exceeding
        exceeded|exceeds|exceed|north of|larger than|bigger than|longer than|beyond|topping|topped|tops|surpassing
        surpassed|just above|slightly more than|a little more than|a little over|well above|slightly over|slightly above
        past|better than|>|not just|heavier than|older than|taller than|faster than|way over|far more than
        well more than|much more than|at more than|many more than|top|surpass|passed|a bit over|a shade over
        a touch over|only just over|fractionally over
    """,
    Hedge.LESS_THAN: """
        less than|under|fewer than|below|lower than|smaller than|south of|well under|well below|<|shorter than
        far less than|far fewer than|much less than|inside|younger than|cheaper than|way under|well short of
        substantially below
    """,
    Hedge.NEARLY: """
        nearly|almost|just under|close to|approaching|not quite|just below|just short of|a little under
        a little short of|shy of|just shy of|slightly under|slightly below|slightly less than|a little less than|near
        nearing|verging on|a shade under|a touch under|fractionally under|little short of|short of|a bit under
        just less than|practically|virtually|coming up to|closing in on|on the verge of|just inside|a whisker under
        a fraction under|a fraction below|only just under|little less than|nigh on|well nigh|narrowly under
        narrowly below|just fewer than
    """,
    Hedge.EXACT: "exactly|precisely|a total of|an even|a record|a full|exactly a",
}

# Behind the number, directly or after what is counted.
AFTER: dict[Hedge, str] = {
    Hedge.ABOUT: """
        or so|- odd|odd|- ish|ish|give or take|or thereabouts|or thereabout|more or less|approximately|approx|roughly
    """,
    Hedge.AT_LEAST: """
        or more|or higher|or above|or over|or greater|or longer|or better|or older|or larger|or bigger|- plus|+|at least
        at the least|minimum|at minimum|and above|and up|and upwards|and more|or upwards|at a minimum|at the very least
    """,
    Hedge.AT_MOST: """
        or less|or fewer|or lower|or below|or under|or shorter|or smaller|or younger|at most|at the most|maximum|max
        tops|and below|and under|at the very most|or even less
    """,
    Hedge.MORE_THAN: "and change|and counting|and then some|plus change",
}
_AFTER_ANYWHERE = word_set("or at give and")  # these may follow what is counted: "30 people or more"
_REACH_AFTER = 3  # tokens between the number and "or more"

# Between the hedge and the number.
_FILLERS = frozenset({"a", "an", "another", "the first", "additional", "further", "total", "of"})
_RISE = word_set("""
    go goes went gone going move moved moves push pushed pushes shot ticked edged inched crept jumped climbed rose
    risen bumped taking brought bringing ramped scaled stepped sped added adds adding take takes took picked
""")
# "over" before a span of time mostly means "during"; these say that it does not.
_REALLY_OVER = word_set("""
    for just well little lasted took take takes taking spent is was were be been after with has have slightly aged
    waited
""")
_TIME = frozenset({"year", "day", "week", "month", "hour", "minute", "decade", "quarter", "night", "century", "second"})
# "held over a £3m raid", "a win over 5 rivals"
_ABOUT_OVER = word_set("""
    win victory lead won advantage triumph held row arrested dispute charged fined sued jailed fight clash protest
    protests anger concerns concern fears fury questioned quizzed probe sacked quit resigned arrest
    hand hands handed handing spread spreads spreading sign signs signed signing turn turned turning popped popping
    pore pored poring mull mulled fork forks forked forking
""")
_BOUNDS = frozenset({Hedge.AT_LEAST, Hedge.AT_MOST, Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.NEARLY, Hedge.EXACT})


@dataclass(frozen=True, slots=True)
class Hedged:
    """What the words around an amount say, and the tokens they reach: ``first`` of those before, ``last`` after."""

    hedge: Hedge | None
    first: int
    last: int
    is_exactly: bool = False


def _by_end(table: dict[Hedge, str], *, is_reversed: bool) -> dict[str, tuple[tuple[tuple[str, ...], Hedge], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for hedge, phrases in table.items():
        for phrase in phrases.replace("\n", "|").split("|"):
            words = phrase.split()
            if not words:
                continue
            if is_reversed:
                words.reverse()
            found.setdefault(words[0], []).append((tuple(words[1:]), hedge))
    return {word: tuple(sorted(rest, key=lambda entry: -len(entry[0]))) for word, rest in found.items()}


_BEFORE = _by_end(BEFORE, is_reversed=True)
_AFTER = _by_end(AFTER, is_reversed=False)


def read_hedges(tokens: Tokens, first: int, last: int, *, unit: str | None) -> Hedged:
    """The hedge of an amount that spans the tokens ``first`` to ``last``; a bound beats an approximation."""
    hedge, begin, exactly = None, first, False
    for _ in range(3):
        found = _before(tokens, begin, unit=unit)
        if found is None:
            break
        stated, begin = found
        exactly = exactly or (stated is Hedge.EXACT and tokens.words[begin] in ("exactly", "precisely"))
        hedge = _stronger(hedge, stated)
    after, end = _after(tokens, last)
    if after is not None:
        hedge = _stronger(hedge, after)
    return Hedged(None if hedge is Hedge.EXACT else hedge, begin, end, exactly)


def _stronger(one: Hedge | None, other: Hedge) -> Hedge:
    if one is None or one is Hedge.EXACT:
        return other
    return other if one is Hedge.ABOUT and other in _BOUNDS and other is not Hedge.EXACT else one


def _before(tokens: Tokens, first: int, *, unit: str | None) -> tuple[Hedge, int] | None:
    """The hedge phrase that ends before token ``first``, and its first token."""
    at = first - 1
    for _ in range(2):
        phrase = _phrase_before(tokens, at, unit=unit)
        if phrase is not None:
            return phrase
        if tokens.words[at] not in _FILLERS and not (tokens.words[at] in (".", "-") and tokens.glued(at)):
            return None
        at -= 1
    return None


def _phrase_before(tokens: Tokens, at: int, *, unit: str | None) -> tuple[Hedge, int] | None:
    if at < 0:
        return None
    for words, hedge in _BEFORE.get(tokens.words[at], ()):
        begin = at
        for expected in words:
            begin -= 1
            if begin < 0 or tokens.words[begin] != expected:
                break
        else:
            if not _misleads(tokens, begin, at, unit=unit):
                return hedge, begin
    return None


def _misleads(tokens: Tokens, begin: int, at: int, *, unit: str | None) -> bool:
    """Whether the phrase means something else here: "went up to 5%", "over two days", "the top 10"."""
    word, before = tokens.words[at], tokens.words[begin - 1]
    if word == "to" and tokens.words[begin] == "up":
        return before in _RISE and not (unit in _TIME and before.startswith(("take", "taking", "took")))
    if word == "within":
        return unit not in _TIME
    if word == "over" and begin == at:
        return (unit in _TIME and before not in _REALLY_OVER) or before in _ABOUT_OVER
    if word in ("top", "max", "c", "ca", "est", "say", "past", "near", "inside", "min", "some") and begin == at:
        if word == "c":
            return not (tokens.words[at + 1] == "." or tokens.glued(at + 1))
        if word == "top":
            is_verb = before in ("to", "will", "could", "would", "may", "might", "can", "should")
            return not (is_verb or before in ("numbers", "figures", "sales", "profits", "revenues", "losses", "deaths"))
        if word == "say" and before not in (",", "(", "–", "—", "is", "was", "of", "by", "-"):
            return True  # "residents' groups say 11,000"
        if word in ("past", "say", "inside"):
            return before in (
                "the",
                "half",
                "in",
                "they",
                "we",
                "i",
                "who",
                "people",
                "analysts",
                "experts",
                "for",
                "over",
                "quarter",
                "this",
            ) or (word != "past" and unit not in _TIME and word == "inside")
    if word in ("passed", "tops", "topped") and begin == at:
        return unit == "count" or unit is None
    if word in ("minimum", "maximum", "estimated", "near", "some"):
        return False
    return word == "under" and before in ("aged", "children")


def _after(tokens: Tokens, last: int) -> tuple[Hedge | None, int]:
    for at in range(last, min(tokens.count, last + _REACH_AFTER + 1)):
        word = tokens.words[at]
        if at > last and word not in _AFTER_ANYWHERE:
            if tokens.kinds[at] != WORD and tokens.words[at : at + 4] != [",", "give", "or", "take"]:
                return None, last
            continue
        for words, hedge in _AFTER.get(word, ()):
            end = at + 1
            for expected in words:
                if tokens.words[end] != expected:
                    break
                end += 1
            else:
                if not _misleads_behind(tokens, at, end):
                    return hedge, end
    return None, last


def _misleads_behind(tokens: Tokens, at: int, end: int) -> bool:
    word, following = tokens.words[at], tokens.words[end]
    if word == "+":
        return not tokens.glued(at) or (tokens.glued(end) and tokens.kinds[end] == NUMBER)
    if word == "odd":
        return tokens.kinds[end] != WORD
    if word in ("or", "and"):
        # "5% or more than 300 people": the words belong to the next number
        return following in ("than", "as", "the", "a", "an", "its", "their", "his") or (tokens.kinds[end] == NUMBER)
    if word in ("at", "roughly", "approximately", "approx", "more", "max", "maximum", "minimum"):
        return tokens.kinds[end] == NUMBER or following in ("$", "£", "€", "of", "a", "two", "three", "one", "half")
    return False
