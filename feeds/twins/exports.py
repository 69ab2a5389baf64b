"""The JSON of rows that pages list and the API has no list of its own for."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse

from claims.export.numbers import json_number
from claims.models import Claim
from claims.models.corrected import effective
from feeds.api.exports import Thing

# Any: rows of the list's own kind, some annotated, in all of this module.


def waiting_out(verdicts: list[Any]) -> list[Thing]:
    return [
        {
            "id": str(each.pk),
            "figure": str(each.figure_id),
            "subject": str(each.figure),
            "summary": each.figure.summary,
            "author": each.reviewer.display_name,
            "since": each.since.isoformat(),
            "is_own": each.is_own,
            "is_answered": each.is_answered,
        }
        for each in verdicts
    ]


def corrections_out(verdicts: list[Any]) -> list[Thing]:
    return [
        {
            "id": str(each.pk),
            "figure": str(each.figure_id),
            "about": str(each.figure),
            "correction": each.correction,
            "rating": each.rating,
            "corrected_rating": each.corrects.rating,
            "corrects": str(each.corrects_id),
            "issued_at": each.issued_at.isoformat(),
            "url": settings.BASE_URL + reverse("card", args=(each.figure_id,)),
        }
        for each in verdicts
    ]


def card_claims_out(claims: list[Any]) -> list[Thing]:
    return [_card_claim(effective(claim)) for claim in claims]


def _card_claim(claim: Claim) -> Thing:
    article = claim.revision.article
    return {
        "id": str(claim.pk),
        "text": claim.exact,
        "value": json_number(claim.value),
        "min": json_number(claim.minimum),
        "max": json_number(claim.maximum),
        "unit": claim.unit,
        "hedge": claim.hedge,
        "rank": claim.rank,
        "sentence": claim.sentence,
        "publisher": article.publisher.name,
        "headline": claim.revision.headline,
        "url": article.canonical_url,
        "datePublished": _moment(article.published_at) or (article.published_date and str(article.published_date)),
        "copied_from": _id(claim.copied_from_id),
    }


def searches_out(searches: list[Any]) -> list[Thing]:
    return [
        {"id": str(each.pk), "name": each.name, "query": each.query, "created_at": each.created_at.isoformat()}
        for each in searches
    ]


def watches_out(watches: list[Any]) -> list[Thing]:
    return [
        {
            "id": str(each.pk),
            "figure": _id(each.figure_id),
            "company": _id(each.company_id),
            "search": _id(each.search_id),
            "name": str(each.figure or each.company or each.search),
            "created_at": each.created_at.isoformat(),
        }
        for each in watches
    ]


def inbox_out(items: list[Any]) -> list[Thing]:
    return [
        {
            "id": str(each.pk),
            "kind": each.kind,
            "figure": _id(each.figure_id),
            "text": each.text,
            "created_at": each.created_at.isoformat(),
            "read_at": _moment(each.read_at),
        }
        for each in items
    ]


def queue_out(items: list[Any]) -> list[Thing]:
    return [
        {
            "id": str(each.pk),
            "kind": each.kind,
            "claim": str(each.claim_id),
            "other": _id(each.other_id),
            "measure": each.measure,
            "sentence": each.claim.sentence,
            "created_at": each.created_at.isoformat(),
            "taken_until": _moment(each.taken_until),
        }
        for each in items
    ]


def people_out(people: list[Any]) -> list[Thing]:
    return [
        {
            "id": str(each.pk),
            "username": each.username,
            "name": each.display_name,
            "email": each.email,
            "role": each.role,
            "is_active": each.is_active,
            "has_two_factor": each.has_two_factor,
            "last_login": _moment(each.last_login),
            "date_joined": each.date_joined.isoformat(),
        }
        for each in people
    ]


def imports_out(runs: list[Any]) -> list[Thing]:
    return [
        {
            "id": str(each.pk),
            "name": each.name,
            "lines": each.lines_count,
            "created_at": each.created_at.isoformat(),
            "started_at": _moment(each.started_at),
            "undone_at": _moment(each.undone_at),
        }
        for each in runs
    ]


def import_lines_out(lines: list[Any]) -> list[Thing]:
    return [
        {
            "id": str(each.pk),
            "line": each.number,
            "kind": each.kind,
            "label": each.label,
            "finding": each.finding,
            "problem": each.problem,
            "outcome": each.outcome,
            "article": _id(each.article_id),
            "source": _id(each.source_id),
        }
        for each in lines
    ]


def _id(pk: int | None) -> str | None:
    return None if pk is None else str(pk)


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
