from claims.models import among  # noqa: F401 - registers the lookup
from claims.models.annotation import Annotation
from claims.models.claim import Claim, ExtractionRun, RejectedNumber
from claims.models.company import Alias, Company, Ticker
from claims.models.figure import Figure, FigureEvent, FigurePlace, Ruling
from claims.models.story import Provenance, Story, StoryArticle, StoryTerm
from claims.models.verdict import Evidence, SignOff, Verdict, VerdictStatus

__all__ = (
    "Alias",
    "Annotation",
    "Claim",
    "Company",
    "Evidence",
    "ExtractionRun",
    "Figure",
    "FigureEvent",
    "FigurePlace",
    "Provenance",
    "RejectedNumber",
    "Ruling",
    "SignOff",
    "Story",
    "StoryArticle",
    "StoryTerm",
    "Ticker",
    "Verdict",
    "VerdictStatus",
)
