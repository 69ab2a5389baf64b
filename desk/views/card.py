"""What anybody may see of a figure: its card, its picture, the card in other pages, and what was corrected."""

from urllib.parse import urlsplit

from csp.decorators import csp_replace
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_POST, require_safe

from accounts.access import guarded_by_token, may, public, requires
from claims.actions.set_public import set_public
from claims.models import Figure, Verdict
from claims.models.publicity import is_public
from desk.pages.card import EMBED_FORMS, MOST_REPORTS_OF_A_FRAME, card_page, embed_code
from desk.paging import BadCursor, page_of
from desk.picture import HEIGHT, WIDTH, picture_png
from following.actions.open_with_key import KeyExpired, KeyTooWeak, NoSuchKey, check_scope, open_with_key
from following.scopes import FEEDS, SCOPE

# Cards change when their figure does; who shows them asks again after so long.
CACHE = "public, max-age=60"
# A picture's address names the version that it shows.
PICTURE_CACHE = "public, max-age=86400"
WIDEST, HIGHEST = 640, 480


@require_safe
@public
def card(request: HttpRequest, figure_id: int) -> HttpResponse:
    figure = _public_figure(figure_id)
    if figure.pk != figure_id:
        return redirect("card", figure.pk, permanent=True)
    context = {"page": card_page(figure), "now": timezone.now(), "width": WIDTH, "height": HEIGHT}
    response = render(request, "desk/card.html", context)
    response["Cache-Control"] = CACHE if not request.user.is_authenticated else "private, no-cache"
    return response


@require_safe
@public
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})  # type: ignore[arg-type]  # typed for views without arguments
def embed(request: HttpRequest, figure_id: int) -> HttpResponse:
    """The card for frames in other pages: no script, no cookie."""
    figure = _public_figure(figure_id)
    if figure.pk != figure_id:
        return redirect("embed", figure.pk, permanent=True)
    page = card_page(figure, forms=EMBED_FORMS, most_reports=MOST_REPORTS_OF_A_FRAME)
    response = render(request, "desk/embed.html", {"page": page, "now": timezone.now()})
    response["Cache-Control"] = CACHE
    return response


@require_safe
@public
def picture(request: HttpRequest, figure_id: int) -> HttpResponse:
    figure = _public_figure(figure_id)
    if figure.pk != figure_id:
        return redirect("card-picture", figure.pk, permanent=True)
    return _png(figure, cache=PICTURE_CACHE)


@require_safe
@guarded_by_token
def keyed_picture(request: HttpRequest, key: str, figure_id: int) -> HttpResponse:
    """The picture of any figure, for feeds that bring a key in the address, and for whoever is signed in."""
    if not may(request.user, SCOPE[FEEDS].permission):
        try:
            check_scope(open_with_key(key=key, now=timezone.now()), FEEDS)
        except (NoSuchKey, KeyExpired, KeyTooWeak) as error:
            raise Http404 from error
    figure = get_object_or_404(Figure, pk=figure_id)
    return _png(figure, cache=PICTURE_CACHE.replace("public", "private"))


@require_safe
@public
def oembed(request: HttpRequest) -> HttpResponse:
    """How to show a card in another page (oembed.com); only JSON, which the standard allows to say with 501."""
    if request.GET.get("format", "json") != "json":
        return HttpResponse(status=501)
    figure = _public_figure(_figure_in(request.GET.get("url", "")))
    width = min(_pixels(request, "maxwidth"), WIDEST)
    height = min(_pixels(request, "maxheight"), HIGHEST)
    embed_url = settings.BASE_URL + reverse("embed", args=(figure.pk,))
    return JsonResponse(
        {
            "version": "1.0",
            "type": "rich",
            "title": figure.summary or str(figure),
            "provider_name": "Figure of Record",
            "provider_url": f"{settings.BASE_URL}/",
            "cache_age": 3600,
            "html": embed_code(figure, embed_url, width=width, height=height),
            "width": width,
            "height": height,
            "thumbnail_url": settings.BASE_URL + reverse("card-picture", args=(figure.pk,)),
            "thumbnail_width": WIDTH,
            "thumbnail_height": HEIGHT,
        },
        headers={"Access-Control-Allow-Origin": "*"},
    )


@require_safe
@public
def corrections(request: HttpRequest) -> HttpResponse:
    published = Verdict.objects.visible_to(AnonymousUser()).filter(corrects__isnull=False)
    rows = published.select_related("figure", "reviewer", "corrects")
    try:
        page = page_of(rows, by="issued_at", after=request.GET.get("after"))
    except BadCursor:
        return redirect("corrections")
    return render(request, "desk/corrections.html", {"page": page, "now": timezone.now()})


@require_POST
@requires("claims.publish_figure")
def publicity(request: HttpRequest, figure_id: int) -> HttpResponse:
    """Show a figure to the public, or no longer."""
    figure = get_object_or_404(Figure, pk=figure_id)
    wanted = request.POST.get("public") == "yes"
    set_public(figure_id=figure.pk, is_public=wanted, now=timezone.now())
    messages.success(request, _("Anybody can read its card now.") if wanted else _("Its card is closed again."))
    return redirect(figure)


def _public_figure(figure_id: int) -> Figure:
    """The figure, or that which it was merged into. Raises Http404 for what is not public."""
    figure = get_object_or_404(Figure.objects.select_related("company"), pk=figure_id)
    for _step in range(20):  # merged figures are merged again
        if figure.merged_into_id is None:
            break
        figure = Figure.objects.select_related("company").get(pk=figure.merged_into_id)
    if not is_public(figure):
        raise Http404
    return figure


def _png(figure: Figure, *, cache: str) -> HttpResponse:
    headers = {"Cache-Control": cache, "Access-Control-Allow-Origin": "*"}
    return HttpResponse(picture_png(figure), content_type="image/png", headers=headers)


def _figure_in(address: str) -> int:
    """Whose card or frame an address is. Raises Http404."""
    parts = urlsplit(address)
    if parts.netloc != urlsplit(settings.BASE_URL).netloc:
        raise Http404
    try:
        found = resolve(parts.path)
    except Resolver404 as error:
        raise Http404 from error
    if found.url_name not in ("card", "embed"):
        raise Http404
    return int(found.kwargs["figure_id"])


def _pixels(request: HttpRequest, name: str) -> int:
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and 0 < int(text) < WIDTH else WIDTH
