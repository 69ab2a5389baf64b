"""Which figures or verdicts a feed tells of, newest first: all of them for a key's owner, the public ones for all."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from claims.models import Company, Figure, Verdict
from claims.models.figure import FigureQuerySet
from claims.models.publicity import public_figures
from claims.search.filters import BadFilters, read_filters
from claims.search.found import figures_found
from following.models import SavedSearch
from sources.models import Publisher

LARGEST_ID = 10**18


@dataclass(frozen=True)
class Selection:
    """One feed's rows: ``stamp`` names the columns that change when what a reader cares about does.

    An archive holds rows of ``bucket`` successive ids: those of one archive stay there for ever.
    """

    name: str
    title: str
    description: str
    home: str
    kind: str
    rows: QuerySet[Any]  # Any: Figure or Verdict
    stamp: tuple[str, ...]
    bucket: int
    # What writes the items of any other kind; and whether their changes are among those of figures and verdicts.
    write: Callable[..., Any] | None = None
    is_dated: bool = True
    # Of figures that were merged, whether only those have been in it that once were conflicts.
    is_of_conflicts: bool = False


FIGURES, VERDICTS, CORRECTIONS = "figures", "verdicts", "corrections"


def selection(kind: str, what: str, *, user: User | None) -> Selection:
    """The feed of this name; ``user`` is the key's owner, None is the public. Raises Http404."""
    make = KINDS.get((kind, bool(what)))
    if make is None:
        raise Http404
    return make(what, user)


def _conflicts(_what: str, user: User | None) -> Selection:
    chosen = of_figures(
        _figures(user).contested().order_by("-opened_at", "-pk"),
        name="conflicts",
        title=_("Figure of Record: open conflicts"),
        description=_("Numbers that outlets print for the same thing and that cannot all be true."),
        home=reverse("desk") if user else reverse("feeds"),
    )
    return replace(chosen, is_of_conflicts=True)


def _company(what: str, user: User | None) -> Selection:
    company = _thing(Company, what)
    return of_figures(
        _figures(user).filter(company=company).order_by("-changed_at", "-pk"),
        name=f"company/{company.pk}",
        title=_("Figure of Record: %(name)s") % {"name": company.name},
        description=_("What outlets print of %(name)s, figure by figure.") % {"name": company.name},
        home=reverse("company", args=(company.pk,)) if user else reverse("feeds"),
    )


def _publisher(what: str, user: User | None) -> Selection:
    publisher = _thing(Publisher, what)
    return of_figures(
        _figures(user).filter(publisher_ids__contains=[publisher.pk]).order_by("-changed_at", "-pk"),
        name=f"publisher/{publisher.pk}",
        title=_("Figure of Record: %(name)s") % {"name": publisher.name},
        description=_("Figures that %(name)s printed, beside what others printed.") % {"name": publisher.name},
        home=reverse("publisher", args=(publisher.pk,)) if user else reverse("feeds"),
    )


def _measure(what: str, user: User | None) -> Selection:
    if "\0" in what:
        raise Http404
    return of_figures(
        _figures(user).filter(measure=what).order_by("-changed_at", "-pk"),
        name=f"measure/{what}",
        title=_("Figure of Record: %(name)s") % {"name": what},
        description=_("What outlets print as %(name)s, figure by figure.") % {"name": what},
        home=reverse("feeds"),
    )


def _search(what: str, user: User | None) -> Selection:
    if user is None:
        raise Http404
    search = _thing(SavedSearch, what, user=user, deleted_at__isnull=True)
    try:
        rows = figures_found(read_filters(search.query), user_id=user.pk)
    except BadFilters as error:
        raise Http404 from error
    return of_figures(
        rows.order_by("-changed_at", "-pk"),
        name=f"search/{search.pk}",
        title=_("Figure of Record: %(name)s") % {"name": search.name},
        description=_("What the search “%(name)s” finds.") % {"name": search.name},
        home=f"{reverse('search')}?{search.query}",
    )


def _verdicts(_what: str, _user: User | None) -> Selection:
    return Selection(
        name="verdicts",
        title=_("Figure of Record: verdicts"),
        description=_("Judgements on figures, signed by two people, with the evidence they stand on."),
        home=reverse("feeds"),
        kind=VERDICTS,
        rows=_current_verdicts().all(),
        stamp=("pk", "figure__version"),
        bucket=200,
    )


@cache
def _current_verdicts() -> QuerySet[Verdict]:
    """The same conditions for every feed, put together once: that took longer than asking."""
    return Verdict.objects.current().filter(figure__merged_into=None).order_by("-issued_at", "-pk")


def _corrections(_what: str, _user: User | None) -> Selection:
    published = Verdict.objects.visible_to(AnonymousUser()).filter(corrects__isnull=False)
    return Selection(
        name="corrections",
        title=_("Figure of Record: corrections"),
        description=_("What was wrong or new in judgements that were published before."),
        home=reverse("feeds"),
        kind=CORRECTIONS,
        rows=published.order_by("-issued_at", "-pk"),
        stamp=("pk",),
        bucket=200,
    )


KINDS: dict[tuple[str, bool], Callable[[str, User | None], Selection]] = {
    ("conflicts", False): _conflicts,
    ("company", True): _company,
    ("publisher", True): _publisher,
    ("measure", True): _measure,
    ("search", True): _search,
    ("verdicts", False): _verdicts,
    ("corrections", False): _corrections,
}


def of_figures(rows: QuerySet[Figure], *, name: str, title: str, description: str, home: str) -> Selection:
    """A feed of these figures, in their order."""
    return Selection(name, title, description, home, FIGURES, rows, ("pk", "version"), 1000)


def _figures(user: User | None) -> FigureQuerySet:
    return public_figures() if user is None else Figure.objects.standing()


# Any: what the model is filtered by.
def _thing(model: type[Model], what: str, **more: Any) -> Any:
    if not what.isascii() or not what.isdigit() or int(what) >= LARGEST_ID:
        raise Http404
    return get_object_or_404(model, pk=int(what), **more)
