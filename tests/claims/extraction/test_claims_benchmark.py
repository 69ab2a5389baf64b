from benchmarks.extraction.claims import below_floors, measure, read_gold


def test_whole_claims_stay_above_their_floors():
    scores, misses = measure(read_gold())

    assert below_floors(scores) == [], misses


def test_the_benchmark_has_enough_texts_on_every_axis():
    gold = read_gold()
    annotated = {axis for record in gold for claim in record["claims"] for axis in claim}

    assert len(gold) >= 175
    assert annotated >= {"subject", "measure", "direction", "claimant", "modality", "period", "qualifiers"}
