"""Whom a story is about: the name that all its articles together speak for.

One article leads with a passer-by, a second with the town, a third with the regulator; all of them tell of one company.
Numbers of which a sentence doesn't say whose they are belong to the protagonist of the story far more often than to
whom their own article seemed to be about.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import log1p

from claims.extraction.claim import Character, Subject
from claims.reconciliation.subjects import name_parts, same_subject
from claims.reconciliation.telling import Telling

# What a share of a story's articles, or of its claims, is worth. A conditional logit over 21 stories of some six
# articles gave each a weight between a half and one and a half; rounded they choose alike. Claims that were read count
# double: with that the first of two more stories in 33 is right, and halving or doubling any other moves at most one.
NAMED = 1.0
TITLED = 0.5
LEADING = 1.5
MENTIONED = 1.0  # for each e-fold of mentions in an article
BELIEVED = 0.5  # that the article itself is about it
CLAIMED = 2.5  # of the claims whose sentence or article says whose they are
FEWEST_ARTICLES = 2
MARGIN = 0.5  # of weight

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a story's names stand: ``first`` is whom it is about, ``weights`` what speaks for each name.

    ``full`` are the names that others are short for.
    """

    first: Subject
    weights: Mapping[Words, float]
    full: Mapping[Words, Words]

    def weight_of(self, name: str | None) -> float:
        """What speaks for a name, 0 for one that a single article uses."""
        words = words_of(name) if name is not None else ()
        return self.weights.get(self.full.get(words, words), 0.0)

    def outweighs(self, name: str | None) -> bool:
        """Whether the story is so much rather about its first that a guess at this name is not to be believed."""
        return self.weight_of(self.first.name) - self.weight_of(name) >= MARGIN


@dataclass(slots=True)
class _Part:
    """What the articles say of one name, by article."""

    forms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    characters: dict[str, list[Character]] = field(default_factory=lambda: defaultdict(list))
    claims: int = 0


def standing_in(tellings: Iterable[Telling], casts: Mapping[str, Sequence[Character]]) -> Standing | None:
    """How names stand in a story by its casts and by its claims, but for those whose sentence names nobody."""
    return standing_of(casts, (each.statement.subject for each in tellings if not each.names_nobody))


def about_the_first(tellings: Sequence[Telling], standing: Standing | None) -> list[Telling]:
    """The tellings; where a sentence names nobody but who says it, they are about whom the story is about.

    That is left as it was read where the story is not clearly enough about one.
    """
    if standing is None:
        return list(tellings)
    first = standing.first
    return [
        replace(each, statement=replace(each.statement, subject=first.name, subject_key=first.key))
        if not each.is_fixed and _is_about_first(each, standing)
        else each
        for each in tellings
    ]


def _is_about_first(telling: Telling, standing: Standing) -> bool:
    said = telling.statement
    if telling.names_nobody:
        return standing.outweighs(said.subject)
    is_teller = said.subject is not None and said.claimant is not None and same_subject(said.claimant, said.subject)
    return is_teller and standing.weight_of(said.subject) == 0


def standing_of(casts: Mapping[str, Sequence[Character]], subjects: Iterable[str | None]) -> Standing | None:
    """How names stand by the casts of a story's articles and the subjects of its claims; None of a lone article."""
    if len(casts) < FEWEST_ARTICLES:
        return None
    full = _full_names(casts)
    parts: dict[Words, _Part] = defaultdict(_Part)
    for article, cast in casts.items():
        for character in cast:
            words = words_of(character.subject.name)
            part = parts[full[words]]
            part.forms[character.subject.name].add(article)
            part.characters[article].append(character)
    told = Counter(words_of(each) for each in subjects if each is not None)
    for words, count in told.items():
        if full.get(words, words) in parts:
            parts[full.get(words, words)].claims += count
    claims = sum(part.claims for part in parts.values())
    shared = {words: part for words, part in parts.items() if len(part.characters) >= FEWEST_ARTICLES}
    if not shared:
        return None
    weights = {words: _weight(part, articles=len(casts), claims=claims) for words, part in shared.items()}
    first = min(weights, key=lambda words: (-weights[words], words))
    forms = shared[first].forms
    name = min(forms, key=lambda each: (-len(forms[each]), -len(each), each))
    subject = next(each.subject for cast in casts.values() for each in cast if each.subject.name == name)
    return Standing(subject, weights, full)


def words_of(name: str) -> Words:
    """The words by which names are compared; a list of names stands for itself."""
    parts = name_parts(name)
    return parts[0] if len(parts) == 1 else (name.casefold(),)


def _weight(part: _Part, *, articles: int, claims: int) -> float:
    by_article = list(part.characters.values())
    return (
        NAMED * len(by_article)
        + TITLED * sum(any(each.is_titled for each in found) for found in by_article)
        + LEADING * sum(any(each.in_lead for each in found) for found in by_article)
        + MENTIONED * sum(log1p(sum(each.mentions for each in found)) for found in by_article)
        + BELIEVED * sum(max(each.strength for each in found) for found in by_article)
    ) / articles + CLAIMED * part.claims / max(1, claims)


def _full_names(casts: Mapping[str, Sequence[Character]]) -> dict[Words, Words]:
    """For each name the one it is short for: of several longer ones that which most articles use, else itself."""
    used: dict[Words, set[str]] = defaultdict(set)
    kinds: dict[Words, set[str]] = defaultdict(set)
    for article, cast in casts.items():
        for character in cast:
            words = words_of(character.subject.name)
            used[words].add(article)
            kinds[words].add(character.subject.kind)
    longer = {words: _longer(words, used, kinds) for words in used}
    found = {}
    for words in used:
        full = words
        while longer[full] is not None:
            full = longer[full] or full
        found[words] = full
    return found


def _longer(words: Words, used: Mapping[Words, set[str]], kinds: Mapping[Words, set[str]]) -> Words | None:
    """A name that begins, or else ends, with these words; no founder's for a firm that some article knows as one."""
    size = len(words)
    found = [each for each in used if len(each) > size and words in {each[:size], each[-size:]}]
    if "company" in kinds[words]:
        found = [each for each in found if kinds[each] != {"person"}]
    return min(found, key=lambda each: (each[:size] != words, -len(used[each]), len(each), each), default=None)
