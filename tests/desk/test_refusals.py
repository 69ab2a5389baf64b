"""Forms that can't be taken: nothing is saved, what was written is shown, and the way back leads to the page."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import UserFactory

WORDS = "Called the exchange; it counts <intraday> trades."


def test_who_was_signed_out_while_writing_keeps_the_words_and_comes_back_to_the_page(client, db):
    response = client.post(
        reverse("remark-figure", args=(1,)),
        {"comment": WORDS, "tag": "markets", "password": "two secret words"},
        headers={"referer": "http://testserver/figures/1/?view=table"},
    )

    content = response.content.decode()
    assert response.status_code == 403
    assert "Called the exchange; it counts &lt;intraday&gt; trades." in content
    assert f"{reverse('sign-in')}?next=/figures/1/%3Fview%3Dtable" in content
    assert "two secret words" not in content
    assert "markets" not in content


def test_who_only_pressed_a_button_signs_in_and_comes_back_to_the_page(client, db):
    response = client.post(reverse("watch"), {"figure": "1"}, headers={"referer": "http://testserver/figures/1/"})

    assert response.headers["Location"] == f"{reverse('sign-in')}?next=/figures/1/"


def test_a_way_back_leads_to_no_other_site(client, db):
    response = client.post(reverse("watch"), headers={"referer": "https://elsewhere.example/figures/1/"})

    assert response.headers["Location"] == f"{reverse('sign-in')}?next=/"


def test_a_script_of_the_page_is_led_to_sign_in_as_a_whole(client, db):
    response = client.get(
        reverse("desk-news"), headers={"hx-request": "true", "hx-current-url": "http://testserver/?tab=mine"}
    )

    assert response.status_code == 200
    assert response.headers["HX-Redirect"] == f"{reverse('sign-in')}?next=/%3Ftab%3Dmine"


@pytest.mark.parametrize(("is_signed_in", "said"), [(True, "Open the page again"), (False, "no longer")])
def test_a_form_without_its_token_is_refused_in_the_pages_own_look_and_shows_what_was_written(is_signed_in, said, db):
    client = Client(enforce_csrf_checks=True)
    if is_signed_in:
        client.force_login(UserFactory())

    response = client.post(reverse("remark-figure", args=(1,)), {"comment": WORDS})

    content = response.content.decode()
    assert response.status_code == 403
    assert "Not saved" in content
    assert 'class="masthead"' in content
    assert said in content
    assert "Called the exchange" in content


def test_an_address_that_only_takes_forms_shows_a_page_to_who_opens_it(desk_client):
    response = desk_client.get(reverse("assign", args=(1,)))

    assert response.status_code == 405
    assert response.headers["Allow"] == "POST"
    assert "There is no such page" in response.content.decode()


def test_what_can_not_be_understood_is_refused_in_the_pages_own_look(client, db):
    client.raise_request_exception = False

    response = client.get("/", headers={"host": "elsewhere.example"})

    assert response.status_code == 400
    assert "Not understood" in response.content.decode()
