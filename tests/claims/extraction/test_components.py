import spacy

from claims.extraction import components
from claims.extraction.pipeline import DEFAULT_PIPELINE


def test_our_components_run_in_any_pipeline_and_set_extension_attributes():
    language = spacy.blank("en")
    language.add_pipe("number_reader")
    language.add_pipe("claim_reader")

    doc = language("Shares of Torvane Foods fell 3.2%.")

    assert [quantity.text for quantity in doc._.quantities] == ["3.2%"]
    assert doc._.claims[0].subject.name == "Torvane Foods"
    claim = doc._.claims[0]
    assert doc.char_span(claim.selector.start, claim.selector.end, alignment_mode="expand")._.claim is claim


def test_the_tree_of_a_parsed_doc_is_an_attribute_as_well():
    doc = spacy.load(DEFAULT_PIPELINE)("Brightmoor sold 5 ships.")

    tree = components.clause_tree(doc)._.tree

    assert tree.subject(1).text == "Brightmoor"
