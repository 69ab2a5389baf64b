import subprocess
import sys
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction import extract
from claims.extraction.claim import ExtractedClaim
from claims.extraction.extractor import ArticleText, read_article, read_articles
from claims.extraction.names.registry import Registry
from claims.extraction.pipeline import PipelineMissing
from claims.extraction.quantity import Direction, Modality, Role

THURSDAY = datetime(2026, 6, 25, 12, tzinfo=UTC)


def test_a_share_move_has_its_company_direction_and_day():
    (claim,) = extract("Shares of Torvane Foods fell 3.2% on Wednesday.", published=THURSDAY)

    assert claim.subject.name == "Torvane Foods"
    assert claim.measure == "share price"
    assert claim.role is Role.CHANGE
    assert claim.direction is Direction.DOWN
    assert claim.period == "2026-06-24"
    assert claim.claimant is None
    assert claim.modality is Modality.ASSERTED


def test_shares_that_are_counted_are_no_price():
    _price, counted = extract("| Closing price | €38.79 |\n| Shares traded | 6,418,302 |")

    assert counted.measure == "share"


def test_a_release_that_names_its_company_in_the_headline_only_is_about_it():
    (opened, *_) = extract_release(
        "Marlo Coffee Reports Third Quarter Results",
        '• Opened 42 new shops\n"We have 1,204 shops," said Chief Executive Ana Brightwell.',
    )

    assert opened.subject is not None
    assert opened.subject.name == "Marlo Coffee"


def extract_release(headline: str, text: str) -> tuple[ExtractedClaim, ...]:
    """The claims of a company's own release."""
    article = ArticleText(text, headline=headline, published=None, publisher="Marlo Coffee")
    return read_articles([article])[0].claims


def test_a_sentence_that_lost_its_verb_gets_no_direction_but_a_flag():
    (claim,) = extract("The result was that Torvane Foods saw its shares 5.1%.", published=THURSDAY)

    assert claim.direction is None
    assert "no_verb" in claim.flags


def test_each_of_two_companies_in_a_sentence_has_its_own_number():
    one, other = extract("Brightmoor rose 3% while Calden Steel fell 2%.")

    assert (one.subject.name, one.direction) == ("Brightmoor", Direction.UP)
    assert (other.subject.name, other.direction) == ("Calden Steel", Direction.DOWN)


def test_a_company_is_resolved_by_the_registry_given_and_its_ticker_kept():
    registry = Registry.from_rows(
        [{"key": "quillon", "name": "Quillon Laboratories", "kind": "company", "ticker": "QLN", "aliases": "Quillon"}]
    )

    extraction = read_article("Shares in Quillon rose 2%.", registry=registry)

    assert extraction.claims[0].subject.name == "Quillon Laboratories"
    assert extraction.claims[0].subject.key == "quillon"
    assert extraction.claims[0].subject.ticker == "QLN"


def test_the_headline_is_read_as_well_and_comes_first():
    claims = extract("The retailer opened 12 stores in May.", headline="Pellworth cuts 400 jobs", published=THURSDAY)

    assert [claim.selector.field for claim in claims] == ["headline", "articleBody"]
    assert claims[0].subject.name == "Pellworth"
    assert claims[0].measure == "job cut"
    assert claims[1].subject.name == "Pellworth"


def test_we_in_a_text_of_the_publishers_own_is_the_publisher():
    text = "We sold 12,400 bicycles in May. We repaired 900 more. Our workshop is proud of it, and we are grateful."

    extraction = read_article(text, published=THURSDAY, publisher="Pedalworks")

    assert {claim.claimant for claim in extraction.claims} == {"Pedalworks"}
    assert {claim.subject.name for claim in extraction.claims} == {"Pedalworks"}


def test_selectors_slice_the_text_as_given_also_after_broken_characters():
    text = "π \U0001f4c9 Pellworth Group (PLW) shares dropped 8.5% — see “below”.\r\n\r\nIt has 640 shops."

    for claim in extract(text):
        selector = claim.selector
        assert text[selector.start : selector.end] == selector.exact
        assert text[: selector.start].endswith(selector.prefix)
        assert text[selector.end :].startswith(selector.suffix)
        assert claim.sentence == text[claim.sentence_start : claim.sentence_start + len(claim.sentence)]


def test_numbers_that_are_no_quantities_are_kept_with_their_reason():
    extraction = read_article("Veltrix unveiled the GX-500 in Hall 7 on 4 June 2026.")

    assert extraction.claims == ()
    assert all(rejection.reason for _, rejection in extraction.rejections)


def test_a_language_that_we_do_not_read_is_named_and_gives_no_claims():
    text = "Der Konzern hat im zweiten Quartal 300 Stellen gestrichen und der Umsatz ist um 5 Prozent gefallen."

    extraction = read_article(text)

    assert extraction.language == "de"
    assert extraction.claims == ()


def test_articles_read_together_say_the_same_as_one_by_one():
    texts = ["Brightmoor rose 3%.", "Calden Steel is cutting 1,400 jobs.", ""]

    together = read_articles([ArticleText(text) for text in texts])

    assert together == [read_article(text) for text in texts]


@settings(max_examples=40)
@given(st.text(max_size=200))
def test_no_text_raises_and_every_span_is_its_own(text):
    for claim in extract(f"{text} 24 ships, 5%", published=THURSDAY):
        assert claim.selector.exact == f"{text} 24 ships, 5%"[claim.selector.start : claim.selector.end]
        assert 0 < claim.confidence < 1


def test_a_pipeline_that_is_not_there_is_said_clearly(monkeypatch):
    monkeypatch.setenv("SPACY_PIPELINE", "no_such_pipeline")

    with pytest.raises(PipelineMissing, match="SPACY_PIPELINE"):
        extract("Brightmoor rose 3%.")


def test_extraction_needs_no_django():
    program = "import sys; import claims.extraction.extractor; sys.exit('django' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
