from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import requires
from claims.models import Company
from desk.pages.company import company_page


@require_safe
@requires("claims.view_company")
def company(request: HttpRequest, company_id: int) -> HttpResponse:
    found = get_object_or_404(Company, pk=company_id)
    context = {"page": company_page(found), "now": timezone.now(), "nav": "companies"}
    return render(request, "desk/company.html", context)
