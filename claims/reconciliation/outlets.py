"""The names by which a text may call an outlet, and which of them it may use without meaning somebody else."""

import re
from functools import lru_cache
from itertools import pairwise

# Words that end many names of outlets and are left out when people name them.
_GENERIC = """
    news agency wire newswire press service services media group online digital newspaper newspapers magazine radio
    television tv broadcasting network bureau public international live research report newsletter blog
    daily weekly
"""
# What newspapers and agencies are called, and little else is.
_OUTLETS = """
    advertiser advocate argus beacon bugle bulletin chronicle clarion courier daily digest dispatch echo enquirer
    examiner express gazette globe guardian herald independent inquirer journal ledger mail messenger mirror news
    newspaper newswire observer packet post press radio record reporter sentinel standard star sun telegraph times
    tribune tv voice weekly wire
"""
AGENCIES = frozenset({"agency", "wire", "newswire", "newsfeed"})
ARTICLES = frozenset({"the", "a", "an", "le", "la", "el", "der", "die", "das"})
# What ends the names of those that speak for themselves: nobody means a newspaper by "the Council".
_INSTITUTIONS = """
    academy administration administrators agency alliance assembly association attorney authority bank board
    brotherhood bureau cabinet centre center chamber church college command commission commissioner committee company
    confederation congress consortium constabulary cooperative corp corporation council court department directorate
    executors faculty federation foundation fund general government guild hospital inc inspectorate institute league
    liquidators ltd ministry office ombudsman organisation organization parliament plc police receivers registry
    regulator secretariat senate service society treasury tribunal trust trustees union university watchdog
"""
# Where papers appear that others report on: "Annals of Botany", "Journal of Glaciology".
_JOURNALS = """
    acta annals archives journal letters proceedings transactions
"""
GENERIC = frozenset(_GENERIC.split())
OUTLETS = frozenset(_OUTLETS.split())
INSTITUTIONS = frozenset(_INSTITUTIONS.split()) - GENERIC
OF_SOMETHING = frozenset(_INSTITUTIONS.split()) | frozenset(_JOURNALS.split())
PREPOSITIONS = frozenset({"of", "for", "in", "on"})
SHORTEST_ACRONYM = 3


def is_institution(name: str) -> bool:
    """Whether a publisher's name is that of an office, a company, an association or a journal of research: they report
    on themselves and on what they publish first."""
    words = [word.strip(".,").lower() for word in name.split()]
    if any(one in OF_SOMETHING and other in PREPOSITIONS for one, other in pairwise(words)):
        return True
    return bool(words) and (words[-1] in INSTITUTIONS or (words[-1] == "bureau" and words[-2:-1] != ["news"]))


def is_agency_name(name: str) -> bool:
    """Whether a publisher is called what news agencies are called."""
    return not AGENCIES.isdisjoint(name.lower().split())


def is_outlet_name(name: str) -> bool:
    """Whether a publisher is called what newspapers are called."""
    return name.split()[-1].lower() in OUTLETS if name.split() else False


@lru_cache(maxsize=4096)
def full_names(name: str) -> tuple[str, ...]:
    """The names that mean nobody else: in full without the article, and with its first word as an initial."""
    words = _words(name)
    if len(words) == 2 and words[0].lower() not in GENERIC:
        return (" ".join(words), f"{words[0][0]}. {words[1]}")
    return (" ".join(words),)


@lru_cache(maxsize=4096)
def stems(name: str) -> tuple[str, ...]:
    """What a name is cut to: the words before its generic end, Channel 4 of Channel 4 Lowlands, and its initials."""
    words = _words(name)
    short = list(words)
    while len(short) > 1 and short[-1].lower() in GENERIC:
        short.pop()
    found = []
    if len(short) < len(words) and (len(short) > 1 or len(short[0]) > 2):
        found.append(" ".join(short))
    if len(words) > 2 and words[1].isdecimal():
        found.append(" ".join(words[:2]))
    if len(words) >= SHORTEST_ACRONYM and all(word[0].isupper() and word.isalpha() for word in words):
        found.append("".join(word[0] for word in words))
    return tuple(found)


@lru_cache(maxsize=4096)
def last_word(name: str) -> str | None:
    """The word by which a text calls an outlet after "the": the Courier. None where it would say nothing."""
    words = _words(name)
    last = words[-1]
    if len(words) < 2 or last.lower() in GENERIC | INSTITUTIONS or not last[0].isupper():
        return None
    return last


def same_outlet(one: str, other: str) -> bool:
    return bool({each.casefold() for each in full_names(one)} & {each.casefold() for each in full_names(other)})


def short_names(name: str, *, text: str) -> tuple[str, ...]:
    """The short names by which the text may mean the outlet, "the Courier" and "the Evening Courier" among them.

    A name that the text gives to somebody else as well, Meridian to Meridian Foods, means nobody in particular.
    """
    last = last_word(name)
    shorts = [*stems(name), *([f"the {last}"] if last else [])]
    if last is not None and len(_words(name)) > 2:
        shorts.append(f"the {' '.join(_words(name)[-2:])}")
    return tuple(
        short for short in shorts if short.removeprefix("the ") in text and not _is_anothers(short, name, text)
    )


def _is_anothers(short: str, name: str, text: str) -> bool:
    rest = " ".join(_words(name)).partition(short)[2].strip() if not short.startswith("the ") else ""
    its_own = rf"(?!{re.escape(rest)})" if rest else ""
    return re.search(rf"\b{re.escape(short)} {its_own}[A-Z][a-z]", text) is not None


def _words(name: str) -> list[str]:
    words = name.split() or [name]
    return words[1:] if len(words) > 1 and words[0].lower() in ARTICLES else words
