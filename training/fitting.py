"""Trains one component set with spaCy, on one core, from a configuration of configs/ with a few values replaced."""

from pathlib import Path

from spacy.cli.train import train
from thinc.api import Config, NumpyOps, set_current_ops

CONFIGS = Path(__file__).parent / "configs"
SYNTAX = ("tok2vec", "tagger", "morphologizer", "parser")
# The first pass learns English from the treebanks, at a steady rate; each refinement adds generated sentences and lets
# the rate fall to nothing.
FIRST_STEPS, FIRST_RATE = 4000, 0.001
REFINEMENTS = (2400, 3000)  # steps
REFINING_RATE = 0.0008
ENTITY_STEPS = 6000


def use_openblas() -> None:
    """Multiply matrices with numpy's OpenBLAS, not with blis: 1.6 times as fast on current x86-64 processors."""
    set_current_ops(NumpyOps(use_blis=False))


def last_refinement(work: Path) -> Path:
    """Where the last refinement leaves the best pipeline."""
    return work / f"syntax-{len(REFINEMENTS)}" / "model-best"


def fit_syntax(*, work: Path, seed: int) -> Path:
    """Tagger, morphologizer and parser over one tok2vec, learned from treebanks alone; returns the best pipeline."""
    config = Config().from_disk(CONFIGS / "syntax.cfg", interpolate=False)
    config["training"]["optimizer"]["learn_rate"] = FIRST_RATE
    overrides = {
        "paths.train": str(work / "treebank.spacy"),
        "paths.dev": str(work / "ewt_dev.spacy"),
        "system.seed": seed,
        "training.max_steps": FIRST_STEPS,
    }
    return _fit(config, output=work / "treebank", overrides=overrides)


def refine_syntax(*, work: Path, seed: int) -> Path:
    """The same components, continued with generated sentences among the treebanks', once for each of REFINEMENTS."""
    best = work / "treebank" / "model-best"
    for number, steps in enumerate(REFINEMENTS, start=1):
        config = Config().from_disk(CONFIGS / "syntax.cfg", interpolate=False)
        config["components"] = {name: {"source": str(best)} for name in SYNTAX}
        overrides = {
            "paths.train": str(work / "syntax.spacy"),
            "paths.dev": str(work / "ewt_dev.spacy"),
            "system.seed": seed + number,
            "training.max_steps": steps,
            "training.optimizer.learn_rate.initial_rate": REFINING_RATE,
            "training.batcher.size.start": 1500,
        }
        best = _fit(config, output=work / f"syntax-{number}", overrides=overrides)
    return best


def fit_entities(*, work: Path, corpora: Path, seed: int) -> Path:
    """The entity recogniser with a tok2vec of its own."""
    overrides = {
        "paths.train": str(work / "entities.spacy"),
        "paths.dev": str(corpora / "entities/ner_uner_dev.spacy"),
        "system.seed": seed,
        "training.max_steps": ENTITY_STEPS,
    }
    config = Config().from_disk(CONFIGS / "entities.cfg", interpolate=False)
    return _fit(config, output=work / "entities", overrides=overrides)


def _fit(config: Config, *, output: Path, overrides: dict[str, object]) -> Path:
    use_openblas()
    output.mkdir(parents=True, exist_ok=True)
    config.to_disk(output / "training.cfg")
    train(output / "training.cfg", output, overrides=overrides)
    return output / "model-best"
