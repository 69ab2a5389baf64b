"""What the sentences of one article share: whom it accuses, and what it said last."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from claims.extraction.claim import ExtractedClaim
from claims.extraction.layout import Cell
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.names.coreference import Document
from claims.extraction.periods.calendars import Calendar
from claims.extraction.quantity import Modality, Rejection
from claims.extraction.speech.allegations import IN_COURT
from claims.extraction.speech.modality import Stance
from claims.extraction.speech.quotations import Claimant
from claims.extraction.subjects.subjectcases import Found
from claims.extraction.vocabulary.wordlists import word_set

NEVER_ALLEGED = frozenset({
    "share price", "market value", "revenue", "net income", "profit", "valuation", "employee", "dividend", None,
})  # fmt: skip
# What is asked of the accused is no part of what they are accused of.
SOUGHT = frozenset({"claim", "damages", "fine", "penalty", "compensation", "ransom", "bail"})
DECIDED = "modality:decided"  # the rule of what is announced
# Such things are decided, though they are still to be done: "will cut 240 jobs", "is to close 12 branches".
DECISIONS = frozenset({"job cut", "job at risk", "branch closed", "store closed", "shop closed", "plant closed"})
# So is what somebody grants or writes off: "will send each a voucher of $20", "will take a charge of 96m".
GRANTS = word_set("charge write-down writedown write-off impairment provision credit voucher aid goodwill")
ANNOUNCING = frozenset({"will", "would", "'ll", "’ll", "is", "are"})
PLANNING = frozenset({"plan", "plans", "planned", "planning", "means", "wants", "hopes", "aims", "expect", "expects"})
GUESSING = frozenset({"expect", "forecast", "predict", "project", "estimate", "model", "fear", "believe", "think"})
# What the doer is accused of; of theft and hacking a text tells of those who suffered it.
WRONGDOING = re.compile(
    r"\b(?:fraudulent|fake|bogus|illicit|illegal\w*|fraud|cheat\w*|copied|copying|misus\w+|mined"
    r"|launder\w*|brib\w+|false names|unauthori[sz]ed|violat\w+|price-fixing|cartel|rigg\w+"
    r"|embezzl\w+|plagiari\w+|invent(?:ed|ing)|fictitious|made[ -]up|fabricat\w+|falsif\w+|phantom|ghosts?"
    r"|non-?existent|(?:do|did|does) not exist|could not be found)\b",
    re.I,
)


@dataclass(slots=True)
class Article:
    """What the sentences of one article share; ``last`` is the claim read last, for numbers that lean on it."""

    document: Document
    times: Calendar
    cells: Sequence[Cell]
    headline: str = ""
    last: ExtractedClaim | None = None
    counted: str | None = None  # the measure of what was counted last by its noun
    topic: tuple[int, str | None] | None = None  # where a sentence began whose subject was measured, and its measure
    alleged: dict[str, str | None] = field(default_factory=dict)  # whom the story accuses, by key: who says so
    accusations: set[str] = field(default_factory=set)  # words of the measures of what they are accused of
    rejected: list[Rejection] = field(default_factory=list)  # numbers of the body that the parse shows to be no claims
    of_units: dict[str, ExtractedClaim] = field(default_factory=dict)  # the claim read last in each unit
    read: dict[str, list[ExtractedClaim]] = field(default_factory=dict)  # the claims with a measure, by unit


def in_story(
    stance: Stance, claimant: Claimant, measure: Measure, found: Found, article: Article, sentence: str
) -> tuple[Stance, Claimant]:
    """The stance and claimant with what the story so far says: numbers of an accusation stay alleged throughout."""
    document, subject = article.document, found.subject
    is_plain = measure.name in NEVER_ALLEGED and measure.name is not None and not IN_COURT.search(sentence)
    if is_plain and stance.rule == "modality:alleged":
        return Stance(Modality.ASSERTED, "modality:fact"), claimant
    if stance.rule in {"modality:suspects", "modality:aside"} or not SOUGHT.isdisjoint((measure.name or "").split(" ")):
        return stance, claimant
    if stance.modality not in {Modality.ASSERTED, Modality.ALLEGED} or subject is None or measure.name in NEVER_ALLEGED:
        return stance, claimant
    if measure.rule == "measure:duration":
        return stance, claimant  # how long an outage or a trial lasts is nobody's accusation
    if found.entity is not None and found.entity.is_victim:
        return stance, claimant
    keys = {subject.key, *(member.key for member in (found.entity.members if found.entity else ()))}
    by_other = claimant.entity is None or claimant.entity.key not in keys
    is_of_deed = not article.alleged or bool(WRONGDOING.search(sentence)) or bool(_words(measure) & article.accusations)
    accused = document.accused is not None and document.accused.key in keys and is_of_deed
    wrongdoing = (
        found.entity is not None
        and claimant.name is not None
        and claimant.entity is not None
        and bool(WRONGDOING.search(sentence))
    )
    is_accused = stance.modality == Modality.ALLEGED and (
        stance.rule != "modality:rumour" or bool(WRONGDOING.search(sentence))
    )
    if by_other and (is_accused or accused or wrongdoing):
        teller = claimant.name or (document.accuser.name if document.accuser else None)
        for key in keys:
            article.alleged.setdefault(key, teller)
        article.accusations |= _words(measure)
    known = keys & set(article.alleged)
    tellers = {teller for teller in article.alleged.values() if teller is not None}
    other = claimant.entity is not None and bool(tellers) and claimant.name not in tellers
    is_apart = other and stance.modality == Modality.ASSERTED and not wrongdoing and bool(_words(measure))
    if known and is_apart and not _words(measure) & article.accusations:
        return stance, claimant  # what somebody else counts of the accused: "31 million people use it, says a tracker"
    is_told = accused or is_accused or wrongdoing or claimant.name in tellers  # one of those who accuse tells more
    if known and by_other and (is_told or _words(measure) & article.accusations):
        article.accusations |= _words(measure)
        teller = claimant.name or article.alleged[sorted(known)[0]]
        return Stance(Modality.ALLEGED, "modality:story"), replace(claimant, name=teller)
    return stance, claimant


def as_decided(stance: Stance, claimant: Claimant, measure: Measure, words: Set[str]) -> Stance:
    """The stance of what somebody announces that he will do: it stands, unless he plans it or somebody expects it."""
    is_decision = measure.name in DECISIONS or not GRANTS.isdisjoint((measure.name or "").split(" "))
    if stance.rule != "modality:forecast" or not is_decision or claimant.verb in GUESSING:
        return stance
    is_announced = not ANNOUNCING.isdisjoint(words) and PLANNING.isdisjoint(words)
    return Stance(Modality.ASSERTED, DECIDED) if is_announced else stance


def _words(measure: Measure) -> set[str]:
    name = measure.name or ""
    return {name} if name.startswith("share of ") else set(name.split(" ")) - {"of", ""}
