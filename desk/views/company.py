from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import requires
from accounts.models import User
from claims.models import Company
from desk.pages.company import company_page
from following.actions.watch import Target, is_watching


@require_safe
@requires("claims.view_company")
def company(request: HttpRequest, company_id: int) -> HttpResponse:
    found = get_object_or_404(Company, pk=company_id)
    context = {
        "page": company_page(found),
        "is_watched": is_watching(cast(User, request.user), Target(company_id=found.pk)),
        "now": timezone.now(),
        "nav": "companies",
    }
    return render(request, "desk/company.html", context)
