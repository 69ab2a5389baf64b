"""Which of the names that articles have for what a question measures says it best."""

from collections.abc import Sequence, Set

from claims.extraction.vocabulary.wordlists import word_set
from claims.reconciliation.counting import commonest
from claims.reconciliation.echoes import echoes, stems_by_article, stems_of
from claims.reconciliation.measures import UNKNOWN
from claims.reconciliation.nodes import Node
from claims.reconciliation.telling import Part

PLAIN_WEIGHT = 0.5  # of a noun that names nothing of its own
LONE_WEIGHT = 2  # of a measure that was read, but only its own article uses
SHARED_WEIGHT = 4  # of a measure that was read and is known, or used by other articles as well
# Nouns for whatever is counted, and for changes of what they leave open.
PLAIN = word_set("""
    person people individual man woman brit american member case unit item piece thing part
    machine device box product gadget appliance model package name entry occasion
    rise increase decrease fall drop decline change improvement reduction difference
""")

IDLE_FATES = frozenset({"affected", "lost", "added", "received"})  # that tell no two kinds of people apart


def measure_asked(cluster: Sequence[Node], *, common: Set[str]) -> str | None:
    """The measure of a cluster's claims that most of them stand behind; None where none names any.

    A name is borne out by those that are of its family, or share a word with it that is not ``common`` to the story.
    """
    stems = stems_by_article((telling for node in cluster for telling in node.tellings), common=common)
    weights: dict[tuple[str, str], float] = {}
    for node in cluster:
        measure, family = node.reading.said.measure, node.reading.features.family
        if measure is not None and family != UNKNOWN:
            trust = _trust(node, measure, echoed=len(echoes(measure, stems) - node.articles))
            weights[family, measure] = weights.get((family, measure), 0) + node.weight * trust
    borne_out = {
        (family, measure): own + sum(weight for other, weight in weights.items() if _alike((family, measure), other))
        for (family, measure), own in weights.items()
    }
    best = commonest(borne_out)
    return best[1] if best is not None else None


def _trust(node: Node, measure: str, *, echoed: int) -> float:
    """How much a measure counts: a plain noun and what was guessed least, one that no other article uses less.

    What was read counts once more for each of the other articles that have its words, ``echoed``.
    """
    if _is_plain(measure):
        return PLAIN_WEIGHT
    if Part.MEASURE in node.reading.telling.guessed:
        return 1
    return (LONE_WEIGHT if node.reading.is_vague else SHARED_WEIGHT) * (1 + echoed)


def _is_plain(measure: str) -> bool:
    """Whether the noun says nothing by itself: "person affected", "average increase", "member of crew"."""
    words = measure.split(" of ")[0].split(" ")
    return words[-2 if len(words) > 1 and words[-1] in IDLE_FATES else -1] in PLAIN


def _alike(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[0] == other[0] or bool(stems_of(one[1]) & stems_of(other[1]))
