"""Imports: those of one person, and one with its lines and how far it is."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Count, IntegerField, Q, Value, When

from accounts.models import User
from sources.models import ImportLine, ImportRun

MOST_RUNS = 10
MOST_LINES = 200
Finding, Outcome = ImportLine.Finding, ImportLine.Outcome


@dataclass(frozen=True)
class ImportPage:
    """``found`` and ``became`` are counts by finding and by outcome; bad and failed lines come first."""

    run: ImportRun
    lines: list[ImportLine]
    lines_count: int
    found: dict[str, int]
    became: dict[str, int]
    waiting_count: int
    fetched_count: int
    can_be_undone: bool
    is_own: bool

    @property
    def is_preview(self) -> bool:
        return self.run.started_at is None

    @property
    def importable_count(self) -> int:
        return self.lines_count - self.found[Finding.BAD]

    @property
    def done_count(self) -> int:
        return self.importable_count - self.waiting_count

    @property
    def is_finished(self) -> bool:
        """Whether nothing of it is waited for any more."""
        return not self.is_preview and (
            self.run.undone_at is not None
            or (self.waiting_count == 0 and self.fetched_count == self.became[Outcome.ASKED])
        )

    @property
    def hidden_count(self) -> int:
        return self.lines_count - len(self.lines)


def import_page(run: ImportRun, *, reader: User, now: datetime) -> ImportPage:
    """One import in a fixed number of queries; whoever began it may go on with it."""
    lines = run.lines.all()
    fetched = Q(article__latest_revision__isnull=False) | Q(article__duplicate_of__isnull=False)
    fetched |= ~Q(article__last_error="") | Q(article__gone_at__isnull=False)
    counts = lines.aggregate(
        total=Count("pk"),
        waiting=Count("pk", filter=Q(done_at__isnull=True) & ~Q(finding=Finding.BAD)),
        fetched=Count("pk", filter=Q(outcome=Outcome.ASKED) & fetched),
        **{f"found_{name}": Count("pk", filter=Q(finding=name)) for name in Finding.values},
        **{f"became_{name}": Count("pk", filter=Q(outcome=name)) for name in Outcome.values},
    )
    trouble = Case(
        When(Q(finding=Finding.BAD) | Q(outcome=Outcome.FAILED), then=Value(0)),
        default=Value(1),
        output_field=IntegerField(),
    )
    shown = lines.defer("payload").select_related("article", "source").order_by(trouble, "number", "pk")
    return ImportPage(
        run=run,
        lines=list(shown[:MOST_LINES]),
        lines_count=counts["total"],
        found={name: counts[f"found_{name}"] for name in Finding.values},
        became={name: counts[f"became_{name}"] for name in Outcome.values},
        waiting_count=counts["waiting"],
        fetched_count=counts["fetched"],
        can_be_undone=run.can_be_undone(now=now),
        is_own=run.user_id == reader.pk,
    )


def imports_of(user: User) -> list[ImportRun]:
    """The latest imports of one person, with how many lines each has."""
    runs = ImportRun.objects.filter(user=user).annotate(lines_count=Count("lines"))
    return list(runs.order_by("-created_at", "-pk")[:MOST_RUNS])
