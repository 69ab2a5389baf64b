"""The audit log, for administrators, and its twins for programs."""

import json
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import requires
from accounts.models import User
from claims.export.cells import csv_line
from desk.audit import Entry
from desk.auditform import AuditForm
from desk.pages.audit import BadPlace, audit_entries, audit_page

COLUMNS = ("at", "who", "kind", "what", "figure", "claim", "detail")


@require_safe
@requires("claims.view_audit")
def audit(request: HttpRequest) -> HttpResponse:
    form = AuditForm(request.GET)
    is_valid = form.is_valid()
    query = request.GET.copy()
    query.pop("after", None)
    try:
        page = audit_page(form=form if is_valid else _empty(), after=request.GET.get("after", ""))
    except BadPlace:
        return redirect("audit")
    context = {"page": page, "form": form, "query": query.urlencode(), "now": timezone.now(), "nav": "audit"}
    return render(request, "desk/audit.html", context, status=200 if is_valid else 422)


@require_safe
@requires("claims.view_audit")
def audit_csv(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    form = AuditForm(request.GET)
    if not form.is_valid():
        return HttpResponse(form.errors.as_text(), status=400, content_type="text/plain; charset=utf-8")
    return _file(_csv_lines(form), kind="text/csv", name="audit.csv")


@require_safe
@requires("claims.view_audit")
def audit_json(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    form = AuditForm(request.GET)
    if not form.is_valid():
        return HttpResponse(form.errors.as_json(), status=400, content_type="application/json")
    return _file(_json_pieces(form), kind="application/json", name="audit.json")


def _empty() -> AuditForm:
    form = AuditForm({})
    form.is_valid()
    return form


def _file(pieces: Iterator[str], *, kind: str, name: str) -> StreamingHttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(pieces, content_type=f"{kind}; charset=utf-8", headers=headers)


def _csv_lines(form: AuditForm) -> Iterator[str]:
    yield csv_line(COLUMNS)
    for row in _flat(form):
        yield csv_line(row[column] for column in COLUMNS)


def _json_pieces(form: AuditForm) -> Iterator[str]:
    yield '{"entries": ['
    for number, row in enumerate(_flat(form)):
        yield (",\n" if number else "\n") + json.dumps(row, ensure_ascii=False)
    yield "\n]}\n"


# Any: JSON.
def _flat(form: AuditForm) -> Iterator[dict[str, Any]]:
    names = {user.pk: user.username for user in User.objects.only("username")}
    return (_row(each, names) for each in audit_entries(form))


# Any: JSON.
def _row(each: Entry, names: dict[int, str]) -> dict[str, Any]:
    return {
        "at": each.at.isoformat(),
        "who": names.get(each.person_id or 0),
        "kind": each.stream.name,
        "what": each.kind,
        "figure": each.figure_id,
        "claim": each.claim_id,
        "detail": each.detail,
    }
