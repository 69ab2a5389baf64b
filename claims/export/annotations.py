"""Annotations as W3C Web Annotations (JSON-LD), and as plain lines; names are promises."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from claims.models import Annotation, Claim

# Any: JSON, in all of this module.
Line = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
CONTENT_TYPE = f'application/ld+json; profile="{CONTEXT}"'
# What the model has no words for stands under a prefix of ours, so that any JSON-LD reader can pass it over.
PREFIX = "fr"
READING_FORMAT = "application/json"


def web_annotation(annotation: Annotation, *, base_url: str) -> Line:
    """One annotation by https://www.w3.org/TR/annotation-model/. It has its author, and claim or figure, loaded.

    A correction's reading is an embedded body in JSON; what else was said is a body of plain text.
    """
    return {
        "@context": _context(base_url),
        "id": iri_of(annotation, base_url=base_url),
        "type": "Annotation",
        "motivation": annotation.motivation,
        "creator": {
            "type": "Person",
            "name": annotation.author.display_name,
            "nickname": annotation.author.username,
        },
        "created": _moment(annotation.created_at),
        "body": _bodies(annotation),
        "target": _target(annotation, base_url=base_url),
    }


def annotation_collection(
    *, url: str, base_url: str, total: int, modified_at: datetime | None, first: str | None, last: str | None
) -> Line:
    """An AnnotationCollection whose pages are elsewhere (https://www.w3.org/TR/annotation-model/#collections).

    ``first`` and ``last`` are the addresses of its outer pages, None when it is empty.
    """
    collection = {
        "@context": _context(base_url),
        "id": url,
        "type": "AnnotationCollection",
        "label": "Figure of Record: annotations",
        "total": total,
        "modified": _moment(modified_at) if modified_at else None,
        "first": first,
        "last": last,
    }
    return {name: value for name, value in collection.items() if value is not None}


def annotation_page(
    annotations: Iterable[Annotation],
    *,
    url: str,
    collection_url: str,
    base_url: str,
    start: int,
    previous: str | None,
    following: str | None,
) -> Line:
    """An AnnotationPage; ``start`` is how many annotations stand before it, its neighbours None at an end."""
    page = {
        "@context": _context(base_url),
        "id": url,
        "type": "AnnotationPage",
        "partOf": collection_url,
        "startIndex": start,
        "prev": previous,
        "next": following,
        "items": [_without_context(web_annotation(each, base_url=base_url)) for each in annotations],
    }
    return {name: value for name, value in page.items() if value is not None}


def annotation_line(annotation: Annotation, *, base_url: str) -> Line:
    """The same as a flat line, for those who have no use for JSON-LD."""
    claim, revision = annotation.claim, annotation.revision
    return {
        "id": iri_of(annotation, base_url=base_url),
        "motivation": annotation.motivation,
        "claim": str(claim.pk) if claim is not None else None,
        "figure": str(annotation.figure_id) if annotation.figure_id else None,
        "article": {
            "url": revision.article.canonical_url,
            "revision": revision.number,
            "publisher": revision.article.publisher.name,
        }
        if revision is not None
        else None,
        "selector": annotation.selector or None,
        "value": annotation.body.get("value"),
        "reading": annotation.body.get("reading"),
        "creator": annotation.author.username,
        "created": _moment(annotation.created_at),
        "replaces": str(annotation.replaces_id) if annotation.replaces_id else None,
    }


def iri_of(annotation: Annotation, *, base_url: str) -> str:
    """The id it came with; else the address where it stands here."""
    return annotation.uri or f"{base_url}/annotations/{annotation.pk}/"


def _context(base_url: str) -> list[Line | str]:
    return [CONTEXT, {PREFIX: f"{base_url}/ns#"}]


def _without_context(line: Line) -> Line:
    return {name: value for name, value in line.items() if name != "@context"}


def _bodies(annotation: Annotation) -> list[Line]:
    bodies: list[Line] = []
    reading, value = annotation.body.get("reading"), annotation.body.get("value")
    if reading is not None:
        text = json.dumps(reading, ensure_ascii=False, sort_keys=True)
        bodies.append({"type": "TextualBody", "value": text, "format": READING_FORMAT, "purpose": "editing"})
    if value:
        is_remark = annotation.motivation in (Annotation.Motivation.EDITING, Annotation.Motivation.IDENTIFYING)
        purpose = "commenting" if is_remark else annotation.motivation
        bodies.append({"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose})
    return bodies


def _target(annotation: Annotation, *, base_url: str) -> Line | str:
    revision, selector = annotation.revision, annotation.selector
    if revision is None or not selector:
        return f"{base_url}/figures/{annotation.figure_id}/"
    target: Line = {
        "type": "SpecificResource",
        "source": revision.article.canonical_url,
        "state": {"type": "TimeState", "sourceDate": _moment(revision.retrieved_at)},
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": selector["exact"],
                "prefix": selector["prefix"],
                "suffix": selector["suffix"],
            },
            {"type": "TextPositionSelector", "start": selector["start"], "end": selector["end"]},
        ],
        f"{PREFIX}:field": selector["field"],
        f"{PREFIX}:revision": revision.number,
    }
    if isinstance(annotation.claim, Claim):
        target[f"{PREFIX}:claim"] = str(annotation.claim.pk)
        if annotation.claim.figure_id is not None:
            target[f"{PREFIX}:figure"] = f"{base_url}/figures/{annotation.claim.figure_id}/"
    return target


def _moment(at: datetime) -> str:
    """xsd:dateTime in UTC with its Z, as the model recommends."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
