"""What the desk and a search list, as feeds for whoever is signed in."""

from collections.abc import Callable
from functools import partial
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.access import requires
from accounts.models import User
from claims.models.figure import FigureQuerySet
from claims.search.filters import BadFilters, read_filters
from claims.search.found import figures_found
from claims.search.tabs import tab_of
from feeds.selections import of_figures
from feeds.twins.table import ATOM
from feeds.views.feeds import answer
from feeds.views.twins import own_address

Narrow = Callable[[FigureQuerySet], FigureQuerySet]


@require_safe
@requires("claims.view_figure")
def desk_atom(request: HttpRequest) -> HttpResponseBase:
    """The figures of a tab, by the filters that stand in the desk's address, the latest change first."""
    tab, user = tab_of(request.GET.get("tab")), cast(User, request.user)
    return _feed(
        request,
        lambda figures: tab.rows(figures, user, timezone.now()),
        name="desk",
        title=_("Figure of Record: desk"),
        home=reverse("desk"),
    )


@require_safe
@requires("claims.view_figure")
def search_atom(request: HttpRequest) -> HttpResponseBase:
    """The figures that a search finds, by the same address as its page."""
    return _feed(
        request,
        lambda figures: figures,
        name="search",
        title=_("Figure of Record: search"),
        home=reverse("search"),
    )


def _feed(
    request: HttpRequest,
    narrow: Narrow,
    *,
    name: str,
    title: str,
    home: str,
) -> HttpResponseBase:
    said = request.META.get("QUERY_STRING", "")
    try:
        rows = narrow(figures_found(read_filters(said), user_id=cast(User, request.user).pk))
    except BadFilters as error:
        return HttpResponse(str(error), status=400, content_type="text/plain; charset=utf-8")
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
