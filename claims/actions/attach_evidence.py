"""Attach a document to a figure: an address, which is fetched soon, or a file."""

from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction

from accounts.models import User
from claims.actions.note_step import Step, note_step
from claims.models import Evidence, Figure, FigureEvent
from sources.evidence import keep_raw

LONGEST_TITLE = 300


class NoDocument(Exception):
    """Neither an address nor a file was given."""

    def __init__(self) -> None:
        super().__init__("Give the document's address, or choose a file.")


@transaction.atomic
def attach_evidence(
    *,
    figure_id: int,
    user: User,
    now: datetime,
    url: str = "",
    file: bytes | None = None,
    file_type: str = "",
    title: str = "",
    quote: str = "",
    is_primary: bool = False,
) -> FigureEvent:
    """The document bears on the figure; a file is archived at once, an address when archive_evidence has fetched it.

    Returns the step of the figure's history. Raises NoDocument.
    """
    if not url and not file:
        raise NoDocument
    figure = Figure.objects.select_for_update().get(pk=figure_id)
    raw = keep_raw(file, content_type=file_type, now=now) if file else None
    evidence = Evidence.objects.create(
        figure=figure,
        title=(title or _title_of(url) or "document")[:LONGEST_TITLE],
        url=url,
        raw=raw,
        quote=quote,
        is_primary=is_primary,
        added_by=user,
        added_at=now,
        archived_at=now if raw is not None else None,
        next_check_at=now if raw is None else None,
    )
    step = Step(FigureEvent.Kind.EVIDENCE, after=evidence.title, way_back={"evidence": evidence.pk})
    return note_step(step, figure=figure, user=user, now=now)


def _title_of(url: str) -> str:
    """An address as people say it: example.org/records/7."""
    parts = urlsplit(url)
    return f"{parts.netloc.rpartition('@')[2]}{parts.path}".rstrip("/")
