"""Bring an annotation back, or in from elsewhere."""

import re
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db import transaction

from accounts.models import User
from claims.actions.add_claim import NumberTaken, add_claim
from claims.actions.annotate import annotate
from claims.annotating.effects import Motivation
from claims.annotating.selectors import find
from claims.annotating.spotting import spot
from claims.annotating.webannotation import Read
from claims.models import Annotation, Claim, Figure
from sources.models import Article, Revision

FIGURE = re.compile(r"/figures/(\d{1,18})/?$")
OWN = re.compile(r"/annotations/(\d{1,18})/?$")


class ImportOutcome(StrEnum):
    NEW = "new"
    KNOWN = "known"


class TargetMissing(Exception):
    """What is annotated is not here; the message says what is missing."""


@transaction.atomic
def import_annotation(*, read: Read, user: User, base_url: str, now: datetime) -> ImportOutcome:
    """The annotation stands here under its id, said by ``user`` in the name of its creator; twice is once.

    It hangs on the claim at its quote in the article's latest text. A number that somebody added elsewhere is added.
    Raises TargetMissing.
    """
    if _is_known(read, base_url=base_url):
        return ImportOutcome.KNOWN
    created = min(read.created or now, now)
    said: dict[str, Any] = {  # Any: JSON
        **({"value": read.text} if read.text else {}),
        **({"reading": read.reading} if read.reading else {}),
        **({"creator": read.creator} if read.creator and read.creator != user.display_name else {}),
    }
    figure_id = _figure_of(read, base_url=base_url)
    claim_id = None
    if figure_id is None:
        claim = _claim_of(read, user=user, now=now)
        if claim.annotations.filter(uri=read.iri).exists():
            return ImportOutcome.NEW  # it was added with the claim
        claim_id = claim.pk
    motivation = Annotation.Motivation(read.motivation.value)
    if figure_id is not None and read.motivation is not Motivation.TAGGING:
        motivation = Annotation.Motivation.COMMENTING
    annotate(
        claim_id=claim_id,
        figure_id=figure_id,
        motivation=motivation,
        body=said,
        author=user,
        now=created,
        uri=read.iri,
    )
    return ImportOutcome.NEW


def _is_known(read: Read, *, base_url: str) -> bool:
    if Annotation.objects.filter(uri=read.iri).exists():
        return True
    own = OWN.search(read.iri) if read.iri.startswith(f"{base_url}/") else None
    return own is not None and Annotation.objects.filter(pk=int(own[1])).exists()


def _figure_of(read: Read, *, base_url: str) -> int | None:
    """The figure that is annotated as a whole; None where it is a text. Raises TargetMissing."""
    match = FIGURE.search(read.source) if read.source.startswith(f"{base_url}/") else None
    if match is None:
        return None
    figure = Figure.objects.filter(pk=int(match[1])).first()
    if figure is None:
        raise TargetMissing(f"There is no figure {match[1]} here.")
    return figure.merged_into_id or figure.pk


def _claim_of(read: Read, *, user: User, now: datetime) -> Claim:
    article = Article.objects.filter(canonical_url=read.source).select_related("latest_revision").first()
    revision = article.latest_revision if article is not None else None
    if revision is None:
        raise TargetMissing(f"The article {read.source} is not here. Import it first.")
    if read.selector is None:
        raise TargetMissing("It quotes no passage of the article.")
    text = revision.headline if read.field == "headline" else revision.text
    place = find(text, read.selector)
    if place is None:
        raise TargetMissing(f"“{read.selector.exact[:60]}” does not stand in the article's latest text.")
    here = Claim.objects.current().filter(revision=revision, field=read.field)
    claim = here.filter(start__lt=place.end, end__gt=place.start).order_by("start", "pk").first()
    if claim is not None:
        return claim
    if read.motivation is not Motivation.IDENTIFYING or not read.reading or "unit" not in read.reading:
        raise TargetMissing(f"No number is read at “{read.selector.exact[:60]}”.")
    return _added(read, revision, text, user=user, now=now)


def _added(read: Read, revision: Revision, text: str, *, user: User, now: datetime) -> Claim:
    assert read.selector is not None, "looked for before"
    assert read.reading is not None, "looked for before"
    spotted = spot(text, read.selector)
    if spotted is None:
        raise TargetMissing("Its place in the text is not clear.")
    try:
        return add_claim(
            revision_id=revision.pk,
            spotted=spotted,
            overlay=read.reading,
            user=user,
            now=now,
            field=read.field,
            uri=read.iri,
        )
    except NumberTaken as error:
        raise TargetMissing(str(error)) from error
