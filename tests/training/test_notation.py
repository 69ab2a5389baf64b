"""The notation of the grammar files."""

from pathlib import Path

import pytest

from training.notation import BadTemplate, PhraseItem, ReferenceItem, WordItem, read_rules


def test_a_rule_reads_as_its_words_phrases_and_weights(tmp_path: Path) -> None:
    (tmp_path / "one.grammar").write_text(
        "# a comment\nS = {X}:nsubj rise~VBD ?(obl on/IN:case Monday/NNP) . *3\n  | go~\n"
    )

    rule = read_rules(tmp_path)["S"]

    assert rule.weights == (3, 1)
    assert rule.phrases[0].items == (
        ReferenceItem(name="X", tag=None, rel="nsubj"),
        WordItem(forms=("rise",), tag="VBD", rel=None, inflected=False),
        PhraseItem(
            items=(
                WordItem(forms=("on",), tag="IN", rel="case", inflected=True),
                WordItem(forms=("Monday",), tag="NNP", rel=None, inflected=True),
            ),
            rel="obl",
            optional=True,
        ),
        WordItem(forms=(".",), tag=".", rel="punct", inflected=True),
    )


def test_choices_and_relations_with_colons(tmp_path: Path) -> None:
    (tmp_path / "one.grammar").write_text("S = @obl:unmarked [last,next]/JJ:amod week/NN\n")

    (phrase,) = read_rules(tmp_path)["S"].phrases

    assert phrase.rel == "obl:unmarked"
    assert phrase.items[0] == WordItem(forms=("last", "next"), tag="JJ", rel="amod", inflected=True)


def test_a_lone_dependent_word_brings_its_relation_along(tmp_path: Path) -> None:
    (tmp_path / "one.grammar").write_text("KIND = [fake,new]/JJ:amod\n")

    (phrase,) = read_rules(tmp_path)["KIND"].phrases

    assert phrase.rel == "amod"


def test_alternatives_may_stand_in_several_files(tmp_path: Path) -> None:
    (tmp_path / "one.grammar").write_text("S = yes/UH\n")
    (tmp_path / "two.grammar").write_text("S = no/UH\n")

    assert len(read_rules(tmp_path)["S"].phrases) == 2


@pytest.mark.parametrize("line", ["S = word", "S = (obj a/DT:det ) ) x/NN", "S = {lower case}"])
def test_what_cannot_be_read_is_quoted(tmp_path: Path, line: str) -> None:
    (tmp_path / "one.grammar").write_text(line + "\n")

    with pytest.raises(BadTemplate, match="in: "):
        read_rules(tmp_path)
