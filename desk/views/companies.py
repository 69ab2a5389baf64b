from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import requires
from claims.actions.save_company import CompanyRefused, save_company
from claims.models import Company
from desk.companyform import CompanyForm
from desk.forms import LONGEST_SEARCH
from desk.pages.companies import companies_page


@require_safe
@requires("claims.view_company")
def companies(request: HttpRequest) -> HttpResponse:
    page = companies_page(
        query=request.GET.get("q", "").strip()[:LONGEST_SEARCH], after=request.GET.get("after", "")[:200]
    )
    return render(request, "desk/companies.html", {"page": page, "nav": "companies"})


@require_http_methods(["GET", "HEAD", "POST"])
@requires("claims.add_company")
def add(request: HttpRequest) -> HttpResponse:
    return _edit(request, None)


@require_http_methods(["GET", "HEAD", "POST"])
@requires("claims.change_company")
def edit(request: HttpRequest, company_id: int) -> HttpResponse:
    return _edit(request, get_object_or_404(Company, pk=company_id))


def _edit(request: HttpRequest, company: Company | None) -> HttpResponse:
    form = CompanyForm(request.POST) if request.method == "POST" else CompanyForm.of(company)
    if form.is_valid():
        try:
            saved = save_company(company_id=company.pk if company else None, **form.cleaned_data)
        except CompanyRefused as refusal:
            form.add_error("name", str(refusal))
        else:
            messages.success(request, _("%(name)s is saved. Texts read from now on know it.") % {"name": saved.name})
            return redirect("company", saved.pk)
    context = {"form": form, "company": company, "nav": "companies"}
    return render(request, "desk/company_form.html", context, status=422 if form.is_bound else 200)
