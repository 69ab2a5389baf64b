"""Headlines: their capitals undone, so that words are words and names are names again."""

import re

from claims.extraction.names.identities import Entity
from claims.extraction.names.names import NOT_NAMES, ROLE_WORDS
from claims.extraction.names.registry import Registry, fold
from claims.extraction.vocabulary.typenouns import NAME_ENDINGS, PERSON_NOUNS, TYPE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

WORD = re.compile(r"[A-Za-z][\w’'&.-]*")
BEGINS = re.compile(r"(?:^|[.?!:] )[\"'‘“]?$")  # what begins a sentence has a capital in any case
LONG = 4  # letters from which a word in "Title Case" has a capital
TITLE_SHARE = 0.75
SMALL_WORDS = word_set("with from over into amid after than that this upon onto when until")
TITULAR = re.compile(r"([A-Z][a-z]{3,})(?:[’']s)? [a-z]+")
# What happened is no name either: "Flood: what we know".
EVENTS = word_set("""
    flood fire wildfire storm earthquake quake hurricane cyclone tornado landslide avalanche crash collision derailment
    explosion blast outage blackout strike protest election vote breach hack cyberattack recall outbreak epidemic
    heatwave drought shooting attack trial inquiry merger takeover layoff budget census
    """)
NO_TITULAR = NOT_NAMES | ROLE_WORDS | TYPE_NOUNS | PERSON_NOUNS | EVENTS | set(NAME_ENDINGS)


def is_title_case(headline: str) -> bool:
    inside = (word[0] for word in WORD.finditer(headline) if not BEGINS.search(headline[: word.start()]))
    words = [word for word in inside if len(word) >= LONG and word.lower() not in SMALL_WORDS]
    words = [word for word in words if not word.isupper() or headline.isupper()]
    return len(words) >= LONG and sum(word[0].isupper() for word in words) > TITLE_SHARE * len(words)


def sober(headline: str, *, body: str, registry: Registry) -> str:
    """A headline of the same length in which only names keep their capitals: those that the body or registry has."""
    if not is_title_case(headline):
        return headline
    return WORD.sub(lambda match: _sober_word(match, body, registry), headline)


def _sober_word(match: re.Match[str], body: str, registry: Registry) -> str:
    word = match.group()
    bare = re.sub(r"[’']s?$|\.$", "", word)
    if not word[0].isupper() or (any(letter.isupper() for letter in bare[1:]) and not bare.isupper()):
        return word
    if re.search(rf"[a-z,;] [\"“(]?{re.escape(bare)}\b", body):
        return word
    in_body = re.search(rf"\b{re.escape(bare)}\b", body) is not None
    lower_in_body = re.search(rf"\b{re.escape(bare.lower())}\b", body) is not None
    if in_body and not lower_in_body:
        return word
    if bare.isupper() and len(bare) > 1 and not body:
        return word
    entry = registry.with_name(bare)
    if entry is not None and not registry.is_guarded(bare):
        return word
    return word.lower()


def titular(text: str, headline: str) -> Entity | None:
    """ "Pellworth meltdown: what we know": the word that a headline begins with, where a text names nobody else.

    Such a word may as well be a common noun, so that whatever is put down to it is flagged.
    """
    word = TITULAR.match(headline)
    if word is None or is_title_case(headline) or re.search(rf"\b{word[1].lower()}", text):
        return None
    if singular(word[1].lower()) in NO_TITULAR:
        return None
    return Entity(name=word[1], kind="organisation", key=fold(word[1]), count=1, is_word=True)
