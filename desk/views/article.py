from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.access import requires
from desk.pages.article import article_page
from sources.models import Article, Revision


@require_safe
@requires("sources.view_article")
def article(request: HttpRequest, article_id: int) -> HttpResponse:
    found = get_object_or_404(Article.objects.select_related("publisher"), pk=article_id)
    number = request.GET.get("revision", "")
    try:
        page = article_page(found, number=int(number) if number.isascii() and number.isdigit() else None)
    except Revision.DoesNotExist as error:
        raise Http404(_("This article has no such revision.")) from error
    return render(request, "desk/article.html", {"page": page, "now": timezone.now(), "nav": "publishers"})
