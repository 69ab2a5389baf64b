"""From spaCy's parse to our tree; what the tagger took for a verb is mended.

Two mappings, Universal Dependencies and ClearNLP (the labels of ``en_core_web_*``), lead to the same tree.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from claims.extraction.grammar.syntax import SUBJECTS, Node, Relation, Tree
from claims.extraction.grammar.words import Word
from claims.extraction.vocabulary.deplabels import CLEARNLP, ONLY_CLEARNLP, UNIVERSAL

UNIVERSAL_RELATIONS = {label: Relation(relation) for label, relation in UNIVERSAL.items()}
CLEARNLP_RELATIONS = {label: Relation(relation) for label, relation in CLEARNLP.items()}
FORMS_OF_BE = frozenset({"is", "are", "was", "were", "be", "been", "'s"})
# Lemmas of auxiliaries, which tables of lemmas leave as they are.
AUXILIARIES = {
    "am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "'re": "be",
    "’re": "be", "has": "have", "had": "have", "having": "have", "'ve": "have", "’ve": "have", "does": "do",
    "did": "do",
}  # fmt: skip
# "waits stretched", "40 Guard technicians": the parse knows nouns that the tagger took for verbs.
VERBAL_NOUN_TAGS = frozenset({"VBZ", "VBP", "VB"})
NOUN_PLACES = frozenset({*SUBJECTS, Relation.OBJECT, Relation.OBLIQUE, Relation.NOMINAL})
NOUN_PARTS = frozenset({Relation.NUMBER, Relation.COMPOUND, Relation.DETERMINER, Relation.POSSESSOR})
CLAUSE_PARTS = frozenset({*SUBJECTS, Relation.OBJECT, Relation.AUXILIARY, Relation.COPULA, Relation.MARK})


def tree_of(doc: Doc, words: Sequence[Word]) -> Tree:
    """The tree of a parsed Doc made from these words; a Doc without a parse gives words that hang on the first."""
    labels = [token.dep_ for token in doc]
    clearnlp = not ONLY_CLEARNLP.isdisjoint(labels)
    relations = CLEARNLP_RELATIONS if clearnlp else UNIVERSAL_RELATIONS
    nodes = [
        Node(
            index=token.i,
            word=words[token.i],
            lower=(lower := token.text.lower()),
            lemma=AUXILIARIES.get(lower) or token.lemma_.lower() or lower,
            tag=token.tag_,
            entity=token.ent_type_,
            head=token.head.i,
            relation=relations.get(label, Relation.OTHER),
        )
        for token, label in zip(doc, labels, strict=True)
    ]
    if clearnlp:
        _lift_prepositions(nodes, doc)
        _lift_predicates(nodes, doc)
    else:
        _name_prepositions(nodes, doc)
    tree = Tree(nodes)
    _mend_tags(tree)
    return tree


def _mend_tags(tree: Tree) -> None:
    """Make a noun of what is counted, owned or described, and stands where nouns do, but was tagged as a verb."""
    for node in tree.nodes:
        if node.lower == "pay" and _is_pay(tree.nodes, node.index):
            node.tag = "NN"
        if node.tag not in VERBAL_NOUN_TAGS or node.relation not in NOUN_PLACES:
            continue
        children = tree.children(node.index)
        before = [child for child in children if child.index < node.index]
        has_own = any(child.relation in CLAUSE_PARTS for child in children)
        if not has_own and any(child.relation in NOUN_PARTS for child in before):
            node.tag = "NNS" if node.tag == "VBZ" else "NN"


def _is_pay(nodes: list[Node], at: int) -> bool:
    """Whether "pay" is what is earned: "two weeks of pay", "minimum pay rose"."""
    before, after = nodes[at - 1] if at else None, nodes[at + 1] if at + 1 < len(nodes) else None
    is_owned = before is not None and (before.tag in {"JJ", "POS", "PRP$", "DT"} or before.lower in {"of", "in", "on"})
    return is_owned or (after is not None and after.tag in {"VBD", "VBZ"} and before is not None and before.is_noun)


def _name_prepositions(nodes: list[Node], doc: Doc) -> None:
    for token in doc:
        if token.dep_ == "case" and token.tag_ != "POS":
            owner = nodes[token.head.i]
            owner.preposition = owner.preposition or token.text.lower()
            head = nodes[owner.head]
            if owner.relation == Relation.COMPOUND and head.index > owner.index:  # "in" of "shares in Norvik Lithium"
                head.preposition = head.preposition or owner.preposition
    for node in nodes:
        if node.relation == Relation.OBLIQUE and node.preposition == "by" and nodes[node.head].tag == "VBN":
            node.relation = Relation.AGENT if not node.text[:1].isdigit() and node.text not in "%$" else node.relation


def _lift_prepositions(nodes: list[Node], doc: Doc) -> None:
    """Hang "price → of → oil" as "price → oil (of)"."""
    for token in doc:
        if token.dep_ not in {"pobj", "pcomp"}:
            continue
        preposition, node = token.head, nodes[token.i]
        owner = preposition.head
        node.preposition = preposition.text.lower()
        node.head = owner.i
        nodes[preposition.i].head = node.index
        if token.dep_ == "pobj":
            verbal = owner.tag_.startswith("VB")
            node.relation = Relation.OBLIQUE if verbal else Relation.NOMINAL
            if preposition.dep_ == "agent":
                node.relation = Relation.AGENT


def _lift_predicates(nodes: list[Node], doc: Doc) -> None:
    """Hang "revenue → was ← 5" as "revenue → 5 ← was"."""
    for token in doc:
        if token.dep_ not in {"attr", "acomp"}:
            continue
        if token.head.lemma_ != "be" and token.head.text.lower() not in FORMS_OF_BE:
            nodes[token.i].relation = Relation.OPEN_COMPLEMENT
            continue
        verb, node = nodes[token.head.i], nodes[token.i]
        was_root = verb.head == verb.index
        node.relation, node.head = verb.relation, node.index if was_root else verb.head
        for other in nodes:
            if other.head == verb.index and other.index not in {node.index, verb.index}:
                other.head = node.index
        verb.relation, verb.head = Relation.COPULA, node.index
