"""The page of one article: a revision's text with its numbers marked, and what changed since the one before."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Q

from claims.models import Claim, ExtractionRun, RejectedNumber
from claims.models.claim import ADDED
from desk.numberdiff import NumberChange, Reading, mentions_correction, number_changes
from desk.pages.cards import Card, Cards, Gone, cards_of
from desk.quotes import Marked, Paragraph, paragraphs
from desk.textdiff import Run, text_changes
from sources.models import Article, Revision

HEADLINE = "headline"
BODY = "articleBody"
READ_LANGUAGE = "en"


@dataclass(frozen=True)
class NumberNote:
    """What stands beside a number: the claim read there, or why none was."""

    index: int
    card: Card | None = None
    rejected: RejectedNumber | None = None

    @property
    def claim(self) -> Claim | None:
        """The claim by its effective reading."""
        return self.card.claim if self.card is not None else None


@dataclass(frozen=True)
class RevisionChange:
    """From one revision to the next: what its numbers did, and whether the text says so."""

    before: Revision
    after: Revision
    numbers: list[NumberChange]
    texts: list[list[Run]]
    has_notice: bool


@dataclass(frozen=True)
class ArticlePage:
    article: Article
    revision: Revision | None
    revisions: list[Revision]
    headline: Paragraph[NumberNote] | None
    paragraphs: list[Paragraph[NumberNote]]
    claims_count: int
    rejected_count: int
    change: RevisionChange | None
    read_at: datetime | None
    read_error: str
    language: str = ""
    gone: list[Gone] = field(default_factory=list)

    @property
    def is_latest(self) -> bool:
        return self.revision is not None and self.revision.pk == self.article.latest_revision_id

    @property
    def is_foreign(self) -> bool:
        """Whether the text is in a language that is not read here; an unread text is in none yet."""
        return self.language not in ("", READ_LANGUAGE)

    @property
    def is_on_the_web(self) -> bool:
        """Whether its address can be followed; those that came as files have a urn instead."""
        return self.article.canonical_url.startswith(("http://", "https://"))


def article_page(article: Article, *, number: int | None) -> ArticlePage:
    """The article at its revision ``number``, None meaning its latest. Raises Revision.DoesNotExist."""
    revisions = list(article.revisions.defer("text", "shingles", "links").order_by("number", "pk"))
    chosen = _chosen(article, revisions, number=number)
    if chosen is None:
        return ArticlePage(article, None, revisions, None, [], 0, 0, None, None, "")
    before = max(
        (each for each in revisions if each.number < chosen.number), key=lambda each: each.number, default=None
    )
    texts = dict(
        Revision.objects.filter(pk__in=[each.pk for each in (chosen, before) if each]).values_list("pk", "text")
    )
    runs = _latest_runs([each for each in (chosen, before) if each])
    claims = _claims(runs)
    run = runs.get(chosen.pk)
    ordered = _in_order(claims.get(chosen.pk, []))
    cards = cards_of(
        ordered,
        article=article,
        revision=chosen,
        text=texts[chosen.pk],
        numbers=[each.number for each in revisions],
    )
    notes = _notes(cards, run)
    head = paragraphs(chosen.headline or article.headline, notes[HEADLINE])
    return ArticlePage(
        article=article,
        revision=chosen,
        revisions=revisions,
        headline=head[0] if head else None,
        paragraphs=paragraphs(texts[chosen.pk], notes[BODY]),
        claims_count=len(claims.get(chosen.pk, [])),
        rejected_count=sum(each.note.rejected is not None for every in notes.values() for each in every),
        change=None
        if before is None
        else RevisionChange(
            before=before,
            after=chosen,
            numbers=number_changes(_readings(claims.get(before.pk, [])), _readings(claims.get(chosen.pk, []))),
            texts=text_changes(texts[before.pk], texts[chosen.pk]),
            has_notice=mentions_correction(texts[chosen.pk], earlier=texts[before.pk]),
        ),
        read_at=run.finished_at if run else None,
        read_error=run.error if run else "",
        language=run.language if run else "",
        gone=cards.gone,
    )


def _chosen(article: Article, revisions: list[Revision], *, number: int | None) -> Revision | None:
    if number is None:
        return next((each for each in revisions if each.pk == article.latest_revision_id), None)
    found = next((each for each in revisions if each.number == number), None)
    if found is None:
        raise Revision.DoesNotExist
    return found


def _latest_runs(revisions: list[Revision]) -> dict[int, ExtractionRun]:
    """The latest reading of each revision; one that is not finished counts only while there is no other."""
    runs = ExtractionRun.objects.filter(revision__in=revisions).exclude(extractor__startswith=ADDED)
    found: dict[int, ExtractionRun] = {}
    for run in runs.order_by("finished_at", "pk"):
        if run.finished_at is not None or run.revision_id not in found:
            found[run.revision_id] = run
    return found


def _claims(runs: dict[int, ExtractionRun]) -> dict[int, list[Claim]]:
    """What was read of each revision, what people added, and what people touched in earlier readings of it."""
    added = Q(revision__in=runs, run__extractor__startswith=ADDED) & ~Q(status=Claim.Status.UNREVIEWED)
    kept = Q(revision__in=runs, touched_at__isnull=False, is_current=True)
    rows = Claim.objects.filter(Q(run__in=runs.values()) | added | kept)
    found: dict[int, list[Claim]] = {}
    for claim in rows.select_related("figure", "company").order_by("start", "pk"):
        found.setdefault(claim.revision_id, []).append(claim)
    return found


def _in_order(claims: list[Claim]) -> list[tuple[int, Claim]]:
    """Claims numbered in the order of the text, headline first."""
    return list(enumerate(sorted(claims, key=lambda claim: (claim.field != HEADLINE, claim.start)), start=1))


def _notes(cards: Cards, run: ExtractionRun | None) -> dict[str, list[Marked[NumberNote]]]:
    """Notes by the field they stand in."""
    found: dict[str, list[Marked[NumberNote]]] = {HEADLINE: [], BODY: []}
    for card in cards.by_claim.values():
        claim = card.as_read
        found.setdefault(claim.field, []).append(Marked(claim.start, claim.end, NumberNote(card.index, card=card)))
    for rejected in run.rejected_numbers.order_by("start", "pk") if run else ():
        note = NumberNote(0, rejected=rejected)
        found.setdefault(rejected.field, []).append(Marked(rejected.start, rejected.end, note))
    return found


def _readings(claims: list[Claim]) -> list[Reading]:
    return [
        Reading(
            claim_id=claim.pk,
            exact=claim.exact,
            says=(claim.value, claim.minimum, claim.maximum, claim.unit, claim.hedge),
            about=(claim.subject_key, claim.measure, claim.role, claim.field),
            sentence=claim.sentence,
        )
        for claim in claims
    ]
