"""Importing: look at it first, then import, see how far it is, and undo it."""

from typing import cast

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escapejs
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import requires
from accounts.models import User
from claims.actions.undo_import import TooLateToUndo, undo_import
from claims.tasks import group_new_claims
from desk.importforms import ImportForm
from desk.importsamples import SAMPLES
from desk.pages.importing import import_page, imports_of
from sources.actions.preview_import import preview_import
from sources.actions.start_import import start_import
from sources.imports import Entry, TooMuch, read_addresses, read_upload
from sources.models import ImportRun
from sources.tasks import import_lines

# What a page is brought here with: a bookmark that opens the form with the page's address in it.
BOOKMARKLET = "javascript:location.href='%s?address='+encodeURIComponent(location.href)"
LONGEST_GIVEN = 2000


@require_http_methods(["GET", "HEAD", "POST"])
@requires("sources.add_article")
def imports(request: HttpRequest) -> HttpResponse:
    """A form; what is sent is looked at, and changes nothing yet."""
    given = {"addresses": "\n".join(request.GET.getlist("address"))[:LONGEST_GIVEN]}
    form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm(initial=given)
    if form.is_valid():
        try:
            entries, name = _entries(form)
        except TooMuch as refusal:
            form.add_error(None, str(refusal))
        else:
            run = preview_import(entries=entries, name=name, user=_user(request), now=timezone.now())
            return redirect("import", run.pk)
    context = {
        "form": form,
        "runs": imports_of(_user(request)),
        "samples": SAMPLES,
        "bookmarklet": BOOKMARKLET % escapejs(request.build_absolute_uri(reverse("imports"))),
        "now": timezone.now(),
        "nav": "import",
    }
    return render(request, "desk/imports.html", context, status=422 if form.is_bound else 200)


@require_safe
@requires("sources.add_article")
def one_import(request: HttpRequest, run_id: int) -> HttpResponse:
    run = get_object_or_404(ImportRun.objects.select_related("user"), pk=run_id)
    now = timezone.now()
    template = "desk/_import.html" if request.headers.get("HX-Request") else "desk/import.html"
    return render(
        request, template, {"page": import_page(run, reader=_user(request), now=now), "now": now, "nav": "import"}
    )


@require_POST
@requires("sources.add_article")
def start(request: HttpRequest, run_id: int) -> HttpResponse:
    run = _own(request, run_id)
    if run is None:
        return _gone(request)
    with transaction.atomic():
        if start_import(run_id=run.pk, now=timezone.now()):
            import_lines.delay_on_commit(run_id=run.pk)
    return redirect("import", run.pk)


@require_POST
@requires("sources.add_article")
def undo(request: HttpRequest, run_id: int) -> HttpResponse:
    run = _own(request, run_id)
    if run is None:
        return _gone(request)
    try:
        undone = undo_import(run_id=run.pk, now=timezone.now())
    except TooLateToUndo as refusal:
        messages.error(request, str(refusal))
    else:
        group_new_claims.delay_on_commit()
        said = _(
            "Undone: %(articles)s articles withdrawn, %(revisions)s given back their text, %(sources)s sources paused."
        )
        messages.success(
            request,
            said % {"articles": undone.articles, "revisions": undone.revisions, "sources": undone.sources},
        )
    return redirect("import", run.pk)


@require_POST
@requires("sources.add_article")
def discard(request: HttpRequest, run_id: int) -> HttpResponse:
    """A preview goes; an import that was begun stays."""
    ImportRun.objects.filter(pk=run_id, user=_user(request), started_at__isnull=True).delete()
    return redirect("imports")


@require_safe
@requires("sources.add_article")
def sample(_request: HttpRequest, name: str) -> HttpResponse:
    if name not in SAMPLES:
        raise Http404
    return HttpResponse(
        SAMPLES[name],
        content_type="text/plain; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _entries(form: ImportForm) -> tuple[list[Entry], str]:
    file = form.cleaned_data["file"]
    if file is not None:
        return read_upload(file.read(), name=file.name or ""), file.name or _("a file")
    return read_addresses(form.cleaned_data["addresses"]), _("Pasted addresses")


def _own(request: HttpRequest, run_id: int) -> ImportRun | None:
    return ImportRun.objects.filter(pk=run_id, user=_user(request)).first()


def _gone(request: HttpRequest) -> HttpResponse:
    messages.warning(request, _("That import is not here any more."))
    return redirect("imports")


def _user(request: HttpRequest) -> User:
    return cast(User, request.user)  # nobody else passes the decorator
