"""Numbers mentioned in passing: those who speak, channels, splits, the base of an index, how long a paper is."""

from claims.extraction.numbers.amounts import Amount
from claims.extraction.numbers.dates import Rejected
from claims.extraction.numbers.tokens import NUMBER, Tokens
from claims.extraction.vocabulary.wordlists import word_set

MOST_SOURCES = 12
SPEAKERS = word_set("""
    people persons sources officials executives insiders bankers diplomats lawyers aides employees staffers analysts
    advisers advisors traders investors witnesses residents
""")
TOLD_BY = (("according", "to"), ("say",), ("told", "by"), ("cited",), ("citing",))
INFORMED = word_set("briefed familiar close")
KNOWING = word_set("direct knowledge first-hand detailed")
TELLING = word_set("tell told asked said say saw spoke")
BANDS = frozenset({"fm", "am", "mhz", "khz"})
DOCUMENTS = word_set("""
    report reports document documents filing filings ruling rulings complaint indictment letter dossier paper bill
    judgment judgement decision study manual statement memo lawsuit book application plan draft transcript contract
""")
RUNNING = word_set("run runs ran running stretch stretches stretched")
PAGES = frozenset({"page", "pages"})
BASE_YEARS = range(1900, 2100)
YEARS_AHEAD = range(10, 50)  # "H1 26", "FY 25"
FISCAL = frozenset({"fy", "fiscal"})
# Kinds of things by how many parts they have: "a two-stage rocket", "a 24-word phrase".
KINDS = word_set("""
    stage man woman member person word pack part piece way legged wheeled door factor sided seater digit gauge judge
    justice speed string
""")
MOST_BEDROOMS = 6  # of a home: a clinic has more
# What lists are made of: "5 things to know", "ten tips for the garden".
LISTED = word_set("things tips takeaways ways reasons facts lessons tricks hacks myths highlights pointers")
BEHIND_LISTED = word_set("to you we that about for why how from")
PAIRED = word_set("men women sides companies firms countries leaders parties teams groups brothers sisters nations")
# Prepositions behind which "one" is an article: "reading too much into one season".
LIKE_ARTICLE = word_set("for into with through over against about on in at")
NO_ARTICLE = word_set("""
    death dead injury injured casualty fatality arrest arrested case conviction suspect missing wounded seat vote goal
    notch point in out more less other
""")
ENDS = frozenset({".", ",", ";", "!", "?", ")", ""})
STARS = frozenset({"star", "stars"})
MOST_STARS = 5
COMPARING = frozenset({"<", ">", "=", "≤", "≥", "≈"})
ROUTES = word_set("bus tram train ferry trolleybus streetcar metro")
SURE_BANDS = BANDS - {"am"}


def read_passing(tokens: Tokens, amount: Amount) -> Rejected | None:
    """Why a bare number says nothing of its story; None where it may count."""
    return (
        _sources(tokens, amount)
        or _broadcast(tokens, amount)
        or _split(tokens, amount)
        or _base(tokens, amount)
        or _significance(tokens, amount)
        or _short_year(tokens, amount)
        or _pages(tokens, amount)
        or _route(tokens, amount)
        or _countdown(tokens, amount)
        or _kind(tokens, amount)
        or _listed(tokens, amount)
        or _both(tokens, amount)
        or _rating(tokens, amount)
        or _article(tokens, amount)
    )


def _sources(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "according to two people briefed on the talks", "three sources close to the board"."""
    words, last = tokens.words, amount.last
    if words[last] not in SPEAKERS or amount.value is None or amount.value > MOST_SOURCES:
        return None
    after = words[last + 1]
    informs = (
        after in INFORMED
        or (after == "with" and not KNOWING.isdisjoint(words[last + 2 : last + 5]))
        or (after == "who" and not TELLING.isdisjoint(words[last + 2 : last + 9]))
    )
    is_told = any(tuple(words[amount.first - len(by) : amount.first]) == by for by in TOLD_BY)
    is_source = words[last] == "sources" and (after in ("said", "say", "told") or is_told)
    if is_source or (informs and (is_told or after in INFORMED or after in ("with", "who"))):
        return Rejected(amount.first, last, "somebody who speaks")
    return Rejected(amount.first, last, "somebody who speaks") if is_told and after in (",", ".") else None


def _broadcast(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "88.9 FM", "FM 101.7"."""
    behind, before = tokens.words[amount.last], tokens.words[amount.number - 1]
    if behind in ("fm", "mhz") and tokens.kinds[amount.number] == NUMBER:
        return Rejected(amount.number, amount.last + 1, "frequency of a station")
    return Rejected(amount.number - 1, amount.last, "frequency of a station") if before in SURE_BANDS else None


def _split(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "a 10-for-1 split", "two-for-one tickets"."""
    words, at = tokens.words, amount.last
    if words[at : at + 3] != ["-", "for", "-"] or not tokens.glued(at):
        return None
    return Rejected(amount.number, at + 4, "split or offer")


def _base(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "(December 2023 = 100)": the base of an index."""
    words, at = tokens.words, amount.number
    year = words[at - 2]
    is_base = words[at - 1] == "=" and year.isdecimal() and len(year) == 4 and int(year) in BASE_YEARS
    return Rejected(at, amount.last, "base of an index") if is_base else None


def _significance(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "(p<0.001)", "P = 0.03": how surely a trial shows something."""
    words, at = tokens.words, amount.number - 1
    at -= words[at] in COMPARING and words[at - 1] in COMPARING
    is_level = words[at] in COMPARING and words[at - 1] == "p" and amount.value is not None and amount.value < 1
    return Rejected(at - 1, amount.last, "confidence level") if is_level else None


def _short_year(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "H1 26", "Q3 25", "FY 26"."""
    words, at = tokens.words, amount.number
    if not (words[at].isdecimal() and len(words[at]) == 2 and int(words[at]) in YEARS_AHEAD):
        return None
    is_part = words[at - 1] in ("1", "2", "3", "4") and words[at - 2] in ("h", "q") and tokens.glued(at - 1)
    is_year = words[at - 1] in FISCAL and (tokens.raw(at - 1).isupper() or words[at - 1] == "fiscal")
    return Rejected(at, amount.last, "period") if is_part or is_year else None


def _pages(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "a 300-page report", "the documents, all 1,140 pages of them": how long a paper is."""
    words = tokens.words
    at = amount.last + (words[amount.last] == "-")
    if words[at] not in PAGES:
        return None
    if words[amount.first - 1] == "to" and words[amount.first - 2] in RUNNING:
        return Rejected(amount.number, at + 1, "length of a text")  # "The dossier, out today, runs to 212 pages"
    near = {*words[at + 1 : at + 4], *(words[k] for k in tokens.back(amount.first, 5))}
    is_hyphened = at > amount.last
    is_of_them = words[at + 1 : at + 3] == ["of", "them"] or words[at + 1] == "long"
    return (
        Rejected(amount.number, at + 1, "length of a text") if is_hyphened or is_of_them or near & DOCUMENTS else None
    )


def _route(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "the number 5 bus", "the 42 tram"."""
    words, at = tokens.words, amount.number
    is_named = words[at - 1] in ("the", "a", "no") or words[at - 1] == "number"
    return Rejected(at, amount.last + 1, "flight, train or case") if is_named and words[amount.last] in ROUTES else None


def _countdown(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "at T-minus 10"."""
    before = tokens.words[amount.number - 3 : amount.number]
    is_down = before == ["t", "-", "minus"]
    return Rejected(amount.number - 3, amount.last, "countdown") if is_down else None


def _kind(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "a three-man crew", "a 2-of-3 wallet": what kind of thing it is."""
    words, at = tokens.words, amount.last
    if words[at] != "-" or not tokens.glued(at) or not tokens.glued(at + 1):
        return None
    if words[at + 1 : at + 3] == ["of", "-"]:
        return Rejected(amount.number, at + 4, "kind of a thing")
    is_flat = words[at + 1] in ("bed", "bedroom") and amount.value is not None and amount.value <= MOST_BEDROOMS
    is_kind = is_flat or words[at + 1] in KINDS
    return Rejected(amount.number, at + 2, "kind of a thing") if is_kind else None


def _listed(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "Five things to know", "10 tips for beginners": how long a list is."""
    words, at = tokens.words, amount.last
    at += words[at] in ("key", "big", "top", "simple", "easy", "quick", "main")
    is_list = words[at] in LISTED and words[at + 1] in BEHIND_LISTED
    return Rejected(amount.number, at + 1, "length of a list") if is_list else None


def _both(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "The two men shook hands": a pair that the text has named already."""
    words, at = tokens.words, amount.number
    is_pair = words[at] == "two" and words[at - 1] in ("the", "these", "those") and words[amount.last] in PAIRED
    return Rejected(at, amount.last, "pronoun") if is_pair else None


def _article(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "a full price for one molecule": one of a thing, where nobody counts."""
    at, after = amount.number, tokens.words[amount.last]
    is_article = tokens.words[at] == "one" and tokens.words[at - 1] in LIKE_ARTICLE and tokens.lower(amount.last)
    return Rejected(at, amount.last, "pronoun") if is_article and after not in NO_ARTICLE else None


def _rating(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "five out of five", "gives it a 3", "a four-star hotel"."""
    words = tokens.words
    is_mark = words[amount.number - 1] == "a" and tokens.kinds[amount.number] == NUMBER
    if is_mark and words[amount.last] in ENDS:
        return Rejected(amount.number, amount.last, "rating")
    if (words[amount.last], words[amount.last + 1]) == ("out", "of") and words[amount.number] == words[amount.last + 2]:
        return Rejected(amount.number, amount.last + 3, "rating")
    if words[amount.last : amount.last + 2] == ["out", "of"] and words[amount.last + 2] in ("5", "10"):
        return Rejected(amount.number, amount.last + 3, "rating")  # "4.5 out of 5"
    at = amount.last + (words[amount.last] == "-")
    is_few = tokens.kinds[amount.number] == NUMBER and (amount.value or MOST_STARS + 1) <= MOST_STARS
    if words[at] in STARS and (at > amount.last or is_few):
        return Rejected(amount.number, at + 1, "rating")
    return None
