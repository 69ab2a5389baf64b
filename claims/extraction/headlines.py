"""Headlines: their capitals undone, so that words are words and names are names again."""

import re

from claims.extraction.registry import Registry

WORD = re.compile(r"[A-Za-z][\w’'&.-]*")
LONG = 4  # letters from which a word in "Title Case" has a capital
TITLE_SHARE = 0.6


def is_title_case(headline: str) -> bool:
    words = [word for word in WORD.findall(headline) if len(word) >= LONG]
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
