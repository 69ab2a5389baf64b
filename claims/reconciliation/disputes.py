"""Numbers that one text sets against each other: "that is exaggerated, said Bell, who puts it at three million"."""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import permutations

from claims.reconciliation.statement import HEADLINE
from claims.reconciliation.telling import Part, Telling
from claims.reconciliation.units import exclude_each_other

FARTHEST = 700  # characters from the number that is disputed to the one put in its place

REJECTED, NEARER, OWN, VOICES, COUNTED, BUT, UNNAMED = (
    "rejected", "nearer", "own count", "two voices", "counted", "but", "unnamed",
)  # fmt: skip

# what the sentence of a later number says that puts it in the place of one told before, by how it says so
CUES: dict[str, tuple[str, ...]] = {
    REJECTED: (
        r"(?:far|much|way|well) (?:too|off|higher|lower|above|below|more|less|fewer|larger|smaller|bigger)",
        r"too (?:low|high|few|many|small|large|little|optimistic|pessimistic|cautious)",
        r"exaggerat\w+|understat\w+|overstat\w+|inflated|underestimat\w+|overestimat\w+|flattered|nonsense",
        r"disput\w+|contest(?:s|ed)|contradict\w*|reject(?:s|ed)|question(?:s|ed) (?:the|that|this)|den(?:y|ies|ied)",
        r"(?:true|real|actual|correct|right|proper) (?:\w+ )?(?:count|figure|number|total|toll|cost|sum|price|rate)",
        r"the (?:true|real|actual|correct|proper) (?:\w+ ){1,2}(?:is|was|are|were|comes?|came|lies|runs?|ran)",
        r"out of date|misleading|untrue|at odds with|contrary to|an? (?:slip|typo)",
        r"does(?: not|n['’]t) (?:add up|match|square)",
        r"not (?:the|what) (?:\w+ ){1,3}(?:stated|states|gave|given|named|admitted|announced|published|told|said)",
        r"(?:earlier|previous) (?:version|post|article|report)|correction|corrected|wrong(?:ly)?|false|mistaken",
        r"than (?:the \w+|it|they|he|she|\w+) (?:says?|said|admits?|admitted|claims?|claimed|reports?|reported|gave)",
        r"(?:bigger|higher|larger|lower|smaller|more|less|worse) than (?:that|the|is|was|they|it|he|she|anyone|we)",
    ),
    NEARER: (
        r"(?:closer|nearer) (?:to|the)|is nearer|more like|let['’]s call it|in (?:fact|truth|reality)",
        r"instead(?! of)|rather than",
        r"nor (?:is|are|was|were)|not (?:the|an?)\b",
        r"(?:if|once|when) (?:\w+ ){0,6}(?:counted|included|added)",
        r"put(?:s|ting)? (?:\w+ ){1,10}at|pencilled in|penciled in",
        r"stick(?:s|ing)? (?:to|by)|stuck (?:to|by)|stands? by|stood by|swears? by|insist(?:s|ed) (?:on|that)",
        r"without (?:it|them|the)|leaves? out|not counting|in another way|another (?:story|count)",
    ),
    OWN: (
        r"(?:our|its|their|his|her|my|(?<=['’]s)|(?<=s['’])) own (?:\w+ )?(?:counts?|figures?|estimates?|tally|data"
        r"|sums?|calculations?|list|schedule|tables?|numbers?|reckoning|model|survey)",
        r"(?:our|my) (?:count|figure|estimate|tally|calculation|sum|sums|reckoning|model|arithmetic|reporting)",
        r"we (?:count|counted|get|make it|reckon|estimate|think|believe|expect|arrive|come|put)",
        r"(?:arrives?|arrived|arriving) at|(?:works?|worked) out at|(?:makes?|made) it",
    ),
    COUNTED: (
        r"(?:counts?|counted|reckons?|reckoned|estimates?|estimated|calculates?|calculated|suggests?|thinks?|believes?"
        r"|feared|fears?|suspects?|expects?|sp(?:eaks?|oke) of|talk(?:s|ed)? of|ha[sd] it|finds?|found|lists?|shows?"
        r"|points? to|adds? up to|(?:come|comes|came|coming) (?:to|out at|up with)|verif(?:y|ied)|confirm(?:ed)?"
        r"|record(?:s|ed)|(?:knew|knows?|aware) of|admit(?:s|ted)|acknowledge[sd]?|concede[sd]?)\b",
        r"(?:said|says|claimed|claims) (?:it was|there were|they were)|according to|tells? (?:us|me)",
        r"told (?:us|this|the)",
        r"(?:says?|said|claims?|claimed|admits?|admitted|saw|gave|names|named|cites|cited) "
        r"(?:about |some |only |just |nearly )?(?=[£$€]?\d)",
    ),
    BUT: (
        r"(?:but|however|although|though|while|whereas|yet|meanwhile|by contrast|no more than|as many as|on the other"
        r"|for (?:its|their|his|her) part)\b",
    ),
}  # fmt: skip
# what somebody had expected is no answer that another number is set against
EXPECTED = re.compile(
    r"\b(?:analysts?|economists?|forecasters?|experts|investors|traders|(?:the |wall )(?:market|city|street)|consensus)"
    r"\b[^.;]{0,30}\b(?:expect\w*|forecasts?|predict\w*|pencilled|penciled|looked for|hoped for|estimate[sd]?)\b"
    r"|\b(?:consensus|estimates?|expectations|forecasts?) of\b",
    re.IGNORECASE,
)
# a part is no other answer than the whole
WHOLE_BEFORE = re.compile(
    r"\b(?:of (?:which|whom|those|these|them)|among (?:them|those)|including)\W+(?:\w+\W+){0,3}$", re.I
)
WHOLE_AFTER = re.compile(r"^\s*(?:\w+ )?(?:of|among) (?:those|these|them|which|whom)\b", re.I)
OF_THE_FIRST = re.compile(r"(?:^|[,;:–—(])\W*(?:out )?of (?:the|its|their|his|her|our|those|all) (?:\w+ )?$", re.I)
OF_THE_LATER = re.compile(r"^(?: \w+){0,2} (?:out )?of (?:the|its|their|his|her|our|those|all) (?:\w+ )?$", re.I)
# what is only feared is counted beside what is certain
FEARED = re.compile(r"\b(?:suspected|probable|possible|presumed|missing|threatened|at risk)\b", re.IGNORECASE)
CERTAIN = re.compile(r"\b(?:confirmed|proven|verified|established|dead|died|killed|destroyed)\b", re.IGNORECASE)
_CUES = {name: re.compile(rf"\b(?:{'|'.join(patterns)})", re.IGNORECASE) for name, patterns in CUES.items()}
PLAIN = frozenset({REJECTED, NEARER, OWN})  # one of these says it; of the others it takes two
HINTS = frozenset({VOICES, COUNTED, BUT, UNNAMED})


def dispute(one: Telling, other: Telling) -> bool:
    """Whether two numbers stand near each other in one text, and the later one's sentence sets it against another."""
    found = ways_of_dispute(one, other)
    return not found.isdisjoint(PLAIN) or len(found & HINTS) > 1


def ways_of_dispute(one: Telling, other: Telling) -> frozenset[str]:
    """How the later of two numbers that stand near each other in one text may be set against the earlier one."""
    if one.statement.article_id != other.statement.article_id:
        return frozenset()
    if HEADLINE in (one.statement.field, other.statement.field):
        return frozenset()
    first, later = (one, other) if one.place <= other.place else (other, one)
    if later.place - first.place > FARTHEST:
        return frozenset()
    if are_part_and_whole(first, later) or _are_feared_and_certain(first, later):
        return frozenset()
    said = later.sentence
    if first.sentence == said:
        said = said.partition(first.statement.text)[2]
        if EXPECTED.search(said):
            return frozenset()
    found = {name for name, cue in _CUES.items() if cue.search(said)}
    voices = first.statement.claimant, later.statement.claimant
    if voices[0] != voices[1] and voices[1] is not None:
        found.add(VOICES)
    if first.statement.is_denied != later.statement.is_denied:
        found.add(REJECTED)
    if Part.MEASURE in later.guessed:
        found.add(UNNAMED)
    return frozenset(found)


def are_part_and_whole(one: Telling, other: Telling) -> bool:
    """Whether the later of two numbers of a text is told as a part of the earlier: "2,600, of which 640 at home"."""
    first, later = (one, other) if one.place <= other.place else (other, one)
    if later.place - first.place > FARTHEST or HEADLINE in (one.statement.field, other.statement.field):
        return False
    if first.sentence == later.sentence and _is_whole(first.statement.text, later.statement.text, later.sentence):
        return True
    before, _, after = later.sentence.partition(later.statement.text)
    return WHOLE_BEFORE.search(before) is not None or WHOLE_AFTER.search(after) is not None


def _is_whole(first: str, later: str, sentence: str) -> bool:
    """Whether a sentence says of the earlier number how many of it are the later, or how many of the later it is."""
    before, _, rest = sentence.partition(first)
    return OF_THE_FIRST.search(before) is not None or OF_THE_LATER.search(rest.partition(later)[0]) is not None


def _are_feared_and_certain(one: Telling, other: Telling) -> bool:
    clauses = one.clause, other.clause
    return any(FEARED.search(feared) and CERTAIN.search(certain) for feared, certain in (clauses, clauses[::-1]))


def is_set_against_others(telling: Telling) -> bool:
    """Whether the sentence of a number says that others have another one, wherever they told it."""
    return any(_CUES[way].search(telling.sentence) for way in PLAIN)


def rebuttals(tellings: Iterable[Telling]) -> set[str]:
    """The ids of those, of claims that answer one question, that their text sets against an earlier one."""
    told: dict[str, list[Telling]] = defaultdict(list)
    for each in tellings:
        told[each.statement.article_id].append(each)
    return {
        later.statement.id
        for text in told.values()
        for first, later in permutations(text, 2)
        if first.place < later.place and exclude_each_other(first.statement, later.statement) and dispute(first, later)
    }
