"""What a whole text is about: it tells what its bare sums and counts are."""

import re
from functools import lru_cache
from itertools import islice

# For each topic its words, and how many of them a text about it has at least.
TOPICS = {
    "layoffs": (r"job (?:cuts?|loss(?:es)?)|lay-?offs?|laid off|redundan\w+|headcount|jobs|roles|posts", 1),
    "fire": (r"(?:wild|bush|forest |grass )?fires?|blazes?|infernos?", 4),
    "takeover": (
        r"takeovers?|take-over|buyouts?|mergers?|merged|merging|acquir\w+|acquisitions?|bidders?|tender offer"
        r"|offer price|contingent value|(?:agreed|offered) to (?:buy|pay)|bid for", 1,
    ),
    "theft": (r"hack\w*|stolen|stole|steal\w*|thefts?|thie(?:f|ves)|heists?|robb\w+|siphon\w*|loot\w*|drained", 2),
    "breach": (
        r"breach\w*|hack\w*|cyber\W?\w*|ransom\w*|intru(?:der|sion)s?|leak\w*|malware|crooks?|criminals?|passwords?"
        r"|stolen|personal (?:data|details|information)|unauthori[sz]ed|dark[- ]web|phish\w*|exposed|privacy", 2,
    ),
    "sales": (r"sold|sell\w*|sales|launch\w*|ship(?:ped|ments?)|bestsell\w*|best-sell\w*|deliver(?:ed|ies)", 2),
    "work": (r"job (?:cuts?|loss(?:es)?)|lay-?offs?|laid off|redundan\w+|headcount|jobs|payroll|workforce", 1),
    "outage": (
        r"outages?|offline|glitch\w*|crash(?:ed|es)?|blackouts?|power cuts?|downtime|servers?|ransomware|unavailable"
        r"|(?:went|gone) (?:dark|down)|conk(?:ed|s) out|fell over|errors?|roll(?:ed)?[- ]?back|locked out|log in", 2,
    ),
    "fines": (r"fine[ds]?|penalt(?:y|ies)|fining", 1),
    "venue": (r"stadiums?|arenas?|grounds?|theatres?|theaters?|venues?|halls?|terraces?|stands?|ferr(?:y|ies)|planes?"
              r"|aircraft|jets?|hotels?|prisons?|shelters?|car parks?|auditoriums?|cinemas?|circus", 1),
    "central bank": (
        r"central banks?|policy rate|key rate|interest rates?|rate (?:cut|rise|hike)s?|basis points?|\d ?bps?"
        r"|(?-i:Bank of [A-Z])|monetary|mortgages?|home loans?", 2,
    ),
    "oil": (r"oil|crude|petroleum|opec|refiner\w*|pipelines?", 2),
    "sport": (r"match(?:es)?|games?|season|fans?|supporters?|clubs?|league|cup|stadium|coach|striker|tournament", 3),
    "inflation": (r"inflation|consumer prices?|cost of living|cpi", 1),
    "users": (
        r"apps?|users?|subscribers?|subscriptions?|members?|followers?|social (?:media|network)|platform|sites?", 1,
    ),
    "extortion": (r"ransom\w*|extort\w*|hackers?|cyber-?(?:gang|attack|criminals?)\w*|kidnap\w*", 1),
    "damages": (r"damages|compensat\w+|claimants?|lawsuits?|suits?|sue[ds]?|suing|redress", 1),
    "pay dispute": (
        r"strik(?:es?|ing|ers?)|walk(?:ed|ing)? ?-?out|walkouts?|stoppages?|pickets?|unions?|guilds?|industrial action"
        r"|pay (?:rises?|offers?|deals?|claims?|demands?|disputes?|talks|rounds?|awards?|packages?)|wage talks"
        r"|collective bargaining", 2,
    ),
    "accident": (
        r"injur\w+|wounded|hurt|casualt\w+|killed|dead|deaths?|died|explosions?|crash(?:ed|es)?|earthquakes?|collaps\w+"
        r"|accidents?|collisions?|derail\w+|blasts?|rescuers?|stampede|burns|intensive care|lost their lives", 2,
    ),
    "trial": (r"trials?|placebo|participants?|patients?|phase [123]|efficacy|side[- ]effects?", 3),
    "recall": (r"recall(?:s|ed|ing)?|called? (?:back|in)", 2),
    "shares": (r"shares|stock|investors|bourse|market value|(?:price )?target|hold|outperform", 1),
    "protest": (r"march(?:ed|es|ers?)?|protest\w*|demonstrat\w+|rall(?:y|ies|ied)|stewards?|placards?", 2),
    "race": (r"(?:half[- ])?marathons?|runners?|parkruns?|fun runs?|10k|triathlons?", 2),
    "contest": (r"race|marathon|champion\w*|tournament|title|prize\w*|winners?|final|medal\w*|trophy", 2),
}  # fmt: skip
_TOPICS = {topic: (re.compile(rf"\b(?:{words})\b", re.I), fewest) for topic, (words, fewest) in TOPICS.items()}


@lru_cache(maxsize=1024)
def speaks_of(text: str, topic: str) -> bool:
    """Whether a text has the words of a topic often enough to be about it."""
    words, fewest = _TOPICS[topic]
    return next(islice(words.finditer(text), fewest - 1, None), None) is not None
