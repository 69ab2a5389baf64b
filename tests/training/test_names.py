"""Names come with trees and one entity each."""

import json
import random
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from training.entities import renamed
from training.names import Names, invented_company, listed_companies, name_tree


@pytest.mark.parametrize("name", ["Norvik", "Norvik Energy", "Bank of Teal", "Quill & Vane", "San Pedro"])
def test_a_name_is_one_entity_in_the_order_it_is_written(name: str) -> None:
    nodes = list(name_tree(name.split(" "), label="ORG").ordered())

    assert [node.form for node in nodes] == name.split(" ")
    assert [node.entity for node in nodes] == ["B-ORG"] + ["I-ORG"] * (len(nodes) - 1)
    assert sum(node.rel is None for node in nodes) == 1


def test_invented_names_are_split_by_the_tokenizer_where_we_split_them() -> None:
    tokenizer = spacy.blank("en")
    rng = random.Random(4)
    names = [invented_company(rng) for _ in range(400)]

    kept = [name for name in names if [token.text for token in tokenizer(name)] == name.split(" ")]

    assert len(kept) > 0.98 * len(names)
    assert len(set(names)) > 0.9 * len(names)


def test_listed_names_that_the_tokenizer_would_cut_are_left_out(tmp_path: Path) -> None:
    entries = {
        "Acme Robotics": {"ticker": "ACR", "aliases": ["Acme Robotics, Inc.", "T-Acme"]},
        "Teal (Holdings)": {"ticker": "TL", "aliases": []},
    }
    path = tmp_path / "companies.json"
    path.write_text(json.dumps(entries))

    assert listed_companies(path) == ["Acme Robotics"]


def test_without_a_list_every_company_is_invented() -> None:
    node = Names().company(random.Random(1))

    assert node.entity.endswith("-ORG") or any(child.entity for child in node.children())


def test_renaming_keeps_the_rest_of_the_document() -> None:
    vocab = spacy.blank("en").vocab
    words = ["Acme", "sued", "Ann", "Lee", "in", "Oslo", ";", "Acme", "won", "."]
    tags = ["B-ORG", "O", "B-PERSON", "I-PERSON", "O", "B-LOC", "O", "B-ORG", "O", "O"]
    doc = Doc(vocab, words=words, ents=tags)

    copies = [renamed(doc, draw_name=lambda _: "Teal Group", rng=random.Random(seed)) for seed in range(20)]
    copy = next(copy for copy in copies if copy is not None)

    assert " ".join(token.text for token in copy) == "Teal Group sued Ann Lee in Oslo ; Teal Group won ."
    assert [(e.text, e.label_) for e in copy.ents] == [
        ("Teal Group", "ORG"),
        ("Ann Lee", "PERSON"),
        ("Oslo", "LOC"),
        ("Teal Group", "ORG"),
    ]


def test_a_document_without_organisations_has_no_renamed_copy() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["Ann", "left"], ents=["B-PERSON", "O"])

    assert renamed(doc, draw_name=lambda _: "Teal", rng=random.Random(1)) is None
