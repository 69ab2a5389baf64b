"""The training data, as DocBins in the work folder: treebanks, entity corpora, and generated sentences among them."""

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.entities import read_entities, renamed
from training.generation import Generator
from training.names import Names, invented_company, listed_companies
from training.treebanks import Sentence, grouped, read_treebank, to_doc

TREEBANKS = ("syntax/ewt_train.conllu.xz", "syntax/gumopen_train.conllu.xz")
TREEBANK_TESTS = {"ewt_dev": True, "ewt_test": True, "pud_news": False, "pud_wiki": False}  # name: sentences in groups
ENTITY_CORPORA = ("entities/ner_uner_train.spacy", "entities/ner_wikigold.spacy", "entities/ner_wnut17.spacy")
SYNTAX_SENTENCES = 6000  # generated, beside 20,000 of the treebanks
ENTITY_SENTENCES = 5000
PEOPLE_SENTENCES = 2500  # more of those in which people, places and common nouns stand where companies might
PEOPLE_RULES = ("PEOPLE", "PLAIN", "GENERIC", "HEADLINE")


def prepare(*, corpora: Path, work: Path, seed: int) -> None:
    """Writes treebank.spacy, syntax.spacy (generated sentences added), entities.spacy, dev and test sets into work."""
    work.mkdir(parents=True, exist_ok=True)
    vocab = spacy.blank("en").vocab
    names = Names(companies=listed_companies(corpora / "companies.json"))
    treebank = list(_treebank_docs(corpora, vocab, seed=seed))
    _write(work / "treebank.spacy", treebank)
    generated = list(generated_docs(names=names, vocab=vocab, count=SYNTAX_SENTENCES, seed=seed))
    _write(work / "syntax.spacy", _shuffled([*treebank, *generated], seed=seed))
    _write(work / "entities.spacy", _shuffled(list(_entity_docs(corpora, vocab, names=names, seed=seed)), seed=seed))
    for name, in_groups in TREEBANK_TESTS.items():
        sentences = read_treebank(corpora / f"syntax/{name}.conllu.xz")
        groups = grouped(sentences, seed=0) if in_groups else ([sentence] for sentence in sentences)
        _write(work / f"{name}.spacy", (to_doc(group, vocab) for group in groups))


def generated_docs(*, names: Names, vocab: Vocab, count: int, seed: int) -> Iterator[Doc]:
    """Documents of one to three generated sentences, count sentences in all."""
    rng = random.Random(seed)
    generator = Generator(names=names, seed=seed)
    left = count
    while left > 0:
        size = min(left, rng.choice((1, 1, 2, 3)))
        yield to_doc([generator.sentence() for _ in range(size)], vocab)
        left -= size


def _treebank_docs(corpora: Path, vocab: Vocab, *, seed: int) -> Iterator[Doc]:
    for file in TREEBANKS:
        groups: Iterator[list[Sentence]] = grouped(read_treebank(corpora / file), seed=seed)
        for group in groups:
            yield to_doc(group, vocab)


def _entity_docs(corpora: Path, vocab: Vocab, *, names: Names, seed: int) -> Iterator[Doc]:
    """The entity corpora, once as they are and once with other names; then generated sentences."""
    rng = random.Random(seed)

    def draw_name(rng: random.Random) -> str:
        listed = names.companies and rng.random() < 0.5
        return rng.choice(names.companies) if listed else invented_company(rng)

    for file in ENTITY_CORPORA:
        for doc in read_entities(corpora / file, vocab):
            yield doc
            copy = renamed(doc, draw_name=draw_name, rng=rng)
            if copy is not None:
                yield copy
    yield from generated_docs(names=names, vocab=vocab, count=ENTITY_SENTENCES, seed=seed + 1)
    generator = Generator(names=names, seed=seed + 2)
    for _ in range(PEOPLE_SENTENCES):
        yield to_doc([generator.sentence(rng.choice(PEOPLE_RULES))], vocab)


def _shuffled(docs: list[Doc], *, seed: int) -> list[Doc]:
    random.Random(seed).shuffle(docs)
    return docs


def _write(path: Path, docs: Iterable[Doc]) -> None:
    DocBin(docs=docs, store_user_data=False).to_disk(path)
