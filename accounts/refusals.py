"""What becomes of a form that can't be taken: nothing is saved, and nothing that was written is lost."""

from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed
from django.shortcuts import render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def sign_in_first(request: HttpRequest) -> HttpResponse:
    """To signing in, and from there to the page that was open; what was written in a form is shown, to be kept."""
    if words := _written(request):
        return render(request, "not_saved.html", {"words": words, "page": _page(request)}, status=403)
    if request.headers.get("HX-Request"):  # a fragment is no place to sign in
        return HttpResponseClientRedirect(redirect_to_login(_page(request)).headers["Location"])
    wanted = request.get_full_path() if request.method in SAFE_METHODS else _page(request)
    return redirect_to_login(wanted)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The answer to a form without its token: most were open since before their reader signed in (again)."""
    context = {"words": _written(request), "page": _page(request), "reason": reason}
    return render(request, "not_saved.html", context, status=403)


def in_words(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """The answer itself; but a page where somebody opens an address that only takes forms, and would see nothing."""
    if not isinstance(response, HttpResponseNotAllowed) or request.method != "GET" or response.content:
        return response
    page = render(request, "404.html", status=response.status_code)
    page["Allow"] = response["Allow"]
    return page


def _written(request: HttpRequest) -> list[str]:
    """What somebody typed into a form: values of several words, which no button, choice or password of ours has."""
    values = [value for name, each in request.POST.lists() if "password" not in name for value in each]
    return [value for value in values if len(value.split()) > 1]


def _page(request: HttpRequest) -> str:
    """The page on which a form stood, as its browser tells; the desk where it tells nothing of ours."""
    told = request.headers.get("HX-Current-URL") or request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(told, allowed_hosts={request.get_host()}):
        return resolve_url("desk")
    return urlsplit(told)._replace(scheme="", netloc="", fragment="").geturl()
