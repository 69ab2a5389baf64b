"""Whether a percentage is a part of something: "36% of the schedule", "of which 12%", "fewer than 1% had a fever"."""

from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import SUBJECTS
from claims.extraction.vocabulary.wordlists import word_set

REACH = word_set("reach hit total stand come be amount remain equal exceed number average comprise")
ASIDE_REACH = 5  # words from the start of "9,800 packs" to the parenthesis behind it


def is_share(site: Site) -> bool:
    """Whether words around a percentage say what it is a part of, or what those do who make it up."""
    if site.quantity.unit != "percent":
        return False
    if site.words_after(2) == ["of", "what"] or _is_aside(site) or _is_of_which(site):
        return True
    is_of = site.noun is not None and (site.noun.preposition == "of" or site.is_proportion)
    return is_of or _acts(site)


def _is_aside(site: Site) -> bool:
    """ "9,800 packs (23%) have been returned": the part that those counted right before make up."""
    if site.words_before(1) != ["("] or site.words_after(1) != [")"]:
        return False
    before = site.tree.nodes[max(0, site.first - ASIDE_REACH) : site.first - 1]
    counted = any(node.tag == "CD" and node.word.quantity is not None for node in before)
    return counted and bool(before) and before[-1].is_noun and before[-1].word.quantity is None


def _is_of_which(site: Site) -> bool:
    """ "of which 12% are duplicates", "of whom about 60% are under 30"."""
    before = [word for word in site.words_before(5) if word not in {"about", "some", "nearly", "almost", "around"}]
    return before[-2:] in (["of", "which"], ["of", "whom"])


def _acts(site: Site) -> bool:
    """Whether a percentage is itself who does or suffers something: "fewer than 1% developed a fever"."""
    verb = site.tree.nodes[site.head.head]
    return site.head.relation in SUBJECTS and verb.is_verb and verb.index > site.last and verb.lemma not in REACH
