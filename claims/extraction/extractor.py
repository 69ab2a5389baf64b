"""From an article to its claims: the order of the steps.

1. Numbers are read by rules, in the headline and the body (`quantities`).
2. Sentences that hold one are parsed together, in batches (`sentences`, `words`, `pipeline`, `syntax`).
3. The names of the whole article become entities, and one of them its main subject (`entities`, `documents`).
4. Each number gets its direction, measure, claimant, modality, subject, period and qualifiers, in this order
   (`statements`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from spacy.tokens import Doc

from claims.extraction.claim import ExtractedClaim, Extraction
from claims.extraction.columns import in_columns, without_units
from claims.extraction.grammar.parses import tree_of
from claims.extraction.grammar.words import Word, words_of
from claims.extraction.language import language_of
from claims.extraction.layout import Cell, cells_of
from claims.extraction.names.datelines import end_of_dateline
from claims.extraction.names.documents import document_of
from claims.extraction.names.entities import entities_of
from claims.extraction.names.headlines import sober
from claims.extraction.names.identities import Labelled
from claims.extraction.names.nametests import COMMON_WORD, PROPER_WORD
from claims.extraction.names.registry import Registry, default_registry
from claims.extraction.numbers.quantities import read_quantities
from claims.extraction.periods.calendars import Calendar
from claims.extraction.pipeline import is_dictionary_word, parse
from claims.extraction.quantity import Quantity, Reading
from claims.extraction.sentences import Sentence, split
from claims.extraction.statements import Passage, claims_of
from claims.extraction.stories import Article
from claims.extraction.subjects.cast import cast_of

EXTRACTOR_VERSION = "1.8"
BODY = "articleBody"
HEADLINE = "headline"
READ_LANGUAGES = frozenset({"en"})
GAP = "\n\n"  # between headline and body where both are looked at as one text


@dataclass(frozen=True, slots=True)
class ArticleText:
    """What is known of an article before it is read; ``text`` and ``headline`` exactly as given."""

    text: str
    headline: str | None = None
    published: datetime | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence to be parsed: its field, that field's text, and its quantities."""

    field: str
    text: str
    sentence: Sentence
    quantities: tuple[Quantity, ...]
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Draft:
    """An article with its numbers read and its sentences chosen."""

    article: ArticleText
    language: str | None
    headline: str
    readings: tuple[tuple[str, Reading], ...]
    parts: tuple[_Part, ...]
    cells: Sequence[Cell]


def read_article(
    text: str,
    *,
    headline: str | None = None,
    published: datetime | None = None,
    publisher: str | None = None,
    registry: Registry | None = None,
) -> Extraction:
    """All claims and rejected numbers of one article; without a registry, the one that ships with the project."""
    article = ArticleText(text=text, headline=headline, published=published, publisher=publisher)
    return read_articles([article], registry=registry)[0]


def read_articles(batch: Iterable[ArticleText], *, registry: Registry | None = None) -> list[Extraction]:
    """An extraction for each article, in order; faster than one by one, since all sentences are parsed together."""
    known = registry if registry is not None else default_registry()
    drafts = [_draft(article, known) for article in batch]
    parsed = iter(parse([part.words for draft in drafts for part in draft.parts]))
    return [_finish(draft, [next(parsed) for _ in draft.parts], known) for draft in drafts]


def _draft(article: ArticleText, registry: Registry) -> _Draft:
    language = language_of(article.text or article.headline or "")
    if language not in READ_LANGUAGES:
        return _Draft(article, language, "", (), (), ())
    known = f"{article.text}\n{article.publisher or ''}"  # a firm's own release may name it in the headline only
    headline = sober(article.headline or "", body=known, registry=registry)
    cells = cells_of(article.text)
    body = in_columns(read_quantities(article.text), cells)
    readings = ((HEADLINE, read_quantities(article.headline or "")), (BODY, body))
    texts = {HEADLINE: headline, BODY: article.text}
    parts = tuple(part for field, reading in readings for part in _parts(field, texts[field], reading.quantities))
    return _Draft(article, language, headline, readings, parts, without_units(cells))


def _parts(field: str, text: str, quantities: Sequence[Quantity]) -> Iterable[_Part]:
    """The sentences that hold a quantity, with the quantities that begin in them."""
    waiting = list(quantities)
    dateline = end_of_dateline(text) if field == BODY else 0
    for at, sentence in enumerate(split(text)):
        own = []
        while waiting and waiting[0].start < sentence.end:
            own.append(waiting.pop(0))
        # Headline and first sentence say who the article is about, with a number or without.
        if own or at == 0:
            begin = dateline if sentence.start < dateline < sentence.end else sentence.start
            words = words_of(text, min([begin, *(quantity.start for quantity in own)]), sentence.end, own)
            yield _Part(field, text, sentence, tuple(own), tuple(words))


def _finish(draft: _Draft, docs: Sequence[Doc], registry: Registry) -> Extraction:
    article = draft.article
    offset = len(draft.headline) + len(GAP)
    offsets = {HEADLINE: 0, BODY: offset}
    full = draft.headline + GAP + article.text
    masked = _masked(full, draft, offsets)
    labels = [
        label for part, doc in zip(draft.parts, docs, strict=True) for label in _labels(part, doc, offsets[part.field])
    ]
    known = [article.publisher] if article.publisher else []
    mentions = entities_of(
        masked, registry=registry, labelled=labels, known=known, body_start=offset, is_word=is_dictionary_word
    )
    document = document_of(full, mentions, headline=draft.headline, publisher=article.publisher, body_start=offset)
    published = article.published.date() if article.published is not None else None
    context = Article(
        document=document,
        times=Calendar(article.text, article.headline or "", published),
        cells=draft.cells,
        headline=draft.headline,
    )
    claims: list[ExtractedClaim] = []
    for part, doc in zip(draft.parts, docs, strict=True):
        if not part.quantities:
            continue  # it was read for its names
        passage = Passage(
            field=part.field,
            text=article.headline or "" if part.field == HEADLINE else article.text,
            sentence=part.sentence,
            quantities=part.quantities,
            tree=tree_of(doc, part.words),
            offset=offsets[part.field],
        )
        claims.extend(claims_of(passage, context))
    rejections = [(field, rejection) for field, reading in draft.readings for rejection in reading.rejections]
    rejections += [(BODY, rejection) for rejection in context.rejected]
    cast = cast_of(document, body_start=offset)
    return Extraction(claims=tuple(claims), rejections=tuple(rejections), language=draft.language, cast=cast)


def _masked(full: str, draft: _Draft, offsets: dict[str, int]) -> str:
    """The text with numbers blanked out, so that none becomes part of a name; offsets stay."""
    pieces, position = [], 0
    for field, reading in draft.readings:
        for quantity in reading.quantities:
            start, end = quantity.start + offsets[field], quantity.end + offsets[field]
            pieces += [full[position:start], "~" * (end - start)]
            position = end
    return "".join([*pieces, full[position:]])


def _labels(part: _Part, doc: Doc, offset: int) -> Iterable[Labelled]:
    for at, word in enumerate(part.words):
        if word.shown[0].isupper():
            label = PROPER_WORD if doc[at].tag_.startswith("NNP") else COMMON_WORD
            yield Labelled(word.start + offset, word.end + offset, label)
    for span in doc.ents:
        yield Labelled(part.words[span.start].start + offset, part.words[span.end - 1].end + offset, span.label_)
