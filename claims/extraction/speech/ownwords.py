"""What a text says in its own voice: "we" and "I" outside quotations, the notice of an office, a target price."""

import re

from claims.extraction.grammar.clauses import stands_under
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import SUBJECTS
from claims.extraction.names.identities import Entity
from claims.extraction.names.outlets import is_advocate
from claims.extraction.speech.quotations import Claimant
from claims.extraction.vocabulary.reportverbs import SAY_FORMS

OWN_PAGE = "claimant:own-page"  # the rule of what nobody says on its publisher's own page
QUOTE_MARKS = '"“”'
WE = frozenset({"we", "our"})
WOULD = frozenset({"would"})
# What somebody who says "I" stands behind: "I'd put the odds at 70%".
MY_VIEW = frozenset({"put", "estimate", "reckon", "guess", "expect", "bet", "forecast", "say", "think", "count"})
LEAD = 500  # characters of a text's beginning that say that it reports accounts
ACCOUNTS = re.compile(
    r"\b(?:results|earnings)\b[^\n]{0,60}\b(?:quarter|half|year|months)\b"
    r"|\b(?:quarter|half|year)(?:ly)?\b[^\n]{0,40}\b(?:results|earnings)\b"
    r"|\b(?:first|second|third|fourth)[ -](?:quarter|half)\b"
    r"|\b(?:[Tt]rading|[Ii]nterim) (?:statement|update|results|report)\b"
    r"|\b(?:adjust|revise|raise|lower|cut|confirm|update)[sd]? (?:its |the )?(?:outlook|guidance|forecast)\b"
)
RECOMMENDED = re.compile(r"\b(?:[Tt]arget price|[Pp]rice target|[Oo]ur (?:estimate|forecast)|[Ff]air value)\W{1,3}$")


def own_words(site: Site) -> Claimant | None:
    """In a text of the publisher's own, what nobody else is said to have said is the publisher's.

    Accounts speak for themselves: what a firm's results say without "we" is nobody's word.
    """
    document, nodes = site.document, site.tree.nodes
    publisher = document.publisher
    if any(node.text in QUOTE_MARKS for node in nodes):
        return None
    says_we = any(node.lower in WE for node in nodes)
    if publisher is not None:
        speaks_of_itself = document.own_voice and not _writes_of_others(site, publisher)
        if speaks_of_itself and (says_we or not ACCOUNTS.search(document.text[:LEAD])):
            return Claimant(publisher.name, publisher, "say", "claimant:own-voice")
        start = site.offset + site.quantity.start
        if (says_we and _is_ours(site)) or RECOMMENDED.search(document.text[max(0, start - LEAD // 10) : start]):
            return Claimant(publisher.name, publisher, "say", "claimant:we")
        if speaks_of_itself:
            return Claimant(None, publisher, None, OWN_PAGE)
        if not publisher.count and stands_under(site, WOULD):
            return Claimant(publisher.name, publisher, "say", "claimant:would")  # an analyst's own sum
    return _my_view(site)


def _writes_of_others(site: Site, publisher: Entity) -> bool:
    """Whether who says "we" never names itself, and tells of another firm: a broker's note, a newsletter."""
    main = site.document.main
    is_other = main is not None and main is not publisher and main.is_organisation and not main.is_word
    return is_other and not publisher.count and not is_advocate(publisher)


def _is_ours(site: Site) -> bool:
    """Whether "we" do what the number tells, or what it is of is "ours": not "a fall of 4%, more than we feared"."""
    tree = site.tree
    above = [site.top, *tree.upward(site.top.index)]
    path = {node.index for node in above}
    for node in tree.nodes:
        if node.lower == "we" and node.head in path and node.relation in SUBJECTS:
            return True
        if node.lower == "our" and (node.head in path or tree.nodes[node.head].head in path):
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
