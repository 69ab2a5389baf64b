"""The watch button, and the inbox it fills."""

import re

import pytest
from django.urls import reverse

from following.models import InboxItem, SavedSearch, Watch
from tests.desk.scenes import conflict
from tests.factories import NOON, CompanyFactory, UserFactory


@pytest.fixture
def figure(db):
    return conflict()


def content(client, address):
    return client.get(address).content.decode()


def tell(user, figure, *, version=2, text="4.9% → 5.1% in Harbour Post, revision 3"):
    return InboxItem.objects.create(user=user, figure=figure, version=version, text=text, created_at=NOON)


def test_a_figure_is_watched_and_let_go_by_its_button(figure, desk_client, editor):
    address = figure.get_absolute_url()
    assert 'data-command="watch">Watch ' in content(desk_client, address)

    response = desk_client.post(reverse("watch"), {"figure": figure.pk, "next": address})
    assert response.headers["Location"] == address
    assert 'data-command="watch">Watching: stop' in content(desk_client, address)

    desk_client.post(reverse("watch"), {"figure": figure.pk, "stop": "1", "next": address})
    assert not Watch.objects.exists()


def test_a_company_is_watched_by_its_button_and_listed(desk_client):
    company = CompanyFactory(name="Ferrodyne")
    assert 'name="company"' in content(desk_client, reverse("company", args=[company.pk]))

    desk_client.post(reverse("watch"), {"company": company.pk})

    assert "Ferrodyne</a>" in content(desk_client, reverse("watches"))


@pytest.mark.parametrize("target", [{}, {"figure": "1", "company": "1"}, {"figure": "x"}])
def test_a_form_that_names_not_one_thing_watches_nothing(target, desk_client):
    desk_client.post(reverse("watch"), target)

    assert not Watch.objects.exists()


def test_what_is_not_there_cannot_be_watched(desk_client):
    assert desk_client.post(reverse("watch"), {"figure": 10**9}).status_code == 404


def test_the_button_leads_to_no_other_site(figure, desk_client):
    response = desk_client.post(reverse("watch"), {"figure": figure.pk, "next": "https://elsewhere.example/"})

    assert response.headers["Location"] == reverse("inbox")


def test_changes_are_grouped_by_figure_and_counted_in_the_bar(figure, desk_client, editor):
    tell(editor, figure)
    tell(editor, figure, version=3, text="Vale Echo prints 7.2%")
    tell(UserFactory(), figure)

    page = content(desk_client, reverse("inbox"))

    assert page.count('class="inbox-group') == 1
    assert "4.9% → 5.1% in Harbour Post, revision 3" in page
    assert "Vale Echo prints 7.2%" in page
    assert re.search(r'class="badge">2 ', page)


def test_what_is_read_leaves_the_list_and_the_undo_brings_it_back(figure, desk_client, editor):
    item = tell(editor, figure)

    after = desk_client.post(reverse("mark-read"), {"item": item.pk}, follow=True).content.decode()
    assert "1 item is read." in after
    assert "4.9%" not in after
    assert "4.9%" in content(desk_client, reverse("inbox") + "?all")

    moment = InboxItem.objects.get().read_at.isoformat()
    desk_client.post(f"{reverse('mark-unread')}?at={moment}")
    assert "4.9%" in content(desk_client, reverse("inbox"))


def test_an_empty_inbox_says_what_to_do(desk_client):
    assert "You watch nothing yet." in content(desk_client, reverse("inbox"))


def test_a_saved_search_is_watched_by_its_button_and_rests_while_it_is_deleted(desk_client, editor):
    search = SavedSearch.objects.create(user=editor, name="falls", query="q=falls")
    desk_client.post(reverse("watch"), {"search": search.pk})

    assert "Watching: stop" in content(desk_client, reverse("saved-searches"))
    assert Watch.objects.owed(now=NOON).exists()
    SavedSearch.objects.update(deleted_at=NOON)
    assert not Watch.objects.owed(now=NOON).exists()
