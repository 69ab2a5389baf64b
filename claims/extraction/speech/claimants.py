"""Who is said to have said it: "X said", "according to X", "X put the toll at", quotations."""

from collections.abc import Sequence

from claims.extraction.grammar.clauses import FINITE
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import NEGATIONS, Node, Relation
from claims.extraction.speech.attributions import according, compared, corrected, expected, measured, targeted
from claims.extraction.speech.gaps import claimed, gapped, given, trusted
from claims.extraction.speech.ownwords import own_words
from claims.extraction.speech.quotations import Claimant, in_list, in_quotation
from claims.extraction.speech.reckonings import by_means, estimated, estimated_by_it, kept, known_to, named
from claims.extraction.speech.reportingclauses import closes, is_aside, is_consequence, is_cut_off, is_other_act
from claims.extraction.speech.speakers import name_of
from claims.extraction.speech.versions import official, on_paper, stated
from claims.extraction.speech.whospeaks import speaking_node
from claims.extraction.vocabulary.reportverbs import (
    ADDRESSING,
    EVIDENCE_NOUNS,
    NEEDS_CLAUSE,
    PAPERS,
    PROMISING,
    SAY_FORMS,
    SPEAKERS,
)
from claims.extraction.vocabulary.typenouns import PERSON_NOUNS, TYPE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

EVIDENCE = EVIDENCE_NOUNS | PAPERS
OPEN = frozenset({"whether", "if"})
DENYING = frozenset({"deny", "dispute"})
CONCEDING = frozenset({"whatever", "whichever"})
NOUNS_TOO = frozenset({"forecast", "forecasts", "estimate", "estimates", "report", "claim", "project", "note"})
# What things do as well as people.
MUTE = frozenset({"put", "point", "show", "suggest", "indicate", "see", "learn", "know"})
TELLING = word_set(
    "counters retorts"
    " reckons says insists believes thinks argues admits warns adds calculates predicts contends concedes"
)
MODELLING = frozenset({"project", "model"})
EXPECTING = frozenset({"expect", "believe", "think", "hope", "know", "tell"})
TELLERS = frozenset({"say", "tell", "add", "explain", "warn", "write", "note", "argue", "insist"})
FINDING = frozenset({"find", "show", "report", "see"})  # "…, a survey by X found"
NOBODY = Claimant(None, None, None, "claimant:none")
WHO_SPEAKS = PERSON_NOUNS | TYPE_NOUNS | SPEAKERS | PAPERS
TOLD_WITH_A_CLAUSE = (NEEDS_CLAUSE | PROMISING) - {"claim", "state", "note"}


def claimant_of(site: Site) -> Claimant:
    """Who the sentence says stated the quantity; NOBODY where the text states it itself."""
    if is_consequence(site):
        return NOBODY
    for rule in (
        corrected,
        gapped,
        trusted,
        claimed,
        compared,
        according,
        targeted,
        expected,
        stated,
        measured,
        estimated,
        by_means,
        kept,
        given,
        named,
        known_to,
        _governing,
        _framing,
        estimated_by_it,
        in_quotation,
        in_list,
        official,
        on_paper,
        own_words,
    ):
        found = rule(site)
        if found is not None and not is_aside(site, found):
            return _in_own_words(site, found) or found
    return NOBODY


def _in_own_words(site: Site, found: Claimant) -> Claimant | None:
    """Whose words a quotation is in which "we" expect or say something."""
    if found.rule != "claimant:verb" or found.at is None:
        return None
    subject = site.tree.subject(found.at)
    return (in_quotation(site) or in_list(site)) if subject is not None and subject.lower in {"we", "i"} else None


def _governing(site: Site) -> Claimant | None:
    """A reporting verb above the quantity, whose complement it stands in."""
    tree = site.tree
    previous: Node | None = None
    for node in tree.upward(site.top.index, itself=True):
        if previous is not None and previous.relation == Relation.PARATAXIS and is_cut_off(site, node.index):
            return None  # "Officials claim that 80 came; a survey found 66"
        verb = SAY_FORMS.get(node.lower)
        if verb and previous is not None and _is_reporting_verb(site, node) and not _is_heard(site, verb, node):
            by_clause = previous.relation in {Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT, Relation.PARATAXIS}
            denies = verb in DENYING and previous.relation == Relation.OBJECT and previous is not site.top
            is_placed = site.top.preposition == "on" and bool(tree.objects(node.index))
            is_put = verb == "put" and not previous.is_verb and (site.top.preposition == "at" or is_placed)
            tallies = verb == "count" and previous is site.top and previous.relation == Relation.OBJECT
            sees = verb == "see" and node.tag in {"VBZ", "VBP"} and previous.relation == Relation.OBJECT
            reports = verb == "report" and previous.relation == Relation.OBJECT and not previous.is_verb
            projects = verb in MODELLING and node.tag in FINITE and previous.relation == Relation.OBJECT
            shows = verb in FINDING and previous.relation == Relation.OBJECT and _is_evidence(site, node)
            if (
                by_clause
                or sees
                or denies
                or is_put
                or tallies
                or reports
                or shows
                or projects
                or verb not in NEEDS_CLAUSE
            ):
                found = _speaker_of(site, node, verb)
                if found is not None:
                    return (_teller(site, node) or found) if verb in EXPECTING else found
        previous = node
    return None


def _teller(site: Site, verb: Node) -> Claimant | None:
    """The person who tells what somebody expects: "Norvik expects to lose 5, its chief Ann Lowe told analysts"."""
    closing = (node for node in site.tree.nodes[site.last + 1 :] if node.is_verb and closes(site, node))
    for node in (*site.tree.upward(verb.index), *closing):
        base = SAY_FORMS.get(node.lower)
        if base in TELLERS and node.is_verb:
            found = _speaker_of(site, node, base)
            return found if found is not None and found.entity is not None and found.entity.kind == "person" else None
    return None


def _framing(site: Site) -> Claimant | None:
    """A reporting clause around the quantity that the parse does not tie to it: "…, the firm said"."""
    tree = site.tree
    best = None
    for node in tree.nodes:
        verb = SAY_FORMS.get(node.lower)
        if (
            not verb
            or not _is_reporting_verb(site, node)
            or _is_heard(site, verb, node)
            or (node.tag == "VBN" and not any(c.lemma == "have" for c in site.tree.children(node.index)))
            or (verb in TOLD_WITH_A_CLAUSE and not (verb in FINDING and node.index > site.last))
        ):
            continue
        if node.index < site.first and (is_cut_off(site, node.index) or is_other_act(site, node)):
            continue
        if node.index > site.last and not closes(site, node):
            continue
        best = _speaker_of(site, node, verb) or best
    return best


def _is_reporting_verb(site: Site, node: Node) -> bool:
    """Whether a word that may report does so here, also where the tagger took it for a noun ("estimates that")."""
    nodes = site.tree.nodes
    if node.lower in NOUNS_TOO and node.index > 1 and nodes[node.index - 1].is_noun and _is_owned(site, node):
        return False  # "raised its full-year profit forecast", whatever the tagger made of it
    if any(other.lower in CONCEDING for other in nodes[max(0, node.index - 4) : node.index]):
        return False  # "It lost 4,600 people, whatever the board says"
    if node.is_verb or _is_relative_verb(site, node):
        return not _leaves_open(site, node)
    if node.preposition is not None and not _is_between_commas(nodes, node):
        return False  # "according to the inspection report"
    if node.tag == "NNS" and node.lower in TELLING and node.index + 1 < len(nodes):
        if _is_between_commas(nodes, node) or _closes_after(nodes, node):
            return True
        return nodes[node.index + 1].text[:1].isupper() or nodes[node.index + 1].lower in {"it", "the", "that"}
    if node.index == 0 or not nodes[node.index - 1].is_noun or node.tag not in {"NN", "NNS", "JJ"}:
        return False
    follows = nodes[node.index + 1].lower if node.index + 1 < len(nodes) else ""
    if follows == "," and nodes[node.index - 1].tag.startswith("NNP") and node.lower.endswith("s"):
        return True  # ", modeller Stratum estimates, against"
    return follows in {"that", "."} or not any(other.tag in {"VBD", "VBZ", "VBP", "MD"} for other in nodes)


def _is_relative_verb(site: Site, node: Node) -> bool:
    """ "the mine, which its owner puts at 5 million": a verb that the tagger took for a plural."""
    return node.tag == "NNS" and node.relation == Relation.RELATIVE and site.tree.subject(node.index) is not None


def _is_between_commas(nodes: Sequence[Node], node: Node) -> bool:
    """ ", engineer Ann Lowe of Norvik calculates, ": a clause of reporting that the tagger took for a name."""
    after = nodes[node.index + 1].text if node.index + 1 < len(nodes) else "."
    return node.lower in TELLING and after in {",", "."} and nodes[node.index - 1].tag.startswith("NNP")


def _closes_after(nodes: Sequence[Node], node: Node) -> bool:
    """ ", the watchdog reckons.": such a clause at the end, with a noun for who speaks."""
    before = [other.text for other in nodes[max(0, node.index - 5) : node.index]]
    after = nodes[node.index + 1].text
    return after in {",", "."} and nodes[node.index - 1].is_noun and bool({",", '"', "”"} & set(before))


def _is_evidence(site: Site, verb: Node) -> bool:
    """Whether a survey, a study or figures find or show something."""
    subject = site.tree.subject(verb.index)
    return subject is not None and singular(subject.lower) in EVIDENCE


def _leaves_open(site: Site, node: Node) -> bool:
    """ "would not say whether it would cost 5 million": who leaves it open says no number."""
    after = {other.lower for other in site.tree.nodes[node.index + 1 : node.index + 3]}
    return not after.isdisjoint(OPEN) and any(child.lower in NEGATIONS for child in site.tree.children(node.index))


def _is_heard(site: Site, verb: str, node: Node) -> bool:
    """Whether the number only counts who was told: "Norvik told thousands of workers that they must go"."""
    is_object = site.top.head == node.index and site.top.relation == Relation.OBJECT
    return verb in ADDRESSING and is_object and site.quantity.unit == "count"


def _is_owned(site: Site, noun: Node) -> bool:
    """Whether only nouns and adjectives stand between a possessive and a word."""
    for node in reversed(site.tree.nodes[max(0, noun.index - 5) : noun.index]):
        if node.tag in {"PRP$", "POS"}:
            return True
        if not (node.is_noun or node.tag in {"JJ", "HYPH", "CD"}):
            return False
    return False


def _speaker_of(site: Site, verb: Node, base: str) -> Claimant | None:
    subject = speaking_node(site, verb, base)
    named = name_of(site, subject) if subject is not None else None
    if subject is None or named is None:
        return None
    if base in MUTE and named[1] is None and singular(subject.lower) not in WHO_SPEAKS:
        return None  # "an interim look had pointed to 81%": a thing that says nothing
    return Claimant(named[0], named[1], base, "claimant:verb", verb.index)
