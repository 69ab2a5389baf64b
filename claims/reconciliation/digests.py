"""Whether a text says of itself that it has no reporting of its own: that it sums up what others printed."""

import re

SUMMARY = (
    r"(?:summar(?:y|ies)|digests?|re-?caps?|round-?ups?|overviews?|briefs?|bulletins?|texts?|articles?|posts?|editions?|"
    r"newsletters?)"
)
MADE = (
    r"(?:produced|created|made|drafted|generated|written|compiled|prepared|condensed|summari[sz]ed|assembled|"
    r"put together)"
)
MACHINE = (
    r"(?:(?:the (?:help|aid|use) of )?(?:(?:an?|the|our) )?(?:\w+ )?(?:automat(?:ed|ic) \w+|automation|"
    r"machine learning|artificial intelligence|(?:large )?language models?|algorithms?|software|machine|"
    r"\w*(?:bot|ai|gpt|llm)))\b"
)
MACHINES = r"(?:ai|auto(?:mat(?:ed|ic(?:ally)?))?|machine|bot|\w+bot)"
NEWS = (
    r"(?:announcements?|releases?|reports?|filings?|sources|documents|posts?|statements?|articles?|stories|papers|news|"
    r"headlines)"
)
# how a text speaks of itself: "this summary was …", or a sentence that begins with what it is, or how it was made
ITSELF = (
    rf"(?:(?:^|[.!?] )\W*(?:(?:the |our |an? )?(?:\w+ )?{SUMMARY}\b[^.\n]{{0,40}}\b)?|"
    rf"\b(?:this|these) (?:\w+ ){{0,2}}{SUMMARY}\b[^.\n]{{0,60}}\b)"
)
HEADLINE = re.compile(
    r"\b(?:digest|at a glance|round-?up|re-?cap|cheat sheet|tl;?dr|the gist|top lines|"
    r"nuggets?|in (?:brief|short|a nutshell|\w+ (?:seconds|words|bullets|bullet points))|"
    r"key (?:numbers|takeaways|facts|metrics|points)|"
    r"(?:summary|summari[sz]ed|generated|compiled|prepared|written) (?:by|from|with|using)\b[^.\n]{0,40}\b"
    r"(?:ai|bot|\w+bot|announcement|reports?|posts?|model)|auto(?:matically)?[- ]generated)\b",
    re.IGNORECASE,
)
BODY = re.compile(
    rf"{ITSELF}(?:{MADE} (?:with|by|using) {MACHINE}|{MADE} automatically\b|automatically {MADE}\b)|"
    rf"{ITSELF}{MADE}\b[^.\n]{{0,40}}\bfrom (?:\w+ ){{0,3}}{NEWS}\b|"
    rf"(?:^\W*|\b(?:this is|here is|here['’]s) (?:an? |your )?(?:\w+ )?){MACHINES}[- ]"
    rf"(?:(?:generated|written|made|compiled|assisted) )?{SUMMARY}\b|"
    rf"\b(?:sums? up|summari[sz]es?|condenses?|compiles?|digests?|drafts?)\b[^.\n]{{0,40}}\b{NEWS}\b[^.\n]{{0,20}}"
    rf"\b(?:with|by|using) {MACHINE}|"
    rf"\bour {MACHINES} (?:reads?|has read|summari[sz]e[sd]|sums? up|condense[sd])\b",
    re.IGNORECASE | re.MULTILINE,
)


def declares_digest(text: str, *, headline: str = "") -> bool:
    """Whether a text says of itself that it sums up what others reported."""
    return HEADLINE.search(headline) is not None or BODY.search(text) is not None
