"""Whether a name is that of a person: by an office or a trade before it, by what it is followed by, by its form."""

import re

from claims.extraction.names.names import Name
from claims.extraction.vocabulary.givennames import is_given_name
from claims.extraction.vocabulary.places import place_named
from claims.extraction.vocabulary.typenouns import FIGURE_NOUNS, NAME_ENDINGS
from claims.extraction.vocabulary.wordlists import word_set

LONGEST_SURNAME = 3  # words
NO_SURNAMES = word_set("general central national memorial royal regional community north south east west grand classic")
TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|President|Senator|Judge|Captain|Coach|MP|MEP|Cllr|Sen|Rep|Gov)\.? $"
)
PERSON_AFTER = re.compile(
    r"^, (?:aged )?\d{1,2},|^, (?:the |its |a |an |[Aa]cting )?(?:[\w’'-]+ ){0,4}?"
    r"(?:[Cc]hief|Director|Chairman|Chairwoman|President|Professor|Head|CEO|CFO|COO|co-founder|founder"
    r"|chairman|chairwoman|chair|president|director|manager|analyst|economist"
    r"|minister|secretary|mayor|governor|professor|head|officer|spokesman|spokeswoman|who|partner|strategist)\b"
    r"(?! (?:said|says|told|added|warned|confirmed))"
)
PERSON_BEFORE = re.compile(
    r"\b(?:chief executive|executive|CEO|CFO|COO|chairman|chairwoman|president|director|manager|analyst"
    r"|economist|minister"
    r"|secretary|mayor|governor|professor|head|officer|spokesman|spokeswoman|boss|coach|captain|striker|judge|senator"
    r"|chief|founder|[Oo]wner|pensioner|teacher|Dad|Mum|Pensioner|fan|expert|leader|star|champion|reader|member),? $"
)
SIGNED = re.compile(r"\b(?:[Aa]nalyst|[Aa]uthor|[Ee]ditor): $")  # as notes name who wrote them
# "said Ann Lowe of Norvik", "added Ann Lowe, 52"
SAYING_BEFORE = re.compile(r"\b(?:said|says|added|told) $")
SAYING_AFTER = re.compile(r" (?:of|at|from) |, (?:of|at|from|who|\d)")
FIRMS_RANK = re.compile(r"\b(?:[Mm]arket|[Ww]orld|[Ii]ndustry|[Ss]ector) leader $")
WORD_BEFORE = re.compile(r"([A-Za-z-]+) $")


def is_person_here(text: str, name: Name) -> bool:
    """Whether the words beside a name make it a person's: an office, a trade, a title, who said it."""
    before, after = text[max(0, name.start - 24) : name.start], text[name.end : name.end + 70]
    role = WORD_BEFORE.search(before)
    if any(character.isdigit() for character in name.text):
        return False
    if role is not None and role[1].lower() in FIGURE_NOUNS:
        return True
    is_quoted = SAYING_BEFORE.search(before) is not None and SAYING_AFTER.match(after) is not None
    return bool(
        (is_quoted and name.text.count(" ") == 1 and bare_last(name.text) not in NAME_ENDINGS)
        or TITLE.search(before)
        or SIGNED.search(before)
        or (PERSON_BEFORE.search(before) and not (FIRMS_RANK.search(before) or _is_owning_firm(before, name)))
        or PERSON_AFTER.match(after)
    )


def is_called_as_person(name: str, text: str) -> bool:
    """Whether a name is a first name and a surname: "Helen Orr", "Ana de la Cruz", no place or office."""
    first, *others = name.split(" ")
    if not 0 < len(others) <= LONGEST_SURNAME or not all(word.isalpha() for word in others) or not is_given_name(first):
        return False
    is_place = place_named(others[-1]) or re.search(rf"\b(?:in|across|near|throughout) {others[-1]}\b", text)
    return not is_place and others[-1].lower() not in NO_SURNAMES


def bare_last(name: str) -> str:
    words = [word.strip(".,").lower() for word in name.split(" ") if word]
    return words[-1] if words else ""


def _is_owning_firm(before: str, name: Name) -> bool:
    """ "its owner Norvik Interactive": who owns a thing is a firm, unless it is called as people are."""
    return before.lower().endswith(("owner ", "owner, ")) and not is_given_name(name.text.split(" ")[0])
