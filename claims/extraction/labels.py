"""Numbers behind a word that they label: "section 230", "Phase 3", "Boeing 737", "S&P 500", "Unit Twelve"."""

from claims.extraction.dates import COUNTED, MONTHS, WEEKDAYS, Rejected
from claims.extraction.numerals import NUMBER_WORDS
from claims.extraction.tokens import NUMBER, WORD, Tokens
from claims.extraction.wordlists import word_set

# A word in the singular (or listed in the plural) directly before a number labels it, and the reason to print.
_LABELS = {
    "section": """
        section sections sec clause clauses paragraph paragraphs para subsection rule chapter chapters schedule annex
        appendix exhibit exhibits amendment title proposition prop bill act directive regulation resolution cfr usc
        statute count article articles measure
    """,
    "page": "page pages p pp line lines verse psalm folio slide slides",
    "numbered thing": """
        no nos number numbers nr item items figure fig table chart box step lesson tip question answer q option note
        footnote comment post thread entry plate map vitamin omega factor
    """,
    "phase or stage": """
        phase phases stage stages tier tiers level category categories cat class classes grade grades type types part
        parts volume vol episode season series round heat lap race leg set game match matchday gameweek week day days
        year quarter inning period session zone group pool page
    """,
    "place": """
        room suite unit apartment apt flat floor gate terminal platform pier bay district ward precinct route highway
        interstate road exit junction studio area building block plot hangar berth seat row bed box postcode zip sector
        camp hall court stand pitch lane door desk runway marker hole
    """,
    "flight, train or case": """
        flight train bus tram channel radio file form docket case ref reference code pin id serial batch lot ticket
        extension ext order invoice patent permit licence license account registration claim protocol isbn issn pmid
        doi crd policy
    """,
    "version or model": """
        version versions v release build model models mark mk windows ios android iphone ipad pixel galaxy playstation
        ps xbox macos chrome firefox python java php formula apollo soyuz falcon boeing airbus embraer bombardier cessna
        antonov ilyushin mig sukhoi tupolev gemini claude gpt llama porsche peugeot saab mazda nokia intel ryzen core
        snapdragon dreamliner ubuntu bluetooth wifi usb hdmi directx viking voyager
    """,
    "rank": "top best ranked seed seeded rank world",
    "name": "catch blink maroon cloud",
}
_REASONS: dict[str, str] = {}
for _reason, _label_words in _LABELS.items():
    for _label in _label_words.split():
        _REASONS.setdefault(_label, _reason)
# These label only when capitalised, or when nothing counted follows: "last week 40 people", "a level 5 points higher".
_DOUBTFUL = word_set("""
    week day days year quarter period session season series game match round race set group pool
    part parts unit area figure point line lines count title bill act rule order item items box note post
    comment account claim case file form code court stand hall pitch seat road world row gate camp door
    desk core model models mark number numbers question questions answer option chapter heat lap leg channel radio
    policy flight train bus plot map volume formula matches days lane cloud article articles table chart measure factor marker hole
    license licence ticket permit step block file
""")
_INDICES = word_set("""
    ftse cac nikkei russell stoxx asx csi nifty sensex dow nasdaq topix dax ibex fortune forbes seng kospi smi tsx
    msci s&p aex omx omxs psi crsp wilshire inc bse hsi sti klci set50 euronext eurostoxx
""")
_INDEX_SIZES = word_set("""
    20 25 30 35 40 50 60 80 90 100 150 200 225 250 300 350 400 500 600 800 1000 2000 3000 5000
""")
_GROUPS = word_set("group g big magnificent famous gang")
# Capitalised words that open sentences, or are ordinary before a count.
_PLAIN_CAPITALS = word_set("""
    the a an about around nearly almost over under some only just at least more than fewer less up to of in on by
    from with for and but or if when while after before since until between another all both these those other its
    their his her our my your there it they we he she i another approximately roughly exactly every each no not now
    then so as that this also still however meanwhile yesterday today total average minimum maximum additional
    another including plus minus said says added killed injured
""")
_TEMPORAL = word_set("day week year quarter period season session game match race round order account case claim measure factor")
_ABBREVIATED = word_set("no nos p pp fig vol ch sec art para ext cat nr apt v ver")
_NEVER_NAMES = WEEKDAYS | MONTHS | {"us", "uk", "eu", "un", "ci"}


def read_label(tokens: Tokens, index: int, *, last: int) -> Rejected | None:
    """The label that the bare number at ``index``, which ends at ``last``, belongs to."""
    return _index_name(tokens, index, last) or _labelled(tokens, index, last) or _named(tokens, index, last)


def read_titled(tokens: Tokens, index: int, *, last: int) -> Rejected | None:
    """ "Ninety Days to Midnight": number and unit with capitals inside a sentence are a title."""
    return _capital_number(tokens, index, last) if tokens.capital(last - 1) and last > index + 1 else None


def _index_name(tokens: Tokens, index: int, last: int) -> Rejected | None:
    """ "S&P 500", "FTSE 100", "Group of 20", "Group of Seven"."""
    words = tokens.words
    if words[index] in _INDEX_SIZES:
        if words[index - 1] in _INDICES and tokens.capital(index - 1):
            return Rejected(index - 1, last, "index or list name")
        if words[index - 1] in ("p", "sp") and (words[index - 2] == "&" or words[index - 1] == "sp"):
            return Rejected(index - 3 if words[index - 1] == "p" else index - 1, last, "index or list name")
    if (
        words[index - 1] == "of"
        and words[index - 2] in _GROUPS
        and tokens.capital(index - 2)
        and not tokens.starts_sentence(index - 2)
    ):
        return Rejected(index - 2, last, "index or list name")
    return None


def _labelled(tokens: Tokens, index: int, last: int) -> Rejected | None:
    words, at = tokens.words, index - 1
    if words[at] == "." and words[at - 1] in _ABBREVIATED and tokens.glued(at):
        at -= 1
    word = words[at]
    reason = _REASONS.get(word) or _plural_label(tokens, at, last)
    if reason is None or tokens.kinds[at] != WORD or "," in words[index]:
        return None
    if word in ("no", "nos") and at == index - 1 and not tokens.capital(at):
        return None
    if word in ("p", "pp", "v", "q", "set", "ps", "pin", "sec", "cat") and at == index - 1 and tokens.glued(index):
        return Rejected(at, last, reason)
    counts = tokens.lower(last) and (
        words[last] in COUNTED
        or (words[last].endswith("s") and words[last] not in ("is", "was", "has", "says", "as", "this", "its"))
    )
    if word in _DOUBTFUL:
        is_temporal = words[at - 1] in (
            "last",
            "this",
            "next",
            "per",
            "a",
            "every",
            "each",
            "that",
            "the",
            "one",
            "previous",
            "past",
            "same",
            "another",
            "his",
            "her",
            "their",
            "its",
        )
        if (counts or is_temporal) and not tokens.capital(at):
            return None
        if counts and tokens.starts_sentence(at):
            return None
        if (
            not tokens.capital(at)
            and tokens.kinds[index] == WORD
            and word
            not in ("number", "page", "chapter", "phase", "day", "week", "round", "game", "stage", "part", "step")
        ):
            return None
        if word == "number" and words[at - 1] in ("the", "a") and words[last] in ("of",):
            return None
    elif (
        counts
        and word in ("sections", "pages", "chapters", "articles")
        and tokens.kinds[index] == NUMBER
        and words[last] in COUNTED
    ):
        return None
    return Rejected(at, last, reason)


def _plural_label(tokens: Tokens, at: int, last: int) -> str | None:
    """ "Junctions 9 and 10": a plural labels only a list."""
    word = tokens.words[at]
    if not word.endswith("s") or tokens.words[last] not in ("and", "to", "-", "–", "&", "or", "through"):
        return None
    return _REASONS.get(word[:-1]) if tokens.kinds[last + 1] == NUMBER and word[:-1] not in _TEMPORAL else None


def _named(tokens: Tokens, index: int, last: int) -> Rejected | None:
    """A capitalised word and a bare number make a name ("Vento 5"), unless something counted follows."""
    words, before = tokens.words, index - 1
    if tokens.kinds[index] == WORD:
        return _capital_number(tokens, index, last)
    if not tokens.capital(before) or "," in words[index] or ("." in words[index] and words[index].count(".") > 1):
        return None
    if (
        len(words[index]) > 5
        or words[before] in _NEVER_NAMES
        or words[before] in _PLAIN_CAPITALS
        or words[before].endswith("'s")
        or (words[before].endswith("s") and words[before - 1] == "the")
    ):
        return None
    if len(words[index]) == 5 and not tokens.lower(last) and "." not in words[index]:
        return Rejected(index, last, "postcode")
    following = words[last]
    if tokens.lower(last) and (
        following in COUNTED
        or (following.endswith("s") and following not in ("is", "was", "has", "does", "as", "says", "its"))
    ):
        return None
    opens = tokens.starts_sentence(before) and tokens.words[before - 1] != ":"
    if opens and not (
        tokens.lower(last) and following in ("is", "was", "has", "will", "crashed", "landed", "launched", "and")
    ):
        return None
    if is_title_case(tokens, index) or tokens.words[last] in ("percent", "%") or _is_table(tokens, index):
        return None
    return Rejected(before, last, "name")


def _capital_number(tokens: Tokens, index: int, last: int) -> Rejected | None:
    """ "Big Four", "Six Nations": a number word with a capital inside a sentence is part of a name."""
    if not tokens.capital(index) or tokens.words[index] not in NUMBER_WORDS or tokens.raw(index).isupper():
        return None
    if is_title_case(tokens, index):
        return None
    if tokens.starts_sentence(index):
        is_title = tokens.capital(last) and tokens.words[last + 1] in ("to", "of", "and") and tokens.capital(last + 2)
        return Rejected(index, last, "name") if is_title else None
    return Rejected(index - (1 if tokens.capital(index - 1) else 0), last, "name")


def is_title_case(tokens: Tokens, index: int) -> bool:
    """Whether the line is written like a headline, every longer word with a capital."""
    capitals = 0
    for step in (-1, 1):
        at = index + step
        while 0 <= at < tokens.count and abs(at - index) <= 8:
            if tokens.starts_line(at if step == 1 else at + 1):
                break
            if tokens.kinds[at] == WORD and len(tokens.words[at]) > 3:
                if tokens.lower(at):
                    return False
                capitals += 1
            at += step
    return capitals >= 3


def _is_table(tokens: Tokens, index: int) -> bool:
    return tokens.words[index - 1] == "|" or tokens.words[index + 1] == "|"
