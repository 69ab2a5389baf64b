"""The accuracy that was reached on our own sentences is not given up in silence."""

from benchmarks.extraction.quantities import below_floors, measure, ours, read_gold


def test_quantities_stay_above_their_floors():
    tally = measure(read_gold(), ours)

    assert below_floors(tally.shares()) == [], tally.misses


def test_annotated_spans_slice_their_sentences():
    spans = [(record["text"], span) for record in read_gold() for span in (*record["quantities"], *record["rejected"])]

    assert len(spans) > 400
    assert all(text[span["start"] :].startswith(span["text"]) for text, span in spans)
