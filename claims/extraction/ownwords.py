"""What a publisher is said to say in its own text: "we" and "I" outside quotations, a target price, an accusation."""

import re

from claims.extraction.identities import Entity
from claims.extraction.phrases import base_of
from claims.extraction.quotations import Claimant
from claims.extraction.reportverbs import SAY_FORMS
from claims.extraction.site import Site
from claims.extraction.syntax import SUBJECTS
from claims.extraction.typenouns import FIRM_NOUNS, singular
from claims.extraction.wordlists import word_set

OWN_PAGE = "claimant:own-page"  # the rule of what nobody says on its publisher's own page
QUOTE_MARKS = '"“”'
OWN_BODIES = FIRM_NOUNS | {"board", "management"}  # what a page calls its publisher, or who decides there
WE = frozenset({"we", "our"})
# What somebody who says "I" stands behind: "I'd put the odds at 70%".
MY_VIEW = frozenset({"put", "estimate", "reckon", "guess", "expect", "bet", "forecast", "say", "think", "count"})
# With what a publisher comes to a number, and how it does.
VIEWS = word_set(
    "estimate forecast model target projection view book number figure count calculation arithmetic math sum analysis"
    " panel survey poll sample stopwatch reckoning guess assumption range probability tracker valuation scenario"
)
VIEWING = dict.fromkeys(
    word_set(
        "estimate reckon calculate model pencil assume expect forecast predict project guess bet count find put think"
        " believe see value look have get come arrive lift raise cut lower trim keep leave attribute identify"
    ),
    "",
)
RECKONING = word_set("estimate calculate reckon count project model believe think predict forecast put guess")
LABEL = 50  # characters before a number in which its label stands
RECOMMENDED = re.compile(
    r"\b(?:[Tt]arget price|[Pp]rice target|[Oo]ur (?:estimate|forecast)|[Ff]air value)\W{1,3}$|(?:[.!?]|\n) ?Target:? $"
)


def own_words(site: Site) -> Claimant | None:
    """ "We" and "our" name the publisher, and so does an accusation that it makes.

    What a page of its own states without them, nobody is said to have said.
    """
    document, nodes = site.document, site.tree.nodes
    publisher = document.publisher
    if publisher is None:
        return _my_view(site)
    if any(node.text in QUOTE_MARKS for node in nodes):
        return None
    start = site.offset + site.quantity.start
    if RECOMMENDED.search(document.text[max(0, start - LABEL) : start]) or _is_our_view(site):
        return Claimant(publisher.name, publisher, "say", "claimant:we")
    is_accuser = document.accuser is None or document.accuser is publisher
    accuses = is_accuser and document.accused is not None and document.accused is not publisher
    if not document.own_voice:
        return _my_view(site)
    if accuses or any(node.lower in WE for node in nodes):
        return Claimant(publisher.name, publisher, "say", "claimant:own-voice")
    return Claimant(None, publisher, None, OWN_PAGE)


def without_own_announcement(site: Site, found: Claimant) -> Claimant:
    """ "Norvik today announced revenue of 4 million": that Norvik's own page says it, the page itself shows."""
    document = site.document
    if not document.own_voice or not _is_publisher(found, document.publisher):
        return found
    if found.rule != "claimant:verb" or found.at is None or found.verb in RECKONING:
        return found
    subject = site.tree.subject(found.at)
    is_we = subject is not None and subject.lower in WE
    return found if is_we else Claimant(None, found.entity, found.verb, OWN_PAGE, found.at)


def _is_publisher(found: Claimant, publisher: Entity | None) -> bool:
    """Whether who speaks is the publisher, also under a part of its name or as "the board"."""
    if publisher is None or found.name is None:
        return False
    is_noun = found.entity is None and found.name in OWN_BODIES
    return is_noun or found.entity is publisher or set(found.name.split()) <= set(publisher.name.split())


def _is_our_view(site: Site) -> bool:
    """Whether "we" reckon the number, or it comes of "our" estimate, model or panel."""
    tree = site.tree
    for node in tree.nodes:
        if node.lower == "our":
            after = tree.nodes[node.index + 1 : node.index + 5]
            if any(singular(other.lower) in VIEWS for other in after):
                return True
        if node.lower == "we" and node.relation in SUBJECTS and base_of(tree.nodes[node.head], VIEWING) is not None:
            return True
    return False


def _my_view(site: Site) -> Claimant | None:
    """ "I'd put the odds at 70%": whoever publishes a text in which somebody reckons so."""
    name = site.document.publisher_name
    verb = site.predicate
    is_view = SAY_FORMS.get(verb.lower, verb.lemma) in MY_VIEW
    subject = site.tree.subject(verb.index) if is_view and name is not None else None
    if subject is None or subject.lower != "i":
        return None
    return Claimant(name, site.document.publisher, "expect", "claimant:we")
