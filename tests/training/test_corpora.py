"""What is missing is named before hours are spent."""

from pathlib import Path

import pytest

from training.__main__ import main
from training.corpora import CORPORA, CorporaMissing, check_corpora, fingerprint


def test_without_a_folder_the_message_names_every_corpus() -> None:
    with pytest.raises(CorporaMissing) as error:
        check_corpora(None)

    for title in ("English EWT", "GUM", "PUD", "Universal NER", "WikiGold", "WNUT17", "CORPORA"):
        assert title in str(error.value)


def test_only_what_is_missing_is_listed(tmp_path: Path) -> None:
    for corpus in CORPORA[1:]:
        (tmp_path / corpus.file).parent.mkdir(exist_ok=True)
        (tmp_path / corpus.file).touch()

    with pytest.raises(CorporaMissing) as error:
        check_corpora(tmp_path)

    assert CORPORA[0].file in str(error.value)
    assert CORPORA[1].file not in str(error.value)


def test_the_command_says_so_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["--corpora", str(tmp_path), "--work", str(tmp_path / "work")])

    assert status == 2
    assert "lacks" in capsys.readouterr().err
    assert not (tmp_path / "work").exists()


def test_test_sets_are_never_trained_from() -> None:
    assert all(corpus.use == "test" for corpus in CORPORA if "test" in corpus.file or "pud" in corpus.file)


def test_a_fingerprint_is_the_files_sha_256(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()

    assert fingerprint(tmp_path / "empty") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
