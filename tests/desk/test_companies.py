"""The registry of companies as editors see and extend it."""

import pytest
from django.urls import reverse

from claims.models import Company
from tests.desk.test_queries import MANY, cost_of
from tests.factories import CompanyFactory, UserFactory

pytestmark = pytest.mark.django_db

ADD = {"name": "Ferrodyne", "kind": "company", "aliases": "Ferro\n\nFerrodyne AG", "tickers": "XETRA: frd\nFRDY"}


@pytest.fixture
def editor(client):
    client.force_login(UserFactory(role="editor"))
    return client


def test_an_editor_adds_a_company_with_its_names_and_tickers(editor):
    answer = editor.post(reverse("add-company"), ADD, follow=True)

    company = Company.objects.get()
    assert "Ferrodyne is saved" in answer.text
    assert {alias.name for alias in company.aliases.all()} == {"Ferro", "Ferrodyne AG"}
    assert {(ticker.symbol, ticker.exchange) for ticker in company.tickers.all()} == {("FRD", "XETRA"), ("FRDY", "")}


def test_the_form_comes_back_filled_and_saves_what_was_changed(editor):
    editor.post(reverse("add-company"), ADD)
    address = reverse("edit-company", args=(Company.objects.get().pk,))

    form = editor.get(address).context["form"]
    editor.post(address, {**form.initial, "name": "Ferrodyne Group", "country": "de"})

    company = Company.objects.get()
    assert (company.name, company.country, company.key) == ("Ferrodyne Group", "DE", "ferrodyne")
    assert company.tickers.count() == 2


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("name", "", "required"),
        ("tickers", "NYSE:", "no ticker"),
        ("aliases", "x" * 201, "200 characters"),
        ("country", "Germany", "two letters"),
    ],
)
def test_bad_input_is_named_and_nothing_typed_is_lost(editor, field, value, said):
    answer = editor.post(reverse("add-company"), {**ADD, field: value})

    assert answer.status_code == 422
    assert said in answer.text
    assert "Ferro" in answer.text
    assert not Company.objects.exists()


def test_a_company_is_found_by_name_alias_and_ticker(editor):
    editor.post(reverse("add-company"), ADD)
    CompanyFactory(name="Zinc Works")

    for query in ("ferr", "Ferrodyne A", "frdy"):
        listed = editor.get(reverse("companies"), {"q": query}).context["page"].companies
        assert [company.name for company in listed] == ["Ferrodyne"]


def test_nothing_found_says_so(editor):
    assert "No company is called “nobody”" in editor.get(reverse("companies"), {"q": "nobody"}).text


def test_the_list_costs_the_same_with_twenty_companies(editor):
    CompanyFactory()
    few = cost_of(editor, reverse("companies"))
    for _each in range(MANY):
        CompanyFactory()

    assert cost_of(editor, reverse("companies")) == few
