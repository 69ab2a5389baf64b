"""Whose version a number is where no verb reports it: "Officially 3.4 million", "In its filing, 2.6 million"."""

from claims.extraction.grammar.clauses import FINITE
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.speech.quotations import Claimant
from claims.extraction.speech.reckonings import RECKONINGS, claimant_at, is_somebody
from claims.extraction.speech.speakers import name_of
from claims.extraction.vocabulary.reportverbs import PAPERS, STATED
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

STATED_WITHIN = 8  # words behind a number
OFFICIAL_REACH = 6  # words before a number
TOTALS = RECKONINGS | word_set("number total toll line version account story size cost price rate churn")
# What a firm puts on paper of itself, so that it is the firm's word where nobody else's.
OWN_PAPERS = word_set("filing notice release accounts submission notification disclosure")
PAPERS_SAYING = PAPERS | OWN_PAPERS
PAPER_REACH = 8  # words of a sentence in which the paper stands that it begins with


def stated(site: Site) -> Claimant | None:
    """ "the 61 million users whom Norvik claims", "the 1,300 that management has owned up to": who says it, aside."""
    tree = site.tree
    for node in tree.nodes[site.last + 1 : site.last + 1 + STATED_WITHIN]:
        if node.text in {",", ";", "."} or node.word.quantity is not None:
            return None
        if node.lower not in STATED or node.relation != Relation.RELATIVE:
            continue
        subject = tree.subject(node.index)
        is_of_number = node.head in {site.top.index, site.head.index}
        if subject is None or not site.last < subject.index < node.index or not is_of_number:
            return None
        if any(each.index > node.index for each in tree.objects(node.index)) or not is_somebody(site, subject):
            return None
        return claimant_at(site, subject, "say", "claimant:stated")
    return None


def official(site: Site) -> Claimant | None:
    """ "Officially 3.4 million", "The official count is 640": in a text about somebody, that is what he says."""
    main = site.document.main
    if main is None or not main.is_organisation:
        return None
    before = site.tree.nodes[max(0, site.first - OFFICIAL_REACH) : site.first]
    opens = next((node.index for node in reversed(before) if node.text in {",", ";", ":"}), -1)
    said = any(node.lower == "officially" and node.index > opens for node in before)
    noun = next((node for node in before if node.lower == "official"), None)
    counted = site.tree.nodes[noun.index + 1 : site.first] if noun is not None else []
    said = said or any(singular(node.lower) in TOTALS for node in counted)
    return Claimant(main.name, main, "say", "claimant:official") if said else None


def on_paper(site: Site) -> Claimant | None:
    """ "In the abstract, 12% gave up", "In a filing on Friday, the number was given as 5": what a paper says."""
    nodes = site.tree.nodes
    if nodes[0].lower != "in":
        return None
    comma = next((node.index for node in nodes[: PAPER_REACH + 2] if node.text == ","), 0)
    if not 1 < comma < site.first:
        return None
    paper = next((node for node in nodes[1:comma] if _is_paper(node)), None)
    if paper is None or any(node.tag in FINITE for node in nodes[1 : paper.index]):
        return None
    owner = site.tree.possessor(paper.index)
    if owner is not None and is_somebody(site, owner):
        return claimant_at(site, owner, "say", "claimant:paper")
    named = name_of(site, paper)
    main = site.document.main
    if singular(paper.lower) in OWN_PAPERS and (named is None or named[1] is None) and main is not None:
        named = (main.name, main) if main.is_organisation else None
    return Claimant(named[0], named[1], "say", "claimant:paper") if named is not None else None


def _is_paper(node: Node) -> bool:
    return node.is_noun and singular(node.lower) in PAPERS_SAYING
