"""The searches that somebody keeps: save, rename, delete, and take that back."""

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.access import requires
from accounts.models import User
from claims.search.filters import BadFilters, read_filters
from desk.forms import RenameSearchForm, SaveSearchForm
from desk.pages.search import address, kind_of
from following.actions.delete_search import delete_search, restore_search
from following.actions.save_search import NameTaken, rename_search, save_search
from following.actions.watch import watched_searches
from following.models import SavedSearch, SavedSearchQuerySet


@require_safe
@requires("following.add_savedsearch")
def saved_searches(request: HttpRequest) -> HttpResponse:
    return _page(request)


@require_POST
@requires("following.add_savedsearch")
def save(request: HttpRequest) -> HttpResponse:
    """Keeps the search of an address; only what a search understands of it."""
    form = SaveSearchForm(request.POST)
    if not form.is_valid():
        return _page(request, form=form)
    query = form.cleaned_data["query"]
    try:
        kind = kind_of(QueryDict(query).get("kind"))
        saved = save_search(
            user=_user(request), name=form.cleaned_data["name"], query=address(read_filters(query), kind)
        )
    except (NameTaken, BadFilters) as refusal:
        form.add_error("name", str(refusal))
        return _page(request, form=form)
    messages.success(request, _("Saved as “%(name)s”. It is in your list of searches.") % {"name": saved.name})
    return redirect(f"{reverse('search')}?{saved.query}")


@require_POST
@requires("following.add_savedsearch")
def rename(request: HttpRequest, search_id: int) -> HttpResponse:
    search = _own(request).kept().filter(pk=search_id).first()
    if search is None:
        return _gone(request)
    form = RenameSearchForm(request.POST)
    if form.is_valid():
        try:
            rename_search(search=search, name=form.cleaned_data["name"])
        except NameTaken as refusal:
            form.add_error("name", str(refusal))
        else:
            messages.success(request, _("Renamed."))
            return redirect("saved-searches")
    return _page(request, renaming=search, form=form)


@require_POST
@requires("following.add_savedsearch")
def delete(request: HttpRequest, search_id: int) -> HttpResponse:
    search = _own(request).kept().filter(pk=search_id).first()
    if search is None:
        return _gone(request)
    delete_search(search=search, now=timezone.now())
    messages.success(request, _("Deleted “%(name)s”.") % {"name": search.name})
    return redirect(f"{reverse('saved-searches')}?deleted={search.pk}")


@require_POST
@requires("following.add_savedsearch")
def restore(request: HttpRequest, search_id: int) -> HttpResponse:
    search = _own(request).filter(pk=search_id).first()
    if search is None:
        return _gone(request)
    try:
        restore_search(search=search)
    except NameTaken as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("“%(name)s” is back.") % {"name": search.name})
    return redirect("saved-searches")


def _page(
    request: HttpRequest, *, form: SaveSearchForm | RenameSearchForm | None = None, renaming: SavedSearch | None = None
) -> HttpResponse:
    mine = _own(request)
    deleted = request.GET.get("deleted", "")
    context = {
        "searches": mine.kept().order_by("name", "pk"),
        "watched_ids": watched_searches(_user(request)),
        "deleted": mine.filter(pk=int(deleted), deleted_at__isnull=False).first() if _is_id(deleted) else None,
        "form": form,
        "renaming": renaming,
        "now": timezone.now(),
        "nav": "search",
    }
    return render(request, "desk/saved_searches.html", context, status=422 if form is not None else 200)


def _own(request: HttpRequest) -> SavedSearchQuerySet:
    return SavedSearch.objects.filter(user=_user(request))


def _gone(request: HttpRequest) -> HttpResponse:
    messages.warning(request, _("That search is not in your list any more."))
    return redirect("saved-searches")


def _user(request: HttpRequest) -> User:
    return cast(User, request.user)  # nobody else passes the decorator


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 18
