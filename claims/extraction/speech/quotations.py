"""Who speaks in a quotation, or in a line that begins with a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.grammar.site import Site
from claims.extraction.names.coreference import PERSONAL
from claims.extraction.names.entities import Mention
from claims.extraction.names.identities import Entity
from claims.extraction.names.transcripts import speaker_called
from claims.extraction.vocabulary.reportverbs import QUOTING, SPEAKERS
from claims.extraction.vocabulary.typenouns import FIGURE_NOUNS, singular

LISTED = re.compile(r"(?:â€¢|[^\w\n])*([A-Za-z][\w .'’-]{1,30}):\s+([\"“]?)")
OURS = re.compile(r"[^\n.]{0,40}\b(?:we|our)\b", re.I)
HANDLE = re.compile(r"[a-z]\w*|\w+_\w+|[A-Za-z]*[a-z][A-Z]\w*|\w*\d\w*")
LONGEST_QUOTATION = 6  # paragraphs
PARAGRAPH = 1500  # characters around a number beyond which nobody is looked for
MEMBERS = frozenset({"MP", "MEP", "MSP", "TD", "QC", "KC", "MD", "CEO", "CFO", "COO"})
QUOTE = re.compile(r"[\"“”]")
SAYS_BEFORE = re.compile(r"\b(?:said|says|added|adds|told|according to) (?:[\w’'-]+ ){0,3}$")
SPEAKING = f"(?:{'|'.join(sorted(QUOTING))})"
SAYS_AFTER = re.compile(rf"^(?:(?:,[^,.\n]{{1,70}}){{1,3}},)? {SPEAKING}\b")
NAMELESS = re.compile(
    rf"[\"”],? (?:(?:a|the|its|one) (?:[\w-]+ ){{0,2}})?(?P<noun>she|he|spokes(?:man|woman|person)) {SPEAKING}\b"
    rf"|[\"”],? {SPEAKING} (?:(?:a|the|its|one) (?:[\w-]+ ){{0,2}})?(?P<after>spokes(?:man|woman|person))\b"
    rf"|[\"”],? (?P<office>the (?:[\w-]+ ){{1,4}}{SPEAKING}\b)"
)


# "He does not accept that. "There is no gap of 12 million."": whose words follow without a verb.
OPENING = re.compile(r"(?:He|She)\b[^\"“”]{3,160}[.:] [\"“]")


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who said it: the resolved name, the entity where there is one, and the verb that reports."""

    name: str | None
    entity: Entity | None
    verb: str | None
    rule: str
    at: int | None = None  # index of the reporting verb in the sentence


def in_list(site: Site) -> Claimant | None:
    """ "analysts: 5 million in refunds", "seabird77: they sold 5": a line that begins with who says it."""
    text, end = site.document.text, site.offset + site.quantity.start
    start = max(text.rfind("\n", 0, end) + 1, end - PARAGRAPH)
    match = LISTED.match(text[start:end])
    if match is None:
        return None
    name = match[1].strip()
    mention = site.document.at(start + match.start(1), start + match.end(1))
    if start and name in site.document.speakers:
        return _in_transcript(name, mention, site.document.speakers)
    if mention is not None and OURS.match(text[start + match.end() :]):
        return Claimant(mention.entity.name, mention.entity, "say", "claimant:listed")  # "Norvik Rail: we're running"
    if (
        singular(name.split(" ")[-1].lower()) in SPEAKERS
        or HANDLE.fullmatch(name)
        or (match[2] and _is_balanced(text[start + match.end() : end]))
    ):
        return Claimant(name, None, "say", "claimant:listed")
    return None


def _in_transcript(label: str, mention: Mention | None, speakers: Sequence[str]) -> Claimant | None:
    """Who speaks in a line of a transcript; None for who only asks."""
    name = speaker_called(label, speakers)
    if name is None:
        return None
    entity = mention.entity if mention is not None else None
    return Claimant(max(name, entity.name if entity else "", key=len), entity, "say", "claimant:transcript")


def _is_balanced(quoted: str) -> bool:
    """Whether as many quotations end in a text as begin in it."""
    return len(QUOTE.findall(quoted)) % 2 == 0


def in_quotation(site: Site) -> Claimant | None:
    """Inside a quotation whose speaker another sentence of the paragraph names, or of one that it goes on from."""
    text = site.document.text
    position = site.offset + site.quantity.start
    start = max(text.rfind("\n", 0, position) + 1, position - PARAGRAPH)
    end = text.find("\n", position, position + PARAGRAPH)
    paragraph = text[start : end if end >= 0 else position + PARAGRAPH]
    if _is_balanced(paragraph[: position - start]):
        return None
    for _ in range(LONGEST_QUOTATION):
        found = _speaker_in(site, paragraph, start)
        if found is not None or not QUOTE.match(paragraph):
            return found
        before = text[max(0, start - PARAGRAPH) : start].rstrip().rpartition("\n")[2]
        if _is_balanced(before):
            return None  # a quotation that goes on is not closed at the end of its paragraph
        paragraph, start = before, text.rindex(before, 0, start)
    return None


def _speaker_in(site: Site, paragraph: str, start: int) -> Claimant | None:
    """Who is named as speaking in a paragraph of quotations."""
    document = site.document
    for mention in document.mentions.between(start, start + len(paragraph)):
        if mention.entity.kind == "place" or mention.entity.name.rpartition(" ")[2] in MEMBERS:
            continue
        before = document.text[max(start, mention.start - 30) : mention.start]
        after = document.text[mention.end : mention.end + 90]
        if SAYS_BEFORE.search(before) or SAYS_AFTER.match(after):
            return Claimant(mention.entity.name, mention.entity, "say", "claimant:quotation")
    return _unnamed_speaker(site, paragraph, start)


def _is_of_person(words: str | None) -> bool:
    """Whether the noun before "said" is one for people: "the Arden West MP said"."""
    noun = words.split(" ")[-2] if words is not None else ""
    return noun in MEMBERS or singular(noun.lower()) in FIGURE_NOUNS


def _unnamed_speaker(site: Site, paragraph: str, start: int) -> Claimant | None:
    """Whose words a quotation is that "she" or "a spokesman" says: the person or the body named last before."""
    said = NAMELESS.search(paragraph)
    if said is None and (opening := OPENING.match(paragraph)) is not None:
        found = site.document.before(start + opening.start(), "person", within=PARAGRAPH)
        return Claimant(found.name, found, "say", "claimant:quotation") if found is not None else None
    if said is None or (said["office"] and not _is_of_person(said["office"])):
        return None
    word = (said["noun"] or said["after"] or said["office"]).lower()
    at = start + said.start()
    if word in PERSONAL or _is_of_person(said["office"]):
        found = site.document.before(at, "person", within=PARAGRAPH)
    else:
        found = site.document.organisation_before(at)
    return Claimant(found.name, found, "say", "claimant:quotation") if found is not None else None
