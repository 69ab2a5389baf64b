"""Trains one component set with spaCy, on one core, from a configuration of configs/ with a few values replaced."""

from pathlib import Path

from spacy.cli.train import train
from thinc.api import Config, NumpyOps, set_current_ops

CONFIGS = Path(__file__).parent / "configs"
# Steps of each pass. The first pass of syntax learns English from the treebanks, at a steady rate; the others add
# generated sentences and let the rate fall to nothing. What counts is where a pass ends: the dev sets are web text, and
# choosing by them undoes what was learned of the news.
SYNTAX_PASSES = (4000, 2400, 1200)
ENTITY_PASSES = (3000, 1600)
FIRST_RATE, LATER_RATE = 0.001, 0.0008
FINISHED = "finished"  # an empty file beside the model of a pass that ran to its end
LATER_BATCH = 1500  # words; the first pass begins with smaller ones


def use_openblas() -> None:
    """Multiply matrices with numpy's OpenBLAS, not with blis: 1.6 times as fast on current x86-64 processors."""
    set_current_ops(NumpyOps(use_blis=False))


def final_syntax(work: Path) -> Path:
    """The pipeline that the last pass over treebanks and generated sentences leaves."""
    return work / f"syntax-{len(SYNTAX_PASSES)}" / "model-last"


def final_entities(work: Path) -> Path:
    return work / f"entities-{len(ENTITY_PASSES)}" / "model-last"


def fit_syntax(*, work: Path, seed: int, share: float = 1, resume: bool = False) -> None:
    """Tagger, morphologizer and parser over one tok2vec: from treebanks alone, then with generated sentences added.

    ``share`` of the steps of each pass are taken. With ``resume`` a pass that an earlier run finished in the same work
    folder is kept.
    """
    earlier: Path | None = None
    for number, steps in enumerate(SYNTAX_PASSES, start=1):
        config = Config().from_disk(CONFIGS / "syntax.cfg", interpolate=False)
        if earlier is None:
            config["training"]["optimizer"]["learn_rate"] = FIRST_RATE
        else:
            _continue_from(earlier, config)
        overrides = {
            "paths.train": str(work / ("treebank.spacy" if earlier is None else "syntax.spacy")),
            "paths.dev": str(work / "ewt_dev.spacy"),
            "system.seed": seed + number,
            "training.max_steps": round(share * steps),
        }
        earlier = _fit(config, output=work / f"syntax-{number}", overrides=overrides, resume=resume)


def fit_entities(*, work: Path, corpora: Path, seed: int, share: float = 1, resume: bool = False) -> None:
    """The entity recogniser with a tok2vec of its own; ``share`` and ``resume`` as for syntax."""
    earlier: Path | None = None
    for number, steps in enumerate(ENTITY_PASSES, start=1):
        config = Config().from_disk(CONFIGS / "entities.cfg", interpolate=False)
        if earlier is not None:
            _continue_from(earlier, config)
        overrides = {
            "paths.train": str(work / "entities.spacy"),
            "paths.dev": str(corpora / "entities/ner_uner_dev.spacy"),
            "system.seed": seed + number,
            "training.max_steps": round(share * steps),
        }
        earlier = _fit(config, output=work / f"entities-{number}", overrides=overrides, resume=resume)


def _continue_from(earlier: Path, config: Config) -> None:
    """Lets a pass start where an earlier one ended, at a lower rate and with full batches."""
    config["components"] = {name: {"source": str(earlier)} for name in config["components"]}
    config["training"]["optimizer"]["learn_rate"]["initial_rate"] = LATER_RATE
    config["training"]["batcher"]["size"]["start"] = LATER_BATCH


def _fit(config: Config, *, output: Path, overrides: dict[str, object], resume: bool) -> Path:
    finished = output / FINISHED
    if resume and finished.is_file():
        return output / "model-last"
    finished.unlink(missing_ok=True)
    use_openblas()
    output.mkdir(parents=True, exist_ok=True)
    config.to_disk(output / "training.cfg")
    train(output / "training.cfg", output, overrides=overrides)
    finished.touch()
    return output / "model-last"
