from claims.models import among  # noqa: F401 - registers the lookup
from claims.models.annotation import Annotation
from claims.models.claim import Claim, ExtractionRun, RejectedNumber
from claims.models.company import Alias, Company, Ticker
from claims.models.evidence import Evidence
from claims.models.figure import Figure, FigureEvent, FigurePlace, Ruling
from claims.models.queue import Decision, QueueItem
from claims.models.scale import Rating, ScaleStep
from claims.models.story import Provenance, Story, StoryArticle, StoryTerm
from claims.models.trackrecord import FirstValue
from claims.models.verdict import SignOff, Verdict, VerdictStatus, Weighing

__all__ = (
    "Alias",
    "Annotation",
    "Claim",
    "Company",
    "Decision",
    "Evidence",
    "ExtractionRun",
    "Figure",
    "FigureEvent",
    "FigurePlace",
    "FirstValue",
    "Provenance",
    "QueueItem",
    "Rating",
    "RejectedNumber",
    "Ruling",
    "ScaleStep",
    "SignOff",
    "Story",
    "StoryArticle",
    "StoryTerm",
    "Ticker",
    "Verdict",
    "VerdictStatus",
    "Weighing",
)
