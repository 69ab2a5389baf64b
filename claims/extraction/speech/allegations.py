"""Whether a number is only alleged: words of accusation, what courts hear, and suspects who boast."""

import re

from claims.extraction.grammar.clauses import governors
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node
from claims.extraction.speech.quotations import Claimant
from claims.extraction.vocabulary.wordlists import word_set

ALLEGED_WORDS = word_set(
    """
    allegedly alleged purportedly purported reputedly supposedly rumoured rumored unconfirmed suspected accused accuse
    accuses accusing accusation allegation allegations alleges allege
    """
)
IN_COURT = re.compile(
    r"\b(?:court|jury|jurors|judges?|tribunal) (?:has |have |had )?(?:heard|was told|were told)\b"
    r"|\btold (?:the |a )?(?:\w+ )?(?:court|jury|jurors|tribunal|judge)\b"
    r"|\b(?:prosecut(?:ors?|ion)|indictment|lawsuit|charge sheet|plaintiffs?|complainants?)"
    r"(?: \w+){0,3} (?:said|says?|claim(?:s|ed)?|told|alleg\w+|argue[sd]?)\b"
    r"|\baccording to (?:the |an? )?(?:\w+ )?"
    r"(?:indictment|lawsuit|suit|claim|complaint|petition|charge sheet|prosecut(?:ors?|ion)|plaintiffs?|affidavit"
    r"|writ)\b"
    r"|\bheld responsible for\b",
    re.I,
)
CASES = word_set("""
    case cases infection infections patient patients one ones outbreak outbreaks measles cholera influenza flu dengue
    malaria ebola polio poisoning overdose overdoses cancer tumour heart stroke carrier carriers
""")
# Somebody unnamed with a grudge or a secret, and gangs that boast. Sources close to something are just sources.
INSIDER = re.compile(
    r"\b(?:an?|one|another|some|two|three|several) (?:[\w-]+ ){0,3}?(?:ex - \w+|former (?:[\w-]+ ){0,4}?"
    r"(?:worker|employee|staffer|insider|colleague|contractor|guard|nurse|driver|engineer|technician)s?)\b"
    r"(?: , [^.]{0,90}? ,)? (?:said|says|say|told|tells|claim(?:s|ed)?|believes?|insist(?:s|ed)?)\b"
    r"|\b(?:whistle ?- ?blowers?|whistleblowers?|hackers?|extortionists?|scammers?|attackers?|anonymous [\w-]+"
    r"|unverified [\w-]+)(?: [\w-]+){0,3} (?:said|says|say|claim(?:s|ed)?|boast(?:s|ed)?|insist(?:s|ed)?)\b"
    r"|\b(?:rumou?rs?|gossip|legend) (?:has|have|had) it\b"
    r"|\b(?:someone|somebody|a (?:guy|man|woman|person|bloke|friend)) who (?:says|said|used to|once )?"
    r" ?(?:(?:he|she|they) )?works?(?:ed)? (?:at|in|for|there|on)\b"
)
OWNING_UP = re.compile(
    r"\bclaim(?:s|ed|ing) (?:responsibility|credit)\b.{0,80}\b(?:said|says|boast\w*|hold\w*|held|stole\w*)\b"
)
OFFICES = word_set("""
    official officials minister ministers ministry police government council authorities agency army military source
    sources regulator board company firm
""")
ASSAILANTS = re.compile(
    r"\b(?:hackers?|gang|extortionists?|intruders?|attackers?|short[- ]sellers?|bear raiders?)\b", re.I
)
SUITS = frozenset({"lawsuit", "suit", "complaint", "petition", "indictment"})
CLAIMS_TO_HAVE = re.compile(r"\bclaim(?:s|ed|ing)? (?:[a-z]+ ){0,4}to (?:have|be|hold|possess)\b")


def is_alleged(site: Site, words: list[str], claimant: Claimant) -> bool:
    if claimant.verb in {"allege", "accuse"} or claimant.name in SUITS or _is_assailant(site, claimant):
        return True
    if any(word in ALLEGED_WORDS and not _is_medical(words, at) for at, word in enumerate(words)):
        return True
    text = " ".join(words)
    if IN_COURT.search(text) or CLAIMS_TO_HAVE.search(text.partition(" but ")[0]):
        return True
    return any(_attributes(site, node) for node in site.tree.nodes) or any(
        node.lemma == "suspect" and not _is_medical(words, node.index) for node in governors(site)
    )


def _is_assailant(site: Site, claimant: Claimant) -> bool:
    """Whether who says it broke into the firm or bets on its fall: "the short seller's 4,000", "the gang says"."""
    entity = claimant.entity
    if entity is not None:
        return entity.is_assailant and entity is not site.document.main
    return claimant.name is not None and ASSAILANTS.search(claimant.name) is not None


def _is_medical(words: list[str], at: int) -> bool:
    """ "520 suspected cases": what doctors suspect is nobody's accusation."""
    return words[at] == "suspected" and not CASES.isdisjoint(words[at + 1 : at + 4])


def is_hearsay(words: list[str]) -> bool:
    """Whether somebody unnamed with a grudge, or a gang that boasts, says what the sentence says."""
    text = " ".join(words)
    return INSIDER.search(text) is not None or OWNING_UP.search(text) is not None


def is_office(name: str | None) -> bool:
    """Whether a claimant is an authority or a source of the outlet's, whose claims are reports."""
    return name is None or not OFFICES.isdisjoint(name.lower().split())


def _attributes(site: Site, node: Node) -> bool:
    """ "accounts that we attribute to Norvik", not "a fall that we attribute to the weather"."""
    if node.lemma != "attribute":
        return False
    targets = site.tree.obliques(node.index, "to")
    blamed = (
        site.entity_at(each) for target in targets for each in (target, *site.tree.obliques(target.index, "of", "at"))
    )
    return any(entity is not None and entity.is_organisation for entity in blamed)
