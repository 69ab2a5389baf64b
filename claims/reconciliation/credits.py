"""Which outlets a text credits for its reporting: "Harbour Wire reported"."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from claims.reconciliation.outlets import full_names, is_outlet_name, same_outlet, short_names

# what stands before the name of whoever is credited
BEFORE = (
    r"according to", r"\b(?:per|via|citing|quoting|h/t)", r"(?:hat[ -]tip|tip of the hat)(?: to)?", r"courtesy of",
    r"sources?:",
    r"(?:first |originally )?(?:reported|published|printed|obtained|revealed|disclosed|broken|carried) (?:by|in|on)",
    r"(?:reporting|material|figures) (?:by|from)", r"(?:seen|reviewed|quoted|cited|interviewed|counted) (?:by|in)",
    r"(?:first|originally) appeared (?:in|on)", r"(?:syndicated|sourced) (?:by|from)", r"as seen (?:in|on)",
    r"(?:story|report|article|piece|summary|interview|interviewed|dispatch|count|tally) (?:by|in|of|on|from|with)",
    r"\b(?:told|tells)", r"\b(?:speaking|spoke|said in an interview) (?:to|with|on)", r"\bwriting (?:in|for)",
    r"\b(?:read|saw|heard|found|spotted) (?:(?:it|this|that|about (?:it|this)) )?(?:in|on|over at)", r"\bthanks to",
    r"\b(?:taken|lifted|copied|copy-?past(?:ed|ing)|cribbed|condensed|summari[sz]ed|adapted|excerpted|paraphrased|"
    r"translated|quoted|borrowed|pulled) from",
    r"\b(?:figures?|numbers?|data|details|facts|quotes?|all|this|that|it)"
    r"(?:['’]s| (?:all )?(?:comes?|came|is|are|was|were)) (?:all )?from",
    r"\bbased on(?::| (?:a |the )?(?:report(?:s|ing)?|story|article|dispatch) (?:by|in|from|of))",
    r"\b(?:original(?: (?:article|story|report|source))?|link|more|(?:full )?(?:story|article|report))"
    r"(?::| (?:at|on|over at|here):?)",
)  # fmt: skip
# what it is said to have done, behind its name
AFTER = (
    r"(?:which )?(?:first |earlier |exclusively |originally |also |later |has )?"
    r"(?:reported|reports|revealed|reveals|writes|wrote|uncovered)",
    r"(?:is|was) (?:first )?reporting", r"(?:published|printed|carried|quoted|quotes|cited|cites|interviewed|spoke to)",
    r"(?:has )?(?:learned|seen)", r"understands", r"contributed",
    r"(?:report(?:ing)?|story|article|piece|write-?up|scoop|exclusive|dispatch)\b",
    r"(?:which )?broke (?:the|this) (?:story|news)", r"got (?:hold of|its hands on)",
    r"was (?:the )?first (?:to report|with)", r"had (?:it|this|the (?:news|story)) (?:first|before)",
    r"ha[sd] (?:the (?:full )?(?:story|scoop|exclusive|numbers|figures|details)|a (?:full|longer) (?:story|report))",
    r"(?:from|on|in) whose (?:report|reporting|story|article|account|dispatch)",
)  # fmt: skip
# What newspapers do as well as anybody else, and is a credit to those that are called one.
SPEAKING = (
    r"(?:said|says|noted|notes|found|finds|counted|counts|puts|put|estimated|estimates|claims|claimed|"
    r"ha[sd] it (?:at|that))"
)
ITS = (
    r"(?:\w+ ){0,2}(?:reports?|reporting|reporters?|story|article|piece|dispatch|column|interview|investigation|"
    r"exclusive|scoop|live blog|correspondent|coverage|account|tally|count)"
)
# what outlets are, before or behind their names: "told the agency Skerry", "says the Skerry agency"
KIND = (
    r"(?:(?:(?:news|trade|local|business|online|financial|industry) )?(?:agency|wire|service|site|website|portal|"
    r"newspaper|paper|daily|weekly|monthly|tabloid|broadsheet|broadcaster|magazine|journal|newsletter|blog|podcast|"
    r"publication|title|station|channel|programme|outlet|forum))"
)
INVERTED = r"(?:says|said|reports|reported|writes|wrote|reckons|notes)"


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
    before = rf"(?i:{'|'.join(BEFORE)}) (?:(?i:the|an?) )?(?:(?i:{KIND}) (?:[Tt]he )?)?(?:{names})\b"
    verbs = "|".join((*AFTER, SPEAKING) if is_outlet_name(full[0]) else AFTER)
    after = rf"\b(?:{names})(?: (?i:{KIND}))?(?:,? (?i:{verbs})|(?:'s|’s) (?i:{ITS}))\b"
    introduced = rf"\b(?i:{KIND}) (?:[Tt]he )?(?:{names}),? (?i:{SPEAKING})\b"
    byline = rf"(?m:^)(?i:(?:by |with |from )?)(?:{names})(?: ?[/|].*|\.)?(?m:$)"
    bracket = rf"[(\[](?:(?i:the|via|per) )?(?:{names})(?i: live| blog| report)?[)\]]"
    inverted = rf"(?i:{INVERTED} (?:the )?)(?:(?i:{KIND}) (?:{names})|(?:{names}) (?i:{KIND}))\b"
    return re.compile(rf"{before}|{after}|{introduced}|{byline}|{bracket}|{inverted}")
