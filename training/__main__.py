"""`python -m training`: from the corpora to the pipeline that ships, in stages that can be repeated singly.

prepare    corpora and generated sentences to DocBins             some seconds
syntax     tok2vec (128 wide, 4 deep), tagger, morphologizer, parser: from treebanks, then with generated sentences
entities   ner with its own tok2vec (96 wide, 4 deep)
assemble   one pipeline, half-precision weights, scores, card, licence, notice
"""

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import spacy

from training.assembling import assemble
from training.card import write_card
from training.corpora import CorporaMissing, check_corpora
from training.data import prepare
from training.evaluating import evaluate
from training.fitting import final_entities, final_syntax, fit_entities, fit_syntax, use_openblas

STAGES = ("prepare", "syntax", "entities", "assemble")
MODEL = Path("claims/extraction/model")
PREPARED = "prepared"  # an empty file in the work folder once all its training data is there


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the stages asked for, all by default; 2 when the corpora are missing."""
    options = _options(arguments)
    try:
        corpora = check_corpora(options.corpora)
    except CorporaMissing as error:
        print(error, file=sys.stderr)
        return 2
    use_openblas()
    is_prepared = options.resume and (options.work / PREPARED).is_file()
    if "prepare" in options.stages and not is_prepared:
        prepare(corpora=corpora, work=options.work, seed=options.seed)
        (options.work / PREPARED).touch()
    if "syntax" in options.stages:
        fit_syntax(work=options.work, seed=options.seed, share=options.share, resume=options.resume)
    if "entities" in options.stages:
        fit_entities(work=options.work, corpora=corpora, seed=options.seed, share=options.share, resume=options.resume)
    if "assemble" in options.stages:
        ship(corpora=corpora, work=options.work, output=options.output)
    return 0


def ship(*, corpora: Path, work: Path, output: Path) -> None:
    """Writes the pipeline and its papers to output; what was there before is replaced."""
    nlp = assemble(syntax=final_syntax(work), entities=final_entities(work))
    pipeline = output / "pipeline"
    output.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(pipeline, ignore_errors=True)
    nlp.to_disk(pipeline)
    shipped = spacy.load(pipeline)  # what is scored is what is on disk
    syntax = shipped.config["components"]["tok2vec"]["model"]["encode"]
    entities = shipped.config["components"]["ner"]["model"]["tok2vec"]["encode"]
    sizes = {"width": syntax["width"], "depth": syntax["depth"], "entity_width": entities["width"]}
    write_card(
        output,
        scores=evaluate(shipped, work=work, corpora=corpora),
        corpora=corpora,
        sizes=sizes,
        day=datetime.now(tz=UTC).date(),
        spacy_version=version("spacy"),
    )


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description="Trains the language pipeline.")
    given = os.environ.get("CORPORA")
    parser.add_argument(
        "--corpora", type=Path, default=Path(given) if given else None, help="folder of corpora [CORPORA]"
    )
    parser.add_argument("--work", type=Path, default=Path("var/model"), help="scratch folder")
    parser.add_argument("--output", type=Path, default=MODEL, help="where the pipeline and its papers go")
    parser.add_argument("--stages", nargs="+", choices=STAGES, default=STAGES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=1, help="of the steps of each pass, for a trial of the chain")
    parser.add_argument(
        "--resume", action="store_true", help="keep what an interrupted run finished in the work folder"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
