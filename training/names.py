"""Names of companies, bodies, people and places for generated sentences: listed, common or invented, as trees."""

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import spacy

from training import lexicon
from training.inflection import NAME_ADJECTIVES
from training.trees import Node

INVENTED_SHARE = 0.55  # of company names; the rest are listed companies


@dataclass(frozen=True, slots=True)
class Names:
    """Draws names; `companies` are names that may stand in a sentence as they are, possibly none."""

    companies: Sequence[str] = field(default=())

    def functions(self) -> dict[str, Callable[[random.Random], Node]]:
        """The grammar's terminals for names."""
        return {
            "ORG": self.company,
            "BODY": body,
            "PERSON": person,
            "SURNAME": surname,
            "PLACE": place,
            "TICKER": ticker,
            "SYMBOL": symbol,
            "STEM": product,
        }

    def company(self, rng: random.Random) -> Node:
        listed = self.companies and rng.random() > INVENTED_SHARE
        name = rng.choice(self.companies) if listed else invented_company(rng)
        return name_tree(name.split(" "), label="ORG")


def listed_companies(path: Path) -> list[str]:
    """The names and aliases in a companies.json whose words the tokenizer leaves whole, without brackets or commas."""
    tokenizer = spacy.blank("en")
    entries = json.loads(path.read_text(encoding="utf-8"))
    names = {name for official, entry in entries.items() for name in (official, *entry["aliases"])}
    return [
        name
        for name in sorted(names)
        if 1 < len(name) < 40
        and name[0].isupper()
        and all(c.isalnum() or c in " .&" for c in name)
        and [token.text for token in tokenizer(name + " said")][:-1] == name.split(" ")
        and not name.startswith("& ")
        and not name.endswith("&")
        and not name.endswith((".", " ADS"))
        and name.count(" ") < 5
    ]


def invented_company(rng: random.Random) -> str:
    """A name that no company is known by: a made-up stem, an acronym or a surname, often with what the firm does."""
    kind = rng.random()
    if kind < 0.62:
        stem = invented_word(rng)
    elif kind < 0.72:
        stem = "".join(rng.choices("ABCDEFGHKLMNPQRSTVWXZ", k=rng.choice((2, 3, 3, 4))))
    elif kind < 0.82:
        stem = rng.choice(lexicon.BRAND_STARTS) + rng.choice(lexicon.BRAND_ENDS)
    elif kind < 0.9:
        stem = rng.choice(lexicon.SURNAMES)
    else:
        stem = f"{rng.choice(lexicon.COMPASS)} {invented_word(rng)}"
    if rng.random() < 0.45:
        return stem
    trade = rng.choice(lexicon.TRADES)
    if rng.random() < 0.25:
        trade = f"{trade} {rng.choice(lexicon.LEGAL_FORMS)}"
    if rng.random() < 0.08:
        return f"{stem} & {rng.choice(lexicon.SURNAMES)}"
    if rng.random() < 0.06:
        return f"{trade.split(' ')[0]} of {invented_word(rng)}"
    return f"{stem} {trade}"


def invented_word(rng: random.Random) -> str:
    """A pronounceable stem of two or three syllables, capitalised."""
    middle = rng.choice(lexicon.MIDDLES) if rng.random() < 0.5 else ""
    word = rng.choice(lexicon.ONSETS) + rng.choice(lexicon.NUCLEI) + middle + rng.choice(lexicon.CODAS)
    return word.capitalize()


def body(rng: random.Random) -> Node:
    """A public body, university or the like, without its article."""
    template = rng.choice(lexicon.BODIES)
    name = template.format(place=rng.choice(lexicon.PLACES), word=invented_word(rng))
    return name_tree(name.split(" "), label="ORG")


def person(rng: random.Random) -> Node:
    """First name and surname; sometimes a middle initial, a title before it, or an invented surname."""
    last = rng.choice(lexicon.SURNAMES) if rng.random() < 0.7 else invented_word(rng)
    parts = [rng.choice(lexicon.FIRST_NAMES), last]
    if rng.random() < 0.06:
        parts.insert(1, rng.choice("ABCDEFGHJKLMPRST") + ".")
    head, *rest = (Node(form=part, tag="NNP") for part in parts)
    for node in rest:
        node.rel = "flat"
    head.right = rest
    _mark([head, *rest], "PERSON")
    return head


def surname(rng: random.Random) -> Node:
    """A surname alone, seldom an invented one: then a title says whose it is."""
    titled = rng.random() < 0.25
    last = invented_word(rng) if titled and rng.random() < 0.5 else rng.choice(lexicon.SURNAMES)
    node = Node(form=last, tag="NNP", entity="B-PERSON")
    if titled:
        node.left.append(Node(form=rng.choice(("Mr", "Ms", "Mr.", "Ms.", "Dr.", "Dr")), tag="NNP", rel="nmod:desc"))
    return node


def place(rng: random.Random) -> Node:
    known = rng.random() < 0.75
    return name_tree((rng.choice(lexicon.PLACES) if known else invented_place(rng)).split(" "), label="LOC")


def invented_place(rng: random.Random) -> str:
    return invented_word(rng) + rng.choice(lexicon.PLACE_ENDS)


def symbol(rng: random.Random) -> Node:
    """A ticker that stands for its company in the sentence."""
    node = ticker(rng)
    _mark([node], "ORG")
    return node


def product(rng: random.Random) -> Node:
    """The name of a model or brand: a proper noun, but no entity of ours."""
    return Node(form=rng.choice((invented_word(rng), rng.choice(lexicon.BRAND_STARTS), invented_word(rng))), tag="NNP")


def ticker(rng: random.Random) -> Node:
    form = "".join(rng.choices("ABCDEFGHIKLMNOPRSTUVWXZ", k=rng.choice((2, 3, 3, 4, 4))))
    return Node(form=form, tag="NNP")


def name_tree(words: list[str], *, label: str) -> Node:
    """A name's words as compounds of its last word; "A of B" and "A & B" have their first part as head."""
    for index, word in enumerate(words[1:-1], start=1):
        if word in ("of", "and", "&", "for"):
            return _joined(words, index, label=label)
    nodes = [_name_word(word) for word in words]
    *rest, head = nodes
    if words[0] in lexicon.FLAT_STARTS and len(words) == 2:
        head, rest = nodes[0], []
        head.right = nodes[1:]
        nodes[1].rel = "flat"
    for node in rest:
        node.rel = "amod" if node.form in NAME_ADJECTIVES else "compound"
    head.left = rest
    _mark(nodes, label)
    return head


def _joined(words: list[str], index: int, *, label: str) -> Node:
    head = name_tree(words[:index], label=label)
    linked = words[index + 1 :]
    article = [Node(form=linked.pop(0), tag="DT", rel="det")] if linked[0] == "the" else []
    dependent = name_tree(linked, label=label)
    is_preposition = words[index] in ("of", "for")
    link = Node(form=words[index], tag="IN" if is_preposition else "CC", rel="case" if is_preposition else "cc")
    dependent.rel = "nmod" if is_preposition else "conj"
    dependent.left = [link, *article, *dependent.left]
    head.right.append(dependent)
    _mark(list(head.ordered()), label)
    return head


def _name_word(word: str) -> Node:
    plural = word in lexicon.PLURAL_NAME_WORDS
    return Node(form=word, tag="NNPS" if plural else "NNP")


def _mark(nodes: list[Node], label: str) -> None:
    ordered = nodes
    for index, node in enumerate(ordered):
        node.entity = f"{'I' if index else 'B'}-{label}"
