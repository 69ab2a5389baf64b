"""The notation of the grammar files: how a phrase with its dependents is written on one line.

NAME = template | template *3     a rule with its alternatives; *3 makes one three times as likely
word/NN                           the phrase's head: the one item without a relation
the/DT:det                        a word that depends on the head, with its relation
(obj two/CD:nummod firms/NNS)     a phrase that depends on the head
{NAME}   {NAME}:obj               what another rule, or a function, makes
rise~VBD   {RISE}~VBD             a lemma to inflect (VBZ agrees with the subject); `rise~` leaves the tag open
[big,small]/JJ:amod               one of several words; of those marked NN, plurals in -s become NNS
?{WHEN}   ?(obl ...)              there or not, evenly
@advmod                           first in a template: the relation that this phrase brings along
, . : - “ ” -LRB- -RRB-           punctuation, attached to the head
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

PUNCTUATION = {
    ",": ",", ".": ".", ":": ":", ";": ":", "-": "HYPH", "–": ":", "—": ":", "?": ".", "!": ".", "“": "``", "”": "''",
    "-LRB-": "-LRB-", "-RRB-": "-RRB-",
}  # fmt: skip
CLOSE = ")"
PRINTED = {"-LRB-": "(", "-RRB-": ")"}
WORD = re.compile(r"(?P<forms>\[[^\]]+\]|[^/~\s]+)(?P<kind>[/~])(?P<tag>[A-Z$]*)(:(?P<rel>[a-z:]+))?$")
REFERENCE = re.compile(r"\{(?P<name>\w+)\}(~(?P<tag>[A-Z]+))?(:(?P<rel>[a-z:]+))?$")


class BadTemplate(ValueError):
    """A line of a grammar file that cannot be read, with its text."""


@dataclass(frozen=True, slots=True)
class WordItem:
    forms: tuple[str, ...]
    tag: str
    rel: str | None
    inflected: bool
    optional: bool = False


@dataclass(frozen=True, slots=True)
class ReferenceItem:
    """A rule's name; tag is the form that its head, a verb, shall take."""

    name: str
    tag: str | None
    rel: str | None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class PhraseItem:
    items: tuple["Item", ...]
    rel: str | None
    optional: bool = False


Item = WordItem | ReferenceItem | PhraseItem


@dataclass(frozen=True, slots=True)
class Rule:
    """A named choice between phrases, each with its weight."""

    name: str
    phrases: tuple[PhraseItem, ...]
    weights: tuple[int, ...]


def read_rules(folder: Path) -> dict[str, Rule]:
    """The rules of all .grammar files of a folder, by name; a name's alternatives may stand in several places."""
    collected: dict[str, list[tuple[PhraseItem, int]]] = {}
    for path in sorted(folder.glob("*.grammar")):
        for name, template in _lines(path.read_text(encoding="utf-8")):
            collected.setdefault(name, []).extend(_alternatives(template))
    return {
        name: Rule(name=name, phrases=tuple(p for p, _ in found), weights=tuple(w for _, w in found))
        for name, found in collected.items()
    }


def _lines(text: str) -> Iterator[tuple[str, str]]:
    name = ""
    for raw in text.splitlines():
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("|"):
            yield name, line[1:]
        else:
            name, _, template = (part.strip() for part in line.partition(" = "))
            yield name, template


def _alternatives(line: str) -> Iterator[tuple[PhraseItem, int]]:
    for template in line.split(" | "):
        tokens = re.sub(r"\)", " ) ", re.sub(r"(\??\()([a-z:]+) ", r" \1\2 ", template)).split()
        weight = 1
        if tokens and re.fullmatch(r"\*\d+", tokens[-1]):
            weight = int(tokens.pop()[1:])
        rel = tokens.pop(0)[1:] if tokens and tokens[0].startswith("@") else None
        if not tokens:
            raise BadTemplate(f"an empty alternative in: {line}")
        phrase, rest = _phrase(tokens, rel=rel, optional=False, line=template)
        if rest:
            raise BadTemplate(f"a bracket too many in: {template}")
        yield _without_lone_relation(phrase), weight


def _without_lone_relation(phrase: PhraseItem) -> PhraseItem:
    """A rule of one dependent word, such as an adjective, is a phrase that brings the word's relation along."""
    match phrase.items:
        case (WordItem() | ReferenceItem() as item,) if item.rel is not None and item.rel != "punct":
            return replace(phrase, items=(replace(item, rel=None),), rel=item.rel)
    return phrase


def _phrase(tokens: list[str], *, rel: str | None, optional: bool, line: str) -> tuple[PhraseItem, list[str]]:
    items: list[Item] = []
    while tokens:
        token, tokens = tokens[0], tokens[1:]
        if token == CLOSE:
            return PhraseItem(items=tuple(items), rel=rel, optional=optional), tokens
        left_out = len(token) > 1 and token.startswith("?")
        body = token[1:] if left_out else token
        if body.startswith("("):
            item, tokens = _phrase(tokens, rel=body[1:], optional=left_out, line=line)
            items.append(item)
        else:
            items.append(_atom(body, optional=left_out, line=line))
    return PhraseItem(items=tuple(items), rel=rel, optional=optional), tokens


def _atom(token: str, *, optional: bool, line: str) -> Item:
    if token in PUNCTUATION:
        form = PRINTED.get(token, token)
        return WordItem(forms=(form,), tag=PUNCTUATION[token], rel="punct", inflected=True, optional=optional)
    if found := REFERENCE.match(token):
        return ReferenceItem(name=found["name"], tag=found["tag"], rel=found["rel"], optional=optional)
    if found := WORD.match(token):
        forms = tuple(found["forms"][1:-1].split(",")) if found["forms"].startswith("[") else (found["forms"],)
        return WordItem(
            forms=forms, tag=found["tag"], rel=found["rel"], inflected=found["kind"] == "/", optional=optional
        )
    raise BadTemplate(f"cannot read {token!r} in: {line}")
