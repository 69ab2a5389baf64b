"""Medicines by their generic names, which are written small: "the drug zelafan", "patients on zelafan"."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from claims.extraction.names import NOT_NAMES, Name
from claims.extraction.wordlists import word_set

FEWEST = 2  # mentions: a misspelled word stands once
KINDS = "drug|medicine|pill|jab|vaccine|treatment|therapy|compound|antibody|antibiotic|tablet"
CLINICAL = re.compile(
    r"\b(?:placebo|patients?|trial|efficacy|adverse|doses?|vaccin\w+|clinical|drugmaker|medicines?)\b", re.I
)
FUNCTION_WORDS = NOT_NAMES | word_set("against because whether without himself herself itself themselves ourselves")
WORD = re.compile(r"(?<![\w’'-])[a-z]{6,16}(?![\w’'-])")
MEANT_AGAIN = re.compile(rf"\b[Tt]he (?:{KINDS})\b")
BEFORE = re.compile(
    rf"\b(?:{KINDS}|doses? of|given|taking|took|taken|on|received|receiving|(?:trial|study|approval) of|approve[sd]|for"
    r"|called|named),? $"
)
AFTER = re.compile(
    rf"^,? (?:an?|the) (?:[a-z-]+ ){{0,3}}(?:{KINDS})\b"
    r"|^(?:[’']s)? (?:cut|cuts|reduced|reduces|lowered|halved|improved|showed|works|worked|helped|group|arm|patients"
    r"|sales|trial)\b"
)


def remedies_in(text: str, is_word: Callable[[str], bool]) -> Iterator[Name]:
    """Unknown words that a text uses again and again as a medicine's name, in order; ``is_word`` knows the others."""
    if len(CLINICAL.findall(text)) < FEWEST:
        return iter(())
    places: dict[str, list[int]] = {}
    told: Counter[str] = Counter()
    for match in WORD.finditer(text):
        word = match[0]
        if word in FUNCTION_WORDS or is_word(word):
            continue
        places.setdefault(word, []).append(match.start())
        is_told = BEFORE.search(text[max(0, match.start() - 20) : match.start()]) is not None
        told[word] += is_told or AFTER.match(text[match.end() : match.end() + 50]) is not None
    least = 1 if MEANT_AGAIN.search(text) else FEWEST
    found = [
        Name(start, start + len(word), word, sure=True)
        for word, starts in places.items()
        if min(len(starts), told[word]) >= least
        for start in starts
    ]
    return iter(sorted(found, key=lambda name: name.start))
