"""Which outlets a text credits for its reporting ("Harbour Wire reported"), and whether it calls itself a digest."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

# words that end many names of outlets and are left out when people name them
GENERIC = frozenset({"news", "agency", "wire", "press", "service", "media", "group", "online", "newspaper", "magazine"})
ARTICLES = frozenset({"the", "a", "an", "le", "la", "el", "der", "die", "das"})

BEFORE = (
    r"according to", r"(?:first |originally )?(?:reported|published|obtained|revealed) (?:by|in|on)",
    r"reporting (?:by|from)",
    r"first appeared (?:in|on)", r"originally appeared (?:in|on)", r"\bper", r"\bvia", r"\bh/t", r"hat tip(?: to)?",
    r"sources?:", r"\bciting", r"(?:story|report|article|summary|interview|dispatch) (?:by|in|of|from|with)",
    r"(?:told|tells)", r"courtesy of", r"\bas seen (?:in|on)", r"syndicated (?:by|from)", r"material from",
)  # fmt: skip
AFTER = (
    r"(?:first |earlier |exclusively )?(?:reported|reports|revealed|reveals|writes|wrote)", r"has learned",
    r"(?:'s|’s) (?:report|reporting|story|article|scoop|live blog|correspondent)", r"report(?:ing)?\b", r"contributed",
)  # fmt: skip
# what a text is called that has no reporting of its own
DIGEST = re.compile(
    r"\b(?:digest|at a glance|in brief|round-?up|tl;?dr|key (?:numbers|takeaways|facts|metrics|points)|"
    r"(?:summary|summari[sz]ed|generated|compiled|prepared|written) (?:by|from|with|using)\b[^.\n]{0,40}\b"
    r"(?:ai|bot|\w+bot|announcement|reports?|posts?|model)|auto(?:matically)?[- ]generated)\b|"
    r"\b(?:generated|summari[sz]ed|prepared) (?:with|by|using) (?:\w+bot|ai)\b",
    re.IGNORECASE,
)
MACHINE_MADE = re.compile(
    r"\b(?:generated|summari[sz]ed|prepared|compiled|written) (?:with|by|using) \w*(?:bot|ai|gpt|llm)\w*|"
    r"\b(?:prepared|compiled|summari[sz]ed|generated)\b[^.\n]{0,40}\bfrom (?:the|a|public|company|press)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Credit:
    """A place where a text names an outlet as the source of its reporting."""

    publisher: str
    start: int
    end: int
    text: str


def find_credits(text: str, *, publishers: Iterable[str], own: str | None = None) -> tuple[Credit, ...]:
    """Every credit to one of the named publishers, in the order of the text; the text's own publisher is none."""
    found = [
        Credit(name, match.start(), match.end(), match.group())
        for name in sorted(set(publishers))
        if own is None or not _same_outlet(name, own)
        for match in _credit_pattern(name).finditer(text)
    ]
    return tuple(sorted(found, key=lambda credit: (credit.start, credit.publisher)))


def declares_digest(text: str, *, headline: str = "") -> bool:
    """Whether a text says of itself that it sums up what others reported."""
    return DIGEST.search(headline) is not None or MACHINE_MADE.search(text) is not None


def spellings(name: str) -> tuple[str, ...]:
    """The ways in which a text may name an outlet: in full, without article or generic end, with initials."""
    words = [word for word in name.split() if word]
    if words and words[0].lower() in ARTICLES and len(words) > 1:
        words = words[1:]
    found = [" ".join(words)]
    short = list(words)
    while len(short) > 1 and short[-1].lower() in GENERIC:
        short = short[:-1]
    if len(short[0]) > 3 or len(short) > 1:
        found.append(" ".join(short))
    if len(words) == 2:
        found.append(f"{words[0][0]}. {words[1]}")
    return tuple(dict.fromkeys(found))


def _same_outlet(one: str, other: str) -> bool:
    return bool({each.lower() for each in spellings(one)} & {each.lower() for each in spellings(other)})


@lru_cache(maxsize=4096)
def _credit_pattern(name: str) -> re.Pattern[str]:
    names = "|".join(re.escape(each) for each in sorted(spellings(name), key=len, reverse=True))
    named = rf"(?:the |a |an )?(?:{names})\b"
    before = rf"(?:{'|'.join(BEFORE)}) {named}"
    after = rf"\b(?:{names})(?:\s+(?:{'|'.join(AFTER[:2])}|{AFTER[3]}|{AFTER[4]})|{AFTER[2]})"
    bracket = rf"[(\[](?:the |via |per )?(?:{names})(?: live| blog| report)?[)\]]"
    return re.compile(rf"{before}|{after}|{bracket}", re.IGNORECASE)
