"""The page of one figure: the sentence, the plot, where each number was printed, and what people made of it."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from claims.models import Annotation, Claim, Evidence, Figure, Verdict
from claims.models.corrected import effective
from claims.models.trackrecord import proposal_of
from claims.reconciliation.summary import SIGNS
from desk.drawing import is_drawable, mark_of
from desk.evidenceforms import EvidenceForm
from desk.origins import Origin
from desk.pages.chain import chains_of
from desk.pages.checkers import checkers
from desk.pages.claims import MOST_CLAIMS, claims_of_figures, with_articles
from desk.pages.drawn import Drawn, drawn
from desk.pages.history import Changes, Step, changes_since, history_of
from desk.pages.reports import Report, printed_at, reports_of
from desk.pages.verdict import PublishedVerdict, published_verdict
from desk.plots import timeline as timelines
from desk.plots.chain import Chain
from desk.plots.timeline import Printing, Timeline, timeline
from desk.rights import Rights, rights_of
from desk.seenform import seen
from desk.templatetags.desk import hint_texts
from desk.wording import worded
from desk.workforms import OwnerForm, SplitForm
from sources.models import Article

TIMELINE_FORMS = (("wide", timelines.WIDE), ("narrow", timelines.NARROW))
MOST_PAST = 100
# The views of a figure, by their names in the address.
VIEWS: dict[str, str | Promise] = {
    "plot": _("Plot"),
    "table": _("Table"),
    "timeline": _("Timeline"),
    "chain": _("Copy chain"),
}

MOST_REMARKS = 100


@dataclass(frozen=True)
class Favoured:
    """Which claims the evidence favours, why, and what would change that; none where it is even."""

    claims: list[Claim]
    reason: str
    would_change: str

    @property
    def values(self) -> list[tuple[str, list[Claim]]]:
        """Each value as printed, with the first claim of each outlet that prints it; one that only some print with a
        sign is said once.
        """
        values: dict[str, dict[int, Claim]] = {}
        for claim in self.claims:
            outlets = values.setdefault(claim.exact.lstrip(SIGNS), {})
            outlets.setdefault(claim.revision.article.publisher_id, claim)
        alike = [list(outlets.values()) for outlets in values.values()]
        return [(min((claim.exact for claim in claims), key=len), claims) for claims in alike]


@dataclass(frozen=True)
class FigurePage:
    """``waiting`` is a verdict that waits for sign-off: that it does is no secret, what it says is."""

    figure: Figure
    rights: Rights
    view: str
    drawn: Drawn
    reports: list[Report]
    timelines: list[tuple[str, Timeline]]
    chains: list[tuple[str, Chain]]
    hints: list[str]
    proposal: Favoured | None
    history: list[Step]
    evidence: list[Evidence]
    verdict: PublishedVerdict | None
    waiting: Verdict | None
    hidden_count: int
    split: SplitForm
    evidence_form: EvidenceForm
    owner_form: OwnerForm | None
    changes: Changes | None
    remarks: list[Annotation]

    @property
    def views(self) -> list[tuple[str, str | Promise]]:
        return list(VIEWS.items())

    @property
    def first_article(self) -> Article | None:
        """That which printed the figure first."""
        first = min((report.lead.claim for report in self.reports), key=printed_at, default=None)
        return first.revision.article if first is not None else None

    @property
    def favoured(self) -> list[str]:
        """The values that the evidence favours, as printed."""
        return [value for value, _claims in self.proposal.values] if self.proposal else []

    @property
    def is_conflict(self) -> bool:
        return self.figure.state == Figure.State.CONFLICT

    @property
    def timeline(self) -> Timeline | None:
        return self.timelines[0][1] if self.timelines else None

    @property
    def ticked(self) -> set[str]:
        """The claims that were ticked to be taken out."""
        return {str(each) for each in self.split["claim"].value() or ()}


def figure_page(
    figure: Figure,
    *,
    user: User,
    view: str = "plot",
    split: SplitForm | None = None,
    evidence_form: EvidenceForm | None = None,
) -> FigurePage:
    """All that the page shows of a figure whose company, owner and story are loaded."""
    claims = claims_of_figures([figure.pk]).get(figure.pk, [])
    picture = drawn(figure, claims)
    reports = reports_of(picture.origins, figure)
    rights = rights_of(user)
    changes = changes_since(figure, split.looked_at) if split is not None and not split.is_of(figure) else None
    if split is not None:
        split.go_on(figure)
    return FigurePage(
        figure=figure,
        rights=rights,
        view=view,
        drawn=picture,
        reports=reports,
        timelines=_timelines(figure, picture.origins) if view == "timeline" else [],
        chains=chains_of(reports) if view == "chain" else [],
        hints=hint_texts(figure),
        proposal=_proposal(figure, claims),
        history=history_of(figure, rights=rights, user_id=user.pk),
        evidence=list(figure.evidence.standing().order_by("-is_primary", "-added_at", "-pk")),
        verdict=published_verdict(figure),
        waiting=Verdict.objects.awaiting().filter(figure=figure).select_related("reviewer").first(),
        hidden_count=max(figure.claims_count - len(claims), 0) if len(claims) >= MOST_CLAIMS else 0,
        split=split or SplitForm(initial=seen(figure)),
        evidence_form=evidence_form or EvidenceForm(),
        owner_form=OwnerForm(people=checkers(), initial={"owner": figure.owner_id or ""}) if rights.changes else None,
        changes=changes,
        remarks=list(
            figure.annotations.standing().select_related("author").order_by("created_at", "pk")[:MOST_REMARKS]
        ),
    )


def _timelines(figure: Figure, origins: list[Origin]) -> list[tuple[str, Timeline]]:
    """Every printing of the figure against time, values that were taken back among them."""
    past = with_articles(Claim.objects.filter(figure=figure, is_current=False, conversion_of__isnull=True))
    now_printed = [claim for origin in origins for claim in (origin.lead, *origin.repeats)]
    copies = {claim.pk for origin in origins for claim in origin.claims if claim is not origin.lead}
    printings = [
        Printing(
            at=timezone.localtime(printed_at(claim)),
            mark=mark_of(claim, figure),
            series=claim.revision.article_id,
            is_copy=claim.pk in copies,
            is_past=not claim.is_current,
        )
        for claim in (*now_printed, *map(effective, past.order_by("pk")[:MOST_PAST]))
        if is_drawable(claim, figure)
    ]
    drawn_lines = [(name, timeline(printings, form=form, opened_at=figure.opened_at)) for name, form in TIMELINE_FORMS]
    return [(name, each) for name, each in drawn_lines if each is not None]


def _proposal(figure: Figure, claims: list[Claim]) -> Favoured | None:
    proposal = proposal_of(figure)
    if proposal is None:
        return None
    favoured = {*proposal.claims}
    return Favoured(
        claims=[claim for claim in claims if str(claim.pk) in favoured],
        reason=worded(proposal.reason, figure=figure),
        would_change=worded(proposal.would_change, figure=figure),
    )
