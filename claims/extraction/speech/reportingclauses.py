"""Whether a clause that reports speech covers a number that stands elsewhere in its sentence."""

import itertools

from claims.extraction.grammar.clauses import FINITE
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import SUBJECTS, Node, Relation
from claims.extraction.speech.quotations import Claimant
from claims.extraction.vocabulary.wordlists import word_set

RELATIVES = frozenset({"which", "whose", "who", "where"})
OPENINGS = frozenset({",", '"', "”", "“", "–", "—"})
LONGEST_CLOSING = 14  # words of a clause that closes a sentence, up to its verb
SUBORDINATING = word_set("that which who while whoever")
JOINING = word_set("and but though although")
CONSEQUENCES = word_set("sending pushing driving lifting dragging knocking pulling wiping leaving")
# ", and its shares fell 6%": what the market did is nobody's word.
SHARES = frozenset({"shares", "stock"})
SHARES_REACH = 4  # words from "and" to them
CONSEQUENCE_REACH = 8  # words before a number in which such a participle stands


def is_consequence(site: Site) -> bool:
    """ "The firm said it had found a cure, sending its shares up 19%": what the news did is nobody's word."""
    before = site.tree.nodes[max(0, site.first - CONSEQUENCE_REACH) : site.first]
    words = [node.lower for node in before]
    joined = next((at for at, pair in enumerate(itertools.pairwise(words)) if pair == (",", "and")), None)
    if joined is not None and not SHARES.isdisjoint(words[joined + 2 : joined + 2 + SHARES_REACH]):
        return True
    pairs = itertools.pairwise(before)
    return any(
        node.text == "," and after.lower in CONSEQUENCES and after.tag == "VBG" for node, after in pairs
    ) and any(node.lower in {"shares", "stock", "share"} for node in before)


def is_aside(site: Site, found: Claimant) -> bool:
    """Whether a relative clause parts the number from who speaks.

    Either the number stands in it ("Norvik, whose sales are 85, will shut, Lowe says"), or the verb that reports does
    ("Norvik, which announced cuts in May, rose 2%").
    """
    nodes = site.tree.nodes
    if found.at is None:
        return False
    if found.at < site.first:
        return _is_in_relative(site, nodes[found.at]) or _is_added(site, found.at)
    opens = next((n.index for n in reversed(nodes[1 : site.first]) if n.lower in RELATIVES or n.text == ","), None)
    closing = next((node.index for node in nodes[site.last + 1 : found.at] if node.text == ","), None)
    if opens is None or closing is None or nodes[opens].lower not in RELATIVES or nodes[opens - 1].text != ",":
        return False
    return any(node.is_verb for node in nodes[closing : found.at])


def _is_in_relative(site: Site, verb: Node) -> bool:
    """Whether a verb stands in a relative clause that a comma and another verb close before the number."""
    nodes = site.tree.nodes
    before = nodes[max(0, verb.index - 3) : verb.index]
    opens = any(one.text == "," and other.lower in RELATIVES for one, other in itertools.pairwise(before))
    between = nodes[verb.index + 1 : site.first]
    pairs = itertools.pairwise(between)
    return opens and any(one.text == "," and (other.tag in FINITE or other.lower in JOINING) for one, other in pairs)


def _is_added(site: Site, verb: int) -> bool:
    """ "Norvik denied that it would shut Ghent, which employs 320": what a relative clause adds, the text says."""
    between = site.tree.nodes[verb + 1 : site.first]
    opens = [after for one, after in itertools.pairwise(between) if one.text == "," and after.lower in RELATIVES]
    if not opens or any(node.text in {'"', "“", "”", ":"} for node in between):
        return False
    return not any(node.text == "," for node in between if node.index > opens[-1].index)


def is_cut_off(site: Site, start: int) -> bool:
    """Whether a new main clause begins between a reporting verb before the quantity and the quantity."""
    words = [node.lower for node in site.tree.nodes[start : site.first]]
    return ";" in words or any(pair == (",", "but") for pair in itertools.pairwise(words))


def is_other_act(site: Site, verb: Node) -> bool:
    """Whether the number is of something else that the speaker does: "has claimed responsibility and demanded 4"."""
    own = site.predicate
    if own.relation != Relation.CONJUNCT or own.head != verb.index or site.tree.children(own.index, *SUBJECTS):
        return False
    return not site.tree.children(verb.index, Relation.COMPLEMENT)


def closes(site: Site, verb: Node) -> bool:
    """Whether the verb belongs to a clause at the end of the sentence, set off by a comma or a quotation mark."""
    nodes = site.tree.nodes
    for node in reversed(nodes[site.last + 1 : verb.index]):
        if node.text in OPENINGS:
            within = nodes[node.index : verb.index]
            is_near = verb.index - node.index <= LONGEST_CLOSING
            is_other = any(n.lower in SUBORDINATING for n in within) or any(
                n.lower in JOINING and site.entity_at(n) is None for n in within[:-1]
            )
            return is_near and not is_other and not _says_more(site, verb, node)
    return False


def _says_more(site: Site, verb: Node, opening: Node) -> bool:
    """Whether a verb has a clause of its own behind it: "It cut 4,000 posts – managers said that some came back"."""
    nodes = site.tree.nodes
    if opening.text in {'"', "”", "“"} or nodes[opening.index - 1].text in {'"', "”"}:
        return False
    if verb.index + 1 < len(nodes) and nodes[verb.index + 1].text == ",":
        return False  # "He had 4, he says, all of them sold"
    return any(child.index > verb.index for child in site.tree.children(verb.index, Relation.COMPLEMENT))
