"""The work that a document tells of, a building project or a game, and the numbers that are not its owner's."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.names.entities import Mention
from claims.extraction.names.identities import Entity
from claims.extraction.vocabulary.places import place_named
from claims.extraction.vocabulary.wordlists import word_set

PROJECT_NOUNS = word_set("""
    campus gigafactory plant factory line railway bypass road tunnel bridge dam mine refinery reactor pipeline terminal
    stadium reservoir scheme development quarter farm quarry incinerator runway substation interconnector
    """)
PROJECT = rf"(?:data cent(?:re|er)|wind farm|solar farm|power station|{'|'.join(sorted(PROJECT_NOUNS))})"
REFERENCES = re.compile(rf"\b(?:[Tt]he|[Tt]his|[Ii]ts) (?:[a-z-]+ )?(?:{PROJECT}|site|project|proposal|halls?)\b")
# What is not built yet is planned, objected to and consented; a plant that stands is its owner's.
PLANNING = re.compile(
    r"\b(?:planning|to build|will build|would build|be built|objections?|consent|application|construction|proposed"
    r"|proposals?|when finished|full build-out|will open|due to open|open in|permission|to rebuild|greenfield)\b"
)
PLANNED = 2  # such words in a text that tells of a project
WHERE = re.compile(
    rf"\b{PROJECT}\b[^.;:\n]{{0,40}}?\b(?:at|in|on|near|outside|beside) "
    r"(?:(?:the|former|old|edge|town|village|site|of|[a-z]+ works at) )*$"
)
REGION = re.compile(r"(?:North|South|East|West|Central|Mid) [A-Z]")
LAND = re.compile(r"\b(?:[Ll]and|[Ss]ite) (?:[a-z]+ )?(?:at|of|off|on|near|north of|south of|east of|west of) $")
NAMED = re.compile(rf" (?:[a-z-]+ )?{PROJECT}\b")
UNITS = word_set("MW GW kW MWh GWh kilovolt litre acre hectare km mile").union({"square metre", "square foot"})
PROJECT_MEASURES = word_set("""
    job post position objection condition trip movement dwelling phase investment subsidy consumption
    letter station track contribution
    """)
LOSSES = word_set("cut lost removed axed shed eliminated going")
MAKERS = frozenset({"studio", "developer", "publisher", "maker", "platform"})
GAME_NOUNS = frozenset({"game"})
GAME_MEASURES = word_set("player copy patch login queue review refund server matchmaking")


@dataclass(frozen=True, slots=True)
class Work:
    """What is built or made, and which words of a measure, and which units, are of it."""

    entity: Entity
    measures: frozenset[str]
    units: frozenset[str]

    def has(self, measure: str | None, unit: str) -> bool:
        """Whether a number is the work's own: its power, the jobs it brings, its players."""
        words = set((measure or "").split(" "))
        return not words & LOSSES and (bool(words & self.measures) or unit in self.units)


def work_told_of(text: str, mentions: Sequence[Mention], *, main: Entity | None) -> Work | None:
    """The project of a text that speaks of it again and again, or the game that it is about; None where it has none."""
    if main is not None and _is_game(main):
        return Work(main, GAME_MEASURES, frozenset({"GB"}))
    if len(PLANNING.findall(text)) < PLANNED or not REFERENCES.search(text):
        return None
    sites: Counter[int] = Counter()
    entities: dict[int, Entity] = {}
    for mention in mentions:
        entity = mention.entity
        if entity.kind in {"person", "company"} or entity.members or REGION.match(entity.name):
            continue
        if place_named(entity.name) is not None:
            continue
        before = text[max(0, mention.start - 90) : mention.start]
        if NAMED.match(text[mention.end : mention.end + 40]) or WHERE.search(before) or LAND.search(before):
            sites[id(entity)] += entity.count
            entities[id(entity)] = entity
    if not sites:
        return None
    return Work(entities[max(sites, key=lambda key: (sites[key], -entities[key].first))], PROJECT_MEASURES, UNITS)


def _is_game(entity: Entity) -> bool:
    """ "the game Emberfall", and not who makes it ("game studio Norvik")."""
    return bool(entity.nouns & GAME_NOUNS) and not entity.nouns & MAKERS and entity.kind != "company"
