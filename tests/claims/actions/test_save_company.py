"""Editors extend the registry, and texts read from then on are resolved by it."""

import pytest

from claims.actions.save_company import CompanyRefused, save_company
from claims.models import Company
from claims.models.registry import current_registry

pytestmark = pytest.mark.django_db


def test_a_new_company_is_found_by_each_of_its_names_at_once():
    company = save_company(
        company_id=None, name="Ferrodyne", kind="company", aliases=["Ferro"], tickers=[("FRD", "XETRA")]
    )

    registry = current_registry()

    assert {registry.find(name).key for name in ("Ferrodyne", "Ferrodyne AG", "Ferro", "FRD")} == {company.key}


def test_changed_names_take_the_place_of_the_old_ones():
    company = save_company(company_id=None, name="Ferrodyne", kind="company", aliases=["Ferro"])
    current_registry()

    save_company(company_id=company.pk, name="Ferrodyne Group", kind="company", aliases=["FDG"])

    registry = current_registry()
    assert registry.find("Ferro") is None
    assert registry.find("FDG").name == "Ferrodyne Group"
    assert registry.find("FDG").key == company.key


def test_saving_twice_is_saving_once():
    company = save_company(company_id=None, name="Ferrodyne", kind="company", aliases=["Ferro", "Ferro"])

    save_company(company_id=company.pk, name="Ferrodyne", kind="company", aliases=["Ferro"])

    assert [alias.name for alias in company.aliases.all()] == ["Ferro"]
    assert Company.objects.count() == 1


@pytest.mark.parametrize(("name", "said"), [("Ferrodyne Inc", "already"), ("…", "no letters")])
def test_what_the_registry_cannot_hold_is_refused_with_a_reason(name, said):
    save_company(company_id=None, name="Ferrodyne", kind="company")

    with pytest.raises(CompanyRefused, match=said):
        save_company(company_id=None, name=name, kind="company")
