"""Makes sentences from the grammar: the same seed gives the same sentences."""

import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from training.names import Names
from training.notation import Item, PhraseItem, Rule, WordItem, read_rules
from training.numbers import NUMBERS
from training.treebanks import Sentence
from training.trees import Node, finish

GRAMMAR = Path(__file__).parent / "grammar"
START = {"SENTENCE": 7, "HEADLINE": 1}  # rules that make a whole sentence, with their weights
TITLE_CASED = 0.35  # of headlines
STRAIGHT = {"“": '"', "”": '"', "’s": "'s", "’": "'"}
SINGULAR_ENDINGS = ("ss", "us", "is", "gas", "news")  # other nouns in -s are plural, also in a list marked NN
VOWELS = "aeiouAEIOU8"
NO_VOWEL_SOUND = ("eu", "uni", "use", "usu", "one", "US")
VOWEL_SOUND = ("hour", "honest", "11", "18")


class UnknownRule(LookupError):
    """A template names a rule that no grammar file defines."""


class Generator:
    """Expands rules at random. Terminals that need a function (names, numbers) come from `functions`."""

    def __init__(self, *, names: Names, seed: int, rules: Mapping[str, Rule] | None = None) -> None:
        self._random = random.Random(seed)
        self.rules = read_rules(GRAMMAR) if rules is None else rules
        self._functions: dict[str, Callable[[random.Random], Node]] = {**NUMBERS, **names.functions()}

    def sentence(self, start: str | None = None) -> Sentence:
        """One sentence, from the given rule or one of START."""
        if start is None:
            (start,) = self._random.choices(list(START), weights=list(START.values()))
        root = self.expand(start)
        _choose_articles(root)
        _choose_marks(root, straight=self._random.random() < 0.5)
        return finish(root, title_case=start == "HEADLINE" and self._random.random() < TITLE_CASED)

    def sentences(self, count: int) -> Iterator[Sentence]:
        for _ in range(count):
            yield self.sentence()

    def expand(self, name: str) -> Node:
        """A phrase made by a rule or function; its rel is None unless the rule brings one along."""
        if name in self._functions:
            return self._functions[name](self._random)
        if name not in self.rules:
            raise UnknownRule(f"no rule named {name}")
        rule = self.rules[name]
        (phrase,) = self._random.choices(rule.phrases, weights=rule.weights)
        return self._phrase(phrase)

    def _phrase(self, phrase: PhraseItem) -> Node:
        nodes = [self._node(item) for item in phrase.items if not item.optional or self._random.random() < 0.5]
        if len(phrase.items) == 1:  # another rule's phrase under a new name, with the relation it brings along
            nodes[0].rel = phrase.rel or nodes[0].rel
            return nodes[0]
        heads = [node for node in nodes if node.rel is None]
        if len(heads) != 1:
            raise UnknownRule(f"a phrase needs one head, found {len(heads)}: {phrase}")
        (head,) = heads
        position = next(index for index, node in enumerate(nodes) if node is head)
        head.left = nodes[:position] + head.left
        head.right = head.right + nodes[position + 1 :]
        head.rel = phrase.rel
        return head

    def _node(self, item: Item) -> Node:
        if isinstance(item, WordItem):
            glue = "<>" if item.tag == "HYPH" else ""
            form = self._random.choice(item.forms)
            tag = "NNS" if item.tag == "NN" and form.endswith("s") and not form.endswith(SINGULAR_ENDINGS) else item.tag
            return Node(form=form, tag=tag, rel=item.rel, inflected=item.inflected, glue=glue)
        if isinstance(item, PhraseItem):
            return self._phrase(item)
        node = self.expand(item.name)
        if item.tag is not None:
            node.tag = item.tag
        if item.rel is not None:
            node.rel = item.rel
        return node


def _choose_articles(root: Node) -> None:
    nodes = list(root.ordered())
    for node, *following in zip(nodes, nodes[1:], nodes[2:] + nodes[-1:], strict=False):
        if node.tag == "DT" and node.form in ("a", "an"):
            spoken = following[1].form if following[0].tag == "$" else following[0].form
            vowel = spoken[0] in VOWELS and not spoken.startswith(NO_VOWEL_SOUND)
            node.form = "an" if vowel or spoken.startswith(VOWEL_SOUND) else "a"


def _choose_marks(root: Node, *, straight: bool) -> None:
    """Quotation marks and apostrophes of one kind in a sentence."""
    for node in root.ordered():
        if straight:
            node.form = STRAIGHT.get(node.form, node.form)
