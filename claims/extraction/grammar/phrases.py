"""A noun phrase as a measure: its head in the singular with the modifiers that tell it from others."""

import re
from collections.abc import Mapping
from functools import lru_cache

from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node, Relation
from claims.extraction.numbers.dates import MONTHS
from claims.extraction.vocabulary.measurewords import (
    CANONICAL,
    CONTAINERS,
    DEEDS,
    ENDINGS,
    IDLE_MODIFIERS,
    KEPT_CONTAINERS,
    PARTICIPLES,
    PHRASAL_PARTICIPLES,
    QUALITY_SYNONYMS,
)
from claims.extraction.vocabulary.places import place_named, place_of_adjective
from claims.extraction.vocabulary.typenouns import TYPE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

PERIODS = frozenset({"quarter", "half", "year", "month"})
QUARTER = re.compile(r"(?:q|h)[1-4]|[1-4](?:q|h)|fy\d*")
BEFORE_TAX = frozenset({"profit", "loss", "earnings", "income", "result", "surplus"})
EARNED = frozenset({"net income", "profit", "earnings"})
ALONE = frozenset({"die", "drown", "perish", "burn", "close", "fail"})  # verbs whose subject suffers them
MAX_WORDS = 5
NO_COMPLEMENTS = word_set(
    "own kind year quarter month week day type sort model make brand variety series range class version age"
)
AIMS = word_set("forecast outlook projection guidance consensus expectation estimate goal target")
SPANS = frozenset(
    {"median", "mean", "average", "year", "full-year", "annual", "quarterly", "quarter", "half-year", "month"}
)
SYNONYMS = {synonym: name for name, synonyms in CANONICAL.items() for synonym in (name, *synonyms)}
SPANS_AND_MONTHS = SPANS | MONTHS


def phrase_of(site: Site, noun: Node, *, complement: bool = True) -> str:
    """The phrase that a noun heads, lower case and singular, without names, numbers and idle words."""
    tree = site.tree
    head = singular(noun.lower)
    if head in CONTAINERS and complement:
        inner = next((node for node in tree.obliques(noun.index, "of") if node.word.quantity is None), None)
        if inner is not None and not inner.tag.startswith("PRP"):
            phrase = phrase_of(site, inner, complement=False)
            return f"{phrase} {head}" if head in KEPT_CONTAINERS else phrase
    words = [*_modifiers(site, noun), head]
    behind = [node.lower for node in tree.nodes[noun.index + 1 : noun.index + 3]]
    if head in BEFORE_TAX and behind in (["before", "tax"], ["after", "tax"]):
        words.insert(-1, "pretax" if behind[0] == "before" else "net")
    if head in AIMS and words[-2:-1] != ["price"]:
        words = [word for word in words[:-1] if word not in SPANS_AND_MONTHS]  # "its sales forecast" is of sales
    if words == ["rate"] and noun.lower == "rates" and not site.is_money:
        return "interest rate"  # "cuts rates by a quarter point"
    if complement and len(words) < 3:
        words += _complement(site, noun)
    return " ".join(words[:MAX_WORDS])


def canonical(phrase: str) -> str:
    """The canonical measure of a phrase, the phrase itself when the vocabulary does not know it."""
    if phrase in SYNONYMS:
        return SYNONYMS[phrase]
    words = phrase.split(" ")
    if "per" in words and words[-1] == "share":
        base = canonical(" ".join(words[: words.index("per")]))
        return (
            "earnings per share" if base in EARNED or words[0] == "earnings" else f"{base} per share"
        )  # "earnings per diluted share"
    for size in (3, 2):
        for start in range(len(words) - size, -1, -1):
            part = " ".join(words[start : start + size])
            if part in SYNONYMS and size < len(words):
                return " ".join([*words[:start], SYNONYMS[part], *words[start + size :]])
    if len(words) > 1 and SYNONYMS.get(words[-1]) == "share price":
        return "share price"
    if len(words) > 1 and words[-1] in ENDINGS:
        return " ".join([*words[:-1], ENDINGS[words[-1]]])
    return phrase


def participle_of(site: Site) -> str | None:
    """What happens to the things counted: "cancelled" for "412 flights were cancelled" or "cancelled 412 flights"."""
    tree, top = site.tree, site.top
    for clause in tree.children(top.index, Relation.NOUN_CLAUSE, Relation.RELATIVE):
        suffers = clause.tag == "VBN" if clause.relation == Relation.NOUN_CLAUSE else _suffers(site, clause)
        done = _done_by(site, clause) if suffers else None
        if done is not None:
            return done
    verb = tree.nodes[top.head]
    if not verb.is_verb:
        if (
            verb.index < site.first
            and top.preposition == "of"
            and "and" not in site.words_before(2)
            and (deed := DEEDS.get(singular(verb.lower))) is not None
        ):
            return deed
        before = tree.nodes[site.first - 1] if site.first else None
        base = base_of(before, PARTICIPLES) if before is not None and before.tag in {"NNS", "VBZ", "VBP"} else None
        return PARTICIPLES[base] if base is not None else None
    is_subject = top.relation == Relation.SUBJECT
    passive = top.relation == Relation.PASSIVE_SUBJECT or (is_subject and tree.is_passive(verb.index))
    if not (passive or top.relation == Relation.OBJECT or (is_subject and verb.lemma in ALONE)):
        return None
    for node in (*tree.children(verb.index, Relation.OPEN_COMPLEMENT), verb):
        done = _done_by(site, node)
        if done is not None:
            return done
    return None


def participle_named(words: str) -> str | None:
    """The participle that measures have for what is done to things: "affected" of "caught up", "cut" of "slashed"."""
    word, _, particle = words.partition(" ")
    if particle:
        return PHRASAL_PARTICIPLES.get((word, particle))
    if word in PARTICIPLES.values():
        return word
    stem = word.removesuffix("ed")
    forms = (stem, f"{stem}e", stem[:-1]) if stem != word else (word,)
    return next((PARTICIPLES[form] for form in forms if form in PARTICIPLES), None)


def _done_by(site: Site, verb: Node) -> str | None:
    """The participle for what a verb does, with its particle: "put off" is postponed."""
    particle = site.tree.nodes[verb.index + 1].lower if verb.index + 1 < len(site.tree.nodes) else ""
    for (word, behind), done in PHRASAL_PARTICIPLES.items():
        if particle == behind and base_of(verb, {word: ""}) is not None:
            return done
    base = base_of(verb, PARTICIPLES)
    return PARTICIPLES[base] if base is not None else None


def _suffers(site: Site, clause: Node) -> bool:
    """ "flights that were cancelled", "people who died": whether a relative clause says what befell its noun."""
    subject = site.tree.subject(clause.index)
    is_theirs = subject is not None and subject.lower in {"who", "that", "which"}
    return is_theirs and (site.tree.is_passive(clause.index) or clause.lemma in ALONE)


def base_of(node: Node, table: Mapping[str, str]) -> str | None:
    """The form of a verb that a table of verbs has, whatever the lemmatizer made of it; None when it has none."""
    return next((form for form in _forms(node.lower, node.lemma) if form in table), None)


@lru_cache(maxsize=8192)
def _forms(lower: str, lemma: str) -> tuple[str, ...]:
    """What a table may have for a verb: its lemma, the word itself, and the word without its endings."""
    stems = [lower.removesuffix(ending) for ending in ("s", "es", "ed", "ing") if lower.endswith(ending)]
    stems += [lower[:-1]] if lower.endswith("ed") else []
    stems += [f"{lower[:-3]}y"] if lower.endswith(("ied", "ies")) else []
    return (lemma, lower, *stems, *(f"{stem}e" for stem in stems), *(stem[:-1] for stem in stems if stem))


def _modifiers(site: Site, noun: Node) -> list[str]:
    words = []
    attached = {node.index for node in site.tree.children(noun.index, Relation.COMPOUND, Relation.MODIFIER)}
    at = noun.index - 1
    while at >= 0 and site.tree.nodes[at].is_noun and at not in attached and not attached:
        attached.add(at)  # a compound that the parse of a fragment left apart
        at -= 1
    for node in (site.tree.nodes[index] for index in sorted(attached)):
        if node.index > noun.index or node.word.quantity is not None or node.lower in IDLE_MODIFIERS:
            continue
        if site.entity_at(node) is not None or place_of_adjective(node.text) or place_named(node.text):
            continue
        if node.lower == "former" and site.tree.nodes[max(0, node.index - 2)].lower == "current":
            continue  # "current and former customers"
        is_month = node.lower in MONTHS and node.tag.startswith("NNP")
        if singular(node.lower) in PERIODS or is_month or QUARTER.fullmatch(node.lower):
            continue  # "third-quarter sales": when, not what
        if node.tag in {"CD", "JJS", "JJR", "HYPH", "RP"} or not any(character.isalpha() for character in node.text):
            continue
        inner = [
            child.lower
            for child in site.tree.children(node.index, Relation.COMPOUND, Relation.MODIFIER, Relation.ADVERB)
            if child.index < node.index and child.word.quantity is None
            and (child.lower not in IDLE_MODIFIERS or site.tree.nodes[child.index + 1].tag == "HYPH")
            and site.entity_at(child) is None
        ]  # fmt: skip
        words += [*inner, QUALITY_SYNONYMS.get(node.lower, singular(node.lower) if node.is_noun else node.lower)]
    return words


def _complement(site: Site, noun: Node) -> list[str]:
    """The head of "of …": "price of oil" is "price of oil"."""
    head_is_share = noun.lower in {"shares", "share", "stock"}
    for node in site.tree.obliques(noun.index, "of", "per"):
        if node.index < noun.index or node.word.quantity is not None or node.tag.startswith("PRP"):
            continue
        if node.preposition == "per" and site.quantity.per is not None and site.is_money and node.index > site.first:
            continue  # "a bid of $58 a share"
        if head_is_share and singular(node.lower) in TYPE_NOUNS:
            continue  # "shares of the firm": whose they are, not what is measured
        if site.entity_at(node) is not None or node.lower in NO_COMPLEMENTS:
            continue
        return [node.preposition or "of", *_modifiers(site, node)[-1:], singular(node.lower)]
    return []
