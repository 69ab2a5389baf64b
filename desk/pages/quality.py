"""The quality page: how far reviewers agree, how often each rule reads right, how long decisions take."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.contrib.auth.models import AnonymousUser
from django.db.models import F
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from claims.annotating.outcome import MEANS
from claims.annotating.reliability import FEWEST_UNITS, alpha
from claims.models import Annotation, Claim, Decision, QueueItem, SignOff, Verdict
from claims.models.corrected import effective
from claims.models.quality import (
    MOST_REVIEWED,
    Precision,
    Times,
    claims_of_rule,
    median_times,
    precision_by_rule,
    shared_answers,
)
from claims.models.queue import DecisionQuerySet
from claims.models.verdict import VerdictQuerySet
from desk.pages.claims import with_articles
from desk.quotes import Quote, quote_of

MOST_ITEMS = 100
MOST_MEASURES = 40


@dataclass(frozen=True)
class Agreement:
    """How far people agree on one measure. ``alpha`` is None while there are too few questions."""

    measure: str
    units: int
    differing: int
    alpha: float | None

    @property
    def needed(self) -> int:
        return FEWEST_UNITS


@dataclass(frozen=True)
class RuleRow:
    """A rule's precision; shown as a share once enough readings were looked at."""

    precision: Precision

    @property
    def is_enough(self) -> bool:
        return self.precision.count >= FEWEST_UNITS

    @property
    def needed(self) -> int:
        return FEWEST_UNITS

    @property
    def percent(self) -> int:
        return round(100 * self.precision.share)

    def address(self, *, wrong: bool) -> str:
        query = {"of": self.precision.kind, "name": self.precision.name, "wrong": "1" if wrong else "0"}
        return f"{reverse('quality-items')}?{urlencode(query)}"

    @property
    def right_address(self) -> str:
        return self.address(wrong=False)

    @property
    def wrong_address(self) -> str:
        return self.address(wrong=True)


@dataclass(frozen=True)
class QualityPage:
    overall: Agreement
    agreements: list[Agreement]
    lexicon: list[RuleRow]
    rules: list[RuleRow]
    flags: list[RuleRow]
    times: Times
    answered: int
    overruled: int
    added: int
    overrides: int
    reasons: int
    most_reviewed: Decimal = Decimal(MOST_REVIEWED)


@dataclass(frozen=True)
class Row:
    """One of the items behind a number: where it leads, what it says, and who answered what."""

    address: str
    label: str
    quote: Quote | None
    said: str


@dataclass(frozen=True)
class ItemsPage:
    title: str
    rows: list[Row]

    @property
    def is_cut(self) -> bool:
        return len(self.rows) >= MOST_ITEMS


def quality_page() -> QualityPage:
    answers = shared_answers()
    everything = {item: people for items in answers.values() for item, people in items.items()}
    agreements = [_agreement(measure, items.values()) for measure, items in answers.items()]
    precisions = [RuleRow(each) for each in precision_by_rule()]
    given = Decision.objects.standing().filter(answer__in=MEANS)
    return QualityPage(
        overall=_agreement("", everything.values()),
        agreements=sorted(agreements, key=lambda each: (-each.units, each.measure))[:MOST_MEASURES],
        lexicon=[row for row in precisions if row.precision.kind == "lexicon"],
        rules=[row for row in precisions if row.precision.kind == "rule"],
        flags=[row for row in precisions if row.precision.kind == "flag"],
        times=median_times(),
        answered=given.count(),
        overruled=_overruled().count(),
        added=Annotation.objects.standing().filter(motivation=Annotation.Motivation.IDENTIFYING).count(),
        overrides=SignOff.objects.filter(is_override=True).count(),
        reasons=_published_for_a_reason().count(),
    )


def items_page(*, of: str, name: str, wrong: bool) -> ItemsPage | None:
    """The items behind a number of the page; None where there is no such number."""
    if of in ("lexicon", "rule", "flag"):
        title = _("Rejected or corrected: %(name)s") if wrong else _("Stood as read: %(name)s")
        ids = claims_of_rule(kind=of, name=name, wrong=wrong, most=MOST_ITEMS)
        return ItemsPage(title % {"name": name}, _claim_rows(ids))
    if of == "agreement":
        title = _("Answered differently") if wrong else _("Answered by several people")
        return ItemsPage(title, _shared_rows(name, differing=wrong))
    if of == "overruled":
        return ItemsPage(_("Answered otherwise than suggested"), _decision_rows(_overruled()))
    if of == "answers":
        return ItemsPage(_("Answers"), _decision_rows(Decision.objects.standing().filter(answer__in=MEANS)))
    if of == "added":
        said = Annotation.objects.standing().filter(motivation=Annotation.Motivation.IDENTIFYING)
        return ItemsPage(_("Numbers that reading missed"), _claim_rows(said.values_list("claim", flat=True)))
    if of == "overrides":
        rows = SignOff.objects.filter(is_override=True).select_related("verdict__figure", "reviewer").order_by("-pk")
        return ItemsPage(
            _("Published without a second person's agreement"),
            [_figure_row(each.verdict, f"{each.reviewer.display_name}: {each.comment}") for each in rows[:MOST_ITEMS]],
        )
    if of == "reasons":
        verdicts = _published_for_a_reason().select_related("figure", "reviewer").order_by("-pk")
        title = _("Published for a written reason, without a document or a second origin")
        return ItemsPage(title, [_figure_row(each, each.gate_reason) for each in verdicts[:MOST_ITEMS]])
    return None


def _agreement(measure: str, units: Iterable[dict[int, str]]) -> Agreement:
    found = list(units)
    return Agreement(
        measure=measure,
        units=len(found),
        differing=sum(len(set(each.values())) > 1 for each in found),
        alpha=alpha(found) if len(found) >= FEWEST_UNITS else None,
    )


def _published_for_a_reason() -> VerdictQuerySet:
    """Verdicts that are out: what a waiting one says is nobody's to read."""
    return Verdict.objects.visible_to(AnonymousUser()).exclude(gate_reason="")


def _overruled() -> DecisionQuerySet:
    answered = Decision.objects.standing().filter(answer__in=("YES", "NO", "CORRECT")).exclude(suggestion="")
    return answered.exclude(answer=F("suggestion")).exclude(answer="CORRECT", suggestion="NO")


def _claim_rows(ids: Iterable[int | None]) -> list[Row]:
    claims = with_articles(Claim.objects.filter(pk__in=[pk for pk in ids if pk is not None][:MOST_ITEMS])).order_by(
        "-pk"
    )
    return [_claim_row(claim, claim.get_status_display()) for claim in claims]


def _shared_rows(measure: str, *, differing: bool) -> list[Row]:
    answers = shared_answers()
    chosen = (
        answers.get(measure, {}) if measure else {pk: each for items in answers.values() for pk, each in items.items()}
    )
    ids = [pk for pk, each in chosen.items() if not differing or len(set(each.values())) > 1][:MOST_ITEMS]
    decisions = Decision.objects.standing().filter(item__in=ids, answer__in=MEANS)
    said: dict[int, list[str]] = {}
    for each in decisions.select_related("user").order_by("pk"):
        said.setdefault(each.item_id, []).append(f"{each.user.display_name}: {each.get_answer_display()}")
    items = QueueItem.objects.filter(pk__in=ids).order_by("-pk")
    claims = {claim.pk: claim for claim in with_articles(Claim.objects.filter(queue_items__in=ids))}
    return [_claim_row(claims[item.claim_id], "; ".join(said.get(item.pk, ())), item=item) for item in items]


def _decision_rows(decisions: DecisionQuerySet) -> list[Row]:
    found = list(decisions.select_related("user", "item").order_by("-pk")[:MOST_ITEMS])
    ids = {each.item.claim_id for each in found}
    claims = {claim.pk: claim for claim in with_articles(Claim.objects.filter(pk__in=ids))}
    return [
        _claim_row(claims[each.item.claim_id], f"{each.user.display_name}: {each.get_answer_display()}", item=each.item)
        for each in found
    ]


def _claim_row(claim: Claim, said: str, *, item: QueueItem | None = None) -> Row:
    start = claim.start - claim.sentence_start
    quote = quote_of(claim.sentence, start=start, end=start + claim.end - claim.start)
    question = f"{item.get_kind_display()} " if item is not None else ""
    address = f"{reverse('article', args=(claim.revision.article_id,))}#claim-{claim.pk}"
    shown = effective(claim)
    return Row(address, f"{question}{claim.exact} · {shown.subject_name or '?'}, {shown.measure or '?'}", quote, said)


def _figure_row(verdict: Verdict, said: str) -> Row:
    return Row(verdict.figure.get_absolute_url(), str(verdict.figure), None, said)
