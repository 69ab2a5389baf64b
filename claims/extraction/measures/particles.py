"""Which way a number goes by the small words before it: "up 6%", "down by nearly half", "rose by 4%", "off 2%"."""

from itertools import pairwise

from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node
from claims.extraction.measures.sides import HEDGING
from claims.extraction.quantity import Direction
from claims.extraction.vocabulary.changewords import UP_VERBS, VERBS_OF_CHANGE, change_lemma
from claims.extraction.vocabulary.wordlists import word_set

# "made up 28% of arrivals", "add up to": here "up" says no direction.
NO_PARTICLE = word_set("""
    make made makes making sum set pick sign give take takes took taking taken end wind turn add put back
    run runs ran running
""")
PARTICLES = {"up": Direction.UP, "down": Direction.DOWN}
TURNING = frozenset({*PARTICLES, "off"})
BEING = frozenset({"is", "are", "was", "were", "been"})
# What only underlines a number: "soared by a whopping 19%".
STRESS = word_set("""
    whopping staggering massive huge mere modest hefty steep sharp further full total mighty incredible stunning
    record eye-watering bumper solid healthy paltry measly meagre chunky
""")
BEFORE_PARTICLE = 2  # words before "up" in which its verb stands
PARTICLE_REACH = 7  # words in which "up" or "down" stands before a number, with its hedges
BY_REACH = 4  # words in which "up" or "down" stands before "by 4%"
REACH_OF_BY = 7  # words that a verb of change may stand before "by 4%"
MOVES = word_set("be go come move edge inch push bring creep tick end finish close open trade stand remain")
GOING = word_set("go goes went gone going come came moved move moving climbed crept edged")

Found = tuple[Direction, Node | None, str]  # the verb that goes that way, and the rule


def by_preposition(site: Site) -> Found | None:
    """ "rose by 4%", "was down by 4%", "down by nearly half"."""
    if _word_before(site) != "by":
        return None
    nodes = site.tree.nodes
    near = nodes[max(0, site.first - BY_REACH - 2) : site.first]
    particle = next((node.lower for node in near if node.lower in PARTICLES), None)
    if particle is not None and _is_right_before_by(site):
        return PARTICLES[particle], None, "direction:particle"
    at = next((node.index for node in reversed(near) if node.lower == "by"), 0)
    moved = change_lemma(nodes[at - 1].lower) if at else ""
    if moved in VERBS_OF_CHANGE:  # whatever the tagger made of it: "Butter soars by 19%"
        return (Direction.UP if moved in UP_VERBS else Direction.DOWN), nodes[at - 1], "direction:by"
    verb = next((node for node in reversed(nodes[: site.first]) if node.is_verb), None)
    if verb is None:
        return None
    if particle is not None and (verb.lemma in MOVES or verb.lower in BEING):
        return PARTICLES[particle], verb, "direction:by"
    lemma = change_lemma(verb.lower, verb.lemma)
    if site.first - verb.index < REACH_OF_BY and lemma in VERBS_OF_CHANGE:
        return (Direction.UP if lemma in UP_VERBS else Direction.DOWN), verb, "direction:by"
    return None


def by_particle(site: Site) -> Found | None:
    """ "up 6%", "down 14.6%", "off 2%", where "up" is not a part of the verb before it."""
    particle = _word_before(site)
    if particle not in PARTICLES and not (particle == "off" and site.is_part):
        return None
    nodes = site.tree.nodes
    near = [node.lower for node in nodes[max(0, site.first - PARTICLE_REACH) : site.first]]
    if particle == "up" and not NO_PARTICLE.isdisjoint(near[: near.index("up")][-BEFORE_PARTICLE:]):
        return None
    at = next(node.index for node in reversed(nodes[: site.first]) if node.lower in TURNING)
    before = nodes[at - 1] if at else None
    is_counted = not (site.is_part or site.is_money) and (site.noun is not None or site.quantity.unit != "count")
    if is_counted and before is not None and before.is_verb and before.lemma not in MOVES:
        return None  # "picked up 141 survivors", "shot down 12 drones"
    return PARTICLES.get(particle, Direction.DOWN), None, "direction:particle"


def _is_right_before_by(site: Site) -> bool:
    """ "down by nearly half": a particle that says by itself which way it went."""
    words = site.words_before(4)
    return any(pair in {("up", "by"), ("down", "by")} for pair in pairwise(words))


def _word_before(site: Site) -> str | None:
    """The last of the three words before a number that do not hedge it."""
    before = site.words_before(6)
    if before[-1:] and before[-1] in STRESS:
        before = before[:-1] if before[-2:-1] not in (["a"], ["an"]) else before[:-2]  # "by a whopping 19%"
    if before[-2:] in (["more", "than"], ["less", "than"]):
        before = before[:-2]  # "up by more than half"
    if before[-3:] in (["as", "much", "as"], ["as", "many", "as"], ["as", "little", "as"]):
        before = before[:-3]  # "down as much as 9.5 per cent"
    if before[-2:] == ["up", "to"] and not GOING.intersection(before):
        before = before[:-2]  # "down by up to 15%"
    words = [word for word in before[-3:] if word not in HEDGING]
    return words[-1] if words else None
