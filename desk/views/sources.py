from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import requires
from desk.forms import AddSourceForm
from desk.pages.source import sources_page
from sources.actions.add_source import SourceRefused, add_source


@require_safe
@requires("sources.view_source")
def sources(request: HttpRequest) -> HttpResponse:
    return render(request, "desk/sources.html", {"page": sources_page(), "now": timezone.now(), "nav": "sources"})


@require_http_methods(["GET", "HEAD", "POST"])
@requires("sources.add_source")
def add(request: HttpRequest) -> HttpResponse:
    form = AddSourceForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            source = add_source(
                url=form.cleaned_data["url"],
                publisher_name=form.cleaned_data["publisher_name"] or None,
                now=timezone.now(),
            )
        except SourceRefused as refusal:
            form.add_error("url", str(refusal))
        else:
            messages.success(request, _("Added %(url)s. It is read in a moment.") % {"url": source.url})
            return redirect("sources")
    return render(
        request, "desk/add_source.html", {"form": form, "nav": "sources"}, status=422 if form.is_bound else 200
    )
