"""Our steps as spaCy components, for pipelines of one's own: `nlp.add_pipe("number_reader")`.

number_reader sets Doc._.quantities and Doc._.rejections; clause_tree sets Doc._.tree from any dependency parse; and
claim_reader sets Doc._.claims, and Span._.claim on the span of each.
"""

from spacy.language import Language
from spacy.tokens import Doc, Span

from claims.extraction.extractor import read_article
from claims.extraction.grammar.parses import tree_of
from claims.extraction.grammar.words import Word
from claims.extraction.numbers.quantities import read_quantities

for name in ("quantities", "rejections", "claims"):
    Doc.set_extension(name, default=(), force=True)
Doc.set_extension("tree", default=None, force=True)
Span.set_extension("claim", default=None, force=True)


@Language.component("number_reader", assigns=["doc._.quantities", "doc._.rejections"])
def number_reader(doc: Doc) -> Doc:
    reading = read_quantities(doc.text)
    doc._.quantities, doc._.rejections = reading.quantities, reading.rejections
    return doc


@Language.component("clause_tree", requires=["token.dep", "token.tag"], assigns=["doc._.tree"])
def clause_tree(doc: Doc) -> Doc:
    words = [Word(token.idx, token.idx + len(token), token.text, bool(token.whitespace_)) for token in doc]
    doc._.tree = tree_of(doc, words)
    return doc


@Language.component("claim_reader", assigns=["doc._.claims", "span._.claim"])
def claim_reader(doc: Doc) -> Doc:
    doc._.claims = read_article(doc.text).claims
    for claim in doc._.claims:
        span = doc.char_span(claim.selector.start, claim.selector.end, alignment_mode="expand")
        if span is not None:
            span._.claim = claim
    return doc
