"""Which outlets a text credits for its reporting ("Harbour Wire reported"), and whether it calls itself a digest."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from claims.reconciliation.outlets import full_names, is_outlet_name, same_outlet, short_names

BEFORE = (
    r"according to", r"\b(?:per|via|citing|h/t)", r"(?:hat[ -]tip|tip of the hat)(?: to)?", r"courtesy of",
    r"sources?:",
    r"(?:first |originally )?(?:reported|published|printed|obtained|revealed|disclosed|broken|carried) (?:by|in|on)",
    r"(?:reporting|material|figures) (?:by|from)", r"(?:seen|reviewed|quoted|cited|interviewed|counted) (?:by|in)",
    r"(?:first|originally) appeared (?:in|on)", r"(?:syndicated|sourced) (?:by|from)", r"as seen (?:in|on)",
    r"(?:story|report|article|piece|summary|interview|interviewed|dispatch|count|tally) (?:by|in|of|on|from|with)",
    r"\b(?:told|tells)", r"\b(?:speaking|spoke|said in an interview) (?:to|with|on)", r"\bwriting (?:in|for)",
    r"\b(?:read|saw|heard|found|spotted) (?:(?:it|this|that|about (?:it|this)) )?(?:in|on|over at)", r"\bthanks to",
)  # fmt: skip
AFTER = (
    r"(?:first |earlier |exclusively |also |later |has )?(?:reported|reports|revealed|reveals|writes|wrote|uncovered)",
    r"(?:published|printed|carried|quoted|quotes|cited|cites|interviewed|spoke to)", r"(?:has )?(?:learned|seen)",
    r"understands", r"contributed", r"report(?:ing)?\b", r"broke (?:the|this) (?:story|news)",
    r"was (?:the )?first (?:to report|with)", r"had (?:it|this|the (?:news|story)) (?:first|before)",
    r"(?:has|had) (?:the (?:full )?story|a (?:full|longer) (?:story|report))",
    r"(?:from|on|in) whose (?:report|reporting|story|article|account|dispatch)",
)  # fmt: skip
# What newspapers do as well as anybody else, and is a credit to those that are called one.
SPEAKING = r"(?:said|says|noted|notes|found|finds|counted|counts|puts|put|estimated|estimates)"
ITS = (
    r"(?:\w+ ){0,2}(?:report|reporting|reporters?|story|article|piece|dispatch|column|interview|investigation|"
    r"exclusive|scoop|live blog|correspondent|coverage|account|tally|count)"
)
# what outlets are, before or behind their names: "told the agency Skerry", "says the Skerry agency"
KIND = r"(?:(?:news )?(?:agency|wire|service|site)|newspaper|paper|daily|weekly|broadcaster|magazine|station|outlet)"
INVERTED = r"(?:says|said|reports|reported|writes|wrote|reckons|notes)"
# what a text is called that has no reporting of its own
DIGEST = re.compile(
    r"\b(?:digest|at a glance|in (?:brief|short|a nutshell)|round-?up|re-?cap|cheat sheet|tl;?dr|"
    r"key (?:numbers|takeaways|facts|metrics|points)|"
    r"(?:summary|summari[sz]ed|generated|compiled|prepared|written) (?:by|from|with|using)\b[^.\n]{0,40}\b"
    r"(?:ai|bot|\w+bot|announcement|reports?|posts?|model)|auto(?:matically)?[- ]generated)\b|"
    r"\b(?:generated|summari[sz]ed|prepared) (?:with|by|using) (?:\w+bot|ai)\b",
    re.IGNORECASE,
)
MACHINE = (
    r"(?:(?:the (?:help|aid|use) of )?(?:an? )?(?:automat(?:ed|ic) \w+|automation|machine learning|"
    r"artificial intelligence|(?:large )?language models?|algorithms?|software|\w*(?:bot|ai|gpt|llm)))\b"
)
MACHINE_MADE = re.compile(
    rf"\b(?:produced|created|made|drafted|generated|written|compiled|prepared|condensed|summari[sz]ed) "
    rf"(?:with|by|using) {MACHINE}|"
    rf"\b(?:sums up|summari[sz]es|condenses|compiles|digests|drafts)\b[^.\n]{{0,40}}\b(?:with|by|using) {MACHINE}|"
    r"\b(?:prepared|compiled|summari[sz]ed|generated)\b[^.\n]{0,40}\bfrom (?:the|a|public|company|press)\b|"
    r"\b(?:ai|machine|automatically)[- ](?:generated|written|made|compiled) (?:summary|digest|text|article|brief)",
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
    """Every credit to one of the named publishers, in the order of the text; the text's own publisher is none.

    A short name that two of them share means neither.
    """
    folded = text.casefold()
    names = {name: _names_in(text, folded, name) for name in sorted({*publishers, *([own] if own is not None else [])})}
    shared = Counter(short for found in names.values() for short in found)
    found = [
        Credit(name, match.start(), match.end(), match.group())
        for name, given in names.items()
        if own is None or not same_outlet(name, own)
        for match in _credits(text, name, tuple(each for each in given if shared[each] == 1))
    ]
    return tuple(sorted(found, key=lambda credit: (credit.start, credit.publisher)))


def declares_digest(text: str, *, headline: str = "") -> bool:
    """Whether a text says of itself that it sums up what others reported."""
    return DIGEST.search(headline) is not None or MACHINE_MADE.search(text) is not None


def _names_in(text: str, folded: str, name: str) -> tuple[str, ...]:
    return (*(full for full in full_names(name) if full.casefold() in folded), *short_names(name, text=text))


def _credits(text: str, name: str, given: tuple[str, ...]) -> Iterable[re.Match[str]]:
    return _credit_pattern(given, full_names(name)).finditer(text) if given else ()


@lru_cache(maxsize=4096)
def _credit_pattern(given: tuple[str, ...], full: tuple[str, ...]) -> re.Pattern[str]:
    """What credits an outlet under the given names: in full whatever their case, in short only as they are written."""
    forms = [
        rf"(?i:{re.escape(each)})" if each in full else re.escape(each).replace("the\\ ", "[Tt]he ", 1)
        for each in sorted(given, key=len, reverse=True)
    ]
    names = "|".join(forms)
    before = rf"(?i:{'|'.join(BEFORE)}) (?:(?i:the|an?) )?(?:(?i:{KIND}) )?(?:{names})\b"
    verbs = "|".join((*AFTER, SPEAKING) if is_outlet_name(full[0]) else AFTER)
    after = rf"\b(?:{names})(?: (?i:{KIND}))?(?:,? (?i:{verbs})|(?:'s|’s) (?i:{ITS}))\b"
    bracket = rf"[(\[](?:(?i:the|via|per) )?(?:{names})(?i: live| blog| report)?[)\]]"
    inverted = rf"(?i:{INVERTED} (?:the )?)(?:(?i:{KIND}) (?:{names})|(?:{names}) (?i:{KIND}))\b"
    return re.compile(rf"{before}|{after}|{bracket}|{inverted}")
