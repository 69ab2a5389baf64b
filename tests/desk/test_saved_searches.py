"""Searches that somebody keeps."""

import pytest
from django.urls import reverse

from following.models import SavedSearch, Watch
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def saved(editor):
    return SavedSearch.objects.create(user=editor, name="Conflicts at Ferrodyne", query="q=ferrodyne&state=conflict")


def test_a_search_is_saved_under_a_name_without_its_place_in_the_list(desk_client, editor):
    query = "kind=claims&state=conflict&after=2026~1&q=ferrodyne&nonsense=1"

    response = desk_client.post(reverse("save-search"), {"name": "Mine", "query": query})

    assert SavedSearch.objects.get(user=editor).query == "kind=claims&q=ferrodyne&state=conflict"
    assert response.headers["Location"] == "/search/?kind=claims&q=ferrodyne&state=conflict"


def test_saving_twice_is_saving_once(desk_client):
    for _each in range(2):
        desk_client.post(reverse("save-search"), {"name": "Mine", "query": "state=conflict"})

    assert SavedSearch.objects.count() == 1


def test_a_name_that_is_taken_is_refused_in_words(desk_client, saved):
    response = desk_client.post(reverse("save-search"), {"name": saved.name, "query": "state=agree"})

    assert response.status_code == 422
    assert "You have a search called “Conflicts at Ferrodyne” already." in response.content.decode()
    assert SavedSearch.objects.get() == saved


def test_what_cannot_be_searched_for_cannot_be_saved(desk_client):
    response = desk_client.post(reverse("save-search"), {"name": "Bad", "query": "state=angry"})

    assert response.status_code == 422
    assert not SavedSearch.objects.exists()


def test_a_saved_search_can_be_renamed_but_not_to_a_name_that_is_taken(desk_client, editor, saved):
    other = SavedSearch.objects.create(user=editor, name="Other", query="")

    desk_client.post(reverse("rename-search", args=(saved.pk,)), {"name": "Mine"})
    refused = desk_client.post(reverse("rename-search", args=(other.pk,)), {"name": "Mine"})

    saved.refresh_from_db()
    other.refresh_from_db()
    assert (saved.name, other.name) == ("Mine", "Other")
    assert refused.status_code == 422


def test_a_deleted_search_comes_back_with_its_watches(desk_client, editor, saved):
    Watch.objects.create(user=editor, search=saved)

    deleted = desk_client.post(reverse("delete-search", args=(saved.pk,)), follow=True).content.decode()

    assert not SavedSearch.objects.kept().exists()
    assert "Bring “Conflicts at Ferrodyne” back" in deleted
    desk_client.post(reverse("restore-search", args=(saved.pk,)))
    assert SavedSearch.objects.kept().get() == saved
    assert saved.watches.count() == 1


def test_a_name_is_free_again_once_its_search_is_deleted(desk_client, saved):
    desk_client.post(reverse("delete-search", args=(saved.pk,)))
    desk_client.post(reverse("save-search"), {"name": saved.name, "query": "state=agree"})

    response = desk_client.post(reverse("restore-search", args=(saved.pk,)), follow=True)

    assert "already" in response.content.decode()
    assert SavedSearch.objects.kept().get().query == "state=agree"


@pytest.mark.parametrize("name", ["rename-search", "delete-search", "restore-search"])
def test_nobody_touches_the_searches_of_others(name, client, saved):
    client.force_login(UserFactory())

    client.post(reverse(name, args=(saved.pk,)), {"name": "Stolen"})

    saved.refresh_from_db()
    assert (saved.name, saved.deleted_at) == ("Conflicts at Ferrodyne", None)
    assert "Conflicts at Ferrodyne" not in client.get(reverse("saved-searches")).content.decode()


def test_ones_searches_are_listed_on_the_search_page(desk_client, saved):
    assert "Conflicts at Ferrodyne" in desk_client.get("/search/").content.decode()
