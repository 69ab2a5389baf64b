"""What a question asks for, where only a number answers it: "How long does the repair take? About 45 minutes."."""

import re

from claims.extraction.grammar.phrases import AIMS, canonical, participle_named
from claims.extraction.grammar.site import Site
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

LONGEST_QUESTION = 160  # characters
MOST_WORDS = 4
MOST_BEFORE = 4  # words that hedge an answer
QUESTION = re.compile(r"(?:^|[.!?:\n]\s*)(?P<asked>[^.!?:\n]{4,160})\?[\s\"”’*_]*(?:A: ?)?$")
# The words for what is asked, and what they are joined with.
_IS = r"(?:is|was|are|were|will|would|does|did|do|has|have|had|could|can|['’]s)"
_NOUN = r"(?P<noun>[\w' -]+?)"
FORMS = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (rf"\bhow many {_NOUN} {_IS}(?: (?P<done>caught up|\w+ed|hit|hurt))?\b", ""),
        (rf"\bhow many {_NOUN}$", ""),
        (rf"\bhow (?:much|expensive) {_IS} {_NOUN} (?:cost|be|set)\b", "cost"),
        (rf"\bhow (?:much|expensive) {_IS} {_NOUN}$", "price"),
        (rf"\bhow long {_IS} {_NOUN} (?:take|last|been|be|run|stay|go)\b", "duration"),
        (rf"\bhow long {_IS} {_NOUN}$", "duration"),
        (rf"\bwhat {_IS} (?P<noun>it) cost\b", "cost"),
        (rf"\bwhat {_IS} {_NOUN}$", ""),
        (r"^(?:and )?(?P<noun>(?:the )?[a-z'-]+(?: [a-z'-]+){0,2})$", ""),
    )
)
NO_MEASURES = word_set(
    """
    catch problem result answer reason upshot verdict downside snag twist news good bad secret trick line
    when why how where who what anybody anything anyone else nobody
    """
)
PRONOUNS = word_set(
    "it they he she that us them you i we are is was were do does did should can could will would may must has have"
)
IDLE = word_set("the a an my your our their his her its this that these those total current of")


def asked_before(text: str, start: int) -> str | None:
    """The measure that the question right before ``start`` asks for; None where no question stands there."""
    asked = QUESTION.search(text[max(0, start - LONGEST_QUESTION) : start].rstrip(" ") or "")
    if asked is None:
        return None
    words = asked["asked"].strip(' "“*_').lower()
    for form, kind in FORMS:
        found = form.search(words)
        noun = _noun(found["noun"]) if found is not None else None
        if found is not None and (noun is not None or kind):
            done = participle_named(found.groupdict().get("done") or "")
            return canonical(f"{noun or ''} {done or kind}".strip())
    return None


def answers(site: Site) -> bool:
    """Whether a number opens its sentence, as an answer does: nothing but hedges before it."""
    before = site.tree.nodes[: site.first]
    speaks = next((node.index for node in before if node.text == ":"), None)
    if speaks is not None and all(node.text.isupper() for node in before[:speaks]):
        before = before[speaks + 1 :]  # "CEO RITA SOLANO: Just over 19,000"
    return len(before) <= MOST_BEFORE and not any(node.is_verb or node.is_noun for node in before)


def _noun(words: str) -> str | None:
    kept = [word for word in re.findall(r"[a-z][a-z'-]*", words) if word not in IDLE]
    while kept and kept[-1] in AIMS:
        kept.pop()
    if kept and (kept[-1] in NO_MEASURES or kept[0] in NO_MEASURES):
        return None
    if not kept or len(kept) > MOST_WORDS or PRONOUNS.intersection((kept[0], kept[-1])):
        return None
    return " ".join([*kept[:-1], singular(kept[-1])])
