"""What an unknown name is of, by the words beside it: where people live, who acts and owns, who is meant by "she"."""

import re
from collections.abc import Sequence

from claims.extraction.names.names import Name, begins_sentence
from claims.extraction.vocabulary.places import place_named, place_of_adjective

INSIDE = re.compile(
    r"(?:^|(?P<noun>[a-z-]+) )(?:in|near|across|around|outside|throughout|toward|towards)"
    r"(?: (?:the|central|downtown|old|nearby|rural|inner|greater|mid|neighbouring|neighboring|(?:north|south|east|west)"
    r"(?:-?(?:ern|east|west))?|towns?|city|village|port|suburb|district|state|streets? of|of))* $",
    re.I,
)
# What is put into a firm rather than found in a place.
PUT_IN = frozenset({
    "stake", "stakes", "share", "shares", "interest", "holding", "holdings", "invest", "invests", "invested",
    "investing", "investor", "investors", "investment", "investments", "stock", "bonds", "trust", "confidence", "faith",
    "position", "money", "believe", "belief", "shareholder", "shareholders", "depositors",
})  # fmt: skip
AT = re.compile(r"\b(?:at|from) $")
LIVES = re.compile(
    r"\b(?:people|residents?|inhabitants|towns?|city|village|port|suburb|district|state|province|capital|mayor"
    r"|streets?|outskirts|north|south|east|west|centre|center|island|county|community|hamlet|neighbourhood|parish"
    r"|peninsula) of $"
)
ABODE = re.compile(
    r"^(?:[’']s)? (?:residents?|mayor|townsfolk|locals|suburbs|streets|seafront|harbou?r|inhabitants|population)\b"
    r"|^(?:, | in (?:(?:north|south|east|west)(?:ern)? )?)(?P<region>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?\.?)"
)
ACTS = re.compile(
    r"^(?:,[^,.\n]{2,70},)? (?:said|says|announce[ds]|reports|reported|plans|planned|expects|expected|makes|made|sells"
    r"|sold|runs|owns|operates|offers|offered|paid|pays|agreed|bought|hired|employs|believes|claims|claimed|insists"
    r"|insisted|warns|warned|confirmed|denied|denies|declined|refused|apologi[sz]ed|launched|raised|cut|puts|carries"
    r"|earned|booked|swung|posted|acquired|competes|wants|told|hopes"
    r"|will (?:pay|cut|sell|buy|launch|close|shut|offer))\b"
)
HAS = re.compile(
    r"^[’']s? (?:shares?|stock|profits?|customers?|staff|employees|workers|board|bosses|management|revenue|sales|app"
    r"|website|systems?|network|products?|new|latest|founder|headquarters|parent|owner|shareholders|investors|debts?"
    r"|balance|accounts?|results|offer|bid|plan|decision|earnings|costs)\b"
)
# What is a firm's and hardly a person's, for firms that bear their founder's name.
FIRM_HAS = re.compile(
    r"^(?:[’']s)? (?:shares|shareholders|stock|customers|staff|employees|workers|workforce|revenues?|sales|board|bosses"
    r"|management|headquarters|stores|shops|factor(?:y|ies)|plants?|branches|executives?|spokes\w+|products|brand|brands"
    r"|bondholders|creditors|subsidiar(?:y|ies)|takeover|supervisory)\b"
    r"|^, (?:the|a|an|which) (?:[\w-]+,? ){0,3}(?:company|firm|group|maker|retailer|bank|manufacturer|chain|makes)\b"
)
DONE_TO_FIRM = re.compile(
    r"\b(?:[Ss]hares (?:of|in)|[Ss]tock (?:of|in)|[Ss]take in|[Ss]hareholders (?:of|in)|[Ii]nvestors in|[Cc]ustomers of"
    r"|(?:[Bb]id|[Oo]ffer|[Tt]akeover|[Aa]cquisition|[Bb]uyout) (?:for|of)|[Bb]ids for|[Bb]uys|[Tt]o (?:buy|acquire)"
    r"|[Tt]akeover of|[Jj]obs at|[Ww]orkers at|[Ss]taff at|[Ee]mployees of|[Oo]wners? of|[Pp]lant of)(?: the)? $"
)
DEALT_WITH = re.compile(
    r"\b(?:rival|rivals|maker|owner|operator|customers of|shares (?:of|in)|work(?:s|ed|ing)? (?:for|at)|stake in"
    r"|employed by|owned by|run by|made by|sued|fined|accuse[ds]|bought by|sold to|hired by|investors in|supplier) $"
)
SHE = re.compile(r"[^\n“”\".]{0,90}?(?:\. |, | and | as )(?:[Ss]he|[Hh]e|[Hh]er|[Hh]is)\b")
GOES_ON = re.compile(r"[^\n“”\".]{0,140}\. (?:She|He)\b")  # who was the subject is so again
UNDER = re.compile(r"\b(?:in|at|from|to|near|of|with|for|against|by|than|on)(?: the)? $")
ANOTHER = re.compile(r"(?<![.!?] )\b[A-Z][a-z]+ [A-Z][a-z]+")
PERSONAL_NAME = re.compile(r"[A-Z][\w’'-]+ (?:(?:van|de|von|Mc|O[’'])? ?)[A-Z][\w’'-]+")


def kind_by_words_beside(text: str, names: Sequence[Name], *, is_word: bool = False) -> str | None:
    """Place or person, None where the words beside the names are such as stand beside those of organisations.

    A name that ``is_word`` of the language as well must stand as a place does throughout.
    """
    if any(_is_firm(text, name) for name in names):
        return None
    places = [is_place_by_words_beside(text, name) for name in names]
    if all(places) or (any(places) and not is_word):
        return "place"
    return "person" if any(_is_she(text, name) for name in names) else None


def is_place_called_so(text: str, names: Sequence[Name]) -> bool:
    """Whether what may be a town, a team or a firm is a place: "at Alder Park", "from Port Ellery City"."""
    if any(_is_firm(text, name) for name in names):
        return False
    return any(
        is_place_by_words_beside(text, name) or AT.search(text[max(0, name.start - 6) : name.start]) for name in names
    )


def _is_firm(text: str, name: Name) -> bool:
    after = text[name.end : name.end + 90]
    return bool(ACTS.match(after) or HAS.match(after) or DEALT_WITH.search(text[max(0, name.start - 24) : name.start]))


def stands_as_firm(text: str, name: Name) -> bool:
    """Whether a name stands where a firm does and a person hardly: "shares of Bellori", though Ann Bellori runs it."""
    before, after = text[max(0, name.start - 24) : name.start], text[name.end : name.end + 60]
    return bool(FIRM_HAS.match(after) or DONE_TO_FIRM.search(before))


def is_place_by_words_beside(text: str, name: Name) -> bool:
    """ "in Nestby", "the people of Nestby", "Nestby residents", "Nestby in Norway"."""
    before = text[max(0, name.start - 40) : name.start]
    inside = INSIDE.search(before)
    if (inside is not None and inside["noun"] not in PUT_IN) or LIVES.search(before):
        return not re.match(r"[’']s? [a-z]+|-[a-z]", text[name.end : name.end + 20])
    abode = ABODE.match(text[name.end : name.end + 40])
    if abode is None:
        return False
    return abode["region"] is None or place_named(abode["region"]) is not None


def _is_she(text: str, name: Name) -> bool:
    """ "Helga Orrin has baked here since 1998. She learnt it from her father": two names, gone on with as a person."""
    if UNDER.search(text[max(0, name.start - 12) : name.start]):
        return False
    after = text[name.end : name.end + 160]
    she = SHE.match(after)
    is_meant = (she is not None and ANOTHER.search(after[: she.end()]) is None) or (
        begins_sentence(text, name.start) and GOES_ON.match(after) is not None
    )
    return (
        is_meant
        and PERSONAL_NAME.fullmatch(name.text) is not None
        and place_of_adjective(name.text.split(" ")[0]) is None
    )
