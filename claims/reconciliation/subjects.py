"""Do two names mean one subject? "Alibaba" and "Alibaba Group" do; a group of three firms is none of the three."""

import re
from functools import lru_cache

from claims.extraction.vocabulary.legalforms import LEGAL_FORMS

# words that end names of firms, or begin any name, and tell nobody apart
IDLE_WORDS = LEGAL_FORMS | {"the", "a", "an"}

# those who belong to what is named after them: a text that names them speaks of it
_PEOPLE_OF = re.compile(
    r"^(?:the )?(?:owners?|organisers?|organizers?|operators?|makers?|members?|users?|customers?|buyers?|drivers?|fans|"
    r"workers?|employees|staff|residents|passengers|survivors|victims|supporters|costs?|shares?) "
    r"(?:of|at|in) (?:the )?"
)

_LIST = re.compile(r"\s*(?:,|\band\b)\s*")  # "&" joins the words of one name
_WORD = re.compile(r"[^\W_]+[+!]?")

Parts = tuple[tuple[str, ...], ...]


def subject_block(name: str) -> str:
    """The word under which all names of one subject are found: the first that tells, of the first name in a list."""
    parts = name_parts(name)
    return parts[0][0] if parts else ""


@lru_cache(maxsize=65536)
def name_parts(name: str) -> Parts:
    """The words of each name in a list of names, sorted; words that tell nobody apart are left out."""
    name = _PEOPLE_OF.sub("", name.casefold())
    found = [_words(part) for part in _LIST.split(name)]
    listed = tuple(sorted(words for words in found if set(words) - IDLE_WORDS)) or tuple(filter(None, found[:1]))
    whole = _words(name)
    # "Marks and Spencer" is one name for all that is known here; a list has commas, or firms of several words.
    return listed if len(listed) != 2 or "," in name or any(len(words) > 1 for words in listed) else (whole,)


def same_subject(one: str, other: str) -> bool:
    """Whether two names can be one subject's: equal, or one with words that the other leaves out, name by name."""
    if one == other:
        return True
    here, there = name_parts(one), name_parts(other)
    if len(here) != len(there) or not here:
        return False
    return all(_covers(mine, theirs) for mine, theirs in zip(here, there, strict=True))


def _covers(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return one[0] == other[0] and (set(one) <= set(other) or set(other) <= set(one))


def _words(text: str) -> tuple[str, ...]:
    words = _WORD.findall(text.removesuffix("'s").removesuffix("’s"))
    telling = tuple(word for word in words if word not in IDLE_WORDS and word != "and")
    return telling or tuple(words)
