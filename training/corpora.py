"""The public corpora that training reads, by file name; where each is published and under which licence."""

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Corpus:
    """A file below the corpora folder; `use` is what it may serve for: train, dev or test."""

    file: str
    title: str
    licence: str
    use: str


EWT = "Universal Dependencies English EWT (universaldependencies.org, UD_English-EWT)"
GUM = "Universal Dependencies English GUM (UD_English-GUM), without fiction, essay, letter, podcast and how-to"
PUD = "Universal Dependencies English PUD (UD_English-PUD)"
UNER = "Universal NER over English EWT (universalner.org, UNER_English-EWT)"
BY, BY_SA = "CC BY 4.0", "CC BY-SA 4.0"
CORPORA = (
    Corpus(file="syntax/ewt_train.conllu.xz", title=f"{EWT}, train", licence=BY_SA, use="train"),
    Corpus(file="syntax/gumopen_train.conllu.xz", title=f"{GUM}, train", licence=f"{BY} and {BY_SA}", use="train"),
    Corpus(file="syntax/ewt_dev.conllu.xz", title=f"{EWT}, dev", licence=BY_SA, use="dev"),
    Corpus(file="syntax/ewt_test.conllu.xz", title=f"{EWT}, test", licence=BY_SA, use="test"),
    Corpus(file="syntax/pud_news.conllu.xz", title=f"{PUD}, news", licence="CC BY-SA 3.0", use="test"),
    Corpus(file="syntax/pud_wiki.conllu.xz", title=f"{PUD}, Wikipedia", licence="CC BY-SA 3.0", use="test"),
    Corpus(file="entities/ner_uner_train.spacy", title=f"{UNER}, train", licence=BY_SA, use="train"),
    Corpus(file="entities/ner_wikigold.spacy", title="WikiGold (Balasuriya et al. 2009)", licence=BY, use="train"),
    Corpus(file="entities/ner_wnut17.spacy", title="WNUT17 (Derczynski et al. 2017)", licence=BY, use="train"),
    Corpus(file="entities/ner_uner_dev.spacy", title=f"{UNER}, dev", licence=BY_SA, use="dev"),
    Corpus(file="entities/ner_uner_test.spacy", title=f"{UNER}, test", licence=BY_SA, use="test"),
    Corpus(file="companies.json", title="Names of listed companies", licence="PDDL 1.0", use="train"),
)  # fmt: skip


class CorporaMissing(FileNotFoundError):
    """The corpora folder lacks files; the message lists them with the names they are published under."""


def check_corpora(folder: Path | None) -> Path:
    """The folder, when every file of CORPORA is in it.

    Raises CorporaMissing, with what is needed, when the folder is not given or lacks a file.
    """
    missing = [corpus for corpus in CORPORA if folder is None or not (folder / corpus.file).is_file()]
    if folder is None or missing:
        place = "No corpora folder was given" if folder is None else f"{folder} lacks {len(missing)} files"
        wanted = "\n".join(f"  {corpus.file}: {corpus.title} ({corpus.licence})" for corpus in missing)
        raise CorporaMissing(
            f"{place}. Name it with --corpora or the variable CORPORA.\n{wanted}\n"
            "Treebanks are CoNLL-U files, compressed by xz. Entity corpora are DocBins of spaCy with the labels ORG, "
            "PERSON and LOC. companies.json maps each name to its aliases and ticker."
        )
    return folder


def fingerprint(path: Path) -> str:
    """The file's SHA-256 in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
