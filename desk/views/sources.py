from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import requires
from desk.forms import AddSourceForm, OpmlForm
from desk.pages.onesource import source_page
from desk.pages.source import sources_page
from sources.actions.add_source import SourceRefused, add_source
from sources.actions.export_opml import export_opml
from sources.actions.find_candidates import find_candidates
from sources.actions.import_opml import import_opml
from sources.actions.pause_source import pause_source
from sources.actions.resume_source import resume_source
from sources.fetching.client import FetchError
from sources.models import Source
from sources.scraping.discovery import Candidate
from sources.scraping.opml import NotOpml


@require_safe
@requires("sources.view_source")
def sources(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    return render(request, "desk/sources.html", {"page": sources_page(now=now), "now": now, "nav": "sources"})


@require_safe
@requires("sources.view_source")
def source(request: HttpRequest, source_id: int) -> HttpResponse:
    found = get_object_or_404(Source.objects.select_related("publisher"), pk=source_id)
    now = timezone.now()
    return render(request, "desk/source.html", {"page": source_page(found, now=now), "now": now, "nav": "sources"})


@require_http_methods(["GET", "HEAD", "POST"])
@requires("sources.add_source")
def add(request: HttpRequest) -> HttpResponse:
    """Looks at an address and shows what could be polled there (``look``), or adds the address as it is."""
    form = AddSourceForm(request.POST if request.method == "POST" else None)
    candidates: tuple[Candidate, ...] = ()
    if form.is_valid() and "look" in request.POST:
        try:
            candidates = find_candidates(url=form.cleaned_data["url"], now=timezone.now())
        except FetchError as error:
            form.add_error("url", str(error))
        else:
            if not candidates:
                form.add_error("url", _("Nothing that could be polled was found there. Try the site's front page."))
    elif form.is_valid():
        try:
            added = add_source(
                url=form.cleaned_data["url"],
                publisher_name=form.cleaned_data["publisher_name"] or None,
                now=timezone.now(),
            )
        except SourceRefused as refusal:
            form.add_error("url", str(refusal))
        else:
            messages.success(request, _("Added %(url)s. It is read in a moment.") % {"url": added.url})
            return redirect("source", added.pk)
    kinds = [(candidate, Source.Kind(candidate.kind).label) for candidate in candidates]
    context = {"form": form, "candidates": kinds, "now": timezone.now(), "nav": "sources"}
    return render(request, "desk/add_source.html", context, status=422 if form.errors else 200)


@require_POST
@requires("sources.change_source")
def pause(request: HttpRequest, source_id: int) -> HttpResponse:
    found = get_object_or_404(Source, pk=source_id)
    pause_source(source_id=found.pk, now=timezone.now())
    messages.success(request, _("Paused. It is not polled until somebody resumes it."))
    return redirect("source", found.pk)


@require_POST
@requires("sources.change_source")
def resume(request: HttpRequest, source_id: int) -> HttpResponse:
    """Check now, whatever kept it from being checked."""
    found = get_object_or_404(Source, pk=source_id)
    resume_source(source_id=found.pk, now=timezone.now())
    messages.success(request, _("It is checked in a moment."))
    return redirect("source", found.pk)


@require_safe
@requires("sources.view_source")
def opml(_request: HttpRequest) -> HttpResponse:
    headers = {"Content-Disposition": 'attachment; filename="sources.opml"'}
    return HttpResponse(export_opml(), content_type="text/x-opml; charset=utf-8", headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
@requires("sources.add_source")
def add_opml(request: HttpRequest) -> HttpResponse:
    form = OpmlForm(request.POST, request.FILES) if request.method == "POST" else OpmlForm()
    if form.is_valid():
        try:
            imported = import_opml(form.cleaned_data["file"].read(), now=timezone.now())
        except NotOpml as error:
            form.add_error("file", str(error))
        else:
            said = _("%(added)s sources added, %(known)s were here already.")
            messages.success(request, said % {"added": len(imported.added), "known": imported.known_count})
            for refusal in imported.refused:
                messages.warning(request, refusal)
            return redirect("sources")
    return render(request, "desk/add_opml.html", {"form": form, "nav": "sources"}, status=422 if form.errors else 200)
