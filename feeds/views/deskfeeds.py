"""What the desk and a search list, as feeds for whoever is signed in."""

from functools import partial
from typing import cast

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.access import requires
from accounts.models import User
from claims.models import Figure
from claims.search.filters import BadFilters, read_filters
from claims.search.found import figures_found
from feeds.selections import of_figures
from feeds.twins.table import ATOM
from feeds.views.feeds import answer
from feeds.views.twins import own_address

# The desk's tabs as a search would name them; another tab is that of open conflicts.
TABS = {
    "mine": (("owner", "me"),),
    "agreeing": (
        ("state", Figure.State.AGREE),
        ("state", Figure.State.COMPATIBLE),
        ("state", Figure.State.RESOLVED),
    ),
    "single": (("state", Figure.State.SINGLE),),
    "changed": (),
}
CONFLICTS = (("state", Figure.State.CONFLICT),)


@require_safe
@requires("claims.view_figure")
def desk_atom(request: HttpRequest) -> HttpResponseBase:
    """The figures of a tab, by the filters that stand in the desk's address, the latest change first."""
    query = request.GET.copy()
    for name, value in TABS.get(request.GET.get("tab", ""), CONFLICTS):
        query.appendlist(name, value)
    return _feed(request, query, name="desk", title=_("Figure of Record: desk"), home=reverse("desk"))


@require_safe
@requires("claims.view_figure")
def search_atom(request: HttpRequest) -> HttpResponseBase:
    """The figures that a search finds, by the same address as its page."""
    return _feed(request, request.GET, name="search", title=_("Figure of Record: search"), home=reverse("search"))


def _feed(request: HttpRequest, query: QueryDict, *, name: str, title: str, home: str) -> HttpResponseBase:
    try:
        rows = figures_found(read_filters(query.urlencode()), user_id=cast(User, request.user).pk)
    except BadFilters as error:
        return HttpResponse(str(error), status=400, content_type="text/plain; charset=utf-8")
    said = request.META.get("QUERY_STRING", "")
    chosen = of_figures(
        rows.order_by("-changed_at", "-pk"),
        name=name,
        title=title,
        description=title,
        home=f"{home}?{said}" if said else home,
    )
    response = answer(request, chosen, ATOM, address=partial(own_address, request), is_public=False)
    response["Cache-Control"] = "private, no-cache"
    return response
