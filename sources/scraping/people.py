"""Bylines into names."""

import re
from collections.abc import Iterable

from sources.scraping.cleaning import one_line
from sources.scraping.credits import AGENCIES
from sources.scraping.dates import DAY_FIRST, MONTH_FIRST

BY = re.compile(
    r"^\W*(?:(?:written|reported|posted|post|edited|compiled|words|story|report|published|analysis|opinion|text)\s+)?(?:by|von|par|por|di|door)\b[:\s]+(?:unsere[rmn]?\s+\w+\s+)?"
    r"|^(?:авторы?|текст)\s*:?\s+|^(?:authors?|autor|reporters?|writers?|words|text|story|byline|author\(s\))\s*:\s*",
    re.IGNORECASE,
)
SEPARATORS = re.compile(r"\s*(?:,|;|\||/|•|·|»|\n)\s*")
CONJUNCTIONS = re.compile(r"\s+(?:and|AND|und|UND|et|ET|y|e|og|och|en|&|\+)\s+")
# A name's words are capitalised, but for these.
PARTICLES = frozenset({
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "ter", "ten", "la", "le",
    "el", "al", "bin", "ibn", "abu", "y", "e", "af", "av", "zu", "and", "of", "the", "for",
})  # fmt: skip
# What follows a name is a job or a place; nothing after these words is a name.
JOB = re.compile(
    r"\b(editor|correspondent|reporter|writer|journalist|columnist|analyst|contributor|producer|photographer|chief|"
    r"staff|senior|deputy|bureau|desk|newsroom|published|updated|min read|minutes?|january|february|march|april|"
    r"june|july|august|september|october|november|december|follow|email|twitter|facebook)\b",
    re.IGNORECASE,
)
PLACE = re.compile(
    r"(?<=\w)\s+(?:(?:in|at|à|en)\s+[A-Z]|(?:(?i:for)\s+(?:(?i:the)\s+)?[A-Z]))[\w.' -]*$"
)  # "Ann Lee in Milan", "… for The Post"
# Words that stand behind a name in a line of facts: "Ann Lee Tue, 03/10/2026".
WEEKDAY_BEHIND = re.compile(r"\s+(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?$")
# What Korean, Japanese and Chinese bylines call a reporter.
REPORTER = re.compile(r"^(?:기자명|[记記]者)\s*|\s*(?:기자|특파원|[记記]者)$")
TEAM = re.compile(r"(?:[A-Z]\w+ )+\d{1,2} (?:Staff|News|Team|Desk|Newsroom)")  # "Channel 12 Staff"
# What is left of a line of facts when its dates are taken out.
DATE_LABEL = re.compile(
    r"(?:publi\w+|posted|updated|mise?\s+à\s+jour|veröffentlicht|aktualisiert|stand|actualizado|aggiornato|pubblicato|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)(?:\s+(?:on|at|le|el|il|am|um|op))?",
    re.IGNORECASE,
)
DEGREE = re.compile(r",?\s+(?:M\.?D|Ph\.?D|R\.?N|M\.?P\.?H|J\.?D|MBA|MSc|CFA)\.?(?=\s|,|$)")
NOISE = re.compile(
    r"(?<=[a-z]{3})(?<!Prof)\.\s+[A-Z].*$|\s[—–]\s.*$|https?://\S+|\S+@\S+|@\w+|\([^)]*\)|\d{1,2}:\d{2}.*$"
)
NOBODY = frozenset({
    "admin", "administrator", "editor", "editors", "author", "authors", "unknown", "anonymous", "guest",
    "webmaster", "root", "none", "null", "n/a", "user", "newsroom", "staff", "staff writer", "staff reporter",
    "redaktion", "redaction", "by",
})  # fmt: skip
LONGEST_NAME = 60
MOST_WORDS = 6


def clean_names(bylines: Iterable[str], *, publisher: str | None = None) -> tuple[str, ...]:
    """Names out of bylines, each once: no "By", job, address, handle or place-holder, nor the publisher's own name."""
    own = _key(publisher or "")
    found: dict[str, str] = {}
    for byline in bylines:
        names = _split(byline)
        if names and _key(names[0]) == own and not any(" " in name for name in names):
            continue  # "The Gazette, Eastmere, Germany"
        for name in names:
            key = _key(name)
            if key and key != own and key not in NOBODY:
                found.setdefault(key, name)
    return tuple(found.values())


def _split(byline: str) -> list[str]:
    text = NOISE.sub(" ", DEGREE.sub("", one_line(byline)))
    for form in (DAY_FIRST, MONTH_FIRST):
        text = form.sub(" | ", text)
    text = BY.sub("", text).strip()
    parts = [part.strip(" -–—:'\"“”") for whole in SEPARATORS.split(text) for part in _conjoined(whole)]
    people: list[str] = []
    for part in parts:
        name = WEEKDAY_BEHIND.sub("", PLACE.sub("", BY.sub("", part).strip()))
        name = REPORTER.sub("", REPORTER.sub("", name))
        is_job = JOB.search(name) is not None and (bool(people) or JOB.fullmatch(name) is not None)
        is_place = bool(people) and " " not in name and name.isupper() and name.lower() not in AGENCIES
        if not is_job and not is_place and _is_name(name):
            people.append(_cased(name))
    return people


def _conjoined(text: str) -> list[str]:
    """ "Ann Lee and Bob Ray" is two people, "Food and Drug Agency" one body: people have two names each."""
    parts = CONJUNCTIONS.split(text)
    return parts if all(len(part.split()) > 1 for part in parts) else [text]


def _is_name(text: str) -> bool:
    words = text.split()
    if TEAM.fullmatch(text):
        return True
    if DATE_LABEL.fullmatch(text):
        return False
    if not 0 < len(words) <= MOST_WORDS or len(text) > LONGEST_NAME or any(map(str.isdigit, text)):
        return False
    small = [word for word in words if word[0].islower() and word not in PARTICLES]
    return not small or text.islower()


def _cased(name: str) -> str:
    """A name shouted or whispered in a byline, as it is written elsewhere."""
    words = name.split()
    if len(words) > 1 and (name.isupper() or name.islower()):
        cased = [re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), word) for word in words]
        return " ".join([cased[0], *(word.lower() if word.lower() in PARTICLES else word for word in cased[1:])])
    return name


def _key(name: str) -> str:
    return re.sub(r"\W+", " ", name).strip().casefold()
